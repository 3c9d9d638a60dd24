"""Story plans: small tests of the text that ship with it, in `scripts/plans/`.

Owns reading a plan and playing it. A plan that names something that doesn't exist fails.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import yaml

from game.story.conditions import compile_condition
from game.story.errors import StoryError
from game.story.expressions.evaluator import evaluate
from game.story.machine.machine import Machine
from game.story.machine.view import facts_of
from game.story.ops import Choice
from game.story.program import Program
from game.story.state import State
from game.story.values import Value
from game.tools.robot import PlannedRobot, Step, play
from game.tools.words import read_words

STEP_LIMIT = 20_000


class PlanError(Exception):
    """A plan that can't be used: the message says where and what is wrong with it."""


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where to begin and with which values, what to take, and what must then be seen.

    `until` ends the play when that scene is entered. In `expect`, each item is one of `line` (part of a line, an
    option or a page that must be shown), `never` (that must not be), `holds` (a condition that is true at the end),
    `scene` and `ending` (that must be reached), `locked` (`choice option`: seen and not to be taken).
    """

    plan: str
    expect: list[dict[str, str]]
    scene: str = ""
    values: dict[str, bool | int | float | str] = {}
    choose: dict[str, str] = {}
    collect: dict[str, str] = {}
    known: list[str] = []
    until: str = ""
    seed: int = 1


KINDS = ("line", "never", "holds", "scene", "ending", "locked")


class Outcome(msgspec.Struct, frozen=True):
    """A plan that was played: what it expected and did not get (empty when it passed)."""

    plan: str
    file: str
    failures: tuple[str, ...]


def read_plans(folder: Path) -> list[tuple[Path, Plan]]:
    """All plans below `folder`; each file holds a list of them. PlanError when one can't be read."""
    plans: list[tuple[Path, Plan]] = []
    for file in sorted(folder.glob("**/*.yaml")):
        try:
            data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
            items = msgspec.convert(_texts(data), list[Plan])
        except (yaml.YAMLError, msgspec.ValidationError, UnicodeDecodeError) as error:
            raise PlanError(f"{file}: {error}") from error
        for item in items:
            for expected in item.expect:
                if len(expected) != 1 or next(iter(expected)) not in KINDS:
                    raise PlanError(f"{file}: {item.plan}: {expected} is none of {', '.join(KINDS)}")
            plans.append((file, item))
    return plans


def play_plan(program: Program, plan: Plan, file: Path) -> Outcome:
    """Play one plan. PlanError when it names a scene, choice, option, entry or value that the story doesn't have."""
    _check_names(program, plan, file)
    machine = Machine(program)
    robot = PlannedRobot(plan.choose, plan.collect)
    seen: list[Step] = []
    failures: list[str] = []
    try:
        start = machine.begin(seed=plan.seed, known=tuple(plan.known), scene=plan.scene, values=_values(program, plan))
        for step in play(machine, start, robot, STEP_LIMIT):
            seen.append(step)
            if plan.until and step.beat.scene == plan.until:
                break
    except StoryError as error:
        failures.append(str(error))
    failures += robot.refused
    if seen:
        met = {step.beat.menu.id for step in seen if step.beat.menu is not None}
        failures += [f"never came to choice {choice}" for choice in plan.choose if choice not in met]
        words = [word for step in seen for word in _words(program, step)]
        failures += [text for item in plan.expect for text in _judge(program, item, seen, words, seen[-1].state)]
    return Outcome(plan.plan, str(file), tuple(failures))


def _judge(program: Program, item: dict[str, str], seen: list[Step], words: list[str], last: State) -> list[str]:
    ((kind, wanted),) = item.items()
    if kind == "line":
        return [] if any(wanted in word for word in words) else [f"was never shown: {wanted}"]
    if kind == "never":
        return [f"was shown: {word}" for word in words if wanted in word][:1]
    if kind == "scene":
        return [] if any(step.beat.scene == wanted for step in seen) else [f"never came to scene {wanted}"]
    if kind == "ending":
        reached = seen[-1].beat.ending
        return [] if reached == wanted else [f"came to ending {reached}, not {wanted}"]
    if kind == "locked":
        choice, _, option = wanted.partition(" ")
        for step in seen:
            menu = step.beat.menu
            if menu is not None and menu.id == choice:
                view = next((view for view in menu.options if view.id == option), None)
                return [] if view is not None and view.locked else [f"{wanted} isn't locked"]
        return [f"never came to choice {choice}"]
    facts = facts_of(last, program.declarations)
    if evaluate(compile_condition(program, wanted), facts):
        return []
    names = sorted(set(re.findall(r"[a-z_][a-z0-9_]*", wanted)) & set(program.declarations.starts()))
    are = ", ".join(f"{name} is {facts.value(name)}" for name in names)
    return [f"doesn't hold at the end: {wanted} ({are})"]


def _words(program: Program, step: Step) -> list[str]:
    beat = step.beat
    texts: list[str] = []
    if beat.line is not None:
        texts.append(beat.line.text.source)
    if beat.menu is not None:
        texts += [option.text.source for option in beat.menu.options]
    if beat.page is not None:
        texts += _deep(beat.page.fields)
    return [read_words(text) for text in texts]


def _deep(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _deep(inner)]
    if isinstance(value, list | tuple):
        return [text for inner in value for text in _deep(inner)]
    source = getattr(value, "source", value)
    return [source] if isinstance(source, str) else []


def _check_names(program: Program, plan: Plan, file: Path) -> None:
    def refuse(what: str) -> PlanError:
        return PlanError(f"{file}: {plan.plan}: {what}")

    scenes = set(program.scene_ids())
    named = [plan.scene, plan.until, *(item["scene"] for item in plan.expect if "scene" in item)]
    for scene in named:
        if scene and scene not in scenes:
            raise refuse(f"there is no scene {scene}")
    options = {
        op.id: {option.id for option in op.options}
        for unit in program.units()
        for scene in unit.scenes
        for op in scene.ops
        if isinstance(op, Choice)
    }
    locked = [item["locked"].partition(" ")[::2] for item in plan.expect if "locked" in item]
    for choice, option in [*plan.choose.items(), *locked]:
        if option not in options.get(choice, ()):
            known = choice in options
            raise refuse(f"choice {choice} has no option {option}" if known else f"there is no choice {choice}")
    for entry in [*plan.collect, *filter(None, plan.collect.values())]:
        if program.declarations.entry(entry) is None:
            raise refuse(f"no collection has an entry {entry}")
    for item in plan.expect:
        if "ending" in item and item["ending"] not in {*program.declarations.endings, "_end"}:
            raise refuse(f"there is no ending {item['ending']}")
        if "holds" in item:
            try:
                compile_condition(program, item["holds"])
            except StoryError as error:
                raise refuse(error.reason) from error


def _values(program: Program, plan: Plan) -> dict[str, Value]:
    known = program.declarations.starts()
    for name, value in plan.values.items():
        if name not in known:
            raise PlanError(f"{plan.plan}: there is no meter, flag or variable {name}")
        if isinstance(known[name], bool) != isinstance(value, bool):
            raise PlanError(f"{plan.plan}: {name} can't be {value!r}")
    return dict(plan.values)


def _texts(data: Any) -> Any:
    # A plan is a list; an empty file is an empty one. Entries without a drop (`note_x:`) are written with nothing.
    if data is None:
        return []
    if isinstance(data, list):
        for item in data:
            if isinstance(item, dict) and isinstance(item.get("collect"), list):
                item["collect"] = dict.fromkeys(item["collect"], "")
            elif isinstance(item, dict) and isinstance(item.get("collect"), dict):
                item["collect"] = {entry: drop or "" for entry, drop in item["collect"].items()}
    return data
