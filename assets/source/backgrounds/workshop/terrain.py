"""Owns mountains as height fields: summits set by hand, ridges by noise, gullies by water.  Units are kilometres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numba import njit, prange
from scipy import ndimage

from .colours import Array
from .noise import fractal


@dataclass(frozen=True)
class Summit:
    """A mountain: its place, height, and how far its foot reaches to the sides and in depth."""

    x: float
    y: float
    height: float
    wide: float
    deep: float


@njit(fastmath=True, cache=True)
def _rain(field, drops, seed, life):
    np.random.seed(seed)
    rows, columns = field.shape
    for _ in range(drops):
        x, y = np.random.rand() * (columns - 3) + 1, np.random.rand() * (rows - 3) + 1
        dx, dy, speed, water, load = 0.0, 0.0, 1.0, 1.0, 0.0
        for _step in range(life):
            i, j = int(y), int(x)
            u, v = x - j, y - i
            a, b, c, d = field[i, j], field[i, j + 1], field[i + 1, j], field[i + 1, j + 1]
            gx, gy = (b - a) * (1 - v) + (d - c) * v, (c - a) * (1 - u) + (d - b) * u
            dx, dy = dx * 0.08 - gx * 0.92, dy * 0.08 - gy * 0.92
            length = (dx * dx + dy * dy) ** 0.5
            if length < 1e-6:
                break
            dx, dy = dx / length, dy / length
            here = a * (1 - u) * (1 - v) + b * u * (1 - v) + c * (1 - u) * v + d * u * v
            x, y = x + dx, y + dy
            if x < 1 or x > columns - 3 or y < 1 or y > rows - 3:
                break
            p, q = int(y), int(x)
            s, t = x - q, y - p
            there = (
                field[p, q] * (1 - s) * (1 - t)
                + field[p, q + 1] * s * (1 - t)
                + field[p + 1, q] * (1 - s) * t
                + field[p + 1, q + 1] * s * t
            )
            fall = there - here
            room = max(-fall, 0.0008) * speed * water * 5.0
            if load > room or fall > 0:
                amount = min(fall, load) if fall > 0 else (load - room) * 0.28
                load -= amount
            else:
                amount = -min((room - load) * 0.30, -fall)
                load -= amount
            field[i, j] += amount * (1 - u) * (1 - v)
            field[i, j + 1] += amount * u * (1 - v)
            field[i + 1, j] += amount * (1 - u) * v
            field[i + 1, j + 1] += amount * u * v
            speed = min(max(speed * speed - fall * 6.0, 0.01) ** 0.5, 4.0)
            water *= 0.985
    return field


def raise_mountains(
    summits: Sequence[Summit], size: float, cells: int, seed: int, drops: int = 420000, kept: Path | None = None
) -> Array:
    """A square field of heights in km, `size` km wide; read from `kept` if that file is there, else written to it."""
    if kept is not None and kept.exists():
        return np.load(kept)
    y, x = np.mgrid[0:cells, 0:cells].astype(np.float32) / cells
    sway_x, sway_y = (fractal(x * 4 + o, y * 4, 4, seed=seed + 5 + o) - 0.5 for o in (0, 9))
    fold = fractal((x + sway_x * 0.10) * 9, (y + sway_y * 0.10) * 9, 7, 0.5, seed=seed, ridged=True)
    knolls = fractal((x + sway_x * 0.06) * 24, (y + sway_y * 0.06) * 24, 5, 0.5, seed=seed + 21, ridged=True)
    broad = fractal(x * 3.2 + 3, y * 3.2, 3, seed=seed + 2)
    total = np.zeros((cells, cells), np.float32)
    for s in summits:
        px, py = x * size + sway_x * 1.3, y * size + sway_y * 1.3
        d = np.sqrt(((px - s.x) / s.wide) ** 2 + ((py - s.y) / s.deep) ** 2)
        body = s.height * np.exp(-(d**1.55) * 1.05)
        total = np.maximum(total, body) + 0.16 * np.minimum(total, body)
    total = total * (0.62 + 0.60 * fold + 0.09 * knolls) + broad * 0.10 * np.clip(total * 6, 0, 1)
    high = _rain(np.ascontiguousarray(total * 40.0, dtype=np.float64), drops, seed, 70) / 40.0
    high = ndimage.gaussian_filter(high, 0.9).astype(np.float32)
    if kept is not None:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.save(kept, high)
    return high


@njit(parallel=True, fastmath=True, cache=True)
def cast_shadows(heights, to_x, to_y, to_z, cell):
    """Share of sunlight 0..1 that reaches each cell."""
    rows, columns = heights.shape
    out = np.ones((rows, columns), np.float32)
    length = (to_x * to_x + to_y * to_y) ** 0.5
    dx, dy, rise = to_x / length, to_y / length, to_z / length * cell
    for i in prange(rows):
        for j in range(columns):
            share = 1.0
            for k in range(1, 160):
                x, y = j + dx * k, i + dy * k
                if x < 0 or x > columns - 1 or y < 0 or y > rows - 1:
                    break
                gap = heights[i, j] + rise * k - heights[int(y), int(x)]
                share = min(share, 0.5 + gap / (k * cell * 0.12 + 0.02))
                if share <= 0:
                    share = 0.0
                    break
            out[i, j] = max(share, 0.0)
    return out


@njit(parallel=True, fastmath=True, cache=True)
def march(heights, colours, width, height, eye_x, eye_y, eye_z, field, horizon, cell, near, far, step):
    """Draws the field column by column; returns the colours (last channel the height) and the distance."""
    rows, columns = heights.shape
    channels = colours.shape[2]
    image = np.zeros((height, width, channels), np.float32)
    distance = np.full((height, width), 1e9, np.float32)
    focal = width / field
    for i in prange(width):
        slope, top, z = (i / width - 0.5) * field, float(height), near
        while z < far and top > 0:
            gx, gy = (eye_x + slope * z) / cell, (eye_y + z) / cell
            if 1 <= gx < columns - 2 and 1 <= gy < rows - 2:
                a, b = int(gy), int(gx)
                u, v = gx - b, gy - a
                wa, wb, wc, wd = (1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v
                high = heights[a, b] * wa + heights[a, b + 1] * wb + heights[a + 1, b] * wc + heights[a + 1, b + 1] * wd
                line = horizon * height - (high - eye_z) * focal / z
                if line < top:
                    first = int(max(0.0, np.ceil(line)))
                    for y in range(first, min(int(np.ceil(top)), height)):
                        for c in range(channels):
                            image[y, i, c] = (
                                colours[a, b, c] * wa
                                + colours[a, b + 1, c] * wb
                                + colours[a + 1, b, c] * wc
                                + colours[a + 1, b + 1, c] * wd
                            )
                        distance[y, i] = z
                    top = min(top, float(first))
            z += max(z * step, cell * 0.2)
    return image, distance
