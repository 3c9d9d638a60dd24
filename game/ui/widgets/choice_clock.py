"""The time of a choice: a brush stroke on a ruled strip that runs dry, with the seconds in digits.

Owns how much is left, stopping, and the strip's picture. Must not know what happens at zero.
"""

from __future__ import annotations

import math

import pygame

from game.ui import lines
from game.ui.paper import CARD
from game.ui.theme import Theme

BOX = pygame.Rect(1792, 60, 96, 960)
_TOP, _FLOOR = 170, 900


class ChoiceClock:
    """Runs from `seconds` to zero; stands while it is stopped or another screen covers the choice."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._left = seconds
        self._last: float | None = None
        self.paused = False
        self._covered = False
        self._drawn = (-1, -1)

    @property
    def left(self) -> float:
        """Seconds that are left."""
        return self._left

    @property
    def over(self) -> bool:
        """Whether the time is up."""
        return self._left <= 0

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return not self.paused and not self._covered and not self.over

    @property
    def box(self) -> pygame.Rect:
        """What it touches."""
        return BOX.inflate(80, 80)

    def toggle(self, now: float) -> None:
        """Stop it, or let it go on."""
        self.advance(now)
        self.paused = not self.paused

    def cover(self, covered: bool, now: float) -> None:
        """Another screen lies over the choice, or is gone again."""
        self.advance(now)
        self._covered = covered

    def advance(self, now: float) -> bool:
        """Let time pass; True when the strip looks different."""
        passed = now - self._last if self._last is not None else 0.0
        self._last = now
        if self.running:
            # A stumbling machine must not take a player's time.
            self._left = max(0.0, self._left - min(passed, 0.25))
        state = (round(self._ink()), math.ceil(self._left))
        changed = state != self._drawn
        self._drawn = state
        return changed

    def _ink(self) -> float:
        return (_FLOOR - _TOP) * self._left / self.seconds if self.seconds else 0.0

    def draw(self, target: pygame.Surface, theme: Theme, title: str, unit: str, stopped: str) -> None:
        """The strip."""
        palette = theme.palette
        theme.sheet(target, BOX, palette.paper, seed=41, shadow=CARD)
        middle = BOX.centerx
        if theme.han:
            theme.column(target, title, "note_bold", palette.ink, (middle, BOX.y + 24), tracking=2)
        else:
            theme.write(target, title, "note_bold", palette.ink, (middle, BOX.y + 62), align="center", room=88)
        lines.down(target, middle, _TOP, _FLOOR, palette.hair, 2)
        for step in range(13):
            y = _FLOOR - step * (_FLOOR - _TOP) / 12
            lines.across(target, middle - (26 if step % 3 == 0 else 16), middle - 10, y, palette.ink2, 2)
        tall = round(self._ink())
        stroke = theme.pieces.stroke("clock", palette.ink)
        if tall > 4:
            # The dry tip stays on top: the foot of the stroke is what is cut off.
            place = stroke.get_rect(midtop=(middle, _FLOOR - tall))
            target.blit(stroke, place, (0, 0, place.width, tall))
        if stopped:
            lines.hatch(
                target, pygame.Rect(BOX.x + 10, _TOP - 6, BOX.width - 20, _FLOOR - _TOP + 12), palette.ink2, 14, 90
            )
            box = pygame.Rect(0, 0, 84, 56 + 0)
            box.center = (middle, (_TOP + _FLOOR) // 2)
            theme.sheet(target, box, palette.plate, seed=3, shadow=None, framed=False)
            theme.write(
                target, stopped, "note_bold", palette.on_plate, (middle, box.centery + 11), align="center", room=78
            )
        theme.write(target, str(math.ceil(self._left)), "title", palette.ink, (middle, 966), align="center", size=54)
        theme.write(target, unit, "small", palette.ink2, (middle, 1002), align="center", room=88)
