"""How notes are shaped on sampled instruments: struck keys, bowed choirs, and single lines that sing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from composition.performance import Note
from composition.pitches import neighbour

from orchestra.midi import Events

_SLIDE_LIMIT = 5
_GRACE = 0.072


def keyed(events: Events, notes: Sequence[Note], instrument: Mapping[str, Any]) -> None:
    """Keys, mallets, pizzicato: force is velocity, a repeated note is let go just before it sounds again."""
    for index, note in enumerate(notes):
        again = next(
            (m.time for m in notes[index + 1 : index + 40] if m.pitch == note.pitch and m.time > note.time + 0.01), 1e9
        )
        events.on(note.time, note.pitch, note.force * 127 * instrument.get("vel", 1))
        events.off(min(note.time + note.seconds, again - 0.005), note.pitch)


def choral(events: Events, notes: Sequence[Note]) -> None:
    """A section that holds: leans into each chord, eases out, and overlaps a little with the next."""
    for note in notes:
        strength = 0.06 + 0.94 * note.level
        first, last = note.fade
        for part in np.linspace(0, 1, max(4, int(note.seconds / 0.15))):
            shape = 0.70 + 0.30 * np.sin(np.pi * min(1, part * 1.15)) ** 0.8
            events.breath(
                note.time + part * note.seconds, strength * note.force / 0.6 * shape * (first + (last - first) * part)
            )
        events.on(note.time, note.pitch, note.force * 127)
        events.off(note.time + note.seconds + 0.10, note.pitch)


def singing(events: Events, notes: Sequence[Note], instrument: Mapping[str, Any], scale: frozenset[int]) -> None:
    """One line with breath: slides within a bow, graces, trills, late vibrato, short notes that stay short."""
    rate, depth = instrument["vibrato"]
    held: int | None = None
    for index, note in enumerate(notes):
        time, seconds, pitch = note.time, note.seconds, note.pitch
        velocity = note.force * 127 * instrument.get("vel", 1)
        slides = "~" in note.colours and note.before is not None
        joined = slides and held is not None and abs(pitch - held) <= _SLIDE_LIMIT
        sounding = held if joined and held is not None else pitch
        following = notes[index + 1] if index + 1 < len(notes) else None
        goes_on = (
            following is not None
            and "~" in following.colours
            and following.before is not None
            and abs(following.pitch - sounding) <= _SLIDE_LIMIT
        )
        base = 0.0
        if joined and note.before is not None:
            length = 0.075 + 0.012 * abs(pitch - note.before)
            for part in np.linspace(0, 1, 14):
                moved = note.before - sounding + (pitch - note.before) * (0.5 - 0.5 * np.cos(np.pi * part))
                events.bend(time - 0.03 + part * length, moved)
            base = pitch - sounding
        else:
            if "g" in note.colours:
                grace = neighbour(pitch, scale, True)
                events.bend(time, 0)
                events.on(time, grace, velocity)
                events.off(time + _GRACE + 0.005, grace)
                time, seconds = time + _GRACE, max(0.05, seconds - _GRACE)
            if slides and note.before is not None:
                from_below = float(np.clip(note.before - pitch, -2, 2))
                for part in np.linspace(0, 1, 10):
                    events.bend(time + part * 0.11, from_below * (1 - part) ** 1.5)
            else:
                events.bend(time, 0)
            events.on(time, pitch, velocity)
            held = pitch
        if "t" in note.colours:
            _trill(events, time, seconds, pitch, neighbour(pitch, scale, True), velocity)
        elif seconds > 0.55:
            reach = depth * (1.6 if "v" in note.colours else 0.8) / 100
            for at in np.arange(0.28, seconds - 0.03, 0.012):
                grown = min(1, (at - 0.28) / 0.35) * reach
                events.bend(time + at, base + grown * np.sin(2 * np.pi * (rate + 0.25 * np.sin(at)) * (at - 0.28)))
        _breathe(events, note, time, seconds, starts=not slides, ends=not goes_on)
        if not goes_on and held is not None:
            rests = following is None or following.time - (time + seconds) > 0.06
            events.off(time + seconds + (-0.02 if rests and seconds > 0.2 else 0.015), held)
            held = None


def _trill(events: Events, time: float, seconds: float, pitch: int, upper: int, velocity: float) -> None:
    at = time + 0.25
    while at < time + seconds * 0.55:
        gap = 0.075 + 0.03 * ((at - time) / seconds)
        events.on(at, upper, velocity * 0.8)
        events.off(at + gap, upper)
        events.on(at + gap, pitch, velocity * 0.8)
        at += 2 * gap


def _breathe(events: Events, note: Note, time: float, seconds: float, *, starts: bool, ends: bool) -> None:
    # A bow has more to give than a key: from soft to loud some ten decibels.
    strength = float(np.clip(0.06 + 1.06 * note.force**1.5, 0, 1))
    short = "s" in note.colours
    for part in np.linspace(0, 1, max(5, int(seconds / 0.04))):
        if seconds > 0.55:
            shape = 0.72 + 0.28 * np.sin(np.pi * min(1, part * 1.1 + 0.08))
        else:
            shape = 0.93 + 0.07 * np.sin(np.pi * part)
        if starts and not short:
            shape *= min(1, 0.72 + part * seconds / 0.10)
        if ends and not short:
            shape *= min(1, 0.55 + (1 - part) * seconds / 0.16)
        events.breath(time + part * seconds * 0.99, strength * shape)
