"""What can be collected, written up, unlocked, reached: collections, boards, galleries, codex, endings, chapters.

Owns their declaration. Must not know how any screen shows them.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from game.story.effects import Changes, Effects
from game.story.expressions.tree import Expression
from game.story.schema.kinds import (
    Condition,
    Identifier,
    ListOf,
    MapOf,
    OneOf,
    Prose,
    Ref,
    Whole,
    YesNo,
)
from game.story.schema.record import Record
from game.story.words import Shown


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be collected: a title, the words, whose they were, and what taking it does."""

    id: str = ""
    collection: str = ""
    title: Annotated[str, Shown()]
    text: Annotated[str, Shown()] = ""
    from_: Annotated[str, Ref("cast")] = ""
    effects: Annotated[Changes, Effects()] = ()


class Collection(msgspec.Struct, frozen=True, kw_only=True):
    """A place for entries. `capacity` None is without bound.

    When it is full, `replace` lets the player strike one out for the new one, `refuse` takes no more. `offer` lets the
    player decide; `always` takes each as it comes.
    """

    id: str = ""
    title: Annotated[str, Shown()]
    capacity: Annotated[int | None, Whole(1, 999)] = None
    when_full: Annotated[Literal["replace", "refuse"], OneOf(("replace", "refuse"))] = "replace"
    take: Annotated[Literal["offer", "always"], OneOf(("offer", "always"))] = "offer"
    entries: Annotated[dict[str, Entry], MapOf(Record(Entry))] = {}


class Board(msgspec.Struct, frozen=True, kw_only=True):
    """A surface that words are written up on. One of them is the `default`."""

    id: str = ""
    title: Annotated[str, Shown()] = ""
    default: Annotated[bool, YesNo()] = False


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """A way the story can end: its title, the picture of it, whether it stays hidden until reached, a line about it.

    `reach` false says that it is known not to be reachable (a proof expects exactly that).
    """

    id: str = ""
    title: Annotated[str, Shown()]
    text: Annotated[str, Shown()] = ""
    cg: Annotated[str, Ref("cg")] = ""
    hidden: Annotated[bool, YesNo()] = False
    reach: Annotated[bool, YesNo()] = True


class Accent(msgspec.Struct, frozen=True, kw_only=True):
    """The colours of a chapter: a fill, and a text colour that can be read on paper."""

    fill: Annotated[str, Prose()]
    text: Annotated[str, Prose()] = ""


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """A chapter: its file below scripts/, and what is told about it. `term` is the large word on its card."""

    id: str = ""
    file: Annotated[str, Prose()]
    title: Annotated[str, Shown()] = ""
    term: Annotated[str, Shown()] = ""
    date: Annotated[str, Prose()] = ""
    days: Annotated[int | None, Whole(-99999, 99999)] = None
    accent: Annotated[Accent | None, Record(Accent, main="fill")] = None


class InterludeOption(msgspec.Struct, frozen=True, kw_only=True):
    """Someone (or something) that an interlude can choose: the scene it leads to, when it can be reached, its effects.

    `text` is what the option says; without it, the name of the cast member with that id. With `once` it is gone after
    its scene has been seen.
    """

    id: str = ""
    scene: Annotated[str, Ref("scene")] = ""
    text: Annotated[str, Shown()] = ""
    when: Annotated[Expression | None, Condition()] = None
    reason: Annotated[str, Shown()] = ""
    hidden: Annotated[bool, YesNo()] = True
    once: Annotated[bool, YesNo()] = True
    effects: Annotated[Changes, Effects()] = ()


class Interlude(msgspec.Struct, frozen=True, kw_only=True):
    """A pause in which the player chooses one of those who can be reached; skipped when there is nobody."""

    id: str = ""
    ask: Annotated[str, Shown()] = ""
    under: Annotated[str, Shown()] = ""
    options: Annotated[dict[str, InterludeOption], MapOf(Record(InterludeOption))]


class GalleryPicture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of a gallery and what is written on its back (shown once `back_after` holds)."""

    picture: Annotated[str, Ref("cg")]
    back: Annotated[str, Shown()] = ""


class Gallery(msgspec.Struct, frozen=True, kw_only=True):
    """Pictures that can be looked at again once they were seen."""

    id: str = ""
    title: Annotated[str, Shown()]
    pictures: Annotated[tuple[GalleryPicture, ...], ListOf(Record(GalleryPicture, main="picture"))] = ()


class CodexEntry(msgspec.Struct, frozen=True, kw_only=True):
    """An article of the codex: its word, the words in the text that it explains, and the article."""

    id: str = ""
    term: Annotated[str, Shown()]
    text: Annotated[str, Shown()]
    words: Annotated[tuple[str, ...], ListOf(Prose())] = ()


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """Something that the title screen tells of the play-through that would be gone on with: a meter, or the days."""

    label: Annotated[str, Shown()]
    meter: Annotated[str, Ref("meter")] = ""
    days: Annotated[bool, YesNo()] = False


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """What the title screen shows and plays: names of pictures and sounds, and facts.

    `night` is shown instead of `background` from the hour `night_from` to the hour `night_to` (24-hour clock).
    """

    background: Annotated[str, Identifier()] = ""
    night: Annotated[str, Identifier()] = ""
    night_from: Annotated[int, Whole(0, 23)] = 18
    night_to: Annotated[int, Whole(0, 23)] = 6
    music: Annotated[str, Ref("music")] = ""
    ambience: Annotated[str, Ref("ambience")] = ""
    facts: Annotated[tuple[Fact, ...], ListOf(Record(Fact))] = ()

    def picture(self, hour: int) -> str:
        """The picture for an hour of the day."""
        after, before = hour >= self.night_from, hour < self.night_to
        dark = (after or before) if self.night_from > self.night_to else (after and before)
        return self.night if self.night and dark else self.background


class Style(msgspec.Struct, frozen=True, kw_only=True):
    """What `check` holds the text to. None: no such limit."""

    box_chars: Annotated[int | None, Whole(1, 9999)] = None
    boxes_without_change: Annotated[int | None, Whole(1, 999)] = None
    exclamations_per_chapter: Annotated[int | None, Whole(0, 9999)] = None
    banned: Annotated[tuple[str, ...], ListOf(Prose())] = ()
    never: Annotated[dict[str, tuple[str, ...]], MapOf(ListOf(Prose()))] = {}


class Languages(msgspec.Struct, frozen=True, kw_only=True):
    """The language that the scripts are written in, and those that can be chosen."""

    source: Annotated[str, Prose()] = "zh"
    offered: Annotated[tuple[str, ...], ListOf(Prose())] = ()
