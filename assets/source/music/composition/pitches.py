"""Names of notes and scales. Pitches are MIDI numbers (A4 = 69), pitch classes 0 to 11."""

from __future__ import annotations

import re

_LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_NAMES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
SCALES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
}
GONG = (0, 2, 4, 7, 9)


def pitch_class(name: str) -> int:
    """The class of `F#`, `Bb`."""
    return (_LETTERS[name[0]] + sum({"#": 1, "b": -1}[mark] for mark in name[1:])) % 12


def pitch(name: str) -> int:
    """The MIDI number of `F#4`. ValueError when it is none."""
    match = re.fullmatch(r"([A-G][#b]*)(-?\d)", name)
    if not match:
        raise ValueError(f"not a note: {name!r}")
    return 12 * (int(match[2]) + 1) + _LETTERS[match[1][0]] + sum({"#": 1, "b": -1}[mark] for mark in match[1][1:])


def name_of(number: int) -> str:
    """The name of a MIDI number."""
    return f"{_NAMES[number % 12]}{number // 12 - 1}"


def hertz(number: float) -> float:
    """The frequency of a MIDI number in equal temperament at A4 = 440 Hz."""
    return float(440 * 2 ** ((number - 69) / 12))


def gong_scale(gong: str) -> frozenset[int]:
    """The five classes gong shang jue zhi yu (do re mi sol la) on `gong`."""
    return frozenset((pitch_class(gong) + step) % 12 for step in GONG)


def neighbour(number: int, scale: frozenset[int], up: bool) -> int:
    """The next note of `scale` above or below."""
    step = 1 if up else -1
    number += step
    while number % 12 not in scale:
        number += step
    return number
