"""Random plays count what they saw, and report what could not go on."""

from __future__ import annotations

from pathlib import Path

from game.story.load import load_story
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
