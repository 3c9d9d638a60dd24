"""The palettes keep the contrasts that players who see less depend on, measured where the words lie."""

from __future__ import annotations

import pygame
import pytest

from game.ui.paper import Papers
from game.ui.pieces import Pieces
from game.ui.tokens import HIGH, NORMAL, SMALLEST_TEXT, TARGET, colour, contrast, luminance, mix
from game.ui.type import ROLES, SMALLEST_ITALIC

from .conftest import MakeDesk

PLATES = ("paper", "slip", "spine", "news")


def darkest(surface: pygame.Surface) -> tuple[int, int, int]:
    """The darkest half percent of a textured plate, averaged."""
    pixels = pygame.image.tobytes(surface, "RGB")
    found = sorted((tuple(pixels[at : at + 3]) for at in range(0, len(pixels), 3)), key=luminance)
    worst = found[: max(1, len(found) // 200)]
    return tuple(round(sum(pixel[channel] for pixel in worst) / len(worst)) for channel in range(3))  # type: ignore[return-value]


@pytest.mark.parametrize("plate", PLATES)
def test_words_on_textured_paper_reach_seven_to_one(plate: str, make_desk: MakeDesk) -> None:
    desk = make_desk()
    papers = Papers(desk.pieces, NORMAL)
    spot = darkest(papers.field((240, 240), getattr(NORMAL, plate), 3))
    assert contrast(NORMAL.ink, spot) >= 7
    assert contrast(NORMAL.ink2, spot) >= 7


def test_focus_plates_seals_and_disabled_words_can_be_read() -> None:
    assert contrast(NORMAL.plate, NORMAL.on_plate) >= 7
    assert contrast(NORMAL.seal, NORMAL.on_seal) >= 7
    assert contrast(NORMAL.pressed, NORMAL.on_plate) >= 7
    assert contrast(NORMAL.ink3, NORMAL.paper) >= 4.5
    for plate in PLATES:
        assert contrast(HIGH.ink, getattr(HIGH, plate)) >= 15
        assert contrast(HIGH.ink3, getattr(HIGH, plate)) >= 7
    assert contrast(HIGH.plate, HIGH.on_plate) >= 15


def test_the_accents_of_the_story_can_be_read_on_paper(make_desk: MakeDesk) -> None:
    for chapter in make_desk().declared.chapters.values():
        if chapter.accent is not None and chapter.accent.text:
            assert contrast(colour(chapter.accent.text), NORMAL.paper) >= 7


def test_no_text_is_smaller_than_it_may_be() -> None:
    assert all(style.size >= SMALLEST_TEXT for style in ROLES.values())
    assert SMALLEST_ITALIC >= SMALLEST_TEXT
    assert TARGET >= 48


def test_mixing_and_reading_colours() -> None:
    assert colour("#102030") == (16, 32, 48)
    assert mix((0, 0, 0), (255, 255, 255), 0.5) == (128, 128, 128)
    with pytest.raises(ValueError, match="no colour"):
        colour("blue")


def test_the_grain_stays_fine_on_every_colour(make_desk: MakeDesk) -> None:
    papers = Papers(Pieces(make_desk().assets.resource), NORMAL)
    for code in ("#F4EDDF", "#1F1C19", "#D6A63A", "#8A2216", "#FBF6EA"):
        wanted = colour(code)
        field = papers.field((120, 120), wanted, 5)
        for x in range(0, 120, 7):
            for y in range(0, 120, 7):
                assert all(abs(a - b) <= 16 for a, b in zip(field.get_at((x, y)), wanted, strict=False))
