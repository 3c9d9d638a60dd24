"""Which sections story.yaml has, and what stands in each.

Owns that table. How sections depend on each other, the reader knows.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final

from game.story.declarations.media import Background, EventPicture, Music, Noise
from game.story.declarations.people import Member
from game.story.declarations.story import HookSource
from game.story.declarations.things import (
    Board,
    Chapter,
    Collection,
    Ending,
    Gallery,
    Interlude,
    Languages,
    Opening,
    Style,
)
from game.story.declarations.values import Meter, MeterGroup, Variable
from game.story.schema.kinds import Identifier, Kind, ListOf, MapOf, Prose, Whole
from game.story.schema.record import Record
from game.story.words import Shown

# Single facts about the story.
SIMPLE: Final[MappingProxyType[str, Kind[Any]]] = MappingProxyType(
    {
        "format": Whole(1, 999),
        "id": Identifier(),
        "title": Shown(),
        "version": Prose(),
        "authors": ListOf(Prose()),
        "licence": Prose(),
        "languages": Record(Languages),
        "start": Prose(),
        "style": Record(Style),
        "renamed": MapOf(Prose()),
    }
)
# Mappings from ids to things; a thing that is written as a single text has it in its `main` field.
SECTIONS: Final[MappingProxyType[str, Kind[Any]]] = MappingProxyType(
    {
        "cast": Record(Member),
        "minor": Record(Member),
        "meter_groups": Record(MeterGroup),
        "meters": Record(Meter),
        "flags": Prose(empty=True),
        "variables": Record(Variable, main="start"),
        "collections": Record(Collection),
        "boards": Record(Board, main="title"),
        "backgrounds": Record(Background, main="title"),
        "cg": Record(EventPicture, main="title"),
        "music": Record(Music, main="title"),
        "ambience": Record(Noise, main="caption"),
        "sounds": Record(Noise, main="caption"),
        "chapters": Record(Chapter, main="file"),
        "interludes": Record(Interlude),
        "hooks": Record(HookSource),
        "endings": Record(Ending, main="title"),
        "galleries": Record(Gallery),
    }
)
# What the title screen shows; it names things of the sections.
OPENING: Final = Record(Opening)
EVERY: Final = (*SIMPLE, *SECTIONS, "opening")
# What is declared there can be the first key of a step, or the name of a scene.
FIRST_KEYS: Final = frozenset({"cast", "minor", "hooks"})
