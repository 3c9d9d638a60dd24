"""Lines: the thick-and-thin rule, hairlines, frames whose lower right corner stays open, dashes.

Owns how they are drawn on whole pixels. Must not know what they surround. Widths may be fractions of a pixel: the rest
is drawn as a paler pixel.
"""

from __future__ import annotations

from collections.abc import Iterable

import pygame

from game.ui.tokens import Colour

RULE_GAP = 7
RULE_THICK = 4
RULE_THIN = 1.3


def bar(target: pygame.Surface, x: float, y: float, width: float, height: float, colour: Colour) -> None:
    """A filled box; a fraction of a pixel in its thinner measure is drawn pale."""
    left, top = round(x), round(y)
    if height <= width:
        whole, rest = divmod(height, 1)
        target.fill(colour, (left, top, round(width), int(whole)))
        if rest > 0.05:
            _pale(target, (left, top + int(whole), round(width), 1), colour, rest)
    else:
        whole, rest = divmod(width, 1)
        target.fill(colour, (left, top, int(whole), round(height)))
        if rest > 0.05:
            _pale(target, (left + int(whole), top, 1, round(height)), colour, rest)


def _pale(target: pygame.Surface, box: tuple[int, int, int, int], colour: Colour, share: float) -> None:
    if box[2] <= 0 or box[3] <= 0:
        return
    line = pygame.Surface((box[2], box[3]), pygame.SRCALPHA)
    line.fill((*colour, round(255 * share)))
    target.blit(line, box[:2])


def across(target: pygame.Surface, left: float, right: float, y: float, colour: Colour, width: float = 1.3) -> None:
    """A lying line whose middle is at `y`."""
    bar(target, left, y - width / 2, right - left, width, colour)


def down(target: pygame.Surface, x: float, top: float, bottom: float, colour: Colour, width: float = 1.3) -> None:
    """A standing line whose middle is at `x`."""
    bar(target, x - width / 2, top, width, bottom - top, colour)


def rule(
    target: pygame.Surface,
    left: float,
    right: float,
    y: float,
    colour: Colour,
    *,
    short: float = 64,
    gap: float = RULE_GAP,
    thick: float = RULE_THICK,
    thin: float = RULE_THIN,
) -> None:
    """The lying thick-and-thin rule; the thin line stops `short` before the thick one."""
    across(target, left, right, y, colour, thick)
    across(target, left, right - short, y + gap, colour, thin)


def rule_down(
    target: pygame.Surface,
    x: float,
    top: float,
    bottom: float,
    colour: Colour,
    *,
    short: float = 64,
    gap: float = RULE_GAP,
    thick: float = RULE_THICK,
    thin: float = RULE_THIN,
) -> None:
    """The standing thick-and-thin rule; a negative gap puts the thin line on the left."""
    down(target, x, top, bottom, colour, thick)
    down(target, x + gap, top, bottom - short, colour, thin)


def open_frame(target: pygame.Surface, box: pygame.Rect, colour: Colour, width: int = 3, gap: int = 44) -> None:
    """Four sides along the inside of `box`; `gap` pixels of the lower right corner stay open."""
    x, y, w, h = box
    gap = min(gap, w // 2, max(8, h // 2))
    target.fill(colour, (x, y, w, width))
    target.fill(colour, (x, y, width, h))
    target.fill(colour, (x, y + h - width, w - gap, width))
    target.fill(colour, (x + w - width, y, width, h - gap))


def box_outline(target: pygame.Surface, box: pygame.Rect, colour: Colour, width: int = 1) -> None:
    """A closed outline: for pictures and cells only, never for frames."""
    pygame.draw.rect(target, colour, box, width)


def dashed_box(
    target: pygame.Surface, box: pygame.Rect, colour: Colour, width: int = 2, dash: int = 14, gap: int = 10
) -> None:
    """An outline of dashes: something may stand here and doesn't."""
    for start, end in _dashes(box.width, dash, gap):
        target.fill(colour, (box.x + start, box.y, end - start, width))
        target.fill(colour, (box.x + start, box.bottom - width, end - start, width))
    for start, end in _dashes(box.height, dash, gap):
        target.fill(colour, (box.x, box.y + start, width, end - start))
        target.fill(colour, (box.right - width, box.y + start, width, end - start))


def _dashes(length: int, dash: int, gap: int) -> Iterable[tuple[int, int]]:
    at = 0
    while at < length:
        yield at, min(length, at + dash)
        at += dash + gap


def hatch(target: pygame.Surface, box: pygame.Rect, colour: Colour, step: int = 14, alpha: int = 72) -> None:
    """Slanting lines: something that can't be used."""
    layer = pygame.Surface(box.size, pygame.SRCALPHA)
    layer.fill((*colour, 0))
    for x in range(-box.height, box.width, step):
        pygame.draw.aaline(layer, (*colour, alpha), (x, box.height), (x + box.height, 0))
    target.blit(layer, box.topleft)
