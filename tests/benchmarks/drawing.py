"""How much drawing costs, with the story's own pictures: `python tests/benchmarks/drawing.py [--check]`.

All figures are CPU time of this process, at 1920x1080, so that a busy machine disturbs them little. With `--check` the
exit code is 1 when a bar of the design is missed.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402  (the repository has to be on the path first)
import pygame  # noqa: E402

from game.stage import PictureCache, Stage, StageLook  # noqa: E402
from game.story.stage_state import EFFECTS, POSITIONS, WEATHERS, Camera, Motion, Sprite, StageState  # noqa: E402

SIZE = (1920, 1080)
FOLDERS = {"background": "backgrounds", "cg": "cg", "portrait": "portraits"}
replace = msgspec.structs.replace


def find(kind: str, name: str) -> Path | None:
    """A picture of the story, by its place in the assets folder."""
    folder = ROOT / "assets" / FOLDERS[kind]
    files = [folder / name, folder / f"{name}.jpg", folder / f"{name}.webp"]
    return next((file for file in files if file.exists()), None)


def milliseconds(work: Callable[[], object]) -> float:
    """CPU time of `work`."""
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1000


class Table:
    """Prints the results and remembers what missed its bar."""

    def __init__(self) -> None:
        self.missed = 0

    def add(self, name: str, value: float, unit: str, bar: float | None = None, note: str = "") -> None:
        """One line."""
        fits = bar is None or value <= bar
        self.missed += not fits
        told = "" if bar is None else f"bar {bar:g}" + ("" if fits else "  MISSED")
        print(f"{name:44}{value:9.2f} {unit:12}{told:18}{note}")


def frames(stage: Stage, canvas: pygame.Surface, seconds: float, rate: int) -> list[float]:
    """CPU milliseconds of every frame."""
    return sorted(
        milliseconds(lambda: stage.draw(canvas, stage.update(1 / rate))) for _ in range(round(seconds * rate))
    )


def share(times: Sequence[float], seconds: float) -> float:
    """Percent of a core."""
    return sum(times) / (seconds * 10)


def memory() -> float:
    """Resident memory in MiB; 0 where it can't be read."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def main() -> int:
    """Measure everything."""
    people = sorted(path.parent.name for path in (ROOT / "assets/portraits").glob("*/manifest.json"))
    places = sorted(path.stem for path in (ROOT / "assets/backgrounds").glob("*.*"))
    if len(people) < 5 or len(places) < 2:
        print("this needs two backgrounds and five portraits in assets/")
        return 2
    table = Table()
    three = tuple(Sprite(who, "smile", place) for who, place in zip(people, ("left", "center", "right"), strict=False))
    state = StageState(places[0], sprites=three)
    first, second = people[0], people[1]
    canvas = pygame.Surface(SIZE, 0, 32)

    pictures = PictureCache(find)
    loading = milliseconds(lambda: load(pictures, state))
    table.add("one background and three portraits, loaded", loading, "ms", 80)
    pictures.close()

    pictures = PictureCache(find)
    stage = Stage(SIZE, pictures, seed=1)
    table.add("the same, shown for the first time", milliseconds(lambda: stage.show(state, instant=True)), "ms")
    stage.set_speaker(first)
    frames(stage, canvas, 1.0, 60)
    table.add("three figures breathing and blinking", share(frames(stage, canvas, 30, 25), 30), "% of a core", 6)
    stage.talking(True)
    table.add("the same, one of them talking", share(frames(stage, canvas, 20, 25), 20), "% of a core", 6)
    stage.talking(False)
    table.add("everything drawn anew", milliseconds(lambda: stage.draw(canvas)), "ms")

    def motion(name: str, goal: StageState, motions: Sequence[Motion], speaker: str, bar: float | None = None) -> None:
        setting_up = milliseconds(lambda: stage.show(goal, motions, speaker))
        times: list[float] = []
        while stage.moving or stage.pace == 60:
            times += frames(stage, canvas, 1 / 60, 60)
        times.sort()
        note = f"p99 {times[int(len(times) * 0.99)]:.1f}, set up in {setting_up:.0f} ms"
        table.add(name, sum(times) / len(times), "ms a frame", bar, note)

    other = replace(state, background=places[1])
    motion("dissolve with three figures", other, [Motion("background", how="dissolve")], first, 9)
    motion("rule dissolve with three figures", state, [Motion("background", how="rule", rule="ink")], first, 9)
    motion("fade with three figures", other, [Motion("background", how="fade")], first, 9)
    motion("wipe with three figures", state, [Motion("background", how="wipe_left")], first, 9)
    motion("camera move with three figures", replace(state, camera=Camera(0.3, 0.4, 1.6)), [], first, 9)
    motion("and back", state, [], first, 9)
    motion("another one speaks", state, [], second)
    motion("change of face", replace(state, sprites=(three[0], replace(three[1], look="angry"), three[2])), [], second)
    motion("three leave", replace(state, sprites=()), [], "")
    motion("three come", state, [], first, 9)
    five = tuple(Sprite(who, "neutral", place) for who, place in zip(people, POSITIONS, strict=False))
    motion("two more come, others make way", replace(state, sprites=five), [], first)
    stage.show(state, speaker=first, instant=True)
    for gesture in ("hop", "lean_in"):
        motion(f"gesture {gesture}", state, [Motion("gesture", first, gesture)], first)
    motion("shake and flash", state, [Motion("shake", "heavy"), Motion("flash", "paper")], first)
    for effect in EFFECTS[1:]:
        motion(f"effect {effect}", replace(state, effect=effect), [], first)
    stage.show(state, speaker=first, instant=True)
    for weather in WEATHERS[1:]:
        stage.show(replace(state, weather=weather), speaker=first)
        frames(stage, canvas, 4.0, 30)
        table.add(f"{weather}, three figures", share(frames(stage, canvas, 5, 30), 5), "% of a core")
    # A tour of the story's places, then what is held at rest in the last one.
    for place in (*places, places[0]):
        stage.show(replace(state, background=place), speaker=first, instant=True)
        frames(stage, canvas, 0.1, 60)
    table.add("pictures held", pictures.size / 2**20, "MiB")
    table.add("resident memory in play (stage alone)", memory(), "MiB", 200)
    stage.look = StageLook("still")
    frames(stage, canvas, 0.2, 60)
    table.add("a still screen", share(frames(stage, canvas, 30, 30), 30), "% of a core", 1)
    pictures.close()
    return 1 if table.missed and "--check" in sys.argv else 0


def load(pictures: PictureCache, state: StageState) -> None:
    """Decode and convert all that a state needs, in this thread."""
    pictures.scenery("background", state.background)
    for sprite in state.sprites:
        portrait = pictures.portrait(sprite.who)
        for file in portrait.files(sprite.look, sprite.pose) if portrait else ():
            pictures.piece(sprite.who, file)


if __name__ == "__main__":
    raise SystemExit(main())
