"""The state of a story as a solver sees it: each value is a truth, a sum, one of several words, or unknown.

Owns that state and the reading of expressions, as `game.story.expressions.evaluator` reads them with real values.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from game.story.declarations.story import Declarations
from game.story.declarations.values import Meter
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


class Reading:
    """Reads a store."""

    def __init__(self, algebra: Algebra, declarations: Declarations, store: Store) -> None:
        self._algebra = algebra
        self._declarations = declarations
        self.store = store

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
            difference = self.plus(self.number(node.left), self.number(node.right), -1)
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
        amount = self.plus(self.number(node.left), self.number(node.right), -1)
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
            return self.plus(number(0), self.number(node.inner), -1)
        if isinstance(node, Call):
            return self._count(node)
        assert isinstance(node, Binary)
        left, right = self.number(node.left), self.number(node.right)
        if node.operator in "+-":
            return self.plus(left, right, 1 if node.operator == "+" else -1)
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            return left if isinstance(left, Unknown) else right
        words = print_expression(node)
        if node.operator == "/":
            if not right.fixed or right.constant == 0:
                return Unknown(f"{words} divides by a value that changes")
            return self.within(divided(left, right.constant), words)
        if right.fixed:
            return self.within(times(left, right.constant), words)
        if left.fixed:
            return self.within(times(right, left.constant), words)
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
            reached = self._algebra.at_least(value, fraction(meter.tiers[index].from_))
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

    def plus(self, left: Amount, right: Amount, factor: int) -> Amount:
        if isinstance(left, Unknown):
            return left
        if isinstance(right, Unknown):
            return right
        return self.within(added(left, right, factor), "a sum")

    def within(self, linear: Linear, what: str) -> Amount:
        return Unknown(f"{what} grows too large to be followed") if linear.too_large else linear


def fraction(value: float) -> Fraction:
    """A number of a declaration as it is written."""
    return Fraction(value) if isinstance(value, int) else Fraction(str(value))
