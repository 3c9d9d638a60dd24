"""Players that need no screen: they answer every beat, at random or by a plan.

Owns the ways of answering and the loop that plays to an end. Must not know pictures, files or what is counted.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Protocol

import msgspec

from game.story.beat import Beat
from game.story.inputs import Choose, Collect, Input, Next
from game.story.machine.machine import Machine
from game.story.state import State

STEP_LIMIT = 200_000


class Robot(Protocol):
    """Someone who answers. `answer` is asked again after a `Collect`, since the story stays where it is."""

    def answer(self, beat: Beat) -> Input: ...


class RandomRobot:
    """Takes any open option with equal chance, and every second thing that is offered, striking out at random."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._asked = ""

    def answer(self, beat: Beat) -> Input:
        """An input that this beat allows."""
        if beat.menu is not None:
            options = [option.id for option in beat.menu.options if not option.locked]
            if beat.menu.timeout and self._random.random() < 0.1:
                return Choose(beat.menu.timeout, timed_out=True)
            return Choose(self._random.choice(options))
        offer = beat.line.offer if beat.line is not None else None
        if offer is not None and not offer.taken and self._asked != beat.step:
            self._asked = beat.step
            if self._random.random() < 0.5:
                return Collect(offer.entry, self._random.choice(offer.held) if offer.full else "")
        else:
            self._asked = ""
        return Next()


class PlannedRobot:
    """Takes the options and entries a plan names; anything else by the first open option and by leaving it."""

    def __init__(self, choose: Mapping[str, str], collect: Mapping[str, str]) -> None:
        self._choose = choose
        self._collect = collect
        self.refused: list[str] = []

    def answer(self, beat: Beat) -> Input:
        """An input that this beat allows; what the plan wants and can't have is noted in `refused`."""
        if beat.menu is not None:
            options = [option.id for option in beat.menu.options if not option.locked]
            wanted = self._choose.get(beat.menu.id)
            if wanted is not None and wanted not in options:
                self.refused.append(f"{beat.menu.id} has no open option {wanted}; open: {', '.join(options)}")
            return Choose(wanted if wanted in options else options[0])
        offer = beat.line.offer if beat.line is not None else None
        if offer is not None and not offer.taken and offer.entry in self._collect:
            drop = self._collect[offer.entry]
            if offer.full and drop not in offer.held:
                self.refused.append(f"{offer.entry}: full, and {drop or 'nothing'} is to be struck out of {offer.held}")
                return Next()
            return Collect(offer.entry, drop if offer.full else "")
        return Next()


class Step(msgspec.Struct, frozen=True):
    """A beat that was shown, the state it belongs to, and how it was answered (None at the end)."""

    state: State
    beat: Beat
    given: Input | None


def play(machine: Machine, start: tuple[State, Beat], robot: Robot, limit: int = STEP_LIMIT) -> Iterator[Step]:
    """Play on from `start` to the end of the story, or for `limit` steps. StoryError when the story can't go on."""
    state, beat = start
    for _ in range(limit):
        if beat.ending is not None:
            yield Step(state, beat, None)
            return
        given = robot.answer(beat)
        yield Step(state, beat, given)
        state, beat = machine.advance(state, given)
