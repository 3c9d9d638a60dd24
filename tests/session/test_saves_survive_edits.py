"""Every save made before a script was edited still opens, at the right place, with the right totals, and says so.

Every effect of the story counts on a meter of its own, so that an effect which happens twice, or never, is seen.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from game.save.profile import Profile
from game.save.record import Record, decode_record, encode_record
from game.session.restore import restore
from game.session.session import Session
from game.story.ids import update_ids
from game.story.load import load_story
from game.story.program import Program
from tests.session.mutations import KINDS

WHEN = "2030-06-05T08:55:00+00:00"
EFFECTS = ["at_dawn", "bought", "refused", "left", "cold", "home", "bedtime"]

STORY = """
format: 1
id: edited
title: 会被改的故事
languages: {source: zh, offered: [zh]}
start: meeting
cast:
  anna: {name: 安娜, expressions: [neutral, smile]}
  boris: {name: 鲍里斯, expressions: [neutral, smile]}
meters:
""" + "".join(f"  {name}: {{start: 0, range: [0, 9]}}\n" for name in EFFECTS) + """
chapters:
  one: chapters/one.yaml
  two: chapters/two.yaml
"""

ONE = """
chapter: one
title: 第一章
scenes:
  meeting:
    - 天亮了，窗台上落着一只鸟。
    - set: {at_dawn: +1}
    - 鸟没有飞。
    - 它在看什么。
    - anna (smile): 「早，你来了。」
      enter: left
    - boris: 「早。」
    - choice: first
      options:
        - a: 「买，现在就买。」
          effects: {bought: +1}
          then:
            - anna: 「好，我去拿钱。」
            - 她拿了钱。
        - b: 「不买。」
          effects: {refused: +1}
          then:
            - anna: 「也好。」
            - 她把钱放下了。
    - set: {left: +1}
    - 他们往外走，谁也没说话。
    - 门没有锁。
  errand:
    - 街上很静。
    - call: side_road
    - 回来的时候，天黑了。
    - set: {home: +1}
    - anna: 「走吧。」
"""

TWO = """
chapter: two
title: 第二章
scenes:
  evening:
    - 晚上，下了雨。
    - 屋顶在响。
    - boris: 「晚安，明天见。」
    - set: {bedtime: +1}
    - 灯灭了。
  side_road:
    aside: true
    steps:
      - 路上没有人，风从北边来。
      - set: {cold: +1}
      - anna: 「冷。」
      - 她把领子竖起来。
"""

Make = Callable[[str, str], Program]


def play(program: Program, option: str) -> list[Record]:
    """A save at every step of a play-through."""
    session = Session.begin(program, Profile(), seed=1)
    records = [session.record(WHEN)]
    while session.beat.ending is None:
        if session.beat.menu is not None:
            session.choose(option)
        else:
            session.next()
        records.append(session.record(WHEN))
    return [decode_record(encode_record(record)) for record in records]


def exists(program: Program, scene: str, step: str) -> bool:
    return program.find(scene, step) is not None or program.find_anywhere(step) is not None


def stands(program: Program, record: Record, index: int) -> bool:
    state = record.moments[index].state
    return exists(program, state.scene, state.step) and all(exists(program, f.scene, f.step) for f in state.stack)


def check(record: Record, program: Program, kind: str) -> None:
    restored = restore(record, program)
    here = restored.moments[restored.at].state
    chosen = next((index for index in range(record.at, -1, -1) if stands(program, record, index)), None)
    if chosen is None:
        assert restored.set_back in ("scene", "chapter", "story"), kind
    else:
        was = record.moments[chosen].state
        assert restored.set_back == ("" if chosen == record.at else "lines"), kind
        assert here.step == was.step, kind
        assert {name: here.values[name] for name in EFFECTS} == {name: was.values[name] for name in EFFECTS}, kind
        assert [frame.step for frame in here.stack] == [frame.step for frame in was.stack], kind
    session = Session.resume(program, Profile(), restored)
    for _ in range(200):
        if session.beat.ending is not None:
            break
        if session.beat.menu is not None:
            session.choose(session.beat.menu.options[0].id)
        else:
            session.next()
    assert session.beat.ending is not None, kind
    twice = {name: value for name in EFFECTS if (value := session.state.values[name]) not in (0, 1)}
    assert not twice, f"{kind}: happened more than once: {twice}"
    assert session.state.values["bought"] + session.state.values["refused"] <= 1, kind


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Program]:
    def made(one: str, two: str, *, ids: bool = False, story: str = STORY) -> Program:
        chapters = tmp_path / "scripts" / "chapters"
        chapters.mkdir(parents=True, exist_ok=True)
        (tmp_path / "scripts" / "story.yaml").write_text(story, encoding="utf-8")
        (chapters / "one.yaml").write_text(one, encoding="utf-8")
        (chapters / "two.yaml").write_text(two, encoding="utf-8")
        if ids:
            update_ids(tmp_path)
        loaded = load_story(tmp_path)
        assert not loaded.errors, loaded.errors
        return loaded.program

    return made


@pytest.mark.parametrize("kept_ids", [False, True], ids=["plain", "with kept ids"])
@pytest.mark.parametrize("kind", KINDS)
def test_one_edit_of_each_kind_against_every_save(make: Callable[..., Program], kind: str, kept_ids: bool) -> None:
    chance = random.Random(f"{kind} {kept_ids}")
    program = make(ONE, TWO, ids=kept_ids)
    records = play(program, "a") + play(program, "b")
    done = 0
    for _ in range(40):
        texts = [ONE, TWO]
        which = chance.randrange(2)
        edited = KINDS[kind](texts[which], chance)
        if edited is None or edited == texts[which]:
            continue
        texts[which] = edited
        make(ONE, TWO, ids=kept_ids)
        changed = make(*texts, ids=kept_ids)
        done += 1
        for record in records:
            check(record, changed, kind)
        if done == 6:
            break
    assert done >= 3, f"{kind}: hardly anything could be edited"


@pytest.mark.parametrize("seed", range(8))
def test_many_edits_in_a_row_against_every_save(make: Callable[..., Program], seed: int) -> None:
    chance = random.Random(seed)
    program = make(ONE, TWO, ids=True)
    records = play(program, "a") + play(program, "b")
    texts = [ONE, TWO]
    row: list[str] = []
    while len(row) < 6:
        kind = chance.choice(list(KINDS))
        which = chance.randrange(2)
        edited = KINDS[kind](texts[which], chance)
        if edited is None or edited == texts[which]:
            continue
        texts[which] = edited
        row.append(kind)
        program = make(*texts, ids=True)
        for record in records:
            check(record, program, ", ".join(row))


def test_a_save_whose_scene_is_gone_begins_the_chapter_again(make: Callable[..., Program]) -> None:
    program = make(ONE, TWO)
    record = play(program, "a")[-4]
    two = TWO.replace("晚上，下了雨。", "夜里。").replace("屋顶在响。", "安静。")
    two = two.replace("「晚安，明天见。」", "「睡吧。」").replace("灯灭了。", "黑了。")
    restored = restore(record, make(ONE, two))
    assert restored.set_back == "lines"
    assert restored.moments[restored.at].state.scene == "errand"


def test_a_save_of_a_story_with_nothing_left_begins_anew(make: Callable[..., Program]) -> None:
    record = play(make(ONE, TWO), "a")[6]
    one = "chapter: one\ntitle: 一\nscenes:\n  elsewhere:\n    - 全都不一样了。\n"
    two = "chapter: two\ntitle: 二\nscenes:\n  nowhere:\n    - 没有了。\n"
    program = make(one, two, story=STORY.replace("start: meeting\n", ""))
    restored = restore(record, program)
    assert restored.set_back == "story"
    assert all(value == 0 for value in restored.moments[0].state.values.values())
