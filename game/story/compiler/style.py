"""The text of a story against the limits that the story sets itself.

Owns those remarks: too long a box, too long without a change of picture, too many exclamation marks, banned words,
words that someone never says. What the limits are, story.yaml says.
"""

from __future__ import annotations

import re
from typing import Final

from game.story.declarations.story import Declarations
from game.story.declarations.things import Style
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.ops import ChapterUnit, Choice, Jump, Loop, Op, Pause, Say, Scene, Set, Unlock
from game.story.source.nodes import Span

_TAGS: Final = re.compile(r"\{[^{}]*\}")
_EXCLAMATIONS: Final = re.compile("[！!]")
# Instructions that change nothing to see or hear.
_UNSEEN: Final = (Say, Jump, Set, Unlock, Pause, Loop)


def check_style(unit: ChapterUnit, declarations: Declarations, diagnostics: Diagnostics) -> None:
    """Report what goes beyond the limits of the story's style."""
    style = declarations.style
    exclamations = 0
    for scene in unit.scenes:
        for op in scene.ops:
            if isinstance(op, Say):
                words = _TAGS.sub("", op.words)
                span = Span(unit.file, op.line, 1)
                _line(op, words, span, style, diagnostics)
                exclamations += len(_EXCLAMATIONS.findall(words))
        if style.boxes_without_change is not None:
            _stillness(scene, unit.file, style.boxes_without_change, diagnostics)
    limit = style.exclamations_per_chapter
    if limit is not None and exclamations > limit:
        diagnostics.add("S613", Span(unit.file, 1, 1), count=exclamations, limit=limit)


def _line(op: Say, words: str, span: Span, style: Style, diagnostics: Diagnostics) -> None:
    if style.box_chars is not None and len(words) > style.box_chars:
        diagnostics.add("S611", span, count=len(words), limit=style.box_chars)
    for word in style.banned:
        if word in words:
            diagnostics.add("S614", span, word=word)
    for word in style.never.get(op.who, ()):
        if word in words:
            diagnostics.add("S615", span, who=op.who, word=word)


def _stillness(scene: Scene, file: str, limit: int, diagnostics: Diagnostics) -> None:
    """Boxes one after another with nothing else to see or hear, along the straight way through the scene."""
    still = 0
    for op in scene.ops:
        if isinstance(op, Say):
            still = 1 if _changes(op) else still + 1
            if still == limit + 1:
                diagnostics.add("S612", Span(file, op.line, 1), limit=limit)
        elif not isinstance(op, _UNSEEN) or isinstance(op, Choice):
            still = 0


def _changes(op: Op) -> bool:
    return isinstance(op, Say) and bool(op.look or op.enter)
