"""Robots of different tempers, for walks: one without any, one that is curious, one that reads like a person.

Owns what each prefers. Like all robots they see beats; a reader also knows what an option does, as a person feels it in
the words.
"""

from __future__ import annotations

import collections
import random
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from game.story.beat import Beat, Menu
from game.story.effects import Changes
from game.story.expressions.tree import Negative, Number
from game.story.inputs import Choose, Collect, Input, Next
from game.story.ops import Choice
from game.story.program import Program
from game.tools.robot import RandomRobot, Robot

TEMPERS: Final = ("random", "greedy", "reader")

# What an option does to whom, as a number; for every (choice, option).
Wishes = Mapping[tuple[str, str], Mapping[str, float]]


def make_robots(program: Program, temper: str) -> Callable[[int], Robot]:
    """The function that makes the robot of a play from its seed. Robots of one walk share what they have tried."""
    if temper == "greedy":
        tried: collections.Counter[tuple[str, str]] = collections.Counter()
        return lambda seed: GreedyRobot(seed, tried)
    if temper == "reader":
        wishes = wishes_of(program)
        people = [name for name in program.declarations.cast if name in program.declarations.meters]
        return lambda seed: ReaderRobot(seed, people, wishes)
    return RandomRobot


class GreedyRobot:
    """Takes what was tried least, over all plays that share `tried`; for coverage with few plays."""

    def __init__(self, seed: int, tried: collections.Counter[tuple[str, str]]) -> None:
        self._random = random.Random(seed)
        self._tried = tried
        self._asked = ""

    def answer(self, beat: Beat) -> Input:
        """An input that this beat allows."""
        if beat.menu is not None:
            menu = beat.menu
            fewest = min(self._tried[menu.id, option] for option in _open(menu))
            option = self._random.choice([name for name in _open(menu) if self._tried[menu.id, name] == fewest])
            self._tried[menu.id, option] += 1
            return Choose(option)
        offer = beat.line.offer if beat.line is not None else None
        if offer is None or offer.taken or self._asked == beat.step:
            self._asked = ""
            return Next()
        self._asked = beat.step
        left, taken = (offer.entry, "left"), (offer.entry, "taken")
        take = self._tried[taken] <= self._tried[left]
        self._tried[taken if take else left] += 1
        return Collect(offer.entry, self._random.choice(offer.held) if offer.full else "") if take else Next()


class Mood(msgspec.Struct, frozen=True):
    """What a reader is like through one play.

    `favourites` are one or two people; `slow` and `whim` are the chances that the clock runs out and that an option is
    taken for no reason; `keen` is how much of what is offered is written down.
    """

    favourites: tuple[str, ...]
    slow: float
    whim: float
    keen: float


class ReaderRobot:
    """Pleases one or two favourites, is sometimes too slow, sometimes follows a whim. One seed is one person."""

    def __init__(self, seed: int, people: list[str], wishes: Wishes) -> None:
        self._random = random.Random(seed)
        chance = self._random
        count = min(len(people), chance.choice((1, 2, 2)))
        self.mood = Mood(
            tuple(chance.sample(people, count)),
            slow=chance.uniform(0.0, 0.15),
            whim=chance.uniform(0.05, 0.3),
            keen=chance.uniform(0.2, 0.9),
        )
        self._wishes = wishes
        self._asked = ""

    def answer(self, beat: Beat) -> Input:
        """An input that this beat allows."""
        if beat.menu is not None:
            return self._choose(beat.menu)
        offer = beat.line.offer if beat.line is not None else None
        if offer is None or offer.taken or self._asked == beat.step:
            self._asked = ""
            return Next()
        self._asked = beat.step
        likes = beat.line is not None and beat.line.who in self.mood.favourites
        if self._random.random() > (max(self.mood.keen, 0.8) if likes else self.mood.keen):
            return Next()
        # Of a full notebook the oldest page goes.
        return Collect(offer.entry, offer.held[0] if offer.full else "")

    def _choose(self, menu: Menu) -> Choose:
        chance = self._random
        if menu.seconds is not None and menu.timeout and chance.random() < self.mood.slow:
            return Choose(menu.timeout, timed_out=True)
        options = _open(menu)
        if chance.random() < self.mood.whim:
            return Choose(chance.choice(options))
        return Choose(max(options, key=lambda option: self._pleases(menu.id, option) + chance.random()))

    def _pleases(self, choice: str, option: str) -> float:
        if option in self.mood.favourites:
            return 10.0
        effects = self._wishes.get((choice, option), {})
        return sum(amount * (1.0 if name in self.mood.favourites else 0.1) for name, amount in effects.items())


def wishes_of(program: Program) -> Wishes:
    """What each option of each choice adds to each meter."""
    return {
        (op.id, option.id): _added(option.changes)
        for unit in program.units()
        for scene in unit.scenes
        for op in scene.ops
        if isinstance(op, Choice)
        for option in op.options
    }


def _added(changes: Changes) -> dict[str, float]:
    added: dict[str, float] = {}
    for change in changes:
        amount = change.to
        sign = 1.0
        if isinstance(amount, Negative):
            amount, sign = amount.inner, -1.0
        if change.how == "add" and isinstance(amount, Number):
            added[change.name] = added.get(change.name, 0.0) + sign * amount.value
    return added


def _open(menu: Menu) -> list[str]:
    return [option.id for option in menu.options if not option.locked]
