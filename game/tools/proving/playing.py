"""Plays that show what can be reached: a route played on the machine, and plays out of curiosity.

Owns the word of the machine: nothing is called reachable that was not played here.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import msgspec

from game.story.beat import Beat
from game.story.errors import StoryError
from game.story.inputs import Choose, Collect, Input, Next
from game.story.machine.machine import Machine
from game.story.state import State
from game.tools.proving.targets import interludes_of, reached
from game.tools.proving.verdicts import Answer, Route

Answering = Callable[[Beat, State], Input | None]

# No play goes on for longer; one that stays in a loop ends here.
MOST_STEPS = 30_000


class Moment(msgspec.Struct, frozen=True):
    """A moment of a play: what is reached with it, after how many answers, and why it could not go on (`stuck`)."""

    reached: tuple[str, ...]
    answers: int
    state: State | None
    beat: Beat | None
    stuck: str = ""


class Player:
    """Plays a program and tells what is reached."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._interludes = interludes_of(machine.program)

    def follow(self, route: Route, limit: int = MOST_STEPS) -> Iterator[Moment]:
        """Play a route, then stop at the next decision. The last moment has `stuck` when the story could not go on.

        A route that doesn't fit what is played ends with an AnswerError.
        """
        waiting = list(reversed(route.answers))
        made = 0

        def answer(beat: Beat, state: State) -> Input | None:
            nonlocal made
            next_ = waiting[-1] if waiting else None
            here = next_ is not None and next_.step == beat.step and next_.scene == beat.scene
            if beat.menu is not None:
                if next_ is None:
                    return None
                if not here:
                    raise AnswerError(f"{beat.scene} {beat.step} wants an answer, and {next_.step} is meant")
                closed = all(option.locked or option.id != next_.option for option in beat.menu.options)
                if closed and not next_.timed_out:
                    raise AnswerError(f"option {next_.option} of {beat.menu.id} is not open")
                waiting.pop()
                made += 1
                return Choose(next_.option, next_.timed_out)
            if here and next_ is not None and next_.entry:
                waiting.pop()
                made += 1
                return Collect(next_.entry, next_.drop)
            return Next()

        for moment in self.play(answer, limit, route.known):
            yield msgspec.structs.replace(moment, answers=made)
        if waiting:
            raise AnswerError(f"the story ended before {waiting[-1].step}")

    def curious(self, seed: int, taken: dict[str, int], limit: int) -> Iterator[tuple[Moment, tuple[Answer, ...]]]:
        """Play what was taken least so far (`taken` counts it), with the answers given so far."""
        chance = random.Random(seed)
        answers: list[Answer] = []

        def answer(beat: Beat, state: State) -> Input | None:
            if beat.menu is not None:
                open_now = [option.id for option in beat.menu.options if not option.locked]
                chance.shuffle(open_now)
                names = {option: f"{beat.menu.id} {option}" for option in open_now}
                picked = min(open_now, key=lambda option: taken.get(names[option], 0))
                taken[names[picked]] = taken.get(names[picked], 0) + 1
                answers.append(Answer(beat.scene, beat.step, picked))
                return Choose(picked)
            offer = beat.line.offer if beat.line is not None else None
            asked = bool(answers) and answers[-1].step == beat.step and bool(answers[-1].entry)
            if offer is not None and not offer.taken and not asked and chance.random() < 0.5:
                drop = chance.choice(offer.held) if offer.full else ""
                answers.append(Answer(beat.scene, beat.step, entry=offer.entry, drop=drop))
                return Collect(offer.entry, drop)
            return Next()

        for moment in self.play(answer, limit):
            yield moment, tuple(answers)

    def play(self, answer: Answering, limit: int = MOST_STEPS, known: tuple[str, ...] = ()) -> Iterator[Moment]:
        """Play as `answer` says, until it gives nothing, the story ends or can't go on."""
        before: State | None = None
        given: Input | None = None
        try:
            state, beat = self._machine.begin(known=known)
            for _ in range(limit):
                yield Moment(tuple(reached(before, given, state, self._interludes)), 0, state, beat)
                if beat.ending is not None:
                    return
                given = answer(beat, state)
                if given is None:
                    return
                before = state
                state, beat = self._machine.advance(state, given)
        except StoryError as error:
            yield Moment(("stuck stuck",), 0, before, None, str(error))


class AnswerError(Exception):
    """A route doesn't fit what is played; the message says where."""
