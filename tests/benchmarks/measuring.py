"""Figures and how they are taken, for all benchmarks of this folder.

CPU time of the process (all threads) decides, since a busy machine disturbs it least; wall time stands beside it. Even
CPU time grows by half and more where others use the caches and the core's other thread: `pace` says how fast the
machine is at the moment.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

# A loop of three million empty turns on the machine that the bars were set on, undisturbed.
_PACE_SECONDS = 0.033


class Figure(NamedTuple):
    """One line of the table. `cpu` is held against `bar`; a figure that is no time has it as its only value."""

    name: str
    unit: str
    cpu: float
    bar: float | None = None
    median: float | None = None
    p99: float | None = None
    wall: float | None = None
    note: str = ""

    @property
    def missed(self) -> bool:
        """Whether it is above its bar."""
        return self.bar is not None and self.cpu > self.bar


class Sample(NamedTuple):
    """One piece of work: its CPU time and its wall time, in milliseconds."""

    cpu: float
    wall: float


def sample(work: Callable[[], object]) -> Sample:
    """Do it once."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Sample((time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000)


def of_many(name: str, samples: Sequence[Sample], bar: float | None = None, unit: str = "ms", note: str = "") -> Figure:
    """The figure of a row of samples: mean CPU against the bar, median and 99th hundredth besides."""
    cpu = sorted(one.cpu for one in samples)
    return Figure(
        name,
        unit,
        statistics.fmean(cpu),
        bar,
        statistics.median(cpu),
        cpu[min(len(cpu) - 1, int(len(cpu) * 0.99))],
        statistics.median(one.wall for one in samples),
        note,
    )


def best(name: str, work: Callable[[], object], runs: int = 7, bar: float | None = None, note: str = "") -> Figure:
    """The figure of one piece of work done several times: its median CPU against the bar."""
    samples = [sample(work) for _ in range(runs)]
    figure = of_many(name, samples, bar, note=note)
    return figure._replace(cpu=figure.median or 0.0)


def memory() -> float:
    """Resident memory of this process in MiB; 0 where it can't be read."""
    return _status("VmRSS")


def peak_memory() -> float:
    """The most that this process ever had resident, in MiB; 0 where it can't be read."""
    return _status("VmHWM")


def _status(key: str) -> float:
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{key}:")), 0.0)


def pace() -> float:
    """How much longer than usual the machine takes for the same work just now (1.0: undisturbed)."""

    def turns() -> None:
        for _ in range(3_000_000):
            pass

    return min(sample(turns).cpu for _ in range(3)) / 1000 / _PACE_SECONDS


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of text."""
    lines = [f"{'':58}{'cpu':>9} {'bar':>7} {'median':>8} {'p99':>8} {'wall':>8}  unit"]
    for one in figures:
        bar = "" if one.bar is None else f"{one.bar:g}"
        cells = "".join(
            f" {'' if value is None else f'{value:.2f}':>8}" for value in (one.median, one.p99, one.wall)
        )
        told = "  MISSED" if one.missed else ""
        note = f"  ({one.note})" if one.note else ""
        lines.append(f"{one.name:58}{one.cpu:9.2f} {bar:>7}{cells}  {one.unit}{told}{note}")
    return "\n".join(lines)


def run(figures: Callable[[], Iterable[Figure]]) -> int:
    """The command line of one benchmark: a table, or with --json a line for each figure."""
    for figure in figures():
        if "--json" in sys.argv:
            print(json.dumps(figure._asdict(), ensure_ascii=False), flush=True)
        else:
            print(table([figure]).splitlines()[1], flush=True)
    return 0
