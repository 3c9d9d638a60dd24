"""Words are counted once each, and belong to whoever says them."""

from __future__ import annotations

from pathlib import Path

from game.story.load import load_story
from game.tools.stats import Count, count, table
from tests.tools.test_walk import make_story

STEPS = """    - 天亮了。
    - 天亮了。
    - choice: pick
      ask: 去哪儿？
      options:
        - a: 河边 river
        - b: "山上"
"""


def test_a_text_that_is_shown_twice_counts_once(tmp_path: Path) -> None:
    stats = count(load_story(make_story(tmp_path, STEPS)).program, tmp_path)
    assert (stats.total.han, stats.total.words, stats.total.boxes) == (10, 1, 4)
    assert (stats.choices, stats.options) == (1, 2)


def test_words_belong_to_whoever_says_them(tmp_path: Path) -> None:
    stats = count(load_story(make_story(tmp_path, STEPS)).program, tmp_path)
    assert stats.people["—"].han == 3
    assert stats.people["(option)"].han == 4


def test_reading_takes_time_by_letters_and_boxes() -> None:
    counted = Count(boxes=100, han=350, words=240)
    assert counted.minutes == 3.0


def test_the_table_names_every_scene(tmp_path: Path) -> None:
    stats = count(load_story(make_story(tmp_path, STEPS)).program, tmp_path)
    assert any(line.strip().startswith("start") for line in table(stats))


def test_the_first_chapter_is_as_long_as_it_should_be() -> None:
    root = Path(__file__).parent.parent.parent
    stats = count(load_story(root).program, root / "scripts" / "locale")
    assert stats.chapters["c1"].han >= 9000
