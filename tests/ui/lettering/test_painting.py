"""What is painted, and that nothing else is touched."""

from __future__ import annotations

import pygame
import pytest

from game.text.markup import parse
from game.text.setting import Setting
from game.text.style import Style
from game.ui.lettering.lettering import Lettering

PAPER = (244, 237, 223)
INK = (31, 28, 25)
TEXT = (
    "「从论文{em}到产品{/em}——隔着……」{b}第27号{/b}，{ruby=xiǎo mǎn}小满{/ruby}那天GDP涨了6.8%，Qingshan's plan不算。"
)
AT = (60, 20)


def changed(before: pygame.Surface, after: pygame.Surface) -> pygame.Rect:
    """The box around all pixels that differ."""
    mask = pygame.mask.from_threshold(after, (0, 0, 0), (1, 1, 1, 255), before)
    mask.invert()
    boxes = mask.get_bounding_rects()
    return boxes[0].unionall(boxes[1:]) if boxes else pygame.Rect(0, 0, 0, 0)


@pytest.mark.parametrize("vertical", [False, True])
def test_the_answer_covers_all_that_was_touched(lettering: Lettering, canvas: pygame.Surface, vertical: bool) -> None:
    before = canvas.copy()
    layout = lettering.lay_out(parse(TEXT), Setting(Style("serif", 32), 440, vertical=vertical))
    touched = lettering.paint(canvas, layout, AT, INK)
    assert touched.contains(changed(before, canvas))
    assert changed(before, canvas).width > 200


@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize("step", [1, 3])
def test_the_typewriter_ends_with_the_same_pixels(
    lettering: Lettering, canvas: pygame.Surface, vertical: bool, step: int
) -> None:
    whole = canvas.copy()
    layout = lettering.lay_out(parse(TEXT), Setting(Style("serif", 32), 440, vertical=vertical))
    lettering.paint(whole, layout, AT, INK)
    for since in range(0, layout.count, step):
        before = canvas.copy()
        touched = lettering.paint(canvas, layout, AT, INK, since=since, upto=min(layout.count, since + step))
        assert touched.contains(changed(before, canvas)) or changed(before, canvas).width == 0
    assert changed(whole, canvas).width == 0


def test_nothing_new_touches_nothing(lettering: Lettering, canvas: pygame.Surface) -> None:
    layout = lettering.lay_out("山水", Setting(Style(), 400))
    assert lettering.paint(canvas, layout, AT, INK, since=2, upto=2).size == (0, 0)


def test_the_baseline_is_where_it_was_asked_for(lettering: Lettering, canvas: pygame.Surface) -> None:
    before = canvas.copy()
    lettering.write(canvas, "Hxz", Style("serif", 60), INK, (100, 200))
    box = changed(before, canvas)
    assert abs(box.bottom - 200) <= 2
    assert abs(box.left - 100) <= 4


@pytest.mark.parametrize(("align", "edge"), [("left", "left"), ("center", "centerx"), ("right", "right")])
def test_lines_are_aligned(lettering: Lettering, canvas: pygame.Surface, align: str, edge: str) -> None:
    before = canvas.copy()
    lettering.write(canvas, "口口口", Style("sans", 40), INK, (450, 200), align=align)  # type: ignore[arg-type]
    assert abs(getattr(changed(before, canvas), edge) - 450) <= 5


def test_han_and_latin_share_a_baseline(lettering: Lettering, canvas: pygame.Surface) -> None:
    before = canvas.copy()
    lettering.write(canvas, "H", Style("serif", 100), INK, (100, 200))
    latin = changed(before, canvas)
    middle = canvas.copy()
    lettering.write(canvas, "国", Style("serif", 100), INK, (300, 200))
    han = changed(middle, canvas)
    # The square of a Han character reaches an eighth below the baseline; capitals stand on it.
    assert 2 <= han.bottom - latin.bottom <= 12
    assert 0 <= latin.top - han.top <= 25


def test_chinese_dashes_are_one_line(lettering: Lettering, canvas: pygame.Surface) -> None:
    before = canvas.copy()
    lettering.write(canvas, "——", Style("serif", 50), INK, (100, 200))
    box = changed(before, canvas)
    row = [canvas.get_at((x, box.centery))[:3] for x in range(box.left + 2, box.right - 2)]
    assert all(pixel != PAPER for pixel in row)
    assert 90 <= box.width <= 100


def test_an_outline_lies_around_the_letters(lettering: Lettering, canvas: pygame.Surface) -> None:
    plain_box = lettering.write(canvas.copy(), "山", Style("sans", 60), INK, (100, 200))
    edged_box = lettering.write(canvas, "山", Style("sans", 60), (255, 255, 255), (100, 200), outline=(INK, 3))
    assert edged_box.contains(plain_box)
    assert edged_box.width == plain_box.width + 6
    inside = [
        canvas.get_at((x, y))[:3]
        for x in range(edged_box.left, edged_box.right)
        for y in range(edged_box.top, edged_box.bottom)
    ]
    assert (255, 255, 255) in inside
    assert INK in inside


def test_too_long_a_line_is_shortened_with_dots(lettering: Lettering) -> None:
    style = Style("serif", 30)
    short = lettering.shortened("山水木火土金银铜铁锡", style, 200)
    assert short.endswith("……")
    assert lettering.extent(short, style) <= 200
    assert lettering.shortened("山水", style, 200) == "山水"


def test_the_glyph_cache_stays_within_its_bound(lettering: Lettering, canvas: pygame.Surface) -> None:
    lettering.glyphs._most = 200_000
    for size in range(20, 90):
        lettering.write(canvas, "青山未完小满芒种夏至大暑", Style("serif", size), INK, (0, 300))
    assert lettering.glyphs.held <= 200_000
    assert lettering.glyphs.held == sum(
        g.picture.get_width() * g.picture.get_height() * 4 + 200 for g in lettering.glyphs._kept.values()
    )
