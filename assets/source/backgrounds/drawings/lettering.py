"""Owns printed matter: name plates, typed sheets, door signs."""

from __future__ import annotations

import random
from pathlib import Path

from .canvas import Canvas


def draw_name_plate(path: Path, name: str) -> Path:
    """A card of 400 x 180 pixels with a name, two characters spaced like three."""
    canvas = Canvas(400, 180, "#f8f3e6")
    canvas.rectangle(10, 10, 390, 170, None, "#9c8a6a", 2.5)
    spaced = f"{name[0]}　{name[1]}" if len(name) == 2 else name
    canvas.text(200, 86, spaced, 100 if len(name) <= 3 else 68, "#2c2723", bold=True)
    return canvas.save(path)


def draw_typed_sheet(path: Path, heading: str, seed: int = 1, table: bool = False) -> Path:
    """A sheet of 420 x 594 pixels: a heading and grey lines of type, or a table of figures."""
    canvas = Canvas(420, 594, "#f7f3e8")
    chance = random.Random(seed)
    canvas.text(210, 62, heading, 30, "#332e2a", bold=True)
    if table:
        for i in range(12):
            canvas.stroke([(44, 120 + i * 34), (376, 120 + i * 34)], "#b3a894", 1.2)
        for x in (44, 150, 226, 302, 376):
            canvas.stroke([(x, 120), (x, 120 + 11 * 34)], "#b3a894", 1.2)
        for row in range(11):
            for x in (60, 166, 242, 318):
                canvas.stroke([(x, 138 + row * 34), (x + chance.uniform(20, 44), 138 + row * 34)], "#857b6c", 5)
    else:
        y = 112.0
        while y < 540:
            canvas.stroke(
                [
                    (76 if chance.random() < 0.2 else 46, y),
                    (374 if chance.random() < 0.8 else chance.uniform(160, 320), y),
                ],
                "#978d7e",
                5,
            )
            y += 19
    return canvas.save(path)


def draw_sign(path: Path, words: str, ground: str = "#c7b07a", ink: str = "#3a2f22") -> Path:
    """A small sign for a door, 400 x 120 pixels."""
    canvas = Canvas(400, 120, ground)
    canvas.rectangle(6, 6, 394, 114, None, ink, 2)
    canvas.text(200, 56, words, 62, ink, bold=True)
    return canvas.save(path)
