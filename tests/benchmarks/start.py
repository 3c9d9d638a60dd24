"""How long a warm start takes: from the beginning of the process to the first menu that is drawn.

The cache of the story and Python's bytecode are there, as after the first start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measuring import Figure, Sample, of_many, run

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7
CHILD = """\
import sys, time
from pathlib import Path
begun = time.process_time(), time.perf_counter()
import game.app.launch as launch
imported = time.process_time()
from game.app.app import App
from game.assets.location import find_story
folder = Path(sys.argv[1])
room = launch.open_room(find_story(None, Path(sys.argv[2])), saves=folder, cache=folder / "cache",
                        window_size=(1920, 1080))
opened = time.process_time()
app = App(room)
app.step()
shown = time.process_time()
wall = time.perf_counter() - begun[1]
assert app.screen == "title", app.screen
print(begun[0], imported - begun[0], opened - imported, shown - opened, shown, wall)
app.close_all()
"""


def figures() -> Iterator[Figure]:
    """Python, imports, opening, first picture, and all together."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {
            "PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy",
        }  # fmt: skip
        prepare(folder)
        rows: list[list[float]] = []
        for number in range(RUNS + 2):
            done = subprocess.run(
                [sys.executable, "-c", CHILD, str(folder), str(ROOT)],
                env=environment, cwd=ROOT, capture_output=True, text=True, check=True,
            )  # fmt: skip
            if number > 1:  # the first ones fill the caches
                rows.append([float(word) * 1000 for word in done.stdout.splitlines()[-1].split()])
    for index, what in enumerate(("Python itself", "imports", "opening story, window, sound", "title, drawn")):
        yield of_many(f"start: {what}", [Sample(row[index], row[index]) for row in rows])._replace(wall=None)
    whole = of_many("start to first drawn menu, warm", [Sample(row[4], row[5]) for row in rows], 500)
    yield whole._replace(cpu=whole.median or 0.0)


def prepare(folder: Path) -> None:
    """A player who has been here before."""
    from game.save.profile import Profile, ProfileFile
    from game.save.settings import Settings

    ProfileFile(folder / "profile.json").write(Profile(settings=Settings(first_start_done=True)))


if __name__ == "__main__":
    raise SystemExit(run(figures))
