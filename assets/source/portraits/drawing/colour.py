"""Colours and gradients. A colour is '#rrggbb' or (r, g, b) in 0..255; knows nothing of what is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import skia

from .curves import lerp

MUL = skia.BlendMode.kMultiply
SCR = skia.BlendMode.kScreen
NRM = skia.BlendMode.kSrcOver
OVL = skia.BlendMode.kOverlay
SOFT = skia.BlendMode.kSoftLight
ATOP = skia.BlendMode.kSrcATop


def rgb(c: Any, a: float = 1.0) -> int:
    """The colour as skia wants it; a fourth component of `c` is its alpha (0..1)."""
    if isinstance(c, str):
        c = c.lstrip("#")
        c = tuple(int(c[i : i + 2], 16) for i in (0, 2, 4))
    if len(c) == 4:
        a = c[3]
    return skia.Color(*[int(max(0, min(255, v))) for v in c[:3]], int(255 * a))


def hexrgb(c: Any) -> np.ndarray:
    """The colour as three floats 0..255."""
    if isinstance(c, str):
        c = c.lstrip("#")
        return np.array([int(c[i : i + 2], 16) for i in (0, 2, 4)], float)
    return np.array(c[:3], float)


def mix(a: Any, b: Any, t: float) -> tuple[float, ...]:
    """Colour `a` with a part `t` of `b`."""
    return tuple(lerp(hexrgb(a), hexrgb(b), t))


def lin(p0: Any, p1: Any, cols: Sequence[Any], pos: Sequence[float] | None = None) -> skia.Shader:
    """A linear gradient from p0 to p1."""
    return skia.GradientShader.MakeLinear(
        [skia.Point(*map(float, p0)), skia.Point(*map(float, p1))], [rgb(c) for c in cols], pos
    )


def rad(c: Any, r: float, cols: Sequence[Any], pos: Sequence[float] | None = None) -> skia.Shader:
    """A radial gradient round c."""
    return skia.GradientShader.MakeRadial(skia.Point(*map(float, c)), float(r), [rgb(k) for k in cols], pos)
