"""A window without a screen."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.desktop.window import Window


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    opened = Window("test", size=(1280, 720))
    pygame.event.clear()
    yield opened
    opened.close()
    pygame.quit()
