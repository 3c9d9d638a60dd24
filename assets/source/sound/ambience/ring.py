"""Filters and pans for signals that are rings."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from acoustics.noise import periodic
from acoustics.signals import Curve, Generator, Signal, frames


def around(process: Callable[[Signal], Signal], loop: Signal) -> Signal:
    """A filter in its steady state on a loop: run twice over it, the second time is kept."""
    return process(np.r_[loop, loop])[len(loop) :]


def wide(rng: Generator, seconds: float, shape: Curve) -> Signal:
    """Periodic noise, different on both sides but with a common middle."""
    middle = periodic(rng, seconds, shape)
    return np.stack([0.8 * periodic(rng, seconds, shape) + 0.6 * middle for _ in "LR"], 1)


def swell(seconds: float, centre: float, width: float) -> Signal:
    """A bell-shaped envelope on a ring."""
    time = np.arange(frames(seconds)) / frames(seconds) * seconds
    distance = np.abs((time - centre + seconds / 2) % seconds - seconds / 2)
    return np.exp(-((distance / width) ** 2))


def breathing(seconds: float, *turns: tuple[int, float, float]) -> Signal:
    """1 plus slow sines: whole turns within the loop, depth, phase."""
    time = np.arange(frames(seconds)) / frames(seconds)
    return 1 + sum(depth * np.sin(2 * np.pi * count * time + phase) for count, depth, phase in turns)
