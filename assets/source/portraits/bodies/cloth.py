"""Cloth: its colours, and how a cut piece of it is painted, inked and stitched.

Owns surface and line of fabric. Must not know bodies, persons or which garment a piece belongs to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import skia
from kit import MUL, Art, Points, cr, hexrgb, mix, normals, resample, shape
from scipy.ndimage import gaussian_filter

from .relief import Box, Fold, Relief, shady_side, wash_steps


@dataclass(frozen=True)
class Cloth:
    """`shade` and `deep` are what `base` becomes in the two shadows; `line` inks it; `hi` is its lit nap."""

    base: Any
    shade: Any
    deep: Any
    hi: Any
    line: Any
    weave: float = 1.0
    crisp: float = 1.0

    def worn(self, t: float, towards: Any = "#d9d6cc") -> Cloth:
        """The same cloth washed out by `t`."""
        return replace(self, base=mix(self.base, towards, t), shade=mix(self.shade, towards, t * 0.8))


def dyed(base: Any, line: Any = None, weave: float = 1.0, warm: float = 0.0, crisp: float = 1.0) -> Cloth:
    """A cloth of one colour with the shadows that suit it: cool and deep under dark colours, gentle under pale ones."""
    lum = float(hexrgb(base) @ (0.3, 0.59, 0.11))
    cool, pale = "#1b2146", "#8f8fb4"
    if lum > 190:
        shade, deep = mix(base, mix(pale, "#b08f7c", warm), 0.36), mix(base, mix("#6a6a98", "#8a6656", warm), 0.52)
        return Cloth(base, shade, deep, "#ffffff", line or mix(base, "#343552", 0.72), weave, crisp)
    k = 0.40 if lum < 80 else 0.38
    shade = mix(base, mix(cool, "#3a1c1c", warm), k)
    deep = mix(base, mix("#0e1030", "#2a1012", warm), k + 0.24)
    return Cloth(base, shade, deep, mix(base, "#fff3dd", 0.32), line or mix(base, "#0a0a18", 0.74), weave, crisp)


WHITE = dyed("#f1f1f2", line="#5b607c", weave=0.6)


def paint(
    art: Art, path: skia.Path, cloth: Cloth, form: Relief, folds: Sequence[Fold] = (), seed: int = 1,
    pattern: Callable[[Art], None] | None = None, shift: float = 0.0,
) -> None:  # fmt: skip
    """Lay `cloth` into `path`: colour, `pattern` on it, washes after `form` and `folds`, fold lines. No outline.

    `form.z` is changed by the folds.
    """
    for f in folds:
        form.fold(f)
    with art.clip(path):
        art.fill(path, cloth.base)
        if pattern:
            pattern(art)
        v = form.light(seed=seed) - shift
        art.picture(shading(form, cloth, v, seed), form.box, MUL)
        art.picture(nap(form, cloth, v), form.box)
        for f in folds:
            ink_fold(art, f, cloth)


def shading(form: Relief, cloth: Cloth, v: np.ndarray, seed: int) -> np.ndarray:
    """What to multiply the cloth with where light `v` falls."""
    w = wash_steps(v, cloth.crisp)
    base, shade, deep = ((hexrgb(c) / 255).astype(np.float32) for c in (cloth.base, cloth.shade, cloth.deep))
    k1 = np.clip(shade / np.maximum(base, 0.02), 0, 1)
    k2 = np.clip(deep / np.maximum(shade, 0.02), 0, 1)
    c = np.ones((form.h, form.w, 3), np.float32)
    c *= 1 - w["half"][..., None] * (1 - k1**0.55)
    c *= 1 - w["dark"][..., None] * (1 - k1**0.75)
    c *= 1 - w["deep"][..., None] * (1 - k2)
    rim = w["rim_dark"] * 0.5 + w["rim_half"] * 0.4
    c *= 1 - rim[..., None] * 0.055
    c *= 1 - 0.016 * cloth.weave * _weave(form, seed)[..., None]
    return _opaque(c)


def nap(form: Relief, cloth: Cloth, v: np.ndarray) -> np.ndarray:
    """The lit side of form and folds, to lay over."""
    t = np.clip((v - 0.745) / 0.025, 0, 1) * 0.30 + np.clip((v - 0.86) / 0.03, 0, 1) * 0.26
    t = gaussian_filter(t, 0.5 * form.res)
    out = np.empty((form.h, form.w, 4), np.uint8)
    out[..., :3] = hexrgb(cloth.hi).astype(np.uint8)
    out[..., 3] = (np.clip(t, 0, 1) * 255).astype(np.uint8)
    return out


def _weave(form: Relief, seed: int) -> np.ndarray:
    """Threads and pigment: mean 0, deviation about 1."""
    rs = np.random.RandomState(seed + 11)
    k = max(form.res, 0.5)
    n = rs.randn(form.h, form.w).astype(np.float32)
    warp, weft = gaussian_filter(n, (2.6 * k, 0.5 * k)), gaussian_filter(n[::-1], (0.5 * k, 2.6 * k))
    return warp / max(float(warp.std()), 1e-6) * 0.6 + weft / max(float(weft.std()), 1e-6) * 0.6


def _opaque(c: np.ndarray) -> np.ndarray:
    out = np.empty((*c.shape[:2], 4), np.uint8)
    out[..., :3] = (np.clip(c, 0, 1) * 255 + 0.5).astype(np.uint8)
    out[..., 3] = 255
    return out


def ink_fold(art: Art, f: Fold, cloth: Cloth) -> None:
    """The thin line on the shady side of a crease."""
    if f.ink <= 0:
        return
    curve = resample(cr(f.pts), 40)
    side = 1.0 if shady_side(curve) > 0 else -1.0
    t = np.linspace(0, 1, 40)
    swell = np.interp(t, [0, 0.5, 1], [0.3, 1, 0.1])[:, None]
    q = curve + normals(curve) * side * swell * f.w * 0.42
    art.brush(q[2:34], 1.5 + 0.06 * f.w, cloth.line, 0.75 * f.ink, ([0, 0.12, 0.4, 0.75, 1], [0.2, 0.9, 1, 0.5, 0]))


def outline(art: Art, pts: Points, cloth: Cloth, w: float = 3.0, seed: int = 1, closed: bool = True,
    a: float = 1.0) -> None:
    """Contour of a piece; an open one tapers at both ends."""
    if closed:
        art.ink(pts, w, cloth.line, a, True, seed)
        return
    art.brush(pts, w * 1.1, cloth.line, a, ([0, 0.05, 0.3, 0.6, 0.95, 1], [0.35, 0.9, 0.8, 1.05, 0.9, 0.35]))


def seam(art: Art, pts: Points, cloth: Cloth, w: float = 1.7, a: float = 0.75, lit: float = 0.35) -> None:
    """Where two pieces are sewn together: a line, its shadow, its lit lip."""
    c = resample(cr(pts), 60)
    side = 1.0 if shady_side(c) > 0 else -1.0
    n = normals(c) * side
    art.brush(c + n * 2.2, 5.0, cloth.deep, 0.28, "flat")
    art.brush(c - n * 1.9, 1.5, cloth.hi, lit, "flat")
    art.brush(c, w, cloth.line, a, "flat")


def stitches(art: Art, pts: Points, cloth: Cloth, off: float = 6.0, a: float = 0.55, step: float = 8.0,
    w: float = 1.3) -> None:
    """A row of stitches beside a line, `off` units to the left of the way of travel (y down)."""
    c = cr(pts)
    length = float(np.hypot(*np.diff(c, axis=0).T).sum())
    n = max(4, int(length / step)) * 2
    c = resample(c, n)
    q = c + normals(c) * off
    for i in range(0, n - 1, 2):
        art.brush(q[i : i + 2], w, cloth.line, a, "flat")


def cast(art: Art, onto: skia.Path, caster: skia.Path, dx: float, dy: float, cloth: Cloth, a: float = 0.55) -> None:
    """The crisp shadow of `caster` on the cloth within `onto`."""
    with art.clip(onto):
        moved = skia.Path(caster)
        moved.offset(dx, dy)
        with art.outside(caster):
            base, deep = hexrgb(cloth.base), hexrgb(cloth.deep)
            k = tuple(np.clip(deep / np.maximum(base, 4) * 255, 0, 255))
            art.fill(moved, k, a, None, 0.8, MUL)


def bounds(path: skia.Path, pad: float = 4.0) -> Box:
    """The rectangle of a path on the figure canvas."""
    b = path.getBounds()
    return (
        max(-20.0, b.left() - pad), max(-20.0, b.top() - pad), min(1020.0, b.right() + pad),
        min(1540.0, b.bottom() + pad)
    )  # fmt: skip


def piece(
    art: Art, pts: Points, cloth: Cloth, radius: float, height: float, folds: Sequence[Fold] = (), seed: int = 1,
    ink: float = 2.6, pattern: Callable[[Art], None] | None = None, shift: float = 0.0,
) -> skia.Path:  # fmt: skip
    """A piece with a form of its own (collar, pocket, cuff): cushion, washes, folds, contour."""
    path = shape(pts)
    form = Relief(bounds(path), art.scale)
    form.inflate(path, radius, height)
    paint(art, path, cloth, form, folds, seed, pattern, shift)
    if ink:
        outline(art, pts, cloth, ink, seed)
    return path


def button(art: Art, at: Sequence[float], r: float, col: Any, cloth: Cloth) -> None:
    """A sewn button with its shadow and its light."""
    x, y = at[0], at[1]
    art.dot((x + 1.6, y + 2.4), r + 0.8, cloth.deep, 0.75)
    art.dot((x, y), r + 0.9, mix(col, "#0c0a14", 0.6))
    art.dot((x, y), r, col)
    art.dot((x + 0.6, y + 0.7), r * 0.66, mix(col, "#0c0a14", 0.25), 0.8)
    for dx, dy in ((-0.28, -0.28), (0.28, -0.28), (-0.28, 0.28), (0.28, 0.28)):
        art.dot((x + dx * r, y + dy * r), max(0.9, r * 0.13), mix(col, "#08060c", 0.75))
    art.dot((x - r * 0.45, y - r * 0.5), r * 0.26, "#ffffff", 0.55)
