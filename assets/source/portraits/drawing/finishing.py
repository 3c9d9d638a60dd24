"""Finishing of whole layers as float RGBA arrays: rim light, laying over, paper grain. Knows no figure."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter, minimum_filter

from .colour import hexrgb


def _shift(a: np.ndarray, dx: int, dy: int) -> np.ndarray:
    out = np.zeros_like(a)
    h, w = a.shape
    x0, x1 = max(0, dx), min(w, w + dx)
    y0, y1 = max(0, dy), min(h, h + dy)
    out[y0:y1, x0:x1] = a[y0 - dy : y1 - dy, x0 - dx : x1 - dx]
    return out


def edge_light(
    a: np.ndarray,
    dx: int,
    dy: int,
    strength: float = 0.8,
    soft: float = 1.2,
    inset: int = 0,
    sig: tuple[float, float] = (14, 14),
) -> np.ndarray:
    """How much light (0..1) falls on the edges of the alpha `a` that face (dx, dy) pixels, `inset` pixels inside."""
    if inset:
        a = minimum_filter(a, int(inset) * 2 + 1)
    m = np.clip(a - _shift(a, -dx, -dy), 0, 1)
    m = gaussian_filter(m, soft) * a * strength
    h, w = a.shape
    rs = np.random.RandomState(5)
    n = gaussian_filter(rs.randn(h // 2 + 1, w // 2 + 1).astype(np.float32), sig)
    n = np.asarray(Image.fromarray(n / n.std()).resize((w, h)))
    m *= np.clip(0.62 + 0.30 * n, 0.12, 1)
    if dx > 0:
        m *= np.clip((np.arange(w)[None, :] / w - 0.40) / 0.2, 0, 1)
    return m.astype(np.float32)


def lit(arr: np.ndarray, light: np.ndarray, col: Any) -> np.ndarray:
    """Screen the colour over the picture, in place, as much as `light` says."""
    c = np.array(hexrgb(col), np.float32) / 255
    arr[..., :3] = 1 - (1 - arr[..., :3]) * (1 - c * light[..., None])
    return arr


def rim(
    arr: np.ndarray,
    dx: int,
    dy: int,
    col: Any,
    strength: float = 0.8,
    soft: float = 1.2,
    inset: int = 0,
    sig: tuple[float, float] = (14, 14),
) -> np.ndarray:
    """Light, in place, along the edges that face (dx, dy) pixels."""
    return lit(arr, edge_light(arr[..., 3], dx, dy, strength, soft, inset, sig), col)


def over(dst: np.ndarray, src: np.ndarray) -> np.ndarray:
    """`src` laid over `dst`, both straight alpha."""
    sa = src[..., 3:4]
    da = dst[..., 3:4]
    oa = sa + da * (1 - sa)
    col = (src[..., :3] * sa + dst[..., :3] * da * (1 - sa)) / np.maximum(oa, 1e-6)
    return np.concatenate([col, oa], -1)


@lru_cache(maxsize=8)
def _tile(size: int, seed: int) -> np.ndarray:
    rs = np.random.RandomState(seed)
    tile = 512
    fine = gaussian_filter(rs.randn(tile, tile).astype(np.float32), 0.9, mode="wrap")
    tooth = gaussian_filter(rs.randn(tile, tile).astype(np.float32), 2.2, mode="wrap")
    wash = gaussian_filter(rs.randn(tile, tile).astype(np.float32), 26, mode="wrap")
    mix = 0.55 * fine / fine.std() + 0.6 * tooth / tooth.std() + 0.55 * wash / wash.std()
    return np.asarray(Image.fromarray(mix).resize((size, size), Image.Resampling.BICUBIC))


def paper(h: int, w: int, unit: float, seed: int = 3, at: tuple[int, int] = (0, 0)) -> np.ndarray:
    """Watercolour paper about 0, as fine at any size: `unit` is pixels a unit of the figure; `at` the first (x, y)."""
    tile = _tile(round(512 * max(unit / 1.6, 0.25)), seed)
    ys = (np.arange(h) + at[1]) % tile.shape[0]
    xs = (np.arange(w) + at[0]) % tile.shape[1]
    return tile[np.ix_(ys, xs)]


def grain(arr: np.ndarray, amt: float, unit: float, at: tuple[int, int] = (0, 0), seed: int = 3) -> np.ndarray:
    """Paper grain over the picture, in place: stronger in the mid tones, where pigment sits."""
    h, w = arr.shape[:2]
    n = paper(h, w, unit, seed, at)
    lum = arr[..., :3].mean(-1)
    n = n * amt * (0.35 + 1.3 * np.clip(lum * (1 - lum) * 2.6, 0, 1))
    arr[..., :3] = np.clip(arr[..., :3] + n[..., None], 0, 1)
    return arr
