"""Words that a player reads, as far as the story must know them: their tags and the variables they name.

Owns the check of markup. Laying text out is someone else's business.
"""

from __future__ import annotations

import re
from typing import Final

from game.story.diagnostics.suggest import nearest
from game.story.schema.reader import Reader
from game.story.source.nodes import Scalar, Span

_TAG: Final = re.compile(r"\{([^{}]*)\}")
# Tags that enclose words, and those that stand alone; = wants a value.
PAIRS: Final = frozenset({"em", "b", "i", "ruby"})
ALONE: Final = frozenset({"w", "fast"})


def check_words(scalar: Scalar, reader: Reader) -> tuple[str, ...]:
    """The names that the words show (`{var:days}`), after reporting tags that are unknown, open or crossed."""
    text = scalar.text
    if "{" not in text and "}" not in text:
        return ()
    return _check(text, scalar, reader)


def _check(text: str, scalar: Scalar, reader: Reader) -> tuple[str, ...]:
    lead = 1 if scalar.quoted else 0

    def span(start: int, length: int) -> Span:
        return Span(scalar.file, scalar.line, scalar.column + lead + start, max(1, length))

    names: list[str] = []
    opened: list[tuple[str, int, int]] = []
    for match in _TAG.finditer(text):
        tag = match.group(1)
        place = span(match.start(), len(match.group(0)))
        if tag.startswith("var:"):
            name = tag[4:].strip()
            if reader.type_of(name) is None:
                reader.report("S202", place, suggestion=nearest(name, reader.value_names()), name=name)
            else:
                names.append(name)
        elif tag.startswith("/"):
            if not opened or opened[-1][0] != tag[1:]:
                reader.report("S602", place, tag=tag)
            else:
                opened.pop()
        else:
            name, equals, value = tag.partition("=")
            if name in PAIRS and bool(equals) == (name == "ruby"):
                opened.append((name, match.start(), len(match.group(0))))
            elif (name == "fast" and not equals) or (
                name == "w" and (not equals or re.fullmatch(r"\d+(?:\.\d+)?", value))
            ):
                pass
            else:
                known = [*sorted(PAIRS), *sorted(ALONE)]
                reader.report("S601", place, suggestion=nearest(name, known), tag=tag)
    for name, start, length in opened:
        reader.report("S603", span(start, length), tag=name)
    bare = _TAG.sub("", text)
    for brace in "{}":
        if brace in bare:
            reader.report("S604", span(text.index(brace), 1))
            break
    return tuple(dict.fromkeys(names))
