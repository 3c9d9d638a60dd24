"""A town some streets away: its hum, cars that pass, a train, a bicycle bell, a broom."""

from __future__ import annotations

import numpy as np
from acoustics.filters import bandpass, lowpass
from acoustics.noise import white
from acoustics.signals import RATE, Generator, Signal, clock, fade, frames, lay, silence, stereo
from acoustics.struck import Mode, ring

from ambience.ring import breathing, swell, wide


def hum(rng: Generator, seconds: float) -> Signal:
    """The town as a whole."""
    noise = wide(rng, seconds, lambda f: f**-0.9 / (1 + (f / 700) ** 1.2) / (1 + (80 / f) ** 3))
    return noise * breathing(seconds, (1, 0.12, 0.0), (2, 0.10, 1.0), (5, 0.05, 2.0))[:, None]


def passing(rng: Generator, seconds: float, centre: float, *, leftwards: bool, length: float = 2.6) -> Signal:
    """One car on a street behind houses."""
    tyres = wide(
        rng, seconds, lambda f: 1 / (1 + ((f - 420) / 300) ** 2) / (1 + (f / 1500) ** 2) / (1 + (110 / f) ** 2)
    )
    time = np.arange(frames(seconds)) / RATE
    place = np.clip(((time - centre + seconds / 2) % seconds - seconds / 2) / length, -1, 1) * (
        -0.7 if leftwards else 0.7
    )
    angle = (place + 1) * np.pi / 4
    sides = np.stack([np.cos(angle), np.sin(angle)], 1) * np.sqrt(2)
    return tyres * swell(seconds, centre, length)[:, None] * sides


def bicycle_bell(rng: Generator, pan: float) -> Signal:
    """Two turns of a bicycle bell, far off."""
    out = silence(1.4, 1)
    for start in (0.0, 0.42):
        for index in range(5):
            modes = [Mode(2093, 0.5, 1), Mode(2097, 0.4, 0.5), Mode(4830, 0.2, 0.2)]
            stroke = ring(modes, 0.5, rng) * fade(frames(0.5), 0.001, 0.2)
            lay(out, rng.uniform(0.4, 1.0) * stroke, start + index * 0.052)
    return stereo(lowpass(out, 3600), pan)


def broom(rng: Generator, seconds: float = 0.62) -> Signal:
    """One sweep of a bamboo broom over stone."""
    time = clock(seconds)
    sweep = bandpass(white(rng, seconds), 900, 4200) * np.sin(np.pi * time / seconds) ** 2
    twigs = 1 + 0.5 * np.sin(2 * np.pi * np.cumsum(34 + 12 * np.sin(np.pi * time / seconds)) / RATE)
    return sweep * twigs


def train(rng: Generator) -> Signal:
    """A goods train beyond the river: its horn, two notes that are not quite a third, and the wagons after it."""
    out = silence(7.0, 1)
    for at, seconds in ((0.3, 1.5), (2.3, 0.8)):
        time = clock(seconds)
        sink = 1 - 0.012 * np.exp(-time / 0.12) - 0.02 * np.maximum(0, time - seconds + 0.25)
        horn = np.zeros(len(time))
        for hertz, amount in ((311.0, 1.0), (369.0, 0.8), (466.0, 0.35)):
            phase = 2 * np.pi * hertz * np.cumsum(sink) / RATE
            horn += amount * (np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.12 * np.sin(3 * phase))
        lay(out, horn * fade(len(horn), 0.18, 0.35), at)
    rumble = lowpass(white(rng, 7.0), 260) * fade(len(out), 2.0, 3.0)
    beats = np.zeros(len(out))
    for index in range(9):
        for gap in (0.0, 0.17):
            lay(beats, lowpass(white(rng, 0.12), 500) * np.exp(-clock(0.12) / 0.025), 1.6 + index * 0.52 + gap)
    out = lowpass(out, 900) + 0.5 * rumble + 1.2 * beats * fade(len(out), 2.2, 2.6)
    return stereo(out * fade(len(out), 0.2, 1.0), -0.35)
