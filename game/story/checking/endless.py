"""Ways through a story that never come to an end, and returns that have nowhere to return to.

Owns the reasoning about how scenes can be left. It looks at instructions, never at words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.story.diagnostics.diagnostic import Diagnostics
from game.story.ops import Branch, Call, Choice, End, Goto, Interlude, Jump, Return, Scene
from game.story.program import Program
from game.story.source.nodes import Span

# How the play can get out of a scene: the story ends, or it goes back to the caller.
_END: Final = "end"
_BACK: Final = "back"


def check_ends(program: Program, dead: Mapping[str, set[int]], remarks: Diagnostics) -> set[str]:
    """Report rounds that are never left, and `return` in a scene that wasn't called; returns the scenes reached.

    `dead` are instructions that no way leads to.
    """
    ways = _Ways(program, dead)
    reached, uncalled = ways.reached()
    told: set[str] = set()
    for name, scene in ways.scenes.items():
        if name in reached and name not in told and not ways.outcomes[name]:
            round_ = ways.round(name)
            if name in round_:
                told |= round_
                remarks.add("S404", ways.span(scene), scene=name)
    for name in ways.scenes:
        if name in uncalled:
            line = ways.returns(name)
            if line:
                remarks.add("S405", Span(program.file_of(name), line, 1), scene=name)
    return reached


class _Ways:
    def __init__(self, program: Program, dead: Mapping[str, set[int]]) -> None:
        self._program = program
        self._dead = dead
        self.scenes: dict[str, Scene] = {scene.id: scene for unit in program.units() for scene in unit.scenes}
        self._hooks = set(program.declarations.hooks)
        # Everything that a scene leads to: goes to, calls, and whether its end is reached.
        self._goes: dict[str, tuple[str, ...]] = {}
        self._calls: dict[str, tuple[str, ...]] = {}
        self.outcomes: dict[str, frozenset[str]] = dict.fromkeys(self.scenes, frozenset())
        self._settle()

    def span(self, scene: Scene) -> Span:
        """Where the scene begins."""
        return Span(self._program.file_of(scene.id), scene.line, 1, len(scene.id))

    def reached(self) -> tuple[set[str], set[str]]:
        """The scenes that are reached, and those of them that are reached without being called."""
        hooks = [hook for hook in self._hooks if hook in self.scenes]
        reached: set[str] = set()
        uncalled: set[str] = set()
        waiting = [(self._program.start, False), *((hook, True) for hook in hooks)]
        while waiting:
            name, called = waiting.pop()
            if name not in self.scenes or name in (reached if called else uncalled):
                continue
            reached.add(name)
            if not called:
                uncalled.add(name)
            waiting += [(target, called) for target in self._goes[name]]
            waiting += [(target, True) for target in self._calls[name]]
        return reached, uncalled

    def round(self, name: str) -> set[str]:
        """The scenes that one can come to from here and come back from."""
        after = self._all_after(name)
        return {other for other in after if name in self._all_after(other)}

    def returns(self, name: str) -> int:
        """The line of a `return` that can be reached in the scene; 0 without one."""
        return next((op.line for at, op in self._visited(name) if isinstance(op, Return)), 0)

    def _all_after(self, name: str) -> set[str]:
        seen: set[str] = set()
        waiting = [*self._goes[name], *self._calls[name]]
        while waiting:
            target = waiting.pop()
            if target not in seen and target in self.scenes:
                seen.add(target)
                waiting += [*self._goes[target], *self._calls[target]]
        return seen

    def _settle(self) -> None:
        """Work out how each scene can be left, until nothing new is found."""
        users: dict[str, set[str]] = {}
        for name in self.scenes:
            self._look(name)
            for target in (*self._goes[name], *self._calls[name]):
                users.setdefault(target, set()).add(name)
        waiting = list(self.scenes)
        while waiting:
            name = waiting.pop()
            found = self._look(name)
            if found != self.outcomes[name]:
                self.outcomes[name] = found
                waiting += users.get(name, ())

    def _look(self, name: str) -> frozenset[str]:
        """How the scene can be left, as far as is known of those it leads to."""
        found: set[str] = set()
        goes: list[str] = []
        calls: list[str] = []
        for _, op in self._visited(name, calls):
            if isinstance(op, Goto):
                goes.append(self._program.scene_id(op.scene))
            elif isinstance(op, End):
                found.add(_END)
            elif isinstance(op, Return):
                found.add(_BACK)
            elif op is None:
                found.add(_BACK)
                following = self._program.scene_after(name)
                if following:
                    goes.append(following)
                else:
                    found.add(_END)
        # What is called can end the story itself.
        for target in calls:
            found |= self.outcomes.get(target, frozenset()) & {_END}
        for target in goes:
            found |= self.outcomes.get(target, frozenset({_END}))
        self._goes[name] = tuple(goes)
        self._calls[name] = tuple(calls)
        return frozenset(found)

    def _visited(self, name: str, calls: list[str] | None = None) -> list[tuple[int, object]]:
        """All instructions that can be reached in the scene, and None for its end."""
        ops = self.scenes[name].ops
        dead = self._dead.get(name, ())
        seen: set[int] = set()
        found: list[tuple[int, object]] = []
        waiting = [0]
        while waiting:
            at = waiting.pop()
            if at in seen or at in dead:
                continue
            seen.add(at)
            op = ops[at] if at < len(ops) else None
            found.append((at, op))
            if isinstance(op, Jump):
                waiting.append(op.target)
            elif isinstance(op, Branch):
                waiting += [op.otherwise, at + 1]
            elif isinstance(op, Choice):
                waiting += [option.target for option in op.options]
            elif isinstance(op, Call):
                target = self._program.scene_id(op.scene)
                if calls is not None:
                    calls.append(target)
                if target not in self.scenes or _BACK in self.outcomes[target]:
                    waiting.append(at + 1)
            elif isinstance(op, Interlude):
                waiting.append(at + 1)
                if calls is not None:
                    calls += self._tea(op)
            elif op is not None and not isinstance(op, Goto | Return | End):
                waiting.append(at + 1)
        return sorted(found, key=lambda one: one[0])

    def _tea(self, op: Interlude) -> list[str]:
        interlude = self._program.declarations.interludes.get(op.interlude)
        options = interlude.options.values() if interlude is not None else ()
        return [self._program.scene_id(option.scene) for option in options if option.scene]
