"""What a one-shot is: its maker and how loud it is in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from acoustics.filters import highpass
from acoustics.meters import loudest
from acoustics.signals import Generator, Signal, frames, from_db, shaped, to_db

Maker = Callable[[Generator], Signal]
PEAK = -4.0
"""dBFS that no one-shot passes."""

_UNHEARD = -66.0
_LET_OUT = 0.12


@dataclass(frozen=True)
class Effect:
    """A maker and the loudest 0.4 seconds it is set to, in LUFS."""

    make: Maker
    loudness: float
    peak: float = PEAK
    whole: bool = False
    """Keep the length as made; else what is too quiet to hear is cut from the end."""


def finished(effect: Effect, rng: Generator) -> Signal:
    """The sound at its level, without DC, beginning and ending in silence."""
    signal = highpass(effect.make(rng), 24, 1)
    gain = effect.loudness - loudest(signal)
    gain = min(gain, effect.peak - to_db(float(np.abs(signal).max())))
    signal = signal * from_db(gain)
    if not effect.whole:
        heard = np.flatnonzero(np.abs(signal).max(1) > from_db(_UNHEARD))
        signal = signal[: int(heard[-1]) + frames(_LET_OUT)]
    return shaped(signal, 0.001, 0.02 if effect.whole else _LET_OUT)
