"""Names lead to files, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.assets.library import Assets, ManifestError, read_manifest

ENTRY = "- {{name: hall, kind: {kind}, file: {file}, licence: CC0-1.0, author: A}}\n"


def write_manifest(folder: Path, kind: str = "background", file: str = "backgrounds/hall.jpg") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "manifest.yaml"
    path.write_text("assets:\n" + ENTRY.format(kind=kind, file=file), encoding="utf-8")
    return path


def test_a_name_leads_to_its_file(tmp_path: Path) -> None:
    write_manifest(tmp_path / "assets")
    picture = tmp_path / "assets" / "backgrounds" / "hall.jpg"
    picture.parent.mkdir()
    picture.write_bytes(b"x")
    assets = Assets(tmp_path / "assets", tmp_path)
    assert assets.find("background", "hall") == picture
    assert assets.names("background") == ["hall"]


def test_a_file_that_is_gone_is_none(tmp_path: Path) -> None:
    write_manifest(tmp_path / "assets")
    assert Assets(tmp_path / "assets", tmp_path).find("background", "hall") is None


def test_without_a_manifest_there_are_no_assets(tmp_path: Path) -> None:
    assert Assets(tmp_path, tmp_path).find("background", "hall") is None


@pytest.mark.parametrize("file", ["../secret.jpg", "/etc/passwd", "a/../../b.jpg"])
def test_no_file_lies_outside_the_folder(tmp_path: Path, file: str) -> None:
    with pytest.raises(ManifestError, match="out of the assets folder"):
        read_manifest(write_manifest(tmp_path, file=file))


def test_an_unknown_kind_is_told_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="background, cg"):
        read_manifest(write_manifest(tmp_path, kind="wallpaper"))


def test_a_manifest_that_is_no_yaml_is_told(tmp_path: Path) -> None:
    (tmp_path / "manifest.yaml").write_text("assets: [", encoding="utf-8")
    with pytest.raises(ManifestError, match=r"manifest\.yaml"):
        read_manifest(tmp_path / "manifest.yaml")


def test_a_storys_resource_wins_over_the_engines(tmp_path: Path) -> None:
    engine, story = tmp_path / "engine", tmp_path / "story"
    for folder in (engine, story):
        (folder / "sound").mkdir(parents=True)
    (engine / "sound" / "ui_move.ogg").touch()
    (engine / "sound" / "ui_page.ogg").touch()
    (story / "sound" / "ui_move.ogg").touch()
    assets = Assets(story, engine)
    assert assets.resource("sound/ui_move.ogg").parent.parent == story
    assert assets.resource("sound/ui_page.ogg").parent.parent == engine
