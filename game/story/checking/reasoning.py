"""Can a condition hold, when all that is known of each value is a range?

Owns that reasoning. It says "no" only when it is sure: conditions about one value at a time are followed exactly,
others by the ranges of their two sides. Must not know instructions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol

from game.story.checking.ranges import (
    ANY_NUMBER,
    ANY_TRUTH,
    Choices,
    Numbers,
    Range,
    both,
    either,
    exactly,
    negative,
    plus,
    times,
)
from game.story.expressions.tree import Binary, Call, Expression, Name, Negative, Not, Number, Truth, Words

# What is known at some point: ranges by name, or by question ("has(shell)"). What isn't there is as the story has it.
Known = Mapping[str, Range]

# Beyond so many cases, they are thrown together.
_MOST_CASES: Final = 48
_OPPOSITE: Final = {"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
_MIRRORED: Final = {"==": "==", "!=": "!=", "<": ">", ">=": "<=", ">": "<", "<=": ">="}


class World(Protocol):
    """What a value may be anywhere in the story."""

    def anywhere(self, key: str) -> Range:
        """The range of a name or a question, wherever it is asked."""


def key_of(node: Expression) -> str:
    """Under which name the value of a simple expression is known; empty for others."""
    if type(node) is Name:
        return node.name
    if type(node) is Call:
        return f"{node.function}({', '.join(node.arguments)})"
    return ""


def possible(condition: Expression, known: Known, world: World, *, holds: bool = True) -> bool:
    """Can the condition hold there (with `holds` false: can it fail)?"""
    return bool(cases(condition, known, world, holds))


def cases(node: Expression, known: Known, world: World, holds: bool) -> list[Known]:
    """What is known in each of the cases in which the condition holds (or fails); none when it never does."""
    if type(node) is Not:
        return cases(node.inner, known, world, not holds)
    if type(node) is Binary and node.operator in ("and", "or"):
        if (node.operator == "and") == holds:
            found = [
                last
                for first in cases(node.left, known, world, holds)
                for last in cases(node.right, first, world, holds)
            ]
        else:
            found = [*cases(node.left, known, world, holds), *cases(node.right, known, world, holds)]
        return found if len(found) <= _MOST_CASES else [thrown_together(found, world)]
    if type(node) is Binary:
        operator = node.operator if holds else _OPPOSITE.get(node.operator, "")
        return _compared(operator, node.left, node.right, known, world)
    if type(node) is Truth:
        return [known] if node.value == holds else []
    key = key_of(node)
    return _narrowed(key, Choices(frozenset({holds})), known, world) if key else [known]


def thrown_together(found: list[Known], world: World) -> Known:
    """What is known when it may be any of several cases."""
    joined = dict(found[0])
    for other in found[1:]:
        for key in list(joined):
            if key not in other:
                del joined[key]
            else:
                joined[key] = either(joined[key], other[key])
    return joined


def range_of(node: Expression, known: Known, world: World) -> Range:
    """What an expression may give there."""
    if isinstance(node, Number | Truth | Words):
        return exactly(node.value)
    key = key_of(node)
    if key:
        return known[key] if key in known else world.anywhere(key)
    if isinstance(node, Negative):
        inner = range_of(node.inner, known, world)
        return negative(inner) if isinstance(inner, Numbers) else ANY_NUMBER
    if isinstance(node, Binary) and node.operator in "+-*/":
        left, right = range_of(node.left, known, world), range_of(node.right, known, world)
        if not isinstance(left, Numbers) or not isinstance(right, Numbers) or node.operator == "/":
            return ANY_NUMBER
        if node.operator == "*":
            return times(left, right)
        return plus(left, right if node.operator == "+" else negative(right))
    return ANY_TRUTH


def _compared(operator: str, left: Expression, right: Expression, known: Known, world: World) -> list[Known]:
    if key_of(right) and not key_of(left):
        left, right, operator = right, left, _MIRRORED.get(operator, operator)
    first, second = range_of(left, known, world), range_of(right, known, world)
    key = key_of(left)
    if isinstance(first, Choices) and isinstance(second, Choices):
        if operator == "==":
            shared = first.values & second.values
            return _narrowed(key, Choices(shared), known, world) if key else [known] * bool(shared)
        if operator == "!=" and len(second.values) == 1:
            rest = Choices(first.values - second.values)
            return _narrowed(key, rest, known, world) if key else [known] * (not rest.empty)
        return [known]
    if not isinstance(first, Numbers) or not isinstance(second, Numbers):
        return _words(key, operator, first, second, known, world)
    bound = _bound(operator, second)
    if bound is None:
        point = second.point
        if operator != "!=" or point is None:
            return [known]
        if key:
            below, above = Numbers(high=point, high_open=True), Numbers(low=point, low_open=True)
            return [*_narrowed(key, below, known, world), *_narrowed(key, above, known, world)]
        return [known] if first.point != point else []
    if key:
        return _narrowed(key, bound, known, world)
    meeting = both(first._replace(whole=False), bound)
    return [] if isinstance(meeting, Numbers) and meeting.empty else [known]


def _words(key: str, operator: str, first: Range, second: Range, known: Known, world: World) -> list[Known]:
    """A comparison of which one side can be anything."""
    if operator == "==" and key and first is None and isinstance(second, Choices):
        return _narrowed(key, second, known, world)
    return [known]


def _bound(operator: str, other: Numbers) -> Numbers | None:
    """The numbers that compare like that with some number of `other`; None: it can't be said as a range."""
    if operator == "==":
        return other._replace(whole=False)
    if operator in ("<", "<="):
        return Numbers(high=other.high, high_open=operator == "<" or other.high_open)
    if operator in (">", ">="):
        return Numbers(low=other.low, low_open=operator == ">" or other.low_open)
    return None


def _narrowed(key: str, to: Range, known: Known, world: World) -> list[Known]:
    now = known[key] if key in known else world.anywhere(key)
    new = both(now, to)
    if new is not None and new.empty:
        return []
    return [known] if new == now else [{**known, key: new}]
