"""Long texts become pages that end where a sentence does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.text.markup import parse, plain
from game.text.paging import pages
from game.text.setting import Setting
from game.text.style import Measure, Style

SIZE = 40
RULES = Setting(Style("serif", SIZE), 10 * SIZE)
THREE_LINES = 3 * RULES.pitch


def shown(measure: Measure, text: str, room: float = THREE_LINES) -> list[str]:
    return [page.marked.plain for page in pages(plain(text), RULES, measure, room)]


def test_what_fits_is_one_page(measure: Measure) -> None:
    assert shown(measure, "一二三四五六七八九十" * 3) == ["一二三四五六七八九十" * 3]


def test_a_page_ends_at_a_sentence_end(measure: Measure) -> None:
    text = "一二三四五六七八九十一二三四五六七。八九十一二三四五六七八九十一二三。"
    assert shown(measure, text) == ["一二三四五六七八九十一二三四五六七。", "八九十一二三四五六七八九十一二三。"]


def test_closing_marks_stay_with_their_sentence(measure: Measure) -> None:
    text = "「一二三四五六七八九十一二三四五六七。」八九十一二三四五六七八九十一二三。"
    assert shown(measure, text)[0] == "「一二三四五六七八九十一二三四五六七。」"


def test_without_a_sentence_end_a_comma_will_do(measure: Measure) -> None:
    text = "一二三四五六七八九十一二三四五六，七八九十一二三四五六七八九十一二三四五六"
    assert shown(measure, text)[0] == "一二三四五六七八九十一二三四五六，"


def test_without_any_mark_a_line_end_must_do(measure: Measure) -> None:
    assert [len(page) for page in shown(measure, "山" * 75)] == [30, 30, 15]


def test_an_early_sentence_end_would_waste_the_page(measure: Measure) -> None:
    assert len(shown(measure, "好。" + "山" * 60)[0]) == 30


def test_numbers_do_not_end_sentences(measure: Measure) -> None:
    text = "the river is three metres wide and 3.5 metres deep said he and she said nothing at all to that"
    assert not shown(measure, text)[0].endswith("3.")


def test_marks_go_with_their_page(measure: Measure) -> None:
    text = "一二三四五六七八九十一二三四五六七。八九十{w=1}一二三{b}四五{/b}六七八九十一二三。"
    first, second = pages(parse(text), RULES, measure, THREE_LINES)
    assert first.marked.pauses == ()
    assert second.marked.pauses == ((3, 1.0),)
    assert [run.text for run in second.marked.runs if run.bold] == ["四五"]


@given(st.text(st.sampled_from("山水。，」「 \nab…"), max_size=120), st.integers(1, 5))
def test_pages_hold_everything_and_fit(measure: Measure, text: str, lines: int) -> None:
    room = lines * RULES.pitch
    found = pages(plain(text), RULES, measure, room)
    assert "".join("".join(page.marked.plain.split()) for page in found) == "".join(text.split())
    assert all(page.layout.height <= room + 0.5 for page in found)
    for page in found:
        assert page.marked.plain == text[page.start : page.end]
