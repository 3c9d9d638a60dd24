"""Breathing: a figure's shoulders and head rise by a pixel or two and sink again.

Owns the wave and how it is cut into rows. A whole pixel is the smallest step that a row can make; because the wave runs
from the chest upwards, rows step one after another and the eye sees no jump. Must not draw.
"""

from __future__ import annotations

import math
from itertools import groupby
from random import Random
from typing import NamedTuple

STEP = 12  # rows that move together
_RISE = 2.2  # pixels, from the shoulders upwards
_SHOULDERS = 0.38  # fractions of the figure's height: all of the rise down to here,
_FIRM = 0.80  # and none from here on
_LAG = 0.7  # seconds that the wave takes from the firm part to the top

Rises = tuple[int, ...]


class Band(NamedTuple):
    """Rows `top` up to `bottom` show those rows of the picture that lie `rise` pixels lower."""

    top: int
    bottom: int
    rise: int


class Breath:
    """The rhythm of one figure whose picture is `height` pixels high."""

    def __init__(self, random: Random, height: int) -> None:
        period = random.uniform(3.8, 5.0)
        self._turn = 2.0 * math.pi / period
        self._phase = random.uniform(0.0, period)
        # Of each step of rows that moves: its strength, and that along the cosine and the sine of its lag.
        self._rows: list[tuple[float, float, float]] = []
        for top in range(0, height, STEP):
            share = (top + STEP / 2) / height
            if share >= _FIRM:
                break
            strength = min(1.0, (_FIRM - share) / (_FIRM - _SHOULDERS))
            half, lag = _RISE / 2 * strength, self._turn * _LAG * (1.0 - share / _FIRM)
            self._rows.append((half, half * math.cos(lag), half * math.sin(lag)))

    def rises(self, now: float) -> Rises:
        """By how many pixels each step of rows is risen at a time in seconds, from the top; the rest is at rest."""
        angle = self._turn * (now + self._phase)
        # half - half * cos(angle - lag), with the cosine of the difference taken apart: asked 75 times a second.
        cos, sin = math.cos(angle), math.sin(angle)
        return tuple([round(half - cos * along - sin * across) for half, along, across in self._rows])


def bands(rises: Rises, height: int) -> list[Band]:
    """The rows of a picture that is `height` high, as runs that are risen alike; no row is left out or twice."""
    runs: list[Band] = []
    top = 0
    for rise, group in groupby(rises):
        bottom = min(height, top + STEP * sum(1 for _ in group))
        runs.append(Band(top, bottom, rise))
        top = bottom
    if top < height:
        runs.append(Band(top, height, 0))
    return runs


def changed_rows(before: Rises, after: Rises) -> list[tuple[int, int]]:
    """Top and bottom of the runs of rows that differ."""
    if len(before) != len(after):
        return [(0, STEP * max(len(before), len(after)))]
    runs: list[tuple[int, int]] = []
    for index, (old, new) in enumerate(zip(before, after, strict=True)):
        if old == new:
            continue
        if runs and runs[-1][1] == index * STEP:
            runs[-1] = (runs[-1][0], (index + 1) * STEP)
        else:
            runs.append((index * STEP, (index + 1) * STEP))
    return runs
