"""Light on the face: a height field built from the face's numbers, lit from the upper left, cut into crisp washes.

Owns form and skin colour inside the contour. Must not draw lines, lips, eyes or hair.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import skia
from kit import Art, cr, hexrgb, paper, resample
from scipy.ndimage import distance_transform_edt, gaussian_filter

from .anatomy import Face
from .expressions import Expression
from .skull import contour

BOX = (368.0, 84.0, 648.0, 500.0)
LIGHT = np.array([-0.50, -0.50, 0.71])


class Ground:
    """The grid a height field lies on, `res` pixels a unit, over BOX."""

    def __init__(self, res: float) -> None:
        self.res = res
        self.w = round((BOX[2] - BOX[0]) * res)
        self.h = round((BOX[3] - BOX[1]) * res)
        self.x = BOX[0] + (np.arange(self.w, dtype=np.float32) + 0.5) / res
        self.y = BOX[1] + (np.arange(self.h, dtype=np.float32) + 0.5) / res

    def window(self, cx: float, cy: float, r: float) -> tuple[slice, slice]:
        """The part of the grid within `r` units of a point."""
        x0 = int(np.clip((cx - r - BOX[0]) * self.res, 0, self.w))
        x1 = int(np.clip((cx + r - BOX[0]) * self.res + 1, 0, self.w))
        y0 = int(np.clip((cy - r - BOX[1]) * self.res, 0, self.h))
        y1 = int(np.clip((cy + r - BOX[1]) * self.res + 1, 0, self.h))
        return slice(y0, y1), slice(x0, x1)

    def bump(self, z: np.ndarray, c: Sequence[float], rx: float, ry: float, h: float, rot: float = 0.0) -> None:
        """Add a Gaussian hill (or pit) of height `h`, turned by `rot` degrees."""
        if not h:
            return
        ys, xs = self.window(c[0], c[1], 2.8 * max(rx, ry))
        dx = self.x[None, xs] - c[0]
        dy = self.y[ys, None] - c[1]
        a = np.deg2rad(rot)
        u = (dx * np.cos(a) + dy * np.sin(a)) / rx
        v = (-dx * np.sin(a) + dy * np.cos(a)) / ry
        z[ys, xs] += h * np.exp(-(u * u + v * v))

    def ridge(
        self, z: np.ndarray, pts: Sequence[Sequence[float]], w: float | Sequence[float], h: float | Sequence[float]
    ) -> None:
        """Add a rounded ridge (or valley) along a polyline; width and height may change along it."""
        p = np.asarray([q[:2] for q in pts], float)
        ws = np.full(len(p), w, float) if np.isscalar(w) else np.asarray(w, float)
        hs = np.full(len(p), h, float) if np.isscalar(h) else np.asarray(h, float)
        curve = resample(cr([tuple(q) for q in p]), 34)
        d = np.r_[0, np.cumsum(np.hypot(*np.diff(p, axis=0).T))] if len(p) > 1 else np.zeros(1)
        t = np.linspace(0, d[-1], len(curve))
        ww, hh = np.interp(t, d, ws), np.interp(t, d, hs)
        r = 2.8 * ww.max()
        (x0, y0), (x1, y1) = curve.min(0) - r, curve.max(0) + r
        xs = slice(max(0, int((x0 - BOX[0]) * self.res)), max(0, int((x1 - BOX[0]) * self.res)))
        ys = slice(max(0, int((y0 - BOX[1]) * self.res)), max(0, int((y1 - BOX[1]) * self.res)))
        gx, gy = self.x[None, xs], self.y[ys, None]
        best = np.zeros((gy.shape[0], gx.shape[1]), np.float32)
        for i in range(len(curve) - 1):
            (ax, ay), (bx, by) = curve[i], curve[i + 1]
            vx, vy = bx - ax, by - ay
            q = np.clip(((gx - ax) * vx + (gy - ay) * vy) / max(vx * vx + vy * vy, 1e-6), 0, 1)
            near = (gx - ax - q * vx) ** 2 + (gy - ay - q * vy) ** 2
            wi = ww[i] + (ww[i + 1] - ww[i]) * q
            hi = np.abs(hh[i] + (hh[i + 1] - hh[i]) * q)
            np.maximum(best, hi * np.exp(-near / (wi * wi)), out=best)
        z[ys, xs] += best if hh.mean() >= 0 else -best


def heights(g: Ground, face: Face, ex: Expression, mask: np.ndarray) -> np.ndarray:
    """The face as a landscape."""
    k, e, n, m, y = face.skull, face.eye, face.nose, face.mouth, face.years
    at, one = face.at, face.one
    x, yy = g.x[None, :], g.y[:, None]
    carve = 1.0 - 0.45 * face.soft
    # the head as a roof: front plane turned a little to the left, side plane to the right
    spine = np.interp(yy, [110, 200, 245, 300, 350, 400, 440, 480], [558, 572, 579, 581, 573, 560, 538, 516])
    for_x = (spine - 470) * (k.cheek + k.jaw) / 2 + 470
    s = 15.0 + 8 * face.soft
    right = np.logaddexp(0, (x - for_x) / s) * s
    left = np.logaddexp(0, (for_x - x) / s) * s
    z = (-0.14 * left - 0.92 * right).astype(np.float32)
    z += -0.0013 * (x - 462) ** 2 - 0.00085 * (yy - 290) ** 2
    d = distance_transform_edt(mask) / g.res
    z += -18 * np.exp(-d / 11)
    # brow ridge, sockets, eyeballs
    b = 1.0 + 0.25 * (k.brow - 2)
    lift = ex.brow_mid * 0.5
    g.ridge(z, at([(398, 246 - lift), (424, 243 - lift), (452, 250)]), 11, 4.2 * b * carve)
    g.ridge(z, at([(482, 251), (520, 241 - lift), (560, 243 - lift), (588, 256)]), 12, 5.0 * b * carve)
    g.bump(z, one(467, 250), 14, 16, 2.5 * b)
    ey = 285 + e.y
    g.bump(z, one(421 - e.gap * 0.4, ey - 4), 23, 17, -7.5 * carve)
    g.bump(z, one(528 + e.gap, ey - 5), 38, 18, -8.0 * carve)
    g.bump(z, one(421 - e.gap * 0.4, ey), 16, 12, 4.2)
    g.bump(z, one(526 + e.gap, ey), 25, 13, 5.0)
    g.bump(z, one(470, 278), 12, 20, -4.5 / max(n.bridge, 0.6))
    # nose
    ny = 285 + (np.array([268, 300, 326, 340, 346]) - 285) * n.length
    tipx = 443 - n.out + 0.45 * face.yaw
    top = at([(468, ny[0]), (460 - n.hump, ny[1]), (451 - n.hump * 0.4, ny[2]), (tipx, ny[3] - n.lift)])
    g.ridge(
        z,
        top,
        [7 * n.width, 7.5 * n.width, 9 * n.width, 12 * n.width],
        [5 * n.bridge, 12 * n.bridge, 18, 24 * (0.85 + 0.15 * n.tip)],
    )
    g.bump(z, one(tipx + 3, ny[3] - n.lift), 11 * n.width, 10, 7 * n.tip)
    g.bump(z, one(470 + 4 * (n.width - 1) * 10, ny[3] + 4), 10 * n.width, 9, 8.5 * n.wing)
    g.bump(z, one(433, ny[3] + 6), 6, 6, 3 * n.wing)
    # cheekbones and cheeks
    g.ridge(z, at([(500, 336), (535, 322), (575, 304), (600, 292)]), 17, [2.0, 6.0, 7.0, 4.0])
    g.bump(z, one(402, 312), 15, 16, 2.0 + k.bone)
    c = ex.cheek
    g.bump(z, one(520, 338 - 6 * c), 26, 18, 4.5 + 7.5 * c + k.jowl * 0.3)
    g.bump(z, one(412, 336 - 5 * c), 13, 17, 2.0 + 4.5 * c)
    g.bump(z, one(552, 388), 28, 44, -(0.8 + 8.0 * y.hollow + k.hollow * 0.4) * carve, rot=-25)
    g.bump(z, one(590, 232), 16, 30, -5.0 * y.temple)
    # muzzle, lips, chin
    my = 390 + m.y
    j = ex.jaw
    g.bump(z, one(455, my), 36 * m.width, 27, 7.5)
    g.ridge(z, at([(432, my - 4), (452, my - 6), (482, my - 3)]), 5, 2.0 * m.upper)
    g.ridge(z, at([(438, my + 8 + ex.open), (454, my + 9 + ex.open), (474, my + 7 + ex.open)]), 5.5, 3.4 * m.lower)
    g.bump(z, one(458, my + 22 + ex.open * 0.8 + j * 0.4), 24, 7, -5.2)
    g.bump(z, one(466, 440 + j + k.drop), 22 + k.square, 15, 8.0 + k.square * 0.3)
    g.bump(z, one(452, 370), 5, 12, -2.2)
    g.bump(z, one(493, my - li(ex)), 10, 10, -1.6 - 2.2 * c)
    g.bump(z, one(516, 424 + j * 0.6), 24, 18, k.jowl * 0.7)
    # years
    f = y.fold
    deep = (0.45 + f) * (0.55 + 0.9 * c) if f > 0.05 or c > 0.2 else 0.0
    if deep:
        end = 386 + 16 * y.fold_len
        line = at([(478, ny[3] + 2), (489 + 6 * c, 357), (499 + 10 * c, 376), (502 + 9 * c, end)])
        g.ridge(z, line, [4, 5, 5, 5], [-2.5 * deep, -5.5 * deep, -5.5 * deep, -1.0])
        g.ridge(z, [(p[0] + 11, p[1] - 2) for p in line], [9, 11, 11, 10], [1.5 * deep, 5.5 * deep, 5.0 * deep, 1.0])
        far = at([(431, ny[3] + 8), (424 - 4 * c, 366), (420 - 4 * c, end - 6)])
        g.ridge(z, far, 4, [-1.5 * deep, -2.4 * deep, -0.5])
    if y.marionette:
        g.ridge(z, at([(494, my + 6), (499, my + 18), (497, my + 32)]), 4, -3.2 * y.marionette)
        g.bump(z, one(513, my + 24), 11, 14, 3.5 * y.marionette)
    bag = e.bag + 0.25 * ex.squint
    low = ey + e.lo + 4
    g.ridge(z, at([(500 + e.gap, low + 5), (522 + e.gap, low + 10), (548 + e.gap, low + 6)]), 6, 3.6 * bag)
    g.ridge(z, at([(496 + e.gap, low + 10), (520 + e.gap, low + 18), (552 + e.gap, low + 13)]), 4, -3.4 * bag)
    g.ridge(z, at([(406, low + 4), (421, low + 8), (438, low + 5)]), 5, 2.6 * bag)
    g.ridge(z, at([(403, low + 10), (421, low + 15), (441, low + 11)]), 4, -2.4 * bag)
    if ex.frown:
        g.bump(z, one(466, 256), 8, 12, 3.0 * ex.frown)
        g.ridge(z, at([(475, 262), (473, 242)]), 3.2, -3.2 * ex.frown)
    return z


def li(ex: Expression) -> float:
    """How far the mouth's near corner stands above its middle."""
    return ex.lift + ex.skew


def shade(face: Face, ex: Expression, res: float) -> np.ndarray:
    """The painted skin over BOX as uint8 RGBA, opaque everywhere (clip it to the contour)."""
    g = Ground(res)
    mask = _mask(contour(face, ex), g)
    z = heights(g, face, ex, mask)
    z = gaussian_filter(z, 1.1 * res)
    gy, gx = np.gradient(z, 1 / res)
    inv = 1 / np.sqrt(gx * gx + gy * gy + 1)
    light = LIGHT / np.linalg.norm(LIGHT)
    lam = (-gx * light[0] - gy * light[1] + light[2]) * inv
    # cast shadows: walk from every point towards the light
    cast = np.zeros_like(z)
    step = 2.0
    for i in range(1, 15):
        dx, dy = light[0] * step * i, light[1] * step * i
        sx, sy = round(dx * res), round(dy * res)
        zz = np.full_like(z, -1e3)
        h, w = z.shape
        ys0, ys1 = max(0, -sy), min(h, h - sy)
        xs0, xs1 = max(0, -sx), min(w, w - sx)
        zz[ys0:ys1, xs0:xs1] = z[ys0 + sy : ys1 + sy, xs0 + sx : xs1 + sx]
        np.maximum(cast, np.clip((zz - (z + light[2] * step * i)) / 2.2, 0, 1), out=cast)
    cast = gaussian_filter(cast, 0.8 * res)
    noise = paper(g.h, g.w, res, seed=7)
    wash = gaussian_filter(noise, 3.2 * res)
    wash /= max(float(wash.std()), 1e-6)
    v = lam - 0.42 * cast + (0.003 * noise + 0.011 * wash) * (1 - 0.5 * face.soft)

    def step_at(th: float, e: float) -> np.ndarray:
        t = np.clip((th + e - v) / (2 * e), 0, 1)
        return t * t * (3 - 2 * t)

    half = step_at(0.63, 0.035 + 0.085 * face.soft)
    dark = step_at(0.43 - 0.03 * face.soft, 0.030 + 0.05 * face.soft)
    deep = step_at(0.20, 0.05)
    glow = np.clip((v - 0.74) / 0.16, 0, 1)
    return _colour(face, ex, g, v, (glow, half, dark, deep), noise, wash)


def _mask(c: np.ndarray, g: Ground) -> np.ndarray:
    surf = skia.Surface.MakeRaster(skia.ImageInfo.MakeN32Premul(g.w, g.h))
    cv = surf.getCanvas()
    cv.clear(0)
    cv.scale(g.res, g.res)
    cv.translate(-BOX[0], -BOX[1])
    path = skia.Path()
    path.addPoly([skia.Point(float(a), float(b)) for a, b in c], True)
    cv.drawPath(path, skia.Paint(Color=0xFFFFFFFF))
    return np.array(surf.makeImageSnapshot().toarray())[..., 3] > 127


def _colour(
    face: Face,
    ex: Expression,
    g: Ground,
    v: np.ndarray,
    tones: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    noise: np.ndarray,
    wash: np.ndarray,
) -> np.ndarray:
    glow, half, dark, deep = tones
    s = {key: (hexrgb(val) / 255).astype(np.float32) for key, val in face.skin.items()}
    one = face.one
    c = np.empty((g.h, g.w, 3), np.float32)
    c[:] = s["base"]

    def tint(col: np.ndarray, amount: np.ndarray) -> None:
        a = np.clip(amount, 0, 1)[..., None]
        c[:] = c * (1 - a) + col * a

    def spot(x: float, y: float, rx: float, ry: float, rot: float = 0.0) -> np.ndarray:
        f = np.zeros((g.h, g.w), np.float32)
        g.bump(f, one(x, y), rx, ry, 1.0, rot)
        return f

    # local colour: warm cheeks and nose, yellower brow, the shadow of a shaved chin
    fl = face.flush + ex.flush
    red = 0.75 * spot(535, 336, 40, 26, -12) + 0.6 * spot(408, 330, 18, 24) + 0.25 * spot(467, 442, 20, 12)
    tint(s["blush"], red * 0.62 * fl * (1 - 0.55 * dark))
    tint(s["red"], spot(446, 340, 17, 15) * face.nose.red + 0.5 * spot(472, 346, 12, 10) * face.nose.red)
    if face.beard or face.stubble:
        b = 0.9 * spot(500, 425, 60, 34, -14) + 0.7 * spot(440, 425, 34, 34) + 0.55 * spot(448, 371, 30, 9)
        b += 0.5 * spot(575, 370, 20, 44)
        b = np.clip(b, 0, 1) * (1 - 0.8 * spot(455, 394, 34, 9))
        tint(s["beard"], b * (0.42 * face.beard + 0.25 * face.stubble) * (1 + 0.10 * wash))
    if face.eye.dark or ex.eye < 0.6:
        r = spot(521 + face.eye.gap, 302, 31, 10, 4) + 0.9 * spot(421, 301, 20, 9)
        tint(np.array([0.46, 0.31, 0.36], np.float32), r * 0.42 * face.eye.dark)
    if face.years.rough:
        tint(s["red"], np.clip(wash - 0.9, 0, 1) * 0.16 * face.years.rough)
    tint(s["light"], glow * 0.62)
    # washes; the rim of a wash is where pigment gathers
    k = s["shade"] / s["base"]
    c *= 1 - half[..., None] * (1 - k**0.42)
    c *= 1 - dark[..., None] * (1 - k**0.66)
    c *= 1 - deep[..., None] * (1 - k**0.6)
    edge = np.exp(-(((v - 0.415) / 0.028) ** 2)) * 0.5 + np.exp(-(((v - 0.615) / 0.028) ** 2)) * 0.4 * (1 - face.soft)
    c *= 1 - edge[..., None] * np.array([0.035, 0.085, 0.095], np.float32)
    # light from the room in the shadow of the jaw
    bounce = np.clip((g.x[None, :] - 556) / 46, 0, 1) * np.clip((g.y[:, None] - 330) / 60, 0, 1) * dark
    c += bounce[..., None] * np.array([0.030, 0.030, 0.040], np.float32)
    c *= 1 + (0.010 * noise + 0.010 * wash)[..., None]
    out = np.empty((g.h, g.w, 4), np.uint8)
    out[..., :3] = (np.clip(c, 0, 1) * 255 + 0.5).astype(np.uint8)
    out[..., 3] = 255
    return out


def lay(art: Art, painted: np.ndarray) -> None:
    """Put painted skin where it belongs; clip first."""
    art.picture(painted, BOX)
