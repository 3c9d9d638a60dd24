"""A text cut into the pieces that are measured, placed and painted one by one.

Owns what is one piece (a Han character, a mark, a pair of dashes, a Latin word) and between which pieces a line may
break. Must not know how long a line is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from game.text.characters import NO_END, NO_START, PAIRED, VERTICAL_FORMS, is_han, is_wide
from game.text.markup import Marked, Run
from game.text.setting import Setting
from game.text.style import Measure, Style

Kind = Literal["wide", "word", "space", "newline"]
SHARED = frozenset("…—“”‘’·")
# A word may be parted behind these when a letter follows.
JOINTS = frozenset("-/—–")
LONGEST_UPRIGHT = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece with its width in pixels; `before` and `after` are blanks that a wide reading asks for."""

    text: str
    start: int
    kind: Kind
    style: Style
    width: float
    emphasis: bool = False
    ruby: str = ""
    group: int = 0
    turned: bool = False
    before: float = 0.0
    after: float = 0.0

    @property
    def count(self) -> int:
        return len(self.text)


def cut(marked: Marked, setting: Setting, measure: Measure) -> list[Piece]:
    """All pieces of a text in reading order, measured."""
    pieces: list[Piece] = []
    start = 0
    for run in marked.runs:
        for text, kind in _split(run.text, setting.han):
            pieces.append(_piece(text, kind, start, run, setting, measure))
            start += len(text)
    return pieces


def _split(text: str, han: bool) -> Iterator[tuple[str, Kind]]:
    at = 0
    while at < len(text):
        character = text[at]
        end = at + 1
        kind = _kind(character, han)
        if kind == "word":
            while end < len(text) and _kind(text[end], han) == "word" and not _joint(text, end):
                end += 1
        elif kind == "space":
            while end < len(text) and _kind(text[end], han) == "space":
                end += 1
        elif character in PAIRED:
            while end < len(text) and text[end] == character:
                end += 1
        yield text[at:end], kind
        at = end


def _joint(text: str, end: int) -> bool:
    return text[end - 1] in JOINTS and end > 1 and text[end].isalpha()


def _kind(character: str, han: bool) -> Kind:
    if character == "\n":
        return "newline"
    if character == "\u3000":
        return "wide"
    if character.isspace():
        return "space"
    if is_wide(character) or (han and character in SHARED):
        return "wide"
    return "word"


def _piece(text: str, kind: Kind, start: int, run: Run, setting: Setting, measure: Measure) -> Piece:
    style = setting.style.bolder() if run.bold else setting.style
    if run.emphasis and kind == "word":
        style = style.slanted()
    turned = False
    if kind == "newline":
        width = 0.0
    elif not setting.vertical:
        width = measure.width(text, style)
    elif kind == "wide":
        width = float(style.size * len(text))
    elif kind == "word" and len(text) <= LONGEST_UPRIGHT:
        width = float(style.size)
    else:
        width, turned = measure.width(text, style), kind == "word"
    dotted = run.emphasis and kind == "wide" and is_han(text[0])
    return Piece(text, start, kind, style, width, dotted, run.ruby, run.group, turned)


def spread_readings(pieces: Sequence[Piece], style: Style, measure: Measure) -> list[Piece]:
    """Give room to readings that are wider than what they stand over, and part `xiǎo mǎn` over 小 and 满."""
    spread = list(pieces)
    at = 0
    while at < len(spread):
        end = at + 1
        if spread[at].ruby:
            while end < len(spread) and spread[end].group == spread[at].group:
                end += 1
            syllables = spread[at].ruby.split()
            if len(syllables) == end - at and len(syllables) > 1:
                for place, syllable in zip(range(at, end), syllables, strict=True):
                    # Parts of one word: told apart by the place, kept together by `may_break`.
                    spread[place] = replace(spread[place], ruby=syllable, group=-1 - spread[place].start)
                    _widen(spread, place, place + 1, style, measure)
            else:
                _widen(spread, at, end, style, measure)
        at = end
    return spread


def _widen(pieces: list[Piece], first: int, end: int, style: Style, measure: Measure) -> None:
    missing = measure.width(pieces[first].ruby, style) + style.size * 0.2 - sum(p.width for p in pieces[first:end])
    if missing > 0:
        pieces[first] = replace(pieces[first], before=missing / 2)
        pieces[end - 1] = replace(pieces[end - 1], after=missing / 2)


def may_break(before: Piece, after: Piece) -> bool:
    """Whether a line may end between two neighbouring pieces, neither of them a space."""
    if before.group and (before.group == after.group or (before.group < 0 and after.group < 0)):
        return False
    if after.text[0] in NO_START or before.text[-1] in NO_END:
        return False
    if before.kind == "word" and after.kind == "word":
        return before.text[-1] in JOINTS and after.text[0].isalpha()
    return True


def upright(text: str) -> str:
    """The form that marks take in a column."""
    return "".join(VERTICAL_FORMS.get(character, character) for character in text)
