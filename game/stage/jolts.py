"""Shaking and flashing: what happens to the whole stage for a moment.

Owns their shapes and the rule that there is never more than one flash a second. Must not know why they happen.
"""

from __future__ import annotations

import math
from typing import Final

from game.stage.tint import Colour

FLASH_GAP = 1.0  # seconds from one flash to the next, at least
_STRENGTH: Final = {"light": (6.0, 0.4), "heavy": (16.0, 0.7)}  # pixels, seconds
_COLOURS: Final[dict[str, Colour]] = {"paper": (244, 237, 223), "white": (255, 255, 255), "ink": (20, 18, 16)}
_FLASH = 0.55  # seconds
_RISE = 0.08  # seconds until a flash is at its brightest
_FULL = 0.85  # how far it covers the stage then


class Jolts:
    """The shake and the flash under way, if any."""

    def __init__(self) -> None:
        self._shake = (0.0, 0.0, 0.0)  # begins, lasts, pixels
        self._flash = (-math.inf, 0.0)  # begins, lasts
        self._colour = _COLOURS["paper"]

    def shake(self, strength: str, begins: float, seconds: float | None) -> None:
        """Shake the stage (light, heavy)."""
        pixels, usual = _STRENGTH.get(strength, _STRENGTH["light"])
        self._shake = (begins, usual if seconds is None else seconds, pixels)

    def flash(self, colour: str, begins: float, seconds: float | None) -> bool:
        """Flash (paper, white, ink); whether it was let through."""
        if begins < self._flash[0] + FLASH_GAP:
            return False
        self._flash = (begins, max(_RISE * 2, _FLASH if seconds is None else seconds))
        self._colour = _COLOURS.get(colour, _COLOURS["paper"])
        return True

    def shift(self, now: float) -> tuple[int, int]:
        """By how many pixels the stage is moved."""
        begins, lasts, pixels = self._shake
        if not begins <= now < begins + lasts:
            return (0, 0)
        since = now - begins
        left = pixels * (1.0 - since / lasts) ** 1.5
        return (round(left * math.sin(since * 71.0)), round(0.6 * left * math.sin(since * 53.0 + 1.0)))

    def cover(self, now: float) -> tuple[Colour, float] | None:
        """The colour laid over the stage and how much of it (0..1), or None."""
        begins, lasts = self._flash
        if not begins <= now < begins + lasts:
            return None
        since = now - begins
        share = since / _RISE if since < _RISE else 1.0 - (since - _RISE) / (lasts - _RISE)
        return self._colour, _FULL * share

    def active(self, now: float) -> bool:
        """Whether the stage shakes or flashes, or is about to."""
        return now < self._shake[0] + self._shake[1] or now < self._flash[0] + self._flash[1]

    def finish(self, now: float) -> None:
        """End both. When the last flash was is remembered."""
        self._shake = (0.0, 0.0, 0.0)
        self._flash = (min(now, self._flash[0]), 0.0)
