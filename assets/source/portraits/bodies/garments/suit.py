"""Jackets with lapels: their front, notch collar, breast pocket, flaps and buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kit import Art

from ..cloth import Cloth, button, outline, piece, seam, stitches
from ..frame import Frame
from ..relief import Fold
from .shirt import collar_leaf, fit
from .trunk import draw_trunk, hang

Pt = tuple[float, float]


@dataclass(frozen=True)
class Suit:
    """`close` is the point where the lapels meet; `broad` the lapels' width; `loose` how much the cloth sags."""

    cloth: Cloth
    close: Pt = (452, 900)
    broad: float = 1.0
    loose: float = 1.0
    buttons: Sequence[float] = (920.0, 1040.0)
    button: str = "#2c2c34"
    hem: float = 1470.0
    breast: bool = True
    flaps: bool = True
    seed: int = 4
    neck: Pt = (0.0, 0.0)


def front(art: Art, f: Frame, s: Suit) -> None:
    """The jacket's front with everything sewn on it, over shirt and trousers."""
    cx, cy = s.close
    opening = fit([(440, 500, 1), (418, 600), (424, 720), (cx, cy, 1), (540, 740), (596, 600), (618, 470, 1),
        (520, 430)], s.neck)
    split = [(cx - 6, 1150, 1), (cx - 20, 1300), (cx - 70, s.hem, 1), (cx + 130, s.hem + 10, 1), (cx + 50, 1300),
        (cx + 6, 1150)]
    folds = [*hang(f, s.loose, s.seed, 1070, s.hem)]
    b = s.buttons[0]
    for u, y in ((-0.62, b + 40), (-0.66, b - 40), (0.50, b + 60), (0.58, b - 50)):
        p = f.at(u, y)
        folds.append(Fold([(cx + (12 if u > 0 else -12), b + 4), ((cx + p[0]) / 2, (b + y) / 2 + 16), p], 14,
            4.6 * s.loose, 0.55))
    hem = [(150, s.hem - 6), (cx - 60, s.hem + 12), (cx + 120, s.hem + 14), (860, s.hem - 14)]
    path = draw_trunk(art, f, s.cloth, folds, opening, hem, s.seed)
    with art.clip(path):
        art.fill(split, s.cloth.deep, 0.0)
        edge = [(cx, cy), (cx - 4, 1000), (cx - 6, 1150), (cx - 18, 1300), (cx - 66, s.hem + 12)]
        edge_r = [(cx + 2, 1120), (cx + 26, 1300), (cx + 110, s.hem + 14)]
        art.brush([(x + 7, y) for x, y in edge[1:]], 10, s.cloth.deep, 0.45, "flat")
        outline(art, edge, s.cloth, 2.6, 1, False)
        stitches(art, edge, s.cloth, 7, 0.35)
        outline(art, edge_r, s.cloth, 1.6, 1, False, 0.7)
        for u in (-0.66, 0.50):
            seam(art, [f.at(u + 0.04, 780), f.at(u - 0.02, 960), f.at(u + 0.02, 1150), f.at(u, 1290)], s.cloth, 1.3,
                0.5, 0.25)
    if s.breast:
        x, y = f.at(0.40, 770)
        piece(art, [(x - 44, y + 6, 1), (x + 42, y - 10, 1), (x + 44, y + 14, 1), (x - 42, y + 30, 1)], s.cloth, 8, 2,
            ink=1.9)
    if s.flaps:
        for u, tilt in ((-0.66, 8), (0.56, -10)):
            x, y = f.at(u, 1196)
            w = 62 if u < 0 else 70
            pts = [(x - w, y + tilt, 1), (x + w, y - tilt, 1), (x + w + 2, y + 46 - tilt),
                (x + w - 12, y + 56 - tilt, 1), (x - w + 8, y + 56 + tilt), (x - w - 2, y + 44 + tilt)]
            art.fill([(q[0] + 4, q[1] + 9) for q in pts], s.cloth.deep, 0.5)
            piece(art, pts, s.cloth, 12, 3, ink=2.0)
    for y in s.buttons:
        x = cx + 12 - (y - s.buttons[0]) * 0.03
        button(art, (x, y), 9.5, s.button, s.cloth)
    lapels(art, s)


def lapels(art: Art, s: Suit) -> None:
    """Collar and both lapels."""
    cx, cy = s.close
    k = s.broad
    c = s.cloth
    left = [(432, 560, 1), (392 - 30 * k, 640), (376 - 34 * k, 690, 1), (400 - 34 * k, 712, 1), (392 - 26 * k, 750),
        (cx - 44 * k, cy - 90), (cx, cy, 1), (430, 790), (422, 680)]
    right = [(612, 556, 1), (650 + 24 * k, 636), (672 + 30 * k, 692, 1), (640 + 32 * k, 712, 1), (660 + 26 * k, 756),
        (cx + 96 * k + 20, cy - 76), (cx, cy, 1), (528, 780), (590, 660)]
    collar_leaf(art, fit(left, s.neck), c, [Fold([(402 - 20 * k, 740), (420, 820), (cx - 12, cy - 20)], 14, 3.4, 0.0)],
        21, (-5, 9), (3, 4, 5, 6))
    collar_leaf(art, fit(right, s.neck), c, [Fold([(610, 700), (570, 800), (cx + 20, cy - 16)], 16, 3.6, 0.0)], 22,
        (7, 11), (3, 4, 5, 6), -0.02)
    nl = [(446, 500, 1), (424, 530), (392, 580), (370 - 22 * k, 648, 1), (398 - 22 * k, 690, 1), (420, 610), (440, 548)]
    nr = [(608, 470, 1), (640, 508), (668, 570), (684 + 22 * k, 648, 1), (650 + 20 * k, 692, 1), (606, 606), (612, 530)]
    collar_leaf(art, fit(nl, s.neck), c, [], 23, (-3, 6), (2, 3, 4))
    collar_leaf(art, fit(nr, s.neck), c, [], 24, (4, 7), (2, 3, 4))
