"""Each piece is set in the font that it belongs in."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.text.style import Style
from game.ui.lettering.faces import MOST_OPEN, Faces


@pytest.fixture
def faces(fonts: Path) -> Faces:
    pygame.font.init()
    return Faces(fonts)


@pytest.mark.parametrize(
    ("text", "style", "name", "size"),
    [
        ("山", Style("serif", 100), "serif_500", 100),
        ("山", Style("serif", 100, 700), "serif_700", 100),
        ("山", Style("serif", 100, 900), "serif_900", 100),
        ("GDP", Style("serif", 100), "latin_500", 112),
        ("1949", Style("serif", 100, 700), "latin_700", 112),
        ("GDP", Style("serif", 100, italic=True), "latin_500_italic", 112),
        ("山", Style("sans", 100, 500), "sans_500", 100),
        ("GDP", Style("sans", 100, 700), "sans_700", 100),
        ("山", Style("kai", 100), "kai", 100),
        ("GDP", Style("kai", 100), "latin_500_italic", 112),
        ("山", Style("brush", 100), "brush", 100),
        ("……", Style("brush", 100), "kai", 100),
        ("……", Style("serif", 100), "serif_500", 100),
        ("，", Style("serif", 100), "serif_500", 100),
        ("山", Style("unheard of", 100), "serif_500", 100),
    ],
)
def test_choice(faces: Faces, text: str, style: Style, name: str, size: int) -> None:
    face = faces.of(text, style)
    assert (face.name, face.size) == (name, size)


def test_dashes_and_quotes_follow_the_language(faces: Faces) -> None:
    style = Style("serif", 40)
    assert faces.of("——", style).name == "serif_500"
    faces.language = "en"
    assert faces.of("—", style).name == "latin_500"
    assert faces.of("“Yes”", style).name == "latin_500"


def test_a_character_that_the_font_lacks_is_found_elsewhere(faces: Faces) -> None:
    # Level 1 of GB 2312 is in the text faces, not all of it in the display faces.
    level_1 = [bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF)]
    rare = next(c for c in level_1 if not faces.covers("brush", c))
    assert faces.of(rare, Style("brush", 40)).name == "serif_500"


def test_a_character_that_no_font_has_is_drawn_as_a_box_not_as_an_error(faces: Faces) -> None:
    assert faces.of("\U000f1234", Style("serif", 40)).font is not None


def test_open_fonts_are_bounded(faces: Faces) -> None:
    for size in range(20, 20 + 2 * MOST_OPEN):
        assert faces.of("山", Style("serif", size)).size == size
    assert len(faces._open) <= MOST_OPEN
