"""A program told step by step, for those who count, draw or cover it: tools, tests, statistics.

Owns the plain view of instructions. Must not know who looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.story.beat import Text
from game.story.commands.page import texts_of_page
from game.story.ops import Call, Card, Choice, End, Goto, Interlude, Notify, Op, Page, Pause, Say
from game.story.program import Program


@dataclass(frozen=True, slots=True)
class OptionOutline:
    """An option of a choice."""

    id: str
    line: int
    text: Text
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class StepOutline:
    """A step of a scene: what sort it is, where it stands, who speaks, all words in it, its options, where it leads."""

    chapter: str
    scene: str
    id: str
    kind: str
    file: str
    line: int
    who: str = ""
    texts: tuple[Text, ...] = ()
    options: tuple[OptionOutline, ...] = ()
    leads_to: str = ""
    note: str = ""


def outline(program: Program) -> Iterator[StepOutline]:
    """All steps that wait for the player, call, go or notify, in the order of the scripts."""
    for unit in program.units():
        for scene in unit.scenes:
            for op in scene.ops:
                step = _step(unit.id, scene.id, unit.file, op)
                if step is not None:
                    yield step


def _step(chapter: str, scene: str, file: str, op: Op) -> StepOutline | None:
    def text(words: str, step: str, part: str = "") -> Text:
        return Text(f"{scene}.{step}.{part}" if part else f"{scene}.{step}", words)

    if isinstance(op, Say):
        words = (text(op.words, op.id),)
        return StepOutline(chapter, scene, op.id, op.kind, file, op.line, op.who, words, note=op.note)
    if isinstance(op, Choice):
        texts = [Text(f"{op.id}.{part}", words) for part, words in (("ask", op.ask), ("under", op.under)) if words]
        options = tuple(
            OptionOutline(
                option.id,
                option.line,
                Text(f"{op.id}.{option.id}", option.words),
                Text(f"{op.id}.{option.id}.reason", option.reason) if option.reason else None,
            )
            for option in op.options
        )
        return StepOutline(chapter, scene, op.id, "choice", file, op.line, "", tuple(texts), options)
    if isinstance(op, Interlude):
        return StepOutline(chapter, scene, op.id, "interlude", file, op.line, leads_to=op.interlude)
    if isinstance(op, Pause):
        return StepOutline(chapter, scene, op.id, "pause", file, op.line)
    if isinstance(op, Card):
        texts = [text(op.words, op.id), *([text(op.under, op.id, "under")] if op.under else [])]
        return StepOutline(chapter, scene, op.id, "card", file, op.line, "", tuple(texts))
    if isinstance(op, Page):
        found = tuple(text(words, op.id, path) for path, words in texts_of_page(op.fields))
        return StepOutline(chapter, scene, op.id, "page", file, op.line, "", found)
    if isinstance(op, Notify):
        return StepOutline(chapter, scene, op.id, "notify", file, op.line, "", (text(op.words, op.id),))
    if isinstance(op, End):
        return StepOutline(chapter, scene, op.id, "ending", file, op.line, leads_to=op.ending)
    if isinstance(op, Call):
        return StepOutline(chapter, scene, op.id, "call", file, op.line, leads_to=op.scene)
    if isinstance(op, Goto):
        return StepOutline(chapter, scene, "", "goto", file, op.line, leads_to=op.scene)
    return None
