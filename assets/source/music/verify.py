"""Ears made of numbers: `python assets/source/music/verify.py [--music DIR] [--pictures DIR] [NAME...]`.

Measures the finished cues against what is asked of them and tells what is wrong; 1 when something is. Owns the limits.
`tests/assets/test_sound_files.py` holds the files that are shipped to the same limits, with fewer tools.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import build
import numpy as np
import soundfile
from acoustics.meters import above, loudness, octaves, seam, true_peak
from composition import proof
from rolls import draw

LOUDNESS = (-19.0, -17.0)
PEAK = -1.0
SECONDS = (45.0, 90.0)
BRIGHT = -16.0
"""dB of the whole that may lie above 6 kHz."""


def tags(file: Path) -> dict[str, int]:
    """The loop comments of an Ogg file."""
    head = file.read_bytes()[:16384]
    return {name.decode(): int(value) for name, value in re.findall(rb"(LOOPSTART|LOOPLENGTH)=(\d+)", head)}


def range_of_loudness(file: Path) -> str:
    """Loudness range and true peak as FFmpeg's EBU R128 meter sees them; empty without FFmpeg."""
    command = ["ffmpeg", "-nostats", "-i", str(file), "-af", "ebur128=peak=true", "-f", "null", "-"]
    try:
        text = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError):
        return ""
    text = text[text.rindex("Summary") :]
    found = {key: re.search(key + r":\s+(-?[\d.]+)", text) for key in ("I", "LRA", "Peak")}
    return " ".join(f"{key} {match[1]}" for key, match in found.items() if match)


def measure(name: str, music: Path, pictures: Path | None) -> list[str]:
    """Print the numbers of one cue; return what is wrong with it."""
    score, parts = build.played(name)
    file = music / f"{name}.ogg"
    signal, _rate = soundfile.read(file, always_2d=True)
    faults = proof.faults(score, parts)
    loop = tags(file)
    start, length = loop.get("LOOPSTART", 0), loop.get("LOOPLENGTH", 0)
    body = signal[start : start + length] if length else signal
    level, peak, bright = loudness(body), true_peak(signal), above(body, 6000)
    middle, side = body.sum(1), body[:, 0] - body[:, 1]
    blocks = np.sqrt((body[: len(body) // 17640 * 17640].mean(1) ** 2).reshape(-1, 17640).mean(1))
    low, high = np.percentile(20 * np.log10(blocks + 1e-9), (5, 95))
    print(
        f"{name}: {len(body) / 44100:.1f} s, {file.stat().st_size // 1024} KB, {sum(len(p.notes) for p in parts)} notes"
    )
    print(f"   {level:.1f} LUFS, {peak:.1f} dBTP, above 6 kHz {bright:.1f} dB, [{range_of_loudness(file)}]")
    print(f"   octaves 63..8k {octaves(body)}, dynamics {high - low:.1f} dB")
    width = 10 * np.log10((side**2).sum() / (middle**2).sum())
    print(f"   side/mid {width:.1f} dB, correlation {np.corrcoef(body.T)[0, 1]:.2f}")
    if length:
        join = seam(body)
        print(f"   join: step {join['step']:.2f}, click {join['click']:.1f} dB")
        if join["step"] > 2 or join["click"] > 6:
            faults.append("the loop doesn't join")
        if not SECONDS[0] <= length / 44100 <= SECONDS[1]:
            faults.append(f"{length / 44100:.1f} s")
        if start + length != len(signal):
            faults.append("loop tags don't end with the file")
    if not LOUDNESS[0] <= level <= LOUDNESS[1]:
        faults.append(f"{level:.1f} LUFS")
    if peak > PEAK:
        faults.append(f"{peak:.1f} dBTP")
    if bright > BRIGHT:
        faults.append(f"bright: {bright:.1f} dB above 6 kHz")
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
        draw(score, parts, signal, start, pictures / f"{name}.png")
    for fault in faults:
        print(f"   WRONG: {fault}")
    return faults


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--music", type=Path, default=build.HERE.parents[1] / "music")
    parser.add_argument("--pictures", type=Path)
    given = parser.parse_args(arguments)
    faults = [measure(name, given.music, given.pictures) for name in given.names or build.NAMES]
    return int(any(faults))


if __name__ == "__main__":
    sys.exit(main())
