"""Sparrows, swifts and a dove, each as short whistled courses."""

from __future__ import annotations

import numpy as np
from acoustics.signals import RATE, Generator, Signal, clock, lay, silence


def _whistle(seconds: float, course: list[float], second: float = 0.12) -> Signal:
    time = clock(seconds)
    pitch = np.interp(time, np.linspace(0, seconds, len(course)), course)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    tone = np.sin(phase) + second * np.sin(2 * phase)
    return tone * np.sin(np.pi * np.clip(time / seconds, 0, 1)) ** 1.3


def sparrow(rng: Generator) -> Signal:
    """A few chirps of a house sparrow: steep falls with a hook at the start."""
    count = int(rng.integers(1, 5))
    out = silence(0.16 * count + 0.4, 1)
    top = rng.uniform(3900, 4800)
    at = 0.0
    for _ in range(count):
        peak = top * rng.uniform(0.94, 1.05)
        seconds = rng.uniform(0.055, 0.095)
        lay(out, rng.uniform(0.5, 1) * _whistle(seconds, [peak * 0.82, peak, peak * 0.90, peak * 0.66]), at)
        at += seconds + rng.uniform(0.06, 0.16)
    return out


def swift(rng: Generator) -> Signal:
    """A swift's thin scream as it passes: a fast trill that sinks."""
    seconds = rng.uniform(0.5, 0.9)
    time = clock(seconds)
    pitch = np.interp(time, [0, seconds * 0.3, seconds], [4600, 5000, 4300]) + 160 * np.sin(2 * np.pi * 62 * time)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    return np.sin(phase) * (0.6 + 0.4 * np.sin(2 * np.pi * 62 * time)) * np.sin(np.pi * time / seconds) ** 2


def dove(rng: Generator) -> Signal:
    """A spotted dove: three coos, the middle one longest."""
    out = silence(1.7, 1)
    base = rng.uniform(500, 540)
    for at, seconds, rise in ((0.0, 0.24, 1.05), (0.34, 0.50, 1.12), (1.00, 0.34, 1.02)):
        lay(out, _whistle(seconds, [base * 0.94, base * rise, base * 0.97], 0.05), at)
    return out
