"""Changes of a story's state as a solver sees it.

Owns their application, as `game.story.machine.changes` applies them to real values: sums first, then rounding and the
clamp.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from game.story.declarations.values import Meter
from game.story.effects import Changes
from game.story.expressions.tree import Expression
from game.tools.proving.linear import Linear, added, times
from game.tools.proving.reading import Amount, Choices, Reading, Symbol, Unknown, fraction
from game.tools.proving.solver import FALSE, TRUE

# No story counts beyond it, however often a loop is followed.
MUCH = Fraction(1_000_000)


class Symbols(Reading):
    """Reads and changes a store."""

    def change(self, cases: Sequence[tuple[int, Changes]]) -> None:
        """Apply changes, at most one group of which happens: that whose literal holds."""
        after: dict[str, list[tuple[int, Symbol]]] = {}
        for case, changes in cases:
            made: dict[str, Symbol] = {}
            for change in changes:
                before = made.get(change.name, self.store.values.get(change.name))
                if before is None:
                    continue
                made[change.name] = self._changed(before, change.how, change.to)
            for name, value in made.items():
                after.setdefault(name, []).append((case, value))
        for name, results in after.items():
            self.store.values[name] = self._one_of(name, results)

    def _changed(self, before: Symbol, how: str, to: Expression) -> Symbol:
        if isinstance(before, dict):
            return self.words(to)
        if isinstance(before, int):
            return self.truth(to)
        amount = self.number(to)
        return self.plus(before, amount, 1) if how == "add" else amount

    def _one_of(self, name: str, results: list[tuple[int, Symbol]]) -> Symbol:
        before = self.store.values[name]
        if isinstance(before, int):
            return self._algebra.truth_of([(case, truth) for case, truth in results if isinstance(truth, int)], before)
        if isinstance(before, dict):
            return self.words_of([(case, words) for case, words in results if isinstance(words, dict)], before)
        numbers = [(case, amount) for case, amount in results if isinstance(amount, Linear | Unknown)]
        return self._number_of(self._declarations.meters.get(name), numbers, before)

    def words_of(self, cases: Sequence[tuple[int, Choices]], before: Choices) -> Choices:
        """The words of the case that holds (at most one does), else those before."""
        every = {word: None for _, words in [*cases, (TRUE, before)] for word in words}
        return {
            word: self._algebra.truth_of(
                [(case, words.get(word, FALSE)) for case, words in cases], before.get(word, FALSE)
            )
            for word in every
        }

    def _number_of(self, meter: Meter | None, cases: list[tuple[int, Amount]], before: Amount) -> Amount:
        unknown = next((amount for amount in (before, *(one for _, one in cases)) if isinstance(amount, Unknown)), None)
        if unknown is not None:
            if meter is None or not meter.whole:
                return unknown
            # At least it is within the meter's range.
            self._algebra.loose[unknown.reason] = None
            low, high = fraction(meter.low), fraction(meter.high)
            cases = [(case, self._kept(meter, amount)) for case, amount in cases]
            kept = before if isinstance(before, Linear) else self._algebra.between(low, high, 1, False)
            return self._algebra.number_of([(case, one) for case, one in cases if isinstance(one, Linear)], kept)
        known = [(case, amount) for case, amount in cases if isinstance(amount, Linear)]
        assert isinstance(before, Linear)
        steps = [(case, _step(before, amount, meter)) for case, amount in known]
        if all(step is not None for _, step in steps):
            return self._stepped(before, [(case, step) for case, step in steps if step is not None], meter)
        if meter is not None:
            known = [(case, self._kept(meter, amount)) for case, amount in known]
        return self.within(self._algebra.number_of(known, before), "a value")

    def _kept(self, meter: Meter, amount: Amount) -> Linear:
        """A number as the meter holds it: rounded when it is whole, and within its range."""
        low, high = fraction(meter.low), fraction(meter.high)
        if isinstance(amount, Unknown):
            return self._algebra.between(low, high, 1, False)
        return self._algebra.clamped(self._algebra.rounded(amount) if meter.whole else amount, low, high)

    def forget(self, case: int, ways: Mapping[str, int], words: Sequence[str], scale: int | None) -> None:
        """When `case` holds, these values may be anything: numbers in steps of 1 / scale (None: not to be followed).

        Those whose way is 1 are not less than before (or stay true), those whose way is -1 are not more.
        """
        for name, way in ways.items():
            before = self.store.values.get(name)
            if before is None:
                continue
            if isinstance(before, int):
                anything: Symbol = self._any_truth(before, way)
            elif isinstance(before, dict):
                anything = self.any_word(words)
            else:
                anything = self._any_number(self._declarations.meters.get(name), before, scale)
                if way and isinstance(before, Linear) and isinstance(anything, Linear) and not anything.rough:
                    grown = times(added(anything, before, -1), Fraction(way))
                    self._algebra.constraints.clause([~case, self._algebra.at_least(grown, Fraction(0))])
            self.store.values[name] = self._one_of(name, [(case, anything)])

    def _any_truth(self, before: int, way: int) -> int:
        anything = self._algebra.constraints.boolean()
        if way:
            both = [before, anything]
            return self._algebra.any_of(both) if way > 0 else self._algebra.all_of(both)
        return anything

    def any_word(self, words: Sequence[str]) -> Choices:
        """Any one of the words."""
        every = {word: self._algebra.constraints.boolean() for word in words}
        self._algebra.constraints.exactly_one(list(every.values()), TRUE)
        return every

    def _any_number(self, meter: Meter | None, before: Amount, scale: int | None) -> Amount:
        if isinstance(before, Unknown):
            return before
        if meter is not None and meter.whole:
            return self._algebra.between(fraction(meter.low), fraction(meter.high), 1, False)
        if scale is None:
            return Unknown("a value with fractions is multiplied or divided in a loop")
        low, high = (fraction(meter.low), fraction(meter.high)) if meter else (-MUCH, MUCH)
        return self._algebra.between(low, high, scale, scale & (scale - 1) != 0)

    def _stepped(self, before: Linear, steps: list[tuple[int, Fraction]], meter: Meter | None) -> Amount:
        total = before
        for case, step in steps:
            total = added(total, times(self._algebra.count(case), step))
        # At most one of the steps is made.
        low = before.low + min([Fraction(0), *(step for _, step in steps)])
        high = before.high + max([Fraction(0), *(step for _, step in steps)])
        if total.terms:
            total = Linear(total.terms, total.constant, low, high, total.rough)
        if meter is not None:
            return self._algebra.clamped(total, fraction(meter.low), fraction(meter.high))
        return self.within(self._algebra.shortened(total), "a value")


def _step(before: Linear, after: Linear, meter: Meter | None) -> Fraction | None:
    """By how much a number changes, whatever it is before; None when that depends on it."""
    difference = added(after, before, -1)
    if not difference.fixed or (meter is not None and not (meter.low <= before.low and before.high <= meter.high)):
        return None
    step = difference.constant
    if meter is None or not meter.whole or step.denominator == 1:
        return step
    # A whole meter that is never negative rounds each sum as it rounds the step, or is at its lower end anyway.
    if meter.low >= 0 and before.scale == 1 and not difference.rough:
        return Fraction((step + Fraction(1, 2)).__floor__())
    return None
