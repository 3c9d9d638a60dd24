"""Owns what screens show: figures, a map, a list.  Painted flat; the room's renderer makes them shine."""

from __future__ import annotations

import random
from pathlib import Path

from .canvas import Canvas


def draw_chart_screen(path: Path, seed: int = 3) -> Path:
    """A slide with bars, a curve that does not rise, and two lines of text; 640 x 420 pixels."""
    chance = random.Random(seed)
    canvas = Canvas(640, 420, "#eef2ec")
    canvas.rectangle(0, 0, 640, 46, "#5f8f86")
    canvas.text(24, 22, "听铁 · 第四十一轮", 24, "#f4f7f2", anchor="lm", serif=False)
    for i in range(9):
        h = chance.uniform(60, 190)
        canvas.rectangle(44 + i * 38, 350 - h, 68 + i * 38, 350, "#9cc0a8" if i % 3 else "#e0a860")
    canvas.stroke([(40, 350), (396, 350)], "#5a6660", 2)
    line = [(430 + k * 9, 210 + 46 * (chance.random() - 0.5) * (1 if 7 < k < 14 else 0.25)) for k in range(21)]
    canvas.stroke(line, "#a8443a", 3)
    for k in range(5):
        canvas.stroke([(430, 290 + k * 22), (chance.uniform(540, 610), 290 + k * 22)], "#93a098", 5)
    return canvas.save(path)


def draw_dashboard(path: Path, cracked: bool = False) -> Path:
    """A tablet's page of tiles and dials, upright, 420 x 600 pixels; `cracked` breaks the glass from the upper
    right corner.
    """
    chance = random.Random(8)
    canvas = Canvas(420, 600, "#20302f")
    canvas.text(24, 36, "园区一屏", 28, "#dfe9e2", anchor="lm", serif=False)
    for row in range(3):
        for column in range(2):
            x, y = 20 + column * 194, 66 + row * 122
            canvas.rectangle(x, y, x + 182, y + 108, "#2c4340")
            if (row + column) % 2:
                canvas.disc(x + 52, y + 56, 34, None, "#7fc0a4", 8)
                canvas.text(x + 128, y + 56, str(chance.randint(61, 98)), 40, "#e4efe6", serif=False)
            else:
                line = [(x + 14 + k * 17, y + 70 - chance.uniform(0, 44)) for k in range(10)]
                canvas.stroke(line, "#e0b060", 4)
    canvas.rectangle(20, 436, 396, 572, "#2c4340")
    for k in range(12):
        h = chance.uniform(20, 104)
        canvas.rectangle(34 + k * 30, 562 - h, 52 + k * 30, 562, "#6fae98" if k != 7 else "#d0705a")
    if cracked:
        for points in (
            ((420, 12), (372, 60), (350, 128), (300, 168)),
            ((372, 60), (318, 66), (262, 40)),
            ((350, 128), (388, 196), (420, 214)),
            ((408, 24), (420, 96)),
            ((396, 36), (330, 0)),
            ((350, 128), (340, 190), (362, 246)),
        ):
            canvas.stroke(points, "#e8efea", 2.2)
    return canvas.save(path)


def draw_phone(path: Path) -> Path:
    """A phone with a list of unanswered messages, 220 x 460 pixels."""
    chance = random.Random(4)
    canvas = Canvas(220, 460, "#1d2628")
    canvas.text(110, 54, "8:55", 46, "#e6eee8", serif=False)
    for k in range(6):
        y = 104 + k * 56
        canvas.rectangle(12, y, 208, y + 46, "#2f3f40")
        canvas.disc(36, y + 23, 13, ("#7fae98", "#c98a6a", "#c9a24a")[k % 3])
        canvas.stroke([(60, y + 16), (60 + chance.uniform(60, 120), y + 16)], "#9fb0a8", 5)
        canvas.stroke([(60, y + 31), (60 + chance.uniform(40, 130), y + 31)], "#62736d", 5)
    return canvas.save(path)
