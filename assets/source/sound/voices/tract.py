"""A human vocal tract, roughly: a buzz through three formants. Good for a hum behind a door, not for words."""

from __future__ import annotations

import numpy as np
from acoustics.filters import bandpass, resonate
from acoustics.noise import white
from acoustics.signals import RATE, Generator, Signal, clock, fade

VOWELS = {
    "a": (760, 1250, 2600),
    "e": (500, 1500, 2500),
    "i": (310, 2150, 2900),
    "o": (480, 880, 2500),
    "u": (330, 760, 2300),
}


def syllable(
    rng: Generator,
    pitch: float,
    vowel: str,
    seconds: float,
    *,
    tract: float = 1.0,
    breath: float = 0.1,
    dark: float = 0.0,
    glide: float = 0.0,
) -> Signal:
    """One hummed vowel. `tract` scales the throat (1 a man's), `dark` steepens the buzz, `glide` is in semitones."""
    time = clock(seconds)
    course = (
        pitch
        * 2 ** (glide * (time / seconds - 0.4) / 12)
        * (1 + 0.006 * np.sin(2 * np.pi * 5.5 * time + rng.uniform(0, 6)))
    )
    phase = 2 * np.pi * np.cumsum(course) / RATE
    source = np.zeros(len(time))
    for number in range(1, int(min(40, 7000 / pitch)) + 1):
        source += number ** -(1.6 + dark / 6) * np.cos(number * phase)
    source += breath * 0.25 * bandpass(white(rng, seconds), 900, 6000)[: len(time)]
    formants = [
        (hertz / tract, hertz / tract / width, gain * 1.6)
        for hertz, width, gain in zip(VOWELS[vowel], (80, 110, 160), (1, 0.85, 0.50), strict=True)
    ]
    out = resonate(source, formants) + 0.10 * source
    return out * fade(len(out), min(0.018, seconds / 4), min(0.05, seconds / 2.2))
