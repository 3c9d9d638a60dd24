"""What a value may be at some point of a story, when it isn't known which way the play came there.

Owns the arithmetic of such ranges. Must not know conditions or instructions.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

from game.story.values import Value


class Numbers(NamedTuple):
    """All numbers from `low` to `high`; an open end isn't reached itself. `whole` when there are no fractions."""

    low: float = -math.inf
    high: float = math.inf
    low_open: bool = False
    high_open: bool = False
    whole: bool = False

    @property
    def empty(self) -> bool:
        """Is there no such number?"""
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    @property
    def point(self) -> float | None:
        """The only number that it can be, if there is one."""
        return self.low if self.low == self.high and not self.empty else None


class Choices(NamedTuple):
    """One of a few values: truths, or words."""

    values: frozenset[Value]

    @property
    def empty(self) -> bool:
        """Is there no such value?"""
        return not self.values


# None: it can be anything.
Range = Numbers | Choices | None

ANY_TRUTH: Final = Choices(frozenset({True, False}))
ANY_NUMBER: Final = Numbers()


def exactly(value: Value) -> Range:
    """Nothing but this value."""
    if isinstance(value, bool | str):
        return Choices(frozenset({value}))
    return Numbers(value, value, whole=isinstance(value, int))


def settled(numbers: Numbers) -> Numbers:
    """The same numbers; of whole ones, the ends are such as are reached."""
    if not numbers.whole:
        return numbers
    low, high = numbers.low, numbers.high
    if math.isfinite(low):
        low = math.floor(low) + 1 if numbers.low_open and low == math.floor(low) else math.ceil(low)
    if math.isfinite(high):
        high = math.ceil(high) - 1 if numbers.high_open and high == math.ceil(high) else math.floor(high)
    return Numbers(low, high, whole=True)


def both(one: Range, other: Range) -> Range:
    """What lies in both ranges."""
    if one is None or other is None:
        return one if other is None else other
    if isinstance(one, Choices) and isinstance(other, Choices):
        return Choices(one.values & other.values)
    if isinstance(one, Numbers) and isinstance(other, Numbers):
        low = max((one.low, one.low_open), (other.low, other.low_open))
        high = min((one.high, not one.high_open), (other.high, not other.high_open))
        return settled(Numbers(low[0], high[0], low[1], not high[1], one.whole or other.whole))
    return one


def either(one: Range, other: Range) -> Range:
    """A range that holds both ranges."""
    if one is None or other is None:
        return None
    if isinstance(one, Choices) and isinstance(other, Choices):
        return Choices(one.values | other.values)
    if isinstance(one, Numbers) and isinstance(other, Numbers):
        low = min((one.low, one.low_open), (other.low, other.low_open))
        high = max((one.high, not one.high_open), (other.high, not other.high_open))
        return Numbers(low[0], high[0], low[1], not high[1], one.whole and other.whole)
    return None


def plus(one: Numbers, other: Numbers) -> Numbers:
    """All sums of one of each."""
    return Numbers(
        one.low + other.low,
        one.high + other.high,
        one.low_open or other.low_open,
        one.high_open or other.high_open,
        one.whole and other.whole,
    )


def negative(numbers: Numbers) -> Numbers:
    """The numbers with the other sign."""
    return Numbers(-numbers.high, -numbers.low, numbers.high_open, numbers.low_open, numbers.whole)


def times(one: Numbers, other: Numbers) -> Numbers:
    """A range that holds all products of one of each."""
    ends = [a * b if a and b else 0.0 for a in (one.low, one.high) for b in (other.low, other.high)]
    return Numbers(min(ends), max(ends), whole=one.whole and other.whole)
