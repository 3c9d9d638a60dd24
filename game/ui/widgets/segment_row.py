"""A row of cells, one of which holds.

Owns their look in every state and how hands choose among them. Must not know what they set.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.text.style import Style
from game.ui import lines
from game.ui.control import Look
from game.ui.theme import Theme
from game.ui.tokens import RIGHT
from game.ui.widgets.setting_row import Grid, SettingRow

_CELL_PAD = 52
_CELL_GAP = 14


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

    @property
    def control_end(self) -> int:
        """The last cell's."""
        return self.cells[-1].right if self.cells else self.grid.control

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

    def draw_control(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
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
