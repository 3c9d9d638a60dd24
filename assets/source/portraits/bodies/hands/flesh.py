"""Flesh in space: round cones melted into one surface, seen from the front.

Owns the surface (depth, normals, which part) and nothing of joints, colours or lines. Space: x right, y down,
z towards us, all in figure units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

TILE = 40
FAR = -1e4


@dataclass(frozen=True)
class Cone:
    """A round cone from `a` to `b`. `part` 0 is the palm, which all cones with `root` melt into over `root` units."""

    a: np.ndarray
    b: np.ndarray
    ra: float
    rb: float
    part: int
    root: float = 0.0
    melt: float = 3.0  # with others of the same part


@dataclass(frozen=True)
class Surface:
    """What a pixel sees: `z` depth (FAR where nothing is), `part` (-1 nothing), `n` normal."""

    x: np.ndarray
    y: np.ndarray
    z: np.ndarray
    part: np.ndarray
    n: np.ndarray
    res: float
    box: tuple[float, float, float, float]

    @property
    def solid(self) -> np.ndarray:
        """Where there is flesh."""
        return self.part >= 0


def _cone(p: np.ndarray, c: Cone) -> np.ndarray:
    """Distance to a cone of points given as rows x, y, z (3, N)."""
    ba = c.b - c.a
    x, y, z = p[0] - np.float32(c.a[0]), p[1] - np.float32(c.a[1]), p[2] - np.float32(c.a[2])
    bx, by, bz = (np.float32(v) for v in ba)
    t = x * bx + y * by + z * bz
    t *= np.float32(1 / max(float(ba @ ba), 1e-6))
    np.clip(t, 0, 1, out=t)
    x -= t * bx
    y -= t * by
    z -= t * bz
    return np.sqrt(x * x + y * y + z * z) - (np.float32(c.ra) + np.float32(c.rb - c.ra) * t)


def _smin(a: np.ndarray, b: np.ndarray, k: float) -> np.ndarray:
    if k <= 0:
        return np.minimum(a, b)
    k = np.float32(k)
    h = np.clip(np.maximum(k - np.abs(a - b), 0) / k, 0, 1)
    return np.minimum(a, b) - h * h * (k * np.float32(0.25))


def field(p: np.ndarray, cones: Sequence[Cone]) -> tuple[np.ndarray, np.ndarray]:
    """Distance to the flesh and nearest part at points (3, N)."""
    palm = None
    parts: dict[int, np.ndarray] = {}
    roots: list[tuple[np.ndarray, float]] = []
    for c in cones:
        d = _cone(p, c)
        if c.part == 0:
            palm = d if palm is None else _smin(palm, d, c.melt)
        else:
            parts[c.part] = d if c.part not in parts else _smin(parts[c.part], d, c.melt)
            if c.root:
                roots.append((d, c.root))
    best = palm if palm is not None else np.full(p.shape[1], 1e3, np.float32)
    near = best.copy()
    part = np.zeros(p.shape[1], np.int16)
    for k, d in parts.items():
        closer = d < near
        part[closer] = k
        near = np.minimum(near, d)
    best = np.minimum(best, near)
    if palm is not None:
        for d, k in roots:
            best = np.minimum(best, _smin(d, palm, k))
    return best, part


def surface(cones: Sequence[Cone], res: float, pad: float = 6.0) -> Surface:
    """March the flesh over its own bounds, `res` pixels a unit."""
    lo = np.min([np.minimum(c.a - c.ra, c.b - c.rb) for c in cones], 0) - pad
    hi = np.max([np.maximum(c.a + c.ra, c.b + c.rb) for c in cones], 0) + pad
    lo, hi = np.floor(lo), np.ceil(hi)
    w, h = int((hi[0] - lo[0]) * res), int((hi[1] - lo[1]) * res)
    w, h = w + w % 2, h + h % 2
    x = (lo[0] + (np.arange(w) + 0.5) / res).astype(np.float32)
    y = (lo[1] + (np.arange(h) + 0.5) / res).astype(np.float32)
    z = np.full((h, w), FAR, np.float32)
    part = np.full((h, w), -1, np.int16)
    n = np.zeros((h, w, 3), np.float32)
    n[..., 2] = 1
    for ty in range(0, h, TILE):
        for tx in range(0, w, TILE):
            ys, xs = slice(ty, min(h, ty + TILE)), slice(tx, min(w, tx + TILE))
            near = [c for c in cones if _touches(c, x[xs], y[ys])]
            if near:
                _march(near, x[xs], y[ys], z[ys, xs], part[ys, xs], n[ys, xs])
    return Surface(x, y, z, part, n, res, (float(lo[0]), float(lo[1]), float(lo[0] + w / res), float(lo[1] + h / res)))


def _touches(c: Cone, x: np.ndarray, y: np.ndarray) -> bool:
    r = max(c.ra, c.rb) + max(c.root, c.melt) + 1
    return bool(
        min(c.a[0], c.b[0]) - r < x[-1] and max(c.a[0], c.b[0]) + r > x[0]
        and min(c.a[1], c.b[1]) - r < y[-1] and max(c.a[1], c.b[1]) + r > y[0]
    )  # fmt: skip


def _march(cones: Sequence[Cone], x: np.ndarray, y: np.ndarray, z: np.ndarray, part: np.ndarray, n: np.ndarray) -> None:
    gx, gy = np.meshgrid(x, y)
    top = max(max(c.a[2] + c.ra, c.b[2] + c.rb) for c in cones) + 4
    low = min(min(c.a[2] - c.ra, c.b[2] - c.rb) for c in cones) - 4
    p = np.stack([gx.ravel(), gy.ravel(), np.full(gx.size, top)]).astype(np.float32)
    live = np.arange(p.shape[1])
    hit: list[np.ndarray] = []
    for _ in range(140):
        d, _k = field(p[:, live], cones)
        p[2, live] -= d * 0.95
        done = d < 0.12
        hit.append(live[done])
        live = live[~done & (p[2, live] > low)]
        if not len(live):
            break
    if len(live):
        d, _k = field(p[:, live], cones)
        hit.append(live[d < 0.6])
    found = np.concatenate(hit) if hit else np.zeros(0, int)
    if not len(found):
        return
    q = p[:, found]
    _d, k = field(q, cones)
    g = np.zeros((3, q.shape[1]), np.float32)
    for s in ((1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1)):
        v = np.array(s, np.float32)[:, None]
        d, _k = field(q + v * np.float32(0.5), cones)
        g += v * d
    g /= np.maximum(np.sqrt((g * g).sum(0)), 1e-6)
    iy, ix = np.divmod(found, gx.shape[1])
    z[iy, ix] = q[2]
    part[iy, ix] = k
    n[iy, ix] = g.T
