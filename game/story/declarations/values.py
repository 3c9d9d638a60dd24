"""What a story counts: meters in groups with tiers, flags, variables.

Owns their declaration. Present values are the State's.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from game.story.schema.kinds import ListOf, Number, Plain, Prose, YesNo
from game.story.schema.record import Record
from game.story.values import Value
from game.story.words import Shown


class Tier(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a meter's range with a name of its own: it begins at `from_` and ends where the next begins."""

    from_: Annotated[float, Number()]
    name: Annotated[str, Shown()] = ""


class Shade(msgspec.Struct, frozen=True, kw_only=True):
    """A colour that a meter is shown in from a value on, and what it is called."""

    from_: Annotated[float, Number()]
    name: Annotated[str, Shown()] = ""
    colour: Annotated[str, Prose()]


class MeterGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Meters of one sort: their range, how the interface shows them (`look`), and their tiers from low to high.

    Looks are tea (a cup that fills and darkens), weather, number, bar and none.
    """

    id: str = ""
    title: Annotated[str, Shown()] = ""
    range: Annotated[tuple[float, ...], ListOf(Number())] = (0, 100)
    look: Annotated[str, Prose()] = "bar"
    tiers: Annotated[tuple[Tier, ...], ListOf(Record(Tier))] = ()


class Meter(msgspec.Struct, frozen=True, kw_only=True):
    """A number that a story counts with. A meter with the id of someone in the cast is what that person feels.

    `low` and `high` bound it; `whole` meters hold no fractions; `hidden` ones are never shown to the player. `shades`
    are the colours it is shown in, from low to high.
    """

    id: str = ""
    group: Annotated[str, Prose()] = ""
    start: Annotated[float, Number()] = 0
    name: Annotated[str, Shown()] = ""
    range: Annotated[tuple[float, ...], ListOf(Number())] = ()
    look: Annotated[str, Prose()] = ""
    hidden: Annotated[bool, YesNo()] = False
    tiers: Annotated[tuple[Tier, ...], ListOf(Record(Tier))] = ()
    shades: Annotated[tuple[Shade, ...], ListOf(Record(Shade))] = ()
    low: float = 0
    high: float = 100
    whole: bool = True

    def tier(self, value: float) -> int:
        """The index (from 0) of the tier that `value` lies in; 0 when the meter has no tiers."""
        index = 0
        for number, tier in enumerate(self.tiers):
            if value >= tier.from_:
                index = number
        return index

    def shade(self, value: float) -> Shade | None:
        """The shade that `value` is shown in: the highest that it reaches, else the lowest; None without shades."""
        found = self.shades[0] if self.shades else None
        for shade in self.shades:
            if value >= shade.from_:
                found = shade
        return found

    def clamp(self, value: float) -> float:
        """`value` within the range; whole meters round to the nearest whole number, halves away from zero."""
        if self.whole and not isinstance(value, int):
            value = int(value + 0.5) if value >= 0 else -int(-value + 0.5)
        return min(self.high, max(self.low, value))


class Variable(msgspec.Struct, frozen=True, kw_only=True):
    """A value that isn't bounded: a number, a text, a truth. Its start says which."""

    id: str = ""
    start: Annotated[Value, Plain()]
    note: Annotated[str, Prose()] = ""
