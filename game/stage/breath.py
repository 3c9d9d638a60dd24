"""Breathing: a figure's shoulders and head rise by a pixel or two and sink again.

Owns the wave and how it is cut into rows. A whole pixel is the smallest step that a row can make; because the wave runs
from the chest upwards, rows step one after another and the eye sees no jump. Must not draw.
"""

from __future__ import annotations

import math
from random import Random
from typing import NamedTuple

STEP = 12  # rows that move together
_RISE = 2.2  # pixels at the shoulders
_CHEST = 0.42  # where the wave begins, as a fraction of the figure's height
_LAG = 0.9  # seconds that the wave takes over the whole height
_FIRM = 0.92  # below this fraction nothing moves


class Band(NamedTuple):
    """Rows `top` to `bottom` (not included) of the picture as seen show the picture's rows `rise` pixels lower."""

    top: int
    bottom: int
    rise: int


REST: tuple[Band, ...] = ()


class Breath:
    """One figure's own rhythm."""

    def __init__(self, random: Random) -> None:
        self._period = random.uniform(3.8, 5.0)
        self._phase = random.uniform(0.0, self._period)
        self._steps: tuple[int, ...] = ()

    def rises(self, now: float, height: int) -> tuple[int, ...]:
        """By how many pixels each `STEP` rows are risen at a time, from the top."""
        if len(self._weights(height)) == 0:
            return ()
        turn = 2.0 * math.pi / self._period
        since = now + self._phase
        return tuple(
            round(weight * (0.5 - 0.5 * math.cos(turn * (since - lag)))) for weight, lag in self._weights(height)
        )

    def _weights(self, height: int) -> tuple[tuple[float, float], ...]:
        return _weights(height)


_CACHE: dict[int, tuple[tuple[float, float], ...]] = {}


def _weights(height: int) -> tuple[tuple[float, float], ...]:
    return ()


def bands(rises: tuple[int, ...], height: int) -> tuple[Band, ...]:
    """Runs of rows that are risen alike."""
    return ()
