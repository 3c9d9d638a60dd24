"""Owns smooth random fields over the picture plane.  Same seed, same field."""

from __future__ import annotations

import numpy as np
from numba import njit, prange

from .colours import Array


@njit(fastmath=True, inline="always")
def _hash(ix, iy, seed):
    n = (ix * 374761393 + iy * 668265263 + seed * 974634777) & 0xFFFFFFFF
    n = ((n ^ (n >> 13)) * 1274126177) & 0xFFFFFFFF
    return (n ^ (n >> 16)) / 4294967295.0


@njit(fastmath=True, inline="always")
def _value(x, y, seed):
    ix, iy = int(np.floor(x)), int(np.floor(y))
    fx, fy = x - ix, y - iy
    u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
    v = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
    a, b = _hash(ix, iy, seed), _hash(ix + 1, iy, seed)
    c, d = _hash(ix, iy + 1, seed), _hash(ix + 1, iy + 1, seed)
    return (a + (b - a) * u) * (1 - v) + (c + (d - c) * u) * v


@njit(parallel=True, fastmath=True, cache=True)
def _fractal(xs, ys, octaves, gain, lacunarity, seed, ridged):
    out = np.empty(xs.shape, np.float32)
    for i in prange(xs.shape[0]):
        for j in range(xs.shape[1]):
            x, y, amplitude, total, weight = xs[i, j], ys[i, j], 1.0, 0.0, 0.0
            for octave in range(octaves):
                v = _value(x, y, seed + octave * 17)
                if ridged:
                    v = 1 - abs(2 * v - 1)
                    v = v * v
                total += amplitude * v
                weight += amplitude
                amplitude *= gain
                # Turned between octaves, so that the lattice never shows.
                turned = x * 0.8 * lacunarity - y * 0.6 * lacunarity + 13.7
                y = x * 0.6 * lacunarity + y * 0.8 * lacunarity + 7.3
                x = turned
            out[i, j] = total / weight
    return out


def fractal(
    x: Array,
    y: Array,
    octaves: int = 5,
    gain: float = 0.5,
    lacunarity: float = 2.03,
    seed: int = 0,
    ridged: bool = False,
) -> Array:
    """Fractal noise 0..1 at the given coordinates; `ridged` makes crests instead of hills."""
    flat = (np.ascontiguousarray(v, dtype=np.float32) for v in (x, y))
    return _fractal(*flat, octaves, gain, lacunarity, seed, ridged)


def grid(height: int, width: int) -> tuple[Array, Array]:
    """Pixel coordinates x, y of a picture."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    return x, y


def field(height: int, width: int, scale: float, octaves: int = 5, seed: int = 0, aspect: float = 1.0) -> Array:
    """Fractal noise over a picture; `scale` pixels to one hill, `aspect` > 1 flattens the hills."""
    x, y = grid(height, width)
    return fractal(x / scale, y / scale * aspect, octaves, seed=seed)
