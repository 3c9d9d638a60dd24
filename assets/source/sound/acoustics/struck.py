"""Struck bodies as sums of dying modes: iron, gongs, bells, wood, glass, skins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from acoustics.filters import bandpass, equalize, lowpass
from acoustics.noise import grain, white
from acoustics.signals import Generator, Signal, clock, fade, frames, lay

# Ratios of the modes of a compact casting hung or held near a node: no harmonic row, but a clear strike tone.
IRON = (
    (0.5, 0.30, 1.25),
    (1.0, 1.00, 1.0),
    (1.006, 0.55, 0.94),
    (2.0, 0.46, 0.62),
    (2.62, 0.40, 0.50),
    (3.91, 0.28, 0.33),
)
IRON_HIGH = ((5.24, 0.20, 0.24), (6.83, 0.13, 0.16), (8.9, 0.07, 0.10))


@dataclass(frozen=True)
class Mode:
    """One way a body rings: Hz, seconds to fall by 60 dB, amplitude."""

    hertz: float
    ring: float
    amount: float


def ring(modes: Sequence[Mode], seconds: float, rng: Generator | None = None) -> Signal:
    """The modes struck at once; with `rng` each begins at a phase of its own."""
    time = clock(seconds)
    out = np.zeros(len(time))
    for mode in modes:
        phase = float(rng.uniform(0, 2 * np.pi)) if rng is not None else 0.0
        out += mode.amount * np.sin(2 * np.pi * mode.hertz * time + phase) * 10 ** (-3 * time / mode.ring)
    return out


def bell(hertz: float, seconds: float, amount: float = 1.0) -> Signal:
    """A small clear bell, nearly harmonic, with a soft start."""
    parts = ((1, 1, 1), (2, 0.55, 0.35), (3.01, 0.36, 0.16), (4.12, 0.2, 0.10), (5.43, 0.12, 0.05))
    out = ring([Mode(hertz * r, seconds * t, a) for r, t, a in parts], seconds * 1.1) * amount
    out[:110] *= np.linspace(0, 1, 110)
    out[-400:] *= np.linspace(1, 0, 400)
    return out


def iron(rng: Generator, hertz: float, seconds: float, hardness: float = 0.6) -> Signal:
    """Sound iron struck with a small hammer: a pitch, beating partials, and a bright edge that is gone at once.

    `hardness` from 0 to 1 says how much of the edge there is.
    """
    modes = [Mode(hertz * r, seconds * t, a) for r, a, t in IRON]
    modes += [Mode(hertz * r * 1.0, seconds * t, a * (0.4 + hardness)) for r, a, t in IRON_HIGH]
    out = ring(modes, seconds, rng)
    rise = frames(0.0012)
    out[:rise] *= np.linspace(0, 1, rise) ** 0.7
    lay(out, (0.35 + 0.5 * hardness) * grain(rng, 1400, 6500, 0.004), 0)
    lay(out, 0.30 * lowpass(white(rng, 0.05), 420) * np.exp(-clock(0.05) / 0.012), 0)
    return out * fade(len(out), 0.0, seconds * 0.25)


def dead_iron(rng: Generator, hertz: float) -> Signal:
    """Cracked iron: the same body, but the crack eats the ring and its lips chatter for an instant."""
    modes = [
        Mode(hertz * r * d, t * 0.055 + 0.02, a)
        for (r, a, t), d in zip(IRON, (0.94, 0.97, 1.06, 0.93, 1.05, 0.96), strict=True)
    ]
    out = ring(modes, 0.34, rng) + 0.8 * ring([Mode(hertz * 0.71, 0.09, 0.8), Mode(hertz * 1.43, 0.06, 0.6)], 0.34, rng)
    rise = frames(0.0008)
    out[:rise] *= np.linspace(0, 1, rise)
    lay(out, 0.9 * grain(rng, 900, 4200, 0.005), 0)
    for delay, amount in ((0.011, 0.34), (0.021, 0.22), (0.030, 0.13), (0.041, 0.07)):
        lay(out, amount * grain(rng, 1200, 3600, 0.0035), delay)
    return lowpass(out, 5200) * fade(len(out), 0.0, 0.08)


def gong_coil(rng: Generator, hertz: float, seconds: float) -> Signal:
    """The coiled steel gong of a wall clock, struck by its padded hammer: low, full, slightly sour."""
    ratios = (
        (1.0, 1.0, 1.0),
        (1.003, 0.6, 0.95),
        (1.52, 0.18, 0.7),
        (2.01, 0.75, 0.75),
        (2.74, 0.38, 0.55),
        (3.02, 0.42, 0.50),
    )
    high = ((4.05, 0.30, 0.36), (5.43, 0.20, 0.26), (6.79, 0.12, 0.2), (8.21, 0.07, 0.15))
    out = ring([Mode(hertz * r, seconds * t, a) for r, a, t in ratios + high], seconds, rng)
    rise = frames(0.003)
    out[:rise] *= np.linspace(0, 1, rise)
    lay(out, 0.5 * lowpass(white(rng, 0.06), 500) * np.exp(-clock(0.06) / 0.014), 0)
    lay(out, 0.16 * grain(rng, 1200, 4000, 0.004), 0)
    return equalize(out, [("hp", 90, 0, 0.7), ("high", 5000, -4, 0.7)])


def wood(rng: Generator, hertz: float, seconds: float = 0.12, hardness: float = 0.5) -> Signal:
    """A dry wooden knock with a hint of pitch."""
    ratios = ((1.0, 1.0, 1.0), (1.47, 0.5, 0.7), (2.63, 0.42, 0.45), (4.1, 0.2 * (0.5 + hardness), 0.25))
    out = ring([Mode(hertz * r, seconds * t, a) for r, a, t in ratios], seconds, rng)
    rise = frames(0.0006 + 0.002 * (1 - hardness))
    out[:rise] *= np.linspace(0, 1, rise)
    lay(out, (0.15 + 0.55 * hardness) * grain(rng, 700, 3800, 0.0025), 0)
    return out * fade(len(out), 0.0, seconds * 0.4)


def thud(rng: Generator, hertz: float, seconds: float, hardness: float) -> Signal:
    """Something heavy set down: a falling low tone and the noise of the surface."""
    time = clock(seconds)
    tone = np.sin(2 * np.pi * hertz * (time + 0.010 * (1 - np.exp(-time / 0.02)))) * np.exp(-time / (seconds * 0.16))
    body = hardness * lowpass(white(rng, seconds), 900) * np.exp(-time / 0.018)
    edge = 0.25 * hardness * bandpass(white(rng, seconds), 900, 3000) * np.exp(-time / 0.006)
    out = tone + body + edge
    rise = frames(0.0015)
    out[:rise] *= np.linspace(0, 1, rise)
    return out * fade(len(out), 0.0, seconds * 0.3)


def glass(rng: Generator, hertz: float, seconds: float = 0.25) -> Signal:
    """A small jar knocked: high uneven modes, damped by what is in it."""
    ratios = ((1.0, 1.0, 1.0), (1.37, 0.5, 0.8), (1.91, 0.55, 0.6), (2.76, 0.3, 0.4), (3.4, 0.12, 0.25))
    out = ring([Mode(hertz * r, seconds * t, a) for r, a, t in ratios], seconds * 1.3, rng)
    rise = frames(0.0006)
    out[:rise] *= np.linspace(0, 1, rise)
    return out * fade(len(out), 0.0, seconds * 0.4)


def skin(rng: Generator, hertz: float, seconds: float, hardness: float) -> Signal:
    """A stretched skin: the modes of a membrane over a shell, its pitch sinking a little after the blow."""
    time = clock(seconds)
    sink = 1 + 0.05 * np.exp(-time / 0.03)
    phase = 2 * np.pi * hertz * np.cumsum(sink) / 44100
    out = np.zeros(len(time))
    for ratio, amount, length in (
        (1.0, 1.0, 1.0),
        (1.59, 0.55, 0.6),
        (2.14, 0.35, 0.45),
        (2.65, 0.22, 0.32),
        (3.6, 0.12, 0.2),
    ):
        out += amount * np.sin(ratio * phase + rng.uniform(0, 6)) * 10 ** (-3 * time / (seconds * length))
    rise = frames(0.0008)
    out[:rise] *= np.linspace(0, 1, rise)
    lay(out, hardness * grain(rng, 1200, 5200, 0.004), 0)
    return out * fade(len(out), 0.0, seconds * 0.3)
