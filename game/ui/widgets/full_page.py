"""The full page: paper over two thirds of the picture, paragraphs one under (or beside) the other.

Owns the setting of its paragraphs, standing for Chinese and lying for Latin letters, and beginning a new page when one
is full. Must not know which lines belong to it.
"""

from __future__ import annotations

import pygame

from game.text.setting import Setting
from game.ui import lines
from game.ui.paper import Shadow
from game.ui.theme import Theme
from game.ui.tokens import HEIGHT, WIDTH
from game.ui.widgets.line_box import Spoken
from game.ui.widgets.line_view import LineView
from game.ui.widgets.next_mark import Mode, NextMark

LEFT = 596
_TOP = 110
_TALL = 800
_FIRST_COLUMN = 1732
_HEAD = 1822
_RULE = 1776
_LYING_LEFT = 700
_LYING_WIDTH = 980
_LYING_BOTTOM = 940


class FullPage:
    """A page that fills up line by line."""

    def __init__(self, theme: Theme, *, head: str, under: str) -> None:
        self._theme = theme
        self._head, self._under = head, under
        self._done: list[LineView] = []
        self.view: LineView | None = None
        self.mark = NextMark()
        self._used = 0.0
        self._ground: pygame.Surface | None = None

    @property
    def _standing(self) -> bool:
        return self._theme.han

    @property
    def _room(self) -> float:
        return _FIRST_COLUMN - _LYING_LEFT + 20 if self._standing else _LYING_BOTTOM - _TOP

    def add(self, spoken: Spoken, now: float, speed: float) -> None:
        """Let a paragraph come; a full page is put away first."""
        theme = self._theme
        setting = self._setting(spoken)
        view = LineView(theme.lettering, spoken.marked, setting, self._room, theme.palette.ink, speed, now)
        size = view.page.layout.width if self._standing else view.page.layout.height
        if self.view is not None:
            self.view.complete()
            self._done.append(self.view)
        if self._used + size > self._room + 1:
            self._done.clear()
            self._used = 0.0
        view.at = (
            (round(_FIRST_COLUMN - self._used - view.page.layout.width), _TOP)
            if self._standing
            else (_LYING_LEFT, round(_TOP + self._used))
        )
        self._used += size + (0 if self._standing else setting.pitch * 0.35)
        self.view = view
        self.mark.at = None

    def _setting(self, spoken: Spoken) -> Setting:
        if not self._standing:
            return self._theme.reading(_LYING_WIDTH, inner=spoken.inner, indent=0.0)
        own = self._theme.reading(_TALL, inner=spoken.inner, vertical=True, indent=2.0)
        return Setting(own.style, _TALL, max(1.85, own.leading + 0.2), 5.0, True, True, indent=2.0)

    def put_mark(self, mode: Mode) -> None:
        """Show that the paragraph stands."""
        self.mark.mode = mode
        self.mark.at = (700, 968)

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Paper, head, paragraphs, mark."""
        if self._ground is None:
            self._ground = self._make_ground()
        place = (LEFT - 80, 0)
        target.blit(self._ground, place)
        for view in (*self._done, *([self.view] if self.view is not None else [])):
            if view.box.colliderect(clip):
                view.draw(target)
        self.mark.draw(target, self._theme)

    def _make_ground(self) -> pygame.Surface:
        theme, palette = self._theme, self._theme.palette
        out = pygame.Surface((WIDTH - LEFT + 80, HEIGHT), pygame.SRCALPHA)
        out.fill((*palette.paper, 0))
        box = pygame.Rect(80, -10, WIDTH - LEFT + 20, HEIGHT + 20)
        theme.sheet(out, box, palette.paper, seed=8, sides="l", shadow=Shadow(0, 24, 0.5), framed=False)
        shift = LEFT - 80
        if self._standing:
            lines.rule_down(out, _RULE - shift, 96, 984, palette.ink, gap=-7, short=90)
            tall = theme.column(out, self._head, "label_focus", palette.ink, (_HEAD - shift, 96), tracking=4).bottom
            if self._under:
                theme.column(out, self._under, "caption", palette.ink2, (_HEAD - shift, tall + 30), tracking=3)
        else:
            lines.rule(out, _LYING_LEFT - shift, 1824 - shift, 84, palette.ink, short=90)
            wide = theme.write(out, self._head, "label_focus", palette.ink, (_LYING_LEFT - shift, 62)).right
            if self._under:
                theme.write(out, self._under, "caption", palette.ink2, (wide + 24, 62), room=700)
        return out
