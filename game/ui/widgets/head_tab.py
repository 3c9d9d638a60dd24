"""Words at the head of a page that turn to a part of it: a section of the settings, a page of saves.

Owns their look in every state. Must not know the parts.
"""

from __future__ import annotations

import pygame

from game.ui import lines
from game.ui.control import Act, Control, Look
from game.ui.theme import Theme

_PAD = 20
_UP = 46


class HeadTab(Control):
    """A word whose baseline begins at `at`. The open part is in bold and underlined, or on an ink plate."""

    role = "tab"
    frame_out = 0

    def __init__(
        self, theme: Theme, label: str, at: tuple[int, int], act: Act, *, on: bool, plate: bool = False, size: int = 36
    ) -> None:
        self.on = on
        self._plate = plate
        self._at = at
        self._size = size
        self._tracking = 2 if theme.han and not plate else 0
        self.wide = head_tab_width(theme, label, plate=plate, size=size)
        super().__init__(pygame.Rect(at[0] - _PAD, at[1] - _UP, self.wide + 2 * _PAD, 66), label, act)

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The word in its state."""
        palette = theme.palette
        x, y = self._at[0], self._at[1] + (2 if look.pressed else 0)
        ink = palette.ink if self.on or look.focused else palette.ink2
        if self.on and self._plate:
            box = pygame.Rect(self.box.x, self._at[1] - 38, self.box.width, 52)
            theme.sheet(target, box, palette.plate, seed=6, shadow=None, framed=False)
            ink = palette.on_plate
        role = "tab_on" if self.on or look.focused else "tab"
        middle = (x + self.wide / 2, y)
        theme.write(target, self.label, role, ink, middle, align="center", tracking=self._tracking, size=self._size)
        if self.on and not self._plate:
            lines.across(target, x - 4, x + self.wide + 4, self._at[1] + 16, palette.ink, 5)


def head_tab_width(theme: Theme, label: str, *, plate: bool = False, size: int = 36) -> int:
    """The width of its word in bold, which is the widest."""
    return theme.width(label, "tab_on", 2 if theme.han and not plate else 0, size)
