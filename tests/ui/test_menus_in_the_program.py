"""The pages of the spine in the running program: settings that make everything anew, saves that are really written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.ui.screens.list_page import ListPage
from game.ui.widgets.slider_row import SliderRow
from tests.app.player import Player, open_player

from .conftest import STORY


@pytest.fixture
def player(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Player]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    opened = open_player(STORY, tmp_path / "saves")
    opened.begin()
    for _ in range(8):
        opened.key(pygame.K_RETURN)
    yield opened
    opened.app.close_all()
    pygame.quit()


def is_whole(player: Player) -> bool:
    """Whether the canvas is as it would be if it were drawn all at once."""
    before = pygame.image.tobytes(player.app.canvas, "RGB")
    player.app.top.damage()
    player.step(2)
    return before == pygame.image.tobytes(player.app.canvas, "RGB")


def to_row(player: Player, row: int) -> None:
    top = player.app.top
    assert isinstance(top, ListPage)
    top.to_row(row)
    player.settle()


def drag(player: Player, start: tuple[int, int], end: tuple[int, int], steps: int = 8) -> None:
    def send(kind: int, at: tuple[int, int], **values: object) -> None:
        x, y, _, _ = player.app.room.window.letterbox.to_window((*at, 1, 1))
        player.send(kind, pos=(x, y), touch=False, **values)

    send(pygame.MOUSEMOTION, start, rel=(1, 0), buttons=(0, 0, 0))
    send(pygame.MOUSEBUTTONDOWN, start, button=1)
    for step in range(1, steps + 1):
        at = tuple(a + (b - a) * step // steps for a, b in zip(start, end, strict=True))
        send(pygame.MOUSEMOTION, at, rel=(1, 0), buttons=(1, 0, 0))  # type: ignore[arg-type]
    send(pygame.MOUSEBUTTONUP, end, button=1)
    player.settle()


def test_text_size_and_language_change_under_the_hand(player: Player) -> None:
    app = player.app
    app.open("settings")
    player.settle()
    to_row(player, 1)
    row = app.focused
    assert isinstance(row, SliderRow)
    drag(player, (row.track.x + 100, row.track.y), (row.track.right, row.track.y))
    assert app.settings.text_size == 76
    assert is_whole(player)
    to_row(player, 0)
    player.key(pygame.K_RIGHT)
    assert app.words.language == "en"
    assert player.focus == "Language"
    assert is_whole(player)
    player.key(pygame.K_ESCAPE)
    assert player.screen == "reading"


def test_save_overwrite_note_and_load(player: Player) -> None:
    app = player.app
    app.open("save")
    player.settle()
    player.key(pygame.K_RETURN)
    first = app.slots.view("manual-001").summary
    assert first is not None
    assert is_whole(player)
    player.key(pygame.K_RETURN)
    assert player.screen == "confirm"
    player.key(pygame.K_LEFT, pygame.K_RETURN)
    assert player.screen == "save"
    player.key(pygame.K_n)
    assert app.room.reader.text_mode
    player.send(pygame.TEXTINPUT, text="记着")
    player.key(pygame.K_RETURN)
    assert not app.room.reader.text_mode
    summary = app.slots.view("manual-001").summary
    assert summary is not None
    assert summary.note == "记着"
    player.key(pygame.K_e)
    assert player.screen == "load"
    player.key(pygame.K_RETURN)
    assert player.screen == "reading"


def test_the_log_leads_back(player: Player) -> None:
    app = player.app
    assert app.session is not None
    said = len(app.session.log)
    app.open("log")
    player.settle()
    player.key(pygame.K_UP, pygame.K_UP, pygame.K_RETURN)
    assert player.screen == "reading"
    assert len(app.session.log) == said - 2


def test_a_key_given_away_works_at_once(player: Player) -> None:
    app = player.app
    app.open("settings")
    player.settle()
    player.press(app.words.ui("Controls"))
    to_row(player, 5)
    player.key(pygame.K_RETURN, pygame.K_b)
    assert app.bindings.action("key:b", "reading") == "auto"
    player.key(pygame.K_RETURN, pygame.K_l)
    assert player.screen == "confirm"
    player.key(pygame.K_LEFT, pygame.K_RETURN)
    assert app.bindings.action("key:l", "reading") == "auto"
    assert is_whole(player)
