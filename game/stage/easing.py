"""How a number travels from one value to another in time.

Owns the curves and the channel: a number that rests, or is on its way. Must not know what the number moves, nor read a
clock: the time is given, in seconds.
"""

from __future__ import annotations

import math
from collections.abc import Callable

Curve = Callable[[float], float]


def linear(t: float) -> float:
    """Steady."""
    return t


def out_cubic(t: float) -> float:
    """Starts fast, settles softly."""
    return 1.0 - (1.0 - t) ** 3


def in_cubic(t: float) -> float:
    """Starts softly, leaves fast."""
    return t * t * t


def in_out_cubic(t: float) -> float:
    """Soft at both ends."""
    return 4.0 * t * t * t if t < 0.5 else 1.0 - (2.0 - 2.0 * t) ** 3 / 2.0


def in_out_sine(t: float) -> float:
    """Very soft at both ends; for cameras and fades."""
    return 0.5 - 0.5 * math.cos(math.pi * t)


def mix(start: float, end: float, share: float) -> float:
    """The value `share` (0..1) of the way from `start` to `end`."""
    return start + (end - start) * share


class Channel:
    """A number that rests at its value, or travels to it."""

    __slots__ = ("_begins", "_curve", "_end", "_lasts", "_start")

    def __init__(self, value: float) -> None:
        self._start = self._end = value
        self._begins = 0.0
        self._lasts = 0.0
        self._curve: Curve = linear

    def put(self, value: float) -> None:
        """Be at `value`, at once."""
        self._start = self._end = value
        self._lasts = 0.0

    def travel(self, value: float, now: float, lasts: float, curve: Curve = out_cubic, delay: float = 0.0) -> None:
        """Go from where it is to `value` in `lasts` seconds, beginning `delay` seconds from now."""
        start = self.at(now)
        if lasts <= 0.0 and delay <= 0.0:
            self.put(value)
            return
        self._start, self._end = start, value
        self._begins, self._lasts, self._curve = now + delay, lasts, curve

    def at(self, now: float) -> float:
        """The number at a time."""
        if now >= self._begins + self._lasts:
            return self._end
        if now <= self._begins:
            return self._start
        return mix(self._start, self._end, self._curve((now - self._begins) / self._lasts))

    def moving(self, now: float) -> bool:
        """Whether it is still on its way (or waits to set out)."""
        return self._start != self._end and now < self._begins + self._lasts

    @property
    def goal(self) -> float:
        """Where it will rest."""
        return self._end
