"""What a screen is: something that takes signals, moves, and draws itself on the canvas.

Owns the base of all screens and the bookkeeping of what must be drawn anew. Must not know the window.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.desktop.actions import Context
from game.desktop.signals import Signal
from game.text.markup import MarkupError, parse
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.motion import Degree, shortened
from game.ui.tokens import HEIGHT, WIDTH

WHOLE = pygame.Rect(0, 0, WIDTH, HEIGHT)


class Screen:
    """One screen. `opaque` ones hide what lies below; `context` says which actions keys stand for."""

    name = "screen"
    context: Context = "menu"
    opaque = True
    # Whether this screen comes as a page that is turned.
    page = False
    # Whether letters typed now would reach a field here.
    typing = False

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.now = 0.0
        self._damages: list[pygame.Rect] = [WHOLE.copy()]

    # -- to be said by each screen -------------------------------------------------------------------------------

    def build(self) -> None:
        """Make everything anew: on opening, and when words or settings have changed."""

    def receive(self, signal: Signal) -> bool:
        """Take a signal; False when it meant nothing here."""
        return False

    def advance(self) -> None:
        """Move to `self.now`."""

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Draw what lies within `clip`; the target is clipped to it already."""

    def controls(self) -> Sequence[Control]:
        """What can be focused here."""
        return ()

    @property
    def focused(self) -> Control | None:
        """The control that has the focus."""
        return None

    @property
    def moving(self) -> bool:
        """Whether it will look different in a moment by itself."""
        return False

    @property
    def busy(self) -> bool:
        """Whether something is on its way that a player would wait for; what only lives or counts down is not."""
        return self.moving

    def leave(self) -> None:
        """It is off the stack for good: let go of what is large. (A screen and its controls hold one another, so that
        Python itself would keep its pictures until it next looks for such rings, which may be an hour.)"""

    def step_back_for(self, other: Screen | None) -> None:
        """Another screen comes over this one; None: it is gone again."""

    # -- for all ---------------------------------------------------------------------------------------------------

    def update(self, now: float) -> None:
        """Time has passed: `now` is the clock's seconds."""
        self.now = now
        self.advance()

    def damage(self, box: pygame.Rect | None = None) -> None:
        """Let a part (or all) be drawn anew."""
        self._damages.append(WHOLE.copy() if box is None else box.clip(WHOLE))

    def take_damages(self) -> list[pygame.Rect]:
        """What must be drawn anew since the last call."""
        damages, self._damages = [box for box in self._damages if box.width and box.height], []
        return damages

    def seconds(self, length: float) -> float:
        """How long a movement takes for this player."""
        return shortened(length, self.motion)

    @property
    def motion(self) -> Degree:
        """How much the player wants to see moving."""
        return self.desk.settings.motion

    def ui(self, key: str, **values: object) -> str:
        """Words of the interface."""
        return self.desk.words.ui(key, **values)

    def story(self, sort: str, thing: str, field: str = "title") -> str:
        """Declared words of the story, in the player's language; marks taken out."""
        return self.words(self.desk.words.story(self.desk.declared.text(sort, thing, field)))

    @property
    def title(self) -> str:
        """The story's title in the player's language."""
        return self.story("story", self.desk.declared.id)

    @staticmethod
    def words(source: str, values: dict[str, object] | None = None) -> str:
        """A text of the story as plain words."""
        try:
            return parse(source, values or {}).plain
        except MarkupError:
            return source
