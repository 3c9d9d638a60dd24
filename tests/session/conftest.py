"""A small story with everything that a session has to keep straight."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.save.profile import Profile
from game.session.session import Session
from game.story.load import load_story
from game.story.program import Program

STORY = """
format: 1
id: small
title: 小故事
languages: {source: zh, offered: [zh]}
start: meeting
cast:
  anna: {name: 安娜, expressions: [neutral, smile]}
  boris: {name: 鲍里斯, expressions: [neutral, smile]}
meters:
  warmth: {start: 50, range: [0, 100]}
  money: {start: 20, range: [0, 100]}
flags:
  promised: 答应过
collections:
  notes:
    title: 笔记
    capacity: 1
    when_full: replace
    take: offer
    entries:
      note_one: {title: 一, text: 第一句, from: anna, effects: {warmth: +1}}
      note_two: {title: 二, text: 第二句, from: boris}
chapters:
  one: chapters/one.yaml
  two: chapters/two.yaml
"""

ONE = """
chapter: one
title: 第一章
scenes:
  meeting:
    - 天亮了。
    - anna (smile): 「早。」
      enter: left
    - collect: note_one
    - pause: 0.5
    - boris: 「早。」
    - collect: note_two
    - choice: first
      options:
        - a: 「买。」
          effects: {money: -5, warmth: +3}
          then:
            - anna: 「好。」
        - b: 「不买。」
          effects: {promised: true}
          then:
            - anna: 「也好。」
    - set: {money: +1}
    - 他们往外走。
  errand:
    - call: side_road
    - 回来的时候，天黑了。
    - set: {warmth: +2}
    - anna: 「走吧。」
"""

TWO = """
chapter: two
title: 第二章
scenes:
  evening:
    - 晚上。
    - boris: 「晚安。」
    - 灯灭了。
  side_road:
    steps:
      - 路上没有人。
      - set: {money: -1}
      - anna: 「冷。」
      - return: true
    aside: true
"""


@pytest.fixture
def make_program(tmp_path: Path) -> Callable[..., Program]:
    def make(one: str = ONE, two: str = TWO, story: str = STORY) -> Program:
        (tmp_path / "scripts" / "chapters").mkdir(parents=True, exist_ok=True)
        (tmp_path / "scripts" / "story.yaml").write_text(story, encoding="utf-8")
        (tmp_path / "scripts" / "chapters" / "one.yaml").write_text(one, encoding="utf-8")
        (tmp_path / "scripts" / "chapters" / "two.yaml").write_text(two, encoding="utf-8")
        loaded = load_story(tmp_path)
        assert not loaded.errors, loaded.errors
        return loaded.program

    return make


@pytest.fixture
def program(make_program: Callable[..., Program]) -> Program:
    return make_program()


@pytest.fixture
def session(program: Program) -> Session:
    return Session.begin(program, Profile(), seed=1)
