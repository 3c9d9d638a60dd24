"""Sleeve guards of a clerk: gathered over the forearm by elastic at both ends, spotted with ink."""

from __future__ import annotations

import numpy as np
from kit import Art, poly

from ..cloth import Cloth, bounds, outline, paint, stitches
from ..relief import Fold, Relief
from ..ribbon import Ribbon, contour, smooth
from ..sleeves import Sleeve


def draw_guard(art: Art, s: Sleeve, cloth: Cloth, seed: int = 1, start: float = 0.06) -> None:
    """Draw a guard over the forearm of `s`, from just below the elbow to the cuff."""
    rib = s.ribbon
    elbow = int(np.argmin(np.hypot(*(rib.axis - np.array(s.arm.elbow)).T)))
    lo = elbow + int((79 - elbow) * (start + 0.10))
    sub, r = rib.axis[lo:], rib.r[lo:] + 5.0
    n = len(sub)
    t = np.linspace(0, 1, n)
    puff = np.interp(t, [0, 0.05, 0.12, 0.5, 0.88, 0.95, 1], [3, -2, 6, 7, 5, -4, -1])
    cut = Ribbon(sub, list(r + puff), 1.6, seed)
    line = smooth(contour(cut.path()), 1)
    path = poly(line)
    form = Relief(bounds(path), art.scale)
    form.tube(sub, list(r + puff), 0.85)
    rs = np.random.RandomState(seed)
    folds = []
    for end, way in ((0.03, 1), (0.97, -1)):
        for u in np.linspace(-0.9, 0.9, 9):
            d = way * float(rs.uniform(0.10, 0.24))
            v = float(u) + float(rs.uniform(-0.06, 0.06))
            folds.append(Fold([cut.at(end, v), cut.at(end + d * 0.5, v + 0.04), cut.at(end + d, v * 0.9)], 6, 3.4, 0.5))
    for tt, u0, u1 in ((0.32, -0.9, 0.2), (0.5, 0.95, -0.3), (0.66, -0.8, 0.35)):
        folds.append(Fold([cut.at(tt - 0.03, u0), cut.at(tt, (u0 + u1) / 2), cut.at(tt + 0.05, u1)], 12, 4, 0.5))
    paint(art, path, cloth, form, folds, seed)
    with art.clip(path):
        for end in (0.05, 0.95):
            q = [cut.at(end, -1.0), cut.at(end + 0.006, 0.0), cut.at(end, 1.0)]
            art.brush(q, 2.0, cloth.line, 0.8, "flat")
            stitches(art, q, cloth, 4, 0.6, 5)
        for _ in range(11):
            p = cut.at(float(rs.uniform(0.15, 0.92)), float(rs.uniform(-0.7, 0.7)))
            k = float(rs.uniform(1.6, 5.4))
            art.dot(p, k, "#0a0d1c", 0.8, 0.5, ry=k * float(rs.uniform(0.6, 1.0)), rot=float(rs.uniform(0, 90)))
    outline(art, line, cloth, 2.8, seed)
