"""Loudness over time: a slow bus compressor and a look-ahead peak limiter."""

from __future__ import annotations

import numpy as np
from scipy import ndimage
from scipy import signal as dsp

from acoustics.signals import RATE, Signal, from_db


def _smooth(values: Signal, rise: float, fall: float, start: float) -> Signal:
    out, held = np.empty_like(values), start
    for index, value in enumerate(values):
        speed = rise if value > held else fall
        held = speed * held + (1 - speed) * value
        out[index] = held
    return out


def glue(
    signal: Signal, threshold: float = -20, ratio: float = 1.8, attack: float = 0.030, release: float = 0.25
) -> Signal:
    """A slow compressor on the power of both channels; threshold in dBFS, times in seconds."""
    step = 100
    power = (signal**2).mean(1)
    power = power[: len(power) // step * step].reshape(-1, step).mean(1)
    rise, fall = np.exp(-step / RATE / attack), np.exp(-step / RATE / release)
    level = 10 * np.log10(_smooth(power, rise, fall, float(power[:200].mean())) + 1e-12)
    gain = np.minimum(0, -(level - threshold) * (1 - 1 / ratio))
    gain = np.interp(np.arange(len(signal)), np.arange(len(gain)) * step + step / 2, gain)
    return signal * (10 ** (gain / 20))[:, None]


def limit(signal: Signal, ceiling: float = -2.0, look: float = 0.004, release: float = 0.08) -> Signal:
    """Hold the four times oversampled peak under `ceiling` dBFS."""
    peak = np.abs(signal).max(1)
    # Oversampling is dear; only where the samples come near the ceiling can the curve between them pass it.
    if peak.max() > from_db(ceiling - 3):
        dense = np.abs(dsp.resample_poly(signal, 4, 1, axis=0)).max(1)
        peak = dense[: len(signal) * 4].reshape(-1, 4).max(1)
    need = np.minimum(1, from_db(ceiling) / np.maximum(peak, 1e-9))
    if need.min() >= 1:
        return signal
    window = int(RATE * look) * 2 + 1
    reduction = -20 * np.log10(ndimage.minimum_filter1d(need, window))
    step = 20
    coarse = reduction[: len(reduction) // step * step].reshape(-1, step).max(1)
    speed, held = np.exp(-step / (RATE * release)), 0.0
    for index, value in enumerate(coarse):
        held = max(value, held * speed)
        coarse[index] = held
    reduction = np.maximum(reduction, np.interp(np.arange(len(reduction)), np.arange(len(coarse)) * step, coarse))
    gain = ndimage.uniform_filter1d(10 ** (-reduction / 20), window)
    return signal * np.minimum(gain, 1)[:, None]
