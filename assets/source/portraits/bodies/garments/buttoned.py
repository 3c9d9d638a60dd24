"""Garments buttoned down the front with a turned-down collar: shirts and work coats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import skia
from kit import Art

from ..cloth import Cloth, button, outline, piece, seam, stitches
from ..frame import Frame
from ..relief import Fold
from .shirt import collar_leaf, fit
from .trunk import draw_trunk, fold, hang

Pattern = Callable[[Art], None]


@dataclass(frozen=True)
class Buttoned:
    """`open_to` is where the front begins to be closed; `pockets` 0..2 on the chest; `hem` the lower edge."""

    cloth: Cloth
    open_to: tuple[float, float] = (484, 640)
    buttons: Sequence[float] = (700, 800, 900, 1000, 1100, 1200, 1300)
    button: str = "#f3f0e8"
    button_r: float = 6.0
    pockets: int = 1
    flaps: bool = False
    hem: float = 1400.0
    loose: float = 1.0
    collar: float = 1.0
    seed: int = 6
    stitched: float = 0.45
    pattern: Pattern | None = None
    extra: Sequence[Fold] = ()
    tucked: bool = False
    neck: tuple[float, float] = (0.0, 0.0)


def line_of(f: Frame, b: Buttoned) -> list[tuple[float, float]]:
    """The closing edge down the front."""
    x, y = b.open_to
    return [(x, y), *[(f.front(0, v)[0] - 2, v) for v in (800.0, 950.0, 1100.0, 1250.0, b.hem)]]


def front(art: Art, f: Frame, b: Buttoned) -> skia.Path:
    """The front with placket, pockets and buttons; the collar comes with `collar`."""
    c = b.cloth
    x, y = b.open_to
    opening = fit([(440, 500, 1), (430, 580), (446, 620), (x, y + 4, 1), (548, 620), (596, 580), (618, 470, 1),
        (520, 430)], b.neck)
    hem = [(120, b.hem - 16), (x - 60, b.hem + 8), (x + 120, b.hem + 6), (900, b.hem - 22)]
    folds = [*hang(f, b.loose, b.seed, 1075, b.hem), *b.extra]
    if b.tucked:
        for u in (-0.8, -0.55, -0.4, 0.1, 0.34, 0.6, 0.85):
            folds.append(fold(f, [(u, b.hem), (u + 0.03, b.hem - 40), (u - 0.02, b.hem - 110)], 11, 5.5, 0.5))
    path = draw_trunk(art, f, c, folds, opening, hem, b.seed, b.pattern)
    edge = line_of(f, b)
    with art.clip(path):
        art.brush([(px - 15, py) for px, py in edge], 7, c.deep, 0.35, "flat")
        outline(art, [(px - 17, py) for px, py in edge], c, 2.1, 1, False)
        seam(art, [(px + 17, py) for px, py in edge], c, 1.3, 0.5)
        if b.stitched:
            stitches(art, [(px + 17, py) for px, py in edge], c, 5, b.stitched)
            stitches(art, [(px - 17, py) for px, py in edge], c, 5, b.stitched)
            for q in ([f.at(-0.98, 668), f.at(-0.6, 682), f.at(-0.34, 676)],
                [f.at(0.98, 660), f.at(0.55, 684), f.at(0.16, 692)]):
                seam(art, q, c, 1.2, 0.45, 0.2)
                stitches(art, q, c, -5, b.stitched * 0.8)
    if not b.tucked:
        with art.clip(f.path()):
            art.brush(hem, 2.6, c.line, 1.0, "flat")
            stitches(art, hem, c, -12, b.stitched)
    xs, ys = np.array([p[0] for p in edge]), np.array([p[1] for p in edge])
    for v in b.buttons:
        if v < b.hem - 10:
            button(art, (float(np.interp(v, ys, xs)), v), b.button_r, b.button, c)
    if b.pockets:
        chest_pocket(art, f, b, 0.40)
    if b.pockets > 1:
        chest_pocket(art, f, b, -0.66)
    return path


def chest_pocket(art: Art, f: Frame, b: Buttoned, u: float) -> None:
    """A patch pocket on the chest, with or without flap."""
    c = b.cloth
    w = 56 if u > 0 else 44
    x, y = f.at(u, 770)
    t = -6 if u > 0 else 5
    pts: Any = [(x - w, y - t, 1), (x + w, y + t, 1), (x + w + 2, y + 108 + t, 1), (x + 4, y + 128, 1),
        (x - w + 2, y + 112 - t, 1)]
    art.fill([(q[0] + 4, q[1] + 6) for q in pts], c.deep, 0.45)
    folds = [Fold([(x - w * 0.5, y + 6), (x - w * 0.4, y + 60), (x - w * 0.2, y + 104)], 10, 2.6, 0.0)]
    piece(art, pts, c, 14, 3.2, folds, b.seed + 2, 1.9, b.pattern)
    stitches(art, [pts[1][:2], pts[2][:2], pts[3][:2], pts[4][:2], pts[0][:2]], c, -5.5 if False else 5.5, b.stitched)
    if b.flaps:
        flap: Any = [(x - w - 3, y - t - 4, 1), (x + w + 3, y + t - 4, 1), (x + w + 2, y + 30 + t), (x + 2, y + 50, 1),
            (x - w - 2, y + 32 - t)]
        art.fill([(q[0] + 3, q[1] + 7) for q in flap], c.deep, 0.5)
        piece(art, flap, c, 12, 3.2, (), b.seed + 3, 1.9, b.pattern)
        stitches(art, [flap[1][:2], flap[2][:2], flap[3][:2], flap[4][:2], flap[0][:2]], c, 5, b.stitched)
        button(art, (x + 1, y + 31), 6, b.button, c)
    else:
        seam(art, [(x - w, y + 20 - t), (x + w, y + 20 + t)], c, 1.2, 0.5)


def collar(art: Art, b: Buttoned) -> None:
    """Both leaves of the collar, open at the throat."""
    c, k = b.cloth, b.collar
    x, y = b.open_to
    collar_leaf(art, fit([(450, 504, 1), (432, 544), (414 - 10 * k, 600), (412 - 8 * k, 664 + 10 * k, 1), (450, 650),
        (x, y - 8, 1), (474, 590), (460, 540)], b.neck), c,
                [Fold([(430, 570), (432, 620), (446, 650)], 9, 2.6, 0.0)], b.seed + 7, (-2, 9), (2, 3, 4, 5),
                pattern=b.pattern)  # fmt: skip
    collar_leaf(art, fit([(606, 472, 1), (630, 520), (644 + 8 * k, 590), (630 + 12 * k, 668 + 12 * k, 1), (560, 650),
        (x, y - 8, 1), (536, 590), (590, 536)], b.neck), c,
                [Fold([(622, 520), (612, 580), (566, 622)], 11, 3.2, 0.2)], b.seed + 8, (5, 10), (2, 3, 4, 5),
                pattern=b.pattern)  # fmt: skip
