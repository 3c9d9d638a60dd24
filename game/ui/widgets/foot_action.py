"""A key and what it does, at the foot of a page, for hands that have no keys: it can be clicked.

Owns its look. Must not know what it does.
"""

from __future__ import annotations

import pygame

from game.ui.control import Act, Control, Look
from game.ui.theme import Theme

_PAD = 10
_GAP = 10


class FootAction(Control):
    """Its box begins at `left`; `middle` is the height of its middle on the canvas."""

    role = "action"
    framed = False

    def __init__(self, theme: Theme, key: str, label: str, left: int, middle: int, act: Act) -> None:
        self._key = key
        super().__init__(pygame.Rect(left, middle - 26, foot_action_width(theme, key, label), 52), label, act)

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The key and the words; on an ink plate while it has the focus."""
        palette = theme.palette
        ink = palette.ink2
        if look.focused or look.pressed:
            plate = palette.pressed if look.pressed else palette.plate
            theme.sheet(target, self.box, plate, seed=9, shadow=None, framed=False)
            ink = palette.on_plate
        x = self.box.x + _PAD
        if self._key:
            x = theme.key_cap(target, self._key, x, self.box.centery, ink) + _GAP
        theme.write(target, self.label, "quick", ink, (x, self.box.centery + 9))


def foot_action_width(theme: Theme, key: str, label: str) -> int:
    """How wide it is, its pads included."""
    return 2 * _PAD + (theme.key_width(key) + _GAP if key else 0) + theme.width(label, "quick")
