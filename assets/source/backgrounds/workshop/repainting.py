"""Owns the files of a step after painting: reads a finished picture, writes another.  Needs no Blender."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from .colours import Array


def load(path: Path) -> Array:
    """A finished picture in display space 0..1; FileNotFoundError when it has not been built yet."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"), np.float32) / 255


def save(y: Array, path: Path, limit: int, quality: int = 92) -> int:
    """Writes a JPEG, at lower quality while it is above `limit` bytes; returns the size in bytes."""
    image = Image.fromarray((np.clip(y, 0, 1) * 255 + 0.5).astype(np.uint8))
    for step in range(quality, 70, -2):
        image.save(path, quality=step, subsampling=0 if step >= 90 else 2, optimize=True, progressive=False)
        if path.stat().st_size <= limit:
            break
    return path.stat().st_size
