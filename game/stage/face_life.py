"""Blinking and talking: which lids and mouth a face shows at a time.

Owns the rhythm, seeded, so that the same play shows the same faces. Must not draw.
"""

from __future__ import annotations

from random import Random

_EVERY = (2.0, 6.0)  # seconds between blinks
_AGAIN = 0.15  # how often a blink is a double one
# Seconds of each position of a blink.
_BLINK = (("half", 0.06), ("closed", 0.09), ("half", 0.07))
# What may follow a position of the mouth, and seconds that a position stays.
_LIPS = {"": ("half", "open"), "half": ("", "open", "open"), "open": ("half", "half", "")}
_SYLLABLE = (0.07, 0.13)


class FaceLife:
    """The lids and lips of one face."""

    def __init__(self, random: Random, now: float) -> None:
        self._random = random
        self._lids: list[tuple[str, float]] = []  # positions still to come and when each ends
        self._next_blink = now + random.uniform(0.8, _EVERY[1])
        self._mouth = ""
        self._mouth_until = now
        self.talking = False

    def lids(self, now: float) -> str:
        """half, closed, or '' for the lids of the look. Time must not run backwards."""
        if not self._lids and now >= self._next_blink:
            when = now
            for position, lasts in _BLINK:
                when += lasts
                self._lids.append((position, when))
            gap = 0.14 if self._random.random() < _AGAIN else self._random.uniform(*_EVERY)
            self._next_blink = when + gap
        while self._lids and now >= self._lids[0][1]:
            self._lids.pop(0)
        return self._lids[0][0] if self._lids else ""

    def mouth(self, now: float) -> str:
        """half, open, or '' for the mouth of the look."""
        if not self.talking:
            self._mouth = ""
        elif now >= self._mouth_until:
            self._mouth = self._random.choice(_LIPS[self._mouth])
            self._mouth_until = now + self._random.uniform(*_SYLLABLE)
        return self._mouth
