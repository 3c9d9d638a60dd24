"""Sound files as the game wants them: Ogg Vorbis with loop tags, and small WAVs for text blips.

Needs `oggenc` (Debian: vorbis-tools), since libsndfile can't write comments. Dither and the stream's serial number are
fixed, so the same signal gives the same file.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import soundfile
from scipy import signal as dsp

from acoustics.signals import RATE, Signal


def write_ogg(signal: Signal, file: Path, tags: Mapping[str, object], quality: float) -> None:
    """Write stereo or mono Vorbis; CalledProcessError when the encoder fails."""
    rng = np.random.default_rng(1)
    dither = (rng.random(signal.shape) - rng.random(signal.shape)) / 32768
    file.parent.mkdir(parents=True, exist_ok=True)
    comments = [word for key, value in tags.items() for word in ("-c", f"{key}={value}")]
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw.wav"
        soundfile.write(raw, signal + dither, RATE, subtype="PCM_16")
        command = ["oggenc", "-Q", "-q", str(quality), "--serial", "1", *comments, "-o", str(file), str(raw)]
        subprocess.run(command, check=True)


def loop_tags(start: int, length: int) -> dict[str, object]:
    """The comments by which the game repeats `length` samples from `start`."""
    return {"LOOPSTART": start, "LOOPLENGTH": length}


def write_blip(mono: Signal, file: Path) -> None:
    """Write a 22.05 kHz mono WAV, which costs no decoder its start."""
    file.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(file, dsp.resample_poly(mono, 1, 2), RATE // 2, subtype="PCM_16")
