"""Tokens → tree, by recursive descent.

Owns the grammar: or, and, not, one comparison, + -, * /, signs, atoms. Must not know which names exist.
"""

from __future__ import annotations

from typing import Final

from game.story.expressions.tokens import ExpressionError, Token, tokens
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
    Words,
)

FUNCTIONS: Final = {
    "seen": ("scene",),
    "visits": ("scene",),
    "chose": ("choice",),
    "has": ("entry",),
    "tier": ("meter",),
    "known": ("ending",),
    "endings": (),
}
LONGEST: Final = 2000
_DEEPEST: Final = 40


def parse_expression(text: str) -> Expression:
    """The tree of `text`; raises ExpressionError with the place of the mistake."""
    if len(text) > LONGEST:
        raise ExpressionError("S306", 0, 1, limit=str(LONGEST))
    return _Parser(tokens(text)).whole()


class _Parser:
    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._depth = 0

    def whole(self) -> Expression:
        expression = self._or()
        rest = self._peek()
        if rest.kind != "end":
            raise ExpressionError("S302", rest.at, len(rest.text), found=rest.text)
        return expression

    def _peek(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._tokens[self._at]
        if token.kind != "end":
            self._at += 1
        return token

    def _word(self, word: str) -> bool:
        token = self._peek()
        if token.kind == "name" and token.text == word:
            self._at += 1
            return True
        return False

    def _binary(self, operator: str, left: Expression, right: Expression) -> Binary:
        return Binary(operator, left, right, left.at, right.at + right.length - left.at)

    def _or(self) -> Expression:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ExpressionError("S306", self._peek().at, 1, limit=str(_DEEPEST))
        left = self._and()
        while self._word("or"):
            left = self._binary("or", left, self._and())
        self._depth -= 1
        return left

    def _and(self) -> Expression:
        left = self._not()
        while self._word("and"):
            left = self._binary("and", left, self._not())
        return left

    def _not(self) -> Expression:
        token = self._peek()
        signs = 0
        while self._word("not"):
            signs += 1
        inner = self._comparison()
        for _ in range(signs):
            inner = Not(inner, token.at, inner.at + inner.length - token.at)
        return inner

    def _comparison(self) -> Expression:
        left = self._sum()
        token = self._peek()
        if token.kind == "operator" and token.text in COMPARISONS:
            self._take()
            left = self._binary(token.text, left, self._sum())
            chained = self._peek()
            if chained.kind == "operator" and chained.text in COMPARISONS:
                raise ExpressionError("S303", chained.at, len(chained.text))
        return left

    def _sum(self) -> Expression:
        left = self._product()
        while self._peek().kind == "operator" and self._peek().text in "+-":
            left = self._binary(self._take().text, left, self._product())
        return left

    def _product(self) -> Expression:
        left = self._signed()
        while self._peek().kind == "operator" and self._peek().text in "*/":
            left = self._binary(self._take().text, left, self._signed())
        return left

    def _signed(self) -> Expression:
        token = self._peek()
        signs = 0
        while self._peek().kind == "operator" and self._peek().text in ("-", "+"):
            signs += self._take().text == "-"
        inner = self._atom()
        if signs % 2:
            if type(inner) is Number:
                return Number(-inner.value, token.at, inner.at + inner.length - token.at)
            return Negative(inner, token.at, inner.at + inner.length - token.at)
        return inner

    def _atom(self) -> Expression:
        token = self._take()
        length = len(token.text)
        if token.kind == "number":
            value = float(token.text) if "." in token.text else int(token.text)
            return Number(value, token.at, length)
        if token.kind == "string":
            return Words(token.text[1:-1], token.at, length)
        if token.kind == "name" and token.text not in ("and", "or", "not"):
            if token.text in ("true", "false"):
                return Truth(token.text == "true", token.at, length)
            following = self._peek()
            if following.kind == "operator" and following.text == "(":
                return self._call(token)
            return Name(token.text, token.at, length)
        if token.text == "(":
            inner = self._or()
            closing = self._take()
            if closing.text != ")":
                raise ExpressionError("S304", token.at, 1)
            return inner
        raise ExpressionError("S305", token.at, length, found=token.text)

    def _call(self, token: Token) -> Call:
        self._take()
        arguments: list[str] = []
        while self._peek().text != ")":
            argument = self._take()
            if argument.kind not in ("name", "string"):
                raise ExpressionError("S307", argument.at, len(argument.text), function=token.text)
            arguments.append(argument.text.strip("'\"“”"))
            if self._peek().text == ",":
                self._take()
            elif self._peek().text != ")":
                raise ExpressionError("S304", token.at + len(token.text), 1)
        closing = self._take()
        return Call(token.text, tuple(arguments), token.at, closing.at + 1 - token.at)
