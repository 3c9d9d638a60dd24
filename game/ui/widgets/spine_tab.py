"""Slips in the spine of a page: one for each page of the book.

Owns their look. Must not know what turns the page.
"""

from __future__ import annotations

import pygame

from game.ui import lines
from game.ui.control import Act, Control, Look
from game.ui.paper import LOW
from game.ui.theme import Theme
from game.ui.tokens import SPINE

PITCH = 140
HEIGHT = 128
_LEFT = 20
# The slip of the open page sticks out past the spine.
_OUT = 22
_MIDDLE = 74


class SpineTab(Control):
    """One slip. `on` is the page that is open."""

    role = "tab"
    frame_out = 0

    def __init__(self, label: str, top: int, act: Act, *, on: bool) -> None:
        super().__init__(pygame.Rect(_LEFT, top, SPINE + _OUT - _LEFT if on else SPINE - _LEFT, HEIGHT), label, act)
        self.on = on

    @property
    def frame_box(self) -> pygame.Rect:
        """Around the word, within the spine."""
        return self.box.inflate(18, 18) if self.on else pygame.Rect(28, self.box.y + 4, 92, HEIGHT - 4)

    def reach(self) -> pygame.Rect:
        """With its shadow and the hairline under it."""
        return super().reach().union(self.box.inflate(40, 44))

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The slip in its state."""
        palette = theme.palette
        down = 2 if look.pressed else 0
        if self.on:
            theme.sheet(target, self.box, palette.plate, seed=8, sides="trb", shadow=LOW, framed=False)
            ink, role = palette.on_plate, "tab_on"
        else:
            lines.across(target, 36, 112, self.box.bottom + 12, palette.hair, 1.2)
            ink, role = (palette.ink, "tab_on") if look.focused else (palette.ink2, "tab")
        if theme.han:
            size = theme.style(role).size
            tall = theme.lettering.column_extent(self.label, theme.style(role), 4)
            middle = _MIDDLE + 8 if self.on else _MIDDLE
            top = self.box.y + max(6, (HEIGHT - tall) // 2) + down
            theme.column(target, self.label, role, ink, (middle, top), tracking=4, size=size)
        else:
            middle = self.box.centerx if self.on else _MIDDLE
            room = self.box.width - 20 if self.on else SPINE - 20
            at = (middle, self.box.centery + 12 + down)
            theme.write(target, self.label, role, ink, at, align="center", size=31, room=room)


class SpineClose(Control):
    """The arrow at the foot of the spine, with its word."""

    frame_out = 0

    def __init__(self, label: str, act: Act) -> None:
        super().__init__(pygame.Rect(24, 968, 100, 92), label, act)

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """Arrow above, word below."""
        down = 2 if look.pressed else 0
        ink = theme.palette.ink if look.focused else theme.palette.ink2
        theme.icon(target, "back", (_MIDDLE, 994 + down), 40, theme.palette.ink)
        theme.write(target, self.label, "small", ink, (_MIDDLE, 1044 + down), align="center", room=92)
