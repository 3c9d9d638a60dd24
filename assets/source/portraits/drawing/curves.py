"""Curves as dense polylines (numpy, N x 2).

Owns splines, resampling, normals and closed shapes. A polyline can be warped, offset and blended in one line;
knows nothing of colour or canvas.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import skia

Curve = np.ndarray
Points = Any  # a Curve, or a sequence of (x, y) or (x, y, 1) where the 1 marks a sharp corner


def _run(points: Sequence[Any], steps: int, closed: bool = False) -> Curve:
    """Centripetal Catmull-Rom through points without corners."""
    p = np.asarray(points, float)
    if len(p) == 2 and not closed:
        t = np.linspace(0, 1, steps + 1)[:, None]
        return p[0] * (1 - t) + p[1] * t
    if closed:
        q = np.vstack([p[-1], p, p[0], p[1]])
    else:
        q = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    out = []
    for i in range(1, len(q) - 2):
        p0, p1, p2, p3 = q[i - 1 : i + 3]
        t0 = 0.0
        t1 = t0 + max(float(np.hypot(*(p1 - p0))) ** 0.5, 1e-4)
        t2 = t1 + max(float(np.hypot(*(p2 - p1))) ** 0.5, 1e-4)
        t3 = t2 + max(float(np.hypot(*(p3 - p2))) ** 0.5, 1e-4)
        t = np.linspace(t1, t2, steps, endpoint=False)[:, None]
        a1 = (t1 - t) / (t1 - t0) * p0 + (t - t0) / (t1 - t0) * p1
        a2 = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
        a3 = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
        b1 = (t2 - t) / (t2 - t0) * a1 + (t - t0) / (t2 - t0) * a2
        b2 = (t3 - t) / (t3 - t1) * a2 + (t - t1) / (t3 - t1) * a3
        out.append((t2 - t) / (t2 - t1) * b1 + (t - t1) / (t2 - t1) * b2)
    curve = np.vstack(out)
    if not closed:
        curve = np.vstack([curve, p[-1]])
    return curve


def cr(pts: Points, closed: bool = False, n: int = 12) -> Curve:
    """The spline through `pts`, `n` steps a span; a point (x, y, 1) is a sharp corner; an array passes unchanged."""
    if isinstance(pts, np.ndarray):
        return pts
    xy = [tuple(p[:2]) for p in pts]
    corner = [len(p) > 2 and bool(p[2]) for p in pts]
    if closed:
        if not any(corner):
            return _run(xy, n, True)
        k = corner.index(True)
        xy = xy[k:] + xy[: k + 1]
        corner = corner[k:] + corner[: k + 1]
    cut = [0, *[i for i in range(1, len(xy) - 1) if corner[i]], len(xy) - 1]
    return np.vstack([_run(xy[a : b + 1], n) for a, b in pairwise(cut)])


def resample(c: Curve, n: int) -> Curve:
    """`n` points evenly spread along the curve."""
    d = np.r_[0, np.cumsum(np.hypot(*np.diff(c, axis=0).T))]
    keep = np.r_[True, np.diff(d) > 1e-9]
    c, d = c[keep], d[keep]
    t = np.linspace(0, d[-1], n)
    return np.c_[np.interp(t, d, c[:, 0]), np.interp(t, d, c[:, 1])]


def normals(c: Curve) -> Curve:
    """Unit normals: right of the way of travel on a canvas whose y runs down is (+x, -y) turned."""
    g = np.gradient(c, axis=0)
    g /= np.maximum(np.hypot(g[:, 0], g[:, 1]), 1e-9)[:, None]
    return np.c_[g[:, 1], -g[:, 0]]


def lerp(a: Any, b: Any, t: Any) -> Any:
    """`a` at 0, `b` at 1."""
    return np.asarray(a) * (1 - t) + np.asarray(b) * t


def poly(c: Points, close: bool = True) -> skia.Path:
    """The polygon through the points as they are."""
    p = skia.Path()
    p.addPoly([skia.Point(float(x), float(y)) for x, y in c], close)
    return p


def shape(pts: Points, n: int = 12) -> skia.Path:
    """The closed spline through the points."""
    return poly(cr(pts, True, n))


def union(*paths: skia.Path) -> skia.Path:
    """All the paths as one."""
    out = paths[0]
    for p in paths[1:]:
        out = skia.Op(out, p, skia.PathOp.kUnion_PathOp)
    return out
