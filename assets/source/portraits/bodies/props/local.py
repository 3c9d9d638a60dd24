"""A place for a thing: its own coordinates turned, sized and moved onto the figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Local:
    """Origin `at`, turned by `rot` degrees clockwise, `k` times as large; `squeeze` narrows it across."""

    at: tuple[float, float]
    rot: float = 0.0
    k: float = 1.0
    squeeze: float = 1.0

    def one(self, x: float, y: float) -> tuple[float, float]:
        """A point of the thing on the figure."""
        a = np.radians(self.rot)
        x, y = x * self.k * self.squeeze, y * self.k
        return (float(self.at[0] + x * np.cos(a) - y * np.sin(a)), float(self.at[1] + x * np.sin(a) + y * np.cos(a)))

    def __call__(self, pts: Sequence[Sequence[float]]) -> list[Any]:
        """Many points; marks of corners are kept."""
        return [(*self.one(p[0], p[1]), *p[2:]) for p in pts]

    def ring(self, x: float, y: float, rx: float, ry: float, n: int = 40, start: float = 0.0,
        end: float = 360.0) -> list[Any]:
        """An ellipse or an arc of it."""
        t = np.radians(np.linspace(start, end, n, endpoint=end - start < 359.9))
        return [self.one(x + rx * float(np.cos(v)), y + ry * float(np.sin(v))) for v in t]
