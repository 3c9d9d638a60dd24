"""Can a story still end from where it stands? A search over everything that a player could do, on the machine.

Owns the search, and which differences between two states matter for it.
"""

from __future__ import annotations

import time
from typing import Literal

from game.story.beat import Beat
from game.story.errors import StoryError
from game.story.inputs import Choose, Collect, Input, Next
from game.story.machine.machine import Machine
from game.story.state import State
from game.tools.proving.questions import Questions
from game.tools.proving.verdicts import Answer

MOST_STATES = 20_000


class Search:
    """Looks for an ending."""

    def __init__(self, machine: Machine, questions: Questions, seconds: float) -> None:
        self._machine = machine
        self._questions = questions
        self._seconds = seconds

    def from_(self, state: State) -> tuple[Literal["ends", "never", "unknown"], tuple[Answer, ...]]:
        """Does some way lead from the state to an ending, and by which answers?

        `unknown` when there are too many ways to look at.
        """
        stop = time.monotonic() + self._seconds
        seen: set[object] = set()
        waiting: list[tuple[State, Beat, tuple[Answer, ...]]] = [(state, self._machine.beat(state), ())]
        while waiting:
            if len(seen) > MOST_STATES or time.monotonic() > stop:
                return "unknown", ()
            here, beat, answers = waiting.pop()
            if beat.ending is not None:
                return "ends", answers
            for given in _inputs(beat):
                try:
                    there, shown = self._machine.advance(here, given)
                except StoryError:
                    continue
                mark = self._mark(there)
                if mark not in seen:
                    seen.add(mark)
                    waiting.append((there, shown, answers + _answers(here, given)))
        return "never", ()

    def _mark(self, state: State) -> object:
        """What two states must have in common for the story to go on alike from both."""
        asked = self._questions
        most = asked.most_visits
        visits = tuple(
            (name, count if most is None else min(count, most))
            for name, count in sorted(state.visits.items())
            if name in asked.visits
        )
        return (
            state.scene,
            state.step,
            tuple((frame.scene, frame.step, frame.hook, frame.chapter) for frame in state.stack),
            tuple(sorted((name, value) for name, value in state.values.items() if name in asked.values)),
            tuple(sorted((name, entries) for name, entries in state.collections.items())),
            visits,
            tuple(sorted((name, option) for name, option in state.chosen.items() if name in asked.chosen)),
        )


def _answers(state: State, given: Input) -> tuple[Answer, ...]:
    if isinstance(given, Choose):
        return (Answer(state.scene, state.step, given.option),)
    if isinstance(given, Collect):
        return (Answer(state.scene, state.step, entry=given.entry, drop=given.drop),)
    return ()


def _inputs(beat: Beat) -> list[Input]:
    """Everything that a player could do at a beat."""
    if beat.menu is not None:
        return [Choose(option.id) for option in beat.menu.options if not option.locked]
    offer = beat.line.offer if beat.line is not None else None
    given: list[Input] = []
    if offer is not None and not offer.taken:
        given += [Collect(offer.entry, drop) for drop in (offer.held if offer.full else ("",))]
    return [*given, Next()]
