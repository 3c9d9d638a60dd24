"""The story's machine: a program, a state and an input give the next state and beat. Nothing else, and nothing hidden.

Owns the entry points. Must not know the profile, the clock, the screen, or the past of the play-through.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from game.story.beat import Beat
from game.story.errors import StoryError
from game.story.inputs import Choose, Collect, Input, Next
from game.story.machine.run import Run
from game.story.machine.view import beat_of, facts_of
from game.story.ops import Choice, Interlude, Say
from game.story.program import THE_END, Place, Program
from game.story.state import State
from game.story.values import Value


class Machine:
    """Plays a program. It holds no state: one machine can serve any number of play-throughs."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def begin(
        self,
        *,
        seed: int = 0,
        known: tuple[str, ...] = (),
        scene: str | None = None,
        values: Mapping[str, Value] | None = None,
    ) -> tuple[State, Beat]:
        """The first stop of a new play-through.

        `known` is what the story may know of earlier ones (ids of endings reached). `scene` and `values` begin it
        somewhere else, for previews and tests.
        """
        starts = {**self.program.declarations.starts(), **(values or {})}
        run = Run(self.program, State("", "", seed=seed, values=starts, known=known))
        run.enter(scene or self.program.start)
        return self._stop(run)

    def advance(self, state: State, given: Input) -> tuple[State, Beat]:
        """The state and beat after the player's input.

        A StoryError when the place of the state is gone, when the input doesn't fit what stands there, or when the
        story itself can't go on. At an ending, `Next` stays there.
        """
        place = self._place(state)
        op = place.op
        run = Run(self.program, state)
        run.index = place.index
        if isinstance(given, Collect):
            return self._collect(run, state, op, given)
        if state.ending:
            return state, self.beat(state)
        if isinstance(given, Choose):
            if not isinstance(op, Choice | Interlude):
                raise self._error("there is no choice here", state)
            run.choose(op, given.option)
        elif isinstance(given, Next):
            if isinstance(op, Choice | Interlude):
                raise self._error("a choice stands open here", state)
            run.index += 1
        return self._stop(run)

    def beat(self, state: State) -> Beat:
        """What is to be shown at a state that was reached before: no motions, sounds and notices."""
        return beat_of(state, self._place(state).op, self.program.declarations)

    def value(self, state: State, name: str) -> Value:
        """The value of a meter, flag or variable in a state."""
        return facts_of(state, self.program.declarations).value(name)

    def _collect(self, run: Run, state: State, op: object, given: Collect) -> tuple[State, Beat]:
        if not isinstance(op, Say) or op.offer != given.entry:
            raise self._error(f"{given.entry} can't be collected here", state)
        run.take(given.entry, given.drop)
        after = run.state(state.step)
        return after, msgspec.structs.replace(self.beat(after), notices=tuple(run.notices))

    def _stop(self, run: Run) -> tuple[State, Beat]:
        op = run.to_stop()
        state = run.state(THE_END if op is None else op.id)
        try:
            beat = beat_of(state, op, self.program.declarations)
        except StoryError as error:
            raise self._error(error.reason, state, error.line) from None
        return state, msgspec.structs.replace(
            beat, motions=tuple(run.motions), sounds=tuple(run.sounds), notices=tuple(run.notices)
        )

    def _place(self, state: State) -> Place:
        place = self.program.find(state.scene, state.step)
        if place is None:
            raise self._error("this place isn't in the story any more", state)
        return place

    def _error(self, reason: str, state: State, line: int = 0) -> StoryError:
        file = self.program.file_of(state.scene)
        return StoryError(reason, file=file, line=line, scene=state.scene, step=state.step)
