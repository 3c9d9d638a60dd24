"""All names that a story declares, by sort, and those that are used before they can be known.

Owns the question "is there one of that name?". Scenes and choices stand in chapters that may not have been read yet:
their uses are noted and looked at when everything is linked.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from game.story.expressions.checker import Type
from game.story.source.nodes import Span

# Sorts that are known only when all chapters are.
LATE: Final = frozenset({"scene", "choice"})


class Use(msgspec.Struct, frozen=True, array_like=True):
    """A name used in a chapter that another chapter may declare. `option` when it is one option of a choice."""

    what: str
    name: str
    file: str
    line: int
    column: int
    length: int
    option: str = ""

    @property
    def span(self) -> Span:
        """Where it is used."""
        return Span(self.file, self.line, self.column, self.length)


class Names:
    """The names of a story, filled while its declarations are read and only looked at afterwards."""

    def __init__(self) -> None:
        self._sorts: dict[str, dict[str, object]] = {}
        self._types: dict[str, Type] = {}

    def declare(self, what: str, name: str, thing: object = None) -> None:
        """There is one of that name now."""
        self._sorts.setdefault(what, {})[name] = thing

    def declare_value(self, name: str, kind: Type) -> None:
        """There is a meter, flag or variable of that name, and its values are of that type."""
        self._types[name] = kind

    def knows(self, what: str, name: str) -> bool:
        """Is there one? Always true for the sorts that are known late."""
        return what in LATE or name in self._sorts.get(what, ())

    def names_of(self, what: str) -> Iterable[str]:
        """All names of a sort."""
        return self._sorts.get(what, {})

    def thing(self, what: str, name: str) -> object:
        """What was declared under that name (None when nothing was)."""
        return self._sorts.get(what, {}).get(name)

    def type_of(self, name: str) -> Type | None:
        """The type of a meter, flag or variable."""
        return self._types.get(name)

    def value_names(self) -> Iterable[str]:
        """All meters, flags and variables."""
        return self._types
