"""Where in the scripts the play-through stands, and getting it somewhere else.

Owns the search for a state at a wanted scene or step: first by playing there, in the end by force.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import msgspec

from game.story.beat import Beat
from game.story.errors import StoryError
from game.story.inputs import Choose, Input, Next
from game.story.machine.machine import Machine
from game.story.outline import StepOutline, outline
from game.story.program import Program
from game.story.state import State
from game.tools.first_moments import FirstMoments, first_moments

_MOST = 20_000
_STOPS = frozenset({"say", "narrate", "think", "choice", "card", "page", "interlude", "ending"})


@dataclass(frozen=True, slots=True)
class ScriptPlace:
    """A file below the story's folder and a line from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def place_of(program: Program, scene: str, step: str) -> ScriptPlace:
    """Where a step is written; the scene's own line when it can't be found."""
    found = program.find(scene, step)
    if found is None or found.op is None:
        return ScriptPlace(program.file_of(scene), program.scene(scene).line if program.scene_id(scene) else 1)
    return ScriptPlace(program.file_of(found.scene), found.op.line)


class Atlas:
    """All places of one program that can be jumped to."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._machine = Machine(program)
        self.steps: list[StepOutline] = [step for step in outline(program) if step.kind in _STOPS]
        self._moments: FirstMoments | None = None

    def entry(self, scene: str, known: State | None) -> State:
        """The first moment of a scene, with the values of `known`. A StoryError when the scene can't begin."""
        if self._moments is None:
            self._moments = first_moments(self._program)
        state = self._moments.entries.get(scene)
        if state is None:
            state, _beat = self._machine.begin(scene=scene)
        return self._with_values(state, known)

    def at(self, scene: str, step: str, known: State | None) -> State:
        """A state that stands at a step of a scene. A StoryError when there is no such step."""
        entry = self.entry(scene, known)
        for thorough in (False, True):
            found = self._walk(entry, step, thorough=thorough)
            if found is not None:
                return found
        place = self._program.find(scene, step)
        if place is None:
            raise StoryError(f"scene {scene} has no step {step}")
        # No way of playing leads there with these values: stand there anyway, on the scene's own stage.
        return msgspec.structs.replace(entry, scene=place.scene, step=place.step)

    def near_line(self, file: str, line: int) -> StepOutline | None:
        """The first step at or after a line of a file; the last one when there is none after."""
        steps = [step for step in self.steps if step.file == file]
        after = next((step for step in steps if step.line >= line), None)
        return after or (steps[-1] if steps else None)

    def _walk(self, entry: State, step: str, *, thorough: bool) -> State | None:
        waiting = deque([entry])
        seen: set[object] = set()
        for _ in range(_MOST):
            if not waiting:
                return None
            state = waiting.popleft()
            if state.step == step:
                return state
            for given in _inputs(self._machine.beat(state)):
                try:
                    after, _beat = self._machine.advance(state, given)
                except StoryError:
                    continue
                key: object = (after.scene, after.step)
                if thorough:
                    key = (*key, tuple(after.chosen.items()), tuple(after.values.items()))  # type: ignore[misc]
                if key not in seen and (after.scene == entry.scene or after.stack):
                    seen.add(key)
                    waiting.append(after)
        return None

    @staticmethod
    def _with_values(state: State, known: State | None) -> State:
        if known is None:
            return state
        return msgspec.structs.replace(state, values=known.values, collections=known.collections)


def _inputs(beat: Beat) -> list[Input]:
    if beat.menu is not None:
        return [Choose(option.id) for option in beat.menu.options if not option.locked]
    return [] if beat.ending is not None else [Next()]
