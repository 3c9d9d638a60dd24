"""Line icons on a grid of 24 units: one stroke, round caps, no fills but a few.

Owns the shape of each icon. They are written as white masks of 96 pixels; the program dyes and scales them.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import skia
from ink import INK, paint

GRID = 24
SIZE = 96
# 2.6 pixels at an icon of 36.
_LINE = 2.6 * GRID / 36


def _pen() -> skia.Paint:
    return paint(INK, 1, _LINE, round_caps=True)


def _lines(canvas: skia.Canvas, *lines: tuple[float, float, float, float]) -> None:
    for line in lines:
        canvas.drawLine(*line, _pen())


def _polygon(*points: tuple[float, float]) -> skia.Path:
    path = skia.Path()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    return path


def _cloud(canvas: skia.Canvas) -> None:
    path = skia.Path()
    path.moveTo(5.5, 17)
    path.cubicTo(1, 17, 1.4, 11, 5.6, 11.2)
    path.cubicTo(6, 6, 13.4, 5.6, 14.4, 10.2)
    path.cubicTo(19.6, 9, 21, 17, 16, 17)
    path.close()
    canvas.drawPath(path, _pen())


def _sun(canvas: skia.Canvas) -> None:
    canvas.drawCircle(12, 12, 4.6, _pen())
    for turn in range(8):
        angle = turn * math.pi / 4
        x, y = math.cos(angle), math.sin(angle)
        _lines(canvas, (12 + x * 7.6, 12 + y * 7.6, 12 + x * 10.6, 12 + y * 10.6))


def _sun_cloud(canvas: skia.Canvas) -> None:
    canvas.drawArc(skia.Rect.MakeXYWH(11, 2, 9, 9), 160, 240, False, _pen())
    for turn in (-90, -45, 0, 45):
        x, y = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        _lines(canvas, (15.5 + x * 6.6, 6.5 + y * 6.6, 15.5 + x * 8.4, 6.5 + y * 8.4))
    _cloud(canvas)


def _rain(canvas: skia.Canvas) -> None:
    _cloud(canvas)
    for x in (6.5, 11, 15.5):
        _lines(canvas, (x, 19.4, x - 1.3, 22.6))


def _thunder(canvas: skia.Canvas) -> None:
    _cloud(canvas)
    _lines(canvas, (11.6, 15, 8.8, 19.4), (8.8, 19.4, 11.8, 19.4), (11.8, 19.4, 9.8, 23.4))


def _up(canvas: skia.Canvas) -> None:
    _lines(canvas, (12, 20, 12, 5), (12, 5, 6.5, 10.5), (12, 5, 17.5, 10.5))


def _down(canvas: skia.Canvas) -> None:
    _lines(canvas, (12, 4, 12, 19), (12, 19, 6.5, 13.5), (12, 19, 17.5, 13.5))


def _flat(canvas: skia.Canvas) -> None:
    _lines(canvas, (4, 12, 20, 12), (20, 12, 15.5, 7.8), (20, 12, 15.5, 16.2))


def _back(canvas: skia.Canvas) -> None:
    _lines(canvas, (20, 12, 4, 12), (4, 12, 10, 6), (4, 12, 10, 18))


def _flip(canvas: skia.Canvas) -> None:
    canvas.drawRect(skia.Rect.MakeXYWH(5, 3, 14, 18), _pen())
    canvas.drawPath(_polygon((12, 21), (19, 14), (12, 14)), paint(INK))


def _sound(canvas: skia.Canvas) -> None:
    canvas.drawPath(_polygon((3, 9.5), (7, 9.5), (12, 5), (12, 19), (7, 14.5), (3, 14.5)), _pen())
    canvas.drawArc(skia.Rect.MakeXYWH(10, 7, 10, 10), -50, 100, False, _pen())


def _thermos(canvas: skia.Canvas) -> None:
    canvas.drawRoundRect(skia.Rect.MakeXYWH(7, 7, 10, 15), 2, 2, _pen())
    canvas.drawRect(skia.Rect.MakeXYWH(8.5, 2, 7, 5), _pen())
    _lines(canvas, (7, 11, 17, 11))


def _check(canvas: skia.Canvas) -> None:
    _lines(canvas, (4, 13, 10, 19), (10, 19, 21, 5))


def _cross(canvas: skia.Canvas) -> None:
    _lines(canvas, (6, 6, 18, 18), (18, 6, 6, 18))


def _pencil(canvas: skia.Canvas) -> None:
    canvas.drawPath(_polygon((4, 20), (6, 14.5), (17, 3.5), (20.5, 7), (9.5, 18)), _pen())


def _lock(canvas: skia.Canvas) -> None:
    canvas.scale(GRID / 30, GRID / 30)
    canvas.drawArc(skia.Rect.MakeXYWH(8, 1.8, 14, 20), 180, 180, False, paint(INK, 1, 3))
    canvas.drawRect(skia.Rect.MakeXYWH(4, 12, 22, 17), paint(INK))
    hole = skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kClear)
    canvas.drawRect(skia.Rect.MakeXYWH(13.5, 17, 3, 7), hole)


def _drop(canvas: skia.Canvas) -> None:
    path = skia.Path()
    path.moveTo(12, 1)
    path.cubicTo(14, 9, 20, 11.6, 20, 15.6)
    path.cubicTo(20, 25, 4, 25, 4, 15.6)
    path.cubicTo(4, 11.6, 10, 9, 12, 1)
    path.close()
    canvas.drawPath(path, paint(INK))


def _pages(canvas: skia.Canvas) -> None:
    canvas.drawPath(_polygon((4, 3), (14, 3), (14, 18), (4, 18)), _pen())
    _lines(canvas, (8, 21.5, 19, 21.5), (19, 21.5, 19, 7))


def _hourglass(canvas: skia.Canvas) -> None:
    _lines(canvas, (6, 3, 18, 3), (6, 21, 18, 21))
    canvas.drawPath(_polygon((7.5, 3), (16.5, 3), (12, 12)), _pen())
    canvas.drawPath(_polygon((12, 12), (16.5, 21), (7.5, 21)), _pen())


ICONS: dict[str, Callable[[skia.Canvas], None]] = {
    "sun": _sun,
    "sun_cloud": _sun_cloud,
    "cloud": _cloud,
    "rain": _rain,
    "thunder": _thunder,
    "up": _up,
    "flat": _flat,
    "down": _down,
    "back": _back,
    "flip": _flip,
    "sound": _sound,
    "thermos": _thermos,
    "check": _check,
    "cross": _cross,
    "pencil": _pencil,
    "lock": _lock,
    "drop": _drop,
    "pages": _pages,
    "hourglass": _hourglass,
}


def draw(canvas: skia.Canvas, name: str) -> None:
    """Draw one icon over a sheet of `SIZE` pixels."""
    canvas.scale(SIZE / GRID, SIZE / GRID)
    ICONS[name](canvas)
