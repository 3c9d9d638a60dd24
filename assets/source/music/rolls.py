"""Pictures of a cue for eyes in place of ears: piano roll with chords, spectrogram, level."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from acoustics.signals import RATE, Signal
from composition.performance import Part
from composition.score import Score
from scipy import signal as dsp


def draw(score: Score, parts: Sequence[Part], signal: Signal, loop_start: int, file: Path) -> None:
    """Draw one cue to a PNG."""
    figure, (roll, spectrum, level) = plt.subplots(3, 1, figsize=(17, 12), gridspec_kw={"height_ratios": [3, 2, 1]})
    colours = plt.get_cmap("tab20")
    for index, harmony in enumerate(score.harmonies):
        start = score.time(harmony.beat)
        roll.axvspan(start, score.time(harmony.beat + harmony.beats), color="k" if index % 2 else "w", alpha=0.05)
        roll.text(start, 101 if index % 2 else 98.5, harmony.chord.symbol, fontsize=7)
    for index, part in enumerate(parts):
        for note in part.notes:
            colour = colours(index % 20)
            roll.barh(
                note.pitch, note.seconds, left=note.time, height=0.8, color=colour, alpha=0.25 + 0.75 * note.force
            )
        roll.barh(0, 0, color=colours(index % 20), label=part.name)
    roll.set_ylim(24, 104)
    roll.set_xlim(0, score.length)
    roll.legend(ncol=8, fontsize=8, loc="lower left")
    roll.set_title(f"{score.id} {score.title['en']}")
    hertz, time, power = dsp.spectrogram(signal.mean(1), RATE, nperseg=4096, noverlap=2048)
    spectrum.pcolormesh(time, hertz, 10 * np.log10(power + 1e-12), vmin=-110, vmax=-35, cmap="magma", shading="auto")
    spectrum.set_yscale("log")
    spectrum.set_ylim(40, 18000)
    step = RATE // 10
    blocks = signal[: len(signal) // step * step].reshape(-1, step, 2)
    at = np.arange(len(blocks)) * 0.1
    level.fill_between(at, np.abs(blocks[..., 0]).max(1), -np.abs(blocks[..., 1]).max(1), alpha=0.4)
    rms = np.sqrt((blocks**2).mean(1))
    level.fill_between(at, rms[:, 0], -rms[:, 1])
    for axis in (spectrum, level):
        axis.set_xlim(0, len(signal) / RATE)
        axis.axvline(loop_start / RATE, color="c")
    figure.tight_layout()
    figure.savefig(file, dpi=75)
    plt.close(figure)
