"""What years do to clothes: frayed edges, patches, polished elbows, pale rubbed places, stains, burn holes.

Owns marks on cloth. Must not know whose cloth it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from kit import ATOP, Art, Points, cr, normals, resample

from .cloth import Cloth, piece

Pt = tuple[float, float]


def frayed(art: Art, edge: Points, cloth: Cloth, pale: Any = "#dcdad2", amount: float = 1.0, seed: int = 1) -> None:
    """An edge rubbed to its threads: pale specks along it and a few ends that stick out."""
    rs = np.random.RandomState(seed)
    c = resample(cr(edge), 80)
    n = normals(c)
    for _ in range(int(60 * amount)):
        i = rs.randint(0, 79)
        p = c[i] + n[i] * rs.normal(0, 2.2)
        d = (c[min(79, i + 1)] - c[max(0, i - 1)]) * rs.uniform(0.8, 2.6)
        art.brush([tuple(p - d / 2), tuple(p + d / 2)], rs.uniform(1.0, 2.6), pale, rs.uniform(0.25, 0.65), "lens",
            mode=ATOP)
    for _ in range(int(7 * amount)):
        i = rs.randint(4, 75)
        p = c[i]
        q = p + n[i] * rs.choice((-1, 1)) * rs.uniform(4, 9) + rs.normal(0, 2, 2)
        art.brush([tuple(p), tuple((p + q) / 2 + rs.normal(0, 1.5, 2)), tuple(q)], 1.1, cloth.line, 0.7, "out")


def rubbed(art: Art, spots: Sequence[tuple[float, float, float, float]], pale: Any = "#e6e2d8",
    a: float = 0.25) -> None:
    """Places (x, y, rx, ry) gone pale."""
    for x, y, rx, ry in spots:
        art.dot((x, y), rx, pale, a, min(rx, ry) * 0.45, ATOP, ry)


def polished(art: Art, at: Pt, r: float, rot: float = 0.0) -> None:
    """A shiny place, such as the elbow of an old suit."""
    art.dot(at, r, "#ffffff", 0.10, r * 0.3, ATOP, r * 0.6, rot)
    art.dot((at[0] - r * 0.15, at[1] - r * 0.12), r * 0.5, "#ffffff", 0.14, r * 0.16, ATOP, r * 0.22, rot)


def patch(art: Art, pts: Points, cloth: Cloth, thread: Any = "#3a3226", seed: int = 1) -> None:
    """A patch sewn on by hand."""
    piece(art, pts, cloth, 12, 2.6, (), seed, 1.6)
    xy = [tuple(p[:2]) for p in pts]
    c = resample(cr([*xy, xy[0]]), 30)
    n = normals(c)
    rs = np.random.RandomState(seed)
    for p, d in zip(c, n, strict=True):
        k = rs.uniform(3.0, 5.4)
        art.brush([tuple(p - d * k), tuple(p + d * k)], 1.5, thread, 0.85, "flat")


def darned(art: Art, at: Pt, w: float, h: float, thread: Any, rot: float = 0.0) -> None:
    """A small hole closed by weaving thread."""
    a = np.radians(rot)

    def place(x: float, y: float) -> Pt:
        return (float(at[0] + x * np.cos(a) - y * np.sin(a)), float(at[1] + x * np.sin(a) + y * np.cos(a)))

    for x in np.linspace(-w / 2, w / 2, 7):
        art.brush([place(float(x), -h / 2), place(float(x) + 1, h / 2)], 1.5, thread, 0.7, "flat", mode=ATOP)
    for y in np.linspace(-h / 2, h / 2, 6):
        art.brush([place(-w / 2, float(y)), place(w / 2, float(y) + 1)], 1.3, thread, 0.55, "flat", mode=ATOP)


def stained(art: Art, at: Pt, r: float, col: Any, a: float = 0.28, seed: int = 1) -> None:
    """A dried drop with its darker rim."""
    rs = np.random.RandomState(seed)
    blob = [(at[0] + r * rs.uniform(0.82, 1.15) * float(np.cos(t)),
        at[1] + r * rs.uniform(0.8, 1.1) * float(np.sin(t))) for t in np.linspace(0, 6.0, 12)]
    art.fill(blob, col, a * 0.7, None, 0.6, ATOP)
    art.ink(blob, 1.4, col, a)


def pilled(art: Art, spots: Sequence[tuple[float, float, float, float]], cloth: Cloth, seed: int = 1) -> None:
    """Knit that has balled, within ellipses (x, y, rx, ry)."""
    rs = np.random.RandomState(seed)
    for x, y, rx, ry in spots:
        for _ in range(26):
            p = (x + rx * rs.normal(0, 0.5), y + ry * rs.normal(0, 0.5))
            art.dot((p[0] + 0.8, p[1] + 1.2), 1.8, cloth.deep, 0.5, 0, ATOP)
            art.dot(p, rs.uniform(1.0, 1.7), cloth.hi, 0.7, 0, ATOP)


def scorched(art: Art, spots: Sequence[tuple[float, float, float]]) -> None:
    """Burn holes of sparks (x, y, r)."""
    for x, y, r in spots:
        art.dot((x, y), r * 2.1, "#7d5a3a", 0.35, r * 0.5, ATOP)
        art.dot((x, y), r, "#2a2019", 0.85, 0, ATOP)
        art.dot((x - r * 0.2, y - r * 0.25), r * 0.45, "#8a7a68", 0.7, 0, ATOP)


def creased(art: Art, lines: Sequence[Points], cloth: Cloth) -> None:
    """Sharp lines of a garment long folded in its box."""
    for pts in lines:
        c = resample(cr(pts), 30)
        art.brush(c + np.array([1.6, 1.6]), 3.4, cloth.deep, 0.28, "both", mode=ATOP)
        art.brush(c, 1.6, cloth.hi, 0.5, "both", mode=ATOP)


def loose_thread(art: Art, at: Pt, cloth: Cloth, length: float = 26.0) -> None:
    """One thread that hangs."""
    x, y = at
    art.brush([(x, y), (x + 4, y + length * 0.4), (x - 2, y + length * 0.7), (x + 3, y + length)], 1.4, cloth.line,
        0.8, "out")


def mended(art: Art, pts: Points, cloth: Cloth) -> None:
    """A tear sewn up."""
    art.brush(pts, 1.8, cloth.line, 0.8, "flat", mode=ATOP)
    c = resample(cr(pts), 9)
    for p, n in zip(c, normals(c), strict=True):
        art.brush([tuple(p - n * 4.5), tuple(p + n * 4.5)], 1.3, cloth.line, 0.75, "flat", mode=ATOP)
