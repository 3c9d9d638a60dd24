"""The robot's hands play the real program to an ending, knowing only what a player sees."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.__main__ import main

ROOT = Path(__file__).parent.parent.parent
LANTERN = ROOT / "tests" / "stories" / "lantern"


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")


def test_the_first_chapter_is_played_to_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "--story", str(ROOT), "--seed", "1", "--fast"]) == 0
    assert capsys.readouterr().out.startswith("an ending after")


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_story_is_played_to_its_end(seed: str) -> None:
    assert main(["demo", "--story", str(LANTERN), "--seed", seed, "--fast"]) == 0


def test_the_same_seed_makes_the_same_moves(capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for _ in range(2):
        main(["demo", "--story", str(LANTERN), "--seed", "5", "--fast"])
        told.append(capsys.readouterr().out)
    assert told[0] == told[1] != ""


def test_a_trace_is_written_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "trace.jsonl"
    main(["demo", "--story", str(LANTERN), "--fast", "--trace", str(file)])
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert {"screen", "frame"} == {line["mark"] for line in lines}
    assert all(line["ms"] >= 0 for line in lines if line["mark"] == "frame")


def test_an_unknown_command_is_told_with_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["danse"]) == 2
    assert "demo" in capsys.readouterr().err


def test_a_folder_without_a_story_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--story", str(tmp_path)]) == 2
    assert "there is no story here" in capsys.readouterr().err
