"""Sums of a solver's variables with exact factors.

Owns the arithmetic of such sums. Must not know a solver. `rough` sums stand for numbers that the machine holds as
floating point: they are right, but may differ by a rounding error where a comparison is exactly at its border.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

# Above it neither a solver nor the machine's floating point is exact.
LARGEST = 2**40


@dataclass(frozen=True, slots=True)
class Linear:
    """`constant` and the sum of factor x variable, which lies between `low` and `high`."""

    terms: tuple[tuple[int, Fraction], ...]
    constant: Fraction
    low: Fraction
    high: Fraction
    rough: bool = False

    @property
    def fixed(self) -> bool:
        """Is it one number only?"""
        return not self.terms

    @property
    def scale(self) -> int:
        """The smallest whole number that makes all factors whole."""
        return lcm(self.constant.denominator, *(factor.denominator for _, factor in self.terms))

    @property
    def too_large(self) -> bool:
        """Is it beyond what can be calculated with?"""
        return max(abs(self.low), abs(self.high)) * self.scale > LARGEST


def number(value: int | float) -> Linear:
    """A number as it is written: 0.1 is a tenth, rough because no floating point number is."""
    exact = Fraction(value) if isinstance(value, int) else Fraction(str(value))
    return Linear((), exact, exact, exact, _is_rough(exact))


def variable(index: int, low: int, high: int, scale: int = 1, rough: bool = False) -> Linear:
    """A variable, divided by `scale`."""
    return Linear(((index, Fraction(1, scale)),), Fraction(0), Fraction(low, scale), Fraction(high, scale), rough)


def added(first: Linear, second: Linear, factor: Fraction | int = 1) -> Linear:
    """first + factor x second."""
    factor = Fraction(factor)
    terms = dict(first.terms)
    for index, amount in second.terms:
        terms[index] = terms.get(index, Fraction(0)) + factor * amount
    left = tuple((index, amount) for index, amount in terms.items() if amount)
    constant = first.constant + factor * second.constant
    ends = (factor * second.low, factor * second.high)
    low, high = first.low + min(ends), first.high + max(ends)
    if not left:
        low = high = constant
    return Linear(left, constant, low, high, first.rough or second.rough or _is_rough(factor))


def times(linear: Linear, factor: Fraction) -> Linear:
    """factor x linear."""
    return added(number(0), linear, factor)


def divided(linear: Linear, divisor: Fraction) -> Linear:
    """linear / divisor, which isn't zero."""
    return times(linear, 1 / divisor)


def _is_rough(value: Fraction) -> bool:
    """Is it no number of binary floating point?"""
    return value.denominator & (value.denominator - 1) != 0
