"""The slip with the name of who speaks: standing for Chinese, lying for Latin letters.

Owns its picture and its change from one name to the next. Must not know the line.
"""

from __future__ import annotations

import pygame

from game.ui import lines
from game.ui.paper import CHIP
from game.ui.theme import Theme

LEFT = 150
STANDING = (126, 300)
# Above the band's edge, standing and lying.
STANDS_OUT = 70
LIES_OUT = 58
LYING_HEIGHT = 104
LONGEST_STANDING = 4
_PAD = 40


class NameSlip:
    """One name on its slip; `picture` is laid with its corner at `place(band top)`."""

    def __init__(self, theme: Theme, name: str, code: str) -> None:
        self.standing = theme.han and 0 < len(name) <= LONGEST_STANDING
        self.size = STANDING if self.standing else _lying_size(theme, name)
        self.picture = pygame.Surface((self.size[0] + 2 * _PAD, self.size[1] + 2 * _PAD), pygame.SRCALPHA)
        self.picture.fill((*theme.palette.ink, 0))
        box = pygame.Rect((_PAD, _PAD), self.size)
        theme.sheet(
            self.picture, box, theme.palette.slip, seed=9, sides="rbl" if self.standing else "trbl", shadow=CHIP
        )
        if self.standing:
            self._stand(theme, name, code, box)
        else:
            self._lie(theme, name, code, box)

    def place(self, band: int) -> tuple[int, int]:
        """Where the picture's corner goes above a band whose edge is at `band`."""
        return LEFT - _PAD, band - (STANDS_OUT if self.standing else LIES_OUT) - _PAD

    def right(self) -> int:
        """Where the slip ends."""
        return LEFT + self.size[0]

    def _stand(self, theme: Theme, name: str, code: str, box: pygame.Rect) -> None:
        palette = theme.palette
        if palette.textured:
            theme.swatch(self.picture, pygame.Rect(box.x, box.y - 2, box.width, 26), code, 4)
            lines.rule_down(
                self.picture, box.x + 14, box.y + 40, box.bottom - 14, palette.ink, gap=6, thick=3, thin=1.1, short=30
            )
            middle = box.x + 78
        else:
            theme.swatch(self.picture, pygame.Rect(box.x + 8, box.y + 8, box.width - 16, 16), code)
            middle = box.centerx
        tracking = 8 if len(name) <= 3 else 2
        theme.column(self.picture, name, "name", palette.ink, (middle, box.y + 46), tracking=tracking)

    def _lie(self, theme: Theme, name: str, code: str, box: pygame.Rect) -> None:
        inset = 0 if theme.palette.textured else 8
        chip = pygame.Rect(box.x - 2 + inset + (2 if inset else 0), box.y + inset, 26 - inset, box.height - 2 * inset)
        theme.swatch(self.picture, chip, code, 4)
        theme.write(self.picture, name, "name", theme.palette.ink, (box.x + 54, box.y + 70), room=box.width - 84)


def _lying_size(theme: Theme, name: str) -> tuple[int, int]:
    return min(760, theme.width(name, "name") + 104), LYING_HEIGHT
