"""What can have the focus: buttons, options, cards, rows.

Owns the base of all controls. Must not know which control has the focus, nor any screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.ui.theme import Theme, frame_reach

Act = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Look:
    """How a control is to be drawn now. `now` is the clock's seconds."""

    focused: bool = False
    pressed: bool = False
    now: float = 0.0


class Control:
    """Something at a place of the canvas that can be focused and activated.

    `framed` ones are shown by the frame that travels; others draw their focus themselves.
    """

    role = "button"
    framed = True
    # How far the frame stands off.
    frame_out = 9

    def __init__(self, box: pygame.Rect, label: str, act: Act | None = None, *, enabled: bool = True) -> None:
        self.box = box
        self.label = label
        self.act = act
        self.enabled = enabled
        # Where it lies in the reading order of a screen that moves by rows; screens may set it.
        self.hint = ""

    @property
    def frame_box(self) -> pygame.Rect:
        """What the travelling frame surrounds."""
        return self.box

    def reach(self) -> pygame.Rect:
        """Everything that it may touch in any state."""
        return self.box.union(frame_reach(self.frame_box, self.frame_out)).inflate(16, 16)

    def contains(self, at: tuple[int, int]) -> bool:
        """Whether a place of the canvas is on it. Nothing that can be clicked is lower than 48 pixels."""
        low = max(0, 48 - self.box.height)
        return self.box.inflate(0, low).collidepoint(at)

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """Draw it."""

    def activate(self) -> bool:
        """Do what it is for; False when it can't."""
        if not self.enabled or self.act is None:
            return False
        self.act()
        return True

    def adjust(self, step: int) -> bool:
        """A step to the left (-1) or right (1) within it; False when it has none: then the focus moves."""
        return False

    def press(self, at: tuple[int, int]) -> None:
        """The pointer went down on it."""

    def drag(self, at: tuple[int, int]) -> bool:
        """The pointer moves while it is down; True when the control takes it (a slider)."""
        return False

    def release(self, at: tuple[int, int]) -> bool:
        """The pointer came up on it: this is when things happen."""
        return self.activate()
