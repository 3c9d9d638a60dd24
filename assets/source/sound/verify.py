"""Ears made of numbers: `python assets/source/sound/verify.py [--assets DIR] [--pictures DIR] [NAME...]`.

Measures the finished sounds against what is asked of them and tells what is wrong; 1 when something is. Owns the
limits. `tests/assets/test_sound_files.py` holds the files that are shipped to the same limits, with fewer tools.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import build
import matplotlib as mpl
import numpy as np
import soundfile
from acoustics.meters import above, loudest, loudness, octaves, seam, true_peak
from acoustics.signals import Signal

mpl.use("Agg")
import matplotlib.pyplot as plt
from scipy import signal as dsp

PEAK = -3.0
AMBIENCE = (-31.0, -29.0)
HARSH = -9.0
"""dB of the whole that may lie above 6 kHz."""
EDGE = 0.02
"""Amplitude at which a sound may begin and end."""
OFFSET = 1e-3
"""DC."""


def files_of(name: str, assets: Path) -> list[Path]:
    """Where a name's files lie."""
    if name in build.PLACES:
        return [assets / "ambience" / f"{name}.ogg"]
    if name in build.VOICES:
        return [assets / "sound" / "blips" / f"{build.VOICES[name]}_{n + 1}.wav" for n in range(build.COUNT)]
    if name in build.INTERFACE:
        return [assets.parent / "game" / "resources" / "sound" / f"{name}.ogg"]
    return [assets / "sound" / f"{name}.ogg"]


def pitch_of(signal: Signal, rate: int) -> float:
    """The pitch in Hz by autocorrelation, between 60 and 400 Hz."""
    spread = np.correlate(signal, signal, "full")[len(signal) - 1 :]
    first, last = rate // 400, rate // 60
    return rate / (first + int(np.argmax(spread[first:last])))


def measure(file: Path, loop: bool) -> tuple[str, list[str]]:
    """The numbers of one file as a line, and what is wrong with it."""
    signal, rate = soundfile.read(file, always_2d=True)
    faults = []
    peak, offset = true_peak(signal), float(np.abs(signal.mean(0)).max())
    line = f"{file.stem:22s} {len(signal) / rate:6.2f} s {file.stat().st_size / 1024:6.1f} KB  peak {peak:6.1f}"
    if rate != 44100:
        middle = signal[len(signal) // 5 : len(signal) * 4 // 5, 0]
        power = float(np.sqrt((signal[np.abs(signal) > 0.02] ** 2).mean()))
        line += f"  rms {20 * np.log10(power):6.1f}  pitch {pitch_of(middle, rate):5.0f}"
    else:
        line += f"  loudest {loudest(signal):6.1f}  above 6k {above(signal, 6000):6.1f}  octaves {octaves(signal)}"
        if above(signal, 6000) > HARSH:
            faults.append("harsh")
    if peak > PEAK:
        faults.append(f"{peak:.1f} dBTP")
    if offset > OFFSET:
        faults.append(f"DC {offset:.4f}")
    if loop:
        level, join = loudness(signal), seam(signal)
        line += f"  {level:.1f} LUFS  join {join['step']:.2f} {join['click']:.1f}"
        if not AMBIENCE[0] <= level <= AMBIENCE[1]:
            faults.append(f"{level:.1f} LUFS")
        if join["step"] > 2 or join["click"] > 6:
            faults.append("the loop doesn't join")
    else:
        edges = float(np.abs(signal[:3]).max()), float(np.abs(signal[-20:]).max())
        if max(edges) > EDGE:
            faults.append(f"clicks at its edges: {edges[0]:.3f} {edges[1]:.3f}")
    return line, faults


def draw(signals: Mapping[str, tuple[Signal, int]], file: Path) -> None:
    """A sheet of waves and spectrograms."""
    columns = 4
    rows = -(-len(signals) // columns)
    ratios = {"height_ratios": [1, 3] * rows}
    figure, grid = plt.subplots(rows * 2, columns, figsize=(22, rows * 4.4), gridspec_kw=ratios, squeeze=False)
    for index, (name, (signal, rate)) in enumerate(signals.items()):
        wave, spectrum = grid[index // columns * 2][index % columns], grid[index // columns * 2 + 1][index % columns]
        mono = signal.mean(1)
        wave.plot(np.arange(len(mono)) / rate, mono, lw=0.4)
        wave.set_title(name)
        size = 1024 if len(mono) < rate * 8 else 4096
        size = min(size, len(mono) // 4)
        hertz, time, power = dsp.spectrogram(mono, rate, nperseg=size, noverlap=size * 3 // 4)
        level = 10 * np.log10(power + 1e-14)
        spectrum.pcolormesh(time, hertz, level, vmin=level.max() - 75, vmax=level.max(), cmap="magma", shading="auto")
        spectrum.set_yscale("log")
        spectrum.set_ylim(60, 12000)
        for axis in (wave, spectrum):
            axis.set_xlim(0, len(mono) / rate)
    figure.tight_layout()
    figure.savefig(file, dpi=50)
    plt.close(figure)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--assets", type=Path, default=build.HERE.parents[1])
    parser.add_argument("--pictures", type=Path)
    given = parser.parse_args(arguments)
    wrong = False
    signals: dict[str, tuple[Signal, int]] = {}
    for name in given.names or build.NAMES:
        for file in files_of(name, given.assets):
            line, faults = measure(file, name in build.PLACES)
            print(line, *(f"\n   WRONG: {fault}" for fault in faults))
            wrong = wrong or bool(faults)
            signals[file.stem] = soundfile.read(file, always_2d=True)
    if given.pictures is not None:
        given.pictures.mkdir(parents=True, exist_ok=True)
        draw(signals, given.pictures / "sounds.png")
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
