"""How the values of a meter lie when many plays have ended.

Owns the choice of quantiles. Must not know how they are shown.
"""

from __future__ import annotations

import msgspec

from game.story.program import Program


class Spread(msgspec.Struct, frozen=True):
    """A meter in many plays: `low` and `high` are its tenth and ninetieth hundredth, `clamped` the share at bounds."""

    meter: str
    least: float
    low: float
    median: float
    high: float
    most: float
    clamped: float


def spread_of(program: Program, name: str, values: list[float]) -> Spread | None:
    """The spread of a meter's values; None for what is no meter, or without values."""
    meter = program.declarations.meters.get(name)
    if meter is None or not values:
        return None
    row = sorted(values)
    count = len(row)
    clamped = sum(1 for value in row if value in (meter.low, meter.high)) / count
    return Spread(name, row[0], row[count // 10], row[count // 2], row[count * 9 // 10], row[-1], clamped)
