"""How long things of the interface move, and how they come to rest.

Owns easings and the tween of one value. Must not know what moves. All times are seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

Ease = Callable[[float], float]
Degree = Literal["full", "reduced", "still"]

FOCUS: Final = 0.12
SLIDE_OUT: Final = 0.14
SLIDE_BACK: Final = 0.09
ENTER: Final = 0.22
ENTER_APART: Final = 0.04
BAND_RISE: Final = 0.26
BAND_LEAVE: Final = 0.18
NAME_CHANGE: Final = 0.14
PAGE_TURN: Final = 0.32
PAPER_LANDS: Final = 0.38
SEAL: Final = 0.14
FADE_REDUCED: Final = 0.12
DROP_SWELL: Final = 1.6


def linear(t: float) -> float:
    """No easing."""
    return t


def out_cubic(t: float) -> float:
    """Fast, then settling."""
    return 1 - (1 - t) ** 3


def in_cubic(t: float) -> float:
    """Slow, then leaving."""
    return t**3


def in_out_cubic(t: float) -> float:
    """Slow at both ends."""
    return 4 * t**3 if t < 0.5 else 1 - (2 - 2 * t) ** 3 / 2


def out_quint(t: float) -> float:
    """Very fast, long settling."""
    return 1 - (1 - t) ** 5


def out_back(t: float) -> float:
    """Past the end by a twentieth, and back."""
    over = 0.95
    return 1 + (over + 1) * (t - 1) ** 3 + over * (t - 1) ** 2


class Tween:
    """A value on its way. It stands at its goal until it is sent somewhere."""

    def __init__(self, value: float = 0.0) -> None:
        self._from = self._to = value
        self._began = 0.0
        self._length = 0.0
        self._ease: Ease = out_cubic

    @property
    def goal(self) -> float:
        """Where it goes or stands."""
        return self._to

    def send(self, goal: float, now: float, seconds: float, ease: Ease = out_cubic, delay: float = 0.0) -> None:
        """Go from where it is to `goal`, in so many seconds, beginning after `delay`."""
        self._from = self.at(now)
        self._to = goal
        self._began = now + delay
        self._length = seconds
        self._ease = ease

    def set(self, value: float) -> None:
        """Stand at `value` at once."""
        self._from = self._to = value
        self._length = 0.0

    def at(self, now: float) -> float:
        """The value now."""
        if self._length <= 0 or now >= self._began + self._length:
            return self._to
        if now <= self._began:
            return self._from
        return self._from + (self._to - self._from) * self._ease((now - self._began) / self._length)

    def moving(self, now: float) -> bool:
        """Whether it is still on its way."""
        return self._length > 0 and now < self._began + self._length


def shortened(seconds: float, degree: Degree) -> float:
    """The length of a movement for a player who wants less of it: fades only, or none."""
    if degree == "still":
        return 0.0
    return min(seconds, FADE_REDUCED) if degree == "reduced" else seconds
