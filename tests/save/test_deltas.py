"""A history written as changes is read back as the same states."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.save.deltas import decode_states, encode_states
from game.story.audio_state import AudioState, Track
from game.story.stage_state import Sprite, StageState
from game.story.state import Frame, State

names = st.sampled_from(["a", "b", "c", "long_name"])
states = st.builds(
    State,
    scene=names,
    step=names,
    draws=st.integers(0, 5),
    stack=st.lists(st.builds(Frame, scene=names, step=names), max_size=2).map(tuple),
    values=st.dictionaries(names, st.one_of(st.booleans(), st.integers(-9, 200), st.text(max_size=3))),
    collections=st.dictionaries(names, st.lists(names, max_size=3).map(tuple)),
    visits=st.dictionaries(names, st.integers(1, 4)),
    chosen=st.dictionaries(names, names),
    stage=st.builds(StageState, background=names, sprites=st.just((Sprite("a", "smile", "left"),))),
    audio=st.builds(AudioState, music=st.none() | st.builds(Track, name=names)),
)


@given(st.lists(states, min_size=1, max_size=6))
def test_states_survive_the_coding_and_json(row: list[State]) -> None:
    first, deltas = encode_states(row)
    stored = msgspec.json.decode(msgspec.json.encode([first, deltas]))
    assert decode_states(stored[0], stored[1]) == row


def test_what_stays_the_same_takes_no_room() -> None:
    state = State("scene", "one", values={f"meter_{n}": n for n in range(40)})
    after = msgspec.structs.replace(state, step="two", values={**state.values, "meter_3": 9})
    _first, deltas = encode_states([state, after])
    assert deltas == [{"step": "two", "values": {"set": {"meter_3": 9}}}]


@pytest.mark.parametrize("delta", [7, {"values": 3}, {"values": {"set": 3}}, {"stage": "none"}, {"stack": [1]}])
def test_a_damaged_change_is_refused(delta: object) -> None:
    with pytest.raises(msgspec.ValidationError):
        decode_states({"scene": "a", "step": "b"}, [delta])  # type: ignore[list-item]
