"""The words of a text as they are read: without markup, and without the values that only a play-through knows.

Owns that one reading, for counting and comparing. Must not fail over a mark that `check` reports anyway.
"""

from __future__ import annotations

from game.text.markup import MarkupError, parse, variables


def read_words(source: str) -> str:
    """`source` without its marks; as it stands when they can't be read."""
    try:
        return parse(source, dict.fromkeys(variables(source), "")).plain
    except MarkupError:
        return source
