"""The belly band at the foot of the settings, with a line as it would be set: what a change looks like.

Owns its height for every text size, and the typing of its line. Must not know the settings' rows.
"""

from __future__ import annotations

import pygame

from game.text.markup import plain
from game.text.typewriter import Typewriter
from game.ui.growth import grown
from game.ui.paper import fade
from game.ui.theme import Theme
from game.ui.tokens import HEIGHT, RIGHT, SPINE, WIDTH
from game.ui.widgets.band import Band
from game.ui.widgets.setting_row import LABEL_LEFT

# Below the line: the keys at the foot.
_BELOW = 106
_ABOVE = 44


class Sample:
    """A line of `words` in the reader's own type."""

    def __init__(self, theme: Theme, label: str, words: str, left: int, behind: pygame.Surface | None) -> None:
        self._theme = theme
        self._label = label
        self._behind = behind
        setting = theme.reading(RIGHT - left)
        layout = theme.lettering.lay_out(words, setting)
        if len(layout.lines) > 1:
            left = LABEL_LEFT + theme.width(label, "note", size=grown(theme, 30)) + 48
            setting = theme.reading(RIGHT - left)
            layout = theme.lettering.lay_out(words, setting)
        self.layout = layout
        self.left = left
        self.top = HEIGHT - _BELOW - round(layout.height) - _ABOVE
        self._words = plain(words)
        self._writer = Typewriter(self._words, 0)
        self._began: float | None = None
        self._shown = layout.count

    @property
    def box(self) -> pygame.Rect:
        """What the line touches."""
        return pygame.Rect(self.left - 60, self.top + 24, WIDTH - self.left + 60, HEIGHT - _BELOW - self.top + 6)

    @property
    def typing(self) -> bool:
        """Whether letters are still to come."""
        return self._began is not None

    def type(self, now: float, speed: int) -> None:
        """Type it anew, `speed` letters a second."""
        self._writer = Typewriter(self._words, speed)
        self._began = now
        self._shown = 0

    def advance(self, now: float) -> bool:
        """Type on; True when it looks different."""
        if self._began is None:
            return False
        before = self._shown
        self._shown = self._writer.shown(now - self._began)
        if self._shown >= self.layout.count:
            self._began = None
        return self._shown != before

    def draw_ground(self, out: pygame.Surface) -> None:
        """The band over a strip of the picture behind it, where it lets that through."""
        theme = self._theme
        if self._behind is not None:
            # It fades out towards the keys at the foot: those must be readable with any band.
            strip = pygame.Rect(SPINE, self.top, WIDTH - SPINE, HEIGHT - 70 - self.top)
            picture = pygame.Surface(strip.size, pygame.SRCALPHA)
            picture.blit(self._behind, (0, 0), strip)
            white = (255, 255, 255)
            stops = [(white, 1.0), (white, 1.0), (white, 0.9), (white, 0.0)]
            picture.blit(fade(strip.size, stops), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
            out.blit(picture, strip)
        band = Band(theme, opacity=theme.settings.box_opacity, left=SPINE)
        band.grow_to(self.top, 0.0, "still")
        band.come(0.0, "still")
        band.draw(out, out.get_rect(), 0.0)
        at = (LABEL_LEFT, self._baseline)
        theme.write(out, self._label, "note", theme.palette.ink2, at, size=grown(theme, 30))

    @property
    def _baseline(self) -> float:
        first = self.layout.placed[0].y if self.layout.placed else 0
        return self.top + _ABOVE + first

    def draw(self, target: pygame.Surface) -> None:
        """The letters that are there."""
        at = (self.left, self.top + _ABOVE)
        self._theme.lettering.paint(target, self.layout, at, self._theme.palette.ink, upto=self._shown)
