"""The guzheng's string as a waveguide: plucked with the nail, bent by the left hand, or touched for a harmonic."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from scipy import ndimage
from scipy import signal as dsp

from acoustics.filters import bandpass, equalize
from acoustics.signals import RATE, Signal, frames

Bend = Callable[[Signal], Signal]
"""Seconds since the pluck to cents."""

BODY = (("peak", 210, 4, 2.0), ("peak", 430, 3, 2.5), ("peak", 1150, 2.5, 2.0), ("peak", 3100, 2, 1.5))


@lru_cache(maxsize=512)
def _string(period: int, strength: int, seconds: float) -> Signal:
    """The loop of whole length `period` samples; `strength` from 1 to 8 makes the pluck brighter."""
    rng = np.random.default_rng(period * 131 + strength)
    force = strength / 8
    k = np.arange(period)
    shape = np.where(k < period * 0.12, k / (period * 0.12), (period - k) / (period * 0.88))
    shape = np.diff(np.r_[shape[-1], shape])
    shape = shape / np.abs(shape).max() * 0.8 + rng.standard_normal(period) * 0.22 * force
    dull = 0.55 - 0.42 * force
    shape = dsp.lfilter([1 - dull], [1, -dull], shape)
    shape -= shape.mean()
    hertz = RATE / period
    ring = np.clip(5.2 * (196 / hertz) ** 0.45, 1.2, 6.5)
    gain, loss = 10 ** (-3 * period / RATE / ring), 0.5 - 0.33 * force**0.5
    loop = np.zeros(period + 2)
    loop[0], loop[period], loop[period + 1] = 1, -gain * (1 - loss), -gain * loss
    tone = np.zeros(frames(seconds))
    tone[:period] = shape
    tone = dsp.lfilter([1], loop, tone)
    comb = max(2, int(period * 0.13))
    tone[comb:] -= 0.6 * tone[:-comb].copy()
    return tone / np.abs(tone).max()


def pluck(hertz: float, seconds: float, force: float, bend: Bend | None = None, seed: int = 0) -> Signal:
    """One note. `force` from 0 to 1; `bend` moves the pitch while it rings, as a pressed string does."""
    period = max(8, round(RATE / hertz - 0.4))
    seconds = float(np.round(seconds + 0.3, 1))
    tone = _string(period, int(np.clip(round(force * 8), 1, 8)), seconds)
    own = RATE / (period + 0.4)
    time = np.arange(len(tone)) / RATE
    cents = (bend(time) if bend else 0) + np.zeros(len(time))
    position = np.cumsum(hertz / own * 2 ** (cents / 1200)) - 1
    position = position[position < len(tone) - 2]
    out = ndimage.map_coordinates(tone, [position], order=3, mode="nearest")
    rng = np.random.default_rng(seed)
    count = min(frames(0.012), len(out))
    nail = bandpass(rng.standard_normal(count) * np.exp(-np.arange(count) / RATE / 0.002), 900, 4500)
    out[:count] += 0.05 * force * nail
    return equalize(out, BODY) * force


def harmonic(hertz: float, seconds: float, force: float, seed: int = 0) -> Signal:
    """A touched string that sounds at `hertz`: hollow, bell-like, with a breath of the open string an octave below."""
    time = np.arange(frames(seconds)) / RATE
    rng = np.random.default_rng(seed)
    ring = float(np.clip(4.6 * (440 / hertz) ** 0.4, 1.8, 5.0))
    out = np.zeros(len(time))
    # Stiffness sharpens upper partials a little; two polarisations of the string beat slowly.
    for number, amount in ((1, 1.0), (2, 0.30), (3, 0.13), (4, 0.055), (5, 0.025), (6, 0.012)):
        tuned = hertz * number * (1 + 0.00022 * number**2)
        if tuned > 9000:
            break
        fall = 10 ** (-3 * time / (ring / number**0.75))
        beat = 0.5 + 0.5 * np.cos(2 * np.pi * (0.35 + 0.2 * number) * time + rng.uniform(0, 0.6))
        out += amount * force ** (0.25 * number) * np.sin(2 * np.pi * tuned * time) * fall * (0.8 + 0.2 * beat)
    open_string = np.sin(2 * np.pi * hertz / 2 * time) * 10 ** (-3 * time / 0.35)
    out += 0.10 * open_string
    rise = frames(0.0025)
    out[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    count = frames(0.014)
    nail = bandpass(rng.standard_normal(count) * np.exp(-np.arange(count) / RATE / 0.0025), 800, 3600)
    out[:count] += 0.07 * force * nail
    out[-2000:] *= np.linspace(1, 0, 2000)
    return equalize(out, (("peak", 430, 2, 2.5), ("peak", 1150, 1.5, 2.0))) * force * 0.8
