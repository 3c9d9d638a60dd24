"""Owns the dial of the meeting room's clock."""

from __future__ import annotations

import math
from pathlib import Path

from .canvas import Canvas


def draw_clock_face(path: Path, hour: int, minute: int) -> Path:
    """A white dial of 600 x 600 pixels whose hands show the given time."""
    canvas = Canvas(600, 600, "#f7f3e6")
    for i in range(60):
        a = i * math.pi / 30
        long = i % 5 == 0
        inner = 246 if long else 262
        canvas.stroke(
            [
                (300 + inner * math.sin(a), 300 - inner * math.cos(a)),
                (300 + 276 * math.sin(a), 300 - 276 * math.cos(a)),
            ],
            "#2f2b28",
            9 if long else 3,
        )
    for i in range(1, 13):
        a = i * math.pi / 6
        canvas.text(300 + 208 * math.sin(a), 296 - 208 * math.cos(a), str(i), 58, "#2f2b28", bold=True)
    for share, length, width in (((hour % 12 + minute / 60) / 12, 138, 22), (minute / 60, 222, 14)):
        a = share * 2 * math.pi
        canvas.stroke(
            [
                (300 - 40 * math.sin(a), 300 + 40 * math.cos(a)),
                (300 + length * math.sin(a), 300 - length * math.cos(a)),
            ],
            "#211e1c",
            width,
        )
    canvas.disc(300, 300, 17, "#211e1c")
    canvas.disc(300, 300, 7, "#b9975a")
    return canvas.save(path)
