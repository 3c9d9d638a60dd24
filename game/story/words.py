"""Words that a player reads, as far as the story must know them: their tags and the values they name.

Owns the check of markup, and the kind of value that such words are. Laying text out is someone else's business.
"""

from __future__ import annotations

import re
from typing import Final

from game.story.diagnostics.suggest import nearest
from game.story.schema.kinds import Prose
from game.story.schema.reader import Reader
from game.story.source.nodes import Node, Scalar, Span
from game.story.typography import half_width, is_chinese, nothing_to_read

_TAG: Final = re.compile(r"\{([^{}]*)\}")
_NAMED: Final = re.compile(r"\{var:\s*(\w+)\s*\}")
_ODD: Final = re.compile(r"(?:[+-]?[\d_.,]+|\d+(?::\d+)+|yes|no|on|off|true|false|y|n|null|~)\Z", re.IGNORECASE)
# Tags that enclose words, and those that stand alone; = wants a value.
PAIRS: Final = frozenset({"em", "b", "i", "ruby"})
ALONE: Final = frozenset({"w", "fast"})


class Shown(Prose):
    """Words that a player reads: any text, its tags checked."""

    def read(self, node: Node, reader: Reader) -> str | None:
        """The words without blanks around them."""
        words = super().read(node, reader)
        if words is not None and isinstance(node, Scalar):
            check_words(node, reader)
        return words


def named_in(words: str) -> list[str]:
    """The meters, flags and variables whose values the words show (`{var:days}`)."""
    return _NAMED.findall(words) if "{var:" in words else []


def check_words(scalar: Scalar, reader: Reader) -> None:
    """Report what is wrong with words that a player reads.

    Tags that are unknown, open or crossed; names that nothing has; words that other readers of YAML would take for a
    number, a time or a truth; half-width marks in Chinese; texts without a letter.
    """
    text = scalar.text
    if len(text) < 12 and not scalar.quoted and _ODD.match(text):
        reader.report("S012", scalar.span, text=text)
    if "{" in text or "}" in text:
        _check(text, scalar, reader)
    if is_chinese(str(reader.names.thing("language", "source") or "zh")):
        halves = list(half_width(text))
        if halves:
            marks = dict.fromkeys((half.mark, half.wide) for half in halves)
            span = _span(scalar, halves[0].at, len(halves[0].mark))
            reader.report("S605", span, mark=" ".join(m for m, _ in marks), wide=" ".join(w for _, w in marks))
    if nothing_to_read(text) and text.strip():
        reader.report("S606", scalar.span)


def _span(scalar: Scalar, start: int, length: int) -> Span:
    """A stretch of the words, in the file."""
    lead = 1 if scalar.quoted else 0
    return Span(scalar.file, scalar.line, scalar.column + lead + start, max(1, length))


def _check(text: str, scalar: Scalar, reader: Reader) -> None:
    opened: list[tuple[str, int, int]] = []
    for match in _TAG.finditer(text):
        tag = match.group(1)
        place = _span(scalar, match.start(), len(match.group(0)))
        if tag.startswith("var:"):
            name = tag[4:].strip()
            if reader.type_of(name) is None:
                reader.report("S202", place, suggestion=nearest(name, reader.value_names()), name=name)
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
        reader.report("S603", _span(scalar, start, length), tag=name)
    bare = _TAG.sub("", text)
    for brace in "{}":
        if brace in bare:
            reader.report("S604", _span(scalar, text.index(brace), 1))
            break
