"""Form as a height field over a rectangle of the figure, lit from the upper left and cut into crisp washes.

Owns hills, ridges, tubes and how light falls on them. Must not know garments, persons or colours of things: it hands
back how much shade lies where.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import skia
from kit import Curve, Points, cr, paper, resample
from scipy.ndimage import distance_transform_edt, gaussian_filter

LIGHT = np.array([-0.50, -0.50, 0.71]) / np.linalg.norm([-0.50, -0.50, 0.71])
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Fold:
    """A crease: a ridge along `pts`, `w` units wide, `h` high, with a line of strength `ink` on its shady side.

    `skew` above 0 makes the shady side the steeper one.
    """

    pts: Sequence[Sequence[float]]
    w: float = 12.0
    h: float = 4.0
    ink: float = 0.6
    skew: float = 0.45


class Relief:
    """A landscape over `box` (x0, y0, x1, y1 in figure units), `res` pixels a unit."""

    def __init__(self, box: Box, res: float) -> None:
        x0, y0, x1, y1 = (float(round(v)) for v in box)
        self.res = res
        self.w, self.h = max(2, round((x1 - x0) * res)), max(2, round((y1 - y0) * res))
        self.box = (x0, y0, x0 + self.w / res, y0 + self.h / res)
        self.x = x0 + (np.arange(self.w, dtype=np.float32) + 0.5) / res
        self.y = y0 + (np.arange(self.h, dtype=np.float32) + 0.5) / res
        self.z = np.zeros((self.h, self.w), np.float32)

    def mask(self, path: skia.Path) -> np.ndarray:
        """Which pixels lie in `path`."""
        surf = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(self.w, self.h))
        canvas = surf.getCanvas()
        canvas.clear(0)
        canvas.scale(self.res, self.res)
        canvas.translate(-self.box[0], -self.box[1])
        canvas.drawPath(path, skia.Paint(Color=0xFFFFFFFF))
        return np.array(surf.makeImageSnapshot().toarray())[..., 3] > 127

    def inflate(self, path: skia.Path, radius: float, height: float) -> None:
        """A cushion with the outline of `path`, rounded over `radius` from its edge."""
        d = distance_transform_edt(np.pad(self.mask(path), 1))[1:-1, 1:-1] / self.res
        t = np.clip(1 - d / radius, 0, 1)
        self.z += gaussian_filter(height * np.sqrt(np.clip(1 - t * t, 0, 1)), 0.10 * radius * self.res)

    def window(self, curve: Curve, r: float) -> tuple[slice, slice]:
        """The part of the grid within `r` units of a curve."""
        (x0, y0), (x1, y1) = curve.min(0) - r, curve.max(0) + r
        bx, by = self.box[:2]
        clip = np.clip
        xs = slice(int(clip((x0 - bx) * self.res, 0, self.w)), int(clip((x1 - bx) * self.res + 1, 0, self.w)))
        ys = slice(int(clip((y0 - by) * self.res, 0, self.h)), int(clip((y1 - by) * self.res + 1, 0, self.h)))
        return ys, xs

    def tube(self, axis: Points, radii: Sequence[float], flat: float = 1.0, n: int = 40) -> None:
        """Raise the ground to a tube round `axis` whose radius runs through `radii`; `flat` squeezes it."""
        curve = resample(cr(axis), n)
        rr = np.interp(np.linspace(0, 1, n), np.linspace(0, 1, len(radii)), radii)
        ys, xs = self.window(curve, float(max(radii)) + 2)
        gx, gy = self.x[None, xs], self.y[ys, None]
        best = self.z[ys, xs]
        for i in range(n - 1):
            d2, t, _ = _near(gx, gy, curve[i], curve[i + 1])
            r = (rr[i] + (rr[i + 1] - rr[i]) * t) * 1.03
            np.maximum(best, flat * np.sqrt(np.clip(r * r - d2, 0, None)), out=best)
        self.z[ys, xs] = best

    def fold(self, f: Fold, n: int = 16) -> None:
        """A crease that rises and dies along its length."""
        curve = resample(cr(f.pts), n)
        ys, xs = self.window(curve, 2.6 * f.w * (1 + abs(f.skew)))
        gx, gy = self.x[None, xs], self.y[ys, None]
        if gy.size == 0 or gx.size == 0:
            return
        side = 1.0 if shady_side(curve) > 0 else -1.0
        grow = np.interp(np.linspace(0, 1, n), [0, 0.16, 0.5, 0.8, 1], [0.15, 0.85, 1, 0.7, 0])
        best = np.zeros((gy.shape[0], gx.shape[1]), np.float32)
        for i in range(n - 1):
            d2, t, s = _near(gx, gy, curve[i], curve[i + 1])
            k = grow[i] + (grow[i + 1] - grow[i]) * t
            w = f.w * (0.6 + 0.4 * k) * np.where(s * side > 0, 1 - f.skew, 1 + f.skew)
            np.maximum(best, k * np.exp(-d2 / (w * w)), out=best)
        self.z[ys, xs] += f.h * best

    def crumple(self, size: float, height: float, seed: int, stretch: float = 1.0) -> None:
        """Slow unevenness of cloth: `size` units across, longer downwards by `stretch`."""
        rs = np.random.RandomState(seed)
        step = max(1.0, size / 3.0)
        nh, nw = int(self.h / self.res / step) + 4, int(self.w / self.res / step) + 4
        noise = gaussian_filter(rs.randn(nh, nw).astype(np.float32), (size / step * stretch * 0.5, size / step * 0.5))
        noise /= max(float(noise.std()), 1e-6)
        yy = np.linspace(0, self.h / self.res / step, self.h)
        xx = np.linspace(0, self.w / self.res / step, self.w)
        self.z += height * _bilinear(noise, yy, xx)

    def light(self, soft: float = 0.9, rough: float = 1.0, seed: int = 7) -> np.ndarray:
        """How much light meets every pixel: 0.71 on ground that faces us."""
        z = gaussian_filter(self.z, soft * self.res)
        gy, gx = np.gradient(z, 1 / self.res)
        lam = (-gx * LIGHT[0] - gy * LIGHT[1] + LIGHT[2]) / np.sqrt(gx * gx + gy * gy + 1)
        noise = paper(self.h, self.w, self.res, seed=seed)
        wash = gaussian_filter(noise, 3.0 * self.res)
        wash /= max(float(wash.std()), 1e-6)
        return lam + rough * (0.004 * noise + 0.012 * wash)


def wash_steps(v: np.ndarray, hard: float = 1.0, shift: float = 0.0) -> dict[str, np.ndarray]:
    """Light cut into washes, each 0..1: glow, half, dark, deep and the dark rims of half and dark."""

    def below(th: float, e: float) -> np.ndarray:
        e /= hard
        t = np.clip((th + shift + e - v) / (2 * e), 0, 1)
        return t * t * (3 - 2 * t)

    return {
        "glow": np.clip((v - 0.78 - shift) / 0.16, 0, 1), "half": below(0.615, 0.035), "dark": below(0.43, 0.03),
        "deep": below(0.20, 0.05), "rim_half": np.exp(-(((v - 0.60 - shift) / 0.024) ** 2)),
        "rim_dark": np.exp(-(((v - 0.415 - shift) / 0.026) ** 2)),
    }  # fmt: skip


def shady_side(curve: Curve) -> float:
    """Above 0 when the left of the way of travel (y down) lies away from the light."""
    way = curve[-1] - curve[0]
    normal = np.array([way[1], -way[0]])
    return float(normal @ np.array([0.7, 0.72]))


def _near(gx: np.ndarray, gy: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Squared distance to a segment, place along it (0..1), and on which side."""
    vx, vy = float(b[0] - a[0]), float(b[1] - a[1])
    px, py = gx - float(a[0]), gy - float(a[1])
    t = np.clip((px * vx + py * vy) / max(vx * vx + vy * vy, 1e-6), 0, 1)
    return (px - t * vx) ** 2 + (py - t * vy) ** 2, t, px * vy - py * vx


def _bilinear(a: np.ndarray, yy: np.ndarray, xx: np.ndarray) -> np.ndarray:
    y0, x0 = yy.astype(int), xx.astype(int)
    fy, fx = (yy - y0)[:, None].astype(np.float32), (xx - x0)[None].astype(np.float32)
    top = a[y0][:, x0] * (1 - fx) + a[y0][:, x0 + 1] * fx
    low = a[y0 + 1][:, x0] * (1 - fx) + a[y0 + 1][:, x0 + 1] * fx
    return np.asarray(top * (1 - fy) + low * fy)
