"""Where things come to stand on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.text.layout import ASCENT, lay_out
from game.text.markup import parse, plain
from game.text.setting import Setting
from game.text.style import Measure, Style

SIZE = 40
RULES = Setting(Style("serif", SIZE), 10 * SIZE)


def test_the_first_baseline_is_where_the_square_ends(measure: Measure) -> None:
    layout = lay_out(plain("一二"), RULES, measure)
    assert layout.placed[0].y == pytest.approx((RULES.pitch - SIZE) / 2 + ASCENT * SIZE)


def test_lines_keep_their_pitch(measure: Measure) -> None:
    layout = lay_out(plain("一\n二\n三"), RULES, measure)
    first, second, third = (piece.y for piece in layout.placed)
    assert second - first == pytest.approx(third - second) == pytest.approx(RULES.pitch)
    assert layout.height == pytest.approx(3 * RULES.pitch)


def test_a_line_with_a_reading_is_taller(measure: Measure) -> None:
    rules = replace(RULES, leading=1.3)
    layout = lay_out(parse("{ruby=a}一{/ruby}\n二"), rules, measure)
    assert layout.lines[0].height > rules.pitch
    assert layout.lines[1].height == rules.pitch
    reading = layout.readings[0]
    assert reading.y < layout.placed[0].y - ASCENT * SIZE
    assert reading.y - ASCENT * reading.style.size > 0


def test_a_wide_reading_parts_its_neighbours(measure: Measure) -> None:
    layout = lay_out(parse("一{ruby=shuang}双{/ruby}二"), RULES, measure)
    reading = layout.readings[0]
    assert layout.placed[2].x >= reading.x + reading.width
    assert layout.placed[0].x + SIZE <= reading.x


@pytest.mark.parametrize(("align", "left"), [("left", 0.0), ("center", 4 * SIZE), ("right", 8 * SIZE)])
def test_alignment(measure: Measure, align: str, left: float) -> None:
    layout = lay_out(plain("一二"), replace(RULES, align=align), measure)  # type: ignore[arg-type]
    assert layout.placed[0].x == left


def test_justified_lines_end_together_but_for_the_last(measure: Measure) -> None:
    rules = replace(RULES, justify=True, length=10.6 * SIZE)
    layout = lay_out(plain("一二三四五六七八九十一二三四五"), rules, measure)
    last_of_first = layout.placed[9]
    assert last_of_first.x + last_of_first.width == pytest.approx(rules.length)
    assert layout.placed[-1].x == 4 * SIZE


def test_indent_is_for_the_first_line_of_a_paragraph(measure: Measure) -> None:
    layout = lay_out(plain("一二三四五六七八九十\n一"), replace(RULES, indent=2), measure)
    assert layout.placed[0].x == 2 * SIZE
    assert layout.placed[8].x == 0
    assert layout.placed[-1].x == 2 * SIZE


def test_columns_go_from_right_to_left(measure: Measure) -> None:
    layout = lay_out(plain("一二\n三"), replace(RULES, vertical=True), measure)
    first, second, third = layout.placed
    assert (first.x, first.y) == (layout.width - RULES.pitch / 2, 0)
    assert (second.x, second.y) == (first.x, SIZE)
    assert third.x == first.x - RULES.pitch


def test_marks_take_their_form_for_columns(measure: Measure) -> None:
    layout = lay_out(plain("「山」，——……（水）"), replace(RULES, vertical=True, length=20 * SIZE), measure)
    assert "".join(piece.text for piece in layout.placed) == "﹁山﹂︐︱︱︙︙︵水︶"


def test_in_columns_long_words_lie_and_short_numbers_stand(measure: Measure) -> None:
    layout = lay_out(plain("共41份GDP"), replace(RULES, vertical=True), measure)
    assert [piece.turned for piece in layout.placed] == [False, False, False, True]


def test_emphasis_dots_stand_under_han_and_italics_for_latin(measure: Measure) -> None:
    layout = lay_out(parse("{em}山，GDP{/em}"), RULES, measure)
    mountain, comma, word = layout.placed
    assert (mountain.dotted, comma.dotted, word.dotted) == (True, False, False)
    assert word.style.italic
    assert not mountain.style.italic


def test_bold_is_a_weight(measure: Measure) -> None:
    layout = lay_out(parse("山{b}水{/b}"), RULES, measure)
    assert [piece.style.weight for piece in layout.placed] == [500, 700]


def test_pieces_are_found_by_their_characters(measure: Measure) -> None:
    layout = lay_out(parse("山abc{ruby=shui}水{/ruby}"), RULES, measure)
    pieces, readings = layout.among(2, 3)
    assert [piece.text for piece in pieces] == ["abc"]
    assert readings == ()
    pieces, readings = layout.among(3, 5)
    assert [piece.text for piece in pieces] == ["abc", "水"]
    assert [reading.text for reading in readings] == ["shui"]
    assert layout.among(5, 5)[0] == ()


def test_the_pen_stands_behind_the_last_piece(measure: Measure) -> None:
    layout = lay_out(plain("一二三四五六七八九十一二三"), RULES, measure)
    assert layout.pen == (3 * SIZE, layout.placed[-1].y)
