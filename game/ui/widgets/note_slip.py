"""The slip that offers to write a line down.

Owns its look: a pencil, the words, the key, how many are held. Must not know collections.
"""

from __future__ import annotations

import pygame

from game.ui.control import Act, Control, Look
from game.ui.paper import CARD
from game.ui.theme import Theme
from game.ui.tokens import RIGHT

HEIGHT = 66
ABOVE = 74


class NoteSlip(Control):
    """An offer. `count` reads like 3/5; `done` says that it was taken."""

    role = "note"
    framed = False

    def __init__(self, theme: Theme, words: str, key: str, count: str, band_top: int, act: Act, *, done: bool) -> None:
        self.done = done
        self._key = "" if done else key
        self._count = count
        key_width = theme.key_width(key) + 18 if self._key else 0
        count_width = theme.width(count, "note") + 20 if count else 0
        self._words_width = theme.width(words, "hand")
        width = 70 + self._words_width + 22 + key_width + count_width
        super().__init__(pygame.Rect(RIGHT - width, band_top - ABOVE, width, HEIGHT), words, act, enabled=not done)

    def place(self, band_top: int) -> None:
        """The band's edge is there now."""
        self.box.y = band_top - ABOVE

    def reach(self) -> pygame.Rect:
        """With its shadow."""
        return self.box.inflate(70, 70)

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The slip; while it has the focus its words are on ink."""
        palette = theme.palette
        lit = (look.focused or look.pressed) and self.enabled
        theme.sheet(target, self.box, palette.plate if lit else palette.slip, seed=14, shadow=CARD)
        ink = palette.on_plate if lit else palette.ink
        x, middle = self.box.x, self.box.centery
        theme.icon(target, "check" if self.done else "pencil", (x + 38, middle), 36, ink)
        theme.write(target, self.label, "hand", ink, (x + 70, middle + 11))
        x += 70 + self._words_width + 18
        if self._key:
            x = theme.key_cap(target, self._key, x, middle, ink) + 18
        if self._count:
            theme.write(target, self._count, "note", ink, (self.box.right - 20, middle + 11), align="right")
