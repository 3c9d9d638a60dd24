"""A text that is too long for its box, parted into pages at sentence ends.

Owns where a page ends. Must not know what box it is, nor what happens between two pages.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.text.characters import CLAUSE_END, CLOSERS, SENTENCE_END
from game.text.layout import lay_out
from game.text.markup import Marked
from game.text.setting import Layout, Setting
from game.text.style import Measure

# A page that would be emptier than this is ended at a comma, or at the end of a line, instead.
FULL_ENOUGH = 0.34
BLANKS = " \t\n"


@dataclass(frozen=True, slots=True)
class TextPage:
    """One page: its text, set, and the characters of the whole text that it shows."""

    marked: Marked
    layout: Layout
    start: int
    end: int


def pages(marked: Marked, setting: Setting, measure: Measure, room: float) -> list[TextPage]:
    """Part a text into pages of at most `room` pixels across its lines; at least one line a page, at least one page."""
    done: list[TextPage] = []
    text = marked.plain
    start = 0
    while True:
        rest = marked.part(start, len(text)) if start else marked
        layout = lay_out(rest, setting, measure)
        fitting = _lines_that_fit(layout, setting, room)
        if fitting >= len(layout.lines):
            if start < len(text) or not done:
                done.append(TextPage(rest, layout, start, len(text)))
            return done
        if text[start] in BLANKS:
            start += 1  # a page doesn't begin with an empty line
            continue
        end = start + _page_end(text[start:], layout.lines[fitting].start)
        shown = start + len(text[start:end].rstrip(BLANKS))
        page = marked.part(start, shown)
        done.append(TextPage(page, lay_out(page, setting, measure), start, shown))
        start = end
        while start < len(text) and text[start] in BLANKS:
            start += 1
        if start >= len(text):
            return done


def _lines_that_fit(layout: Layout, setting: Setting, room: float) -> int:
    used = 0.0
    for number, line in enumerate(layout.lines):
        used += line.width if setting.vertical else line.height
        if used > room + 0.5:
            return max(1, number)
    return len(layout.lines)


def _page_end(text: str, most: int) -> int:
    """The best place to end a page that can hold `most` characters."""
    for marks in (SENTENCE_END, CLAUSE_END):
        end = _last_end(text, most, marks)
        if end >= most * FULL_ENOUGH:
            return end
    return most


def _last_end(text: str, most: int, marks: frozenset[str]) -> int:
    """Behind the last of the marks, and what closes its quotation, within the first `most` characters; 0 if none."""
    best = 0
    for at in range(most):
        if text[at] not in marks or _inside_number(text, at):
            continue
        end = at + 1
        while end < len(text) and (text[end] in CLOSERS or text[end] in marks):
            end += 1
        if end <= most:
            best = end
    return best


def _inside_number(text: str, at: int) -> bool:
    """Whether a Latin mark stands inside a number or name (3.5, 9:30), where nothing ends."""
    return text[at] in ".,:;" and at + 1 < len(text) and not text[at + 1].isspace() and text[at + 1] not in CLOSERS
