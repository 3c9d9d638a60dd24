"""The command `prove`: what it prints, and how it ends."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import pytest

from game.__main__ import main
from game.story.load import load_story
from game.tools.proving import solver
from game.tools.proving.proof import prove

ROOT = Path(__file__).parent.parent.parent
LANTERN = ROOT / "tests" / "stories" / "lantern"
needs_solver = pytest.mark.skipif(not solver.has_solver(), reason="ortools is not installed")

STEPS = """    - 开始。
    - choice: pick
      options:
        - a: 一
          effects: {luck: +1}
        - b: 二
          when: luck > 2
    - ending: good
"""


def make_story(folder: Path, steps: str, endings: str = "good: 好") -> Path:
    """Write a story of one scene."""
    (folder / "scripts" / "chapters").mkdir(parents=True)
    (folder / "scripts" / "story.yaml").write_text(
        "format: 1\nid: small\ntitle: x\nlanguages: {source: zh}\nmeters:\n  luck: {start: 1, range: [0, 3]}\n"
        f"endings: {{{endings}}}\nchapters:\n  one: chapters/one.yaml\n",
        encoding="utf-8",
    )
    chapter = "chapter: one\ntitle: x\nscenes:\n  start:\n" + steps
    (folder / "scripts" / "chapters" / "one.yaml").write_text(chapter, encoding="utf-8")
    return folder


@needs_solver
def test_the_story_is_as_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--story", str(ROOT)]) == 0
    told = capsys.readouterr().out
    assert "no stuck path" in told and "0 not as expected" in told


@needs_solver
def test_another_story_proves_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--story", str(LANTERN)]) == 0
    assert "endings  3 of 3 reachable" in capsys.readouterr().out


@needs_solver
def test_an_option_that_never_opens_is_told_with_its_condition(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prove", "--story", str(make_story(tmp_path, STEPS))]) == 1
    told = capsys.readouterr().out
    assert "! option pick b: unreachable  (scripts/chapters/one.yaml:10)" in told
    assert "luck > 2  (scripts/chapters/one.yaml:10)  -- luck is at most 1 there" in told
    assert "options  1 of 2 reachable, 1 unreachable" in told


@needs_solver
def test_one_target_is_told_with_its_route(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_story(tmp_path, STEPS)
    assert main(["prove", "--story", str(root), "--target", "pick.a"]) == 0
    assert "route: pick=a" in capsys.readouterr().out
    assert main(["prove", "--story", str(root), "--target", "pick z"]) == 2


@needs_solver
def test_an_ending_that_is_not_to_be_reached(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps = STEPS.replace("          when: luck > 2\n", "")
    closed = make_story(tmp_path / "a", steps, "good: 好, never: {title: 无, reach: false}")
    assert main(["prove", "--story", str(closed)]) == 0
    assert "1 unreachable (1 as expected)" in capsys.readouterr().out
    reached = make_story(tmp_path / "b", steps, "good: {title: 好, reach: false}")
    assert main(["prove", "--story", str(reached)]) == 1
    assert "! ending good: reachable" in capsys.readouterr().out


@needs_solver
def test_the_proof_as_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--story", str(make_story(tmp_path, STEPS)), "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    by_id = {verdict["id"]: verdict for verdict in data["verdicts"]}
    assert data["solver"] and not data["holds"]
    assert by_id["good"]["route"]["answers"] == [{"scene": "start", "step": "pick", "option": "a"}]
    assert by_id["pick b"]["clash"][0]["condition"] == "luck > 2"
    assert by_id["stuck"]["verdict"] == "unreachable"


def test_nothing_is_proved_of_a_story_with_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["prove", "--story", str(make_story(tmp_path, "    - goto: nowhere\n"))]) == 1
    assert "errors in the scripts" in capsys.readouterr().err


def test_without_the_solver_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.tools.proving.proof.has_solver", lambda: False)
    assert main(["prove", "--story", str(make_story(tmp_path, STEPS))]) == 1
    told = capsys.readouterr().out
    assert "ortools is not installed" in told and "1 unknown" in told


@needs_solver
def test_a_story_of_three_chapters_with_tea_and_notes(tmp_path: Path) -> None:
    sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))
    try:
        import prove as benchmark
    finally:
        sys.path.pop(0)
    benchmark.write_story(tmp_path, "pc12")
    proof = prove(load_story(tmp_path).program)
    assert proof.holds
    assert sum(verdict.target.kind == "option" for verdict in proof.verdicts) == 80


def test_the_options_of_the_command_line() -> None:
    from game.tools.prove import add_options

    parser = argparse.ArgumentParser()
    add_options(parser)
    given = parser.parse_args(["--bound", "3", "--target", "a", "--target", "b", "--seconds", "2"])
    assert (given.bound, given.target, given.seconds, given.json) == (3, ["a", "b"], 2.0, False)
