"""Rows of the settings: a label, a control, a note; and headings among them.

Owns the grid on which they stand and what they share. Must not know what they set.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.ui import lines
from game.ui.control import Control, Look
from game.ui.growth import grown
from game.ui.theme import Theme
from game.ui.tokens import PAGE_LEFT, RIGHT

LABEL_LEFT: Final = PAGE_LEFT + 32
_CONTROL_LEFT: Final = 560
_TRACK = 620
_HAIR_RIGHT = RIGHT - 180


@dataclass(frozen=True, slots=True)
class Grid:
    """Where labels and controls stand for the words of one page, and how large words are."""

    control: int
    pitch: int
    label: int
    value: int
    track: int

    @property
    def room(self) -> int:
        """The width for labels."""
        return self.control - LABEL_LEFT - 24


def grid(theme: Theme, labels: Sequence[str]) -> Grid:
    """The grid for the widest of the labels."""
    label, value = grown(theme, 34), grown(theme, 32)
    widest = max((theme.width(words, "label_focus", 3 if theme.han else 0, label) for words in labels), default=0)
    control = max(_CONTROL_LEFT, min(820, LABEL_LEFT + widest + 44))
    track = min(_TRACK, RIGHT - 230 - grown(theme, 120) - control)
    return Grid(control, max(74, grown(theme, 88)), label, value, track)


class SettingRow(Control):
    """A row with a label. `note` says what it is good for."""

    role = "row"
    frame_out = 0

    def __init__(self, grid: Grid, box: pygame.Rect, label: str, note: str = "") -> None:
        super().__init__(box, label)
        self.grid = grid
        self.note = note

    @property
    def frame_box(self) -> pygame.Rect:
        """The row with the hairlines above and below, which the frame's lines cover."""
        return pygame.Rect(self.box.x, self.box.y - 2, self.box.width, self.box.height + 4)

    @property
    def middle(self) -> int:
        """Where the middle of words is."""
        return self.box.centery

    def activate(self) -> bool:
        """Nothing to decide: it counts at once."""
        return True

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """Hairline, label, control."""
        palette = theme.palette
        if not look.focused:
            lines.across(target, LABEL_LEFT, _HAIR_RIGHT, self.box.bottom, palette.hair, 1.2)
        role = "label_focus" if look.focused else "label"
        at = (LABEL_LEFT, self.middle + round(self.grid.label * 0.35))
        theme.write(target, self.label, role, palette.ink, at, size=self.grid.label, room=self.grid.room,
                    tracking=3 if theme.han else 0)  # fmt: skip
        self.draw_control(target, theme, look)
        if self.shows_note(theme):
            at = (self.control_end + 40, self.middle + 11)
            theme.write(target, self.note, "note", palette.ink2, at, size=grown(theme, 30))

    @property
    def control_end(self) -> int:
        """Where the control ends at the right."""
        return RIGHT

    def shows_note(self, theme: Theme) -> bool:
        """Whether the note has room beside the control."""
        wide = theme.width(self.note, "note", size=grown(theme, 30))
        return bool(self.note) and self.control_end + 40 + wide <= RIGHT - 60

    def draw_control(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """Draw what can be changed."""


class HeadingRow(SettingRow):
    """A heading among rows; it can't have the focus."""

    role = "heading"

    def __init__(self, grid: Grid, box: pygame.Rect, label: str, columns: Sequence[tuple[str, int]] = ()) -> None:
        super().__init__(grid, box, label)
        self._columns = columns

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The heading over a line, with the names of columns."""
        palette, y = theme.palette, self.box.bottom - 22
        theme.write(target, self.label, "caption_bold", palette.ink2, (LABEL_LEFT, y), size=grown(theme, 28))
        for words, x in self._columns:
            theme.write(target, words, "caption", palette.ink2, (x, y), size=grown(theme, 28))
        lines.across(target, LABEL_LEFT, _HAIR_RIGHT, self.box.bottom, palette.ink, 2)
