"""What the program holds in memory and does in its main thread, without any timing."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.app import saving
from tests.app.player import Player

Open = Callable[..., Player]


def test_a_closed_program_leaves_nothing(opened: Open, tmp_path: Path) -> None:
    player = opened()
    player.begin()
    player.key(pygame.K_RETURN, pygame.K_RETURN)
    room = player.app.room
    left = [weakref.ref(thing) for thing in (player.app, room.stage, room.window, room.lettering, player.app.theme)]
    player.app.close_all()
    names = [thread.name for thread in threading.enumerate()]
    assert not [name for name in names if name.startswith(("pictures", "faces", "save"))]
    opened()  # closes and forgets the first
    del player, room
    gc.collect()
    assert [reference() for reference in left] == [None] * len(left)


def test_a_screen_that_has_left_is_gone_when_all_is_still(opened: Open) -> None:
    player = opened()
    player.begin()
    gc.collect()
    gc.disable()  # only the program itself may look for what can be dropped
    try:
        player.app.open("settings")
        player.settle()
        screen = weakref.ref(player.app.top)
        player.app.close()
        player.settle()
        assert screen() is None
    finally:
        gc.enable()


def test_the_pictures_of_automatic_saves_are_made_behind_the_players_back(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    made_by: list[threading.Thread] = []
    make = saving.thumbnail

    def thumbnail(picture: pygame.Surface) -> bytes:
        made_by.append(threading.current_thread())
        return make(picture)

    monkeypatch.setattr(saving, "thumbnail", thumbnail)
    player = opened()
    player.begin()
    player.app.quick_save()
    player.app.to_title()
    assert len(made_by) == 2 and threading.main_thread() not in made_by
    newest = player.app.slots.ring("quick")[0]
    assert newest.picture.startswith(b"\xff\xd8")


def test_what_moves_under_the_band_is_not_drawn(opened: Open) -> None:
    player = opened(motion="full")
    player.begin()
    player.read_until(lambda: player.screen == "reading" and bool(player.line))
    player.settle()
    shown: list[pygame.Rect] = []
    window = player.app.room.window
    present = window.present
    window.present = lambda boxes: (shown.extend(map(pygame.Rect, boxes)), present(boxes))  # type: ignore[assignment,misc]
    player.app.stage.stage._everything = True
    player.step()
    assert max(box.bottom for box in shown) < 1000
