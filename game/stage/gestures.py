"""Small movements of a whole figure that end where they began.

Owns their shapes. Must not know which figure moves, nor the time of day: the time is counted from the gesture's start.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final, NamedTuple

from game.stage.easing import in_out_sine, out_cubic


class Pose(NamedTuple):
    """How far a figure is moved: pixels to the right and down, and its size. Forward is towards the middle."""

    forward: float = 0.0
    down: float = 0.0
    size: float = 1.0


Shape = Callable[[float], Pose]

REST: Final = Pose()


def _still(t: float) -> Pose:
    return REST


def _nod(t: float) -> Pose:
    # Down and up, then once more and smaller.
    first, second = max(0.0, math.sin(math.pi * t / 0.6)) if t < 0.6 else 0.0, 0.0
    if t >= 0.6:
        second = math.sin(math.pi * (t - 0.6) / 0.4)
    return Pose(down=13.0 * first + 5.0 * second)


def _hop(t: float) -> Pose:
    height = 4.0 * t / 0.7 * (1.0 - t / 0.7) if t < 0.7 else 0.28 * 4.0 * (t - 0.7) / 0.3 * (1.0 - (t - 0.7) / 0.3)
    return Pose(down=-28.0 * height)


def _shake(t: float) -> Pose:
    return Pose(forward=11.0 * math.sin(6.0 * math.pi * t) * (1.0 - t))


def _lean_in(t: float) -> Pose:
    share = out_cubic(t / 0.3) if t < 0.3 else 1.0 if t < 0.65 else 1.0 - in_out_sine((t - 0.65) / 0.35)
    return Pose(forward=14.0 * share, down=6.0 * share, size=1.0 + 0.045 * share)


def _recoil(t: float) -> Pose:
    share = out_cubic(t / 0.18) if t < 0.18 else 1.0 - in_out_sine((t - 0.18) / 0.82)
    return Pose(forward=-26.0 * share, down=3.0 * share, size=1.0 - 0.022 * share)


_GESTURES: Final[dict[str, tuple[Shape, float]]] = {
    "nod": (_nod, 0.62),
    "hop": (_hop, 0.5),
    "shake": (_shake, 0.5),
    "lean_in": (_lean_in, 1.3),
    "recoil": (_recoil, 0.75),
}


class Gesture:
    """A gesture under way. An unknown name is over at once."""

    __slots__ = ("_begins", "_lasts", "_shape")

    def __init__(self, name: str, begins: float) -> None:
        shape, lasts = _GESTURES.get(name, (_still, 0.0))
        self._shape: Shape = shape
        self._lasts = lasts
        self._begins = begins

    def at(self, now: float) -> Pose:
        """Where the figure is at a time in seconds."""
        if now <= self._begins or self.over(now):
            return REST
        return self._shape((now - self._begins) / self._lasts)

    def over(self, now: float) -> bool:
        """Whether it has ended."""
        return now >= self._begins + self._lasts
