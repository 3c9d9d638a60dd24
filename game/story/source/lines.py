"""One line of a script taken apart: indentation, dashes, key, value.

Owns the shape of lines. Must not judge what stands in them.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

# A first key: a command, a parameter, someone of the cast with an expression in brackets.
KEY: Final = r"[A-Za-z_][\w.-]*(?: *[(（][^)）:：]*[)）])?"
_DASHES: Final = re.compile(r"(?:- +)*")
_KEYED: Final = re.compile(rf"({KEY}|\"[^\"]*\"|'[^']*')( *):(?= |$)")
# Someone called by a Chinese name, or a word that was meant as a key: short, with speech behind the colon.
_NAMED: Final = re.compile(r"([^\s:：「」『』，。！？、…—]{1,6}(?: *[(（][^)）:：]*[)）])?)( *):(?= +[「『“])")


class Line(NamedTuple):
    """The parts of a line; columns count from 0. `parent` is the column that a continuation must stand right of."""

    indent: int
    parent: int
    key: str
    key_column: int
    value: str
    value_column: int


def take_apart(text: str) -> Line:
    """The parts of a line that isn't empty and no comment."""
    body = text.lstrip(" ")
    indent = len(text) - len(body)
    dashes = _DASHES.match(body)
    assert dashes is not None
    at = indent + dashes.end()
    parent = at - 2 if dashes.end() else indent - 1
    if dashes.end():
        parent = indent + dashes.group().rindex("-")
    rest = text[at:]
    if rest == "-":
        return Line(indent, at, "", at, "", at + 1)
    match = _KEYED.match(rest) or _NAMED.match(rest)
    if match is None:
        return Line(indent, parent, "", at, rest.rstrip(), at)
    start = at + match.end()
    value = text[start:]
    stripped = value.lstrip(" ")
    start += len(value) - len(stripped)
    return Line(indent, at, match.group(1), at, stripped.rstrip(), start)


def quoted(value: str) -> str:
    """`value` in quotes that YAML reads back as exactly this."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"
