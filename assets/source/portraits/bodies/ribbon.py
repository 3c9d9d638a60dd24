"""Strips along a curve, and the outlines of areas made of polygons.

Owns geometry alone; knows nothing of cloth or arms.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import skia
from kit import Curve, normals, poly, resample

Pt = tuple[float, float]


class Ribbon:
    """A strip along an axis: `at(t, u)` finds t of its length, u across (-1 left of travel, 1 right)."""

    def __init__(self, axis: Curve, radii: Sequence[float], wobble: float = 0.0, seed: int = 1) -> None:
        self.axis = resample(axis, 80)
        t = np.linspace(0, 1, 80)
        self.r = np.interp(t, np.linspace(0, 1, len(radii)), radii)
        self.r = np.convolve(np.pad(self.r, 6, "edge"), np.ones(13) / 13, "valid")
        rs = np.random.RandomState(seed)
        g = normals(self.axis)
        # average the normals, so that the ribbon doesn't tear at the bend
        g = np.stack([np.convolve(np.pad(g[:, i], 8, "edge"), np.hanning(19)[1:-1] / np.hanning(19).sum(), "valid")
            for i in (0, 1)], 1)
        self.n = g / np.maximum(np.hypot(g[:, 0], g[:, 1]), 1e-6)[:, None]
        self.left = self.axis + self.n * (self.r + _bumps(t, wobble, rs))[:, None]
        self.right = self.axis - self.n * (self.r + _bumps(t, wobble, rs))[:, None]

    def at(self, t: float, u: float) -> Pt:
        """A place on the strip."""
        i = float(np.clip(t, 0, 1)) * 79
        beyond = (self.axis[1] - self.axis[0]) * 79 * min(t, 0.0)
        k = np.arange(80)
        a = np.array([np.interp(i, k, self.axis[:, j]) for j in (0, 1)])
        n = np.array([np.interp(i, k, self.n[:, j]) for j in (0, 1)])
        r = float(np.interp(i, k, self.r))
        p = a - n * r * u + beyond
        return (float(p[0]), float(p[1]))

    def outline(self) -> Curve:
        """The closed contour."""
        return np.vstack([self.left, self.right[::-1]])

    def path(self) -> skia.Path:
        """The strip as an area."""
        p = poly(self.outline())
        p.setFillType(skia.PathFillType.kWinding)
        return skia.Simplify(p) or p


def _bumps(t: np.ndarray, wobble: float, rs: np.random.RandomState) -> np.ndarray:
    return wobble * (np.sin(t * 19 + rs.rand() * 6) * 0.6 + np.sin(t * 37 + rs.rand() * 6) * 0.5)


def disc(c: Sequence[float], r: float, squash: float = 1.0) -> skia.Path:
    """A round patch as a polygon."""
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    return poly(np.c_[c[0] + r * np.cos(t), c[1] + r * squash * np.sin(t)])


def contour(path: skia.Path) -> Curve:
    """The longest closed line of a path made of polygons."""
    best: list[tuple[float, float]] = []
    run: list[tuple[float, float]] = []
    for verb, pts in path:
        if verb == skia.Path.kMove_Verb:
            best, run = (run if len(run) > len(best) else best), [(pts[0].x(), pts[0].y())]
        elif verb == skia.Path.kLine_Verb:
            run.append((pts[1].x(), pts[1].y()))
    best = run if len(run) > len(best) else best
    return np.array(best)


def smooth(c: Curve, k: int = 2) -> Curve:
    """A closed line with its corners eased."""
    c = resample(np.vstack([c, c[:1]]), max(60, len(c)))[:-1]
    w = np.hanning(2 * k + 3)[1:-1]
    w /= w.sum()
    pad = np.vstack([c[-k:], c, c[:k]])
    return np.stack([np.convolve(pad[:, i], w, "valid") for i in (0, 1)], 1)
