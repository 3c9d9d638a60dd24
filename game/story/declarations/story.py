"""Everything that a story declares, in one immutable record.

Owns the record and look-ups in it. Texts are in the source language; `text` gives them the id they are translated by.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from game.story.beat import Text
from game.story.declarations.media import Background, EventPicture, Music, Noise
from game.story.declarations.pages import Template
from game.story.declarations.people import Member
from game.story.declarations.things import (
    Board,
    Chapter,
    CodexEntry,
    Collection,
    Ending,
    Entry,
    Gallery,
    Interlude,
    Languages,
    Opening,
    Style,
)
from game.story.declarations.values import Meter, MeterGroup, Variable
from game.story.expressions.tree import Expression
from game.story.schema.kinds import Condition, ListOf, OneOf, Prose, Raw
from game.story.source.nodes import Node
from game.story.stage_state import Camera
from game.story.values import Value

HOOK_TIMES = ("chapter_end",)


class Hook(msgspec.Struct, frozen=True, kw_only=True):
    """Steps that are played at a certain time of the story: `do` is compiled into a scene with the hook's id.

    `after` names the chapters at whose end it plays (none: all); `when` must hold at that moment.
    """

    id: str = ""
    at: Annotated[Literal["chapter_end"], OneOf(HOOK_TIMES)] = "chapter_end"
    after: Annotated[tuple[str, ...], ListOf(Prose())] = ()
    when: Annotated[Expression | None, Condition()] = None


class HookSource(msgspec.Struct, kw_only=True):
    """A hook as written, with the steps that are still nodes."""

    at: Annotated[Literal["chapter_end"], OneOf(HOOK_TIMES)] = "chapter_end"
    after: Annotated[tuple[str, ...], ListOf(Prose())] = ()
    when: Annotated[Expression | None, Condition()] = None
    do: Annotated[object, Raw()]
    node: Node | None = None


class Declarations(msgspec.Struct, frozen=True, kw_only=True):
    """What story.yaml, glossary.yaml and pages/ declare. Mappings go from id to thing, in the order written.

    `renamed` leads from old names of meters, flags, variables, collections, entries, boards and scenes to present ones.
    """

    format: int = 1
    id: str = "story"
    title: str = ""
    version: str = "0.1.0"
    authors: tuple[str, ...] = ()
    licence: str = ""
    languages: Languages = Languages()
    start: str = ""
    cast: dict[str, Member] = {}
    meter_groups: dict[str, MeterGroup] = {}
    meters: dict[str, Meter] = {}
    flags: dict[str, str] = {}
    variables: dict[str, Variable] = {}
    collections: dict[str, Collection] = {}
    boards: dict[str, Board] = {}
    backgrounds: dict[str, Background] = {}
    cgs: dict[str, EventPicture] = {}
    music: dict[str, Music] = {}
    ambience: dict[str, Noise] = {}
    sounds: dict[str, Noise] = {}
    chapters: dict[str, Chapter] = {}
    interludes: dict[str, Interlude] = {}
    hooks: dict[str, Hook] = {}
    endings: dict[str, Ending] = {}
    galleries: dict[str, Gallery] = {}
    codex: dict[str, CodexEntry] = {}
    pages: dict[str, Template] = {}
    style: Style = Style()
    opening: Opening = Opening()
    renamed: dict[str, str] = {}

    @property
    def player(self) -> str:
        """The id of the one whom the player plays; empty when nobody is declared so."""
        return next((member.id for member in self.cast.values() if member.player), "")

    @property
    def default_board(self) -> str:
        """The board that `board:` writes on when none is named."""
        first = next(iter(self.boards), "")
        return next((board.id for board in self.boards.values() if board.default), first)

    def starts(self) -> dict[str, Value]:
        """The values of all meters, flags and variables when a play-through begins."""
        values: dict[str, Value] = {}
        for meter in self.meters.values():
            values[meter.id] = meter.start
        for flag in self.flags:
            values[flag] = False
        for variable in self.variables.values():
            values[variable.id] = variable.start
        return values

    def entry(self, entry: str) -> Entry | None:
        """The entry of that id, of whichever collection."""
        for collection in self.collections.values():
            found = collection.entries.get(entry)
            if found is not None:
                return found
        return None

    def framing(self, picture: str, name: str) -> Camera | None:
        """The camera of a framing of the picture (an event picture's id, or a background's `<id>_<variant>`)."""
        event = self.cgs.get(picture)
        if event is not None:
            return event.framings.get(name)
        for background in self.backgrounds.values():
            if picture in background.pictures():
                return background.framings.get(name)
        return None

    def areas(self, picture: str) -> dict[str, tuple[float, float, float, float]]:
        """Where boards hang in a background's picture (`<id>_<variant>`), by their ids."""
        for background in self.backgrounds.values():
            if picture in background.pictures():
                return background.boards
        return {}

    def text(self, sort: str, thing: str, field: str = "title") -> Text:
        """A declared text with its id, as `text("cast", "anna", "name")`; empty words when there is none.

        Sorts are the keys of story.yaml, and `story` for its title. An entry of a collection is sort `entries`. A tier
        (of a group or a meter) is sort `tiers` with its number as field, a shade of a meter likewise `shades`; the
        label of a fact of the opening is `text("opening", "0", "label")`. Options of interludes have the ids that
        menus give them.
        """
        return Text(f"{sort}.{thing}.{field}", self._source(sort, thing, field))

    def _source(self, sort: str, thing: str, field: str) -> str:
        if sort == "story":
            return self.title
        if sort == "entries":
            found: object = self.entry(thing)
        elif sort == "tiers":
            group = self.meter_groups.get(thing) or self.meters.get(thing)
            return group.tiers[int(field)].name if group is not None and int(field) < len(group.tiers) else ""
        elif sort == "shades":
            meter = self.meters.get(thing)
            return meter.shades[int(field)].name if meter is not None and int(field) < len(meter.shades) else ""
        elif sort == "opening":
            return self.opening.facts[int(thing)].label if int(thing) < len(self.opening.facts) else ""
        else:
            found = getattr(self, {"cg": "cgs"}.get(sort, sort), {}).get(thing)
        words = getattr(found, field, "")
        return words if isinstance(words, str) else ""
