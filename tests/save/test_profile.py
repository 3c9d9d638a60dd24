"""The profile survives damage, later versions and foreign values."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from game.save.files import backup_of, seal
from game.save.profile import KIND, Profile, ProfileFile
from game.save.settings import Settings, read_settings
from game.save.upgrades import upgrade


@pytest.fixture
def file(tmp_path: Path) -> ProfileFile:
    return ProfileFile(tmp_path / "profile.json")


def test_a_profile_is_read_back(file: ProfileFile) -> None:
    profile = Profile(Settings(text_size=60), {"b", "a"}, {"end": 2}, {"picture"}, 12.5, 3)
    file.write(profile)
    assert file.read() == (profile, [])


def test_without_a_file_there_is_a_fresh_profile(file: ProfileFile) -> None:
    assert file.read() == (Profile(), [])


def test_a_damaged_profile_is_put_aside_and_the_backup_read(file: ProfileFile) -> None:
    file.write(Profile(play_seconds=1.0))
    file.write(Profile(play_seconds=2.0))
    file.path.write_bytes(b"{")
    profile, told = file.read()
    assert (profile.play_seconds, told) == (1.0, ["damaged"])
    assert file.path.with_name("profile.json.damaged").read_bytes() == b"{"


def test_a_later_profile_is_put_aside_not_overwritten(file: ProfileFile) -> None:
    newer = seal(KIND, 99, b"{}")
    file.path.write_bytes(newer)
    profile, told = file.read()
    file.write(profile)
    file.write(profile)
    assert told == ["newer"]
    assert file.path.with_name("profile.json.newer").read_bytes() == newer
    assert backup_of(file.path).exists()


def test_a_setting_out_of_range_stays_at_its_default_and_the_rest_is_kept(file: ProfileFile) -> None:
    body = json.dumps({"settings": {"text_size": 9000, "language": "en", "font": "comic"}, "starts": 4}).encode()
    file.path.write_bytes(seal(KIND, 1, body))
    profile, told = file.read()
    assert profile.settings == Settings(language="en")
    assert profile.starts == 4
    assert told == ["setting:text_size", "setting:font"]


def test_settings_from_nonsense_are_the_defaults() -> None:
    assert read_settings([1, 2]) == (Settings(), ["all"])


def test_every_default_setting_lies_in_its_range() -> None:
    assert read_settings(msgspec.to_builtins(Settings())) == (Settings(), [])


def test_an_old_save_climbs_the_steps_one_by_one() -> None:
    steps = {1: lambda body: {**body, "two": True}, 2: lambda body: {**body, "three": True}}
    assert upgrade({"one": True}, 1, steps, 3) == {"one": True, "two": True, "three": True}
