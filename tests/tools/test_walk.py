"""Random plays count what they saw, and report what could not go on."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.__main__ import main
from game.story.beat import Menu, OptionView, Text
from game.story.load import load_story
from game.tools.tempers import ReaderRobot, make_robots
from game.tools.walk import report, walk

ROOT = Path(__file__).parent.parent.parent


def make_story(folder: Path, steps: str) -> Path:
    (folder / "scripts" / "chapters").mkdir(parents=True)
    (folder / "scripts" / "story.yaml").write_text(
        "format: 1\nid: small\ntitle: x\nlanguages: {source: zh}\nmeters:\n  luck: {start: 1, range: [0, 3]}\n"
        "chapters:\n  one: chapters/one.yaml\n",
        encoding="utf-8",
    )
    chapter = "chapter: one\ntitle: x\nscenes:\n  start:\n" + steps
    (folder / "scripts" / "chapters" / "one.yaml").write_text(chapter, encoding="utf-8")
    return folder


CHOICE = """    - 开始。
    - choice: pick
      options:
        - a: 一
          effects: {luck: +5}
          then:
            - 甲。
        - b: 二
          when: luck > 2
          then:
            - 乙。
"""


def test_the_chapter_can_be_played_at_random() -> None:
    seen = walk(load_story(ROOT).program, 60, 1)
    assert not seen.troubles
    assert len(seen.options) == 28


def test_the_same_seed_sees_the_same(tmp_path: Path) -> None:
    program = load_story(make_story(tmp_path, CHOICE)).program
    assert walk(program, 5, 7) == walk(program, 5, 7)


def test_what_no_play_ever_saw_is_listed(tmp_path: Path) -> None:
    program = load_story(make_story(tmp_path, CHOICE)).program
    table = "\n".join(report(program, walk(program, 20, 1), everything=True))
    assert "乙。" in table and "甲。" not in table
    assert "options       1 of 2" in table


def test_meters_that_always_end_at_their_bound_are_seen(tmp_path: Path) -> None:
    program = load_story(make_story(tmp_path, CHOICE)).program
    table = "\n".join(report(program, walk(program, 20, 1), everything=False))
    assert "luck" in table and "100.0%" in table


def test_a_choice_without_an_open_option_is_a_trouble(tmp_path: Path) -> None:
    steps = "    - 开始。\n    - choice: pick\n      options:\n        - a: 一\n          when: luck > 2\n"
    program = load_story(make_story(tmp_path, steps)).program
    seen = walk(program, 3, 1)
    assert len(seen.troubles) == 3 and "pick" in seen.troubles[0].what


TWO_WAYS = """    - 开始。
    - choice: first
      options:
        - a: 一
          then:
            - choice: second
              options:
                - a: 甲
                - b: 乙
                - c: 丙
                - d: 丁
        - b: 二
"""


def test_the_greedy_robot_has_tried_everything_with_few_plays(tmp_path: Path) -> None:
    program = load_story(make_story(tmp_path, TWO_WAYS)).program
    assert len(walk(program, 8, 1, "greedy").options) == 6


def test_the_whole_chapter_needs_few_greedy_plays() -> None:
    assert len(walk(load_story(ROOT).program, 6, 1, "greedy").options) == 28


def test_a_reader_is_the_same_person_for_the_same_seed() -> None:
    program = load_story(ROOT).program
    make = make_robots(program, "reader")
    moods = [make(seed).mood for seed in range(40)]  # type: ignore[attr-defined]
    assert moods == [make(seed).mood for seed in range(40)]  # type: ignore[attr-defined]
    assert {len(mood.favourites) for mood in moods} == {1, 2}
    assert walk(program, 3, 5, "reader") == walk(program, 3, 5, "reader")


def test_a_reader_pleases_the_favourite() -> None:
    options = tuple(OptionView(name, Text(f"pick.{name}", name)) for name in "abc")
    wishes = {("pick", "b"): {"anna": 5.0}, ("pick", "c"): {"anna": -5.0}}
    taken = [ReaderRobot(seed, ["anna"], wishes)._choose(Menu("pick", options)).option for seed in range(200)]
    assert taken.count("b") > 150 > 50 > taken.count("c")


def test_a_reader_is_sometimes_too_slow() -> None:
    options = tuple(OptionView(name, Text(f"pick.{name}", name)) for name in "ab")
    menu = Menu("pick", options, seconds=8.0, timeout="b")
    answers = [ReaderRobot(seed, ["anna"], {})._choose(menu) for seed in range(300)]
    late = sum(answer.timed_out for answer in answers)
    assert 5 < late < 60


def test_a_walk_can_be_read_by_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = make_story(tmp_path, CHOICE)
    assert main(["walk", "--runs", "4", "--json", "--story", str(story)]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["plays"] == 4 and data["scenes"] == {"start": 4}
    assert data["choices"] == {"pick": {"a": 4, "b": 0}}
    assert [line["line"] for line in data["unseen_lines"]] == [15]
    assert data["meters"]["luck"]["median"] == 3


def test_a_walk_can_be_looked_at(tmp_path: Path) -> None:
    story = make_story(tmp_path / "story", CHOICE)
    file = tmp_path / "walk.svg"
    assert main(["walk", "--runs", "4", "--robot", "reader", "--picture", str(file), "--story", str(story)]) == 0
    words = "".join(ElementTree.parse(file).getroot().itertext())
    assert "4 plays, reader" in words and "luck" in words and "100.0%" in words
