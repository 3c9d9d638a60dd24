"""What there is to prove about a program.

Owns the list of targets, and which of them a played step reaches.
"""

from __future__ import annotations

from game.story.inputs import Choose, Input
from game.story.ops import Choice, Interlude
from game.story.program import Program
from game.story.state import State
from game.tools.proving.verdicts import STUCK_ID, Target


def targets_of(program: Program) -> list[Target]:
    """Every scene and hook, every option of choices and of used interludes, every ending, and the stuck path."""
    scenes: list[Target] = []
    options: list[Target] = []
    used: dict[str, tuple[str, int]] = {}
    for unit in program.units():
        for scene in unit.scenes:
            scenes.append(Target("scene", scene.id, unit.file, scene.line))
            for op in scene.ops:
                if isinstance(op, Choice):
                    options += [
                        Target("option", option_id(op.id, option.id), unit.file, option.line) for option in op.options
                    ]
                elif isinstance(op, Interlude):
                    used.setdefault(op.interlude, (unit.file, op.line))
    for name, (file, line) in used.items():
        interlude = program.declarations.interludes[name]
        options += [Target("option", option_id(name, option), file, line) for option in interlude.options]
    endings = [
        Target("ending", ending.id, "scripts/story.yaml", 0, ending.reach)
        for ending in program.declarations.endings.values()
    ]
    return [*scenes, *options, *endings, Target("stuck", STUCK_ID, "", 0, False)]


def option_id(choice: str, option: str) -> str:
    """The id of an option as a target."""
    return f"{choice} {option}"


def reached(before: State | None, given: Input | None, after: State, interludes: dict[str, str]) -> list[str]:
    """The keys (see `key`) of what is reached by a step from `before` by `given` to `after`.

    `interludes` leads from the ids of steps to the interludes that stand there.
    """
    found: list[str] = []
    visits = before.visits if before is not None else {}
    if after.visits is not visits:
        found += [f"scene {name}" for name, count in after.visits.items() if count > visits.get(name, 0)]
    if before is not None and isinstance(given, Choose):
        found.append(f"option {option_id(interludes.get(before.step, before.step), given.option)}")
    if after.ending:
        found.append(f"ending {after.ending}")
    return found


def key(target: Target) -> str:
    """The name of a target that is unlike that of any other."""
    return f"{target.kind} {target.id}"


def interludes_of(program: Program) -> dict[str, str]:
    """From the ids of steps to the interludes that stand there."""
    return {
        op.id: op.interlude
        for unit in program.units()
        for scene in unit.scenes
        for op in scene.ops
        if isinstance(op, Interlude)
    }
