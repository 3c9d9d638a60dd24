"""Stems from the soundfont, by FluidSynth without a sound card. Needs the Debian packages named in requirements.txt."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from acoustics.signals import RATE, Signal, from_db
from composition.performance import Note

from orchestra.expression import choral, keyed, singing
from orchestra.midi import Events, write_midi

# The uncompressed font sounds the same and loads twenty times faster.
FONTS = (
    Path("/usr/share/sounds/sf2/MuseScore_General_Full.sf2"),
    Path("/usr/share/sounds/sf3/MuseScore_General_Full.sf3"),
)


def font() -> Path:
    """The soundfont that is installed. FileNotFoundError when none is."""
    for file in FONTS:
        if file.exists():
            return file
    raise FileNotFoundError(f"no MuseScore General soundfont; looked for {', '.join(map(str, FONTS))}")


def synthesize(preset: tuple[int, int], events: Events, total: int) -> Signal:
    """Play events on one preset, dry; `total` samples. CalledProcessError when FluidSynth fails."""
    with tempfile.TemporaryDirectory() as folder:
        midi, sound = Path(folder) / "stem.mid", Path(folder) / "stem.wav"
        write_midi(midi, preset, events)
        command = ["fluidsynth", "-ni", "-q", "-R", "0", "-C", "0", "-g", "0.7", "-r", str(RATE)]
        command += ["-O", "float", "-T", "wav", "-F", str(sound)]
        # `gs`: with the default of this option every bank but 0 is silently taken for bank 0.
        command += [
            "-o",
            "synth.midi-bank-select=gs",
            "-o",
            "synth.dynamic-sample-loading=1",
            "-o",
            "synth.cpu-cores=1",
        ]
        command += [str(font()), str(midi)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        signal, rate = soundfile.read(sound, always_2d=True)
    assert rate == RATE
    return np.r_[signal, np.zeros((max(0, total - len(signal)), 2))][:total]


def sampled_stem(
    notes: Sequence[Note], instrument: Mapping[str, Any], scale: frozenset[int], lead_in: float, total: int
) -> Signal:
    """The notes on a sampled instrument, with its softer doubling where it has one."""
    events = Events(lead_in)
    if not instrument.get("expr"):
        keyed(events, notes, instrument)
    elif instrument.get("lead"):
        singing(events, notes, instrument, scale)
    else:
        choral(events, notes)
    signal = synthesize(tuple(instrument["preset"]), events, total)
    second = instrument.get("second")
    if second:
        other = synthesize(tuple(second["preset"]), events, total)
        match = np.sqrt((signal**2).mean() / ((other**2).mean() + 1e-12))
        signal = signal + other * match * from_db(second["gain"])
    return signal
