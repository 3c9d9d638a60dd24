"""The rhythm of appearing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.text.markup import parse, plain
from game.text.typewriter import Typewriter


def test_the_first_character_is_there_at_once() -> None:
    assert Typewriter(plain("山水"), 30).shown(0.0) == 1


def test_speed_is_han_characters_a_second() -> None:
    assert Typewriter(plain("山" * 31), 30).duration == pytest.approx(1.0)


def test_latin_goes_faster() -> None:
    assert Typewriter(plain("a" * 31), 30).duration < 0.5


def test_no_speed_shows_everything() -> None:
    writer = Typewriter(plain("山水。"), 0)
    assert (writer.shown(0.0), writer.duration) == (3, 0.0)


def test_it_rests_behind_a_sentence_longer_than_behind_a_comma() -> None:
    stop, comma, none = (Typewriter(plain(f"山{mark}水"), 30).duration for mark in "。，木")
    assert stop > comma > none


def test_it_rests_once_behind_a_run_of_marks() -> None:
    one = Typewriter(plain("山。水"), 30).duration
    two = Typewriter(plain("山。」水"), 30).duration
    assert two - one < 0.04


def test_it_does_not_rest_at_the_end() -> None:
    assert Typewriter(plain("山水。"), 30).duration == Typewriter(plain("山水木"), 30).duration


def test_it_does_not_rest_inside_numbers() -> None:
    assert Typewriter(plain("3.5"), 30).duration == Typewriter(plain("345"), 30).duration


def test_a_written_pause_is_kept() -> None:
    paused = Typewriter(parse("山{w=0.6}水"), 30).duration
    assert abs(paused - Typewriter(plain("山水"), 30).duration - 0.6) < 1e-9


def test_what_is_at_once_is_at_once() -> None:
    writer = Typewriter(parse("山水木{fast}火"), 30)
    assert writer.shown(0.0) == 4


def test_marks_do_not_sound() -> None:
    writer = Typewriter(plain("山，a "), 30)
    assert [writer.voiced(count) for count in range(6)] == [False, True, False, True, False, False]


@given(st.text(), st.floats(1, 200))
def test_there_and_back(text: str, speed: float) -> None:
    writer = Typewriter(plain(text), speed)
    times = [writer.seconds(count) for count in range(len(text) + 1)]
    assert times == sorted(times)
    assert all(writer.shown(moment) >= count for count, moment in enumerate(times))
    assert writer.shown(writer.duration) == writer.count == len(text)
