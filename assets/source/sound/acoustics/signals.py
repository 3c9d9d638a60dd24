"""What a signal is here, and the smallest things that are done with one.

A signal is an array of float64: `(n,)` mono or `(n, 2)` stereo, 44.1 kHz, full scale ±1.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

RATE = 44100

Signal = NDArray[np.float64]
Generator = np.random.Generator
Curve = Callable[[Signal], Signal]


def frames(seconds: float) -> int:
    """The number of samples in `seconds`."""
    return round(seconds * RATE)


def clock(seconds: float) -> Signal:
    """The time in seconds of every sample of a signal that lasts `seconds`."""
    return np.arange(frames(seconds)) / RATE


def silence(seconds: float, channels: int = 2) -> Signal:
    """Nothing for `seconds`; one channel gives a mono signal."""
    return np.zeros(frames(seconds)) if channels == 1 else np.zeros((frames(seconds), channels))


def from_db(decibels: float) -> float:
    """The amplitude factor of a gain in decibels."""
    return float(10 ** (decibels / 20))


def to_db(amplitude: float) -> float:
    """Decibels of an amplitude; silence is about -240."""
    return float(20 * np.log10(abs(amplitude) + 1e-12))


def stereo(mono: Signal, pan: float = 0.0) -> Signal:
    """A mono signal placed from -1 (left) to 1 (right) at constant power."""
    angle = (pan + 1) * np.pi / 4
    return np.stack([mono * np.cos(angle), mono * np.sin(angle)], 1) * np.sqrt(2)


def place(signal: Signal, pan: float, width: float) -> Signal:
    """A stereo signal narrowed to `width` (0 is mono), then panned at constant power."""
    middle, side = (signal[:, 0] + signal[:, 1]) / 2, (signal[:, 0] - signal[:, 1]) / 2 * width
    angle = (pan + 1) * np.pi / 4
    return np.stack([(middle + side) * np.cos(angle), (middle - side) * np.sin(angle)], 1) * np.sqrt(2)


def lay(canvas: Signal, signal: Signal, seconds: float, *, around: bool = False) -> None:
    """Add `signal` to `canvas` at `seconds`; `around` lets it go on at the beginning, else what overhangs is cut."""
    start = frames(seconds)
    if around:
        np.add.at(canvas, np.arange(start, start + len(signal)) % len(canvas), signal)
        return
    if start < 0:
        signal, start = signal[-start:], 0
    count = max(0, min(len(signal), len(canvas) - start))
    canvas[start : start + count] += signal[:count]


def fade(count: int, attack: float, release: float) -> Signal:
    """An envelope of `count` samples that rises within `attack` and falls within `release` seconds."""
    envelope = np.ones(count)
    rise, fall = min(frames(attack), count), min(frames(release), count)
    if rise:
        envelope[:rise] = np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    if fall:
        envelope[-fall:] *= np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    return envelope


def shaped(signal: Signal, attack: float, release: float) -> Signal:
    """The signal with `fade` laid over it."""
    envelope = fade(len(signal), attack, release)
    return signal * (envelope if signal.ndim == 1 else envelope[:, None])


def decay(seconds: float, constant: float) -> Signal:
    """An exponential that falls by e within `constant` seconds."""
    return np.exp(-clock(seconds) / constant)
