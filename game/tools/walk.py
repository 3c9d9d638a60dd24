"""`walk`: plays the story by robots, many times, and tells what was seen and what never was.

Owns the counting. Ends with 1 when a play crashed or could not go on.
"""

from __future__ import annotations

import argparse
import collections
import json
import sys
from pathlib import Path

import msgspec

from game.assets.location import find_story
from game.story.errors import StoryError
from game.story.inputs import Choose
from game.story.load import load_story
from game.story.machine.machine import Machine
from game.story.outline import outline
from game.story.program import Program
from game.tools.robot import play
from game.tools.spreads import spread_of
from game.tools.tempers import TEMPERS, make_robots
from game.tools.walk_picture import picture

PLAY_LIMIT = 20_000


class Trouble(msgspec.Struct, frozen=True):
    """A play that could not be brought to an end: its seed, and what happened where."""

    seed: int
    what: str


class Walk(msgspec.Struct):
    """What many plays saw. For scenes: in how many plays; for options: how often they were taken."""

    plays: int = 0
    steps: int = 0
    scenes: dict[str, int] = msgspec.field(default_factory=dict)
    lines: set[tuple[str, str]] = msgspec.field(default_factory=set)
    options: dict[tuple[str, str], int] = msgspec.field(default_factory=dict)
    endings: dict[str, int] = msgspec.field(default_factory=dict)
    values: dict[str, list[float]] = msgspec.field(default_factory=dict)
    troubles: list[Trouble] = msgspec.field(default_factory=list)


def walk(program: Program, runs: int, seed: int, temper: str = "random") -> Walk:
    """Play `runs` times by robots of a temper; the same seed gives the same plays."""
    machine = Machine(program)
    robot = make_robots(program, temper)
    seen = Walk()
    endings: collections.Counter[str] = collections.Counter()
    for number in range(runs):
        state = None
        beat = None
        steps = 0
        came_to: set[str] = set()
        try:
            for step in play(machine, machine.begin(seed=seed + number), robot(seed + number), PLAY_LIMIT):
                state, beat = step.state, step.beat
                steps += 1
                came_to.add(beat.scene)
                if beat.line is not None:
                    seen.lines.add((beat.scene, beat.step))
                elif beat.menu is not None and isinstance(step.given, Choose):
                    option = (beat.menu.id, step.given.option)
                    seen.options[option] = seen.options.get(option, 0) + 1
        except StoryError as error:
            seen.troubles.append(Trouble(seed + number, str(error)))
            continue
        finally:
            seen.steps += steps
            seen.plays += 1
            for scene in came_to:
                seen.scenes[scene] = seen.scenes.get(scene, 0) + 1
        if state is None or beat is None or beat.ending is None:
            where = f"scene {state.scene}, step {state.step}" if state else "the start"
            seen.troubles.append(Trouble(seed + number, f"no end after {PLAY_LIMIT} steps; last at {where}"))
            continue
        endings[beat.ending] += 1
        for name, value in state.values.items():
            if isinstance(value, int | float) and not isinstance(value, bool):
                seen.values.setdefault(name, []).append(value)
    seen.endings = dict(endings.most_common())
    return seen


def report(program: Program, seen: Walk, *, everything: bool) -> list[str]:
    """The table of a walk, a line each; with `everything` also each line and option that was never seen."""
    lines, options, never = [], [], []
    for step in outline(program):
        if step.kind in ("say", "narrate", "think"):
            lines.append((step.scene, step.id))
            if (step.scene, step.id) not in seen.lines:
                never.append(f"  {step.file}:{step.line}: {step.texts[0].source}")
        for option in step.options:
            options.append((step.id, option.id))
            if (step.id, option.id) not in seen.options:
                never.append(f"  {step.file}:{option.line}: {step.id} {option.id}: {option.text.source}")
    scenes = program.scene_ids()
    table = [
        f"{seen.plays} plays, {seen.steps} steps",
        f"scenes   {len(seen.scenes.keys() & set(scenes)):6} of {len(scenes)}",
        f"lines    {len(seen.lines & set(lines)):6} of {len(lines)}",
        f"options  {len(seen.options.keys() & set(options)):6} of {len(options)}",
        "endings",
        *(f"  {name:24} {count:7}  {count / max(1, seen.plays):6.1%}" for name, count in seen.endings.items()),
    ]
    rows = [_meter(program, name, values) for name, values in seen.values.items()]
    table += ["meters at the end        min   10 %    median   90 %    max   clamped", *(row for row in rows if row)]
    if never:
        table.append(f"never seen: {len(never)}")
        table += never if everything else never[:10]
        if not everything and len(never) > 10:
            table.append("  … --all shows the rest")
    for trouble in seen.troubles[:20]:
        table.append(f"TROUBLE seed {trouble.seed}: {trouble.what}")
    return table


def _meter(program: Program, name: str, values: list[float]) -> str:
    spread = spread_of(program, name, values)
    if spread is None:
        return ""
    picks = (spread.least, spread.low, spread.median, spread.high, spread.most)
    return f"  {name:20}" + "".join(f"{value:8g}" for value in picks) + f"  {spread.clamped:6.1%}"


def as_data(program: Program, seen: Walk) -> dict[str, object]:
    """All that was counted, as plain data for other programs."""
    spreads = {name: spread_of(program, name, values) for name, values in seen.values.items()}
    lines = [step for step in outline(program) if step.kind in ("say", "narrate", "think")]
    return {
        "plays": seen.plays,
        "steps": seen.steps,
        "scenes": {scene: seen.scenes.get(scene, 0) for scene in program.scene_ids()},
        "lines": {"seen": len(seen.lines), "of": len(lines)},
        "unseen_lines": [
            {"file": step.file, "line": step.line, "scene": step.scene, "step": step.id}
            for step in lines
            if (step.scene, step.id) not in seen.lines
        ],
        "choices": {
            step.id: {option.id: seen.options.get((step.id, option.id), 0) for option in step.options}
            for step in outline(program)
            if step.options
        },
        "endings": {name: seen.endings.get(name, 0) for name in {**program.declarations.endings, **seen.endings}},
        "meters": {name: msgspec.to_builtins(spread) for name, spread in spreads.items() if spread is not None},
        "troubles": msgspec.to_builtins(seen.troubles),
    }


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `walk`."""
    parser.add_argument("--runs", type=int, default=1000, help="how many plays (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first play; each next one has one more")
    parser.add_argument("--all", action="store_true", help="list all that was never seen")
    parser.add_argument(
        "--robot",
        choices=TEMPERS,
        default="random",
        help="random; greedy: tries what was tried least; reader: has favourites, and is sometimes too slow",
    )
    parser.add_argument("--json", action="store_true", help="as JSON, for other programs")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw endings and meters into an SVG file")


def run(given: argparse.Namespace) -> int:
    """0 when every play came to an end, else 1."""
    program = load_story(find_story(given.story, Path.cwd()).root).program
    seen = walk(program, given.runs, given.seed, given.robot)
    if given.json:
        print(json.dumps(as_data(program, seen), ensure_ascii=False, indent=1))
    else:
        print("\n".join(report(program, seen, everything=given.all)))
    if given.picture:
        spreads = [spread for name, values in seen.values.items() if (spread := spread_of(program, name, values))]
        given.picture.parent.mkdir(parents=True, exist_ok=True)
        given.picture.write_text(picture(program, seen.endings, spreads, seen.plays, given.robot), encoding="utf-8")
    if seen.troubles:
        print(f"{len(seen.troubles)} of {seen.plays} plays could not be brought to an end", file=sys.stderr)
    return 1 if seen.troubles else 0
