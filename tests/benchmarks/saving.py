"""What saving and loading cost: as the player feels it, and until it is done."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from measuring import Figure, Sample, of_many, run, sample
from program import go_on, program, says_with, settle, walked

from game.app.app import App

RUNS = 12


def prepared(app: App) -> None:
    """A play-through with two hundred moments behind it, at a line with three portraits."""
    session = walked(app, says_with(3))
    here = session.state
    for _ in range(400):
        if session.beat.ending is not None:
            break
        go_on(session)
    while session.beat.ending is not None or not says_with(3)(session.beat):
        if not session.roll_back():
            break
    assert here is not None
    app.play(session)
    settle(app)


def figures() -> Iterator[Figure]:
    """Quick save, a slot, autosave; quick load; a load after a fresh start."""
    with program() as app:
        prepared(app)
        note = f"{app.session.index if app.session else 0} moments"
        felt: list[Sample] = []
        full: list[Sample] = []
        for _ in range(RUNS):
            full.append(sample(lambda: (felt.append(felt_by_player(app.quick_save)), app._saving.wait())))
            settle(app)
        yield median_of("quick save as felt", felt, 10, note)
        yield median_of("quick save in full", full)
        slots: list[Sample] = []
        for number in range(RUNS):
            slots.append(felt_by_player(lambda: app.save_into(f"manual-{number + 1:03d}")))  # noqa: B023
            settle(app)
        yield median_of("saving into a slot as felt", slots, 10)
        app._saving.wait()
        loads: list[Sample] = []
        for _ in range(RUNS):
            loads.append(sample(lambda: load(app)))
            settle(app)
        yield median_of("load to first frame, pictures at hand", loads, 80)
    # A player's own way: the program is started, and the title asks to go on.
    cold: list[Sample] = []
    with tempfile.TemporaryDirectory() as folder:
        with program(saves=Path(folder)) as app:
            prepared(app)
            app.quick_save()
        for _ in range(5):
            with program(saves=Path(folder)) as app:
                cold.append(sample(lambda: load(app)))
    yield median_of("load to first frame, after a fresh start", cold, 80)


def median_of(name: str, samples: list[Sample], bar: float | None = None, note: str = "") -> Figure:
    """The median decides: the first ones fill caches."""
    figure = of_many(name, samples, bar, note=note)
    return figure._replace(cpu=figure.median or 0.0)


def felt_by_player(work: Callable[[], object]) -> Sample:
    """Do it; the CPU time of the main thread alone, which the player waits for."""
    cpu, wall = time.thread_time(), time.perf_counter()
    work()
    return Sample((time.thread_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000)


def load(app: App) -> None:
    """Load, and the first picture."""
    app.quick_load()
    app.step()


if __name__ == "__main__":
    raise SystemExit(run(figures))
