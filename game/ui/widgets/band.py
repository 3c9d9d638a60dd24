"""The belly band: the strip of paper across the foot of the picture that words lie on.

Owns its paper, its rule, its height and how it comes and goes. Must not know the words.
"""

from __future__ import annotations

import pygame

from game.ui import lines
from game.ui.motion import BAND_LEAVE, BAND_RISE, Degree, Tween, in_cubic, out_cubic, shortened
from game.ui.theme import Theme
from game.ui.tokens import HEIGHT, RIGHT, WIDTH

TOP = 764
HIGHEST = HEIGHT // 2
RULE = 18
_REACH = 70  # the shadow above it
_RISE = 48
_GROW = 0.16


class Band:
    """The band at its place. `share` of it is there, 0..1; it comes up from below."""

    def __init__(self, theme: Theme, *, opacity: float = 1.0, left: int = 0) -> None:
        self._theme = theme
        self._left = left
        self._opacity = opacity if theme.palette.textured else max(opacity, 0.85)
        self._top = Tween(float(TOP))
        self._there = Tween(0.0)
        tall = HEIGHT - HIGHEST + 40
        self._edge, self._body = theme.band(left, _REACH, tall, 8)
        # A theme is made anew when the opacity changes, so its band always has the one that is wanted.
        if self._opacity < 1:
            self._body.set_alpha(round(255 * self._opacity))
            self._edge.set_alpha(round(255 * self._opacity))

    def top(self, now: float) -> int:
        """Where its upper edge is."""
        return round(self._top.at(now))

    @property
    def goal(self) -> int:
        """Where its upper edge will be when it stands."""
        return round(self._top.goal)

    @property
    def wanted(self) -> bool:
        """Whether it is there or coming."""
        return self._there.goal > 0

    def moving(self, now: float) -> bool:
        """Whether it grows, comes or goes."""
        return self._top.moving(now) or self._there.moving(now)

    def standing(self, now: float) -> bool:
        """Whether it is wholly there and at rest."""
        return self._there.at(now) >= 1 and not self.moving(now)

    def gone(self, now: float) -> bool:
        """Whether nothing of it is to be seen."""
        return self._there.at(now) <= 0

    def come(self, now: float, motion: Degree) -> None:
        """Rise."""
        if self._there.goal < 1:
            self._there.send(1.0, now, shortened(BAND_RISE, motion), out_cubic)

    def go(self, now: float, motion: Degree) -> None:
        """Leave, and be of the usual height next time."""
        if self._there.goal > 0:
            self._there.send(0.0, now, shortened(BAND_LEAVE, motion), in_cubic)

    def vanish(self) -> None:
        """Be gone at once, and of the usual height."""
        self._there.set(0.0)
        self._top.set(float(TOP))

    def grow_to(self, top: int, now: float, motion: Degree) -> None:
        """Let its upper edge be at `top`; while it is away it is there at once."""
        top = max(HIGHEST, top)
        if self._there.at(now) <= 0 or motion == "still":
            self._top.set(float(top))
        elif top != self._top.goal:
            self._top.send(float(top), now, shortened(_GROW, motion), out_cubic)

    def shift(self, now: float) -> int:
        """How far down it is still, in pixels."""
        return round((1 - self._there.at(now)) * _RISE)

    def alpha(self, now: float) -> int:
        """How opaque it is while it comes and goes, 0..255."""
        return round(255 * self._there.at(now))

    def box(self, now: float) -> pygame.Rect:
        """All that it and its shadow touch."""
        top = self.top(now) - _REACH
        return pygame.Rect(self._left, top, WIDTH - self._left, HEIGHT - top)

    def covers(self, box: pygame.Rect, now: float) -> bool:
        """Whether a part of the canvas lies wholly under its paper, so that nothing below needs to be drawn."""
        return self._opacity >= 1 and self.standing(now) and box.top >= self.top(now) + 8 and box.left >= self._left

    def spared(self, box: pygame.Rect, now: float) -> pygame.Rect:
        """The part of a box above its paper, whose rest needs not be drawn when only what lies below has changed."""
        if self._opacity < 1 or box.left < self._left or not self.standing(now):
            return box
        return pygame.Rect(box.x, box.y, box.width, min(box.height, max(0, self.top(now) + 8 - box.y)))

    def draw(self, target: pygame.Surface, clip: pygame.Rect, now: float) -> None:
        """Draw the paper and the rule at the top."""
        top = self.top(now)
        edge = pygame.Rect(self._left, top - _REACH, self._edge.get_width(), _REACH + 8)
        shared = edge.clip(clip)
        if shared.width and shared.height:
            target.blit(self._edge, shared, shared.move(-edge.x, -edge.y))
        body = pygame.Rect(self._left, top + 8, self._body.get_width(), HEIGHT - top - 8)
        shared = body.clip(clip)
        if shared.width and shared.height:
            target.blit(self._body, shared, shared.move(-self._left, -top))
        high = not self._theme.palette.textured
        lines.rule(
            target, self._left, RIGHT, top + RULE, self._theme.palette.ink,
            thick=5 if high else 4, thin=2 if high else 1.3, gap=10 if high else 7,
        )  # fmt: skip
