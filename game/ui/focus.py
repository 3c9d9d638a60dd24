"""Which control has the focus, and the way from one to the next.

Owns the rule that one control has it at a time, whichever device moved it there; pressing and releasing; the travelling
frame. Must not know what controls do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pygame

from game.ui.control import Control, Look
from game.ui.motion import FOCUS, Tween, out_cubic
from game.ui.theme import Theme, frame_reach

Direction = Literal["up", "down", "left", "right"]
_OFF_AXIS = 2.2


class Focus:
    """The focus among some controls. `wrap` lets a list go round; a grid must not."""

    def __init__(self, controls: Sequence[Control] = (), *, wrap: bool = False) -> None:
        self.controls: list[Control] = list(controls)
        self.index = 0 if self.controls else -1
        self.wrap = wrap
        self.pressed: Control | None = None
        self._frame: pygame.Rect | None = None
        self._from: pygame.Rect | None = None
        self._travel = Tween(1.0)

    @property
    def current(self) -> Control | None:
        """The focused control."""
        return self.controls[self.index] if 0 <= self.index < len(self.controls) else None

    def set(self, controls: Sequence[Control], index: int | None = None) -> None:
        """Other controls; the focus stays at the same number unless told otherwise."""
        self.controls = list(controls)
        wanted = self.index if index is None else index
        self.index = max(0, min(wanted, len(self.controls) - 1)) if self.controls else -1
        self.pressed = None
        self._frame = None

    def give(self, index: int, now: float = 0.0, seconds: float = 0.0) -> bool:
        """Give the focus to a control by number; False when it has it."""
        if index == self.index or not 0 <= index < len(self.controls):
            return False
        before, start = self.current, self.frame(now)
        self.index = index
        after = self.current
        if before is not None and after is not None and before.framed and after.framed and seconds > 0:
            self._from = start
            self._travel = Tween(0.0)
            self._travel.send(1.0, now, seconds, out_cubic)
        else:
            self._from = None
            self._travel.set(1.0)
        return True

    def point(self, at: tuple[int, int]) -> int | None:
        """The number of the control at a place; later ones lie on top."""
        for number in range(len(self.controls) - 1, -1, -1):
            if self.controls[number].contains(at):
                return number
        return None

    def move(self, direction: Direction, now: float, seconds: float = FOCUS) -> bool:
        """Go to the nearest control in a direction; False when there is none."""
        number = self._neighbour(direction)
        return number is not None and self.give(number, now, seconds)

    def look(self, control: Control, now: float) -> Look:
        """How a control is to be drawn."""
        return Look(control is self.current, control is self.pressed, now)

    def frame(self, now: float) -> pygame.Rect | None:
        """Where the travelling frame is; None when the focused control draws its focus itself."""
        current = self.current
        if current is None or not current.framed:
            return None
        goal = current.frame_box
        if self._from is None:
            return goal
        share = self._travel.at(now)
        if share >= 1:
            return goal
        start = self._from
        return pygame.Rect(
            *(
                round(a + (b - a) * share)
                for a, b in zip(
                    (start.x, start.y, start.width, start.height),
                    (goal.x, goal.y, goal.width, goal.height),
                    strict=True,
                )
            )
        )

    def travelling(self, now: float) -> bool:
        """Whether the frame is under way."""
        return self._travel.moving(now)

    def draw_frame(self, target: pygame.Surface, theme: Theme, now: float) -> None:
        """Draw the frame where it is now."""
        frame = self.frame(now)
        current = self.current
        if frame is not None and current is not None:
            theme.focus_frame(target, frame, out=current.frame_out)

    def frame_reach(self, now: float) -> pygame.Rect | None:
        """What drawing the frame touches."""
        frame = self.frame(now)
        return None if frame is None else frame_reach(frame, 12).inflate(24, 24)

    def _neighbour(self, direction: Direction) -> int | None:
        current = self.current
        if current is None:
            return 0 if self.controls else None
        best: tuple[float, int] | None = None
        for number, other in enumerate(self.controls):
            if number == self.index:
                continue
            cost = _distance(current.box, other.box, direction)
            if cost is not None and (best is None or cost < best[0]):
                best = (cost, number)
        if best is not None:
            return best[1]
        if self.wrap and len(self.controls) > 1 and self._is_row(direction):
            return (self.index + (1 if direction in ("down", "right") else -1)) % len(self.controls)
        return None

    def _is_row(self, direction: Direction) -> bool:
        """Whether the controls lie along this direction, so that going round is what a hand expects."""
        first, last = self.controls[0].box, self.controls[-1].box
        lying = abs(last.centerx - first.centerx) > abs(last.centery - first.centery)
        return lying == (direction in ("left", "right"))


def _distance(here: pygame.Rect, there: pygame.Rect, direction: Direction) -> float | None:
    dx, dy = there.centerx - here.centerx, there.centery - here.centery
    if direction in ("left", "right"):
        along = dx if direction == "right" else -dx
        gap = max(0, there.left - here.right, here.left - there.right)
        off = max(0, there.top - here.bottom, here.top - there.bottom)
        slack = abs(dy)
        beyond = there.left >= here.right - 8 if direction == "right" else there.right <= here.left + 8
    else:
        along = dy if direction == "down" else -dy
        gap = max(0, there.top - here.bottom, here.top - there.bottom)
        off = max(0, there.left - here.right, here.left - there.right)
        slack = abs(dx)
        beyond = there.top >= here.bottom - 8 if direction == "down" else there.bottom <= here.top + 8
    if along <= 0 or not beyond:
        return None
    return gap + _OFF_AXIS * off + 0.05 * slack
