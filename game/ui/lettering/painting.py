"""Painting a set text, whole or as far as the typewriter has come.

Owns where the picture of each piece goes. Must not know how text was set, nor keep anything.
"""

from __future__ import annotations

import pygame

from game.text.layout import ASCENT
from game.text.setting import Layout, Placed
from game.ui.lettering.glyphs import Colour, Glyph, Glyphs, Outline

# Emphasis dots: their distance from the square of the character, in ems.
DOT_DISTANCE = 0.14


def paint(
    target: pygame.Surface,
    layout: Layout,
    at: tuple[float, float],
    colour: Colour,
    glyphs: Glyphs,
    *,
    since: int = 0,
    upto: int | None = None,
    outline: Outline | None = None,
    within: pygame.Rect | None = None,
) -> pygame.Rect:
    """Paint the characters from `since` to before `upto` of a text whose block has its corner at `at`.

    Where `within` is given, what surely lies outside of it is left out. The answer is the rectangle that was touched,
    empty when nothing was.
    """
    last = layout.count if upto is None else upto
    if last <= since:
        return pygame.Rect(at, (0, 0))
    painter = _Painter(layout.setting.vertical, at, colour, glyphs, outline)
    pieces, readings = layout.among(since, last)
    for piece in pieces:
        if within is None or within.colliderect(_reach(piece, at, layout.setting.vertical)):
            painter.add(piece, since, last)
    for reading in readings:
        painter.add(reading, reading.start, reading.start + reading.count, whole=True)
    return painter.blit(target)


def _reach(piece: Placed, at: tuple[float, float], vertical: bool) -> tuple[float, float, float, float]:
    """A box that a piece with its dots and outline never leaves."""
    size, x, y = piece.style.size, at[0] + piece.x, at[1] + piece.y
    if vertical:
        return x - size, y - size, 3 * size, piece.width + 3 * size
    return x - size, y - 1.5 * size, piece.width + 2 * size, 3 * size


class _Painter:
    """Collects pictures with their places, then blits them together."""

    def __init__(
        self, vertical: bool, at: tuple[float, float], colour: Colour, glyphs: Glyphs, outline: Outline | None
    ) -> None:
        self._vertical = vertical
        self._at = at
        self._colour = colour
        self._glyphs = glyphs
        self._outline = outline
        self._blits: list[tuple[pygame.Surface, tuple[int, int]]] = []

    def add(self, piece: Placed, since: int, upto: int, whole: bool = False) -> None:
        x, y = self._at[0] + piece.x, self._at[1] + piece.y
        if piece.turned:
            glyph = self._glyphs.turned(piece.text, piece.style, self._colour, self._outline)
        else:
            glyph = self._glyphs.glyph(piece.text, piece.style, self._colour, self._outline)
            if self._vertical:
                x -= (
                    self._glyphs.width(piece.text, piece.style) / 2
                    if piece.count > 1 or piece.text.isascii()
                    else (piece.style.size / 2)
                )
                y += ASCENT * piece.style.size
        if piece.text[0] in "︱︙":  # stands in one column, however many there are
            x = self._at[0] + piece.x - piece.style.size / 2
        picture, left, top = self._part(piece, glyph, since, upto, whole)
        self._blits.append((picture, (round(x) + left, round(y) + top)))
        if piece.dotted:
            self._dot(piece)

    def _part(self, piece: Placed, glyph: Glyph, since: int, upto: int, whole: bool) -> tuple[pygame.Surface, int, int]:
        """The part of a picture that stands for the characters from `since` to before `upto`."""
        picture = glyph.picture
        first, last = max(0, since - piece.start), min(piece.count, upto - piece.start)
        if whole or (first == 0 and last == piece.count):
            return picture, glyph.left, glyph.top
        along = 1 if self._vertical else 0
        offset = glyph.top if piece.turned or not self._vertical else glyph.top + round(ASCENT * piece.style.size)
        start = self._cut(piece, first) - (glyph.left if along == 0 else offset)
        end = self._cut(piece, last) - (glyph.left if along == 0 else offset)
        length = picture.get_size()[along]
        begin = 0 if first == 0 else min(max(0, start), length)
        stop = length if last == piece.count else min(max(begin, end), length)
        if along == 0:
            part = picture.subsurface((begin, 0, stop - begin, picture.get_height()))
            return part, glyph.left + begin, glyph.top
        part = picture.subsurface((0, begin, picture.get_width(), stop - begin))
        return part, glyph.left, glyph.top + begin

    def _cut(self, piece: Placed, count: int) -> int:
        """How far along a piece its first `count` characters reach."""
        if count <= 0:
            return 0
        if piece.text[0] in "—…︱︙":
            return round(piece.width * count / piece.count)
        return round(self._glyphs.width(piece.text[:count], piece.style))

    def _dot(self, piece: Placed) -> None:
        size = piece.style.size
        dot = self._glyphs.dot(piece.style, self._colour)
        if self._vertical:
            x = self._at[0] + piece.x + size * (0.5 + DOT_DISTANCE)
            y = self._at[1] + piece.y + size * 0.5
        else:
            x = self._at[0] + piece.x + piece.width / 2
            y = self._at[1] + piece.y + size * (1 - ASCENT + DOT_DISTANCE)
        self._blits.append((dot.picture, (round(x) + dot.left, round(y) + dot.top)))

    def blit(self, target: pygame.Surface) -> pygame.Rect:
        target.fblits(self._blits)
        box = pygame.Rect(self._at, (0, 0))
        for number, (picture, place) in enumerate(self._blits):
            rect = pygame.Rect(place, picture.get_size())
            box = rect if number == 0 else box.union(rect)
        return box
