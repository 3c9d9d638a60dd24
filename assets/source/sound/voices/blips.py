"""Text blips: five of a voice, a syllable each, with a grain of what its owner handles.

Owns the grains and the level. Which voice is whose stands in voices.yaml.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from acoustics.filters import highpass, lowpass
from acoustics.noise import grain
from acoustics.signals import Generator, Signal, clock, fade, frames, from_db, lay, silence, to_db
from acoustics.struck import Mode, dead_iron, glass, ring, wood

from voices.tract import syllable

COUNT = 5
# Semitones from the voice's own pitch: speech-like, not a scale.
_STEPS = (0.0, 1.2, -1.0, 2.2, -2.0)
_LEVEL, _PEAK, _QUIETER = -19.0, -5.0, 5.0

Grain = Callable[[Generator, float], Signal]


def _nib(rng: Generator, step: float) -> Signal:
    out = 0.8 * grain(rng, 900 * 2 ** (step / 12), 3000 * 2 ** (step / 12), 0.006)
    lay(out, 0.6 * wood(rng, 620 * 2 ** (step / 12), 0.03, 0.1), 0)
    return out


GRAINS: Mapping[str, Grain] = {
    "pen": lambda rng, step: grain(rng, 1100, 3400, 0.010),
    "wood": lambda rng, step: wood(rng, 392 * 2 ** (step / 12), 0.06, 0.3),
    "glass": lambda rng, step: glass(rng, 1480 * 2 ** (step / 12), 0.05),
    "steel": lambda rng, step: ring([Mode(1760 * 2 ** (step / 12), 0.05, 1), Mode(2890, 0.03, 0.4)], 0.06, rng),
    "tap": lambda rng, step: wood(rng, 1320 * 2 ** (step / 12), 0.03, 0.3),
    "paper": lambda rng, step: grain(rng, 1400, 4200, 0.014),
    "fork": lambda rng, step: ring([Mode(440 * 2 ** (step / 12), 0.30, 1)], 0.07) * fade(frames(0.07), 0.006, 0.03),
    "iron": lambda rng, step: dead_iron(rng, 220 * 2 ** (step / 12))[: frames(0.09)],
    "drop": lambda rng, step: (
        np.sin(2 * np.pi * clock(0.05) * (620 + 5200 * clock(0.05))) * np.exp(-clock(0.05) / 0.014)
    ),
    "nib": _nib,
}


def read_voices() -> dict[str, dict[str, Any]]:
    """The voices by name."""
    return dict(yaml.safe_load((Path(__file__).parent / "voices.yaml").read_text(encoding="utf-8")))


def blip(name: str, voice: Mapping[str, Any], number: int) -> Signal:
    """The `number`th (from 0) blip of a voice; mono at 44.1 kHz, at its level."""
    rng = np.random.default_rng(zlib.crc32(f"{name}{number}".encode()))
    step, seconds = _STEPS[number], float(voice["seconds"])
    out = silence(seconds + 0.012, 1)
    if voice["pitch"]:
        vowel = voice["vowels"][number % len(voice["vowels"])]
        tone = syllable(
            rng, voice["pitch"] * 2 ** (step / 12), vowel, seconds,
            tract=voice["tract"], breath=voice["breath"], dark=voice["dark"], glide=voice["glide"] * 2,
        )  # fmt: skip
        lay(out, tone / np.abs(tone).max(), 0.002)
    body = GRAINS[voice["grain"]](rng, step)
    lay(out, voice["amount"] * body / np.abs(body).max(), 0.001)
    out = highpass(lowpass(out, 5200), 130, 1) * fade(len(out), 0.002, 0.018)
    loud = np.abs(out) > np.abs(out).max() * 0.05
    gain = _LEVEL - to_db(float(np.sqrt((out[loud] ** 2).mean())))
    if not voice["pitch"]:
        # The teller is not a person: only the nib is heard, and hardly that.
        gain -= _QUIETER
    return out * from_db(min(gain, _PEAK - to_db(float(np.abs(out).max()))))
