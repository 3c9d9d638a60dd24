"""Doors, chairs, windows, steps, and the clock on the wall."""

from __future__ import annotations

import numpy as np
from acoustics.filters import bandpass, equalize, lowpass, resonate
from acoustics.noise import grain, wander, white
from acoustics.signals import RATE, Generator, Signal, clock, fade, lay, silence, stereo
from acoustics.space import within
from acoustics.struck import Mode, gong_coil, ring, thud, wood

from effects.effect import Effect

STROKE = 1.55
"""Seconds of one stroke of the clock: it is repeated back to back, so this is the pace at which the hour is struck."""


def clock_chime(rng: Generator) -> Signal:
    """One stroke: the works catch their breath, the hammer falls on the coil."""
    out = silence(STROKE, 1)
    lay(out, 0.05 * wood(rng, 900, 0.04, 0.4), 0.012)
    gong = gong_coil(rng, 220.0, 2.1)
    # Let go before the next stroke, as the hammer's felt does.
    lay(out, gong[: round((STROKE - 0.09) * RATE)] * fade(round((STROKE - 0.09) * RATE), 0, 0.35), 0.06)
    wet = within(stereo(out, 0.2), 0.20, 0.9)[: len(out)]
    return wet * fade(len(wet), 0.001, 0.2)[:, None]


def _latch(rng: Generator, amount: float = 1.0) -> Signal:
    modes = [Mode(760, 0.05, 0.9), Mode(1420, 0.05, 0.8), Mode(2310, 0.045, 0.5), Mode(3500, 0.03, 0.22)]
    out = ring(modes, 0.10, rng)
    out[:24] *= np.linspace(0, 1, 24)
    lay(out, 0.6 * grain(rng, 900, 4200, 0.003), 0)
    return amount * out


def door(rng: Generator) -> Signal:
    """An office door: handle, a breath of the corridor, and shut again without a bang."""
    out = silence(1.75, 1)
    lay(out, _latch(rng, 0.50), 0.02)
    lay(out, _latch(rng, 0.28), 0.12)
    seconds = 0.75
    time = clock(seconds)
    air = lowpass(white(rng, seconds), 420) * np.sin(np.pi * time / seconds) ** 2
    lay(out, 0.22 * air, 0.22)
    creak_rate = 24 + 20 * np.sin(np.pi * time / seconds) + 3 * wander(rng, seconds, 8)
    pulses = (np.diff(np.floor(np.cumsum(creak_rate) / RATE), prepend=0) > 0).astype(float)
    creak = resonate(pulses, ((620, 9, 1.0), (1180, 10, 0.6), (1900, 9, 0.25)))
    lay(out, 1.6 * creak * np.sin(np.pi * time / seconds), 0.24)
    lay(out, 0.85 * thud(rng, 92, 0.34, 0.55), 1.16)
    lay(out, _latch(rng, 0.42), 1.185)
    return within(stereo(out, 0.25), 0.26, 0.8)


def door_slam(rng: Generator) -> Signal:
    """A door thrown shut: the leaf, the frame, the glass in it, the corridor."""
    out = silence(1.2, 1)
    lay(out, 1.3 * thud(rng, 62, 0.55, 1.0), 0.02)
    lay(out, 0.8 * thud(rng, 118, 0.30, 0.8), 0.024)
    lay(out, _latch(rng, 0.45), 0.028)
    for at in 0.05 + np.cumsum(rng.uniform(0.016, 0.03, 9)):
        lay(out, 0.22 * np.exp(-at / 0.12) * ring([Mode(1350, 0.06, 1), Mode(2270, 0.05, 0.5)], 0.08, rng), at)
    return within(stereo(lowpass(out, 6000), 0.2), 0.5, 1.4)


def chair(rng: Generator) -> Signal:
    """A chair leg on the floor, then the seat under someone who shifts."""
    out = silence(1.0, 1)
    seconds = 0.34
    time = clock(seconds)
    rate = np.interp(time, [0, 0.08, 0.34], [70, 148, 92]) * (1 + 0.10 * wander(rng, seconds, 20))
    pulses = (np.diff(np.floor(np.cumsum(rate) / RATE), prepend=0) > 0).astype(float) * rng.uniform(0.5, 1, len(time))
    scrape = resonate(pulses, ((185, 4, 1.2), (430, 5, 1.0), (870, 6, 0.7), (1640, 5, 0.35)))
    lay(out, 2.4 * scrape * np.sin(np.pi * time / seconds) ** 0.8, 0.02)
    lay(out, 0.12 * bandpass(white(rng, seconds), 400, 2400) * np.sin(np.pi * time / seconds), 0.02)
    lay(out, 0.30 * thud(rng, 120, 0.16, 0.3), 0.37)
    creak_time = clock(0.3)
    creak_rate = 38 + 18 * creak_time / 0.3
    creaks = (np.diff(np.floor(np.cumsum(creak_rate) / RATE), prepend=0) > 0).astype(float)
    lay(out, 0.9 * resonate(creaks, ((710, 11, 1), (1240, 10, 0.5))) * np.sin(np.pi * creak_time / 0.3), 0.52)
    return within(stereo(out, -0.2), 0.20, 0.6)


def step(rng: Generator, weight: float) -> Signal:
    """One step of a leather shoe on terrazzo: heel, then sole."""
    out = silence(0.3, 1)
    lay(out, weight * thud(rng, rng.uniform(96, 118), 0.16, 0.5), 0.005)
    lay(out, weight * 0.50 * wood(rng, rng.uniform(560, 690), 0.05, 0.5), 0.006)
    gap = rng.uniform(0.06, 0.085)
    lay(out, weight * 0.30 * grain(rng, 500, 2600, 0.010), gap)
    lay(out, weight * 0.35 * thud(rng, 150, 0.10, 0.3), gap)
    return out


def footsteps(rng: Generator) -> Signal:
    """Somebody comes along the corridor and stops."""
    out = silence(3.0)
    for index in range(6):
        nearer = 0.45 + 0.11 * index
        weight = nearer * (1.0 if index % 2 else 0.88) * (0.75 if index == 5 else 1)
        lay(out, stereo(step(rng, weight), -0.4 + 0.1 * index), 0.03 + index * 0.47 + rng.normal(0, 0.012))
    return within(out, 0.42, 1.3)


def window(rng: Generator) -> Signal:
    """A sliding window: the catch, the rollers in their rail, and what is outside comes in."""
    out = silence(1.9, 1)
    lay(out, _latch(rng, 0.32), 0.02)
    seconds = 0.80
    time = clock(seconds)
    speed = np.sin(np.pi * np.minimum(1, time / seconds)) ** 0.7
    rail = bandpass(white(rng, seconds), 140, 1500) * (0.6 + 0.4 * wander(rng, seconds, 32)) * speed
    rollers = resonate(white(rng, seconds) * speed, ((210, 5, 0.5), (540, 7, 0.35), (1180, 8, 0.16)))
    lay(out, 0.5 * rail + rollers, 0.20)
    lay(out, 0.55 * thud(rng, 140, 0.18, 0.5), 1.00)
    lay(out, 0.20 * ring([Mode(940, 0.07, 1), Mode(1630, 0.05, 0.5)], 0.1, rng), 1.003)
    air_seconds = 1.55
    air = lowpass(bandpass(white(rng, air_seconds), 90, 1100), 900) * np.interp(
        clock(air_seconds), [0, 0.7, 1.0, 1.55], [0, 1, 0.8, 0]
    )
    lay(out, 0.12 * air, 0.30)
    return within(stereo(equalize(out, [("high", 4000, -4, 0.7)]), -0.25), 0.18, 0.6)


EFFECTS = {
    "sfx_clock_chime": Effect(clock_chime, -22, whole=True),
    "sfx_door": Effect(door, -24),
    "sfx_door_slam": Effect(door_slam, -18),
    "sfx_chair": Effect(chair, -26),
    "sfx_footsteps": Effect(footsteps, -25),
    "sfx_window": Effect(window, -26),
}
