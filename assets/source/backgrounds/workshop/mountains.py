"""Owns the painting of mountains in the blue-green manner: ochre foot, malachite slope, azurite crest, air and mist."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .colours import Array, display, luminance, smoothstep, to_display, to_linear
from .hours import Hour
from .noise import field, fractal, grid
from .terrain import cast_shadows, march

AZURITE, CREST, MALACHITE, LEAF, OCHRE, ROCK = "#3f7482", "#7fa9a6", "#3f8463", "#9cc07c", "#9c8f58", "#2a4644"


@dataclass(frozen=True)
class Eye:
    """Where the field is seen from: place in km, horizontal field (tangent), horizon as a share of height."""

    x: float
    y: float
    z: float
    field: float
    horizon: float
    near: float
    far: float


def _mixed(a: Array, b: Array, t: Array) -> Array:
    return a * (1 - t[..., None]) + b * t[..., None]


def _surface(heights: Array, cell: float, hour: Hour, crest: float, seed: int) -> Array:
    to_x, to_z, to_y = hour.toward
    to = np.array([to_x, to_y, to_z], np.float32)
    to /= np.linalg.norm(to)
    gy, gx = np.gradient(heights, cell)
    normal = np.dstack([-gx, -gy, np.ones_like(gx)])
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    facing = np.clip(normal @ to, 0, 1)
    sunny = np.clip(ndimage.gaussian_filter(cast_shadows(heights, to[0], to[1], to[2], cell), 0.8), 0, 1)
    hollow = np.clip(0.5 + (heights - ndimage.gaussian_filter(heights, 14)) * 3.4 / crest, 0.15, 1.0)
    hollow = hollow * np.clip(0.5 + (heights - ndimage.gaussian_filter(heights, 4)) * 9 / crest, 0.35, 1.2)
    x, y = grid(*heights.shape)
    crowns, texture = fractal(x / 2.2, y / 2.2, 2, seed=seed + 31), fractal(x / 9.0, y / 9.0, 4, seed=seed + 33)
    level = np.clip(heights / (crest * 0.95), 0, 1) + (texture - 0.5) * 0.22
    azurite, top, malachite, leaf, ochre, rock = (
        to_linear(display(c)) for c in (AZURITE, CREST, MALACHITE, LEAF, OCHRE, ROCK)
    )
    base = _mixed(
        ochre * 0.35 + malachite * 0.65, np.broadcast_to(malachite, (*heights.shape, 3)), smoothstep(0.02, 0.12, level)
    )
    base = _mixed(base, azurite, smoothstep(0.18, 0.70, level) * 0.85)
    base = _mixed(base, top, smoothstep(0.82, 1.08, level) * 0.4)
    steep = 1 - normal[..., 2]
    base = _mixed(base, rock, smoothstep(0.36, 0.62, steep + (texture - 0.5) * 0.25) * 0.3)
    base = base * (1 + ((crowns - 0.5) * 0.7)[..., None])
    base = _mixed(base, base * 0.6 + leaf * 0.4, np.clip(facing * sunny * 1.2 - 0.3, 0, 1) * 0.7)
    ambient = to_linear(display(hour.ambient)) * (hour.ambient_share * hollow)[..., None]
    return base * ((facing * sunny)[..., None] * to_linear(display(hour.light)) * hour.power + ambient)


def paint_mountains(
    width: int,
    height: int,
    hour: Hour,
    heights: Array,
    size: float,
    eye: Eye,
    seed: int = 11,
    air: float = 12.0,
    mist: float = 0.75,
) -> tuple[Array, Array]:
    """Colour (display space) and coverage of the mountains; `air` is the km at which haze has swallowed most."""
    cell, crest = size / heights.shape[0], float(heights.max())
    colours = np.ascontiguousarray(np.dstack([_surface(heights, cell, hour, crest, seed), heights]).astype(np.float32))
    double = 2 if width < 1500 else 1
    w, h = width * double, height * double
    image, far = march(
        heights, colours, w, h, eye.x, eye.y, eye.z, eye.field, eye.horizon, cell, eye.near, eye.far, 0.0011
    )
    cover = (far < 1e8).astype(np.float32)
    distance = np.where(cover > 0, far, 0)
    veil = np.clip(1 - np.exp(-((distance / air) ** 1.15) * hour.haze_density), 0, 0.965)
    wisps = field(h, w, 260 * w / 2400, 4, seed + 50, aspect=3.2)
    low = (
        np.exp(-np.clip(image[..., 3], 0, 9) / (0.11 * crest * (0.5 + 1.2 * wisps)))
        * mist
        * smoothstep(eye.near, eye.near + 2.0, distance)
    )
    veil = np.clip(1 - (1 - veil) * (1 - np.clip(low * 1.1, 0, 0.93)), 0, 1)[..., None]
    near, away = to_linear(display(hour.near_haze)), to_linear(display(hour.haze))
    t = smoothstep(3.0, 9.5, distance)[..., None]
    lit = image[..., :3] * (1 - veil) + (near * (1 - t) + away * t) * veil
    both = np.dstack([to_display(lit * cover[..., None]), cover]).reshape(height, double, width, double, 4).mean((1, 3))
    alpha = both[..., 3]
    colour = np.clip(both[..., :3] / np.maximum(alpha, 1e-4)[..., None], 0, 1)
    grey = luminance(colour)[..., None]
    return np.clip(grey + (colour - grey) * 1.08, 0, 1).astype(np.float32), alpha.astype(np.float32)


def fog_bank(height: int, width: int, at: float, thickness: float, density: float, seed: int) -> Array:
    """Coverage of a soft level bank of fog; `at` and `thickness` are shares of the height."""
    _, y = grid(height, width)
    wisps = field(height, width, 420 * width / 2400, 5, seed, aspect=3.4)
    body = np.exp(-(((y - at * height - (wisps - 0.5) * thickness * height * 1.6) / (thickness * height)) ** 2))
    return np.clip(body * smoothstep(0.22, 0.75, wisps) * density * 1.3, 0, 1).astype(np.float32)
