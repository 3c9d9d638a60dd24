"""Everything that has happened in one play-through: small, plain, immutable.

Owns the data that a save keeps and a rollback returns to. A state stands *at* a step that waits for the player, with
everything before it done. Must not know the program, the player's profile, or the screen.
"""

from __future__ import annotations

import msgspec

from game.story.audio_state import AudioState
from game.story.stage_state import StageState
from game.story.values import Value


class Frame(msgspec.Struct, frozen=True):
    """A call that has not returned: the scene and the step id of the `call` in it.

    With `hook`, what is being played came in between two chapters: `hook` is its id, `chapter` the one that ended,
    and `scene` the one to go on with (its `step` is empty: from its beginning; an empty scene is the end of the story).
    `done` is what the State's `done` was, to be had again on return.
    """

    scene: str
    step: str
    hook: str = ""
    chapter: str = ""
    done: tuple[str, ...] = ()


class Visit(msgspec.Struct, frozen=True):
    """A scene that was left, and what had an effect in its last visit."""

    scene: str
    done: tuple[str, ...] = ()


class State(msgspec.Struct, frozen=True):
    """One moment of a play-through. The mappings are never changed in place; a new state shares what stayed the same.

    `done` holds the ids of what had an effect in this visit of the scene (sets, choices, calls…): none of it happens
    twice, however the script is changed between a save and its loading. `past` are the scenes that were left, each
    once, the last one at the end. `again` is what will count as done when those scenes are entered the next time; it
    is empty unless a script was changed so that the story has to go back.
    """

    scene: str
    step: str
    seed: int = 0
    draws: int = 0
    stack: tuple[Frame, ...] = ()
    values: dict[str, Value] = {}
    collections: dict[str, tuple[str, ...]] = {}
    boards: dict[str, tuple[str, ...]] = {}
    visits: dict[str, int] = {}
    chosen: dict[str, str] = {}
    unlocked: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    stage: StageState = StageState()
    audio: AudioState = AudioState()
    nvl: bool = False
    ending: str = ""
    done: tuple[str, ...] = ()
    past: tuple[Visit, ...] = ()
    again: dict[str, tuple[str, ...]] = {}
