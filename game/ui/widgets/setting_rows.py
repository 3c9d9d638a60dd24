"""Rows of the settings: a label, and cells to choose from, or a ruled line with a weight on it.

Owns their look in every state and how hands change them. Must not know what they set.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import pygame

from game.text.style import Style
from game.ui import lines
from game.ui.control import Control, Look
from game.ui.growth import grown
from game.ui.theme import Theme
from game.ui.tokens import PAGE_LEFT, RIGHT

LABEL_LEFT: Final = PAGE_LEFT + 32
_CONTROL_LEFT: Final = 560
_CELL_PAD = 52
_CELL_GAP = 14
_TRACK = 620
_HAIR_RIGHT = RIGHT - 180
_TICKS = 8


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
        """The row but a little, so that neighbours keep apart."""
        return pygame.Rect(self.box.x, self.box.y + 1, self.box.width, self.box.height - 2)

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
        end = self.draw_control(target, theme, look)
        if self.note and self._note_fits(theme, end):
            theme.write(target, self.note, "note", palette.ink2, (end + 40, self.middle + 11), size=grown(theme, 30))

    def _note_fits(self, theme: Theme, end: int) -> bool:
        return end + 40 + theme.width(self.note, "note", size=grown(theme, 30)) <= RIGHT - 60

    def draw_control(self, target: pygame.Surface, theme: Theme, look: Look) -> int:
        """Draw what can be changed; the answer is its right end."""
        return self.grid.control


class SegmentRow(SettingRow):
    """Cells, one of which holds. `families` sets each word in a family of its own."""

    def __init__(
        self,
        theme: Theme,
        grid: Grid,
        box: pygame.Rect,
        label: str,
        options: Sequence[str],
        chosen: int,
        choose: Callable[[int], None],
        note: str = "",
        families: Sequence[str] = (),
    ) -> None:
        super().__init__(grid, box, label, note)
        self.options = tuple(options)
        self.chosen = chosen
        self._choose = choose
        self._families = families
        self._size = grid.value
        widths = self._widths(theme, self._size)
        while self._size > 26 and sum(widths) + _CELL_GAP * len(widths) > RIGHT - 40 - grid.control:
            self._size -= 2
            widths = self._widths(theme, self._size)
        self.cells: list[pygame.Rect] = []
        x, tall = grid.control - 4, max(48, round(self._size * 1.75))
        for wide in widths:
            self.cells.append(pygame.Rect(x, self.middle - tall // 2, wide, tall))
            x += wide + _CELL_GAP
        self._down: int | None = None

    def _style(self, theme: Theme, number: int, size: int, *, bold: bool) -> Style:
        if self._families and not theme.plain:
            return Style(self._families[number], size, 700 if bold else 500)
        return theme.style("value_on" if bold else "value", size)

    def _widths(self, theme: Theme, size: int) -> list[int]:
        return [
            theme.lettering.extent(words, self._style(theme, number, size, bold=True)) + _CELL_PAD
            for number, words in enumerate(self.options)
        ]

    def adjust(self, step: int) -> bool:
        """The next cell; at the end it stays."""
        following = self.chosen + step
        if 0 <= following < len(self.options):
            self._choose(following)
        return True

    def activate(self) -> bool:
        """The next cell, round and round."""
        self._choose((self.chosen + 1) % len(self.options))
        return True

    def press(self, at: tuple[int, int]) -> None:
        """On which cell."""
        self._down = self._cell_at(at)

    def release(self, at: tuple[int, int]) -> bool:
        """The cell that was pressed and let go."""
        number = self._cell_at(at)
        if number is not None and number == self._down and number != self.chosen:
            self._choose(number)
        self._down = None
        return True

    def _cell_at(self, at: tuple[int, int]) -> int | None:
        return next((n for n, cell in enumerate(self.cells) if cell.inflate(_CELL_GAP, 8).collidepoint(at)), None)

    def draw_control(self, target: pygame.Surface, theme: Theme, look: Look) -> int:
        """The cells."""
        palette = theme.palette
        for number, (words, cell) in enumerate(zip(self.options, self.cells, strict=True)):
            on = number == self.chosen
            style = self._style(theme, number, self._size, bold=on)
            if on:
                theme.sheet(target, cell, palette.plate, seed=number + 3, shadow=None, framed=False)
                lines.across(target, cell.x + 14, cell.right - 14, cell.bottom + 6, palette.ink, 4)
            else:
                pressed = look.pressed and number == self._down
                lines.box_outline(target, cell, palette.ink if pressed else palette.ink3, 2)
            at = (cell.centerx, cell.centery + round(self._size * 0.36))
            theme.lettering.write(target, words, style, palette.on_plate if on else palette.ink, at, align="center")
        return self.cells[-1].right if self.cells else self.grid.control


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
        self.track = pygame.Rect(left, self.middle - 8, grid.track, 2)
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

    def draw_control(self, target: pygame.Surface, theme: Theme, look: Look) -> int:
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
            large = min(68, self.box.height - 20)
            end = theme.write(target, self._ends, "caption", palette.ink2, (end + 40, y + 8 + large * 0.22), size=large
            ).right  # fmt: skip
        return end


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
