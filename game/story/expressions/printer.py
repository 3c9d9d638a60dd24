"""A tree as text again, with no more brackets than needed.

Owns the written form; what it prints reads back as the same tree.
"""

from __future__ import annotations

from game.story.expressions.tree import (
    COMPARISONS,
    Binary,
    Call,
    Expression,
    Name,
    Negative,
    Not,
    Number,
    Truth,
)


def print_expression(node: Expression) -> str:
    """The expression in the form that a writer would write."""
    return _print(node, 0)


def _strength(node: Expression) -> int:
    """How tightly a node holds together: 1 or … 7 atom."""
    if type(node) is Binary:
        if node.operator == "or":
            return 1
        if node.operator == "and":
            return 2
        if node.operator in COMPARISONS:
            return 4
        return 5 if node.operator in "+-" else 6
    if type(node) is Not:
        return 3
    if type(node) is Negative or (type(node) is Number and node.value < 0):
        return 7
    return 8


def _print(node: Expression, outer: int) -> str:
    strength = _strength(node)
    if type(node) is Binary:
        # A comparison holds no comparison on either side; the others lean to the left.
        left_needs = strength + 1 if node.operator in COMPARISONS else strength
        text = f"{_print(node.left, left_needs)} {node.operator} {_print(node.right, strength + 1)}"
    elif type(node) is Not:
        text = f"not {_print(node.inner, strength)}"
    elif type(node) is Negative:
        text = f"-{_print(node.inner, 8)}"
    elif type(node) is Call:
        text = f"{node.function}({', '.join(node.arguments)})"
    elif type(node) is Name:
        text = node.name
    elif type(node) is Truth:
        text = "true" if node.value else "false"
    elif type(node) is Number:
        text = str(node.value)
    else:
        bare = node.bare  # type: ignore[union-attr]
        value: str = node.value  # type: ignore[union-attr, assignment]
        text = value if bare else ('"' + value + '"' if "'" in value else "'" + value + "'")
    return f"({text})" if strength < outer else text
