"""A window on a column of rows, each as high as its words need.

Owns the place in the column, without knowing rows that were never looked at: their heights are asked for only when
they come near. Must not draw rows. Also the ruled line with the ink that shows the place, and takes hold of it.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui import lines
from game.ui.control import Control, Look
from game.ui.theme import Theme

_SHORTEST = 64


class Scroll:
    """Rows 0 to `count`; `height_of` gives the height of one in pixels (at least 1), `view` that of the window."""

    def __init__(self, count: int, height_of: Callable[[int], int], view: int) -> None:
        self.count = count
        self.view = view
        self._height_of = height_of
        self._first = 0
        # How much of the first row lies above the window.
        self._offset = 0
        self._end: tuple[int, int] | None = None

    @property
    def place(self) -> tuple[int, int]:
        """The first row that can be seen, and how much of it lies above the window."""
        return self._first, self._offset

    @property
    def end(self) -> tuple[int, int]:
        """The place at which the last row ends with the window."""
        if self._end is None:
            room, row = self.view, self.count
            while row > 0 and room > 0:
                row -= 1
                room -= self._height_of(row)
            self._end = (row, max(0, -room))
        return self._end

    @property
    def needed(self) -> bool:
        """Whether there is more than the window holds."""
        return self.end != (0, 0)

    def placed(self) -> list[tuple[int, int]]:
        """The rows that can be seen, with the distance of each from the window's upper edge."""
        rows: list[tuple[int, int]] = []
        row, y = self._first, -self._offset
        while row < self.count and y < self.view:
            rows.append((row, y))
            y += self._height_of(row)
            row += 1
        return rows

    def by(self, pixels: int) -> bool:
        """Move down (or up) the column; False when that isn't possible."""
        before = self.place
        self._offset += pixels
        while self._offset < 0 and self._first > 0:
            self._first -= 1
            self._offset += self._height_of(self._first)
        while self._first < self.count - 1 and self._offset >= self._height_of(self._first):
            self._offset -= self._height_of(self._first)
            self._first += 1
        self._keep_within()
        return self.place != before

    def show(self, row: int) -> bool:
        """Move no further than needed to see a row whole; False when it could be seen already."""
        before = self.place
        if row < self._first or (row == self._first and self._offset > 0):
            self._first, self._offset = row, 0
        else:
            room, first = self.view - self._height_of(row), row
            while first > self._first and room > 0:
                first -= 1
                room -= self._height_of(first)
            start = (first, max(0, -room)) if room <= 0 else (first, 0)
            if self._height_of(row) >= self.view:
                start = (row, 0)
            self._first, self._offset = max(self.place, start)
        self._keep_within()
        return self.place != before

    def to_start(self) -> bool:
        """Go to the first row."""
        before, (self._first, self._offset) = self.place, (0, 0)
        return self.place != before

    def to_end(self) -> bool:
        """Go to the last row."""
        before, (self._first, self._offset) = self.place, self.end
        return self.place != before

    @property
    def share(self) -> float:
        """How far down the window is, 0 (start) to 1 (end)."""
        last = self._along(*self.end)
        return min(1.0, self._along(*self.place) / last) if last else 0.0

    def to_share(self, share: float) -> bool:
        """Go to a share of the way."""
        before = self.place
        along = max(0.0, min(1.0, share)) * self._along(*self.end)
        self._first = min(self.count - 1, int(along)) if self.count else 0
        self._offset = round((along - self._first) * self._height_of(self._first)) if self.count else 0
        self._keep_within()
        return self.place != before

    def _along(self, row: int, offset: int) -> float:
        return row + (offset / self._height_of(row) if offset else 0.0)

    def _keep_within(self) -> None:
        if self._offset < 0:
            self._offset = 0
        if self.place > self.end:
            self._first, self._offset = self.end


class ScrollStroke(Control):
    """The ruled line at the edge of a column; its ink is where the window is, and can be dragged."""

    role = "scroll"
    framed = False

    def __init__(self, x: int, top: int, bottom: int, scroll: Scroll, moved: Callable[[], None], label: str) -> None:
        super().__init__(pygame.Rect(x - 24, top, 48, bottom - top), label)
        self._scroll = scroll
        self._moved = moved
        self._grip = 0

    @property
    def ink(self) -> pygame.Rect:
        """Where the ink is."""
        rows = max(1, len(self._scroll.placed()))
        tall = max(_SHORTEST, min(self.box.height, round(self.box.height * rows / max(1, self._scroll.count))))
        y = self.box.y + round((self.box.height - tall) * self._scroll.share)
        return pygame.Rect(self.box.centerx - 10, y, 20, tall)

    def press(self, at: tuple[int, int]) -> None:
        """Take hold of the ink; beside it, bring it here."""
        ink = self.ink
        self._grip = at[1] - ink.y if ink.y <= at[1] < ink.bottom else ink.height // 2
        self.drag(at)

    def drag(self, at: tuple[int, int]) -> bool:
        """Carry the ink along."""
        way = self.box.height - self.ink.height
        if way > 0 and self._scroll.to_share((at[1] - self._grip - self.box.y) / way):
            self._moved()
        return True

    def release(self, at: tuple[int, int]) -> bool:
        """It stays where it was let go."""
        return True

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The line and its ink; held or pointed at, the ink is broader."""
        palette, ink = theme.palette, self.ink
        lines.down(target, self.box.centerx, self.box.y, self.box.bottom, palette.hair, 2)
        wide = 26 if look.focused or look.pressed else 20
        stroke = theme.pieces.stroke("scroll", palette.ink, (wide, ink.height))
        target.blit(stroke, stroke.get_rect(midtop=(ink.centerx, ink.y)))
