"""Owns the moving of a painted room to another hour: fades its patches of sun, throws others through its windows, dyes
the sky and the light.  Changes light only, never a shape.  Knows no particular room; display space in and out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage

from .colours import Array, display, luminance, smoothstep, to_display, to_linear

Point = tuple[float, float]
Tint = tuple[float, float, float]


@dataclass(frozen=True)
class Eye:
    """A level camera that looks along +y: its place in metres, focal length and picture centre in pixels."""

    at: tuple[float, float, float]
    focal: float
    centre: Point


@dataclass(frozen=True)
class Sun:
    """Sunlight in the room: elevation and the side it comes from (degrees, from +y towards +x), tint and strength."""

    elevation: float
    azimuth: float
    tint: Tint
    strength: float


@dataclass(frozen=True)
class Daylight:
    """How one hour differs from the painted one.  Tints multiply linear light.

    `light` falls on everything, `left` and `right` more at that side; `patch` 0..1 is what stays of the painted sun;
    `curtain` dyes cloth that glows, `view` the land outside; `sky` are its upper and lower colour and how much of them.
    """

    light: Tint
    patch: float
    curtain: Tint
    view: Tint
    sky: tuple[str, str, float]
    haze: tuple[str, float]
    left: Tint = (1.0, 1.0, 1.0)
    right: Tint = (1.0, 1.0, 1.0)
    saturation: float = 1.0
    contrast: float = 1.0
    sun: Sun | None = None


def region(size: tuple[int, int], polygons: Sequence[Sequence[Point]], soft: float) -> Array:
    """1 inside the polygons (pixels), 0 outside, with an edge `soft` pixels wide; `size` is width and height."""
    image = Image.new("L", size, 0)
    for corners in polygons:
        ImageDraw.Draw(image).polygon(list(corners), fill=255)
    return ndimage.gaussian_filter(np.asarray(image, np.float32) / 255, soft)


def fade_sun(y: Array, where: Array, shade: str, keep: float, shift: Tint = (1.0, 1.0, 1.0)) -> Array:
    """Brings what is brighter than `shade` inside a region down to it; `keep` 1 changes nothing, 0 leaves no sun.

    The grain of the paint stays: the pixels are darkened by what their neighbourhood is too bright.  `shift` dyes what
    was in the sun, because shade has the light of the sky.
    """
    rows, columns = np.nonzero(where.max(1) > 0.004)[0], np.nonzero(where.max(0) > 0.004)[0]
    if not rows.size or keep >= 1:
        return y
    area = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    light = to_linear(y[area])
    # A median keeps the edge of the patch and forgets the seams of the boards.
    around = ndimage.median_filter(luminance(light), 7)
    limit = float(luminance(to_linear(display(shade))))
    excess = np.clip(limit / np.maximum(around, 1e-4), 0, 1)
    factor = 1 + (excess - 1) * (1 - keep) * where[area]
    dye = 1 + (np.array(shift, np.float32) - 1) * np.clip((1 - factor) * 1.8, 0, 1)[..., None]
    out = y.copy()
    out[area] = to_display(light * factor[..., None] * dye)
    return out


def _grain(points: Array, seed: int) -> Array:
    """Streaks of wood about 1 along boards that run with y, at points of a floor."""
    streaks = np.random.RandomState(seed).rand(256, 64).astype(np.float32)
    place = [np.nan_to_num(points[..., 0]) * 55, np.nan_to_num(points[..., 1]) * 2.2]
    return 1 + (ndimage.map_coordinates(streaks, place, order=1, mode="grid-wrap") - 0.5) * 0.30


def unlight_boards(y: Array, where: Array, points: Array, keep: float, seed: int = 5) -> Array:
    """Paints shade over the sun that lies on a floor of boards inside a region; `keep` as in `fade_sun`.

    The shade takes its colour from the unlit boards about it, its seams from the lit ones, its grain from `points`.
    """
    rows, columns = np.nonzero(where.max(1) > 0.004)[0], np.nonzero(where.max(0) > 0.004)[0]
    if not rows.size or keep >= 1:
        return y
    area = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    light, inside = to_linear(y[area]), where[area]
    grey = luminance(light)
    wood = (y[area][..., 2] < y[area][..., 0] * 0.80) & (grey > 0.07)
    lit = (ndimage.median_filter(grey, 5) > 0.27) & (inside > 0.3)
    wide = ndimage.binary_dilation(lit, iterations=5)
    known = ((inside > 0.6) & wood & ~wide & (grey > 0.10)).astype(np.float32)
    total = np.zeros_like(light)
    weight = np.zeros_like(grey)
    for reach, share in ((10.0, 1.0), (28.0, 0.08), (90.0, 0.004)):
        weight += ndimage.gaussian_filter(known, reach) * share
        total += ndimage.gaussian_filter(light * known[..., None], (reach, reach, 0)) * share
    base = ndimage.gaussian_filter(total / np.maximum(weight, 1e-6)[..., None], (5, 5, 0))
    around = np.maximum(ndimage.median_filter(grey, 9), 1e-3)
    seams = np.clip(grey / around, 0.62, 1.06)
    shade = base * (seams * _grain(points[area], seed))[..., None]
    cover = ndimage.gaussian_filter((wide & wood).astype(np.float32), 1.0) * inside * (1 - keep)
    out = y.copy()
    out[area] = to_display(light + (np.minimum(shade, light * 1.05) - light) * cover[..., None])
    return out


def seen_on(eye: Eye, size: tuple[int, int], axis: int, value: float) -> Array:
    """The point in space that each pixel shows of the plane where coordinate `axis` has that value; NaN when none."""
    width, height = size
    px, py = np.meshgrid(np.arange(width, dtype=np.float32) + 0.5, np.arange(height, dtype=np.float32) + 0.5)
    ray = np.dstack([(px - eye.centre[0]) / eye.focal, np.ones_like(px), -(py - eye.centre[1]) / eye.focal])
    with np.errstate(divide="ignore", invalid="ignore"):
        far = (value - eye.at[axis]) / ray[..., axis]
    far = np.where(far > 0.05, far, np.nan)
    return (np.array(eye.at, np.float32) + ray * far[..., None]).astype(np.float32)


def towards(sun: Sun) -> Tint:
    """The direction in which the sun stands."""
    e, a = math.radians(sun.elevation), math.radians(sun.azimuth)
    return math.cos(e) * math.sin(a), math.cos(e) * math.cos(a), math.sin(e)


def through_windows(
    points: Array, sun: Sun, wall: float, openings: Sequence[tuple[float, float, float, float]], depth: float
) -> Array:
    """1 where the sun reaches a point through openings (y0, y1, z0, z1) in the wall x=`wall`, which is `depth` thick.

    Each opening has two posts and a rail, whose shadows are left out.
    """
    sx, sy, sz = towards(sun)
    lit = np.zeros(points.shape[:2], bool)
    way = (wall - points[..., 0]) / sx
    inner = points[..., 1] + sy * way, points[..., 2] + sz * way
    more = -depth / sx
    outer = inner[0] + sy * more, inner[1] + sz * more
    bar = 0.045
    for y0, y1, z0, z1 in openings:
        hit = np.ones_like(lit)
        for across, up in (inner, outer):
            hit &= (across > y0) & (across < y1) & (up > z0) & (up < z1)
        for post in (y0 + (y1 - y0) / 3, y1 - (y1 - y0) / 3):
            hit &= np.abs(outer[0] - post) > bar
        hit &= np.abs(outer[1] - (z0 + (z1 - z0) * 0.68)) > bar
        lit |= hit
    return lit.astype(np.float32)


def pour(y: Array, lit: Array, sun: Sun) -> Array:
    """Lays sunlight on a lit part of the picture; dark things take it as light ones do, white ones don't burn out."""
    light = to_linear(y)
    room = 1 - 0.7 * smoothstep(0.55, 0.95, luminance(y))
    gain = 1 + (lit * room)[..., None] * sun.strength * np.array(sun.tint, np.float32)
    return _shouldered(to_display(light * gain))


def dye_view(y: Array, windows: Array, day: Daylight, horizon: float) -> Array:
    """Dyes land and sky behind the windows; `horizon` is the row where the sky ends.  Frames and plants keep theirs."""
    red, green, blue = (y[..., i] for i in range(3))
    outside = windows * smoothstep(-0.02, 0.04, np.maximum(green, blue) - red)
    outside = ndimage.gaussian_filter(outside, 0.8)
    sky = outside * smoothstep(-0.025, 0.02, blue - green)
    rows = np.linspace(0, 1, y.shape[0], dtype=np.float32)[:, None] * y.shape[0] / horizon
    upper, lower, amount = display(day.sky[0]), display(day.sky[1]), day.sky[2]
    t = smoothstep(0.25, 0.95, rows)[..., None]
    wanted = (upper * (1 - t) + lower * t) * (0.62 + 0.38 * luminance(y) / 0.85)[..., None]
    dyed = to_display(to_linear(y) * np.array(day.view, np.float32))
    out = y * (1 - outside[..., None]) + dyed * outside[..., None]
    cover = (sky * amount)[..., None]
    out = out * (1 - cover) + wanted * cover
    # Air lies thickest at the foot of the mountains.
    thick = outside * day.haze[1] * np.exp(-(((rows - 1.0) / 0.55) ** 2))
    return out + (display(day.haze[0]) - out) * thick[..., None]


def dye_cloth(y: Array, cloth: Array, tint: Tint) -> Array:
    """Dyes the warm cloth inside a region by the light that comes through it."""
    warm = cloth * smoothstep(0.08, 0.2, y[..., 0] - y[..., 2])
    dyed = _shouldered(to_display(to_linear(y) * np.array(tint, np.float32)))
    return y + (dyed - y) * ndimage.gaussian_filter(warm, 1.0)[..., None]


def _shouldered(y: Array) -> Array:
    """Bends what would burn out back below white."""
    return np.where(y > 0.9, 0.9 + 0.1 * np.tanh((y - 0.9) / 0.1), y).astype(np.float32)


def grade(y: Array, day: Daylight, spare: Array, spared: Tint) -> Array:
    """Lays the hour's light on the whole picture; a spared region (the board) takes the tint `spared` instead."""
    width = y.shape[1]
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :, None]
    left, right = (np.array(side, np.float32) for side in (day.left, day.right))
    side = 1 + (left - 1) * (1 - smoothstep(0.0, 0.6, across)) + (right - 1) * smoothstep(0.4, 1.0, across)
    tint = np.array(day.light, np.float32) * side
    tint = tint + (np.array(spared, np.float32) - tint) * spare[..., None]
    out = to_display(to_linear(y) * tint)
    grey = luminance(out)[..., None]
    out = grey + (out - grey) * day.saturation
    return np.clip(_shouldered((out - 0.42) * day.contrast + 0.42), 0, 1)
