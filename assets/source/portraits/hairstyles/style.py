"""What every hairstyle answers, and the strokes that several of them share.

Owns the base class, cropped hair as texture, grey strands, the light over the whole mass. Must not know persons.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import skia
from kit import ATOP, Art, Palette, Points, Sheet, cr, mix, poly, resample, shape

NAPE = [(598, 252), (640, 240), (660, 280), (650, 326), (638, 356), (622, 380), (608, 388), (601, 350), (596, 310)]
NEAT = {"strands": 2, "sa": 0.30, "edge": 0.75, "grow": 0.18, "soft": 0.85}


class Style:
    """A hairstyle: painted in three layers round the face."""

    ear_free = True  # no hair falls over the ear

    def __init__(self, pal: Palette, grey: float = 0.0, height: float = 1.0) -> None:
        self.p = pal
        self.grey = grey
        self.height = height  # squeezed (below 1) or raised about the hairline

    @contextmanager
    def raised(self, art: Art) -> Iterator[None]:
        """Paint with this head's `height` of hair."""
        art.c.save()
        art.c.translate(0, 205 * (1 - self.height))
        art.c.scale(1, self.height)
        yield
        art.c.restore()

    def back(self, art: Art) -> None:
        """Behind neck and body."""

    def mid(self, art: Art) -> None:
        """Behind the ear, before the body: the nape."""
        p = shape(NAPE)
        art.fill(p, mix(self.p["dark"], self.p["base"], 0.35))

    def cap(self) -> skia.Path | None:
        """The outline whose shadow falls on the forehead."""
        return None

    def front(self, art: Art) -> None:
        """Over the face."""

    def over(self, art: Art) -> None:
        """What sits on top of all: a rod, a pen, an earpiece."""

    def gesture(self, art: Art, name: str) -> None:
        """What is worn on the head in this gesture alone."""


def crop(
    art: Art,
    zone: skia.Path,
    box: tuple[float, float, float, float],
    count: int,
    tones: list[tuple[Any, float]],
    length: float,
    whorl: tuple[float, float] = (540.0, 260.0),
    fall: float = 0.0,
    seed: int = 3,
    w: float = 1.5,
    alpha: float = 0.55,
) -> None:
    """Cropped hair inside `zone`: strokes away from `whorl`, bent down by `fall`; tones are (colour, share)."""
    rs = np.random.RandomState(seed)
    share = np.cumsum([t[1] for t in tones])
    with art.clip(zone):
        for _ in range(count):
            b = np.array([box[0] + (box[2] - box[0]) * rs.rand(), box[1] + (box[3] - box[1]) * rs.rand()])
            v = b - np.array(whorl)
            v = v / max(float(np.hypot(*v)), 1e-6) + (rs.rand(2) - 0.5) * 0.5 + (0, fall)
            v = v / max(float(np.hypot(*v)), 1e-6) * length * (0.6 + 0.7 * rs.rand())
            col = tones[int(np.searchsorted(share, rs.rand() * share[-1]))][0]
            art.brush(
                [b, b + v * 0.5 + (rs.rand(2) - 0.5) * 1.5, b + v],
                w * (0.7 + 0.6 * rs.rand()),
                col,
                alpha,
                ([0, 0.4, 1], [0.5, 1, 0.1]),
            )


def fringe_edge(
    art: Art,
    line: Points,
    pal: Palette,
    length: float,
    seed: int,
    tones: list[Any],
    back: float = 6.0,
    w: float = 2.4,
    way: tuple[float, float] = (0.0, 1.0),
    count: int = 60,
) -> None:
    """A soft hairline: short tapering hairs that grow out of the mass over the skin."""
    h = resample(cr(line), count)
    rs = np.random.RandomState(seed)
    for q in h:
        v = np.array(way) + (rs.rand(2) - 0.5) * 0.7
        ln = length * (0.4 + 0.8 * rs.rand())
        root = q - np.array(way) * back
        art.brush(
            [root, root + v * ln * 0.5, root + v * ln],
            w * (0.6 + 0.7 * rs.rand()),
            tones[int(rs.rand() * len(tones))],
            0.8,
            ([0, 0.5, 1], [1, 0.8, 0.05]),
        )


def silver(
    art: Art,
    sheet: Sheet,
    count: int,
    amount: float,
    seed: int,
    span: tuple[float, float] = (0.05, 0.95),
    col: Any = "#dcd9e0",
    w: float = 2.0,
) -> None:
    """Grey strands through a sheet."""
    rs = np.random.RandomState(seed)
    for _ in range(count):
        t0 = span[0] + (span[1] - span[0]) * 0.45 * rs.rand()
        t1 = t0 + (span[1] - t0) * (0.4 + 0.6 * rs.rand())
        art.brush(
            sheet.strand(rs.rand(), t0, t1), w * (0.5 + 0.8 * rs.rand()), col, amount * (0.5 + 0.5 * rs.rand()), "lens"
        )


def volume(art: Art, pal: Palette, light: Points | None = None, dark: float = 0.42, glow: float = 0.20) -> None:
    """Light over the whole mass, inside what is painted in this group: crest at the upper left, shade at the right."""
    far = poly(cr([(612, 60), (604, 140), (618, 220), (606, 300), (604, 420), (640, 560), (800, 560), (800, 40)], True))
    art.fill(far, pal["dark"], dark, blur=9, mode=ATOP)
    art.fill(far, mix(pal["dark"], "#2b2a44", 0.5), dark * 0.45, blur=3, mode=ATOP)
    crest = light or [(404, 150), (430, 104), (480, 76), (540, 72), (580, 86), (530, 92), (470, 104), (430, 138)]
    art.fill(poly(cr(crest, True)), pal["hi"], glow, blur=7, mode=ATOP)
