"""The value of an expression.

Owns evaluation. What is true in the story is asked of `Facts`, so that this module knows no state.
"""

from __future__ import annotations

from typing import Protocol

from game.story.errors import StoryError
from game.story.expressions.tree import (
    Binary,
    Call,
    Expression,
    Name,
    Negative,
    Not,
    Number,
    Truth,
    Words,
)
from game.story.values import Value


class Facts(Protocol):
    """What an expression may ask."""

    def value(self, name: str) -> Value:
        """The value of a meter, flag or variable."""

    def ask(self, function: str, arguments: tuple[str, ...]) -> Value:
        """The answer to seen, visits, chose, has, tier, known or endings."""


def evaluate(node: Expression, facts: Facts) -> Value:
    """The value of a checked expression; dividing by zero is a StoryError."""
    kind = type(node)
    if kind is Binary:
        assert isinstance(node, Binary)
        operator = node.operator
        if operator == "and":
            return bool(evaluate(node.left, facts)) and bool(evaluate(node.right, facts))
        if operator == "or":
            return bool(evaluate(node.left, facts)) or bool(evaluate(node.right, facts))
        return _operate(operator, evaluate(node.left, facts), evaluate(node.right, facts))
    if isinstance(node, Number | Truth | Words):
        return node.value
    if isinstance(node, Name):
        return facts.value(node.name)
    if isinstance(node, Call):
        return facts.ask(node.function, node.arguments)
    if isinstance(node, Not):
        return not evaluate(node.inner, facts)
    assert isinstance(node, Negative)
    inner = evaluate(node.inner, facts)
    return -_number(inner)


def _number(value: Value) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise StoryError(f"a number is needed here, and this is {value!r}")
    return value


def _operate(operator: str, left: Value, right: Value) -> Value:
    if operator == "==":
        return left == right
    if operator == "!=":
        return left != right
    first, second = _number(left), _number(right)
    if operator == "<":
        return first < second
    if operator == "<=":
        return first <= second
    if operator == ">":
        return first > second
    if operator == ">=":
        return first >= second
    if operator == "+":
        return first + second
    if operator == "-":
        return first - second
    if operator == "*":
        return first * second
    if second == 0:
        raise StoryError("division by zero")
    result = first / second
    return int(result) if result == int(result) else result
