"""Sheets of paper: dyed grain, hand-cut edges, shadows.

Owns how a sheet of any size is made from the grain and the edge, and keeps the sheets made. Must not know what lies on
them. With a palette without texture a sheet is a plain plate with an open frame.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass

import pygame

from game.ui.lines import open_frame
from game.ui.pieces import Pieces
from game.ui.tokens import Colour, Palette, mix

# Pictures of sheets that are kept: about one screen's worth, and the slips of those who speak.
KEPT_BYTES = 20 << 20
_EDGE = 8  # depth of the baked edge; the cut runs along its middle
_REACH = _EDGE // 2
_MIDDLE = 128


@dataclass(frozen=True, slots=True)
class Shadow:
    """A soft shadow: how far down it falls, how soft it is (standard deviation), how dark (0..1)."""

    dy: int
    blur: int
    alpha: float


BAND = Shadow(-3, 20, 0.42)
CARD = Shadow(4, 9, 0.30)
LIFTED = Shadow(6, 14, 0.50)
SLIP = Shadow(10, 26, 0.55)
CHIP = Shadow(5, 10, 0.38)
LOW = Shadow(2, 5, 0.25)
_SHADE: Colour = (11, 10, 8)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture of a sheet with its shadow; it is laid with its paper's corner at a place."""

    picture: pygame.Surface
    left: int
    top: int

    def lay(self, target: pygame.Surface, at: tuple[int, int]) -> None:
        """Blit it so that the paper's upper left corner is at `at`."""
        target.blit(self.picture, (at[0] - self.left, at[1] - self.top))

    def reach(self, at: tuple[int, int]) -> pygame.Rect:
        """What laying it there touches."""
        return self.picture.get_rect(topleft=(at[0] - self.left, at[1] - self.top))


class Papers:
    """Makes sheets in the colours of a palette."""

    def __init__(self, pieces: Pieces, palette: Palette) -> None:
        self._pieces = pieces
        self.palette = palette
        self._grain: pygame.Surface | None = None
        self._kept: OrderedDict[tuple[object, ...], Sheet] = OrderedDict()
        self._held = 0

    def field(self, size: tuple[int, int], colour: Colour, seed: int = 0, strength: int = 1) -> pygame.Surface:
        """Opaque paper of a colour; the same seed gives the same grain. `strength` 2 is coarse paper."""
        out = pygame.Surface(size)
        out.fill(colour)
        if self.palette.textured:
            for _ in range(strength):
                self._lay_grain(out, seed)
        return out

    def _lay_grain(self, out: pygame.Surface, seed: int) -> None:
        """Add the grain's deviations from the middle grey, without losing dark or light colours on the way."""
        if self._grain is None:
            self._grain = self._pieces.grain()
        grain = self._grain
        width, height = out.get_size()
        # Another part of the grain for each seed; only larger things than the canvas ever see it repeated.
        left = seed * 137 % max(1, grain.get_width() - width + 1)
        top = seed * 71 % max(1, grain.get_height() - height + 1)
        sample = out.get_at((0, 0))
        light = tuple(_MIDDLE if channel >= _MIDDLE else 0 for channel in sample[:3])
        dark = tuple(_MIDDLE - channel for channel in light)
        out.fill(light, special_flags=pygame.BLEND_RGB_SUB)
        for x in range(0, width, grain.get_width()):
            for y in range(0, height, grain.get_height()):
                part = pygame.Rect(left, top, width - x, height - y).clip(grain.get_rect())
                out.blit(grain.subsurface(part).convert(out), (x, y), special_flags=pygame.BLEND_RGB_ADD)
        out.fill(dark, special_flags=pygame.BLEND_RGB_SUB)

    def sheet(
        self,
        size: tuple[int, int],
        colour: Colour,
        *,
        seed: int = 1,
        sides: str = "trbl",
        shadow: Shadow | None = CARD,
        framed: bool = True,
        keep: bool = True,
    ) -> Sheet:
        """A sheet with its named sides (t, r, b, l) cut by hand. Without texture, `framed` gives it an open frame.

        `keep` False is for whoever keeps what they make of it.
        """
        key = (size, colour, seed, sides, shadow, framed)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = (
            self._make(size, colour, seed, sides, shadow)
            if self.palette.textured
            else self._plate(size, colour, framed)
        )
        if not keep:
            return made
        self._kept[key] = made
        self._held += _bytes(made)
        while self._held > KEPT_BYTES and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._held -= _bytes(gone)
        return made

    def swatch(self, size: tuple[int, int], colour: Colour, seed: int = 1) -> Sheet:
        """A hand-painted colour chip: coarse, darker along its edge."""
        key = ("swatch", size, colour, seed)
        kept = self._kept.get(key)
        if kept is None:
            kept = self._kept[key] = self._swatch(size, colour, seed)
            self._held += _bytes(kept)
        return kept

    def _swatch(self, size: tuple[int, int], colour: Colour, seed: int) -> Sheet:
        if not self.palette.textured:
            picture = pygame.Surface(size, pygame.SRCALPHA)
            picture.fill(colour)
            return Sheet(picture, 0, 0)
        body = self._cut(self.field(_grown(size), colour, seed, 2), seed, "trbl")
        rim = pygame.Surface(body.get_size(), pygame.SRCALPHA)
        rim.fill((*mix(colour, (0, 0, 0), 0.35), 0))
        inner = rim.get_rect().inflate(-2 * _REACH, -2 * _REACH)
        pygame.draw.rect(rim, (*mix(colour, (0, 0, 0), 0.35), 128), inner, 2)
        body.blit(rim, (0, 0))
        return Sheet(body, _REACH, _REACH)

    def _make(self, size: tuple[int, int], colour: Colour, seed: int, sides: str, shadow: Shadow | None) -> Sheet:
        body = self._cut(self.field(_grown(size), colour, seed), seed, sides)
        if shadow is None:
            return Sheet(body, _REACH, _REACH)
        pad = shadow.blur * 3
        top = pad + max(0, -shadow.dy)
        width, height = size[0] + 2 * pad, size[1] + top + pad + max(0, shadow.dy)
        picture = pygame.Surface((width, height), pygame.SRCALPHA)
        picture.blit(soft_box(size, shadow.blur, shadow.alpha), (0, top - pad + shadow.dy))
        picture.blit(body, (pad - _REACH, top - _REACH))
        return Sheet(picture, pad, top)

    def _plate(self, size: tuple[int, int], colour: Colour, framed: bool) -> Sheet:
        picture = pygame.Surface(size).convert()
        picture.fill(colour)
        if framed:
            open_frame(picture, picture.get_rect(), self.palette.ink, 4, 36)
        return Sheet(picture, 0, 0)

    def _cut(self, paper: pygame.Surface, seed: int, sides: str) -> pygame.Surface:
        """Cut the edges of paper that reaches `_REACH` beyond the sheet on all sides."""
        out = paper.convert_alpha()
        width, height = out.get_size()
        strip = self._pieces.picture("edge")
        for number, side in enumerate("trbl"):
            long = width if side in "tb" else height
            piece = pygame.Surface((long, _EDGE), pygame.SRCALPHA)
            if side in sides:
                start = -((seed * 211 + number * 523) % max(1, strip.get_width() // 2))
                for x in range(start, long, strip.get_width()):
                    piece.blit(strip, (x, 0))
            else:
                piece.fill((255, 255, 255, 0), (0, 0, long, _REACH))
                piece.fill((255, 255, 255, 255), (0, _REACH, long, _EDGE - _REACH))
            turned = pygame.transform.rotate(piece, {"t": 0, "r": -90, "b": 180, "l": 90}[side])
            place = {"t": (0, 0), "r": (width - _EDGE, 0), "b": (0, height - _EDGE), "l": (0, 0)}[side]
            out.blit(turned, place, special_flags=pygame.BLEND_RGBA_MULT)
        return out


def soft_box(size: tuple[int, int], blur: int, alpha: float, colour: Colour = _SHADE) -> pygame.Surface:
    """The exact blur of a filled box, `3 * blur` larger on every side."""
    pad = blur * 3
    width, height = size[0] + 2 * pad, size[1] + 2 * pad
    row = pygame.Surface((width, 1), pygame.SRCALPHA)
    column = pygame.Surface((1, height), pygame.SRCALPHA)
    for surface, length, across in ((row, size[0], True), (column, size[1], False)):
        for at, share in enumerate(_profile(length, blur, pad)):
            surface.set_at((at, 0) if across else (0, at), (255, 255, 255, round(255 * share)))
    out = pygame.transform.scale(row, (width, height))
    out.blit(pygame.transform.scale(column, (width, height)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    out.fill((*colour, round(255 * alpha)), special_flags=pygame.BLEND_RGBA_MULT)
    return out


def _profile(length: int, blur: int, pad: int) -> list[float]:
    scale = blur * math.sqrt(2)
    values: list[float] = []
    for at in range(length + 2 * pad):
        if 2 * pad <= at < length:
            values.append(1.0)  # further than the blur reaches from either side
            continue
        place = at + 0.5 - pad
        values.append(0.5 * (math.erf(place / scale) - math.erf((place - length) / scale)))
    return values


def fade(size: tuple[int, int], stops: list[tuple[Colour, float]], down: bool = True) -> pygame.Surface:
    """A soft change of colour and opacity from the first stop to the last (two at least), evenly apart."""
    length = size[1] if down else size[0]
    line = pygame.Surface((1, length) if down else (length, 1), pygame.SRCALPHA)
    for at in range(length):
        along = at / max(1, length - 1) * (len(stops) - 1)
        number = min(int(along), len(stops) - 2)
        share = along - number
        (one, first), (other, second) = stops[number], stops[number + 1]
        alpha = round(255 * (first + (second - first) * share))
        colour = one if one == other else mix(one, other, share)
        line.set_at((0, at) if down else (at, 0), (*colour, alpha))
    return pygame.transform.scale(line, size)


def _grown(size: tuple[int, int]) -> tuple[int, int]:
    return size[0] + 2 * _REACH, size[1] + 2 * _REACH


def _bytes(sheet: Sheet) -> int:
    width, height = sheet.picture.get_size()
    return width * height * 4
