"""Owns colour arithmetic: hex notation, sRGB and linear light, luminance.  Knows nothing of pictures or scenes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


def display(code: str) -> Array:
    """Three display-space values 0..1 of '#rrggbb'."""
    digits = code.lstrip("#")
    return np.array([int(digits[i : i + 2], 16) for i in (0, 2, 4)], np.float32) / 255


def linear(code: str, alpha: float = 1.0) -> tuple[float, float, float, float]:
    """Linear-light RGBA of '#rrggbb', the form that the renderer wants."""
    red, green, blue = (float(v) for v in to_linear(display(code)))
    return red, green, blue, alpha


def scaled(colour: tuple[float, float, float, float], factor: float) -> tuple[float, float, float, float]:
    """A lighter or darker version of a linear colour; never above 1."""
    red, green, blue, alpha = colour
    return min(1.0, red * factor), min(1.0, green * factor), min(1.0, blue * factor), alpha


def to_linear(c: Array) -> Array:
    """Display space to linear light."""
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


def to_display(c: Array) -> Array:
    """Linear light to display space; negative values count as 0."""
    c = np.clip(c, 0, None)
    return np.where(c <= 0.0031308, c * 12.92, 1.055 * c ** (1 / 2.4) - 0.055)


def luminance(c: Array) -> Array:
    """Rec. 709 luminance over the last axis."""
    return c @ np.array([0.2126, 0.7152, 0.0722], np.float32)


def smoothstep(low: float, high: float, x: Array) -> Array:
    """0 below low, 1 above high, a smooth curve between; low may exceed high to run the other way."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)
