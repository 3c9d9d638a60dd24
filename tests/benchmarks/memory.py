"""Resident memory of the whole program with sound, at 1080p: at the menu, in play, and after the whole story.

With a display at hand (Xvfb), the same again in a real window. `--json` and the rest as in all benchmarks.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from measuring import Figure, memory, peak_memory, run
from program import press, program, settle, walked

from game.app.app import App

LINES = 60
DRIVERS = ("dummy", "x11")


def figures() -> Iterator[Figure]:
    """Each driver in a process of its own, since a process never forgets its peak."""
    for driver in DRIVERS:
        if driver == "x11" and not os.environ.get("DISPLAY"):
            continue
        environment = {**os.environ, "SDL_VIDEODRIVER": driver}
        done = subprocess.run(
            [sys.executable, str(Path(__file__)), "--inside"],
            env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        for line in done.stdout.splitlines():
            if line.startswith("["):
                name, value, bar = json.loads(line)
                yield Figure(f"memory {name}, {driver}", "MiB", value, bar)


def inside() -> None:
    """Play and tell."""
    import pygame

    with program(silent=False, text_speed=0, motion="full") as app:
        wait_for_sound(app)
        tell("at the menu", memory(), 150)
        press(app, pygame.K_RETURN)
        settle(app)
        read(app, LINES)
        tell(f"after {LINES} lines", memory(), 200)
        read(app, 100_000)
        tell("after the whole story", memory(), 200)
        app.to_title()
        settle(app)
        app.play(walked(app, lambda beat: beat.menu is not None))
        settle(app)
        for name in ("log", "save", "settings"):
            app.open(name)  # type: ignore[arg-type]
            settle(app)
            app.close()
            settle(app)
        tell("after log, save and settings too", memory(), 200)
        gc.collect()
        tell("the same, rubbish collected", memory(), 200)
        tell("the most ever", peak_memory(), None)


def wait_for_sound(app: App) -> None:
    """Until the title's music is there."""
    app.room.audio.wait_until_decoded()
    settle(app)


def read(app: App, lines: int) -> None:
    """Read on with Enter: so many lines, or to the end of the story."""
    import pygame

    seen = ""
    for _ in range(20 * lines):
        if app.screen in ("title", "ending"):
            return
        if app.words_shown != seen:
            seen = app.words_shown
            lines -= 1
            if lines < 0:
                return
        app.room.audio.wait_until_decoded()
        press(app, pygame.K_RETURN)
        settle(app)


def tell(name: str, value: float, bar: float | None) -> None:
    """One line for the process above."""
    print(json.dumps([name, value, bar]), flush=True)


if __name__ == "__main__":
    if "--inside" in sys.argv:
        inside()
    else:
        raise SystemExit(run(figures))
