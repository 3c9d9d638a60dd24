"""Text of an expression → tokens.

Owns the alphabet of the language, and what a writer may have meant by signs that aren't in it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PATTERN: Final = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)(?![\w.])"
    r"|(?P<name>[^\W\d]\w*)"
    r"|(?P<string>'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”)"
    r"|(?P<operator>==|!=|<=|>=|[<>+\-*/(),]))"
)
# What other languages or an input method would put, and what it is here.
_MEANT: Final = {
    "&&": "and",
    "||": "or",
    "===": "==",
    "!==": "!=",
    "<>": "!=",
    "=>": ">=",
    "=<": "<=",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "=": "==",
    "＝": "==",
    "！": "not",
    "!": "not",
    "（": "(",
    "）": ")",
    "，": ",",
    "＞": ">",
    "＜": "<",
    "＋": "+",
    "－": "-",
    "×": "*",
    "÷": "/",
    "“": "'",
    "&": "and",
    "|": "or",
    "且": "and",
    "或": "or",
    "非": "not",
}


class Token(NamedTuple):
    """A token: kind is number, name, string, operator or end; `at` is its place in the text."""

    kind: str
    text: str
    at: int


class ExpressionError(Exception):
    """An expression can't be read or doesn't fit: the code of the page, the place in the text, words for the page."""

    def __init__(self, code: str, at: int, length: int = 1, *, suggestion: str = "", **values: str) -> None:
        self.code = code
        self.at = at
        self.length = max(1, length)
        self.suggestion = suggestion
        self.values = values
        super().__init__(code)


def tokens(text: str) -> list[Token]:
    """All tokens of `text`, closed by one of kind end; raises ExpressionError (S301) at a sign it doesn't know."""
    found: list[Token] = []
    place = 0
    end = len(text.rstrip())
    while place < end:
        match = _PATTERN.match(text, place)
        if match is None:
            start = place + len(text[place:]) - len(text[place:].lstrip())
            sign = next((text[start : start + n] for n in (3, 2, 1) if text[start : start + n] in _MEANT), "")
            shown = sign or text[start]
            raise ExpressionError("S301", start, len(shown), suggestion=_MEANT.get(sign, ""), sign=shown)
        kind = match.lastgroup or ""
        found.append(Token(kind, match.group(kind), match.start(kind)))
        place = match.end()
    found.append(Token("end", "", end))
    return found
