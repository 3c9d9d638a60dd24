"""Ink, as the interface's pictures use it: brush strokes, nibs, masks, and how they are written to files.

Owns the drawing of single marks with skia. Must not know which of them make up the interface.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import skia
from PIL import Image

INK = "#1F1C19"
PAPER = "#F4EDDF"

Draw = Callable[[skia.Canvas], None]
Point = tuple[float, float]


def colour(code: str, alpha: float = 1.0) -> int:
    """A skia colour from `#RRGGBB`."""
    code = code.lstrip("#")
    return skia.Color(int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16), round(alpha * 255))


def paint(code: str, alpha: float = 1.0, width: float | None = None, *, round_caps: bool = False) -> skia.Paint:
    """Paint that fills, or draws lines of a width."""
    made = skia.Paint(Color=colour(code, alpha), AntiAlias=True)
    if width is not None:
        made.setStyle(skia.Paint.kStroke_Style)
        made.setStrokeWidth(width)
        made.setStrokeCap(skia.Paint.kRound_Cap if round_caps else skia.Paint.kButt_Cap)
        made.setStrokeJoin(skia.Paint.kRound_Join if round_caps else skia.Paint.kMiter_Join)
    return made


def picture(width: int, height: int, draw: Draw) -> np.ndarray:
    """Draw on a clear sheet; RGBA with straight alpha."""
    surface = skia.Surface(width, height)
    with surface as canvas:
        canvas.clear(skia.ColorTRANSPARENT)
        draw(canvas)
    return surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType).copy()


def save_mask(file: Path, pixels: np.ndarray) -> None:
    """Write a one-colour mark as white with alpha, so that the program can dye it."""
    out = np.full_like(pixels, 255)
    out[..., 3] = pixels[..., 3]
    save(file, out)


def save_bled(file: Path, pixels: np.ndarray, under: str) -> None:
    """Write a picture whose clear pixels carry the colour `under`, so that scaling leaves no dark rim."""
    code = under.lstrip("#")
    out = pixels.copy()
    clear = out[..., 3] == 0
    out[clear] = [int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16), 0]
    save(file, out)


def save(file: Path, pixels: np.ndarray) -> None:
    """Write a PNG."""
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(file, optimize=True)


def _spline(points: list[Point], steps: int) -> list[Point]:
    last = len(points) - 1
    curve: list[Point] = []
    for step in range(steps + 1):
        along = step / steps * last
        at = min(int(along), last - 1)
        u = along - at
        p0, p1 = points[max(at - 1, 0)], points[at]
        p2, p3 = points[at + 1], points[min(at + 2, last)]
        curve.append(
            tuple(  # type: ignore[arg-type]
                0.5
                * (
                    2 * p1[d]
                    + (p2[d] - p0[d]) * u
                    + (2 * p0[d] - 5 * p1[d] + 4 * p2[d] - p3[d]) * u * u
                    + (3 * p1[d] - p0[d] - 3 * p2[d] + p3[d]) * u**3
                )
                for d in (0, 1)
            )
        )
    return curve


def stroke(
    canvas: skia.Canvas,
    points: list[Point],
    width: float,
    *,
    code: str = INK,
    seed: int = 1,
    taper: bool = True,
    dry: float = 0.0,
) -> None:
    """A brush stroke of changing width through points; `dry` 0..1 lets so much of its end run out of ink."""
    rng = random.Random(seed)
    steps = max(90, int(math.dist(points[0], points[-1]) / 6))
    curve = _spline(points, steps)
    left: list[Point] = []
    right: list[Point] = []
    wobble = 0.0
    for number, (x, y) in enumerate(curve):
        x2, y2 = curve[min(number + 1, steps)]
        x1, y1 = curve[max(number - 1, 0)]
        length = math.hypot(x2 - x1, y2 - y1) or 1.0
        nx, ny = -(y2 - y1) / length, (x2 - x1) / length
        t = number / steps
        wobble = wobble * 0.8 + rng.uniform(-0.06, 0.06)
        thick = width * (1 + wobble)
        if taper:
            thick *= min(1.0, 0.35 + t * 9) * (1.0 if t < 0.8 else max(0.05, (1 - t) / 0.2) ** 0.6)
        left.append((x + nx * thick / 2, y + ny * thick / 2))
        right.append((x - nx * thick / 2, y - ny * thick / 2))
    path = skia.Path()
    path.moveTo(*left[0])
    for point in left[1:] + right[::-1]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, paint(code))
    if not dry:
        return
    # Streaks of bare paper where the brush ran dry.
    scratch = skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kDstOut, Style=skia.Paint.kStroke_Style)
    for _ in range(int(60 * dry)):
        at = max(0, min(steps - 6, int(steps * (1 - dry * rng.random()))))
        offset = rng.uniform(-0.5, 0.5) * width
        x, y = curve[at]
        x2, y2 = curve[min(steps, at + rng.randint(4, 14))]
        length = math.hypot(x2 - x, y2 - y) or 1.0
        nx, ny = -(y2 - y) / length, (x2 - x) / length
        scratch.setStrokeWidth(rng.uniform(0.8, 1.8))
        canvas.drawLine(x + nx * offset, y + ny * offset, x2 + nx * offset, y2 + ny * offset, scratch)


def nib(canvas: skia.Canvas, x: float, y: float, size: float, code: str, slit: str, turn: float = 0.0) -> None:
    """A fountain pen's nib, `size` about its height, with its tip at x, y, coming from the lower right."""
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.scale(size / 30, size / 30)
    path = skia.Path()
    path.moveTo(0, 0)
    path.lineTo(22, 7)
    path.quadTo(32, 16, 36, 28)
    path.lineTo(28, 36)
    path.quadTo(16, 32, 7, 22)
    path.close()
    canvas.drawPath(path, paint(code))
    canvas.drawLine(3, 3, 17, 17, paint(slit, 1, 2))
    canvas.drawCircle(18.5, 18.5, 3, paint(slit))
    canvas.restore()
