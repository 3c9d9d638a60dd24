"""Why a condition holds or doesn't, in its parts: for locked options, inspectors and proofs.

Owns the reading of a condition. Labels of names are asked for, so that it can speak any language.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.story.expressions.evaluator import Facts, evaluate
from game.story.expressions.printer import print_expression
from game.story.expressions.tree import (
    COMPARISONS,
    Binary,
    Call,
    Expression,
    Name,
    Negative,
    Not,
)
from game.story.values import Value

Label = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A part of a condition: its text, its value now, what the names in it are now, and the parts it is made of."""

    text: str
    value: Value
    now: tuple[tuple[str, Value], ...] = ()
    parts: tuple[Reading, ...] = ()


def read(expression: Expression, facts: Facts) -> Reading:
    """The reading of a whole condition: `and`, `or` and `not` are taken apart, comparisons say what they see."""
    text = print_expression(expression)
    value = evaluate(expression, facts)
    if type(expression) is Binary and expression.operator in ("and", "or"):
        parts = tuple(read(side, facts) for side in _sides(expression, expression.operator))
        return Reading(text, value, (), parts)
    if type(expression) is Not:
        return Reading(text, value, (), (read(expression.inner, facts),))
    return Reading(text, value, tuple(_leaves(expression, facts)))


def failing(expression: Expression, facts: Facts) -> tuple[Reading, ...]:
    """The smallest parts that keep the condition false; empty when it is true."""
    if evaluate(expression, facts):
        return ()
    if type(expression) is Binary and expression.operator in ("and", "or"):
        return tuple(part for side in _sides(expression, expression.operator) for part in failing(side, facts))
    return (read(expression, facts),)


def words(reading: Reading, label: Label = lambda name: name, now: str = "now") -> str:
    """One part in words: the text with names as `label` calls them, and their present values in brackets."""
    text = reading.text
    for name, _ in reading.now:
        text = text.replace(name, label(name))
    if not reading.now:
        return text
    seen = ", ".join(_shown(value) for _, value in reading.now)
    return f"{text} ({now} {seen})"


def _shown(value: Value) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _sides(node: Expression, operator: str) -> list[Expression]:
    if type(node) is Binary and node.operator == operator:
        return [*_sides(node.left, operator), *_sides(node.right, operator)]
    return [node]


def _leaves(node: Expression, facts: Facts) -> list[tuple[str, Value]]:
    if type(node) is Name:
        return [(node.name, facts.value(node.name))]
    if type(node) is Call:
        return [(print_expression(node), facts.ask(node.function, node.arguments))]
    if type(node) is Negative or type(node) is Not:
        return _leaves(node.inner, facts)
    if type(node) is Binary and (node.operator in COMPARISONS or node.operator in "+-*/"):
        return [*_leaves(node.left, facts), *_leaves(node.right, facts)]
    return []
