"""Stems of the instruments that are made here: guzheng, anvil, clock gong, brushes, bangu, wood block."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from acoustics.filters import bandpass, equalize, lowpass
from acoustics.noise import grain, white
from acoustics.plucked import harmonic, pluck
from acoustics.signals import RATE, Generator, Signal, clock, fade, frames, lay, stereo
from acoustics.struck import gong_coil, iron, skin, wood
from composition.performance import Note
from composition.pitches import hertz

Maker = Callable[[Generator, Note], Signal]


def guzheng_note(rng: Generator, note: Note) -> Signal:
    """Nail, touched harmonic (h), or pressed string with slow vibrato (b); low strings stand left of high ones."""
    seed = int(rng.integers(1 << 30))
    ring = min(4.5, max(1.6, note.seconds + 1.6))
    if "h" in note.colours:
        tone = harmonic(hertz(note.pitch), ring + 1.0, note.force, seed)
    elif "b" in note.colours:
        phase = float(rng.uniform(0, 6))

        def press(time: Signal) -> Signal:
            swell = np.clip((time - 0.30) / 0.4, 0, 1) * np.exp(-np.maximum(0, time - 0.5) / 1.2)
            return -60 * np.exp(-time / 0.05) + 14 * swell * np.sin(2 * np.pi * 5.1 * time + phase)

        tone = pluck(hertz(note.pitch), ring, note.force, press, seed)
    else:
        tone = pluck(hertz(note.pitch), ring, note.force, None, seed)
    tone = tone.copy()
    tone[-2000:] *= np.linspace(1, 0, 2000)
    return stereo(tone, float(np.clip((note.pitch - 69) / 40, -0.35, 0.35)))


def anvil_note(rng: Generator, note: Note) -> Signal:
    """The anvil: sound iron, heavier than a casting, harder when struck harder."""
    tone = iron(rng, hertz(note.pitch), 3.6, 0.15 + 0.55 * note.force)
    low = 0.4 * np.sin(2 * np.pi * 96 * clock(0.2)) * np.exp(-clock(0.2) / 0.03)
    lay(tone, low, 0)
    return stereo(tone * note.force**1.3, -0.05)


def clock_note(rng: Generator, note: Note) -> Signal:
    """The gong of the wall clock."""
    return stereo(gong_coil(rng, hertz(note.pitch), 4.0) * note.force)


def brush_note(rng: Generator, note: Note) -> Signal:
    """A wire brush on a slack skin: a sweep for long notes, a tap for short ones."""
    seconds = float(np.clip(note.seconds, 0.09, 0.5))
    noise = bandpass(white(rng, seconds), 900, 5200)
    if seconds > 0.2:
        envelope = np.sin(np.linspace(0, np.pi, len(noise))) ** 1.4
    else:
        envelope = np.exp(-clock(seconds) / 0.028)
        envelope[: frames(0.004)] *= np.linspace(0, 1, frames(0.004))
    tone = noise * envelope * fade(len(noise), 0.003, 0.03)
    if seconds <= 0.2:
        lay(tone, 0.8 * skin(rng, 130, 0.09, 0.1)[: len(tone)], 0)
    return stereo(tone * note.force, float(rng.uniform(-0.25, 0.25)))


def bangu_note(rng: Generator, note: Note) -> Signal:
    """The bangu: a skin stretched to breaking over a wedge of wood, struck at its small centre with a thin stick."""
    tone = skin(rng, 742 + 26 * note.force, 0.13, 0.5 + 0.4 * note.force)
    lay(tone, 0.5 * wood(rng, 1180, 0.07, 0.4), 0)
    lay(tone, 0.35 * skin(rng, 310, 0.09, 0.0), 0)
    return stereo(lowpass(tone, 7000) * note.force**1.4, float(rng.uniform(-0.05, 0.05)))


def block_note(rng: Generator, note: Note) -> Signal:
    """A block of wood."""
    tone = wood(rng, hertz(note.pitch), 0.22, 0.35 + 0.3 * note.force)
    paper = 0.05 * grain(rng, 1500, 4500, 0.02)
    lay(tone, paper, 0)
    return stereo(equalize(tone, [("high", 5000, -4, 0.7)]) * note.force)


MAKERS: Mapping[str, Maker] = {
    "guzheng": guzheng_note,
    "anvil": anvil_note,
    "clock": clock_note,
    "brushes": brush_note,
    "bangu": bangu_note,
    "block": block_note,
}


def made_stem(model: str, notes: Sequence[Note], lead_in: float, total: int) -> Signal:
    """The notes on an instrument of MAKERS; `total` samples."""
    out = np.zeros((total, 2))
    for index, note in enumerate(notes):
        rng = np.random.default_rng(zlib.crc32(f"{model}{index}{note.pitch}".encode()))
        start = int((note.time + lead_in) * RATE)
        tone = MAKERS[model](rng, note)[: max(0, total - start)]
        out[start : start + len(tone)] += tone
    return out
