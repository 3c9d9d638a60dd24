"""The brows: a soft body and hairs that lie along it. Owns nothing else."""

from __future__ import annotations

import numpy as np
from kit import Art, cr, mix, normals, resample

from .anatomy import Face
from .expressions import Expression

BODY = ([0, 0.07, 0.3, 0.6, 1], [0.55, 0.85, 1, 0.72, 0.08])


def guide(face: Face, ex: Expression, far: bool) -> list[tuple[float, float]]:
    """Four points of a brow, inner end to outer."""
    b = face.brow
    q = [(453, 253), (438, 246), (418, 242), (398, 250)] if far else [(488, 254), (513, 246), (544, 242), (577, 255)]
    mid = q[0]
    q = [(mid[0] + (x - mid[0]) * b.length, y) for x, y in q]
    w = face.at(q)
    up = [ex.brow_in, ex.brow_in * 0.45 + ex.brow_mid * 0.6, ex.brow_mid * 0.8 + ex.brow_out * 0.3, ex.brow_out]
    pull = -ex.frown * 3.0 if not far else ex.frown * 2.4
    more = ex.brow_far if far else 0.0
    gap = face.eye.gap * (1 if not far else -0.4)
    return [
        (x + (pull if i == 0 else pull * 0.4 if i == 1 else 0) + gap, y - up[i] - b.shape[i] + b.y - more)
        for i, (x, y) in enumerate(w)
    ]


def draw_brows(art: Art, face: Face, ex: Expression) -> None:
    """Both brows."""
    b = face.brow
    for far in (True, False):
        q = guide(face, ex, far)
        w = b.w * (0.86 if far else 1.0)
        art.brush(q, w, b.colour, 0.62 * b.dense, BODY, blur=0.7)
        c = resample(cr(q), 40)
        n = normals(c)
        rs = np.random.RandomState(9 + far)
        sign = -1 if far else 1
        for _ in range(int(46 * b.dense)):
            t = rs.rand() ** 0.9
            j = int(t * 36)
            k = np.interp(t, *BODY) * w / 2
            root = c[j] + n[j] * (rs.rand() * 2 - 1) * k * 0.9
            way = c[min(j + 4, 39)] - c[j]
            way = way / max(float(np.hypot(*way)), 1e-6)
            rise = np.array([0, -1.0]) * max(0.05, 0.85 - 1.15 * t) + np.array([0, 1.0]) * max(0, t - 0.8) * 0.5
            ln = (4.5 + 4.0 * rs.rand()) * (1 + 0.5 * b.wild) * w / 9
            v = (way + rise * (0.8 + 0.5 * b.wild * rs.rand())) * ln
            grey = rs.rand() < b.grey
            col = mix(b.colour, "#e4e0da", 0.75) if grey else b.colour
            art.brush(
                [root, root + v * 0.5 + (sign * 0.4, -0.5), root + v],
                1.35,
                col,
                0.85 if grey else 0.72,
                ([0, 0.3, 1], [0.6, 1, 0]),
            )
