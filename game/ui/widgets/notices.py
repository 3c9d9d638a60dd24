"""Small slips of notice at the upper right: something was noted, saved, changed between two people.

Owns how long they stay, how they come and go, and their pictures. Must not know why they come.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.ui.motion import ENTER, Degree, out_quint, shortened
from game.ui.paper import CARD
from game.ui.theme import Theme
from game.ui.tokens import RIGHT

_STAY = 3.4
_TOP = 40
_APART = 14
_MOST = 4
_PAD = 34
_WIDEST = 760


@dataclass(frozen=True, slots=True)
class Notice:
    """Words on a slip with an icon, or with a cup of tea (its tier and how many there are)."""

    words: str
    icon: str = ""
    tea: tuple[int, int] | None = None


@dataclass(slots=True)
class _Shown:
    notice: Notice
    picture: pygame.Surface
    size: tuple[int, int]
    began: float


class Notices:
    """The slips that are to be seen now; later ones stand below."""

    def __init__(self, theme: Callable[[], Theme]) -> None:
        self._theme = theme
        self._shown: list[_Shown] = []
        self._drawn: list[pygame.Rect] = []

    @property
    def words(self) -> list[str]:
        """What is to be read there now."""
        return [shown.notice.words for shown in self._shown]

    def add(self, notice: Notice, now: float) -> None:
        """Let a slip come. One with the same words is not doubled; the oldest make room."""
        self._shown = [shown for shown in self._shown if shown.notice.words != notice.words][-(_MOST - 1) :]
        picture, size = _make(self._theme(), notice)
        self._shown.append(_Shown(notice, picture, size, now))

    def clear(self) -> None:
        """Let all be gone."""
        self._shown.clear()

    @property
    def moving(self) -> bool:
        """Whether any slip is there (they come and go)."""
        return bool(self._shown)

    def update(self, now: float, motion: Degree) -> list[pygame.Rect]:
        """Come, stay, go; what must be drawn anew."""
        self._shown = [shown for shown in self._shown if now - shown.began < _STAY]
        boxes = [box for box, _alpha in self._places(now, motion)]
        if boxes == self._drawn and not any(_arriving(shown, now) for shown in self._shown):
            return []
        damaged = [*self._drawn, *boxes]
        self._drawn = boxes
        return damaged

    def draw(self, target: pygame.Surface, now: float, motion: Degree) -> None:
        """Draw the slips."""
        for shown, (box, alpha) in zip(self._shown, self._places(now, motion), strict=True):
            shown.picture.set_alpha(alpha)
            target.blit(shown.picture, box)

    def _places(self, now: float, motion: Degree) -> list[tuple[pygame.Rect, int]]:
        places: list[tuple[pygame.Rect, int]] = []
        y = _TOP
        length = max(0.001, shortened(ENTER, motion))
        for shown in self._shown:
            age = now - shown.began
            share = min(1.0, age / length)
            leaving = max(0.0, min(1.0, (_STAY - age) / length))
            slide = round((1 - out_quint(share)) * 40) if motion == "full" else 0
            x = RIGHT - shown.size[0] - _PAD + slide
            places.append((shown.picture.get_rect(topleft=(x, y - _PAD)), round(255 * min(share, leaving))))
            y += shown.size[1] + _APART
        return places


def _arriving(shown: _Shown, now: float) -> bool:
    age = now - shown.began
    return age < ENTER + 0.05 or age > _STAY - ENTER - 0.05


def _make(theme: Theme, notice: Notice) -> tuple[pygame.Surface, tuple[int, int]]:
    left = 76 if notice.icon or notice.tea is not None else 30
    look = theme.style("note")
    words = theme.lettering.shortened(notice.words, look, _WIDEST)
    size = (left + theme.lettering.extent(words, look) + 30, 68)
    picture = pygame.Surface((size[0] + 2 * _PAD, size[1] + 2 * _PAD), pygame.SRCALPHA)
    picture.fill((*theme.palette.slip, 0))
    box = pygame.Rect((_PAD, _PAD), size)
    theme.sheet(picture, box, theme.palette.slip, seed=len(words) + 3, shadow=CARD)
    if notice.tea is not None:
        theme.cup(picture, (box.x + 40, box.centery), 24, *notice.tea)
    elif notice.icon:
        theme.icon(picture, notice.icon, (box.x + 40, box.centery), 34, theme.palette.ink)
    theme.lettering.write(picture, words, look, theme.palette.ink, (box.x + left, box.centery + 11))
    return picture, size
