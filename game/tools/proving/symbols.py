"""The state of a story as a solver sees it: each value is a truth, a sum, one of several words, or unknown.

Owns the reading of expressions and the application of changes, as `game.story.machine` does both with real values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from game.story.declarations.story import Declarations
from game.story.declarations.values import Meter
from game.story.effects import Changes
from game.story.expressions.printer import print_expression
from game.story.expressions.tree import Binary, Call, Expression, Name, Negative, Not, Number, Truth, Words
from game.story.values import Value
from game.tools.proving.algebra import Algebra
from game.tools.proving.linear import Linear, added, divided, number, times
from game.tools.proving.solver import FALSE, TRUE


@dataclass(frozen=True, slots=True)
class Unknown:
    """A number that can't be followed, and why."""

    reason: str


Amount = Linear | Unknown
# No story counts beyond it, however often a loop is followed.
MUCH = Fraction(1_000_000)
Choices = dict[str, int]
Symbol = int | Linear | Unknown | Choices


@dataclass(slots=True)
class Store:
    """What is so at a moment. `chosen` and words lead from each possible word to the literal that it is that one."""

    values: dict[str, Symbol]
    visits: dict[str, Amount] = field(default_factory=dict)
    chosen: dict[str, Choices] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    known: dict[str, int] = field(default_factory=dict)


def symbol(value: Value) -> Symbol:
    """A value that is certain."""
    if isinstance(value, bool):
        return TRUE if value else FALSE
    return {value: TRUE} if isinstance(value, str) else number(value)


class Symbols:
    """Reads and changes a store."""

    def __init__(self, algebra: Algebra, declarations: Declarations, store: Store) -> None:
        self._algebra = algebra
        self._declarations = declarations
        self.store = store

    # Reading.

    def truth(self, node: Expression) -> int:
        """The literal that a condition holds."""
        if isinstance(node, Truth):
            return TRUE if node.value else FALSE
        if isinstance(node, Not):
            return ~self.truth(node.inner)
        if isinstance(node, Name):
            value = self.store.values[node.name]
            assert isinstance(value, int)
            return value
        if isinstance(node, Call):
            return self._question(node)
        assert isinstance(node, Binary)
        if node.operator == "and":
            return self._algebra.all_of([self.truth(node.left), self.truth(node.right)])
        if node.operator == "or":
            return self._algebra.any_of([self.truth(node.left), self.truth(node.right)])
        return self._comparison(node)

    def _question(self, node: Call) -> int:
        (name,) = node.arguments
        if node.function == "has":
            return self.store.held.get(name, FALSE)
        if node.function == "known":
            return self.store.known.get(name, FALSE)
        visits = self.store.visits.get(name, number(0))
        return self._compared(visits, Fraction(0), ">", f"whether {name} was seen")

    def _comparison(self, node: Binary) -> int:
        kind = self._kind(node.left)
        if kind == "number":
            difference = self._plus(self.number(node.left), self.number(node.right), -1)
            return self._compared(difference, Fraction(0), node.operator, print_expression(node))
        if kind == "truth":
            same = self._algebra.same(self.truth(node.left), self.truth(node.right))
        else:
            left, right = self.words(node.left), self.words(node.right)
            both = [self._algebra.all_of([left[word], right[word]]) for word in left if word in right]
            same = self._algebra.any_of(both)
        return same if node.operator == "==" else ~same

    def _compared(self, amount: Amount, bound: Fraction, operator: str, what: str) -> int:
        if isinstance(amount, Unknown):
            return self._algebra.free(f"{amount.reason}: {what}")
        if operator in ("==", "!="):
            equal = self._algebra.equal(amount, bound)
            return equal if operator == "==" else ~equal
        if operator in (">=", ">"):
            at_least = self._algebra.at_least if operator == ">=" else self._algebra.more_than
            return at_least(amount, bound)
        turned = times(amount, Fraction(-1))
        return self._algebra.at_least(turned, -bound) if operator == "<=" else self._algebra.more_than(turned, -bound)

    def _kind(self, node: Expression) -> str:
        if isinstance(node, Name):
            value = self.store.values[node.name]
            return "truth" if isinstance(value, int) else "words" if isinstance(value, dict) else "number"
        if isinstance(node, Call):
            return {"chose": "words", "seen": "truth", "has": "truth", "known": "truth"}.get(node.function, "number")
        if isinstance(node, Binary):
            return "number" if node.operator in "+-*/" else "truth"
        if isinstance(node, Words):
            return "words"
        return "number" if isinstance(node, Number | Negative) else "truth"

    def margin(self, node: Expression) -> Linear | None:
        """The left side less the right one of a comparison of numbers; None when it is no such comparison."""
        if not isinstance(node, Binary) or node.operator in ("and", "or", "==", "!="):
            return None
        amount = self._plus(self.number(node.left), self.number(node.right), -1)
        return amount if isinstance(amount, Linear) else None

    def words(self, node: Expression) -> Choices:
        """The words that an expression may be."""
        if isinstance(node, Words):
            return {node.value: TRUE}
        if isinstance(node, Call):
            return self.store.chosen.get(node.arguments[0], {"": TRUE})
        assert isinstance(node, Name)
        value = self.store.values[node.name]
        assert isinstance(value, dict)
        return value

    def number(self, node: Expression) -> Amount:
        """The number that an expression is."""
        if isinstance(node, Number):
            return number(node.value)
        if isinstance(node, Name):
            value = self.store.values[node.name]
            assert isinstance(value, Linear | Unknown)
            return value
        if isinstance(node, Negative):
            return self._plus(number(0), self.number(node.inner), -1)
        if isinstance(node, Call):
            return self._count(node)
        assert isinstance(node, Binary)
        left, right = self.number(node.left), self.number(node.right)
        if node.operator in "+-":
            return self._plus(left, right, 1 if node.operator == "+" else -1)
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            return left if isinstance(left, Unknown) else right
        words = print_expression(node)
        if node.operator == "/":
            if not right.fixed or right.constant == 0:
                return Unknown(f"{words} divides by a value that changes")
            return self._within(divided(left, right.constant), words)
        if right.fixed:
            return self._within(times(left, right.constant), words)
        if left.fixed:
            return self._within(times(right, left.constant), words)
        return Unknown(f"{words} is a product of two values that change")

    def _count(self, node: Call) -> Amount:
        if node.function == "visits":
            return self.store.visits.get(node.arguments[0], number(0))
        if node.function == "endings":
            return self._total(self.store.known.values())
        name = node.arguments[0]
        value = self.store.values[name]
        meter = self._declarations.meters.get(name)
        if meter is None or isinstance(value, Unknown):
            return Unknown(f"the tier of {name}")
        assert isinstance(value, Linear)
        return self._tier(meter, value)

    def _tier(self, meter: Meter, value: Linear) -> Amount:
        """The last tier whose beginning is reached: the first of which is passed by each that is reached behind it."""
        above = FALSE
        cases: list[tuple[int, Linear]] = []
        for index in range(len(meter.tiers) - 1, 0, -1):
            reached = self._algebra.at_least(value, _fraction(meter.tiers[index].from_))
            cases.append((self._algebra.all_of([reached, ~above]), number(index)))
            above = self._algebra.any_of([above, reached])
        total = number(0)
        for case, place in cases:
            total = added(total, times(self._algebra.count(case), place.constant))
        high = Fraction(max(0, len(meter.tiers) - 1))
        return Linear(total.terms, total.constant, Fraction(0), high)

    def _total(self, literals: Iterable[int]) -> Linear:
        total = number(0)
        for literal in literals:
            total = added(total, self._algebra.count(literal))
        return total

    def _plus(self, left: Amount, right: Amount, factor: int) -> Amount:
        if isinstance(left, Unknown):
            return left
        if isinstance(right, Unknown):
            return right
        return self._within(added(left, right, factor), "a sum")

    def _within(self, linear: Linear, what: str) -> Amount:
        return Unknown(f"{what} grows too large to be followed") if linear.too_large else linear

    # Changing.

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
        return self._plus(before, amount, 1) if how == "add" else amount

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
            low, high = _fraction(meter.low), _fraction(meter.high)
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
        return self._within(self._algebra.number_of(known, before), "a value")

    def _kept(self, meter: Meter, amount: Amount) -> Linear:
        """A number as the meter holds it: rounded when it is whole, and within its range."""
        low, high = _fraction(meter.low), _fraction(meter.high)
        if isinstance(amount, Unknown):
            return self._algebra.between(low, high, 1, False)
        return self._algebra.clamped(self._algebra.rounded(amount) if meter.whole else amount, low, high)

    def forget(self, case: int, names: Iterable[str], words: Sequence[str], scale: int | None) -> None:
        """When `case` holds, these values may be anything: numbers in steps of 1 / scale (None: not to be followed)."""
        for name in names:
            before = self.store.values.get(name)
            if before is None:
                continue
            if isinstance(before, int):
                anything: Symbol = self._algebra.constraints.boolean()
            elif isinstance(before, dict):
                anything = self.any_word(words)
            else:
                anything = self._any_number(self._declarations.meters.get(name), before, scale)
            self.store.values[name] = self._one_of(name, [(case, anything)])

    def any_word(self, words: Sequence[str]) -> Choices:
        """Any one of the words."""
        every = {word: self._algebra.constraints.boolean() for word in words}
        self._algebra.constraints.exactly_one(list(every.values()), TRUE)
        return every

    def _any_number(self, meter: Meter | None, before: Amount, scale: int | None) -> Amount:
        if isinstance(before, Unknown):
            return before
        if meter is not None and meter.whole:
            return self._algebra.between(_fraction(meter.low), _fraction(meter.high), 1, False)
        if scale is None:
            return Unknown("a value with fractions is multiplied or divided in a loop")
        low, high = (_fraction(meter.low), _fraction(meter.high)) if meter else (-MUCH, MUCH)
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
            return self._algebra.clamped(total, _fraction(meter.low), _fraction(meter.high))
        return self._within(self._algebra.shortened(total), "a value")


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


def _fraction(value: float) -> Fraction:
    return Fraction(value) if isinstance(value, int) else Fraction(str(value))
