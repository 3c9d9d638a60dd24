"""Owns the view from a window: the painted panorama as a bright outside seen from a darker room."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from workshop.brush import blur
from workshop.colours import display


def draw_outlook(path: Path, panorama: Path, air: str, amount: float, lift: float = 1.0) -> Path:
    """The panorama with air before it (a colour laid over by `amount`), brightened by `lift`, softened a little."""
    with Image.open(panorama) as source:
        y = np.asarray(source.convert("RGB"), np.float32) / 255
    grey = y.mean(2, keepdims=True)
    y = grey + (y - grey) * 0.82
    y = blur(y * lift * (1 - amount) + display(air) * amount, 0.8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray((np.clip(y, 0, 1) * 255 + 0.5).astype(np.uint8)).save(path)
    return path
