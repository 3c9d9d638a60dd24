"""The part of a garment that lies on the trunk, and the folds that any trunk gives it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import skia
from kit import Art, Points, cr, poly, shape

from ..cloth import Cloth, outline, paint
from ..frame import Frame
from ..relief import Fold

Uv = Sequence[tuple[float, float]]


def fold(f: Frame, pts: Uv, w: float = 14, h: float = 4.5, ink: float = 0.6, skew: float = 0.45) -> Fold:
    """A fold through places (u, y) of the trunk."""
    return Fold([f.at(u, y) for u, y in pts], w, h, ink, skew)


def hang(f: Frame, loose: float = 1.0, seed: int = 1, waist: float = 1075.0, hem: float = 1500.0) -> list[Fold]:
    """Drags from the armpits, soft drapes on the chest, a break at the waist, flutes above the hem."""
    rs = np.random.RandomState(seed)

    def g(pts: Uv, w: float, h: float, ink: float, skew: float = 0.45) -> Fold:
        moved = [(u + float(rs.uniform(-0.03, 0.03)), y + float(rs.uniform(-10, 10))) for u, y in pts]
        return fold(f, moved, w, h * loose, ink, skew)

    dy = waist - 1075
    out = [
        g([(-0.99, 690), (-0.84, 745), (-0.64, 850)], 15, 5.5, 0.55),
        g([(-0.98, 745), (-0.88, 800), (-0.78, 880)], 12, 4.5, 0.4),
        g([(0.99, 680), (0.80, 740), (0.52, 830)], 18, 6.5, 0.55),
        g([(0.99, 730), (0.86, 800), (0.70, 890)], 15, 6.0, 0.6),
        g([(0.98, 800), (0.90, 860), (0.83, 930)], 12, 4.5, 0.3),
        g([(0.50, 612), (0.56, 680), (0.46, 770)], 22, 3.0, 0.0),
        g([(-0.58, 870), (-0.56, 960 + dy / 2), (-0.66, 1050 + dy)], 16, 3.2, 0.2),
        g([(0.38, 860), (0.45, 970 + dy / 2), (0.36, 1070 + dy)], 20, 4.0, 0.25),
        g([(-0.98, 1020 + dy), (-0.76, 1052 + dy), (-0.46, 1050 + dy)], 13, 5.0, 0.65),
        g([(-0.98, 1075 + dy), (-0.80, 1095 + dy), (-0.58, 1088 + dy)], 11, 4.5, 0.5),
        g([(0.97, 1000 + dy), (0.72, 1045 + dy), (0.34, 1056 + dy)], 15, 5.5, 0.65),
        g([(0.97, 1060 + dy), (0.78, 1098 + dy), (0.50, 1112 + dy)], 13, 5.5, 0.7),
        g([(0.95, 1120 + dy), (0.82, 1150 + dy), (0.66, 1160 + dy)], 11, 4.0, 0.4),
    ]
    for u in (-0.72, -0.38, 0.24, 0.58, 0.82):
        out.append(g([(u, 1170 + dy), (u + 0.02, 1290), (u - 0.02, hem - 30)], 16, 3.6, 0.2))
    return out


def cut(f: Frame, opening: Points | None = None, hem: Points | None = None) -> skia.Path:
    """The trunk without the neck opening and without what lies below the line `hem` (left to right)."""
    path = f.path()
    if opening is not None:
        path = skia.Op(path, shape(opening), skia.PathOp.kDifference_PathOp)
    if hem is not None:
        c = cr(hem)
        below = poly(np.vstack([c, [[1100, c[-1][1]], [1100, 1700], [-100, 1700], [-100, c[0][1]]]]))
        path = skia.Op(path, below, skia.PathOp.kDifference_PathOp)
    return path


def draw_trunk(
    art: Art, f: Frame, cloth: Cloth, folds: Sequence[Fold], opening: Points | None = None, hem: Points | None = None,
    seed: int = 1, pattern: Callable[[Art], None] | None = None, ink: float = 3.0, crumple: float = 1.3,
) -> skia.Path:  # fmt: skip
    """Paint the trunk of a garment; returns its area."""
    path = cut(f, opening, hem)
    form = f.form(art.scale)
    form.crumple(44, crumple, seed, 1.5)
    paint(art, path, cloth, form, folds, seed, pattern)
    low = 1520.0 if hem is None else float(np.mean(cr(hem)[:, 1])) + 6
    for pts in (f.left, f.right):
        c = f.side(pts)
        outline(art, c[c[:, 1] < low], cloth, ink, seed, False)
    return path


def draw_trousers(art: Art, f: Frame, cloth: Cloth, top: float, seed: int = 5, fly: bool = True) -> skia.Path:
    """Hips and thighs from the height `top` down."""
    a, b = f.edge(f.left, top), f.edge(f.right, top)
    pts = [
        (a + 8, top - 20, 1), (a + 2, top + 70), (f.edge(f.left, 1500) + 6, 1540, 1),
        (f.edge(f.right, 1500) - 6, 1540, 1),
        (b - 2, top + 70), (b - 8, top - 20, 1),
    ]  # fmt: skip
    path = shape(pts)
    form = f.form(art.scale)
    form.crumple(40, 1.2, seed)
    m = f.mid[1]
    folds = [
        fold(f, [(m, 1440), (m - 0.2, 1462), (m - 0.5, 1456)], 12, 4.5, 0.6),
        fold(f, [(m, 1440), (m + 0.3, 1470), (m + 0.7, 1460)], 13, 5, 0.6),
        fold(f, [(-0.62, top + 20), (-0.62, 1440), (-0.6, 1510)], 12, 3.5, 0.3),
        fold(f, [(0.46, top + 20), (0.46, 1440), (0.44, 1510)], 13, 4, 0.3),
    ]  # fmt: skip
    paint(art, path, cloth, form, folds, seed)
    if fly:
        p = [f.at(m, top - 10), f.at(m + 0.01, top + 60), f.at(m - 0.02, 1510)]
        outline(art, p, cloth, 2.0, seed, False)
    outline(art, pts[0:3], cloth, 2.8, seed, False)
    outline(art, pts[3:6], cloth, 2.8, seed, False)
    return path
