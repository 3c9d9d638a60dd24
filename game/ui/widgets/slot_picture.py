"""The small pictures of saves.

Owns their decoding, which waits until a card is drawn, and the few that are kept. Must not know slots.
"""

from __future__ import annotations

import io
from collections import OrderedDict

import pygame

_KEPT = 24


class SlotPictures:
    """Pictures by their bytes; bytes that are no picture give None."""

    def __init__(self) -> None:
        self._made: OrderedDict[tuple[bytes, tuple[int, int]], pygame.Surface | None] = OrderedDict()

    def picture(self, data: bytes, size: tuple[int, int]) -> pygame.Surface | None:
        """The picture in this size."""
        key = (data, size)
        if key not in self._made:
            self._made[key] = _decoded(data, size)
            if len(self._made) > _KEPT:
                self._made.popitem(last=False)
        return self._made[key]


def _decoded(data: bytes, size: tuple[int, int]) -> pygame.Surface | None:
    if not data:
        return None
    try:
        return pygame.transform.smoothscale(pygame.image.load(io.BytesIO(data)).convert(), size)
    except (pygame.error, OSError, ValueError):
        return None
