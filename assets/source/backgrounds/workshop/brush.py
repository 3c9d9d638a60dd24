"""Owns what the hand does to a picture: brush marks, blur, wobble, pigment, ink line, paper.  Display space in and
out.
"""

from __future__ import annotations

import numpy as np
from numba import njit, prange
from PIL import Image
from scipy import ndimage

from .colours import Array, display, luminance, smoothstep, to_display
from .noise import field, fractal, grid
from .rendering import Passes


def blur(a: Array, sigma: float) -> Array:
    """Gaussian blur over a plane or each channel."""
    if a.ndim == 2:
        return ndimage.gaussian_filter(a, sigma, truncate=3)
    return np.dstack([ndimage.gaussian_filter(a[..., i], sigma, truncate=3) for i in range(a.shape[2])])


def wide_blur(a: Array, sigma: float) -> Array:
    """A large blur, done at reduced size."""
    factor = max(1, int(sigma // 4))
    if factor == 1:
        return blur(a, sigma)
    height, width = a.shape[:2]
    planes = [a] if a.ndim == 2 else [a[..., i] for i in range(a.shape[2])]

    def scaled(plane: Array, size: tuple[int, int], how: Image.Resampling) -> Array:
        return np.asarray(Image.fromarray(np.ascontiguousarray(plane, np.float32)).resize(size, how))

    small = (max(2, width // factor), max(2, height // factor))
    soft = [blur(scaled(p, small, Image.Resampling.BOX), sigma / factor) for p in planes]
    large = [scaled(p, (width, height), Image.Resampling.BICUBIC) for p in soft]
    return large[0] if a.ndim == 2 else np.dstack(large)


@njit(parallel=True, fastmath=True, cache=True)
def _strokes(image, angle, stretch, radius, reach, sharpness):
    height, width, _ = image.shape
    out = np.empty_like(image)
    sectors = 8
    for i in prange(height):
        mean = np.zeros((sectors, 3))
        square = np.zeros((sectors, 3))
        weight = np.zeros(sectors)
        for j in range(width):
            for k in range(sectors):
                weight[k] = 0.0
                for c in range(3):
                    mean[k, c] = 0.0
                    square[k, c] = 0.0
            r, a = radius[i, j], stretch[i, j]
            long = r * min(max(1.0 + a, 0.1), 2.0)
            short = r * min(max(1.0 / (1.0 + a), 0.1), 2.0)
            cos, sin = np.cos(angle[i, j]), np.sin(angle[i, j])
            bound = int(min(reach, np.ceil(long)))
            for dy in range(-bound, bound + 1):
                y = min(max(i + dy, 0), height - 1)
                for dx in range(-bound, bound + 1):
                    u = (dx * cos + dy * sin) / long
                    v = (-dx * sin + dy * cos) / short
                    d = u * u + v * v
                    if d > 1.0:
                        continue
                    x = min(max(j + dx, 0), width - 1)
                    g = np.exp(-3.125 * d)
                    turn = np.arctan2(v, u) * (sectors / (2 * np.pi)) + sectors
                    first = int(np.floor(turn))
                    part = turn - first
                    centre = d < 1e-9
                    for e in range(sectors if centre else 2):
                        k = e if centre else (first + e) % sectors
                        w = g / sectors if centre else g * (part if e == 1 else 1 - part)
                        weight[k] += w
                        for c in range(3):
                            value = image[y, x, c]
                            mean[k, c] += w * value
                            square[k, c] += w * value * value
            total = 0.0
            r0 = g0 = b0 = 0.0
            for k in range(sectors):
                if weight[k] <= 1e-8:
                    continue
                m0, m1, m2 = mean[k, 0] / weight[k], mean[k, 1] / weight[k], mean[k, 2] / weight[k]
                spread = abs(square[k, 0] / weight[k] - m0 * m0)
                spread += abs(square[k, 1] / weight[k] - m1 * m1) + abs(square[k, 2] / weight[k] - m2 * m2)
                w = 1.0 / (1.0 + (65025.0 * spread / 100.0) ** (0.5 * sharpness))
                r0 += w * m0
                g0 += w * m1
                b0 += w * m2
                total += w
            out[i, j, 0], out[i, j, 1], out[i, j, 2] = r0 / total, g0 / total, b0 / total
    return out


def strokes(image: Array, radius: float, sharpness: float = 8.0, size: Array | None = None) -> Array:
    """Anisotropic Kuwahara filter: flat dabs that follow the edges; `size` 0..1 scales the brush by pixel."""
    gx = np.dstack([ndimage.sobel(image[..., c], 1) for c in range(3)])
    gy = np.dstack([ndimage.sobel(image[..., c], 0) for c in range(3)])
    e, f, g = blur((gx * gx).sum(2), 2.5), blur((gx * gy).sum(2), 2.5), blur((gy * gy).sum(2), 2.5)
    root = np.sqrt((e - g) ** 2 + 4 * f * f)
    strong, weak = (e + g + root) / 2, (e + g - root) / 2
    angle = np.arctan2(2 * f, e - g) / 2 + np.pi / 2
    stretch = np.where(strong + weak > 1e-7, (strong - weak) / (strong + weak + 1e-9), 0)
    brush = np.full(e.shape, radius, np.float32) if size is None else (np.clip(size, 0, 1) * radius).astype(np.float32)
    flat = [np.ascontiguousarray(v, np.float32) for v in (image, angle, stretch, np.maximum(brush, 0.75))]
    return _strokes(*flat, int(np.ceil(radius * 2)), sharpness)


def wobble(image: Array, amount: float, scale: float, seed: int = 3) -> Array:
    """Moves pixels by up to `amount` so that ruled edges breathe."""
    height, width = image.shape[:2]
    x, y = grid(height, width)
    dx, dy = ((field(height, width, scale, 3, s) - 0.5) * 2 * amount for s in (seed, seed + 9))
    return np.dstack(
        [
            ndimage.map_coordinates(image[..., c], [y + dy, x + dx], order=1, mode="nearest")
            for c in range(image.shape[2])
        ]
    )


def pigment(image: Array, amount: float, seed: int = 11) -> Array:
    """Watery drift of value with streaks of the brush."""
    height, width = image.shape[:2]
    pool = field(height, width, 140.0, 4, seed) - 0.5
    x, y = grid(height, width)
    sway = (field(height, width, 90.0, 3, seed + 1) - 0.5) * 60
    streak = fractal((x + sway + y * 0.6) / 70.0, (y - x * 0.35 + sway) / 7.0, 3, seed=seed + 2) - 0.5
    return np.clip(image * (1 + (pool * 1.2 + streak * 0.8)[..., None] * amount), 0, 1)


def outlines(passes: Passes, by_depth: float = 1.0, by_normal: float = 1.0, by_colour: float = 1.0) -> Array:
    """Where a draughtsman would draw: 0..1 from depth steps, creases and changes of surface colour."""
    depth = np.log(np.clip(passes.depth, 0, 4000) + 0.3)
    steps = smoothstep(0.012, 0.07, np.abs(ndimage.gaussian_laplace(depth, 1.0))) * by_depth
    crease = sum(ndimage.gaussian_gradient_magnitude(passes.normal[..., i], 0.8) for i in range(3))
    colour = to_display(np.clip(passes.albedo, 0, 1))
    change = sum(ndimage.gaussian_gradient_magnitude(colour[..., i], 0.8) for i in range(3))
    lines = np.maximum(smoothstep(0.14, 0.7, crease) * by_normal * 0.8, smoothstep(0.10, 0.5, change) * by_colour * 0.5)
    return np.clip(np.maximum(steps, lines), 0, 1).astype(np.float32)


def ink(image: Array, lines: Array, amount: float, code: str) -> Array:
    """Draws lines in a darker version of the local colour, never black."""
    tone = image * 0.34 + display(code) * 0.18
    k = np.clip(lines, 0, 1)[..., None] * amount
    return image * (1 - k) + tone * k


def vignette(image: Array, amount: float, code: str = "#1b2030") -> Array:
    """Darkens the corners a little."""
    height, width = image.shape[:2]
    x, y = grid(height, width)
    far = np.sqrt(((x / width - 0.5) / 0.72) ** 2 + ((y / height - 0.45) / 0.72) ** 2)
    k = (smoothstep(0.55, 1.25, far) * amount)[..., None]
    return image * (1 - k) + image * display(code) * k * 1.2


def paper(image: Array, amount: float = 0.035, seed: int = 5, tint: str = "#fff6e4") -> Array:
    """Grain and warmth of watercolour paper."""
    height, width = image.shape[:2]
    grain = (field(height, width, 2.2, 2, seed) - 0.5) * 0.7
    fibre = (field(height, width, 9.0, 3, seed + 3, aspect=3.0) - 0.5) * 0.5
    cloud = (field(height, width, 60.0, 4, seed + 5) - 0.5) * 0.6
    weight = 0.45 + 0.55 * (1 - np.abs(luminance(image) * 2 - 1))
    image = image + ((grain + fibre + cloud) * amount * weight)[..., None]
    return np.clip(image * 0.97 + image * display(tint) * 0.03, 0, 1)


def screen(image: Array, layer: Array) -> Array:
    """Lays light over a picture."""
    return 1 - (1 - image) * (1 - np.clip(layer, 0, 1))


def over(below: Array, above: Array, alpha: Array) -> Array:
    """Lays a picture over another by its coverage."""
    return below * (1 - alpha[..., None]) + above * alpha[..., None]
