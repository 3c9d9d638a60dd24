"""People talking too low to be understood, and what their hands do meanwhile."""

from __future__ import annotations

import numpy as np
from acoustics.filters import equalize, lowpass
from acoustics.noise import grain
from acoustics.signals import Generator, Signal, lay, shaped, silence, stereo
from acoustics.struck import thud, wood
from voices.tract import VOWELS, syllable

from ambience.ring import around


def voices(rng: Generator, seconds: float, count: int, muffled: float, silence_between: float) -> Signal:
    """`count` people in undertones; nothing above `muffled` Hz is left, so no word is either. Pauses are in seconds."""
    out = silence(seconds)
    for _ in range(count):
        woman = rng.random() < 0.4
        pitch = rng.uniform(175, 220) if woman else rng.uniform(90, 135)
        tract = rng.uniform(0.84, 0.9) if woman else rng.uniform(0.96, 1.06)
        pan, far = rng.uniform(-0.8, 0.8), rng.uniform(0.3, 1.0)
        at = rng.uniform(0, silence_between)
        while at < seconds - 1.5:
            fall = rng.uniform(1.05, 1.25)
            for _ in range(int(rng.integers(4, 12))):
                length = rng.uniform(0.11, 0.24)
                tone = rng.choice([-7.0, -4.0, 2.0, 5.0])
                hummed = syllable(
                    rng, pitch * fall * rng.uniform(0.86, 1.16), str(rng.choice(list(VOWELS))), length,
                    tract=tract, breath=0.9, dark=1.0, glide=tone,
                )  # fmt: skip
                hummed /= np.sqrt((hummed**2).mean())
                lay(out, stereo(hummed * far * rng.uniform(0.4, 1.0), pan), at, around=True)
                at += length * rng.uniform(0.9, 1.15)
                fall *= 0.97
            at += rng.uniform(0.5, 1.0) * silence_between
    return around(lambda x: equalize(lowpass(x, muffled), [("hp", 140, 0, 0.7), ("peak", 380, 2, 0.8)]), out)


def sheet(rng: Generator) -> Signal:
    """A sheet of paper moved at the far end of a table."""
    out = silence(0.5, 1)
    for at in np.sort(rng.uniform(0, 0.32, 22)):
        lay(out, rng.gamma(1.2, 0.4) * grain(rng, 1100, 4200, 0.003), at)
    return lowpass(out, 4500)


def cup(rng: Generator) -> Signal:
    """A cup put down on a saucer mat."""
    out = silence(0.4, 1)
    lay(out, thud(rng, 190, 0.16, 0.3), 0)
    lay(out, 0.4 * wood(rng, 900, 0.06, 0.2), 0)
    return shaped(out, 0.001, 0.1)
