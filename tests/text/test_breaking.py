"""The rules of Chinese line breaking hold for whatever is written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.text.characters import CLOSING, NO_END, NO_START, OPENING
from game.text.layout import lay_out
from game.text.markup import parse, plain
from game.text.setting import Layout, Setting
from game.text.style import Measure, Style

SIZE = 40
HAN = st.text("青山未完小满芒种河水天人会议", min_size=1, max_size=5)
LATIN = st.text("abcdefghXYZ", min_size=1, max_size=9)
NUMBER = st.from_regex(r"[0-9]{1,3}([.,:][0-9]{1,2})?%?", fullmatch=True)
STOP = st.sampled_from(["，", "。", "、", "？", "！", "：", "……", "——", "。」", "？！", "，", ",", "."])
QUOTED = st.builds(
    "{}{}{}{}".format, st.sampled_from("「『（《"), HAN, st.sampled_from(["", "。", "？"]), st.sampled_from("」』）》")
)
WORDS = st.one_of(HAN, HAN, LATIN, NUMBER, STOP, QUOTED, st.just(" "))
# Ordinary writing: whatever sticks together fits on a line of twelve characters.
SENTENCES = st.lists(st.tuples(HAN, WORDS), max_size=16).map(lambda parts: "".join(a + b for a, b in parts))
ANYTHING = st.text(st.sampled_from("青山完 \n，。」「『』（）……——、？！ab9Z.-'—…·“”%¥"), max_size=60)


def setting(ems: float, **rules: object) -> Setting:
    return replace(Setting(Style("serif", SIZE), ems * SIZE), **rules)  # type: ignore[arg-type]


def line_texts(text: str, layout: Layout) -> list[str]:
    return [text[line.start : line.end].strip() for line in layout.lines]


@settings(max_examples=200)
@given(text=SENTENCES, ems=st.integers(14, 30), vertical=st.booleans(), justify=st.booleans())
def test_no_line_begins_or_ends_with_a_mark_that_may_not(
    measure: Measure, text: str, ems: int, vertical: bool, justify: bool
) -> None:
    layout = lay_out(plain(text), setting(ems, vertical=vertical, justify=justify), measure)
    lines = line_texts(text, layout)
    for line in lines[1:]:
        assert line[0] not in NO_START, lines
    for line in lines[:-1]:
        assert line[-1] not in NO_END, lines


@settings(max_examples=200)
@given(text=SENTENCES, ems=st.integers(14, 30))
def test_words_numbers_dots_and_dashes_stay_whole(measure: Measure, text: str, ems: int) -> None:
    for line in lay_out(plain(text), setting(ems), measure).lines[1:]:
        before, after = text[line.start - 1], text[line.start]
        assert not (before in "…—" and before == after)
        assert not (before.isascii() and before.isalnum() and after.isascii() and after.isalnum())


@settings(max_examples=200)
@given(text=ANYTHING, ems=st.integers(2, 20), vertical=st.booleans(), justify=st.booleans(), han=st.booleans())
def test_whatever_is_written_nothing_is_lost_and_nothing_leaves_the_line(
    measure: Measure, text: str, ems: int, vertical: bool, justify: bool, han: bool
) -> None:
    rules = setting(ems, vertical=vertical, justify=justify, han=han)
    layout = lay_out(plain(text), rules, measure)
    written = "".join(text[piece.start : piece.start + piece.count] for piece in layout.placed)
    assert written == "".join(c for c in text if not c.isspace() or c == "\u3000")
    for piece in layout.placed:
        begin = piece.y if vertical else piece.x
        blank = SIZE / 2 if text[piece.start + piece.count - 1] in CLOSING else 0.0
        assert begin + piece.width - blank <= rules.length + 0.01
        assert begin >= (-SIZE / 2 if text[piece.start] in OPENING else 0.0) - 0.01
    assert [line.end for line in layout.lines][-1:] <= [len(text)]


@given(text=SENTENCES, ems=st.integers(14, 30))
def test_pieces_do_not_run_into_each_other(measure: Measure, text: str, ems: int) -> None:
    layout = lay_out(plain(text), setting(ems), measure)
    for before, after in zip(layout.placed, layout.placed[1:], strict=False):
        if before.y == after.y:
            # Where marks meet, their blank halves may lie over each other.
            assert after.x >= before.x + before.width - SIZE / 2 - 0.01


def test_a_comma_takes_its_character_along(measure: Measure) -> None:
    text = "一二三四五六，七八"
    assert line_texts(text, lay_out(plain(text), setting(6, tighten=False), measure)) == ["一二三四五", "六，七八"]


def test_a_comma_may_stand_half_outside(measure: Measure) -> None:
    text = "一二三四五六，七八九"
    assert line_texts(text, lay_out(plain(text), setting(6.5), measure)) == ["一二三四五六，", "七八九"]


def test_an_opening_mark_goes_with_what_it_opens(measure: Measure) -> None:
    text = "一二三四五「六七」八"
    assert line_texts(text, lay_out(plain(text), setting(6), measure)) == ["一二三四五", "「六七」八"]


def test_an_opening_mark_hangs_half_an_em_outside(measure: Measure) -> None:
    layout = lay_out(plain("「从论文到产品」"), setting(12), measure)
    assert layout.placed[0].x == -SIZE / 2
    assert layout.placed[1].x == SIZE / 2


def test_marks_that_meet_share_their_blanks(measure: Measure) -> None:
    layout = lay_out(plain("山。」「水"), setting(12), measure)
    assert [piece.x / SIZE for piece in layout.placed] == [0, 1, 1.5, 2, 3]


def test_han_and_latin_stand_a_little_apart(measure: Measure) -> None:
    layout = lay_out(plain("第27号"), setting(12), measure)
    assert layout.placed[1].x > SIZE
    assert layout.placed[2].x > SIZE * 2 + 6


def test_no_character_stands_alone_on_the_last_line(measure: Measure) -> None:
    text = "一二三四五六七八九十一二三"
    assert line_texts(text, lay_out(plain(text), setting(6), measure))[-1] == "二三"


def test_a_word_longer_than_the_line_is_broken_rather_than_lost(measure: Measure) -> None:
    text = "abcdefghijklmnop"
    assert line_texts(text, lay_out(plain(text), setting(3), measure)) == ["abcdef", "ghijkl", "mnop"]


def test_english_breaks_at_blanks_and_behind_hyphens(measure: Measure) -> None:
    text = "a well-known river, he said"
    lines = line_texts(text, lay_out(plain(text), setting(5, han=False), measure))
    assert lines == ["a well-", "known", "river, he", "said"]


@pytest.mark.parametrize("text", ["", " ", "\n", "\n\n", "一\n\n二"])
def test_empty_lines_are_lines(measure: Measure, text: str) -> None:
    assert len(lay_out(plain(text), setting(6), measure).lines) == text.count("\n") + 1


def test_a_reading_stays_on_one_line_with_its_words(measure: Measure) -> None:
    marked = parse("一二三四{ruby=xiǎo mǎn}小满{/ruby}五")
    layout = lay_out(marked, setting(5), measure)
    assert layout.line_of(4) == layout.line_of(5)
    assert [reading.text for reading in layout.readings] == ["xiǎo", "mǎn"]
