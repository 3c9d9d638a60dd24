"""Pictures of pieces of text, drawn once and kept within a bound.

Owns the cache and how a single piece becomes a picture: cropped, outlined, stretched dashes, turned words.
Must not know where a piece stands.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.text.style import Style
from game.ui.lettering.faces import Face, Faces

Colour = tuple[int, int, int]
Outline = tuple[Colour, int]

# 8 MB: some 1,500 characters at reading size.
CACHE_BYTES = 8 << 20
DASHES = frozenset("—︱")
DOTS = frozenset("…︙")
SIDE_BLANK = 0.06
DOT_RADIUS = 0.06


@dataclass(frozen=True, slots=True)
class Glyph:
    """A picture of a piece; its upper left corner stands at (`left`, `top`) from the pen on the baseline."""

    picture: pygame.Surface
    left: int
    top: int


class Glyphs:
    """The pictures of pieces, the least used given up first."""

    def __init__(self, faces: Faces, most_bytes: int = CACHE_BYTES) -> None:
        self._faces = faces
        self._most = most_bytes
        self._held = 0
        self._kept: OrderedDict[tuple[object, ...], Glyph] = OrderedDict()
        self._widths: dict[tuple[str, Style, bool], float] = {}

    @property
    def held(self) -> int:
        """Bytes of pictures in the cache."""
        return self._held

    def clear(self) -> None:
        """Forget all pictures and widths."""
        self._kept.clear()
        self._widths.clear()
        self._held = 0

    def width(self, text: str, style: Style) -> float:
        """How far a piece moves the pen, in pixels."""
        key = (text, style, self._faces.han)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            width = self._widths[key] = self._measure(text, style)
        return width

    def _measure(self, text: str, style: Style) -> float:
        face = self._faces.of(text, style)
        if face.wide and (text[0] in DASHES or text[0] in DOTS):
            return float(len(text) * style.size)  # Chinese dashes and dots fill their squares
        if face.wide and text == "·":
            return float(round(style.size / 2))
        return float(face.font.size(text)[0])

    def glyph(self, text: str, style: Style, colour: Colour, outline: Outline | None = None) -> Glyph:
        """The picture of a piece as it stands on the baseline."""
        return self._keep((text, style, colour, outline, self._faces.han), text, style, colour, outline)

    def turned(self, text: str, style: Style, colour: Colour, outline: Outline | None = None) -> Glyph:
        """The picture of a piece that lies on its side in a column, its upper end at the pen, centred on the column."""
        key = (text, style, colour, outline, self._faces.han, "turned")
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        flat = self._draw(text, style, colour, outline)
        picture = pygame.transform.rotate(flat.picture, -90)
        # The middle of small letters lies on the middle of the column.
        middle = round(-0.30 * style.size)
        return self._add(key, Glyph(picture, middle - flat.top - flat.picture.get_height(), flat.left))

    def dot(self, style: Style, colour: Colour) -> Glyph:
        """The emphasis dot of a style, centred at the pen."""
        key = ("dot", style.size, colour)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        radius = max(2.0, style.size * DOT_RADIUS)
        side = 2 * round(radius + 1)
        large = pygame.Surface((side * 4, side * 4), pygame.SRCALPHA)
        large.fill((*colour, 0))
        pygame.draw.circle(large, (*colour, 255), (side * 2, side * 2), radius * 4)
        return self._add(key, Glyph(pygame.transform.smoothscale(large, (side, side)), -side // 2, -side // 2))

    def _keep(self, key: tuple[object, ...], text: str, style: Style, colour: Colour, outline: Outline | None) -> Glyph:
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        return self._add(key, self._draw(text, style, colour, outline))

    def _add(self, key: tuple[object, ...], glyph: Glyph) -> Glyph:
        self._kept[key] = glyph
        self._held += _bytes(glyph)
        while self._held > self._most and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._held -= _bytes(gone)
        return glyph

    def _draw(self, text: str, style: Style, colour: Colour, outline: Outline | None) -> Glyph:
        face = self._faces.of(text, style)
        if face.wide and text[0] in DASHES:
            return self._dash(text, style, face, colour, outline)
        if face.wide and text[0] in DOTS:
            return self._dots(text, style, face, colour, outline)
        glyph = _render(face, text, colour, outline)
        if face.wide and text == "·":
            spare = self.width(text, style) - glyph.picture.get_width()
            return Glyph(glyph.picture, round(spare / 2), glyph.top)
        return glyph

    def _dash(self, text: str, style: Style, face: Face, colour: Colour, outline: Outline | None) -> Glyph:
        """Dashes are one line without a gap, as long as their squares."""
        single = _render(face, text[0], colour, outline)
        blank = round(style.size * SIDE_BLANK)
        length = max(1, len(text) * style.size - 2 * blank)
        if text[0] == "—":
            picture = pygame.transform.smoothscale(single.picture, (length, single.picture.get_height()))
            return Glyph(picture, blank, single.top)
        picture = pygame.transform.smoothscale(single.picture, (single.picture.get_width(), length))
        return Glyph(picture, single.left, round(-0.88 * style.size) + blank)

    def _dots(self, text: str, style: Style, face: Face, colour: Colour, outline: Outline | None) -> Glyph:
        """Dots stand in the middle of their squares, whatever the font gives them."""
        single = _render(face, text[0], colour, outline)
        size, count = style.size, len(text)
        width, height = single.picture.get_size()
        upright = text[0] == "︙"
        whole = pygame.Surface((size, size * count) if upright else (size * count, size), pygame.SRCALPHA)
        whole.fill((*colour, 0))
        for number in range(count):
            middle = (size - width) // 2 if not upright else (size - height) // 2
            place = (
                ((size - width) // 2, number * size + middle)
                if upright
                else (number * size + middle, size // 2 - height // 2)
            )
            whole.blit(single.picture, place)
        return _cropped(whole, 0, round(-0.88 * size))


def _render(face: Face, text: str, colour: Colour, outline: Outline | None) -> Glyph:
    if outline is None:
        return _cropped(face.font.render(text, True, colour), 0, -face.ascent)
    edge, width = outline
    face.font.outline = width
    try:
        around = face.font.render(text, True, edge)
    finally:
        face.font.outline = 0
    around.blit(face.font.render(text, True, colour), (width, width))
    return _cropped(around, -width, -face.ascent - width)


def _cropped(picture: pygame.Surface, left: int, top: int) -> Glyph:
    box = picture.get_bounding_rect()
    if box.width == 0:
        return Glyph(_nothing(), 0, 0)
    return Glyph(picture.subsurface(box).copy(), left + box.x, top + box.y)


@lru_cache(maxsize=1)
def _nothing() -> pygame.Surface:
    return pygame.Surface((1, 1), pygame.SRCALPHA)


def _bytes(glyph: Glyph) -> int:
    width, height = glyph.picture.get_size()
    return width * height * 4 + 200
