"""The sound of rooms in which nothing happens: air, ventilation, lamps."""

from __future__ import annotations

import numpy as np
from acoustics.signals import Generator, Signal, frames, stereo

from ambience.ring import breathing, wide


def room_air(rng: Generator, seconds: float, dark: float = 1.0) -> Signal:
    """Broad soft noise of a closed room; a larger `dark` leaves less above a thousand hertz."""
    air = wide(rng, seconds, lambda f: f**-0.7 / (1 + (f / (2600 / dark)) ** 1.6) / (1 + (90 / f) ** 2))
    return air * breathing(seconds, (2, 0.05, 0.3), (5, 0.03, 1.7))[:, None]


def ventilation(rng: Generator, seconds: float) -> Signal:
    """A duct far off: a narrow band of wind that breathes slowly, no tone in it."""
    wind = wide(rng, seconds, lambda f: 1 / (1 + ((f - 260) / 120) ** 2) + 0.35 / (1 + ((f - 620) / 260) ** 2))
    return wind * breathing(seconds, (1, 0.10, 0.0), (3, 0.07, 2.0))[:, None]


def lamp(seconds: float) -> Signal:
    """A fluorescent lamp: twice the mains and its overtones, faint."""
    time = np.arange(frames(seconds)) / frames(seconds)
    tones = ((100, 1.0), (200, 0.55), (300, 0.34), (400, 0.20), (600, 0.12), (1000, 0.05))
    # Whole periods in the loop, so it closes.
    hum = sum(gain * np.sin(2 * np.pi * round(hertz * seconds) * time + hertz) for hertz, gain in tones)
    return stereo(np.asarray(hum) * breathing(seconds, (3, 0.08, 0.5), (7, 0.05, 2.1)), 0.3)
