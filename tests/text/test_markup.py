"""Marks in a text: what they mean, and what is said about wrong ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.text.markup import MarkupError, Run, parse, variables


def test_plain_words_are_one_run() -> None:
    assert parse("锤子立在桌上。").runs == (Run("锤子立在桌上。"),)


def test_spans_nest() -> None:
    marked = parse("甲{b}乙{em}丙{/em}{/b}丁")
    assert marked.runs == (Run("甲"), Run("乙", bold=True), Run("丙", bold=True, emphasis=True), Run("丁"))


def test_two_readings_side_by_side_are_two_groups() -> None:
    first, second = parse("{ruby=a}小{/ruby}{ruby=a}满{/ruby}").runs
    assert (first.ruby, second.ruby) == ("a", "a")
    assert first.group != second.group


def test_a_pause_knows_its_place() -> None:
    marked = parse("一。{w=0.6}二")
    assert marked.plain == "一。二"
    assert marked.pauses == ((2, 0.6),)


def test_fast_shows_what_stands_before_it() -> None:
    assert parse("听着{fast}——好").at_once == 2


def test_values_are_put_in() -> None:
    assert parse("还有{var:days}天", {"days": 244}).plain == "还有244天"


def test_values_bring_no_marks_of_their_own() -> None:
    assert parse("{var:name}", {"name": "{b}"}).plain == "{b}"


def test_doubled_braces_are_braces() -> None:
    assert parse("{{b}} 与 {{{{").plain == "{b} 与 {{"


def test_variables_are_named_once_in_order() -> None:
    assert variables("{var:b}{{var:x}} {var: a }{var:b}") == ("b", "a")


@pytest.mark.parametrize(
    ("source", "column", "words"),
    [
        ("一{b}二", 1, "never closed"),
        ("一{/b}二", 1, "without its {b}"),
        ("{b}{em}一{/b}{/em}", 8, "without its {b}"),
        ("{bold}一", 0, "no mark {bold}"),
        ("一{w}二", 1, "seconds"),
        ("一{w=soon}二", 1, "seconds"),
        ("一{w=99}二", 1, "seconds"),
        ("一{var:dais}", 1, "no value called dais"),
        ("一{var}", 1, "name of a variable"),
        ("一{ruby}二{/ruby}", 1, "reading"),
        ("一{b", 1, "no closing brace"),
        ("一}", 1, "without an opening"),
        ("{b}{b}一{/b}{/b}", 3, "inside {b}"),
        ("{fast=1}", 0, "takes no value"),
        ("{/w}", 0, "closes nothing"),
    ],
)
def test_wrong_marks_are_explained_where_they_stand(source: str, column: int, words: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse(source, {"days": 1})
    assert caught.value.column == column
    assert words in caught.value.message


@pytest.mark.parametrize(("source", "hint"), [("{emm}", "{em}"), ("{var:day}", "{var:days}"), ("{rubi=a}", "{ruby}")])
def test_near_misses_get_a_suggestion(source: str, hint: str) -> None:
    with pytest.raises(MarkupError) as caught:
        parse(source, {"days": 1})
    assert hint in caught.value.hint


@given(st.text())
def test_any_text_survives_when_its_braces_are_doubled(text: str) -> None:
    assert parse(text.replace("{", "{{").replace("}", "}}")).plain == text


@given(st.text())
def test_any_text_is_read_or_explained(text: str) -> None:
    try:
        parse(text)
    except MarkupError as error:
        assert error.message
        assert 0 <= error.column < max(1, len(text))


@given(st.lists(st.integers(0, 20), min_size=2, max_size=2).map(sorted))
def test_parts_make_the_whole(cuts: list[int]) -> None:
    marked = parse("甲{b}乙丙{/b}丁{w=1}戊{em}己庚{/em}{ruby=x}辛壬{/ruby}癸")
    first, second = cuts
    parts = [marked.part(0, first), marked.part(first, second), marked.part(second, len(marked.plain))]
    assert "".join(part.plain for part in parts) == marked.plain
    looks = [(c, run.bold, run.emphasis, run.ruby) for run in marked.runs for c in run.text]
    assert [(c, run.bold, run.emphasis, run.ruby) for part in parts for run in part.runs for c in run.text] == looks
    assert sum(len(part.pauses) for part in parts) == 1
