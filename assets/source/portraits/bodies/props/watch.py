"""A smart watch on a wrist, and the pale scratch beside it."""

from __future__ import annotations

import numpy as np
from kit import ATOP, Art

from ..cloth import Cloth, dyed, piece
from .local import Local

Pt = tuple[float, float]
STRAP = dyed("#3b3640", line="#0f0c12")


def draw_watch(art: Art, elbow: Pt, wrist: Pt, r: float = 40.0) -> None:
    """The watch a little above the wrist, its face towards us, buzzing; `r` is half the wrist's width."""
    e, w = np.array(elbow, float), np.array(wrist, float)
    d = (e - w) / max(float(np.hypot(*(e - w))), 1)
    c = w + d * 22
    rot = float(np.degrees(np.arctan2(d[1], d[0])))
    at = Local((float(c[0]), float(c[1])), rot)
    k = r * 0.92
    piece(art, at([(-13, -k, 1), (13, -k, 1), (15, 0), (13, k, 1), (-13, k, 1), (-11, 0)]), STRAP, 8, 4, (), 2, 2.0)
    case = at([(-22, -24), (-18, -28), (18, -28), (22, -24), (22, 22), (18, 26), (-18, 26), (-22, 22)])
    piece(art, case, Cloth("#2a2a31", "#16161b", "#09090c", "#9aa0ac", "#050507", 0.2, 1.4), 8, 4, (), 3, 2.0)
    art.fill([(*p, 1) for p in at([(-16, -21), (16, -21), (16, 19), (-16, 19)])], "#1a2338")
    art.brush(at([(-9, -10), (9, -10)]), 4, "#f0719f", 1, "flat")
    art.brush(at([(-9, 0), (4, 0)]), 3, "#e8eefb", 0.9, "flat")
    art.brush(at([(-9, 9), (8, 9)]), 3, "#5fd0b4", 0.9, "flat")
    art.fill([(*p, 1) for p in at([(-16, -21), (-2, -21), (-14, 19), (-16, 19)])], "#ffffff", 0.18)
    scar = at([(-34, -16), (-38, 2), (-33, 20)])
    art.brush(scar, 4.0, "#c98a74", 0.55, "lens", mode=ATOP)
    art.brush(scar, 1.8, "#fff0e6", 0.9, "lens", mode=ATOP)
