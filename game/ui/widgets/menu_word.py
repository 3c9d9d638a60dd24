"""A word of a menu: no frame, an ink plate and a nib when it has the focus.

Owns its look in every state. Must not know what it does.
"""

from __future__ import annotations

import pygame

from game.ui.control import Act, Control, Look
from game.ui.theme import Theme

PAD_X, PAD_Y = 32, 22


class MenuWord(Control):
    """A word whose baseline begins at `at`; `tracking` sets it wider."""

    role = "menu"
    framed = False

    def __init__(
        self, theme: Theme, label: str, at: tuple[int, int], act: Act, *, enabled: bool = True, small: bool = False
    ) -> None:
        self._roles = ("label", "label_focus") if small else ("menu", "menu_focus")
        self._tracking = 4 if theme.han else 0
        self._at = at
        wide = theme.width(label, self._roles[1], self._tracking + (2 if theme.han else 0))
        high = 50 if not small else 44
        super().__init__(
            pygame.Rect(at[0] - PAD_X, at[1] - high + 2, wide + 2 * PAD_X, 72 if not small else 62),
            label,
            act,
            enabled=enabled,
        )
        self._theme = theme

    def reach(self) -> pygame.Rect:
        """With the nib."""
        return self.box.inflate(20, 12).union(pygame.Rect(self.box.right, self.box.centery, 46, 56))

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The word in its state."""
        palette = theme.palette
        x, y = self._at
        if not self.enabled:
            theme.write(target, self.label, self._roles[0], palette.ink3, (x, y), tracking=self._tracking)
            wide = theme.width(self.label, self._roles[0], self._tracking)
            target.fill(palette.ink3, (x - 4, y - 14, wide + 8, 2))
            if look.focused:
                theme.focus_frame(target, self.box, out=-4, nib=False)
            return
        if look.focused or look.pressed:
            ink = palette.pressed if look.pressed else palette.plate
            theme.sheet(target, self.box, ink, seed=5, shadow=None, framed=False)
            y += 2 if look.pressed else 0
            wider = self._tracking + (2 if theme.han else 0)
            theme.write(target, self.label, self._roles[1], palette.on_plate, (x, y), tracking=wider)
            nib = theme.pieces.nib("corner", 28, theme.light_nib)
            target.blit(nib, (self.box.right + 2, self.box.centery + 2))
        else:
            theme.write(target, self.label, self._roles[0], palette.ink, (x, y), tracking=self._tracking)
