"""One play-through: going on, going back, the log, and what is kept."""

from __future__ import annotations

import pytest

from game.save.profile import Profile
from game.save.record import decode_record, encode_record
from game.session.restore import restore
from game.session.session import Session
from game.story.inputs import Choose, Next
from game.story.machine.machine import Machine
from game.story.program import Program

WHEN = "2030-06-05T08:55:00+00:00"


def words(session: Session) -> str:
    beat = session.beat
    if beat.line is not None:
        return beat.line.text.source
    return "?" if beat.menu is not None else "…" if beat.pause is not None else "end"


def go(session: Session, steps: int, option: str = "a") -> list[str]:
    seen = [words(session)]
    for _ in range(steps):
        if session.beat.menu is not None:
            session.choose(option)
        else:
            session.next()
        seen.append(words(session))
    return seen


def to_the_end(session: Session, option: str = "a") -> list[str]:
    seen = [words(session)]
    while session.beat.ending is None:
        seen += go(session, 1, option)[1:]
    return seen


def test_the_story_is_told_from_start_to_end(session: Session) -> None:
    told = to_the_end(session, "b")
    assert told == [
        "天亮了。", "「早。」", "…", "「早。」", "?", "「也好。」", "他们往外走。", "路上没有人。", "「冷。」",
        "回来的时候，天黑了。", "「走吧。」", "晚上。", "「晚安。」", "灯灭了。", "end",
    ]  # fmt: skip
    assert session.state.values["money"] == 20
    assert session.state.values["promised"] is True


def test_going_on_at_a_choice_does_nothing(session: Session) -> None:
    go(session, 4)
    session.next()
    assert session.beat.menu is not None


def test_an_option_that_does_not_exist_is_refused(session: Session) -> None:
    with pytest.raises(ValueError, match="no choice is open"):
        session.choose("a")
    go(session, 4)
    with pytest.raises(ValueError, match="no open option z"):
        session.choose("z")


def test_rolling_back_returns_the_state_that_was(session: Session) -> None:
    states = [session.state]
    while session.beat.ending is None:
        go(session, 1)
        states.append(session.state)
    shown = [state for state in states if session.machine.beat(state).pause is None]
    back = [session.state]
    while session.roll_back():
        back.append(session.state)
    assert back == shown[::-1]
    assert not session.can_roll_back


def test_rolling_forward_walks_the_same_way_with_the_same_choice(session: Session) -> None:
    told = to_the_end(session, "b")
    end = session.state
    while session.roll_back():
        pass
    again = [words(session)]
    while session.roll_forward():
        again.append(words(session))
    assert again == [line for line in told if line != "…"]
    assert session.state == end
    assert not session.can_roll_forward


def test_another_choice_after_rolling_back_leaves_the_old_way(session: Session) -> None:
    to_the_end(session, "a")
    while session.beat.menu is None:
        session.roll_back()
    session.choose("b")
    assert words(session) == "「也好。」"
    assert not session.can_roll_forward
    to_the_end(session)
    assert session.state.values["money"] == 20


def test_the_same_choice_after_rolling_back_keeps_the_way(session: Session) -> None:
    to_the_end(session, "a")
    while session.beat.menu is None:
        session.roll_back()
    session.choose("a")
    assert session.can_roll_forward


def test_collecting_stays_at_the_line_and_survives_rolling(session: Session) -> None:
    go(session, 1)
    session.collect("note_one")
    assert words(session) == "「早。」"
    assert session.state.collections == {"notes": ("note_one",)}
    assert session.state.values["warmth"] == 51
    go(session, 2)
    offer = session.beat.line.offer if session.beat.line else None
    assert offer is not None and offer.full
    session.collect("note_two", drop="note_one")
    assert session.state.collections == {"notes": ("note_two",)}
    session.roll_back()
    assert session.state.collections == {"notes": ("note_one",)}
    session.roll_forward()
    assert session.state.collections == {"notes": ("note_two",)}


def test_the_log_tells_what_was_said_and_chosen(session: Session) -> None:
    to_the_end(session, "b")
    log = session.log
    told = [entry.text.source for entry in log if entry.text is not None]
    assert told[:3] == ["天亮了。", "「早。」", "「早。」"]
    choice = next(entry for entry in log if entry.kind == "choice")
    taken = [(option.text.source, option.taken) for option in choice.options]
    assert taken == [("「买。」", False), ("「不买。」", True)]


def test_from_the_log_one_jumps_to_a_line(session: Session) -> None:
    to_the_end(session)
    entry = session.log[1]
    session.jump_to(entry.index)
    assert words(session) == "「早。」"
    assert session.can_roll_forward


def test_an_open_choice_in_the_log_has_nothing_taken(session: Session) -> None:
    to_the_end(session, "a")
    while session.beat.menu is None:
        session.roll_back()
    assert not any(option.taken for option in session.log[-1].options)


def test_lines_are_marked_as_read_for_the_next_time(program: Program) -> None:
    profile = Profile()
    first = Session.begin(program, profile, seed=1)
    assert not first.seen_before
    to_the_end(first)
    second = Session.begin(program, profile, seed=2)
    assert second.seen_before
    go(second, 5, "b")
    assert not second.seen_before


def test_rollback_equals_replay(program: Program) -> None:
    session = Session.begin(program, Profile(), seed=3)
    inputs = []
    while session.beat.ending is None:
        step = Choose("b") if session.beat.menu is not None else Next()
        inputs.append(step)
        go(session, 1, "b")
    while session.roll_back():
        pass
    machine = Machine(program)
    state, _beat = machine.begin(seed=3)
    for step in inputs:
        state, _beat = machine.advance(state, step)
    while session.roll_forward():
        pass
    assert session.state == state


@pytest.mark.parametrize("steps", range(15))
def test_a_save_at_any_step_goes_on_as_if_nothing_had_been(program: Program, steps: int) -> None:
    played = Session.begin(program, Profile(), seed=1)
    told = go(played, steps)
    if steps == 1:
        played.collect("note_one")
    record = decode_record(encode_record(played.record(WHEN)))
    restored = restore(record, program)
    assert restored.set_back == ""
    resumed = Session.resume(program, Profile(), restored)
    assert resumed.state == played.state
    assert words(resumed) == told[-1]
    assert to_the_end(resumed) == to_the_end(played)
    assert resumed.state == played.state
    while resumed.roll_back():
        played.roll_back()
    assert resumed.state == played.state


def test_a_save_keeps_what_lies_ahead_after_rolling_back(program: Program, session: Session) -> None:
    go(session, 8)
    for _ in range(3):
        session.roll_back()
    resumed = Session.resume(program, Profile(), restore(decode_record(encode_record(session.record(WHEN))), program))
    assert resumed.can_roll_forward
    while resumed.roll_forward():
        session.roll_forward()
    assert resumed.state == session.state


def test_a_save_shows_the_last_words_and_the_chapter(session: Session) -> None:
    go(session, 4)
    summary = session.record(WHEN, note="这里").summary
    assert (summary.story, summary.chapter, summary.scene, summary.note) == ("small", "one", "meeting", "这里")
    assert summary.last is not None and (summary.last.who, summary.last.source) == ("boris", "「早。」")


def test_collected_while_standing_back_drops_what_no_longer_fits(session: Session) -> None:
    go(session, 6)
    while words(session) != "「早。」" or session.index != 1:
        session.roll_back()
    session.collect("note_one")
    while session.roll_forward():
        pass
    assert session.state.collections == {"notes": ("note_one",)}
