"""Small pictures of the canvas for saves, and screenshots for players.

Owns their size and coding. Must not know what is on the canvas.
"""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pygame

THUMBNAIL = (480, 270)


def thumbnail(canvas: pygame.Surface) -> bytes:
    """A JPEG of the canvas, 480x270; empty when it can't be coded."""
    small = pygame.transform.smoothscale(canvas, THUMBNAIL)
    buffer = io.BytesIO()
    try:
        pygame.image.save(small, buffer, "thumbnail.jpg")
    except pygame.error:
        return b""
    return buffer.getvalue()


def save_screenshot(canvas: pygame.Surface, folder: Path, now: datetime.datetime) -> Path:
    """Write the canvas as PNG into `folder`; the file, never over another. Raises OSError, pygame.error."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = now.strftime("%Y-%m-%d_%H-%M-%S")
    file = folder / f"{stamp}.png"
    number = 2
    while file.exists():
        file = folder / f"{stamp}_{number}.png"
        number += 1
    pygame.image.save(canvas, str(file))
    return file
