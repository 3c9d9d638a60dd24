"""A posed hand as a drawing: washes, contour, finger lines, nails, creases, knuckles, scars.

Owns the look of skin on hands. Must not know poses by name or persons.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import skia
from kit import ATOP, Art, hexrgb, paper
from scipy.ndimage import binary_closing, distance_transform_edt, find_objects, gaussian_filter, label
from skin import Skin

from ..relief import LIGHT, wash_steps
from .flesh import FAR, Surface, surface
from .skeleton import Phalanx, Placed

FINE = 2  # drawn so many times larger than laid


@dataclass(frozen=True)
class Hand:
    """A drawn hand, to be laid whole or only what is nearer than a plane: float RGBA (straight alpha) and depth."""

    rgba: np.ndarray
    z: np.ndarray
    part: np.ndarray
    box: tuple[float, float, float, float]
    placed: Placed

    def kept(self, nearer: float | None, only: int | None) -> np.ndarray:
        """Alpha of what has z above `nearer` and of the part `only` (1 the thumb)."""
        a = self.rgba[..., 3].copy()
        if nearer is not None:
            a *= np.clip((self.z - nearer) / 1.5 + 0.5, 0, 1)
        if only is not None:
            a *= self.part == only
        return a

    def lay(self, art: Art, nearer: float | None = None, clip: skia.Path | None = None,
        only: int | None = None) -> None:
        """Put it on the canvas; `nearer` keeps what has z above it, `clip` what lies in a path, `only` one part."""
        px = self.rgba.copy()
        px[..., 3] = self.kept(nearer, only)
        if clip is not None:
            with art.clip(clip):
                art.picture(_bytes(px), self.box)
        else:
            art.picture(_bytes(px), self.box)

    def shadow(self, art: Art, dx: float, dy: float, nearer: float | None = None, a: float = 0.5, col: str = "#4a3a52",
               clip: skia.Path | None = None, only: int | None = None) -> None:  # fmt: skip
        """The crisp shadow that the hand (or its nearer part) throws on what lies behind it."""
        px = np.zeros_like(self.rgba)
        al = self.kept(nearer, only)
        px[..., :3] = hexrgb(col) / 255
        px[..., 3] = al * a
        x0, y0, x1, y1 = self.box
        art.c.save()
        if clip is not None:
            art.c.clipPath(clip, True)
        art.picture(_bytes(px), (x0 + dx, y0 + dy, x1 + dx, y1 + dy), ATOP)
        art.c.restore()


def _bytes(px: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray((np.clip(px, 0, 1) * 255 + 0.5).astype(np.uint8))


def draw_hand(placed: Placed, skin: Skin, scale: float, line: float = 2.3) -> Hand:
    """Draw a placed hand for a canvas of `scale` pixels a unit."""
    sf = surface(placed.cones, scale * FINE)
    c = _skin(sf, placed, skin)
    ink = _lines(sf, line)
    _nails(sf, placed, skin, c, ink)
    _creases(sf, placed, ink)
    if placed.build.scars:
        _scars(sf, placed, c)
    col = hexrgb(skin["line"]).astype(np.float32) / 255
    ink = np.clip(ink, 0, 1)[..., None]
    c = c * (1 - ink) + col * ink
    px = np.concatenate([c, sf.solid[..., None].astype(np.float32)], -1)
    pre = px.copy()
    pre[..., :3] *= pre[..., 3:]
    h, w = pre.shape[:2]
    small = pre.reshape(h // FINE, FINE, w // FINE, FINE, 4).mean((1, 3))
    small[..., :3] /= np.maximum(small[..., 3:], 1e-4)
    z = sf.z.reshape(h // FINE, FINE, w // FINE, FINE).max((1, 3))
    part = sf.part.reshape(h // FINE, FINE, w // FINE, FINE).max((1, 3))
    return Hand(small.astype(np.float32), z, part, sf.box, placed)


def _skin(sf: Surface, placed: Placed, skin: Skin) -> np.ndarray:
    h, w = sf.z.shape
    res = sf.res
    lam = sf.n @ LIGHT.astype(np.float32)
    lam = np.where(sf.solid, lam, 0.7)
    cast = np.zeros((h, w), np.float32)
    for i in range(1, 13):
        d = 2.2 * i
        sx, sy = round(LIGHT[0] * d * res), round(LIGHT[1] * d * res)
        zz = np.full_like(sf.z, FAR)
        y0, y1, x0, x1 = max(0, -sy), min(h, h - sy), max(0, -sx), min(w, w - sx)
        zz[y0:y1, x0:x1] = sf.z[y0 + sy : y1 + sy, x0 + sx : x1 + sx]
        np.maximum(cast, np.clip((zz - (sf.z + LIGHT[2] * d)) / 2.0, 0, 1), out=cast)
    noise = paper(h, w, res, seed=9)
    wash = gaussian_filter(noise, 3.0 * res)
    wash /= max(float(wash.std()), 1e-6)
    soft = gaussian_filter(np.where(sf.solid, lam, 0.6), 1.0 * res)
    v = 0.4 * lam + 0.6 * soft - 0.36 * gaussian_filter(cast, 0.6 * res) + 0.004 * noise + 0.012 * wash
    t = wash_steps(v, 1.0, -0.03)
    s = {k: (hexrgb(c) / 255).astype(np.float32) for k, c in skin.items()}
    c = np.empty((h, w, 3), np.float32)
    c[:] = s["base"]

    def tint(name: str, a: np.ndarray) -> None:
        a = np.clip(a, 0, 1)[..., None]
        c[:] = c * (1 - a) + s[name] * a

    red = np.zeros((h, w), np.float32)
    size = placed.build.size
    for p in placed.bones:
        if p.tip:
            red += 0.8 * _spot(sf, p.b, 0.055 * size)
        if p.rank == 0:
            red += 0.55 * _spot(sf, p.b, 0.045 * size)
    for q in placed.knuckles:
        red += 0.6 * _spot(sf, q, 0.05 * size)
    tint("red", red * 0.26)
    tint("light", t["glow"] * 0.60)
    k = s["shade"] / s["base"]
    c *= 1 - t["half"][..., None] * (1 - k**0.46)
    c *= 1 - t["dark"][..., None] * (1 - k**0.66)
    c *= 1 - t["deep"][..., None] * (1 - k**0.55)
    rim = t["rim_dark"] * 0.5 + t["rim_half"] * 0.4
    c *= 1 - rim[..., None] * np.array([0.03, 0.075, 0.085], np.float32)
    c *= 1 + (0.010 * noise + 0.010 * wash)[..., None]
    return c


def _spot(sf: Surface, p: np.ndarray, r: float) -> np.ndarray:
    d2 = (sf.x[None] - p[0]) ** 2 + (sf.y[:, None] - p[1]) ** 2 + np.clip(sf.z - p[2], -400, 400) ** 2 * 0.35
    return np.asarray(np.exp(-d2 / (r * r)))


def _lines(sf: Surface, width: float) -> np.ndarray:
    """Contour inside the edge, and where one form passes before another."""
    res = sf.res
    solid = sf.solid
    edge_d = distance_transform_edt(solid) / res
    jump = np.zeros_like(solid)
    touch = np.zeros_like(solid)
    lim = 4.0 + 2.0 / res
    for axis in (0, 1):
        a = np.roll(sf.z, -1, axis)
        pa, sa = np.roll(sf.part, -1, axis), np.roll(solid, -1, axis)
        both = solid & sa
        step = a - sf.z
        jump |= both & (step > lim)
        jump |= np.roll(both & (step < -lim), 1, axis)
        touch |= both & (pa != sf.part) & (pa > 0) & (sf.part > 0)
        steep = np.minimum(sf.n[..., 2], np.roll(sf.n[..., 2], -1, axis))
        touch |= both & (pa != sf.part) & ((pa == 0) | (sf.part == 0)) & (np.abs(step) > 1.4) & (steep < 0.5)
    facing = gaussian_filter(np.where(solid, -(sf.n[..., 0] * 0.6 + sf.n[..., 1] * 0.6), 0), 2 * res)
    rs = np.random.RandomState(3)
    sway = gaussian_filter(rs.randn(*solid.shape).astype(np.float32), 16 * res)
    sway /= max(float(sway.std()), 1e-6)
    w = width * (1.0 - 0.30 * np.clip(facing, -1, 1) + 0.10 * sway)
    ink = np.clip((w - edge_d) * res + 0.5, 0, 1) * solid
    marks = binary_closing(jump | touch, iterations=4)
    names, count = label(marks, np.ones((3, 3)))
    if count:  # beads where surfaces barely touch are no lines
        reach = [0.0, *(float(np.hypot(*(s.stop - s.start for s in where))) for where in find_objects(names))]
        marks &= np.array(reach)[names] > 11 * res
    if marks.any():
        d = distance_transform_edt(~marks) / res
        soft = gaussian_filter(np.clip(w * 0.62 - d, -1.5, 1.5), 0.8 * res)  # beads of the marching run together
        ink = np.maximum(ink, np.clip(soft * res + 0.5, 0, 1) * solid)
    return ink


def _local(sf: Surface, p: Phalanx, pivot: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray,
    tuple[slice, slice]]:
    """Along, across (figure units from `pivot`) and how much the back is seen, in a window round the bone."""
    r = p.ra + p.rb + 10
    lo, hi = np.minimum(p.a, p.b)[:2] - r, np.maximum(p.a, p.b)[:2] + r
    xs = slice(int(np.searchsorted(sf.x, lo[0])), int(np.searchsorted(sf.x, hi[0])))
    ys = slice(int(np.searchsorted(sf.y, lo[1])), int(np.searchsorted(sf.y, hi[1])))
    way = (p.b - p.a) / max(float(np.linalg.norm(p.b - p.a)), 1e-6)
    side = np.cross(way, p.back)
    q = np.stack(np.broadcast_arrays(sf.x[None, xs] - pivot[0], sf.y[ys, None] - pivot[1], sf.z[ys, xs] - pivot[2]), -1)
    return q @ way, q @ side, sf.n[ys, xs] @ p.back.astype(np.float32), (ys, xs)


def _nails(sf: Surface, placed: Placed, skin: Skin, c: np.ndarray, ink: np.ndarray) -> None:
    pink = hexrgb(skin["light"]) / 255 * 0.62 + hexrgb(skin["blush"]) / 255 * 0.38
    tip_col = np.array([0.98, 0.94, 0.88])
    for p in placed.bones:
        if not p.nail:
            continue
        along, across, dorsal, w = _local(sf, p, p.b)
        mine = (sf.part[w] == p.part) & (dorsal > 0.12)
        half_w, half_l = p.rb * 0.78, p.rb * 1.02 * placed.build.nail
        mid = p.rb * 0.02
        dist = np.hypot(p.b[0] - p.a[0], p.b[1] - p.a[1]) + 1e-6
        f = ((np.abs(across) / half_w) ** 3 + (np.abs(along - mid) / half_l) ** 3) ** (1 / 3)
        unit_px = min(half_w, half_l)
        cover = np.clip((1 - f) * unit_px * sf.res + 0.5, 0, 1) * mine
        base = c[w]
        lit = np.clip(1.05 - 0.35 * (across / half_w), 0.8, 1.2)[..., None]
        nail = np.where((along > mid + half_l * 0.68)[..., None], tip_col,
            pink) * (0.55 + 0.45 * base.mean(-1, keepdims=True) / 0.85) * np.clip(lit, 0.85, 1.06)
        c[w] = base * (1 - 0.85 * cover[..., None]) + nail * 0.85 * cover[..., None]
        gleam = np.exp(-(((across + half_w * 0.3) / (half_w * 0.22)) ** 2) - ((along - mid) / (half_l * 0.6)) ** 2)
        gleam *= cover
        c[w] = c[w] * (1 - 0.5 * gleam[..., None]) + 0.5 * gleam[..., None]
        rim = np.clip(1.0 - np.abs(f - 1) * unit_px / 0.75, 0, 1) * mine
        rim = rim * np.where(along < mid - half_l * 0.5, 0.75, 0.55)
        ink[w] = np.maximum(ink[w], rim * (0.9 if dist > 4 else 0.5))


def _creases(sf: Surface, placed: Placed, ink: np.ndarray) -> None:
    age = placed.build.age
    for p in placed.bones:
        if p.rank > 0 or (p.part == 1):
            pass
        joint = p.a if p.rank > 0 else None
        if joint is None:
            continue
        along, across, dorsal, w = _local(sf, p, joint)
        mine = sf.part[w] == p.part
        r = p.ra
        bow = along + 0.22 * across * across / r
        offs = ((-0.42, 0.35), (-0.08, 0.55), (0.26, 0.35)) if p.rank == 1 else ((-0.15, 0.4), (0.2, 0.25))
        for o, a in offs:
            edge = np.clip(1.0 - np.abs(bow - o * r) / 0.62, 0, 1)
            span = np.clip((0.72 - np.abs(across) / r) / 0.3, 0, 1)
            ink[w] = np.maximum(ink[w], edge * span * a * (0.45 + 0.75 * age) * (dorsal > 0.25) * mine)
        edge = np.clip(1.0 - np.abs(along - 0.05 * r - 0.12 * across) / 0.85, 0, 1)
        ink[w] = np.maximum(ink[w], edge * 0.62 * np.clip((-dorsal - 0.15) / 0.3, 0, 1) * mine)


def _scars(sf: Surface, placed: Placed, c: np.ndarray) -> None:
    """Old burns: pale shiny patches with a red rim."""
    rs = np.random.RandomState(placed.build.scars)
    size = placed.build.size
    pale, red = np.array([0.93, 0.78, 0.70]), np.array([0.66, 0.30, 0.24])
    pts = np.array([*placed.knuckles, *[p.b for p in placed.bones if p.rank < 2],
        placed.wrist + placed.way * 0.25 * size])
    for _ in range(16):
        p = pts[rs.randint(len(pts))] + rs.randn(3) * 0.07 * size
        rx, ry, rot = rs.uniform(0.016, 0.052) * size, rs.uniform(0.010, 0.024) * size, rs.uniform(0, 3.1)
        dx, dy = sf.x[None] - p[0], sf.y[:, None] - p[1]
        u, v = dx * np.cos(rot) + dy * np.sin(rot), -dx * np.sin(rot) + dy * np.cos(rot)
        f = np.sqrt((u / rx) ** 2 + (v / ry) ** 2) + 0.12 * np.sin(np.arctan2(v, u) * 3 + rs.rand() * 6)
        fill = np.clip((1 - f) * 3, 0, 1)[..., None] * 0.50
        rim = np.exp(-(((f - 1.0) / 0.16) ** 2))[..., None] * 0.34
        c[:] = c * (1 - fill) + pale * c.mean(-1, keepdims=True) / 0.72 * fill
        c[:] = c * (1 - rim) + red * rim
