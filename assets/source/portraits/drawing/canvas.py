"""A skia canvas with an illustrator's verbs: fill, shade, brush, ink, clip.

Owns how a stroke or a filled shape looks; must not know what it depicts.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import skia

from .colour import MUL, NRM, SCR, rgb
from .curves import Points, cr, normals, poly, resample, shape

PROFILES = {
    "both": ([0, 0.12, 0.45, 0.8, 1], [0, 0.6, 1, 0.6, 0]),
    "in": ([0, 0.3, 1], [0, 0.8, 1]),
    "out": ([0, 0.35, 0.7, 1], [1, 0.9, 0.55, 0]),
    "flat": ([0, 0.04, 0.96, 1], [0.4, 1, 1, 0.4]),
    "lens": ([0, 0.2, 0.5, 0.8, 1], [0, 0.75, 1, 0.75, 0]),
    "lively": ([0, 0.1, 0.3, 0.55, 0.8, 1], [0.1, 0.7, 1, 0.65, 0.95, 0.1]),
}


class Art:
    """A transparent canvas of `w` x `h` units, `scale` pixels a unit."""

    def __init__(self, w: float = 1000, h: float = 1500, scale: float = 2.0) -> None:
        self.scale = scale
        self.surf = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(round(w * scale), round(h * scale)))
        self.c = self.surf.getCanvas()
        self.c.clear(0)
        self.c.scale(scale, scale)

    @contextmanager
    def clip(self, path: skia.Path, op: Any = None) -> Iterator[Art]:
        """Paint only inside `path`."""
        self.c.save()
        if op:
            self.c.clipPath(path, op, True)
        else:
            self.c.clipPath(path, True)
        yield self
        self.c.restore()

    def outside(self, path: skia.Path) -> Any:
        """Paint only outside `path`."""
        return self.clip(path, skia.ClipOp.kDifference)

    @contextmanager
    def xf(self, m: skia.Matrix) -> Iterator[Art]:
        """Paint through a matrix."""
        self.c.save()
        self.c.concat(m)
        yield self
        self.c.restore()

    @contextmanager
    def group(self, alpha: float = 1.0, mode: Any = NRM) -> Iterator[Art]:
        """Paint on a layer of its own, laid down at the end with `alpha` and `mode`."""
        self.c.saveLayer(None, skia.Paint(Alphaf=alpha, BlendMode=mode))
        yield self
        self.c.restore()

    def fill(
        self, path: Any, col: Any = None, a: float = 1.0, shader: Any = None, blur: float = 0, mode: Any = NRM
    ) -> None:
        """Fill a path (or the closed spline through points) with a colour or a gradient; `blur` in units."""
        if not isinstance(path, skia.Path):
            path = shape(path)
        p = skia.Paint(AntiAlias=True, BlendMode=mode)
        if col is not None:
            p.setColor(rgb(col, a))
        if shader is not None:
            p.setShader(shader)
            p.setAlphaf(a)
        if blur:
            p.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
        self.c.drawPath(path, p)

    def mul(self, path: Any, col: Any, a: float = 1.0, blur: float = 0) -> None:
        """Fill, multiplying."""
        self.fill(path, col, a, None, blur, MUL)

    def scr(self, path: Any, col: Any, a: float = 1.0, blur: float = 0) -> None:
        """Fill, screening."""
        self.fill(path, col, a, None, blur, SCR)

    def dot(
        self,
        c: Any,
        r: float,
        col: Any,
        a: float = 1.0,
        blur: float = 0,
        mode: Any = NRM,
        ry: float | None = None,
        rot: float = 0,
    ) -> None:
        """An ellipse round `c`, turned by `rot` degrees."""
        self.c.save()
        self.c.translate(float(c[0]), float(c[1]))
        self.c.rotate(rot)
        p = skia.Path()
        ry = ry or r
        p.addOval(skia.Rect.MakeLTRB(-r, -ry, r, ry))
        self.fill(p, col, a, None, blur, mode)
        self.c.restore()

    def brush(
        self,
        pts: Points,
        w: float,
        col: Any,
        a: float = 1.0,
        prof: Any = "both",
        blur: float = 0,
        mode: Any = NRM,
        n: int = 12,
    ) -> None:
        """A stroke whose width swells after the profile `prof`, at most `w` units."""
        c = cr(pts, False, n)
        d = np.r_[0, np.cumsum(np.hypot(*np.diff(c, axis=0).T))]
        t = d / max(d[-1], 1e-9)
        xs, ys = PROFILES[prof] if isinstance(prof, str) else prof
        k = np.interp(t, xs, ys)
        k = np.convolve(np.pad(k, 2, "edge"), [0.1, 0.2, 0.4, 0.2, 0.1], "valid")
        off = normals(c) * (k * w / 2)[:, None]
        self.fill(poly(np.vstack([c + off, (c - off)[::-1]])), col, a, None, blur, mode)

    def ink(self, path_pts: Points, w: float, col: Any, a: float = 1.0, closed: bool = True, seed: int = 1) -> None:
        """An outline whose width wavers like a hand's, heavier on the side away from the light."""
        c = cr(path_pts, closed)
        if closed:
            c = np.vstack([c, c[:1]])
        c = resample(c, max(24, len(c)))
        t = np.linspace(0, 1, len(c))
        rs = np.random.RandomState(seed)
        k = 1 + 0.22 * np.sin(t * 9 + rs.rand() * 6) + 0.15 * np.sin(t * 23 + rs.rand() * 6)
        g = normals(c)
        k *= 1 + 0.25 * np.clip(g[:, 0] * 0.5 + g[:, 1] * 0.5, -1, 1)
        off = g * (k * w / 2)[:, None]
        self.fill(poly(np.vstack([c + off, (c - off)[::-1]])), col, a)

    def picture(self, rgba: np.ndarray, box: tuple[float, float, float, float], mode: Any = NRM) -> None:
        """Lay a uint8 RGBA array (straight alpha) into the rectangle x0, y0, x1, y1."""
        info = skia.ImageInfo.Make(rgba.shape[1], rgba.shape[0], skia.kRGBA_8888_ColorType, skia.kUnpremul_AlphaType)
        image = skia.Image.MakeRasterData(info, skia.Data.MakeWithCopy(rgba.tobytes()), rgba.shape[1] * 4)
        self.c.drawImageRect(
            image, skia.Rect.MakeLTRB(*box), skia.SamplingOptions(skia.FilterMode.kLinear), skia.Paint(BlendMode=mode)
        )

    def image(self) -> skia.Image:
        """What is on the canvas now."""
        return self.surf.makeImageSnapshot()

    def array(self) -> np.ndarray:
        """What is on the canvas now: float RGBA, straight alpha, 0..1."""
        return np.array(self.image().toarray(colorType=skia.kRGBA_8888_ColorType), dtype=np.float32) / 255
