"""MIDI events and files. Times are seconds."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import mido
import numpy as np

BEND_RANGE = 12
_TICKS = 960
# Within one instant: note-offs, then controllers and bends, then note-ons.
_OFF, _CONTROL, _ON = 0, 1, 2


@dataclass
class Events:
    """The events of one stem, begun `lead_in` seconds before the music so that nothing is cut off at the start."""

    lead_in: float
    _rows: list[tuple[float, int, mido.Message]] = field(default_factory=list)

    def _add(self, time: float, order: int, kind: str, **values: int) -> None:
        self._rows.append((max(0.0, time + self.lead_in), order, mido.Message(kind, channel=0, **values)))

    def on(self, time: float, pitch: int, velocity: float) -> None:
        """A key goes down; velocity is clipped to what sounds."""
        self._add(time, _ON, "note_on", note=pitch, velocity=int(np.clip(velocity, 8, 118)))

    def off(self, time: float, pitch: int) -> None:
        """A key goes up."""
        self._add(time, _OFF, "note_off", note=pitch, velocity=64)

    def breath(self, time: float, amount: float) -> None:
        """Breath or bow pressure; amplitude then follows `amount` from 0 to 1 (measured on the soundfont)."""
        value = int(np.clip(127 * max(amount, 0) ** 0.55, 6, 127))
        self._add(time, _CONTROL, "control_change", control=2, value=value)

    def bend(self, time: float, semitones: float) -> None:
        """Bend by up to an octave."""
        value = int(np.clip(round(semitones / BEND_RANGE * 8191), -8192, 8191))
        self._add(time, _CONTROL, "pitchwheel", pitch=value)

    def rows(self) -> list[tuple[float, int, mido.Message]]:
        """All events in the order of time."""
        return sorted(self._rows, key=lambda row: (row[0], row[1]))


def write_midi(file: Path, preset: tuple[int, int], events: Events) -> None:
    """Write a file that plays `events` on one preset."""
    midi = mido.MidiFile(ticks_per_beat=_TICKS)
    track = mido.MidiTrack()
    midi.tracks.append(track)
    track.append(mido.MetaMessage("set_tempo", tempo=1_000_000))
    bank, program = preset
    # Bank, bend range of an octave (RPN 0), full breath and expression, no built-in reverb or chorus.
    setup = ((0, bank), (32, 0), (101, 0), (100, 0), (6, BEND_RANGE), (38, 0), (2, 90), (11, 127), (91, 0), (93, 0))
    for control, value in setup:
        track.append(mido.Message("control_change", control=control, value=value))
        if control == 32:
            track.append(mido.Message("program_change", program=program))
    last = 0
    for time, _order, message in events.rows():
        tick = round(time * _TICKS)
        track.append(message.copy(time=tick - last))
        last = tick
    midi.save(str(file))
