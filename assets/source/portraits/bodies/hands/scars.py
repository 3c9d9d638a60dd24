"""Old injuries of the skin that are larger than a hand."""

from __future__ import annotations

import numpy as np
from kit import ATOP, Art

Pt = tuple[float, float]


def burn(art: Art, wrist: Pt, elbow: Pt, at: float = 0.46, size: float = 1.0) -> None:
    """A healed burn on a forearm between wrist and elbow: pale, shiny, puckered, with a reddish rim."""
    w, e = np.array(wrist, float), np.array(elbow, float)
    way = (e - w) / max(float(np.hypot(*(e - w))), 1)
    side = np.array([-way[1], way[0]])
    if side[1] > 0:
        side = -side
    c = w + (e - w) * at + side * 4
    rs = np.random.RandomState(4)

    def blob(k: float, n: int = 18) -> list[tuple[float, float]]:
        rs2 = np.random.RandomState(9)
        out = []
        for a in np.linspace(0, 2 * np.pi, n, endpoint=False):
            r = rs2.uniform(0.78, 1.16) * k * size
            p = c + way * float(np.cos(a)) * 64 * r + side * float(np.sin(a)) * 21 * r
            out.append((float(p[0]), float(p[1])))
        return out

    art.fill(blob(1.08), "#b4604c", 0.40, None, 1.0, ATOP)
    art.fill(blob(0.92), "#e9b9a4", 0.85, None, 0.6, ATOP)
    art.fill(blob(0.62), "#f6d8c8", 0.55, None, 2.0, ATOP)
    for _ in range(9):
        p = c + way * rs.uniform(-46, 46) + side * rs.uniform(-12, 12)
        q = p + way * rs.uniform(10, 26) + side * rs.uniform(-7, 7)
        art.brush([tuple(p), tuple((p + q) / 2 + side * 3), tuple(q)], 1.7, "#a8604e", 0.6, "lens", mode=ATOP)
    p = c + side * 8
    art.brush([tuple(p - way * 30), tuple(p + side * 2), tuple(p + way * 26)], 3.4, "#fff4ea", 0.7, "lens", mode=ATOP)
