"""All words of a story that a player reads, each once, with where and whose they are.

Owns the walk over a program for texts: what `stats`, translations and checks of the text count. Must not judge them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from game.story.declarations.pages import GroupField, ListField, PageValue, TextField
from game.story.ops import Card, Choice, Notify, Page, Say
from game.story.program import Program

Kind = Literal["say", "narrate", "think", "option", "question", "card", "page", "notice"]

_MARKUP = re.compile(r"\{[^{}]*\}")


class StoryText(msgspec.Struct, frozen=True):
    """Words as written (`source`) and as they are read (`plain`, without markup)."""

    id: str
    kind: Kind
    source: str
    chapter: str
    scene: str
    file: str
    line: int
    who: str = ""
    look: str = ""
    note: str = ""

    @property
    def plain(self) -> str:
        """The words without markup."""
        return _MARKUP.sub("", self.source)


def story_texts(program: Program) -> Iterator[StoryText]:
    """The texts of all chapters in script order."""
    for unit in program.units():
        for scene in unit.scenes:
            for op in scene.ops:
                place = (unit.id, scene.id, unit.file)
                if isinstance(op, Say):
                    yield StoryText(
                        f"{scene.id}.{op.id}", op.kind, op.words, *place, op.line, op.who, op.look, op.note
                    )
                elif isinstance(op, Choice):
                    if op.ask:
                        yield StoryText(f"{op.id}.ask", "question", op.ask, *place, op.line)
                    if op.under:
                        yield StoryText(f"{op.id}.under", "question", op.under, *place, op.line)
                    for option in op.options:
                        yield StoryText(f"{op.id}.{option.id}", "option", option.words, *place, option.line)
                elif isinstance(op, Card):
                    yield StoryText(f"{scene.id}.{op.id}", "card", op.words, *place, op.line)
                    if op.under:
                        yield StoryText(f"{scene.id}.{op.id}.under", "card", op.under, *place, op.line)
                elif isinstance(op, Page):
                    for field in _field_texts(GroupField(op.fields)):
                        yield StoryText(f"{scene.id}.{op.id}.{field.path}", "page", field.source, *place, op.line)
                elif isinstance(op, Notify):
                    yield StoryText(f"{scene.id}.{op.id}", "notice", op.words, *place, op.line)


def _field_texts(value: PageValue) -> Iterator[TextField]:
    if isinstance(value, TextField):
        yield value
    elif isinstance(value, ListField):
        for item in value.items:
            yield from _field_texts(item.content)
    elif isinstance(value, GroupField):
        for inner in value.fields.values():
            yield from _field_texts(inner)
