"""Skipping and auto mode go on when they should, and no sooner."""

from __future__ import annotations

import msgspec
import pytest

from game.save.settings import Settings
from game.session.pace import SKIP_SECONDS, Pace
from game.story.audio_state import AudioState
from game.story.beat import Beat, Line, Menu, Text
from game.story.stage_state import StageState

LINE = Beat("s", "1", StageState(), AudioState(), line=Line("say", Text("1", "words"), "who"))
MENU = Beat("s", "2", StageState(), AudioState(), menu=Menu("m", ()))
PAUSE = Beat("s", "3", StageState(), AudioState(), pause=1.0)


def pace(mode: str = "skip", **settings: object) -> Pace:
    made = Pace(msgspec.structs.replace(Settings(), **settings))
    made.toggle(mode)  # type: ignore[arg-type]
    return made


def test_skipping_passes_a_line_that_was_read() -> None:
    made = pace()
    made.arrive(LINE, seen=True)
    assert made.seconds_to_stay(LINE, 5, "zh") == SKIP_SECONDS


def test_skipping_stops_at_a_line_that_was_not() -> None:
    made = pace()
    made.arrive(LINE, seen=False)
    assert made.mode == "read"


def test_skipping_all_passes_unread_lines() -> None:
    made = pace(skip_unread=True)
    made.arrive(LINE, seen=False)
    assert made.mode == "skip"


def test_skipping_goes_on_after_a_choice_when_set_so() -> None:
    made = pace()
    made.arrive(MENU, seen=False)
    assert (made.mode, made.seconds_to_stay(MENU, 0, "zh")) == ("skip", None)


def test_skipping_ends_at_a_choice_when_set_so() -> None:
    made = pace(skip_after_choices=False)
    made.arrive(MENU, seen=True)
    assert made.mode == "read"


def test_skipping_passes_pauses() -> None:
    assert pace().may_skip(PAUSE, seen=False)


def test_auto_stays_longer_on_a_longer_line() -> None:
    made = pace("auto")
    short, long = made.seconds_to_stay(LINE, 5, "zh"), made.seconds_to_stay(LINE, 60, "zh")
    assert short is not None and long is not None and long > short >= made.settings.auto_delay


def test_auto_reads_latin_letters_faster_than_han() -> None:
    made = pace("auto", text_speed=0)
    assert (made.seconds_to_stay(LINE, 100, "en") or 0) < (made.seconds_to_stay(LINE, 100, "zh") or 0)


def test_auto_waits_at_a_choice() -> None:
    assert pace("auto").seconds_to_stay(MENU, 0, "zh") is None


def test_reading_waits_for_the_player() -> None:
    assert Pace(Settings()).seconds_to_stay(LINE, 5, "zh") is None


@pytest.mark.parametrize("mode", ["auto", "skip"])
def test_the_same_switch_turns_a_mode_off(mode: str) -> None:
    made = pace(mode)
    made.toggle(mode)  # type: ignore[arg-type]
    assert made.mode == "read"
