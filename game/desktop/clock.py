"""Time, as a thing that is handed in: the real one, and one that a test turns by hand.

Owns the pace of the main loop. Must not know what is done in a turn.
"""

from __future__ import annotations

import datetime
import time
from typing import Final, Protocol

import pygame

MOVING_RATE: Final = 60
STILL_RATE: Final = 30
AWAY_RATE: Final = 20


class Clock(Protocol):
    """Seconds that only go forward, the time of day, and a rest between two turns of the loop."""

    def seconds(self) -> float:
        """Seconds since some fixed moment."""
        ...

    def now(self) -> datetime.datetime:
        """The time of day, with its zone."""
        ...

    def rest(self, rate: int) -> None:
        """Wait so that the loop turns no more than `rate` times a second."""
        ...


class RealClock:
    """The computer's own clocks."""

    def __init__(self) -> None:
        self._clock = pygame.time.Clock()

    def seconds(self) -> float:
        """Monotonic seconds."""
        return time.perf_counter()

    def now(self) -> datetime.datetime:
        """Now, in the local zone."""
        return datetime.datetime.now().astimezone()

    def rest(self, rate: int) -> None:
        """Sleep. Not `tick_busy_loop`, which keeps a core busy, nor `event.wait`, which costs more than ticking."""
        self._clock.tick(rate)


class HandClock:
    """A clock that stands still until it is turned; a rest turns it by one frame."""

    def __init__(self, start: datetime.datetime | None = None) -> None:
        self._seconds = 0.0
        self._start = start or datetime.datetime(2030, 6, 5, 8, 55, tzinfo=datetime.UTC)

    def seconds(self) -> float:
        """The seconds it was turned by."""
        return self._seconds

    def now(self) -> datetime.datetime:
        """The start, later by the seconds it was turned."""
        return self._start + datetime.timedelta(seconds=self._seconds)

    def rest(self, rate: int) -> None:
        """One frame passes at once."""
        self.turn(1 / rate)

    def turn(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds
