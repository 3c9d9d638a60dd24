"""Programs without a screen, on the small second story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from tests.app.player import Player, open_player

ROOT = Path(__file__).parent.parent.parent
LANTERN = ROOT / "tests" / "stories" / "lantern"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., Player]]:
    """Opens programs that share a folder of saves; all are closed at the end."""
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    players: list[Player] = []

    def open_one(story: Path = LANTERN, **settings: object) -> Player:
        while players:
            players.pop().app.close_all()
        players.append(open_player(story, tmp_path / "saves", **settings))  # type: ignore[arg-type]
        return players[-1]

    yield open_one
    for player in players:
        player.app.close_all()
    pygame.quit()


@pytest.fixture
def player(opened: Callable[..., Player]) -> Player:
    return opened()
