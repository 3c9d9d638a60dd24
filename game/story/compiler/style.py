"""The text of a story against the limits that the story sets itself.

Owns those remarks: too long a box, too long without a change of picture, too many exclamation marks, banned words,
words that someone never says. What the limits are, story.yaml says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from game.story.commands.page import texts_of_page
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.ops import (
    Board,
    Branch,
    Card,
    ChapterUnit,
    Choice,
    End,
    Goto,
    Jump,
    Loop,
    Notify,
    Op,
    Page,
    Pause,
    Return,
    Say,
    Scene,
    Set,
    Unlock,
)
from game.story.source.nodes import Span

_TAGS: Final = re.compile(r"\{[^{}]*\}")
_EXCLAMATIONS: Final = re.compile("[！!]")
# Instructions that change nothing to see or hear.
_UNSEEN: Final = (Say, Jump, Branch, Set, Unlock, Pause, Loop)


def check_style(unit: ChapterUnit, declarations: Declarations, diagnostics: Diagnostics) -> None:
    """Report what goes beyond the limits of the story's style."""
    style = declarations.style
    banned = tuple((word, _finder(word)) for word in style.banned)
    never = {who: tuple((word, _finder(word)) for word in words) for who, words in style.never.items()}
    exclamations = 0
    for scene in unit.scenes:
        for op in scene.ops:
            for who, line, written in _texts(op, declarations.player):
                words = _TAGS.sub("", written) if "{" in written else written
                span = Span(unit.file, line, 1)
                if isinstance(op, Say):
                    exclamations += len(_EXCLAMATIONS.findall(words))
                    if style.box_chars is not None and len(words) > style.box_chars:
                        diagnostics.add("S611", span, count=len(words), limit=style.box_chars)
                for word, finder in banned:
                    if finder.search(words):
                        diagnostics.add("S614", span, word=word)
                for word, finder in never.get(who, ()):
                    if finder.search(words):
                        diagnostics.add("S615", span, who=who, word=word)
        if style.boxes_without_change is not None:
            _stillness(scene, unit.file, style.boxes_without_change, diagnostics)
    limit = style.exclamations_per_chapter
    if limit is not None and exclamations > limit:
        diagnostics.add("S613", Span(unit.file, 1, 1), count=exclamations, limit=limit)


def _texts(op: Op, player: str) -> Iterator[tuple[str, int, str]]:
    """All words of an instruction that a player reads, with who says them (nobody: none) and their line."""
    if isinstance(op, Say):
        yield op.who, op.line, op.words
    elif isinstance(op, Choice):
        yield "", op.line, op.ask
        yield "", op.line, op.under
        for option in op.options:
            # What the player may say is theirs.
            yield player, option.line, option.words
            yield "", option.line, option.reason
    elif isinstance(op, Card):
        yield "", op.line, op.words
        yield "", op.line, op.under
    elif isinstance(op, Notify | Board):
        yield "", op.line, op.words
    elif isinstance(op, Page):
        for _, words in texts_of_page(op.fields):
            yield "", op.line, words


@lru_cache(maxsize=512)
def _finder(word: str) -> re.Pattern[str]:
    """Finds a word: in Latin script a whole one, in any case of its letters."""
    start = r"\b" if re.match(r"\w", word, re.ASCII) else ""
    end = r"\b" if re.search(r"\w\Z", word, re.ASCII) else ""
    return re.compile(f"{start}{re.escape(word)}{end}", re.IGNORECASE | re.ASCII)


def _stillness(scene: Scene, file: str, limit: int, diagnostics: Diagnostics) -> None:
    """Boxes one after another with nothing else to see or hear, on the way through the scene that has most of them."""
    arriving: dict[int, int] = {}
    still: int | None = 0
    for at, op in enumerate(scene.ops):
        meeting = arriving.pop(at, None)
        if meeting is not None:
            still = meeting if still is None else max(still, meeting)
        if still is None:
            continue
        if isinstance(op, Say):
            still = 1 if op.look or op.enter else still + 1
            if still == limit + 1:
                diagnostics.add("S612", Span(file, op.line, 1), limit=limit)
        elif not isinstance(op, _UNSEEN):
            still = 0
        if isinstance(op, Branch):
            arriving[op.otherwise] = max(still, arriving.get(op.otherwise, 0))
        elif isinstance(op, Jump):
            arriving[op.target] = max(still, arriving.get(op.target, 0))
            still = None
        elif isinstance(op, Choice):
            for option in op.options:
                arriving[option.target] = max(still, arriving.get(option.target, 0))
            still = None
        elif isinstance(op, Goto | Return | End):
            still = None
