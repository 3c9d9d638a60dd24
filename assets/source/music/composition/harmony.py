"""Chords: their tones, the colours a melody may rest on, and their course through a piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

from composition.pitches import pitch_class

# Quality: intervals of the chord, further intervals a melody may rest on.
_QUALITIES: dict[str, tuple[tuple[int, ...], tuple[int, ...]]] = {
    "": ((0, 4, 7), (2, 9)),
    "add9": ((0, 4, 7, 2), (9, 11)),
    "6": ((0, 4, 7, 9), (2,)),
    "maj7": ((0, 4, 7, 11), (2, 9)),
    "maj9": ((0, 4, 7, 11, 2), (9, 6)),
    "7": ((0, 4, 7, 10), (2, 9)),
    "9": ((0, 4, 7, 10, 2), (9,)),
    "m": ((0, 3, 7), (2, 5, 10)),
    "m7": ((0, 3, 7, 10), (2, 5)),
    "m9": ((0, 3, 7, 10, 2), (5, 9)),
    "m11": ((0, 3, 7, 10, 5), (2,)),
    "m6": ((0, 3, 7, 9), (2, 5)),
    "7sus4": ((0, 5, 7, 10), (2, 9)),
    "9sus4": ((0, 5, 7, 10, 2), (9,)),
    "13sus4": ((0, 5, 7, 10, 9), (2,)),
    "sus2": ((0, 2, 7), (9, 5)),
    "sus4": ((0, 5, 7), (2, 9, 10)),
}


@dataclass(frozen=True)
class Chord:
    """A chord by its symbol: `Gmaj9`, `D/F#`."""

    symbol: str
    root: int
    bass: int
    tones: tuple[int, ...]
    colours: tuple[int, ...]
    needed: frozenset[int]
    """What the upper voices may not leave out: the third or fourth, the seventh, the colour."""


@dataclass(frozen=True)
class Harmony:
    """A chord at a beat, counted from 0, for a number of beats."""

    beat: float
    beats: float
    chord: Chord


def chord(symbol: str) -> Chord:
    """Read a symbol. ValueError when it is unknown."""
    match = re.fullmatch(r"([A-G][#b]?)([^/]*)(?:/([A-G][#b]?))?", symbol)
    if not match or match[2] not in _QUALITIES:
        raise ValueError(f"unknown chord {symbol!r}")
    root = pitch_class(match[1])
    intervals, colours = _QUALITIES[match[2]]
    tones = tuple((root + step) % 12 for step in intervals)
    needed = frozenset(tones) if len(tones) == 3 else frozenset({tones[1], *tones[3:]})
    bass = pitch_class(match[3]) if match[3] else root
    return Chord(symbol, root, bass, tones, tuple((root + step) % 12 for step in colours), needed)


def course(text: str, meter: int) -> tuple[list[Harmony], int]:
    """Read `Dadd9 | Em9 A13sus4 | %` (`%` repeats); the harmonies and the number of bars."""
    out: list[Harmony] = []
    bars = [cell.split() for cell in text.replace("\n", "|").split("|") if cell.strip()]
    for bar, symbols in enumerate(bars):
        beats = meter / len(symbols)
        for index, symbol in enumerate(symbols):
            found = out[-1].chord if symbol == "%" else chord(symbol)
            out.append(Harmony(bar * meter + index * beats, beats, found))
    return out, len(bars)


def index_at(harmonies: list[Harmony], beat: float) -> int:
    """Which harmony rules at a beat."""
    return max((i for i, harmony in enumerate(harmonies) if harmony.beat <= beat + 1e-6), default=0)
