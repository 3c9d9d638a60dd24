"""Telephones and a watch: what buzzes on a table, on a wrist, and the old bell nobody answers."""

from __future__ import annotations

import numpy as np
from acoustics.filters import bandpass, equalize, lowpass, resonate
from acoustics.noise import wander, white
from acoustics.signals import RATE, Generator, Signal, clock, fade, frames, lay, silence, stereo
from acoustics.space import within
from acoustics.struck import Mode, ring

from effects.effect import Effect


def _motor(rng: Generator, seconds: float, hertz: float, rattle: float) -> Signal:
    """A turning weight: it runs up, shakes what it lies on, and runs down."""
    time = clock(seconds)
    speed = hertz * (1 - 0.9 * np.exp(-time / 0.028)) * (1 + 0.006 * wander(rng, seconds, 8))
    phase = 2 * np.pi * np.cumsum(speed) / RATE
    envelope = fade(len(time), 0.030, 0.075)
    tone = np.sin(phase) + 0.5 * np.sin(2 * phase + 0.4) + 0.32 * np.sin(3 * phase) + 0.12 * np.sin(5 * phase)
    clatter = np.maximum(0, np.sin(phase)) ** 6 * bandpass(white(rng, seconds), 600, 3200)
    return (tone + rattle * clatter) * envelope


def phone_buzz(rng: Generator) -> Signal:
    """A phone on the table, twice."""
    out = silence(1.55, 1)
    for at in (0.02, 0.74):
        lay(out, _motor(rng, 0.46, 172, 0.9), at)
    table = resonate(out, ((180, 3, 0.7), (350, 4, 0.8), (520, 4, 0.7)))
    return within(stereo(equalize(0.5 * out + table, [("hp", 110, 0, 0.7), ("lp", 4200, 0, 0.7)]), 0.12), 0.14, 0.4)


def watch_buzz(rng: Generator) -> Signal:
    """A watch on a wrist, two short pulses, held down by skin and sleeve."""
    out = silence(0.62, 1)
    for at, seconds in ((0.02, 0.13), (0.24, 0.17)):
        lay(out, _motor(rng, seconds, 204, 0.25), at)
    out = lowpass(out, 1500) + 0.4 * resonate(out, ((410, 5, 0.8), (820, 5, 0.4)))
    return within(stereo(equalize(out, [("hp", 150, 0, 0.7)]), -0.14), 0.10, 0.3)


def _bar(hertz: float, seconds: float = 0.5) -> Signal:
    """A small wooden bar, as a phone's tone would like to be one."""
    out = ring(
        [Mode(hertz, seconds, 1), Mode(hertz * 3.98, seconds * 0.3, 0.16), Mode(hertz * 9.2, seconds * 0.12, 0.04)],
        seconds,
    )
    out[:60] *= np.linspace(0, 1, 60)
    return out * fade(len(out), 0, 0.1)


def phone_two(rng: Generator) -> Signal:
    """Two phones at once: one buzzes in the left hand, the other plays its four notes in the right."""
    out = silence(2.1)
    for at in (0.03, 0.78):
        buzz = equalize(_motor(rng, 0.42, 166, 0.6), [("hp", 120, 0, 0.7), ("lp", 3200, 0, 0.7)])
        lay(out, stereo(0.55 * buzz, -0.55), at)
    for start in (0.0, 0.80):
        for index, hertz in enumerate((987.77, 880.0, 1318.51, 1108.73 if start else 987.77)):
            lay(out, stereo(0.9 * _bar(hertz), 0.55), 0.06 + start + index * 0.145)
    return within(lowpass(out, 5500), 0.18, 0.5)


def phone_ring(rng: Generator) -> Signal:
    """A desk telephone with two brass bells: one ring, and the bells after it."""
    out = silence(2.9, 1)
    gongs = ((1174.0, 1.0), (1397.0, 0.85))
    for index in range(27):
        at = 0.03 + index / 22.0
        base, amount = gongs[index % 2]
        modes = [
            Mode(base, 1.1, 1.0),
            Mode(base * 1.004, 0.9, 0.5),
            Mode(base * 2.43, 0.5, 0.40),
            Mode(base * 4.1, 0.25, 0.12),
        ]
        tail = 1.6 if index >= 24 else 0.5
        stroke = ring(modes, tail, rng) * fade(frames(tail), 0.0008, tail * 0.4)
        lay(out, amount * rng.uniform(0.8, 1) * 0.5 * stroke, at)
    case = resonate(out, ((420, 3, 0.5), (1250, 2, 0.5)))
    return within(stereo(equalize(out + case, [("high", 4000, -7, 0.7)]), 0.3), 0.42, 1.0)


EFFECTS = {
    "sfx_phone_buzz": Effect(phone_buzz, -25),
    "sfx_watch_buzz": Effect(watch_buzz, -29),
    "sfx_phone_two": Effect(phone_two, -24),
    "sfx_phone_ring": Effect(phone_ring, -24),
}
