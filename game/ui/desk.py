"""What every screen may ask of the program around it.

Owns that contract alone; `game.app` fulfils it. Must not know how.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, Protocol

import pygame

from game.desktop.bindings import Bindings
from game.desktop.signals import Device
from game.language.translator import Translator
from game.save.profile import Profile
from game.save.settings import Settings
from game.save.slots import Slots
from game.session.session import Session
from game.story.declarations.story import Declarations
from game.ui.faces import Faces
from game.ui.theme import Theme

Find = Callable[[str, str], "Path | None"]
ScreenName = Literal["title", "log", "save", "load", "settings", "first_start"]


class StageView(Protocol):
    """The picture behind the words, as screens need it."""

    @property
    def moving(self) -> bool: ...
    def update(self, now: float) -> Sequence[pygame.Rect]:
        """Move on; what must be drawn anew."""
        ...

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Draw the part within `clip`."""
        ...

    def finish(self) -> None:
        """Let all that comes and goes have come and gone."""
        ...

    def speak(self, who: str, open_mouth: bool) -> None:
        """Somebody speaks (empty: nobody does)."""
        ...


class Desk(Protocol):
    """The program as screens see it. Whatever leads to another screen happens before the next frame."""

    @property
    def theme(self) -> Theme: ...
    @property
    def words(self) -> Translator: ...
    @property
    def declared(self) -> Declarations: ...
    @property
    def faces(self) -> Faces: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def profile(self) -> Profile: ...
    @property
    def slots(self) -> Slots: ...
    @property
    def session(self) -> Session | None: ...
    @property
    def stage(self) -> StageView: ...
    @property
    def bindings(self) -> Bindings: ...
    @property
    def device(self) -> Device: ...
    @property
    def gamepad(self) -> str: ...

    def find(self, kind: str, name: str) -> Path | None:
        """The file of a picture of the story."""
        ...

    def today(self) -> datetime.datetime:
        """The time of day, with its zone."""
        ...

    def sound(self, name: str) -> None:
        """A sound of the interface."""
        ...

    def blip(self, voice: str) -> None:
        """A letter of somebody's speech has appeared."""
        ...

    # -- screens
    def open(self, name: ScreenName) -> None:
        """Open a screen over the present one, or put it in place of another page of the same spine."""
        ...

    def close(self) -> None:
        """Close the top screen; the title's own menu stays."""
        ...

    def ask(self, question: str, detail: str, yes: str, no: str, then: Callable[[], None]) -> None:
        """Ask before something that can't be undone; `then` runs when the answer is yes."""
        ...

    def tell(self, words: str, icon: str = "") -> None:
        """A small slip of notice."""
        ...

    # -- settings
    def change(self, **values: object) -> None:
        """Change settings; they count at once."""
        ...

    def type_into(self, box: pygame.Rect | None) -> None:
        """Letters are typed into a field at `box` from now on; None ends it."""
        ...

    # -- the play-through
    def begin(self) -> None:
        """A new play-through."""
        ...

    def go_on_from(self, slot: str) -> None:
        """Load a save."""
        ...

    def save_into(self, slot: str, note: str = "") -> None:
        """Save into a slot."""
        ...

    def quick_save(self) -> None: ...
    def quick_load(self) -> None: ...
    def to_title(self) -> None: ...
    def leave(self) -> None:
        """End the program."""
        ...

    def next(self) -> None:
        """Go on from what is shown."""
        ...

    def choose(self, option: str, *, timed_out: bool = False) -> None: ...
    def collect(self, entry: str, drop: str = "") -> None: ...
    def roll_back(self) -> None: ...
    def roll_forward(self) -> None: ...
    def jump(self, index: int) -> None:
        """Return to a moment of the log."""
        ...
