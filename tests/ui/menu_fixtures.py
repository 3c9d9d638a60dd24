"""Fixtures for the tests of menus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.save.settings import Settings

from .conftest import LANTERN, STORY
from .menu_desk import MenuDesk

MakeMenuDesk = Callable[..., MenuDesk]


@pytest.fixture
def menu_desk(display: pygame.Surface, tmp_path: Path) -> MakeMenuDesk:
    """A desk with a play-through: `menu_desk(language="en", beats=20, text_size=76)`."""

    def make(*, language: str = "", beats: int = 12, root: Path = STORY, **settings: object) -> MenuDesk:
        desk = MenuDesk(root, tmp_path, language=language, settings=Settings(**settings))  # type: ignore[arg-type]
        if beats:
            desk.read_on(beats)
        return desk

    return make


__all__ = ["LANTERN", "STORY", "MakeMenuDesk", "menu_desk"]
