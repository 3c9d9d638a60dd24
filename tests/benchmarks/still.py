"""What the program costs while the player reads: twenty seconds by the real clock, through the whole main loop."""

from __future__ import annotations

import time
from collections.abc import Iterator

from measuring import Figure, run
from program import ROOT, program, says_with, settle, walked

from game.app.app import App
from game.desktop.clock import RealClock

SECONDS = 20.0
assert ROOT


def share(app: App, name: str, bar: float | None = None) -> Figure:
    """Percent of a core that the running program takes."""
    turns = 0
    wall, cpu = time.perf_counter(), time.process_time()
    while time.perf_counter() < wall + SECONDS:
        app.step()
        turns += 1
    passed = time.perf_counter() - wall
    return Figure(name, "% of a core", (time.process_time() - cpu) / passed * 100, bar, note=f"{turns / passed:.0f} Hz")


def figures() -> Iterator[Figure]:
    """Still, breathing, with sound, and the title."""
    with program(clock=RealClock()) as app:
        app.change(motion="still")
        app.play(walked(app, says_with(3)))
        settle(app)
        yield share(app, "reading screen, all motion off", 1)
        app.change(motion="full")
        app.play(walked(app, says_with(0)))
        settle(app)
        yield share(app, "reading screen, nobody there")
        app.play(walked(app, says_with(3)))
        settle(app)
        yield share(app, "reading screen, three portraits breathe", 6)
    with program(clock=RealClock(), silent=False) as app:
        settle(app)
        yield share(app, "title, with music")
        app.play(walked(app, says_with(3)))
        settle(app)
        yield share(app, "three portraits breathe, with music")
    with program((1280, 720), clock=RealClock()) as app:
        app.play(walked(app, says_with(3)))
        settle(app)
        yield share(app, "three portraits breathe, 1280x720", 6)


if __name__ == "__main__":
    raise SystemExit(run(figures))
