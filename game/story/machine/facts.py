"""What conditions can ask about a play-through.

Owns the answers to the functions of expressions. Must not change anything.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.story.declarations.story import Declarations
from game.story.errors import StoryError
from game.story.values import Value


class StoryFacts:
    """The present of a play-through, as expressions see it."""

    __slots__ = ("_chosen", "_collections", "_declarations", "_known", "_values", "_visits")

    def __init__(
        self,
        declarations: Declarations,
        values: Mapping[str, Value],
        collections: Mapping[str, tuple[str, ...]],
        visits: Mapping[str, int],
        chosen: Mapping[str, str],
        known: tuple[str, ...],
    ) -> None:
        self._declarations = declarations
        self._values = values
        self._collections = collections
        self._visits = visits
        self._chosen = chosen
        self._known = known

    def value(self, name: str) -> Value:
        """The value of a meter, flag or variable; its start when the state doesn't have it yet."""
        found = self._values.get(name)
        if found is not None:
            return found
        starts = self._declarations.starts()
        if name not in starts:
            raise StoryError(f"nothing is called {name}")
        return starts[name]

    def ask(self, function: str, arguments: tuple[str, ...]) -> Value:
        """The answer to seen, visits, chose, has, tier, known or endings."""
        if function == "endings":
            return sum(ending in self._declarations.endings for ending in self._known)
        (name,) = arguments
        if function == "seen":
            return self._visits.get(name, 0) > 0
        if function == "visits":
            return self._visits.get(name, 0)
        if function == "chose":
            return self._chosen.get(name, "")
        if function == "known":
            return name in self._known
        if function == "has":
            return any(name in entries for entries in self._collections.values())
        meter = self._declarations.meters.get(name)
        value = self.value(name)
        if function != "tier" or meter is None or isinstance(value, str):
            raise StoryError(f"{function}({name}) has no answer")
        return meter.tier(value)
