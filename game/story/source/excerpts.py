"""Remarks that know only a line → remarks with the line itself, and with what in it is meant.

Owns the finding of that stretch. Must not know what the remarks are about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.source.lines import quoted
from game.story.source.reading import decode

# The words of a step stand so many lines below its first one, at most.
_FAR: Final = 30


def with_excerpts(remarks: Iterable[Diagnostic], read: Callable[[str], bytes]) -> tuple[Diagnostic, ...]:
    """The remarks, each with the line of the file that it is about; `read` gives the bytes of a file by its path."""
    lines: dict[str, list[str]] = {}
    shown: list[Diagnostic] = []
    for remark in remarks:
        if not remark.excerpt and remark.line > 0:
            if remark.file not in lines:
                lines[remark.file] = decode(read(remark.file), remark.file, Diagnostics()).split("\n")
            known = lines[remark.file]
            number = _line_of(remark, known)
            remark = _with(
                msgspec.structs.replace(remark, line=number), known[number - 1] if number <= len(known) else ""
            )
        shown.append(remark)
    return tuple(shown)


def _line_of(remark: Diagnostic, lines: list[str]) -> int:
    """The line that is meant: a step's own, or that of a parameter of it which holds the word."""
    word = remark.values.get("word", "")
    if word and remark.column == 1:
        for number in range(remark.line, min(remark.line + _FAR, len(lines)) + 1):
            if word in lines[number - 1] and not lines[number - 1].lstrip().startswith("#"):
                return number
    return remark.line


def _with(remark: Diagnostic, excerpt: str) -> Diagnostic:
    fix = remark.fix
    if remark.code == "S012":
        words = remark.values.get("text", "")
        fix = excerpt[: remark.column - 1] + quoted(words) + excerpt[remark.column - 1 + len(words) :]
    column, length = remark.column, remark.length
    if column == 1 and excerpt:
        word = remark.values.get("word", "")
        if word and word in excerpt:
            column, length = excerpt.index(word) + 1, len(word)
        elif excerpt[0] == " ":
            # The whole step is meant.
            column, length = len(excerpt) - len(excerpt.lstrip()) + 1, len(excerpt.strip())
    return msgspec.structs.replace(remark, excerpt=excerpt, fix=fix, column=column, length=length)
