"""How a score is played: parts put together, accents, phrasing, and time that drifts as a player's does.

Must not know how a note is made to sound.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from composition.notation import Written, read_notes, read_pattern
from composition.pitches import pitch
from composition.score import Score
from composition.voice_leading import TopLine, Voicing, lead

SHORT = 0.42
"""What is left of a note that is marked short."""


@dataclass(frozen=True)
class Note:
    """A note as played: seconds, MIDI pitch, force 0 to 1.

    `level` is the dynamics at that place, `before` the pitch it follows without a gap.
    """

    time: float
    seconds: float
    pitch: int
    force: float
    colours: str
    level: float
    fade: tuple[float, float]
    before: int | None
    beat: float
    beats: float


@dataclass(frozen=True)
class Part:
    """All notes of one instrument in one track; `trim` in dB."""

    name: str
    instrument: str
    trim: float
    notes: tuple[Note, ...]


Fades = list[tuple[int, int, tuple[float, float]]]


def _range(track: Mapping[str, Any]) -> tuple[int, int]:
    low, high = track.get("range", ("C3", "C5"))
    return pitch(low), pitch(high)


def _top_line(score: Score, track: Mapping[str, Any]) -> TopLine | None:
    contour = track.get("contour")
    if not contour:
        return None
    beats = [(bar - 1) * score.meter for bar in contour]
    heights = [pitch(name) for name in contour.values()]
    return lambda beat: float(np.interp(beat, beats, heights))


def choir(score: Score, track: Mapping[str, Any]) -> tuple[list[Voicing], list[int]]:
    """The voicings and basses that a track's patterns or section go through."""
    low, high = _range(track)
    bass_low = pitch(track["bass_from"]) if "bass_from" in track else 36
    return lead(score.harmonies, int(track.get("voices", 3)), low, high, bass_low, _top_line(score, track))


def _section(score: Score, track: Mapping[str, Any]) -> tuple[dict[str, list[Written]], Fades]:
    """Held chords, a voice to each instrument; common tones are held over up to two bars."""
    chain, _ = choir(score, track)
    parts: dict[str, list[Written]] = {}
    fades: Fades = []
    for part in track["parts"]:
        inside = [i for i, h in enumerate(score.harmonies) if part["at"] <= h.beat / score.meter + 1 < part["to"] + 1]
        for voice, instrument in enumerate(track["section"]):
            line = parts.setdefault(instrument, [])
            current: Written | None = None
            for index in inside:
                harmony, number = score.harmonies[index], chain[index][voice]
                held = current is not None and current.pitch == number
                if held and current is not None and harmony.beat - current.beat < score.meter * 2 - 1e-6:
                    current = replace(current, beats=current.beats + harmony.beats)
                    continue
                if current is not None:
                    line.append(current)
                current = Written(harmony.beat, harmony.beats, number, 0.74, "w")
            if current is not None:
                line.append(current)
        fade_in, fade_out = part.get("fade", (1, 1))
        fades.append((part["at"], part["to"], (fade_in, fade_out)))
    return parts, fades


def _written(score: Score, track: Mapping[str, Any]) -> list[Written]:
    out: list[Written] = []
    chords: tuple[list[Voicing], list[int]] | None = None
    for part in track["parts"]:
        if "pattern" in part:
            chords = chords or choir(score, track)
            bars = range(part["at"], part["to"] + 1)
            notes = read_pattern(part["pattern"], score.meter, bars, score.harmonies, *chords)
        else:
            notes, bar = [], int(part["at"])
            for _ in range(part.get("repeat", 1)):
                more, bar = read_notes(part["notes"], score.meter, bar, score.pentatonic)
                notes += more
        gain = 10 ** (part.get("gain", 0) / 20)
        out += [replace(note, force=note.force * gain) for note in notes]
    return sorted(out, key=lambda note: (note.beat, note.pitch))


def _entry(score: Score, fades: Fades, start: float, end: float) -> tuple[float, float]:
    """Entries and exits of a held choir are drawn, not switched."""
    bar_start, bar_end = start / score.meter + 1, end / score.meter + 1
    for first, last, (fade_in, fade_out) in fades:
        if first <= bar_start < last + 1:
            levels = [
                min(1.0, (bar - first) / max(fade_in, 0.01) + 0.12, (last + 1 - bar) / max(fade_out, 0.01) + 0.10)
                for bar in (bar_start, bar_end)
            ]
            return max(0.1, levels[0]), max(0.1, levels[1])
    return 1.0, 1.0


def _play(
    score: Score, name: str, instrument: Mapping[str, Any], line: list[Written], leading: bool, fades: Fades
) -> tuple[Note, ...]:
    rng = np.random.default_rng(score.seed * 1000 + zlib.crc32(name.encode()) % 1000)
    out: list[Note] = []
    drift = 0.0
    for index, note in enumerate(line):
        position = note.beat % score.meter
        accent = 0.05 if position == 0 else 0.02 if position == score.meter / 2 else -0.03 if position % 1 else 0.0
        last = line[index - 1] if index else None
        before = last.pitch if last and abs(last.beat + last.beats - note.beat) < 0.06 else None
        # A singing line leans into what rises.
        lean = (
            0.006 * float(np.clip(note.pitch - (before if before is not None else note.pitch), -7, 7))
            if leading
            else 0.0
        )
        level = score.level(note.beat)
        force = note.force * (0.28 + 0.98 * level) + accent + lean + rng.normal(0, 0.022)
        drift = 0.8 * drift + rng.normal(0, 1) * 0.6
        late = instrument.get("jitter", 8) / 1000 * 0.55 * drift + (0.010 if leading else 0)
        late -= instrument.get("early", 0) / 1000
        end = note.beat + note.beats * (SHORT if "s" in note.colours else 1)
        start = score.time(note.beat)
        out.append(
            Note(
                time=start + late,
                seconds=max(0.05, score.time(end) - start),
                pitch=note.pitch,
                force=float(np.clip(force, 0.08, 1)),
                colours=note.colours,
                level=level,
                fade=_entry(score, fades, note.beat, note.beat + note.beats),
                before=before,
                beat=note.beat,
                beats=note.beats,
            )
        )
    return tuple(out)


def perform(score: Score, instruments: Mapping[str, Mapping[str, Any]]) -> Iterator[Part]:
    """The parts of a score, played. KeyError for an instrument that isn't known."""
    for track_name, track in score.tracks.items():
        fades: Fades = []
        if "section" in track:
            lines, fades = _section(score, track)
        else:
            lines = {track["instrument"]: _written(score, track)}
        for instrument_name, line in lines.items():
            instrument = instruments[instrument_name]
            leading = bool(track.get("lead", instrument.get("lead", False)))
            name = f"{track_name}.{instrument_name}" if len(lines) > 1 else track_name
            yield Part(
                name,
                instrument_name,
                float(track.get("trim", 0)),
                _play(score, track_name + instrument_name, instrument, line, leading, fades),
            )
