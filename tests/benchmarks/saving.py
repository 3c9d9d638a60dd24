"""What saving and loading cost: as the player feels it, and until it is done."""

from __future__ import annotations

from collections.abc import Iterator

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
            felt.append(sample(app.quick_save))
            rest = sample(app._saving.wait)
            full.append(Sample(felt[-1].cpu + rest.cpu, felt[-1].wall + rest.wall))
            settle(app)
        yield median_of("quick save as felt", felt, 10, note)
        yield median_of("quick save in full", full)
        slots: list[Sample] = []
        for number in range(RUNS):
            slots.append(sample(lambda: app.save_into(f"manual-{number + 1:03d}")))  # noqa: B023
            settle(app)
        yield median_of("saving into a slot as felt", slots, 10)
        app._saving.wait()
        loads: list[Sample] = []
        for _ in range(RUNS):
            loads.append(sample(lambda: load(app)))
            settle(app)
        yield median_of("load to first frame, pictures at hand", loads, 80)
        cold: list[Sample] = []
        for _ in range(RUNS):
            app.to_title()
            settle(app)
            app.stage.stage._pictures.forget()
            cold.append(sample(lambda: load(app)))
            settle(app)
        yield median_of("load to first frame, from the title", cold, 80, "all pictures decoded anew")


def median_of(name: str, samples: list[Sample], bar: float | None = None, note: str = "") -> Figure:
    """The median decides: the first ones fill caches."""
    figure = of_many(name, samples, bar, note=note)
    return figure._replace(cpu=figure.median or 0.0)


def load(app: App) -> None:
    """Load, and the first picture."""
    app.quick_load()
    app.step()


if __name__ == "__main__":
    raise SystemExit(run(figures))
