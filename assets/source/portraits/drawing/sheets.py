"""Hair (or grass, or cloth strands) as sheets between guide curves, cut into clumps that meet at their tips.

Owns how one sheet and one lock are painted: root to tip wash, a crisp dark side, ribbons of light, a few strand lines.
Must not know hairstyles.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.interpolate import CubicSpline, interp1d

from .canvas import Art
from .colour import NRM, lin, mix
from .curves import Curve, Points, cr, lerp, normals, poly, resample

Palette = dict[str, Any]


def hpal(base: Any, light: Any = None, hi: Any = None, line: Any = None) -> Palette:
    """A hair palette from its base colour."""
    return {
        "base": base,
        "dark": mix(base, "#07050d", 0.55),
        "light": light or mix(base, "#c9a58a", 0.22),
        "hi": hi or mix(base, "#f0d8c8", 0.45),
        "line": line or mix(base, "#050308", 0.72),
    }


def lock(
    art: Art,
    pts: Points,
    w: float,
    pal: Palette,
    prof: Any = ([0, 0.15, 0.5, 0.8, 1], [0.35, 0.85, 1, 0.6, 0]),
    hi: tuple[float, float] = (0.25, 0.5),
    line: float = 1.6,
) -> None:
    """One free lock of hair, `w` units at its widest."""
    c = resample(cr(pts), 60)
    t = np.linspace(0, 1, 60)
    k = np.interp(t, *prof) * w / 2
    n = normals(c)
    a, b = c + n * k[:, None], c - n * k[:, None]
    p = poly(np.vstack([a, b[::-1]]))
    wash = [mix(pal["base"], pal["dark"], 0.5), pal["base"], mix(pal["base"], pal["light"], 0.5), pal["base"]]
    art.fill(p, shader=lin(c[0], c[-1], wash, [0, 0.3, 0.6, 1]))
    with art.clip(p):
        art.brush(b, w * 0.5, pal["dark"], 0.5, "both")
        art.brush(c[int(hi[0] * 60) : int(hi[1] * 60)], w * 0.28, pal["hi"], 0.5, "lens")
        art.brush(lerp(a, b, 0.6)[8:], 1.2, pal["line"], 0.5)
    edge = ([0, 0.2, 0.8, 1], [0.1, 0.9, 0.9, 0.3])
    art.brush(a, line, pal["line"], 0.95, edge)
    art.brush(b, line * 1.1, pal["line"], 0.95, edge)


class Sheet:
    """A sheet of hair between guide curves, each from root to tip."""

    def __init__(self, guides: list[Points], m: int = 48) -> None:
        g = np.array([resample(cr(q), m) for q in guides])
        s = np.linspace(0, 1, len(g))
        self.f: Any = interp1d(s, g, axis=0) if len(g) == 2 else CubicSpline(s, g, axis=0, bc_type="natural")
        self.m = m

    def strand(self, s: float, t0: float = 0.0, t1: float = 1.0) -> Curve:
        """The strand at `s` (0..1 across the sheet) from `t0` to `t1` of its length."""
        c = self.f(np.clip(s, 0, 1))
        t = np.linspace(0, 1, self.m)
        u = np.linspace(t0, t1, self.m)
        return np.c_[np.interp(u, t, c[:, 0]), np.interp(u, t, c[:, 1])]

    def clumps(
        self,
        n: int,
        seed: int = 0,
        tc: float = 0.55,
        jit: float = 0.25,
        short: float = 0.12,
        grow: float = 0.10,
        power: float = 1.3,
    ) -> list[tuple[Curve, Curve, Curve, float, float, float]]:
        """`n` clumps (edge, edge, middle, from, to, length) that converge from `tc` of their length on, shuffled."""
        rs = np.random.RandomState(seed)
        e = np.linspace(0, 1, n + 1)
        e[1:-1] += (rs.rand(n - 1) - 0.5) * jit * 2 / n
        out = []
        t = np.linspace(0, 1, self.m)
        for i in range(n):
            a, b = e[i], e[i + 1]
            g = grow * (b - a)
            mid = np.clip((a + b) / 2 + (rs.rand() - 0.5) * (b - a) * 0.7, 0, 1)
            tm = 1 - short * rs.rand()
            one = self.strand(a - g, 0, tm)
            two = self.strand(b + g, 0, tm)
            core = self.strand(mid, 0, tm)
            k = (np.clip((t - tc) / (1 - tc), 0, 1) ** power)[:, None]
            out.append((one * (1 - k) + core * k, two * (1 - k) + core * k, core, a, b, tm))
        order = list(range(n))
        rs.shuffle(order)
        return [out[i] for i in order]

    def draw(
        self,
        art: Art,
        n: int,
        pal: Palette,
        seed: int = 0,
        tc: float = 0.55,
        short: float = 0.12,
        jit: float = 0.25,
        hi: tuple[float, float] | None = None,
        line: float = 1.6,
        strands: int = 3,
        hi_a: float = 0.55,
        root: float = 0.0,
        order: str | None = None,
        edge: float = 1.0,
        hi_n: int = 5,
        grow: float = 0.10,
        power: float = 1.3,
        sa: float = 0.5,
        soft: float = 1.0,
    ) -> None:
        """Paint the sheet in `n` clumps; `hi` is the band (0..1 along the hair) that catches the light."""
        rs = np.random.RandomState(seed + 77)
        cl = self.clumps(n, seed, tc, jit, short, grow, power)
        if order == "lr":
            cl.sort(key=lambda k: k[3])
        if order == "rl":
            cl.sort(key=lambda k: -k[3])
        for one, two, core, a, b, tm in cl:
            p = poly(np.vstack([one, two[::-1]]))
            v = rs.rand() * 0.22 - 0.08
            base = mix(pal["base"], pal["light"] if v > 0 else pal["dark"], abs(v))
            wash = [
                mix(base, pal["dark"], 0.55 + root),
                base,
                mix(base, pal["light"], 0.35),
                base,
                mix(base, pal["dark"], 0.35),
            ]
            art.fill(p, shader=lin(core[0], core[-1], wash, [0, 0.22, 0.48, 0.75, 1]))
            with art.clip(p):
                w = np.hypot(*(one - two).T).max()
                side = ([0, 0.2, 0.7, 1], [0.6, 1, 0.9, 0.3])
                art.brush(lerp(two, core, 0.12), w * 0.42, pal["dark"], 0.42 * soft, side, mode=NRM)
                art.brush(lerp(one, core, 0.35), w * 0.16, pal["light"], 0.28, "both")
                for _ in range(strands):
                    s = a + (b - a) * rs.rand()
                    t0 = rs.rand() * 0.3
                    st = self.strand(s, t0, min(tm, t0 + 0.45 + 0.4 * rs.rand()))
                    dark = rs.rand() < 0.62
                    art.brush(st, (1.1 + 1.6 * rs.rand()), pal["line"] if dark else pal["light"], sa, "both")
                if hi:
                    for _ in range(hi_n):
                        s = a + (b - a) * rs.rand()
                        j = rs.rand(2) * 0.10
                        st = self.strand(s, hi[0] - j[0] + 0.03, hi[1] + j[1] - 0.03)
                        art.brush(st, min(w * (0.07 + 0.16 * rs.rand()), 3 + 4.5 * rs.rand()), pal["hi"], hi_a, "lens")
            if edge:
                rim = ([0, 0.25, 0.7, 1], [0.2, 0.9, 1, 0.35])
                art.brush(one, line, pal["line"], 0.75 * edge, rim)
                art.brush(two, line, pal["line"], 0.9 * edge, rim)
