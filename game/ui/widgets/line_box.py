"""One line as it stands in the band: name slip, role, words, next mark.

Owns the places of these for a band of any height, and what must be drawn anew when letters come. Must not know the
session, nor when the line ends.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.text.markup import Marked
from game.ui.theme import Theme
from game.ui.tokens import HEIGHT
from game.ui.widgets.band import HIGHEST, TOP
from game.ui.widgets.line_view import LineView
from game.ui.widgets.name_slip import LEFT, NameSlip
from game.ui.widgets.next_mark import NextMark

FLOOR = 1010  # words end above the hairline of the quick row
STANDING_TEXT = 316
LYING_TEXT = 204
WIDEST = 1344
# From the band's edge to the block of words, under a role and without one.
UNDER_ROLE = 84
ALONE = 60
ALONE_TIGHT = 42
ROLE = 74


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is to be shown: the words, and who says them (`name` is empty for narration)."""

    marked: Marked
    name: str = ""
    role: str = ""
    colour: str = ""
    inner: bool = False


class LineBox:
    """The line and its surroundings. `lowest` is the band's height that must not be undercut (it doesn't jump back)."""

    def __init__(self, theme: Theme, spoken: Spoken, now: float, *, lowest: int = TOP, speed: float) -> None:
        self._theme = theme
        self.spoken = spoken
        self.slip = NameSlip(theme, spoken.name, spoken.colour) if spoken.name else None
        self.mark = NextMark()
        self.left = STANDING_TEXT if theme.han else LYING_TEXT
        if self.slip is not None and not self.slip.standing:
            self.left = LYING_TEXT
        size = theme.settings.text_size
        # A line of text is never longer than 34 Han or some 70 Latin characters, nor wider than the band.
        width = min(WIDEST if size <= 56 else 1500, 34 * (size + 1))
        setting = theme.reading(width, inner=spoken.inner)
        above = UNDER_ROLE if spoken.name else ALONE_TIGHT
        self.view = LineView(
            theme.lettering, spoken.marked, setting, FLOOR - HIGHEST - above, theme.palette.ink, speed, now
        )
        tall = self.view.tallest
        self._above = UNDER_ROLE if spoken.name else ALONE
        if not spoken.name and tall > FLOOR - TOP - ALONE:
            self._above = ALONE_TIGHT
        self.band_top = min(lowest, TOP, round(FLOOR - tall - self._above))
        self.place(self.band_top)

    def place(self, band_top: int) -> None:
        """The band's edge is at `band_top` now."""
        self.view.at = (self.left, band_top + self._above)
        self._band = band_top

    @property
    def role_place(self) -> tuple[int, int]:
        """Where the role's baseline begins."""
        if self.slip is None or self.slip.standing:
            return self.left, self._band + ROLE
        return self.slip.right() + 32, self._band + ROLE

    def put_mark(self) -> None:
        """Put the next mark behind the last letter."""
        x, y = self.view.pen
        self.mark.at = (min(x + 44, 1790), y - 10)

    def slip_box(self, band_top: int) -> pygame.Rect:
        """What the slip touches."""
        if self.slip is None:
            return pygame.Rect(0, 0, 0, 0)
        return self.slip.picture.get_rect(topleft=self.slip.place(band_top))

    def box(self) -> pygame.Rect:
        """What the whole line touches."""
        top = self._band - 120
        return pygame.Rect(LEFT - 60, top, 1920 - LEFT + 60, HEIGHT - top)

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Slip, role, words, mark."""
        theme = self._theme
        if self.slip is not None and self.slip_box(self._band).colliderect(clip):
            target.blit(self.slip.picture, self.slip.place(self._band))
        if self.spoken.role and clip.top < self._band + ROLE + 12:
            lying = not theme.han
            look = theme.style("role", 34 if lying else 28)
            if lying and not theme.plain:
                look = look.slanted()
            theme.lettering.write(
                target, self.spoken.role, look, theme.palette.ink2, self.role_place, tracking=0 if lying else 2
            )
        if self.view.box.colliderect(clip):
            self.view.draw(target)
        self.mark.draw(target, theme)
