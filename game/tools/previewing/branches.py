"""Why the story is where it is: the conditions around the present step, and those it went past on the way here.

Owns reading them out of the instructions. Values are those of now; a condition that was asked earlier may have been
asked of other values.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.story.errors import StoryError
from game.story.expressions.explainer import Reading, failing, read
from game.story.expressions.printer import print_expression
from game.story.expressions.tree import Expression
from game.story.machine.view import facts_of
from game.story.ops import Branch, Choice, Jump, Scene
from game.story.program import Program
from game.story.state import State
from game.story.values import Value


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition of the script: its line, whether its side was taken, and what the names in it are now."""

    line: int
    text: str
    taken: bool
    now: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class LockedOption:
    """An option that can't be taken, or isn't shown, and the parts of its condition that fail."""

    id: str
    hidden: bool
    text: str
    fails: tuple[Reading, ...]


def asked_on_the_way(program: Program, state: State, before: State | None) -> list[Asked]:
    """The conditions that decided that this step comes, the outermost first, then those passed since the last step."""
    place = program.find(state.scene, state.step)
    if place is None:
        return []
    scene = program.scene(state.scene)
    here = place.index
    start = -1
    if before is not None and before.scene == state.scene:
        last = program.find(before.scene, before.step)
        start = last.index if last is not None and last.index < here else -1
    found: list[Asked] = []
    for index, op in enumerate(scene.ops[:here]):
        if not isinstance(op, Branch):
            continue
        inside = op.otherwise > here
        other = _end_of_else(scene, op)
        if inside:
            found.append(_asked(program, state, op, taken=True))
        elif here < other or index > start:
            found.append(_asked(program, state, op, taken=False))
    return found


def locked_options(program: Program, state: State) -> list[LockedOption]:
    """The options of the choice that stands open which can't be taken, and why."""
    place = program.find(state.scene, state.step)
    if place is None or not isinstance(place.op, Choice):
        return []
    facts = facts_of(state, program.declarations)
    locked: list[LockedOption] = []
    for option in place.op.options:
        if option.when is None:
            continue
        try:
            fails = failing(option.when, facts)
        except StoryError:
            continue
        if fails:
            locked.append(LockedOption(option.id, option.hidden, print_expression(option.when), fails))
    return locked


def _asked(program: Program, state: State, op: Branch, *, taken: bool) -> Asked:
    return Asked(op.line, print_expression(op.condition), taken, _now(program, state, op.condition))


def _now(program: Program, state: State, condition: Expression) -> tuple[tuple[str, Value], ...]:
    try:
        reading = read(condition, facts_of(state, program.declarations))
    except StoryError:
        return ()
    return tuple(dict.fromkeys(_leaves(reading)))


def _leaves(reading: Reading) -> list[tuple[str, Value]]:
    return [*reading.now, *(leaf for part in reading.parts for leaf in _leaves(part))]


def _end_of_else(scene: Scene, branch: Branch) -> int:
    """Where the other side of a branch ends: behind the jump that its own side ends with."""
    last = scene.ops[branch.otherwise - 1] if branch.otherwise > 0 else None
    if isinstance(last, Jump) and last.target >= branch.otherwise:
        return last.target
    return branch.otherwise
