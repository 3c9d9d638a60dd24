"""The note language of the scores.

Bars are parted by `|` or line ends, notes by spaces. `F#4:1.5` is a pitch and its beats (1 if left out), `r` a rest,
`[A3-B5]:1` a glissando over the pentatonic strings. `~` after the beats slides from the note before; letters after a
slash colour a note: g grace, v more vibrato, t trill, b press the string, h harmonic, s short, a accent, q quiet.
A bar that is not full is refused; a note may last several whole bars.

A pattern is written with voices instead of pitches: `b` bass, `b-` an octave below, `b+` fifth or root above it,
`0` `1` … the voices of the chord from below: `0@1.5:.5*.6` is voice 0 at beat 1.5 for half a beat at force .6.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from composition.harmony import Harmony, index_at
from composition.pitches import pitch
from composition.voice_leading import Voicing

_TOKEN = re.compile(r"(r|\[[^\]]+\]|[A-G][#b]?\d)(?::([\d.]+))?(~?)(?:/?([a-z]*))")
_PATTERN = re.compile(r"(b[+-]?|\d)@([\d.]+):([\d.]+)(?:\*([\d.]+))?(s?)")
_PLAIN, _QUIET, _PATTERNED = 0.74, 0.60, 0.70
_STRING_SECONDS = 0.09


@dataclass(frozen=True)
class Written:
    """A note as written: beats from the beginning, force 0 to 1, colours."""

    beat: float
    beats: float
    pitch: int
    force: float
    colours: str = ""


def _force(colours: str) -> float:
    base = _QUIET if "q" in colours else _PLAIN
    return base * (1.18 if "a" in colours else 1.0)


def _glissando(text: str, beat: float, beats: float, scale: frozenset[int]) -> list[Written]:
    first, last = (pitch(name) for name in text[1:-1].split("-"))
    numbers = [n for n in range(min(first, last), max(first, last) + 1) if n % 12 in scale]
    if first > last:
        numbers.reverse()
    run = min(beats * 0.75, _STRING_SECONDS * len(numbers))
    out = []
    for index, number in enumerate(numbers):
        late = (index / len(numbers)) ** 0.85 * run
        colours = "l" if index < len(numbers) - 1 else "lb"
        out.append(Written(beat + late, beats - late, number, _QUIET, colours))
    return out


def read_notes(text: str, meter: int, first_bar: int, scale: frozenset[int]) -> tuple[list[Written], int]:
    """The notes, and the number of the bar after the last. ValueError for what is no note and for bars not full."""
    out: list[Written] = []
    bar = first_bar - 1
    for cell in (cell for cell in text.replace("\n", "|").split("|") if cell.strip()):
        start = beat = float(bar * meter)
        for token in cell.split():
            match = _TOKEN.fullmatch(token)
            if not match:
                raise ValueError(f"bar {bar + 1}: {token!r} is no note")
            what, beats, colours = match[1], float(match[2] or 1), match[3] + match[4]
            if what[0] == "[":
                out += _glissando(what, beat, beats, scale)
            elif what != "r":
                out.append(Written(beat, beats, pitch(what), _force(colours), colours))
            beat += beats
        length = beat - start
        if length <= 0 or abs(length / meter - round(length / meter)) > 1e-6:
            raise ValueError(f"bar {bar + 1}: {length:g} beats in {cell.strip()!r}")
        bar += round(length / meter)
    return out, bar + 1


def read_pattern(
    text: str, meter: int, bars: range, harmonies: list[Harmony], chain: Sequence[Voicing], bass: Sequence[int]
) -> list[Written]:
    """A pattern laid over each of `bars` (counted from 1). ValueError for what is no pattern."""
    out: list[Written] = []
    for bar in bars:
        for token in text.split():
            match = _PATTERN.fullmatch(token)
            if not match:
                raise ValueError(f"{token!r} is no pattern")
            beat = (bar - 1) * meter + float(match[2])
            at = index_at(harmonies, beat)
            number = _voice(match[1], harmonies[at], chain[at], bass[at])
            end = beat + float(match[3])
            change = harmonies[at].beat + harmonies[at].beats
            if end > change + 0.25:
                # The pedal changes with the harmony.
                end = change + 0.06
            out.append(Written(beat, end - beat, number, float(match[4] or _PATTERNED), match[5]))
    return out


def _voice(voice: str, harmony: Harmony, voicing: Voicing, bass: int) -> int:
    if voice == "b":
        return bass
    if voice == "b-":
        return bass - 12
    if voice == "b+":
        wanted = (harmony.chord.tones[2], harmony.chord.root)
        return next(n for n in range(bass + 5, bass + 17) if n % 12 in wanted and n % 12 != bass % 12)
    return voicing[int(voice)]
