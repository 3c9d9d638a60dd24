"""A row with a ruled line and a weight on it.

Owns its look in every state and how hands move the weight. Must not know what it sets.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui import lines
from game.ui.control import Look
from game.ui.growth import grown
from game.ui.theme import Theme
from game.ui.widgets.setting_row import LABEL_LEFT, Grid, SettingRow

_TICKS = 8


class SliderRow(SettingRow):
    """A ruled line whose ink ends at a weight. `ends` are a letter shown small before it and large behind it."""

    def __init__(
        self,
        theme: Theme,
        grid: Grid,
        box: pygame.Rect,
        label: str,
        steps: int,
        at: int,
        value: str,
        choose: Callable[[int], None],
        note: str = "",
        ends: str = "",
    ) -> None:
        super().__init__(grid, box, label, note)
        self.steps = steps
        self.at = at
        self.value = value
        self._choose = choose
        self._ends = ends
        left = grid.control + (max(0, 52 - (grid.control - LABEL_LEFT)) if ends else 0)
        self.track = pygame.Rect(left, self.middle + 3, grid.track, 2)
        # While it is held, the way of the pointer is measured on the line as it was when taken hold of.
        self.held_track: pygame.Rect | None = None

    def hold(self, other: SliderRow) -> None:
        """Go on being held where `other`, which this one replaces, was."""
        self.held_track = other.held_track

    def adjust(self, step: int) -> bool:
        """A step along the line; at its end it stays."""
        self._go_to(self.at + step)
        return True

    def press(self, at: tuple[int, int]) -> None:
        """Take hold, wherever on the line."""
        if self.track.inflate(60, 72).collidepoint(at):
            self.held_track = self.track.copy()
            self.drag(at)

    def drag(self, at: tuple[int, int]) -> bool:
        """Carry the weight along."""
        track = self.held_track
        if track is None:
            return False
        self._go_to(round((at[0] - track.x) / track.width * self.steps))
        return True

    def release(self, at: tuple[int, int]) -> bool:
        """It stays where it was let go."""
        self.held_track = None
        return True

    def _go_to(self, at: int) -> None:
        at = max(0, min(self.steps, at))
        if at != self.at:
            # Known at once, whether or not a new row comes to stand here.
            self.at = at
            self._choose(at)

    def draw_control(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The line, its ink, ticks, the weight, the value in digits."""
        palette, track = theme.palette, self.track
        y = track.y
        lines.across(target, track.x, track.right, y, palette.ink3, 2)
        ink = round(track.width * self.at / max(1, self.steps))
        if ink > 0:
            stroke = theme.pieces.stroke("level", palette.ink)
            target.blit(stroke, (track.x, y - stroke.get_height() // 2), (0, 0, ink, stroke.get_height()))
        for tick in range(_TICKS + 1):
            x = track.x + track.width * tick / _TICKS
            lines.down(target, x, y + 10, y + (22 if tick % 4 == 0 else 16), palette.ink3, 1.5)
        weight = theme.weight(palette.ink, 36 if look.pressed else 30)
        target.blit(weight, weight.get_rect(midbottom=(track.x + ink, y + 5)))
        end = theme.write(
            target, self.value, "value", palette.ink, (track.right + 34, y + 12), size=grown(theme, 34)
        ).right
        if self._ends:
            theme.write(target, self._ends, "caption", palette.ink2, (track.x - 40, y + 8), align="center", size=28)
            theme.write(target, self._ends, "caption", palette.ink2, (end + 40, self.middle + 24), size=68)
