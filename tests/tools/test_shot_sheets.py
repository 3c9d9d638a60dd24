"""Contact sheets show every scene, every screen, every face."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from game.__main__ import main
from game.assets.location import resources
from game.story.load import load_story
from game.tools.contact_sheet import THUMBNAIL, Thumbnail, contact_sheet
from game.tools.first_moments import first_moments

ROOT = Path(__file__).parent.parent.parent
LANTERN = ROOT / "tests" / "stories" / "lantern"


def test_the_first_moment_of_every_scene_is_found() -> None:
    program = load_story(ROOT).program
    moments = first_moments(program)
    assert list(moments.scenes) == program.scene_ids() and set(moments.entries) >= set(moments.scenes)
    assert all(state.stage.background for state in moments.scenes.values()), "on the stage that belongs to it"
    assert {"narrate", "say", "choice", "timed", "card", "full"} <= set(moments.sorts)


def test_a_sheet_has_room_for_all_and_for_their_captions() -> None:
    picture = Image.new("RGB", (1920, 1080), (200, 30, 30))
    sheet = contact_sheet("青山", [Thumbnail("很长" * 60, picture)] * 5, 3, resources() / "fonts")
    assert sheet.width > 3 * THUMBNAIL[0] and sheet.height > 2 * THUMBNAIL[1]
    red, green, _blue = sheet.split()
    alike = ImageChops.subtract(red, green).histogram()
    assert sum(alike[150:]) > 4.5 * THUMBNAIL[0] * THUMBNAIL[1]


def test_a_sheet_without_pictures_is_refused() -> None:
    with pytest.raises(ValueError, match="picture"):
        contact_sheet("x", [], 3, resources() / "fonts")


def test_sheets_of_a_whole_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    assert main(["shot", "--story", str(LANTERN), "--sheet", str(tmp_path)]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"scenes.png", "screens.png"}
    with Image.open(tmp_path / "screens.png") as sheet:
        assert sheet.width > 4 * THUMBNAIL[0]


def test_somebody_who_does_not_exist_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["shot", "--story", str(LANTERN), "--sheet", str(tmp_path), "--who", "nobody"]) == 1
    assert "keeper" in capsys.readouterr().err
    assert main(["shot", "--story", str(LANTERN)]) == 2
