"""A story of another kind (tests/stories/lantern) played through every combination of its choices."""

from __future__ import annotations

from pathlib import Path

import msgspec

from game.story.beat import Beat
from game.story.inputs import Choose, Input, Next
from game.story.load import load_story
from game.story.machine import Machine
from game.story.state import State

LANTERN = Path(__file__).parent.parent / "stories" / "lantern"


def inputs(beat: Beat) -> list[Input]:
    """Everything a player could do at a beat."""
    if beat.ending is not None:
        return []
    if beat.menu is not None:
        return [Choose(option.id) for option in beat.menu.options if not option.locked]
    return [Next()]


def all_plays(machine: Machine) -> list[State]:
    """The last states of all ways of playing."""
    state, beat = machine.begin()
    waiting = [(state, beat)]
    ended: list[State] = []
    while waiting:
        state, beat = waiting.pop()
        given = inputs(beat)
        if not given:
            ended.append(state)
        for one in given:
            waiting.append(machine.advance(state, one))
    return ended


def test_every_way_of_playing_comes_to_an_ending() -> None:
    machine = Machine(load_story(LANTERN).program)
    ended = all_plays(machine)
    assert {state.ending for state in ended} == {"saved", "dark", "alone"}
    for state in ended:
        assert 0 <= state.values["oil"] <= 12  # type: ignore[operator]
        assert 0.0 <= state.values["boy"] <= 1.0  # type: ignore[operator]
        assert len(state.collections.get("pockets", ())) <= 2


def test_every_state_is_the_same_after_a_save() -> None:
    machine = Machine(load_story(LANTERN).program)
    state, beat = machine.begin()
    for _ in range(200):
        again = msgspec.json.decode(msgspec.json.encode(state), type=State)
        assert again == state
        assert machine.beat(again) == machine.beat(state)
        given = inputs(beat)
        if not given:
            break
        state, beat = machine.advance(again, given[0])
    assert beat.ending is not None
