"""Owns light made visible in a painted room: shafts from the windows, dust in them, soft halos."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw
from scipy.spatial import ConvexHull

from .brush import screen, wide_blur
from .colours import Array, display
from .lighting import sun_direction
from .meshes import Vector3
from .noise import field, grid
from .stage import project

Shaft = list[tuple[tuple[float, float, float], tuple[float, float, float]]]


def shafts(openings: Sequence[Sequence[Vector3]], elevation: float, azimuth: float, reach: float = 7.0) -> list[Shaft]:
    """Window openings (four corners each) swept along the sunlight to the floor, as points of the picture."""
    d = sun_direction(elevation, azimuth)
    swept = []
    for corners in openings:
        pairs: Shaft = []
        for x, y, z in corners:
            t = min(z / -d[2], reach)
            pairs.append((project((x, y, z)), project((x + d[0] * t, y + d[1] * t, z + d[2] * t))))
        swept.append(pairs)
    return swept


def _shaft_light(height: int, width: int, beams: Sequence[Shaft], seed: int) -> Array:
    light = np.zeros((height, width), np.float32)
    x, y = grid(height, width)
    for beam in beams:
        if any(end[2] < 0.05 for pair in beam for end in pair):
            continue
        start, stop = np.array([p[0][:2] for p in beam]), np.array([p[1][:2] for p in beam])
        points = np.vstack([start, stop])
        hull = points[ConvexHull(points).vertices]
        mask = Image.new("L", (width // 2, height // 2), 0)
        ImageDraw.Draw(mask).polygon([(px * width / 2, py * height / 2) for px, py in hull], fill=255)
        soft = wide_blur(
            np.asarray(mask.resize((width, height), Image.Resampling.BILINEAR), np.float32) / 255, width * 0.006
        )
        way = stop.mean(0) - start.mean(0)
        along = ((x / width - start.mean(0)[0]) * way[0] + (y / height - start.mean(0)[1]) * way[1]) / max(
            way @ way, 1e-4
        )
        light = np.maximum(light, soft * np.clip(1.05 - along * 0.9, 0.05, 1))
    return light * (0.75 + 0.5 * field(height, width, width * 0.05, 4, seed))


def _dust(height: int, width: int, count: int, seed: int) -> Array:
    chance = np.random.RandomState(seed)
    out = np.zeros((height, width), np.float32)
    for _ in range(count):
        x, y = chance.randint(0, width), chance.randint(0, int(height * 0.9))
        radius, power = chance.uniform(0.7, 3.2) * width / 1920, chance.uniform(0.15, 0.7)
        k = int(radius * 3) + 1
        rows, columns = slice(max(0, y - k), min(height, y + k + 1)), slice(max(0, x - k), min(width, x + k + 1))
        yy, xx = np.mgrid[rows, columns]
        out[rows, columns] += power * np.exp(-((xx - x) ** 2 + (yy - y) ** 2) / (2 * radius * radius))
    return out


def lay_shafts(y: Array, beams: Sequence[Shaft], code: str, amount: float, seed: int = 3) -> Array:
    """The picture with its shafts of light and the dust that floats in them."""
    height, width = y.shape[:2]
    light = _shaft_light(height, width, beams, seed) * amount
    y = screen(y, light[..., None] * display(code))
    motes = _dust(height, width, 90, 1) * np.clip(light * 6, 0, 1)
    return screen(y, motes[..., None] * display(code) * 0.7)


def lay_halo(y: Array, centre: tuple[float, float], radius: float, code: str, amount: float) -> Array:
    """A soft glow about a place of the picture (shares of width and height; radius a share of width)."""
    height, width = y.shape[:2]
    px, py = grid(height, width)
    far = np.hypot(px / width - centre[0], (py - centre[1] * height) / width)
    return screen(y, (np.exp(-((far / radius) ** 1.3)) * amount)[..., None] * display(code))
