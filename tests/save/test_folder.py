"""The player's folder is found, and two games know of each other."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.save.folder import RunningLock, cache_folder, user_folder


def test_each_story_has_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GAME_SAVES", str(tmp_path))
    assert user_folder("one") != user_folder("two")
    assert user_folder("one").is_relative_to(tmp_path) and cache_folder("one").is_relative_to(tmp_path)


def test_without_a_wish_the_platforms_place_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GAME_SAVES", raising=False)
    assert user_folder("one").is_absolute()


def test_a_second_game_on_the_same_folder_is_told(tmp_path: Path) -> None:
    first, second = RunningLock(tmp_path), RunningLock(tmp_path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_where_nothing_can_be_locked_the_game_runs(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    lock = RunningLock(tmp_path / "file" / "folder")
    assert lock.take()
    lock.release()
