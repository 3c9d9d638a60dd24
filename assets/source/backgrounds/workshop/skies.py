"""Owns painted skies: gradient, sun or moon, stars, banks of stratus.  Display space."""

from __future__ import annotations

import numpy as np

from .brush import blur
from .colours import Array, display, smoothstep
from .hours import Hour
from .noise import fractal, grid


def _gradient(height: int, width: int, hour: Hour) -> Array:
    places = [p for p, _ in hour.sky]
    colours = np.array([display(c) for _, c in hour.sky])
    y = np.linspace(0, 1, height)
    column = np.stack([np.interp(y, places, colours[:, i]) for i in range(3)], 1)
    return np.repeat(column[:, None], width, 1).astype(np.float32)


def _stars(y: Array, width: int, horizon: int) -> Array:
    chance = np.random.RandomState(4)
    height = y.shape[0]
    field = np.zeros((height, width), np.float32)
    count = int(width * height / 2600)
    rows = np.minimum((chance.rand(count) ** 1.3 * horizon * 0.9).astype(int), height - 1)
    field[rows, chance.randint(0, width, count)] = chance.rand(count) ** 4 * 1.2 + 0.12
    field = field + blur(field, 1.1) * 5
    fade = (1 - np.clip(np.arange(height) / horizon, 0, 1) ** 2)[:, None, None]
    return y + np.clip(field, 0, 1)[..., None] * np.array([0.92, 0.95, 0.92]) * fade


def _banks(height: int, width: int, horizon: int, hour: Hour, seed: int) -> tuple[Array, Array]:
    """Colour and coverage of long banks of cloud, larger overhead, thin at the horizon."""
    x, y = grid(height, width)
    up = np.clip(1 - y / horizon, 0, 1)
    # A flat layer seen from below: distances grow towards the horizon.
    far = 1 / (0.16 + up)
    u, v = (x / width - 0.5) * far * 2.1, far * 3.4
    sway = fractal(u * 0.9 + 5, v * 0.5, 4, seed=seed + 3) - 0.5
    body = fractal(u * 1.1 + sway * 0.9, v * 1.5 + sway * 0.8, 6, 0.52, seed=seed)
    lit = fractal(
        u * 1.1 + sway * 0.9 - 0.10 * np.sign(hour.toward[0]), v * 1.5 + sway * 0.8 + 0.10, 6, 0.52, seed=seed
    )
    cover = smoothstep(0.50, 0.72, body) * smoothstep(0.02, 0.22, up) * hour.cloud_cover
    edge = np.clip(0.62 + (body - lit) * 5.2, 0, 1)
    warm = np.exp(-np.abs(x / width - hour.disc[0]) / 0.42) * 0.6 + 0.4
    k = (edge * warm)[..., None]
    return (display(hour.cloud_shade) * (1 - k) + display(hour.cloud_light) * k).astype(np.float32), cover.astype(
        np.float32
    )


def paint_sky(width: int, height: int, hour: Hour, horizon: float, seed: int = 29, clouds: bool = True) -> Array:
    """A sky of the given size; below `horizon` (share of height) its lowest colour goes on."""
    line = int(height * horizon)
    y = _gradient(line, width, hour)
    y = np.vstack([y, np.repeat(y[-1:], height - line, 0)])
    px, py = grid(height, width)
    dx, dy, code, strength = hour.disc
    far = np.hypot(px - dx * width, py - dy * line) / width
    halo = (0.55 * np.exp(-((far / 0.05) ** 1.2)) + 0.35 * np.exp(-far / 0.16) + 0.25 * np.exp(-far / 0.42)) * strength
    y = 1 - (1 - y) * (1 - np.clip(halo[..., None] * display(code), 0, 1) * 0.8)
    if hour.stars:
        y = _stars(y, width, line)
        moon = smoothstep(0.0148, 0.0138, far)[..., None]
        y = y * (1 - moon) + moon * np.array([0.96, 0.96, 0.89])
    if clouds:
        colour, cover = _banks(height, width, line, hour, seed)
        y = (
            y * (1 - cover[..., None])
            + np.clip(colour + (halo * 0.35)[..., None] * display(code), 0, 1) * cover[..., None]
        )
    return np.clip(y, 0, 1).astype(np.float32)
