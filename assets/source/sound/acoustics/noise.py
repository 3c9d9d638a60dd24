"""Noise: white, coloured, exactly periodic, slow wandering, and grains."""

from __future__ import annotations

import numpy as np

from acoustics.filters import bandpass
from acoustics.signals import RATE, Curve, Generator, Signal, clock, frames


def white(rng: Generator, seconds: float) -> Signal:
    """White noise of unit deviation."""
    return rng.standard_normal(frames(seconds))


def periodic(rng: Generator, seconds: float, shape: Curve) -> Signal:
    """Noise of unit deviation that repeats without a seam; `shape` gives the amplitude at a frequency in Hz."""
    count = frames(seconds)
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    spectrum = shape(np.maximum(hertz, 1.0)) * np.exp(2j * np.pi * rng.random(len(hertz)))
    spectrum[0] = 0
    noise = np.fft.irfft(spectrum, count)
    return noise / np.std(noise)


def wander(rng: Generator, seconds: float, hertz: float, *, around: bool = False) -> Signal:
    """A slow random curve of unit deviation that turns about `hertz` times a second; `around` closes it to a ring."""
    knots = max(4, round(seconds * hertz * 2))
    values = rng.standard_normal(knots)
    values = np.r_[values, values[0]] if around else np.r_[values, rng.standard_normal(1)]
    place = np.linspace(0, knots, frames(seconds), endpoint=False)
    left = place.astype(int)
    part = (1 - np.cos((place - left) * np.pi)) / 2
    curve = values[left] * (1 - part) + values[left + 1] * part
    return curve / (np.std(curve) + 1e-9)


def grain(rng: Generator, low: float, high: float, constant: float) -> Signal:
    """A short burst of band noise that dies within a few times `constant` seconds."""
    seconds = max(0.004, constant * 7)
    # Filtered with some lead, so that the filter's own swing-in does not soften the start.
    lead = frames(0.004)
    noise = bandpass(rng.standard_normal(frames(seconds) + lead), low, high)[lead:]
    burst = noise[: frames(seconds)] * np.exp(-clock(seconds) / constant)
    burst[-40:] *= np.linspace(1, 0, 40)
    return burst / (np.abs(burst).max() + 1e-9)


def scatter(rng: Generator, seconds: float, rate: float) -> Signal:
    """Times (seconds) of events that fall at random, `rate` of them a second."""
    return np.sort(rng.uniform(0, seconds, rng.poisson(seconds * rate)))
