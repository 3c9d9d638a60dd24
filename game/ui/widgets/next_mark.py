"""The drop of ink that is about to fall: the line waits for its reader.

Owns the mark's three forms: waiting, going on by itself (its stroke is drawn out in time), skipping (three drops).
"""

from __future__ import annotations

import math
from typing import Literal

import pygame

from game.ui.motion import DROP_SWELL, Degree
from game.ui.theme import Theme

Mode = Literal["read", "auto", "skip"]
_DROP = 30
_STEP = 0.1


class NextMark:
    """A mark around a place; `share` is how much of the rest of auto mode has passed, 0..1."""

    def __init__(self) -> None:
        self.at: tuple[int, int] | None = None
        self.mode: Mode = "read"
        self.share = 0.0
        self._swell = 0

    def advance(self, now: float, motion: Degree) -> bool:
        """Swell; True when it looks different."""
        if self.at is None:
            return False
        if motion != "full" or self.mode != "read":
            before, self._swell = self._swell, 0
            return before != 0 or self.mode == "auto"
        swell = round(1 - math.cos(now * 2 * math.pi / DROP_SWELL))
        changed = swell != self._swell
        self._swell = swell
        return changed

    @property
    def box(self) -> pygame.Rect:
        """What it touches."""
        if self.at is None:
            return pygame.Rect(0, 0, 0, 0)
        return pygame.Rect(self.at[0] - 34, self.at[1] - 34, 110, 68)

    def draw(self, target: pygame.Surface, theme: Theme) -> None:
        """Draw it where it is; nothing while a line is typed."""
        if self.at is None:
            return
        x, y = self.at
        ink = theme.palette.ink
        drops = 3 if self.mode == "skip" else 1
        size = _DROP + 2 * self._swell if drops == 1 else 24
        drop = theme.pieces.icon("drop", size, ink)
        for number in range(drops):
            target.blit(drop, drop.get_rect(midbottom=(x + number * 26, y + 8)))
        stroke = theme.pieces.stroke("mark", ink)
        place = stroke.get_rect(center=(x + 13 * (drops - 1), y + 21))
        if self.mode == "auto":
            pale = theme.pieces.stroke("mark", theme.palette.hair)
            target.blit(pale, place)
            target.blit(stroke, place, (0, 0, round(place.width * self.share), place.height))
        else:
            target.blit(stroke, place)
