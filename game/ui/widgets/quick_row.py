"""The row of quick actions under the line: words, not icons.

Owns the words' places and how they look. Must not know what they do.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.control import Act, Control, Look
from game.ui.theme import Theme

BASELINE = 1054
_APART = 36
_PAD = 14


class QuickWord(Control):
    """One word of the row; `on` keeps its plate."""

    role = "quick"
    framed = False

    def __init__(self, name: str, label: str, act: Act) -> None:
        super().__init__(pygame.Rect(0, 0, 0, 0), label, act)
        self.name = name
        self.on = False

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The word, on an ink plate while it has the focus or is on."""
        palette = theme.palette
        x = self.box.x + _PAD
        if look.focused or self.on or look.pressed:
            plate = palette.pressed if look.pressed else palette.plate
            target.fill(plate, self.box)
            down = 2 if look.pressed else 0
            theme.write(target, self.label, "quick_on", palette.on_plate, (x, BASELINE + down))
            return
        ink = palette.ink2 if self.enabled else palette.ink3
        theme.write(target, self.label, "quick", ink, (x, BASELINE))
        if not self.enabled:
            target.fill(ink, (x, BASELINE - 10, self.box.width - 2 * _PAD, 2))


def place_row(words: Sequence[QuickWord], theme: Theme, right: int) -> None:
    """Lay the words out so that the last one's text ends at `right`."""
    x = right
    for word in reversed(words):
        wide = theme.width(word.label, "quick_on")
        x -= wide
        word.box = pygame.Rect(x - _PAD, BASELINE - 32, wide + 2 * _PAD, 44)
        x -= _APART
