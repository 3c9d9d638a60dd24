"""Truths and numbers as a solver sees them: from expressions over literals and sums to constraints.

Owns the rules: and, or, comparison, clamping, rounding, one of several cases. What is certain is worked out at once
and never becomes a constraint. What can't be said exactly is left open: `loose` then says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import ceil, floor, lcm

from game.tools.proving.linear import Linear, added, number, times, variable
from game.tools.proving.solver import FALSE, TRUE, Constraints

# A sum of more than so many variables becomes a variable of its own.
LONGEST_SUM = 24


class Algebra:
    """Builds constraints. `loose` are the reasons why something was left open, in words."""

    def __init__(self, constraints: Constraints) -> None:
        self.constraints = constraints
        self.loose: dict[str, None] = {}
        self._known: dict[object, int] = {}

    # Truths.

    def all_of(self, literals: Iterable[int]) -> int:
        """A literal that holds when all of them do."""
        given = frozenset(literals) - {TRUE}
        if FALSE in given or any(~literal in given for literal in given):
            return FALSE
        if len(given) < 2:
            return next(iter(given), TRUE)
        found = self._known.get(given)
        if found is None:
            found = self._known[given] = self.constraints.boolean()
            for literal in given:
                self.constraints.clause([~found, literal])
            self.constraints.clause([found, *(~literal for literal in given)])
        return found

    def any_of(self, literals: Iterable[int]) -> int:
        """A literal that holds when one of them does."""
        return ~self.all_of(~literal for literal in literals)

    def same(self, first: int, second: int) -> int:
        """A literal that holds when both hold or both don't."""
        return self.any_of([self.all_of([first, second]), self.all_of([~first, ~second])])

    def free(self, reason: str) -> int:
        """A literal that may be either: `reason` says what it stands for."""
        self.loose[reason] = None
        return self.constraints.boolean()

    def truth_of(self, cases: Sequence[tuple[int, int]], otherwise: int) -> int:
        """The truth of the case that holds (at most one does), else `otherwise`."""
        # Where the case makes it true, what it was before doesn't matter.
        none = self.all_of(~case for case, truth in cases if truth != TRUE)
        parts = [self.all_of([case, truth]) for case, truth in cases]
        return self.any_of([*parts, self.all_of([none, otherwise])])

    # Numbers.

    def count(self, literal: int) -> Linear:
        """1 when the literal holds, else 0."""
        if literal in (TRUE, FALSE):
            return number(int(literal == TRUE))
        if literal >= 0:
            return variable(literal, 0, 1)
        return added(number(1), variable(~literal, 0, 1), -1)

    def at_least(self, linear: Linear, bound: Fraction) -> int:
        """A literal that holds when the sum is at least `bound`."""
        return self._positive(added(linear, _exact(bound), -1), strict=False)

    def more_than(self, linear: Linear, bound: Fraction) -> int:
        """A literal that holds when the sum is more than `bound`."""
        return self._positive(added(linear, _exact(bound), -1), strict=True)

    def equal(self, linear: Linear, bound: Fraction) -> int:
        """A literal that holds when the sum is exactly `bound`."""
        if linear.rough:
            both = self.all_of([self._at_border(linear, bound, 1), self._at_border(linear, bound, -1)])
            return both if both == FALSE else self.all_of([both, self.free(_ROUNDING)])
        opposite = times(linear, Fraction(-1))
        return self.all_of([self.at_least(linear, bound), self.at_least(opposite, -bound)])

    def _at_border(self, linear: Linear, bound: Fraction, sign: int) -> int:
        exact = Linear(linear.terms, linear.constant, linear.low, linear.high)
        return self.at_least(times(exact, Fraction(sign)), bound * sign)

    def _positive(self, linear: Linear, strict: bool) -> int:
        """Is the sum above 0 (or 0, unless `strict`)? At 0 itself a rough one may be either."""
        border = linear.rough and linear.low <= 0 <= linear.high
        if linear.low > 0 or (linear.low == 0 and not strict and not border):
            return TRUE
        if linear.high < 0 or (linear.high == 0 and strict and not border):
            return FALSE
        terms, constant = _scaled(linear, linear.scale)
        least = 1 if strict else 0
        key = ("positive", terms, constant - least, border)
        # The opposite of a question that was asked before?
        turned = ("positive", tuple((index, -factor) for index, factor in terms), least - constant - 1, False)
        if not border and turned in self._known:
            return ~self._known[turned]
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self.constraints.boolean()
            if border:
                self.loose[_ROUNDING] = None
                self.constraints.between(terms, -constant, None, [found])
                self.constraints.between(terms, None, -constant, [~found])
            else:
                self.constraints.between(terms, least - constant, None, [found])
                self.constraints.between(terms, None, least - 1 - constant, [~found])
        return found

    def clamped(self, linear: Linear, low: Fraction, high: Fraction) -> Linear:
        """The sum kept between two bounds."""
        if linear.low >= low and linear.high <= high:
            return self.shortened(linear)
        least, most = max(low, min(linear.low, high)), min(high, max(linear.high, low))
        if least == most:
            return _exact(least)
        scale = lcm(linear.scale, low.denominator, high.denominator)
        kept = self.constraints.whole(floor(least * scale), ceil(most * scale))
        terms, constant = _scaled(linear, scale)
        # Below, above or between: cases of plain sums. (CP-SAT's own minimum and maximum of sums gave, in 9.15,
        # solutions that are none.)
        below = above = FALSE
        exact = Linear(linear.terms, linear.constant, linear.low, linear.high)
        if linear.low < low:
            below = ~self.at_least(exact, low)
            self.constraints.between([(kept, 1)], int(low * scale), int(low * scale), [below])
        if linear.high > high:
            above = self.more_than(exact, high)
            self.constraints.between([(kept, 1)], int(high * scale), int(high * scale), [above])
        negative = [(index, -factor) for index, factor in terms]
        self.constraints.between([(kept, 1), *negative], constant, constant, [~below, ~above])
        return variable(kept, floor(least * scale), ceil(most * scale), scale, linear.rough)

    def rounded(self, linear: Linear) -> Linear:
        """The nearest whole number, halves away from zero."""
        if linear.scale == 1:
            return Linear(linear.terms, linear.constant, linear.low, linear.high)
        if linear.fixed and not linear.rough:
            return _exact(Fraction(_away(linear.constant)))
        scale = linear.scale
        terms, constant = _scaled(linear, scale)
        low, high = _away(linear.low), _away(linear.high)
        nearest = self.constraints.whole(low, high)
        # Twice the distance is at most one; exactly one is a half.
        double = [*((index, 2 * factor) for index, factor in terms), (nearest, -2 * scale)]
        self.constraints.between(double, -scale - 2 * constant, scale - 2 * constant)
        if linear.rough:
            self.loose[_ROUNDING] = None
        else:
            above = self.at_least(linear, Fraction(0))
            self.constraints.between(double, None, scale - 1 - 2 * constant, [above])
            self.constraints.between(double, 1 - scale - 2 * constant, None, [~above])
        return variable(nearest, low, high)

    def number_of(self, cases: Sequence[tuple[int, Linear]], otherwise: Linear) -> Linear:
        """The number of the case that holds (at most one does), else `otherwise`."""
        every = [otherwise, *(one for _, one in cases)]
        scale = lcm(*(one.scale for one in every))
        low, high = min(one.low for one in every), max(one.high for one in every)
        chosen = self.constraints.whole(floor(low * scale), ceil(high * scale))
        conditions = [([case], one) for case, one in cases]
        conditions.append(([~case for case, _ in cases], otherwise))
        for when, one in conditions:
            if FALSE not in when:
                terms, constant = _scaled(one, scale)
                negative = [(index, -factor) for index, factor in terms]
                self.constraints.between([(chosen, 1), *negative], constant, constant, when)
        rough = any(one.rough for one in every)
        return variable(chosen, floor(low * scale), ceil(high * scale), scale, rough)

    def between(self, low: Fraction, high: Fraction, scale: int, rough: bool) -> Linear:
        """Any number between two bounds, in steps of 1 / scale."""
        index = self.constraints.whole(ceil(low * scale), floor(high * scale))
        return variable(index, ceil(low * scale), floor(high * scale), scale, rough)

    def shortened(self, linear: Linear) -> Linear:
        """The same number, as a variable of its own when it is a long sum."""
        if len(linear.terms) <= LONGEST_SUM:
            return linear
        scale = linear.scale
        terms, constant = _scaled(linear, scale)
        low, high = floor(linear.low * scale), ceil(linear.high * scale)
        index = self.constraints.whole(low, high)
        negative = [(one, -factor) for one, factor in terms]
        self.constraints.between([(index, 1), *negative], constant, constant)
        return variable(index, low, high, scale, linear.rough)


_ROUNDING = "numbers with fractions are rounded by the computer, which may decide a comparison at its very border"


def _exact(value: Fraction) -> Linear:
    return Linear((), value, value, value)


def _scaled(linear: Linear, scale: int) -> tuple[tuple[tuple[int, int], ...], int]:
    return tuple((index, int(factor * scale)) for index, factor in linear.terms), int(linear.constant * scale)


def _away(value: Fraction) -> int:
    return floor(value + Fraction(1, 2)) if value >= 0 else -floor(-value + Fraction(1, 2))
