"""`walk`: plays the story at random, many times, and tells what was seen and what never was.

Owns the counting. Ends with 1 when a play crashed or could not go on.
"""

from __future__ import annotations

import argparse
import collections
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
from game.tools.robot import RandomRobot, play

PLAY_LIMIT = 20_000


class Trouble(msgspec.Struct, frozen=True):
    """A play that could not be brought to an end: its seed, and what happened where."""

    seed: int
    what: str


class Walk(msgspec.Struct):
    """What many plays saw."""

    plays: int = 0
    steps: int = 0
    scenes: set[str] = msgspec.field(default_factory=set)
    lines: set[tuple[str, str]] = msgspec.field(default_factory=set)
    options: set[tuple[str, str]] = msgspec.field(default_factory=set)
    endings: dict[str, int] = msgspec.field(default_factory=dict)
    values: dict[str, list[float]] = msgspec.field(default_factory=dict)
    troubles: list[Trouble] = msgspec.field(default_factory=list)


def walk(program: Program, runs: int, seed: int) -> Walk:
    """Play `runs` times at random; the same seed gives the same plays."""
    machine = Machine(program)
    seen = Walk()
    endings: collections.Counter[str] = collections.Counter()
    for number in range(runs):
        state = None
        beat = None
        steps = 0
        try:
            for step in play(machine, machine.begin(seed=seed + number), RandomRobot(seed + number), PLAY_LIMIT):
                state, beat = step.state, step.beat
                steps += 1
                seen.scenes.add(beat.scene)
                if beat.line is not None:
                    seen.lines.add((beat.scene, beat.step))
                elif beat.menu is not None and isinstance(step.given, Choose):
                    seen.options.add((beat.menu.id, step.given.option))
        except StoryError as error:
            seen.troubles.append(Trouble(seed + number, str(error)))
            continue
        finally:
            seen.steps += steps
            seen.plays += 1
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
        f"scenes   {len(seen.scenes & set(scenes)):6} of {len(scenes)}",
        f"lines    {len(seen.lines & set(lines)):6} of {len(lines)}",
        f"options  {len(seen.options & set(options)):6} of {len(options)}",
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
    meter = program.declarations.meters.get(name)
    if meter is None or not values:
        return ""
    row = sorted(values)
    clamped = sum(1 for value in row if value in (meter.low, meter.high)) / len(row)
    picks = [row[0], row[len(row) // 10], row[len(row) // 2], row[len(row) * 9 // 10], row[-1]]
    return f"  {name:20}" + "".join(f"{value:8g}" for value in picks) + f"  {clamped:6.1%}"


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `walk`."""
    parser.add_argument("--runs", type=int, default=1000, help="how many plays (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the first play; each next one has one more")
    parser.add_argument("--all", action="store_true", help="list all that was never seen")


def run(given: argparse.Namespace) -> int:
    """0 when every play came to an end, else 1."""
    program = load_story(find_story(given.story, Path.cwd()).root).program
    seen = walk(program, given.runs, given.seed)
    print("\n".join(report(program, seen, everything=given.all)))
    if seen.troubles:
        print(f"{len(seen.troubles)} of {seen.plays} plays could not be brought to an end", file=sys.stderr)
    return 1 if seen.troubles else 0
