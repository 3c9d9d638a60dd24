"""Paper: the field of its grain and the line of a hand-cut edge.

Owns the two textures that every sheet of the interface is made of. The program dyes and cuts them.
"""

from __future__ import annotations

import math
import random
from pathlib import Path

import numpy as np
import skia
from ink import paint, picture
from PIL import Image

# A little larger than the canvas, so that a sheet that hangs over its edges needs no second tile.
WIDTH, HEIGHT = 1960, 1120
EDGE_LENGTH, EDGE_DEPTH = 2048, 8


def _octave(cell: int, rng: np.random.Generator) -> np.ndarray:
    rows, columns = HEIGHT // cell + 3, WIDTH // cell + 3
    grid = Image.fromarray((rng.random((rows, columns)) * 255).astype(np.uint8))
    large = grid.resize((columns * cell, rows * cell), Image.Resampling.BICUBIC)
    return np.asarray(large, np.float32)[:HEIGHT, :WIDTH] / 255 - 0.5


def _fibres() -> np.ndarray:
    rng = random.Random(5)

    def draw(canvas: skia.Canvas) -> None:
        canvas.clear(skia.ColorBLACK)
        for _ in range(900):
            x, y, angle = rng.random() * WIDTH, rng.random() * HEIGHT, rng.random() * 2 * math.pi
            length = rng.uniform(8, 46)
            path = skia.Path()
            path.moveTo(x, y)
            path.quadTo(
                x + math.cos(angle) * length / 2 + rng.uniform(-6, 6),
                y + math.sin(angle) * length / 2 + rng.uniform(-6, 6),
                x + math.cos(angle) * length,
                y + math.sin(angle) * length,
            )
            canvas.drawPath(path, paint("#FFFFFF", rng.uniform(0.15, 0.6), 0.9))

    return picture(WIDTH, HEIGHT, draw)[..., 0].astype(np.float32) / 255


def grain(file: Path) -> None:
    """The grain of a whole screen as deviations from the middle grey 128; it stays within 9 of 255."""
    rng = np.random.default_rng(7)
    field = (
        _octave(240, rng) * 0.9
        + _octave(40, rng) * 0.35
        + _octave(6, rng) * 0.25
        + (rng.random((HEIGHT, WIDTH)).astype(np.float32) - 0.5) * 0.30
    )
    deviation = np.clip(field * 9 - _fibres() * 9, -14, 9)
    Image.fromarray((128 + deviation).round().astype(np.uint8)).save(file, optimize=True)


def edge(file: Path) -> None:
    """The upper edge of a sheet cut by hand, as coverage: nothing above, all below, a new turn every nine pixels."""
    rng = random.Random(1)
    turns: list[float] = []
    drift = 0.0
    for _ in range(EDGE_LENGTH // 9 + 2):
        drift = drift * 0.55 + rng.uniform(-1.2, 1.2) * 0.42
        turns.append(drift)
    columns = np.interp(np.arange(EDGE_LENGTH), np.arange(len(turns)) * 9, turns)
    middle = EDGE_DEPTH / 2
    rows = np.arange(EDGE_DEPTH)[:, None]
    coverage = np.clip(rows + 1 - (middle + columns[None, :]), 0, 1)
    out = np.full((EDGE_DEPTH, EDGE_LENGTH, 4), 255, np.uint8)
    out[..., 3] = (coverage * 255).round().astype(np.uint8)
    Image.fromarray(out).save(file, optimize=True)
