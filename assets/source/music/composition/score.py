"""A score: its YAML, its time and its dynamics.

Owns what the file says. Must not know of instruments' sound. Times are seconds, beats and bars count from the start.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from composition.harmony import Harmony, course
from composition.pitches import SCALES, gong_scale, pitch_class

_GRID = 16


@dataclass(frozen=True)
class Score:
    """A piece as data. `loop` is false for a stinger, which ends."""

    id: str
    title: Mapping[str, str]
    meter: int
    bars: int
    tempo: float
    seed: int
    loop: bool
    head_bars: int
    harmonies: list[Harmony]
    scale: frozenset[int]
    pentatonic: frozenset[int]
    gong: int
    dynamics: tuple[tuple[float, float], ...]
    tracks: Mapping[str, Mapping[str, Any]]
    mix: Mapping[str, Any]
    grid: NDArray[np.float64]
    seconds: NDArray[np.float64]

    @property
    def length(self) -> float:
        """Seconds from the first bar to the end of the last."""
        return float(self.seconds[-1])

    def time(self, beat: float) -> float:
        """Seconds at a beat; beyond the end in the written tempo."""
        over = max(0.0, beat - self.bars * self.meter)
        return float(np.interp(beat, self.grid, self.seconds)) + over * 60 / self.tempo

    def level(self, beat: float) -> float:
        """Dynamics from 0 to 1: the score's curve with a small arch over every four bars."""
        bar = beat / self.meter + 1
        places = [point[0] for point in self.dynamics] + [self.bars + 1]
        levels = [point[1] for point in self.dynamics]
        curve = np.interp(bar, places, [*levels, levels[0] if self.loop else levels[-1]])
        return float(curve + 0.05 * np.sin(np.pi * (((bar - 1) % 4) / 4)))


def _tempo(bars: int, meter: int, tempo: float, stretch: Mapping[int, float]) -> NDArray[np.float64]:
    rate = np.full(bars * meter * _GRID, 60 / tempo / _GRID)
    width = meter * _GRID
    for bar, factor in stretch.items():
        # Inside a stretched bar the slowing is gradual.
        rate[(bar - 1) * width : bar * width] *= 1 + (factor - 1) * 2 * np.linspace(0, 1, width)
    return np.r_[0, np.cumsum(rate)]


def read_score(file: Path) -> Score:
    """Read one score. KeyError, ValueError when something is missing or can't be read."""
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    meter = int(data["meter"])
    harmonies, bars = course(data["chords"], meter)
    tonic, mode = data["key"].split()
    scale = {(pitch_class(tonic) + step) % 12 for step in SCALES[mode]}
    scale |= {pitch_class(name) for name in data.get("also_allowed", [])}
    return Score(
        id=data["id"],
        title=data["title"],
        meter=meter,
        bars=bars,
        tempo=float(data["tempo"]),
        seed=int(data["seed"]),
        loop=bool(data.get("loop", True)),
        head_bars=int(data.get("head_bars", 2)),
        harmonies=harmonies,
        scale=frozenset(scale),
        pentatonic=gong_scale(data["gong"]),
        gong=pitch_class(data["gong"]),
        dynamics=tuple(sorted((float(bar), float(level)) for bar, level in data["dynamics"].items())),
        tracks=data["tracks"],
        mix=data.get("mix", {}),
        grid=np.arange(bars * meter * _GRID + 1) / _GRID,
        seconds=_tempo(bars, meter, float(data["tempo"]), data.get("stretch", {})),
    )
