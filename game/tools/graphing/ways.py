"""The ways through the instructions of a scene: from one place to the next choices, endings and scenes.

Owns reading jumps and branches. A condition is told only where it decides something.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeVar

from game.story.expressions.printer import print_expression
from game.story.expressions.tree import Expression, Not
from game.story.ops import Branch, Call, Choice, End, Goto, Interlude, Jump, Return, Scene, Stop

# More ways than these to one place say no more than that there are some.
_MOST_ALTERNATIVES: Final = 3


class Target(NamedTuple):
    """Where a way leads: to a choice, interlude, ending or scene of that name, off the scene's end, or back."""

    kind: Literal["choice", "interlude", "ending", "scene", "fall", "return"]
    name: str = ""


# Each alternative is what must hold, one after another.
_Alternatives = tuple[tuple[str, ...], ...]
_ALWAYS: Final[_Alternatives] = ((),)
_Place = TypeVar("_Place")


class Ways:
    """Answers for one scene. Nothing is asked twice of the same place, so long scenes with many branches are quick."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._found: dict[int, dict[Target, _Alternatives]] = {}
        self._called: dict[int, dict[str, _Alternatives]] = {}

    def index(self, op: Stop) -> int:
        """The place of an instruction."""
        return next(index for index, other in enumerate(self.scene.ops) if other is op)

    def out(self, start: int) -> dict[Target, str]:
        """Where the ways from the instruction `start` lead next, with the condition for each (empty: none)."""
        return {target: _words(alternatives) for target, alternatives in self._out(start).items()}

    def calls(self, start: int) -> dict[str, str]:
        """The scenes that are called on those ways, with the condition for each."""
        return {scene: _words(alternatives) for scene, alternatives in self._calls(start).items()}

    def _out(self, start: int) -> dict[Target, _Alternatives]:
        row, index, end = self._straight(start)
        found = self._found.get(index)
        if found is None:
            # Rounds within a scene end here: what they lead to is found by another way.
            self._found[index] = {}
            found = _end_of(end) if not isinstance(end, Branch) else self._split(end, index)
            self._found[index] = found
        for passed in row:
            self._found.setdefault(passed, found)
        return found

    def _split(self, branch: Branch, index: int) -> dict[Target, _Alternatives]:
        then, other = self._out(index + 1), self._out(branch.otherwise)
        if then.keys() == other.keys() and len(then) == 1:
            return dict.fromkeys(then, _ALWAYS)
        decides = then.keys() != other.keys()
        return _joined(then, other, branch.condition if decides else None)

    def _calls(self, start: int) -> dict[str, _Alternatives]:
        if start in self._called:
            return self._called[start]
        self._called[start] = {}
        found: dict[str, _Alternatives] = {}
        row, index, end = self._straight(start)
        for passed in row:
            op = self.scene.ops[passed]
            if isinstance(op, Call):
                found[op.scene] = _ALWAYS
        if isinstance(end, Branch):
            then, other = self._calls(index + 1), self._calls(end.otherwise)
            for scene, alternatives in _joined(then, other, end.condition).items():
                found.setdefault(scene, alternatives)
        self._called[start] = found
        return found

    def _straight(self, start: int) -> tuple[list[int], int, object]:
        """The instructions that follow without a question, the place where they end, and what stands there."""
        ops = self.scene.ops
        row: list[int] = []
        index = start
        seen: set[int] = set()
        while index < len(ops) and index not in seen:
            seen.add(index)
            op = ops[index]
            if isinstance(op, Branch | Choice | Interlude | End | Goto | Return):
                return row, index, op
            row.append(index)
            index = op.target if isinstance(op, Jump) else index + 1
        return row, index, None


def _end_of(op: object) -> dict[Target, _Alternatives]:
    if isinstance(op, Choice):
        return {Target("choice", op.id): _ALWAYS}
    if isinstance(op, Interlude):
        return {Target("interlude", op.id): _ALWAYS}
    if isinstance(op, End):
        return {Target("ending", op.ending): _ALWAYS}
    if isinstance(op, Goto):
        return {Target("scene", op.scene): _ALWAYS}
    if isinstance(op, Return):
        return {Target("return"): _ALWAYS}
    return {Target("fall"): _ALWAYS}


def _joined(
    then: dict[_Place, _Alternatives], other: dict[_Place, _Alternatives], condition: Expression | None
) -> dict[_Place, _Alternatives]:
    holds = (print_expression(condition),) if condition is not None else ()
    fails = (_negated(condition),) if condition is not None else ()
    joined: dict[_Place, _Alternatives] = {}
    for side, first in ((then, holds), (other, fails)):
        for target, alternatives in side.items():
            led = tuple((*first, *alternative) for alternative in alternatives)
            joined[target] = tuple(dict.fromkeys(joined.get(target, ()) + led))
    return {target: _simpler(alternatives) for target, alternatives in joined.items()}


def _simpler(alternatives: _Alternatives) -> _Alternatives:
    if () in alternatives:
        return _ALWAYS
    if len(alternatives) > _MOST_ALTERNATIVES:
        return (("…",),)
    return alternatives


def _negated(condition: Expression) -> str:
    if isinstance(condition, Not):
        return print_expression(condition.inner)
    return print_expression(Not(condition))


def _words(alternatives: _Alternatives) -> str:
    if alternatives == _ALWAYS:
        return ""
    many = len(alternatives) > 1
    return " or ".join(f"({' and '.join(one)})" if many and len(one) > 1 else " and ".join(one) for one in alternatives)
