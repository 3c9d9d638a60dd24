"""The story that was asked for plays, else the one here, else the one that comes with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.assets.location import MARK, NoStory, find_story


def make_story(root: Path) -> Path:
    (root / MARK).parent.mkdir(parents=True)
    (root / MARK).write_text("format: 1\n")
    return root


def test_the_story_asked_for_wins(tmp_path: Path) -> None:
    asked, here = make_story(tmp_path / "asked"), make_story(tmp_path / "here")
    assert find_story(asked, here).root == asked


def test_the_story_in_the_current_folder_comes_next(tmp_path: Path) -> None:
    assert find_story(None, make_story(tmp_path)).root == tmp_path


def test_elsewhere_the_programs_own_story_plays(tmp_path: Path) -> None:
    assert (find_story(None, tmp_path).scripts / "story.yaml").is_file()


def test_a_folder_without_a_story_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoStory, match=r"scripts/story\.yaml"):
        find_story(tmp_path, tmp_path)
