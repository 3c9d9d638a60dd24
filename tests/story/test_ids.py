"""Ids of steps stay the same when the script around them changes, and follow changed words."""

from __future__ import annotations

from pathlib import Path

import yaml

from game.story.ids import update_ids
from game.story.kept_ids import read_kept, read_steps
from game.story.load import load_story
from tests.story.harbour import STORY, Harbour, chapter_of


def ids(steps: str) -> list[str]:
    return Harbour(steps).loaded.program.stops("arrival")


def write(root: Path, steps: str) -> list[str]:
    (root / "scripts/chapters").mkdir(parents=True, exist_ok=True)
    (root / "scripts/story.yaml").write_text(STORY, encoding="utf-8")
    (root / "scripts/chapters/one.yaml").write_text(chapter_of(steps), encoding="utf-8")
    return load_story(root).program.stops("arrival")


def test_what_stands_around_a_line_doesn_t_matter() -> None:
    (alone,) = ids("- anna: 「来了。」")
    among = ids("- 一。\n- show: anna\n- anna (smile): 「来了。」\n  enter: left\n- 二。")
    assert among[1] == alone


def test_who_says_it_matters() -> None:
    one, two, three = ids("- anna: 「来了。」\n- bo: 「来了。」\n- 「来了。」")
    assert len({one, two, three}) == 3


def test_tags_don_t_matter() -> None:
    assert ids("- anna: 「{b}来{/b}了。」") == ids("- anna: 「来了。」")


def test_repeats_are_told_apart_by_the_line_before() -> None:
    short = ids("- 一。\n- 嗯。\n- 二。\n- 嗯。\n- 嗯。")
    long = ids("- 零。\n- 一。\n- 嗯。\n- 又。\n- 二。\n- 嗯。\n- 嗯。")
    assert len(set(short)) == 5
    assert [step for step in long if step in short] == short


def test_other_stops_have_ids_that_survive_too() -> None:
    short = ids(
        "- 一。\n- pause: 1\n- card: 起风\n- 二。\n- pause: 2\n- page: letter\n  body: 别来。\n- ending: end_home"
    )
    long = ids(
        "- 零。\n- 一。\n- pause: 3\n- card: 起风\n  days: 9\n- 二。\n- pause: 2\n- 又。\n"
        "- page: letter\n  body: 别来。\n  to: 安娜\n- ending: end_home"
    )
    assert len(set(short)) == len(short)
    assert set(short) - set(long) == {short[5]}


def test_an_id_can_be_pinned() -> None:
    assert ids("- anna: 「来了。」\n  id: here") == ["here"]


def test_changed_words_keep_their_id_after_an_update(tmp_path: Path) -> None:
    before = write(tmp_path, "- 一。\n- anna: 「潮水退到第三级台阶了。」\n- 二。\n- bo: 「好。」")
    update_ids(tmp_path)
    after = write(tmp_path, "- 一。\n- anna: 「潮水退到第四级台阶了。」\n- 二。\n- bo: 「行吧，走。」")
    assert after != before
    updated = update_ids(tmp_path)
    assert [change[1] for change in updated.changed] == [before[1], before[3]]
    assert updated.gone == ()
    assert load_story(tmp_path).program.stops("arrival") == before


def test_an_id_is_kept_over_several_changes(tmp_path: Path) -> None:
    before = write(tmp_path, "- 一。\n- anna: 「潮水退到第三级台阶了。」\n- 二。")
    update_ids(tmp_path)
    for words in ("「潮水退到第四级台阶了。」", "「潮水一直退到第四级台阶。」", "「潮水一直退，退到第四级。」"):
        write(tmp_path, f"- 一。\n- anna: {words}\n- 二。")
        update_ids(tmp_path)
    assert load_story(tmp_path).program.stops("arrival") == before
    assert len(read_kept((tmp_path / "scripts/.ids.yaml").read_bytes())["arrival"]) == 1


def test_words_that_are_back_have_their_own_id_again(tmp_path: Path) -> None:
    before = write(tmp_path, "- anna: 「潮水退到第三级台阶了。」")
    update_ids(tmp_path)
    write(tmp_path, "- anna: 「潮水退到第四级台阶了。」")
    update_ids(tmp_path)
    assert write(tmp_path, "- anna: 「潮水退到第三级台阶了。」") == before
    update_ids(tmp_path)
    assert load_story(tmp_path).program.stops("arrival") == before


def test_a_line_in_between_takes_no_one_s_id(tmp_path: Path) -> None:
    before = write(tmp_path, "- 一。\n- anna: 「潮水退到第三级台阶了。」\n- 二。")
    update_ids(tmp_path)
    after = write(tmp_path, "- 一。\n- anna: 「船票呢？」\n- anna: 「潮水退到第四级台阶了。」\n- 二。")
    update_ids(tmp_path)
    final = load_story(tmp_path).program.stops("arrival")
    assert final == [before[0], after[1], before[1], before[2]]


def test_someone_else_s_words_are_another_line(tmp_path: Path) -> None:
    write(tmp_path, "- anna: 「潮水退到第三级台阶了。」")
    update_ids(tmp_path)
    write(tmp_path, "- bo: 「潮水退到第四级台阶了。」")
    updated = update_ids(tmp_path)
    assert updated.changed == ()
    assert [step.words for _, step in updated.gone] == ["「潮水退到第三级台阶了。」"]


def test_steps_of_a_renamed_scene_are_recognised(tmp_path: Path) -> None:
    before = write(tmp_path, "- anna: 「潮水退到第三级台阶了。」")
    update_ids(tmp_path)
    steps = "- anna: 「潮水退到第四级台阶了。」"
    chapter = f"chapter: one\nscenes:\n  landing:\n    renamed: [arrival]\n    steps:\n      {steps}\n"
    (tmp_path / "scripts/chapters/one.yaml").write_text(chapter, encoding="utf-8")
    update_ids(tmp_path)
    program = load_story(tmp_path).program
    assert program.stops("landing") == before
    place = program.find("arrival", before[0])
    assert place is not None and place.scene == "landing"


def test_the_file_is_plain_yaml_and_the_same_when_nothing_changed(tmp_path: Path) -> None:
    write(tmp_path, "- 一。\n- say: '\"9:30\": 到'\n- choice: c\n  options:\n    - a: 「去。」")
    first = update_ids(tmp_path)
    data = yaml.safe_load(first.text)
    assert data["steps"]["arrival"][1][2] == '"9:30": 到'
    assert update_ids(tmp_path).text == first.text
    assert read_steps(first.text.encode())["arrival"][2].id == "c"


def test_a_damaged_file_is_no_harm(tmp_path: Path) -> None:
    before = write(tmp_path, "- 一。")
    (tmp_path / "scripts/.ids.yaml").write_bytes(b"kept:\n  arrival:\n    x\nsteps:\n  arrival:\n    - [1,\n\xff\xfe")
    assert load_story(tmp_path).program.stops("arrival") == before
    update_ids(tmp_path)
