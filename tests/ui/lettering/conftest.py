"""Lettering with the game's own fonts, on a canvas without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.lettering.lettering import Lettering

FONTS = Path(__file__).parents[3] / "game" / "resources" / "fonts"
PAPER = (244, 237, 223)


@pytest.fixture(scope="session")
def fonts() -> Path:
    return FONTS


@pytest.fixture
def lettering(fonts: Path) -> Iterator[Lettering]:
    pygame.font.init()
    yield Lettering(fonts)


@pytest.fixture
def canvas() -> pygame.Surface:
    surface = pygame.Surface((900, 500))
    surface.fill(PAPER)
    return surface
