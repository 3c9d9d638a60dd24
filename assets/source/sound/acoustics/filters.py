"""Equalizers and band filters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from scipy import signal as dsp

from acoustics.signals import RATE, Signal

Band = tuple[str, float, float, float]
"""Kind (hp lp bp peak low high), Hz, gain in dB, Q."""


def section(kind: str, hertz: float, gain: float, q: float) -> Signal:
    """One second-order section by the audio EQ cookbook. ValueError for an unknown kind."""
    a, w = 10 ** (gain / 40), 2 * np.pi * hertz / RATE
    c, al = np.cos(w), np.sin(w) / (2 * q)
    if kind == "hp":
        top, low = [(1 + c) / 2, -(1 + c), (1 + c) / 2], [1 + al, -2 * c, 1 - al]
    elif kind == "lp":
        top, low = [(1 - c) / 2, 1 - c, (1 - c) / 2], [1 + al, -2 * c, 1 - al]
    elif kind == "bp":
        top, low = [al, 0, -al], [1 + al, -2 * c, 1 - al]
    elif kind == "peak":
        top, low = [1 + al * a, -2 * c, 1 - al * a], [1 + al / a, -2 * c, 1 - al / a]
    elif kind in ("low", "high"):
        s, r = (1 if kind == "low" else -1), 2 * np.sqrt(a) * al
        top = [
            a * ((a + 1) - s * (a - 1) * c + r),
            s * 2 * a * ((a - 1) - s * (a + 1) * c),
            a * ((a + 1) - s * (a - 1) * c - r),
        ]
        low = [(a + 1) + s * (a - 1) * c + r, -s * 2 * ((a - 1) + s * (a + 1) * c), (a + 1) + s * (a - 1) * c - r]
    else:
        raise ValueError(f"unknown filter {kind!r}")
    return np.r_[np.array(top) / low[0], np.array(low) / low[0]]


def equalize(signal: Signal, bands: Sequence[Band | Sequence[object]]) -> Signal:
    """The signal through every band in turn."""
    if not bands:
        return signal
    rows = [section(str(b[0]), float(b[1]), float(b[2]), float(b[3])) for b in bands]  # type: ignore[arg-type]
    return dsp.sosfilt(np.array(rows), signal, axis=0)


@lru_cache(maxsize=256)
def _butter(order: int, hertz: tuple[float, ...], kind: str) -> Signal:
    return dsp.butter(order, hertz if len(hertz) > 1 else hertz[0], kind, fs=RATE, output="sos")


def bandpass(signal: Signal, low: float, high: float, order: int = 2) -> Signal:
    """What lies between `low` and `high` Hz."""
    return dsp.sosfilt(_butter(order, (low, high), "bandpass"), signal, axis=0)


def lowpass(signal: Signal, hertz: float, order: int = 2) -> Signal:
    """What lies below `hertz`."""
    return dsp.sosfilt(_butter(order, (hertz,), "lowpass"), signal, axis=0)


def highpass(signal: Signal, hertz: float, order: int = 2) -> Signal:
    """What lies above `hertz`."""
    return dsp.sosfilt(_butter(order, (hertz,), "highpass"), signal, axis=0)


def resonate(signal: Signal, modes: Sequence[tuple[float, float, float]]) -> Signal:
    """The signal as a body sounds that rings at each mode: Hz, Q, gain."""
    out = np.zeros_like(signal)
    for hertz, q, gain in modes:
        out += gain * dsp.sosfilt(section("bp", hertz, 0, q)[None], signal, axis=0)
    return out
