"""What hands and chests do: clapping in time, and a cough turned aside."""

from __future__ import annotations

import numpy as np
from acoustics.filters import bandpass, equalize, lowpass, resonate
from acoustics.noise import wander, white
from acoustics.signals import RATE, Generator, Signal, clock, decay, fade, frames, lay, silence, stereo
from acoustics.space import within

from effects.effect import Effect


def _clap(rng: Generator, centre: float, tightness: float) -> Signal:
    seconds = 0.05
    noise = white(rng, seconds) * decay(seconds, rng.uniform(0.004, 0.008))
    palm = resonate(noise, ((centre, tightness, 1.0), (centre * 2.1, 1.4, 0.25)))
    palm += 0.30 * lowpass(noise, 480)
    palm[:20] *= np.linspace(0, 1, 20)
    return palm * fade(len(palm), 0, 0.02)


def applause_neat(rng: Generator) -> Signal:
    """Twelve people clap as if it had been rehearsed: one beginning, one pace, one end."""
    beats = 13
    out = silence(3.4)
    base = np.cumsum(np.r_[0.06, np.full(beats - 1, 0.212)])
    for _ in range(12):
        pan, centre, tightness = rng.uniform(-0.8, 0.8), rng.uniform(820, 1900), rng.uniform(1.1, 2.0)
        far, habit = rng.uniform(0.45, 1.0), rng.normal(0, 0.013)
        for index, beat in enumerate(base):
            strength = far * (0.75 + 0.25 * np.sin(np.pi * (index + 1) / beats)) * rng.uniform(0.8, 1.05)
            if index == beats - 1:
                strength *= 0.6
            lay(
                out,
                stereo(strength * _clap(rng, centre * rng.uniform(0.95, 1.05), tightness), pan),
                max(0, beat + habit + rng.normal(0, 0.011)),
            )
    return within(equalize(out, [("high", 5000, -4, 0.7)]), 0.42, 0.9)


# Formants of an open throat with the head turned away.
_THROAT = ((430, 4, 1.0), (1050, 5, 0.55), (2150, 6, 0.22))


def _cough(rng: Generator, strength: float, voiced: float) -> Signal:
    """One cough: the burst, the rough air after it, and a voice that breaks off."""
    seconds = 0.40
    time = clock(seconds)
    burst = white(rng, seconds) * np.exp(-time / 0.020)
    air = white(rng, seconds) * np.interp(time, [0, 0.03, 0.12, 0.30, 0.40], [0, 0.6, 0.34, 0.07, 0])
    pitch = np.interp(time, [0, 0.05, 0.30], [168, 205, 118]) * (1 + 0.05 * wander(rng, seconds, 40))
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    folds = sum(np.sin(n * phase + n) / n**1.1 for n in range(1, 16)) * (1 + 0.5 * wander(rng, seconds, 60))
    folds = folds * np.interp(time, [0, 0.02, 0.07, 0.20, 0.33, 0.40], [0, 0.1, 1, 0.6, 0.06, 0])
    chest = 0.9 * np.sin(2 * np.pi * 105 * time) * np.exp(-time / 0.035)
    source = 1.5 * burst + air + 0.42 * voiced * folds
    out = resonate(source, _THROAT) + 0.12 * lowpass(source, 2600) + chest * 0.35
    return strength * out * fade(len(out), 0.004, 0.06)


def cough(rng: Generator) -> Signal:
    """The head is turned away first: cloth, a caught breath, two coughs into a fist, and the breath after."""
    out = silence(1.9, 1)
    cloth = bandpass(white(rng, 0.30), 350, 2200) * np.abs(wander(rng, 0.30, 12)) * fade(frames(0.30), 0.08, 0.12)
    lay(out, 0.05 * cloth, 0.02)
    inhale = resonate(white(rng, 0.22), ((620, 2.5, 0.6), (1500, 3, 0.5))) * np.linspace(0, 1, frames(0.22)) ** 2
    lay(out, 0.07 * inhale * fade(len(inhale), 0.05, 0.03), 0.22)
    lay(out, _cough(rng, 1.0, 0.8), 0.47)
    lay(out, _cough(rng, 0.62, 1.0), 0.86)
    breath = resonate(white(rng, 0.42), ((480, 2, 0.6), (1250, 2.5, 0.35))) * np.exp(-clock(0.42) / 0.12)
    lay(out, 0.05 * breath * fade(len(breath), 0.04, 0.15), 1.24)
    # Into the fist and off to the side: little is left above two thousand hertz.
    muffled = equalize(lowpass(out, 2300, 1), [("peak", 380, 3, 1.0), ("hp", 110, 0, 0.7), ("high", 3000, -5, 0.7)])
    return within(stereo(muffled, -0.35), 0.30, 0.7)


EFFECTS = {
    "sfx_applause_neat": Effect(applause_neat, -22),
    "sfx_cough": Effect(cough, -26),
}
