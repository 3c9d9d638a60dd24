"""One beat: everything that a presenter needs in order to show where the story stands.

Owns the data between the story and whoever shows it. Texts are in the source language, with their ids, so that they
can be translated at the moment of showing. Must not know the screen.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from game.story.audio_state import AudioState, SoundCue
from game.story.stage_state import Motion, StageState
from game.story.values import Value

LineKind = Literal["say", "narrate", "think"]


class Text(msgspec.Struct, frozen=True):
    """Words in the source language, the id under which they are translated, and the values they name."""

    id: str
    source: str
    values: dict[str, Value] = {}


class Offer(msgspec.Struct, frozen=True):
    """Something the line offers to be collected. `taken` when it already is; `full` when one must go for it."""

    collection: str
    entry: str
    taken: bool = False
    full: bool = False
    held: tuple[str, ...] = ()
    capacity: int | None = None


class Line(msgspec.Struct, frozen=True):
    """A line of speech (`who` speaks), narration or inner voice. `look` is the speaker's expression."""

    kind: LineKind
    text: Text
    who: str = ""
    offer: Offer | None = None
    look: str = ""


class OptionView(msgspec.Struct, frozen=True):
    """An option as it can be seen now. `locked` ones show their reason. `cares` names who will mind, not how."""

    id: str
    text: Text
    locked: bool = False
    reason: Text | None = None
    silent: bool = False
    cares: tuple[str, ...] = ()


class Menu(msgspec.Struct, frozen=True):
    """An open choice. `seconds` is the time to choose, None without a limit; `timeout` the option taken at zero."""

    id: str
    options: tuple[OptionView, ...]
    ask: Text | None = None
    under: Text | None = None
    seconds: float | None = None
    timeout: str = ""


class Card(msgspec.Struct, frozen=True):
    """A chapter card: the large word, what stands under it, and a number of days (None: none)."""

    text: Text
    under: Text | None = None
    days: int | None = None


class Page(msgspec.Struct, frozen=True):
    """A document over the whole screen: its template's name and the fields to fill it with.

    Field values are plain numbers and names, `Text` where a player reads it, or lists and mappings of these.
    """

    template: str
    fields: dict[str, object] = {}


class Notice(msgspec.Struct, frozen=True):
    """A small slip of notice: `kind` is note, unlock, collect or board; `subject` the id or word it is about."""

    kind: str
    subject: str = ""
    text: Text | None = None


class Beat(msgspec.Struct, frozen=True):
    """Where the story stands, to be shown. Exactly one of line, menu, pause, card, page, ending is set.

    `ending` is the id of a declared ending, or `_end` when the last scene simply ended.

    `step` is the stable id of the place, `scene` the scene it is in. `motions` and `sounds` happen once, when the beat
    is reached by going on; they are empty when it is reached by loading or rolling back.
    """

    scene: str
    step: str
    stage: StageState
    audio: AudioState
    line: Line | None = None
    menu: Menu | None = None
    pause: float | None = None
    card: Card | None = None
    page: Page | None = None
    ending: str | None = None
    nvl: bool = False
    motions: tuple[Motion, ...] = ()
    sounds: tuple[SoundCue, ...] = ()
    notices: tuple[Notice, ...] = ()
