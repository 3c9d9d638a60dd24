"""Measures: loudness, peaks, spectrum, and how a loop joins."""

from __future__ import annotations

import numpy as np
import pyloudnorm
from scipy import signal as dsp

from acoustics.signals import RATE, Signal, to_db

OCTAVES = (63, 125, 250, 500, 1000, 2000, 4000, 8000)


def loudness(signal: Signal, block: float = 0.4) -> float:
    """Integrated loudness in LUFS; a shorter `block` suits one-shots."""
    need = int(block * RATE) + 1
    if len(signal) < need:
        pad = np.zeros((need - len(signal), *signal.shape[1:]))
        signal = np.r_[signal, pad]
    return float(pyloudnorm.Meter(RATE, block_size=block).integrated_loudness(signal))


def loudest(signal: Signal, window: float = 0.4) -> float:
    """The loudest `window` seconds in LUFS (momentary maximum, K-weighted)."""
    pad = np.zeros((int(window * RATE), *signal.shape[1:]))
    meter = pyloudnorm.Meter(RATE)
    weighted = np.r_[pad, signal, pad].copy()
    if weighted.ndim == 1:
        weighted = weighted[:, None]
    for stage in meter._filters.values():
        weighted = (
            stage.apply_filter(weighted.copy())
            if weighted.ndim == 1
            else np.stack([stage.apply_filter(weighted[:, side].copy()) for side in range(weighted.shape[1])], 1)
        )
    power = (weighted**2).sum(1)
    total = np.cumsum(np.r_[0, power])
    span = int(window * RATE)
    means = (total[span:] - total[:-span]) / span
    return float(-0.691 + 10 * np.log10(means.max() + 1e-14))


def true_peak(signal: Signal) -> float:
    """The eight times oversampled peak in dBTP."""
    return to_db(float(np.abs(dsp.resample_poly(signal, 8, 1, axis=0)).max()))


def octaves(signal: Signal) -> list[float]:
    """Level of each octave of OCTAVES in dB against the one at 500 Hz."""
    mono = signal if signal.ndim == 1 else signal.mean(1)
    hertz, power = dsp.welch(mono, RATE, nperseg=min(8192, len(mono)))
    levels = [10 * np.log10(power[(hertz >= c / 2**0.5) & (hertz < c * 2**0.5)].sum() + 1e-20) for c in OCTAVES]
    return [round(float(level - levels[3]), 1) for level in levels]


def above(signal: Signal, hertz: float) -> float:
    """Energy above `hertz` against the whole, in dB."""
    mono = signal if signal.ndim == 1 else signal.mean(1)
    bins, power = dsp.welch(mono, RATE, nperseg=min(4096, len(mono)))
    return float(10 * np.log10(power[bins >= hertz].sum() / (power.sum() + 1e-20) + 1e-12))


def seam(loop: Signal) -> dict[str, float]:
    """How the end of a loop meets its beginning, against ordinary places of the same sound.

    `step` is the jump between the samples at the join over the 99th percentile of steps around it: about 1 or less is
    ordinary. `click` is the energy above 8 kHz at the join in dB against the 99th percentile of the loop.
    """
    mono = loop.mean(1) if loop.ndim > 1 else loop
    around = np.r_[mono[-4000:], mono[:4000]]
    steps = np.abs(np.diff(around))
    jump = abs(mono[0] - mono[-1])
    bright = dsp.sosfilt(dsp.butter(4, 8000, "highpass", fs=RATE, output="sos"), np.r_[mono[-RATE:], mono])[
        RATE - 2000 :
    ]
    window = 441
    power = bright[: len(bright) // window * window] ** 2
    blocks = 10 * np.log10(power.reshape(-1, window).mean(1) + 1e-16)
    at_join = blocks[3:6].max()
    return {
        "step": float(jump / (np.percentile(steps, 99) + 1e-9)),
        "click": float(at_join - np.percentile(blocks, 99)),
    }
