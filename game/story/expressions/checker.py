"""Does an expression fit the story? Names, types, and what `chose()` may be compared with.

Owns the types (number, truth, words). What exists is asked of a `Scope`, so that this module knows no declarations.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol

from game.story.diagnostics.suggest import nearest
from game.story.expressions.parser import FUNCTIONS
from game.story.expressions.tokens import ExpressionError
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

Type = Literal["number", "truth", "words"]


class Scope(Protocol):
    """What an expression may speak of."""

    def type_of(self, name: str) -> Type | None:
        """The type of a meter, flag or variable; None when nothing has that name."""

    def value_names(self) -> Iterable[str]:
        """All meters, flags and variables."""

    def knows(self, what: str, name: str) -> bool:
        """Is there a scene, choice, entry, meter or ending of that name, as far as can be told yet?"""

    def names_of(self, what: str) -> Iterable[str]:
        """All names of that sort, for suggestions."""

    def option_used(self, choice: str, option: str, at: int, length: int) -> None:
        """Told that `option` of `choice` is named, so that it can be looked at when all choices are known."""


def check(expression: Expression, scope: Scope, wanted: Type | None = None) -> tuple[Expression, Type]:
    """The expression with option ids settled, and its type; raises ExpressionError when it doesn't fit.

    With `wanted`, another type is an error too.
    """
    checked, kind = _check(expression, scope)
    if wanted is not None and kind != wanted:
        raise ExpressionError("S312", checked.at, checked.length, wanted=wanted, found=kind)
    return checked, kind


def _check(node: Expression, scope: Scope) -> tuple[Expression, Type]:
    if type(node) is Number:
        return node, "number"
    if type(node) is Truth:
        return node, "truth"
    if type(node) is Words:
        return node, "words"
    if type(node) is Name:
        found = scope.type_of(node.name)
        if found is None:
            known = [*scope.value_names(), *(f"{name}()" for name in FUNCTIONS)]
            raise ExpressionError("S310", node.at, node.length, suggestion=nearest(node.name, known), name=node.name)
        return node, found
    if type(node) is Call:
        return node, _call(node, scope)
    if type(node) is Not:
        inner, kind = _check(node.inner, scope)
        _expect(inner, kind, "truth", "not")
        return Not(inner, node.at, node.length), "truth"
    if type(node) is Negative:
        inner, kind = _check(node.inner, scope)
        _expect(inner, kind, "number", "-")
        return Negative(inner, node.at, node.length), "number"
    assert type(node) is Binary
    return _binary(node, scope)


def _call(node: Call, scope: Scope) -> Type:
    wanted = FUNCTIONS.get(node.function)
    if wanted is None:
        suggestion = nearest(node.function, FUNCTIONS)
        raise ExpressionError("S313", node.at, len(node.function), suggestion=suggestion, function=node.function)
    if len(wanted) != len(node.arguments):
        form = f"{node.function}({', '.join(wanted)})"
        raise ExpressionError("S314", node.at, node.length, form=form)
    for what, name in zip(wanted, node.arguments, strict=True):
        if not scope.knows(what, name):
            at = node.at + len(node.function) + 1
            suggestion = nearest(name, scope.names_of(what))
            raise ExpressionError("S311", at, len(name), suggestion=suggestion, what=what, name=name)
    if node.function in ("seen", "has", "known"):
        return "truth"
    return "words" if node.function == "chose" else "number"


def _binary(node: Binary, scope: Scope) -> tuple[Expression, Type]:
    operator = node.operator
    left, right = node.left, node.right
    if operator in ("==", "!="):
        left, right = _option(left, right, scope), _option(right, left, scope)
    left, left_kind = _check(left, scope)
    right, right_kind = _check(right, scope)
    result: Type
    if operator in ("and", "or"):
        _expect(left, left_kind, "truth", operator)
        _expect(right, right_kind, "truth", operator)
        result = "truth"
    elif operator in ("==", "!="):
        if left_kind != right_kind:
            raise ExpressionError("S315", node.at, node.length, left=left_kind, right=right_kind)
        result = "truth"
    else:
        _expect(left, left_kind, "number", operator)
        _expect(right, right_kind, "number", operator)
        result = "number" if operator in "+-*/" else "truth"
    return Binary(operator, left, right, node.at, node.length), result


def _option(side: Expression, other: Expression, scope: Scope) -> Expression:
    """A bare word compared with chose(choice) is the id of one of its options."""
    if type(other) is Call and other.function == "chose" and len(other.arguments) == 1:
        if type(side) is Name:
            side = Words(side.name, side.at, side.length, bare=True)
        if type(side) is Words:
            scope.option_used(other.arguments[0], side.value, side.at, side.length)
    return side


def _expect(node: Expression, found: Type, wanted: Type, operator: str) -> None:
    if found != wanted:
        raise ExpressionError("S316", node.at, node.length, operator=operator, wanted=wanted, found=found)
