"""What is said of conditions before playing is never contradicted by playing: random scenes, all ways through them."""

from __future__ import annotations

import random
import re

import pytest

from game.story.beat import Beat
from game.story.checking.story import check_story
from game.story.errors import StoryError
from game.story.inputs import Choose, Collect, Input, Next
from game.story.load import load_text
from game.story.machine import Machine
from tests.story.harbour import STORY, files_of

# The values that are asked about are not changed elsewhere, so that much can be known of them.
SMALL_STORY = (STORY[: STORY.index("interludes:")] + STORY[STORY.index("chapters:") :]).replace(
    "  wind: {start: 2, range: [0, 9]}", "  wind: {start: 2, range: [0, 9]}\n  calm: {start: 1.5, range: [0, 4]}"
)
MOST_WAYS = 400


class Writer:
    """Writes a scene at random; `ifs` and `options` lead from lines to what stands there."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.lines = ["chapter: one", "scenes:", "  arrival:"]
        self.ifs: dict[int, int] = {}
        self.options: dict[int, tuple[str, str]] = {}
        self.count = 0

    def add(self, text: str) -> int:
        self.lines.append(text)
        return len(self.lines)

    def condition(self, depth: int = 2) -> str:
        chance = self.chance
        if depth and chance.random() < 0.5:
            sort = chance.choice(["and", "or", "not"])
            if sort == "not":
                return f"not ({self.condition(depth - 1)})"
            return f"({self.condition(depth - 1)}) {sort} ({self.condition(depth - 1)})"
        return chance.choice(
            [
                f"wind {self.sign()} {chance.randrange(-1, 11)}",
                f"calm {self.sign()} {chance.choice(['0.5', '1.5', '2', '4'])}",
                f"wind + calm {self.sign()} {chance.randrange(12)}",
                f"{chance.randrange(10)} {self.sign()} wind",
                f"wind * 2 - days {self.sign()} {chance.randrange(-30, 5)}",
                f"days {self.sign()} {chance.randrange(26, 34)}",
                f"tier(bo) {self.sign()} {chance.randrange(3)}",
                "asked",
                "told",
                "has(shell)",
                "asked == told",
                "visits(arrival) > 1",
            ]
        )

    def sign(self) -> str:
        return self.chance.choice(["==", "!=", "<", "<=", ">", ">="])

    def changes(self) -> str:
        chance = self.chance
        kinds = [
            f"wind: {chance.choice('+-=')}{chance.randrange(8)}",
            f"calm: {chance.choice('+-=')}{chance.choice(['0.5', '1', '3'])}",
            f"days: {chance.choice('+-')}{chance.randrange(1, 3)}",
            f"bo: {chance.choice('+-')}{chance.randrange(1, 40)}",
            f"asked: {chance.choice(['true', 'false', 'not told'])}",
            f"told: {chance.choice(['true', 'wind > 3'])}",
            'wind: "days - 28"',
        ]
        picked = chance.sample(kinds, chance.randrange(1, 3))
        return "{" + ", ".join({change.split(":")[0]: change for change in picked}.values()) + "}"

    def steps(self, indent: int, depth: int, most: int) -> None:
        blank = " " * indent
        for _ in range(self.chance.randrange(1, most + 1)):
            self.count += 1
            number = self.count
            sort = self.chance.choice(["set", "set", "if", "if", "choice", "collect", "line"])
            if sort == "set":
                self.add(f"{blank}- set: {self.changes()}")
            elif sort == "if" and depth:
                self.ifs[self.add(f"{blank}- if: {self.condition()}")] = number
                self.add(f"{blank}  then:")
                self.add(f"{blank}    - t{number}")
                self.steps(indent + 4, depth - 1, 2)
                self.add(f"{blank}  else:")
                self.add(f"{blank}    - e{number}")
            elif sort == "choice" and depth:
                self.choice(blank, indent, depth, number)
            elif sort == "collect":
                self.add(f"{blank}- bo: x{number}")
                self.add(f"{blank}- collect: {self.chance.choice(['shell', 'ticket'])}")
            else:
                self.add(f"{blank}- x{number}")

    def choice(self, blank: str, indent: int, depth: int, number: int) -> None:
        self.add(f"{blank}- choice: k{number}")
        self.add(f"{blank}  options:")
        for name in "ab" if self.chance.random() < 0.7 else "abc":
            self.add(f"{blank}    - {name}: o{number}{name}")
            if name != "c":
                self.options[self.add(f"{blank}      when: {self.condition()}")] = (f"k{number}", name)
            if self.chance.random() < 0.5:
                self.add(f"{blank}      effects: {self.changes()}")
            self.add(f"{blank}      then:")
            self.steps(indent + 8, depth - 1, 2)


def inputs(beat: Beat) -> list[Input]:
    if beat.menu is not None:
        return [Choose(option.id) for option in beat.menu.options if not option.locked]
    offer = beat.line.offer if beat.line is not None else None
    if offer is not None and not offer.taken:
        return [Next(), Collect(offer.entry, offer.held[0] if offer.full else "")]
    return [Next()]


def stuck_at(error: StoryError) -> set[str]:
    """The choice of which no option can be taken; any other error is one."""
    match = re.search(r"no option of (k\d+) can be taken", str(error))
    if match is None:
        raise error
    return {match.group(1)}


def play(machine: Machine, chance: random.Random) -> tuple[set[str], set[tuple[str, str]], set[str]]:
    """The lines seen, the options that stood open, and the choices in which none did."""
    seen: set[str] = set()
    opened: set[tuple[str, str]] = set()
    stuck: set[str] = set()
    try:
        waiting = [machine.begin()]
    except StoryError as error:
        return seen, opened, stuck_at(error)
    ways = 0
    while waiting and ways < MOST_WAYS:
        ways += 1
        state, beat = waiting.pop(chance.randrange(len(waiting)))
        if beat.line is not None:
            seen.add(beat.line.text.source)
        if beat.menu is not None:
            opened |= {(beat.menu.id, option.id) for option in beat.menu.options if not option.locked}
        if beat.ending is None:
            for given in inputs(beat):
                try:
                    waiting.append(machine.advance(state, given))
                except StoryError as error:
                    stuck |= stuck_at(error)
    return seen, opened, stuck


@pytest.mark.parametrize("seed", range(60))
def test_playing_never_contradicts(seed: int) -> None:
    chance = random.Random(seed)
    writer = Writer(chance)
    writer.steps(4, 3, 5)
    writer.add("    - ending: end_home")
    files = files_of("\n".join(writer.lines) + "\n", SMALL_STORY)
    loaded = load_text(files)
    assert [remark for remark in loaded.diagnostics if remark.severity == "error"] == []
    remarks = check_story(loaded.program, files)
    seen, opened, stuck = play(Machine(loaded.program), chance)
    gaps = {remark.values["choice"] for remark in remarks if remark.code == "S421"}
    assert stuck <= gaps
    for remark in remarks:
        if remark.code == "S430":
            assert (remark.values["choice"], remark.values["option"]) not in opened, remark
        elif remark.code in ("S431", "S432") and remark.line in writer.ifs:
            word = ("t" if remark.code == "S431" else "e") + str(writer.ifs[remark.line])
            assert word not in seen, remark


def test_much_is_known_and_little_is_missed() -> None:
    """Enough is said of random scenes that the test above tests something."""
    told = 0
    for seed in range(60):
        writer = Writer(random.Random(seed))
        writer.steps(4, 3, 5)
        files = files_of("\n".join(writer.lines) + "\n", SMALL_STORY)
        remarks = check_story(load_text(files).program, files)
        told += sum(remark.code in ("S430", "S431", "S432") for remark in remarks)
    assert told > 60
