"""Rooms: a synthetic impulse response and what is heard in it."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from scipy import signal as dsp

from acoustics.signals import RATE, Signal

# Lower edge, upper edge, how long it rings against the room's own time, level.
_BANDS = (
    (90, 250, 1.0, 0.55),
    (250, 700, 1.0, 0.9),
    (700, 2000, 0.92, 1.0),
    (2000, 5000, 0.66, 0.72),
    (5000, 11000, 0.40, 0.40),
)
_EARLY = ((11, 0.5), (17, 0.42), (23, 0.38), (31, 0.3), (41, 0.26), (53, 0.2))


@lru_cache(maxsize=16)
def room(ring: float = 1.9, delay: float = 22, seed: int = 5) -> Signal:
    """A room of unit energy that rings `ring` seconds (60 dB), `delay` ms before the first wall answers."""
    rng = np.random.default_rng(seed)
    count = int(RATE * ring * 1.15)
    time = np.arange(count) / RATE
    out = np.zeros((count, 2))
    for low, high, length, level in _BANDS:
        bands = dsp.butter(2, [low, high], "bandpass", fs=RATE, output="sos")
        tail = dsp.sosfilt(bands, rng.standard_normal((count, 2)), axis=0)
        out += level * tail / np.std(tail) * (10 ** (-3 * time / (ring * length)))[:, None]
    out *= np.minimum(1, time / 0.035)[:, None]
    for milliseconds, gain in _EARLY:
        for side in (0, 1):
            out[int(RATE * (milliseconds + side * 2.7) / 1000), side] += gain * 9
    out = np.r_[np.zeros((int(RATE * delay / 1000), 2)), out]
    # A little less wide than pure noise, or it falls apart on headphones.
    out = 0.75 * out + 0.45 * out.mean(1, keepdims=True)
    return out / np.sqrt((out**2).sum(0))


def reverberate(signal: Signal, impulse: Signal) -> Signal:
    """The room's answer alone, cut to the signal's length."""
    return np.stack([dsp.fftconvolve(signal[:, side], impulse[:, side])[: len(signal)] for side in (0, 1)], 1)


def within(signal: Signal, amount: float, ring: float, *, around: bool = False) -> Signal:
    """A stereo signal in a room. `around`: the signal is a loop and so is the result; else the tail is added."""
    impulse = room(ring, 8, 9)
    if around:
        passes = int(np.ceil(len(impulse) / len(signal))) + 1
        return signal + amount * reverberate(np.tile(signal, (passes, 1)), impulse)[-len(signal) :]
    long = np.r_[signal, np.zeros((int(RATE * ring), 2))]
    return long + amount * reverberate(long, impulse)
