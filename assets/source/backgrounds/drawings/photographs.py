"""Owns framed group photographs and certificates.  The people are blots of tone: nobody can be recognised."""

from __future__ import annotations

import random
from pathlib import Path

from .canvas import Canvas

TONES = (("#d9ccb0", "#8a7a62", "#5c5142"), ("#cfd0c4", "#80857a", "#4f554e"), ("#d8cdb8", "#947f66", "#5e4c3e"))


def draw_group_photograph(path: Path, seed: int, rows: int = 3, people: int = 13, colour: bool = False) -> Path:
    """Rows of people before a building, 640 x 400 pixels, faded."""
    chance = random.Random(seed)
    light, middle, dark = TONES[seed % 3]
    canvas = Canvas(640, 400, light)
    canvas.rectangle(0, 0, 640, 120, "#cdd6cf" if colour else light)
    canvas.rectangle(40, 60, 600, 250, "#b9ad96" if colour else middle)
    for i in range(11):
        for j in range(2):
            x = 66 + i * 48
            canvas.rectangle(x, 80 + j * 62, x + 26, 116 + j * 62, "#8f9a90" if colour else light)
    canvas.rectangle(0, 250, 640, 400, "#b3a78d" if colour else light)
    coats = ("#5a6a66", "#6b5c4c", "#7d8a80", "#8f8676", "#4c5450") if colour else (dark, middle, dark)
    for row in range(rows):
        y = 214 + row * 46
        for k in range(people):
            x = 320 + (k - (people - 1) / 2) * (44 - (rows - row) * 1.5) + chance.uniform(-4, 4) + (row % 2) * 10
            h = y + chance.uniform(-5, 5)
            coat = chance.choice(coats)
            canvas.polygon(
                [
                    (x - 21, h + 92),
                    (x - 20, h + 34),
                    (x - 9, h + 23),
                    (x + 9, h + 23),
                    (x + 20, h + 34),
                    (x + 21, h + 92),
                ],
                coat,
                dark,
                1,
            )
            canvas.disc(x, h + 8, 12, "#d9bd9c" if colour else light, None, squash=1.15)
            canvas.polygon(
                [
                    (x - 13, h + 6),
                    (x - 11, h - 7),
                    (x, h - 11),
                    (x + 11, h - 7),
                    (x + 13, h + 6),
                    (x + 8, h - 1),
                    (x - 8, h - 1),
                ],
                "#3c352e" if colour else dark,
            )
    canvas.shade([(0, 0), (640, 0), (640, 60), (0, 60)], "#efe4c8", 0.35, 30)
    return canvas.save(path)


def draw_certificate(path: Path, words: str, seed: int = 0) -> Path:
    """A certificate with a ruled border, 560 x 400 pixels."""
    canvas = Canvas(560, 400, "#efe2bf")
    for inset, width in ((16, 6), (28, 2)):
        canvas.rectangle(inset, inset, 560 - inset, 400 - inset, None, "#a8573f", width)
    canvas.text(280, 104, "奖　状", 60, "#8f3f30", bold=True)
    canvas.text(280, 204, words, 44, "#3f342a", bold=True)
    chance = random.Random(seed)
    for i in range(2):
        canvas.stroke([(120, 268 + i * 30), (chance.uniform(330, 420), 268 + i * 30)], "#8f8062", 5)
    canvas.disc(430, 318, 38, None, "#b3503f", 4)
    return canvas.save(path)
