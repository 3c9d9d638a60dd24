"""Owns the way from a render to an illustration: bloom, tone, grade, brush, ink, paper.  Knows no scene."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image

from . import brush
from .colours import Array, display, luminance, smoothstep, to_display
from .noise import field as noise_field
from .rendering import Passes

REFERENCE_WIDTH = 1920  # brush sizes below are in pixels of a picture this wide


@dataclass(frozen=True)
class Haze:
    """Air between the eye and the city: starts at `near` metres, full at `far`; display-space colours."""

    near: float
    far: float
    strength: float
    near_colour: str
    far_colour: str


@dataclass(frozen=True)
class Look:
    """How one picture is painted."""

    exposure: float = 1.0
    saturation: float = 1.14
    contrast: float = 1.04
    bloom: float = 0.10
    bloom_from: float = 1.0
    shadow: tuple[str, float] = ("#2a3a5a", 0.10)
    light: tuple[str, float] = ("#fff2d8", 0.10)
    brush: float = 3.2
    detail: float = 0.5
    ink: float = 0.34
    ink_colour: str = "#2b2430"
    outline: tuple[float, float, float] = (1.0, 1.0, 1.0)
    wobble: float = 0.8
    pigment: float = 0.032
    paper: float = 0.035
    vignette: float = 0.14
    haze: Haze | None = field(default=None)


def tone(light: Array, exposure: float, saturation: float, contrast: float) -> Array:
    """Linear light to display space with a soft shoulder; half of it keeps the hue of highlights."""
    x = np.clip(light * exposure, 0, None).astype(np.float32)
    knee = 0.82 * 0.45

    def curve(v: Array) -> Array:
        return np.where(v < knee, v, knee + (1 - knee) * (1 - np.exp(-(v - knee) / (1 - knee))))

    peak = x.max(2, keepdims=True)
    true_hue = x * (curve(peak) / np.maximum(peak, 1e-5))
    true_hue = true_hue + (1 - true_hue) * smoothstep(1.2, 9.0, peak) * 0.85
    y = to_display(0.45 * curve(x) + 0.55 * true_hue)
    grey = luminance(y)[..., None]
    y = grey + (y - grey) * saturation * (1 - 0.55 * smoothstep(0.72, 1.0, grey))
    return np.clip((y - 0.45) * contrast + 0.45, 0, 1).astype(np.float32)


def grade(y: Array, shadow: tuple[str, float], light: tuple[str, float]) -> Array:
    """Split tone: a colour into the shadows, another into the lights."""
    grey = luminance(y)[..., None]
    low = (1 - smoothstep(0, 0.55, grey)) * shadow[1]
    high = smoothstep(0.45, 1.0, grey) * light[1]
    y = y * (1 - low) + display(shadow[0]) * (0.35 + 0.9 * grey) * low
    return np.clip(y * (1 - high) + display(light[0]) * grey * 1.05 * high, 0, 1).astype(np.float32)


def glow(light: Array, threshold: float, amount: float, scale: float) -> Array:
    """Light that spills around bright places (to be added)."""
    bright = np.clip(light - threshold, 0, 6)
    spilled = sum(brush.wide_blur(bright, s * scale) for s in (5, 22, 85))
    return spilled * amount * np.array((1, 0.88, 0.76), np.float32)


def _with_backdrop(y: Array, passes: Passes, haze: Haze | None, backdrop: Array) -> Array:
    if haze is not None:
        reach = (passes.depth - haze.near) / (haze.far - haze.near)
        thick = (1 - np.exp(-(np.clip(reach, 0, 9) ** 0.9) * 2.2))[..., None] * haze.strength
        t = smoothstep(haze.near, haze.far, passes.depth)[..., None]
        y = y * (1 - thick) + (display(haze.near_colour) * (1 - t) + display(haze.far_colour) * t) * thick
    return brush.over(backdrop, y, np.clip(passes.alpha, 0, 1))


def paint(
    passes: Passes, look: Look, backdrop: Array | None = None, overlay: Callable[[Array], Array] | None = None
) -> Array:
    """The finished picture, display space 0..1.

    `backdrop` shows where the render is empty; `overlay` receives the painted picture before vignette and paper.
    """
    k = passes.size[0] / REFERENCE_WIDTH
    light = passes.rgb.astype(np.float32)
    halo = glow(light, look.bloom_from, look.bloom, k)
    if backdrop is None:
        light = light + halo
    else:
        light = light / np.maximum(passes.alpha[..., None], 1e-3)
    y = grade(tone(light, look.exposure, look.saturation, look.contrast), look.shadow, look.light)
    if backdrop is not None:
        y = _with_backdrop(y, passes, look.haze, backdrop)
        y = brush.screen(y, to_display(np.clip(halo * look.exposure, 0, 1)) * 0.9)
    drawn = y
    lines = brush.outlines(passes, *look.outline)
    if look.haze is not None:
        lines = lines * np.exp(-np.clip(passes.depth - look.haze.near * 0.25, 0, None) / (look.haze.far * 0.35))
    if look.brush:
        busy = np.clip(brush.wide_blur(lines, 5 * k) * 3, 0, 1)
        y = brush.strokes(y, look.brush * k, size=1 - 0.55 * busy)
        y = y + (drawn - brush.blur(drawn, 1.6 * k)) * look.detail
    if look.wobble:
        moved = brush.wobble(np.dstack([y, lines]), look.wobble * k, 30 * k)
        y, lines = moved[..., :3], moved[..., 3]
    y = brush.pigment(np.clip(y, 0, 1), look.pigment)
    height, width = lines.shape
    breath = 0.65 + 0.7 * noise_field(height, width, 40 * k, 3, 21)
    lines = lines * (1 - smoothstep(0.78, 0.95, brush.blur(luminance(y), 3 * k)))  # lamps have no outline
    y = brush.ink(y, brush.blur(lines, 0.5 * k) * breath, look.ink, look.ink_colour)
    if overlay is not None:
        y = overlay(y)
    if look.vignette:
        y = brush.vignette(y, look.vignette)
    return brush.paper(y, look.paper).astype(np.float32)


def save(y: Array, path: Path, quality: int = 90, limit: int | None = None) -> int:
    """Writes a picture; a JPEG above `limit` bytes is written again at lower quality.  Returns the size in bytes."""
    image = Image.fromarray((np.clip(y, 0, 1) * 255 + 0.5).astype(np.uint8))
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix != ".jpg":
        image.save(path)
        return path.stat().st_size
    for step in range(quality, 70, -2):
        image.save(path, quality=step, subsampling=0 if step >= 90 else 2, optimize=True, progressive=False)
        if limit is None or path.stat().st_size <= limit:
            break
    return path.stat().st_size
