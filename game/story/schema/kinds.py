"""Kinds of values that a script's words can be read as.

Owns the reading of single values, and their description for editors (JSON Schema). A kind that can't read a node
reports why and returns None. Must not know which commands use it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final, Generic, TypeVar

from game.story.diagnostics.suggest import nearest
from game.story.expressions.checker import Type
from game.story.expressions.tree import Expression
from game.story.schema.names import Names
from game.story.schema.reader import Reader
from game.story.source.nodes import Mapping, Node, Scalar, Sequence
from game.story.values import Value

T = TypeVar("T")

IDENTIFIER: Final = re.compile(r"[a-z][a-z0-9_]*\Z")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?\Z")
_SECONDS: Final = re.compile(r"(\d+(?:\.\d+)?)\s*(?:s|秒)?\Z")
YES: Final = ("true", "yes", "on")
NO: Final = ("false", "no", "off")


class Kind(Generic[T]):
    """What a value must be. `title` is what messages call it."""

    title = "value"

    def read(self, node: Node, reader: Reader) -> T | None:
        """The value, or None after reporting why it can't be one."""
        raise NotImplementedError

    def describe(self, names: Names) -> dict[str, Any]:
        """The kind as JSON Schema, for editors."""
        return {"type": "string"}


class Prose(Kind[str]):
    """Any piece of text."""

    title = "text"

    def __init__(self, *, empty: bool = False) -> None:
        self._empty = empty

    def read(self, node: Node, reader: Reader) -> str | None:
        """The text without blanks around it."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        text = scalar.text.strip()
        if not text and not self._empty:
            reader.report("S111", scalar.span)
            return None
        return text


class Identifier(Kind[str]):
    """A name that the writer gives: small letters, digits and _, starting with a letter."""

    title = "id"

    def read(self, node: Node, reader: Reader) -> str | None:
        """The id."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        if not IDENTIFIER.match(scalar.text):
            reader.report("S112", scalar.span, name=scalar.text)
            return None
        return scalar.text

    def describe(self, names: Names) -> dict[str, Any]:
        """The pattern."""
        return {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}


class Number(Kind[float]):
    """A number between two bounds (both included)."""

    title = "number"

    def __init__(self, low: float = -1e9, high: float = 1e9) -> None:
        self.low = low
        self.high = high

    def read(self, node: Node, reader: Reader) -> float | None:
        """The number; whole numbers come as int."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        text = scalar.text.strip()
        if not _NUMBER.match(text):
            reader.report("S113", scalar.span, text=text)
            return None
        value = float(text) if "." in text else int(text)
        if not self.low <= value <= self.high:
            reader.report("S114", scalar.span, text=text, low=_plain(self.low), high=_plain(self.high))
            return None
        return value

    def describe(self, names: Names) -> dict[str, Any]:
        """The bounds."""
        return {"type": "number", "minimum": self.low, "maximum": self.high}


class Whole(Kind[int]):
    """A whole number between two bounds (both included)."""

    title = "whole number"

    def __init__(self, low: int = -1_000_000_000, high: int = 1_000_000_000) -> None:
        self._number = Number(low, high)

    def read(self, node: Node, reader: Reader) -> int | None:
        """The number."""
        value = self._number.read(node, reader)
        if value is None:
            return None
        if not isinstance(value, int):
            reader.report("S115", node.span, text=str(value))
            return None
        return value

    def describe(self, names: Names) -> dict[str, Any]:
        """The bounds."""
        return {"type": "integer", "minimum": self._number.low, "maximum": self._number.high}


class Seconds(Kind[float]):
    """A time in seconds: 8s, 1.2, 8秒."""

    title = "time in seconds"

    def __init__(self, high: float = 600.0) -> None:
        self._high = high

    def read(self, node: Node, reader: Reader) -> float | None:
        """The seconds."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        match = _SECONDS.match(scalar.text.strip())
        if match is None:
            reader.report("S116", scalar.span, text=scalar.text)
            return None
        value = float(match.group(1))
        if value > self._high:
            reader.report("S114", scalar.span, text=scalar.text, low="0", high=_plain(self._high))
            return None
        return value

    def describe(self, names: Names) -> dict[str, Any]:
        """A number, or a number with s behind it."""
        return {"oneOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": r"^\d+(\.\d+)?s?$"}]}


class YesNo(Kind[bool]):
    """true or false (yes, no, on, off as well)."""

    title = "true or false"

    def read(self, node: Node, reader: Reader) -> bool | None:
        """The truth."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        text = scalar.text.strip().lower()
        if text in YES:
            return True
        if text in NO:
            return False
        reader.report("S117", scalar.span, text=scalar.text)
        return None

    def describe(self, names: Names) -> dict[str, Any]:
        """A truth."""
        return {"type": "boolean"}


class OneOf(Kind[str]):
    """One of a few words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = tuple(words)
        self.title = " / ".join(self._words)

    def read(self, node: Node, reader: Reader) -> str | None:
        """The word."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        text = scalar.text.strip()
        if text not in self._words:
            reader.report(
                "S118", scalar.span, suggestion=nearest(text, self._words), text=text, words=", ".join(self._words)
            )
            return None
        return text

    def describe(self, names: Names) -> dict[str, Any]:
        """The words."""
        return {"enum": list(self._words)}


class Ref(Kind[str]):
    """The name of something declared: a member of the cast, a sound, a scene…; `none` when that is allowed."""

    def __init__(self, what: str, *also: str) -> None:
        self._what = what
        self._also = also
        self.title = what

    def read(self, node: Node, reader: Reader) -> str | None:
        """The name."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        if scalar.text in self._also:
            return scalar.text
        return reader.name(self._what, scalar)

    def describe(self, names: Names) -> dict[str, Any]:
        """The names that there are."""
        known = [*self._also, *names.names_of(self._what)]
        return {"enum": known} if known else {"type": "string"}


class Condition(Kind[Expression]):
    """An expression; for `wanted` see the checker."""

    title = "condition"

    def __init__(self, wanted: Type | None = "truth") -> None:
        self._wanted = wanted

    def read(self, node: Node, reader: Reader) -> Expression | None:
        """The checked tree."""
        scalar = reader.scalar(node, self.title)
        return None if scalar is None else reader.expression(scalar, self._wanted)


class Plain(Kind[Value]):
    """A number, true or false, or else a text, as it looks."""

    title = "value"

    def read(self, node: Node, reader: Reader) -> Value | None:
        """The value."""
        scalar = reader.scalar(node, self.title)
        if scalar is None:
            return None
        text = scalar.text.strip()
        if not scalar.quoted:
            if _NUMBER.match(text):
                return float(text) if "." in text else int(text)
            if text in YES or text in NO:
                return text in YES
        return scalar.text

    def describe(self, names: Names) -> dict[str, Any]:
        """Any of the three."""
        return {"type": ["string", "number", "boolean"]}


class ListOf(Kind[tuple[T, ...]]):
    """A list of values of one kind; a single value counts as a list of one."""

    def __init__(self, kind: Kind[T]) -> None:
        self._kind = kind
        self.title = f"list of {kind.title}"

    def read(self, node: Node, reader: Reader) -> tuple[T, ...] | None:
        """The values that could be read."""
        items = node.items if isinstance(node, Sequence) else [node]
        values = (self._kind.read(item, reader) for item in items)
        return tuple(value for value in values if value is not None)

    def describe(self, names: Names) -> dict[str, Any]:
        """A list."""
        return {"type": "array", "items": self._kind.describe(names)}


class MapOf(Kind[dict[str, T]]):
    """A mapping from ids to values of one kind."""

    def __init__(self, kind: Kind[T], *, free_keys: bool = False) -> None:
        self._kind = kind
        self._free = free_keys
        self.title = f"mapping of id to {kind.title}"

    def read(self, node: Node, reader: Reader) -> dict[str, T] | None:
        """The entries that could be read."""
        if not isinstance(node, Mapping):
            found = "text" if isinstance(node, Scalar) else "list"
            reader.report("S110", node.span, wanted=self.title, found=found)
            return None
        values: dict[str, T] = {}
        for key, child in node.pairs:
            if not self._free and not IDENTIFIER.match(key.text):
                reader.report("S112", key.span, name=key.text)
                continue
            value = self._kind.read(child, reader)
            if value is not None:
                values[key.text] = value
        return values

    def describe(self, names: Names) -> dict[str, Any]:
        """A mapping."""
        return {"type": "object", "additionalProperties": self._kind.describe(names)}


class Raw(Kind[Node]):
    """The node itself, to be read later by whoever knows what it is."""

    title = "steps"

    def read(self, node: Node, reader: Reader) -> Node | None:
        """The node."""
        return node

    def describe(self, names: Names) -> dict[str, Any]:
        """Anything."""
        return {}


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)
