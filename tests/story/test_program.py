"""Finding places in a story, states on a newer story, conditions from outside, the outline."""

from __future__ import annotations

import msgspec
import pytest
from harbour import STORY, Harbour, chapter_of, files_of

from game.story.conditions import compile_condition, value_in
from game.story.errors import StoryError
from game.story.fitting import fit_state
from game.story.load import load_text
from game.story.outline import outline
from game.story.program import Program
from game.story.state import Frame, State


def program(steps: str, story: str = STORY) -> Program:
    return load_text(files_of(chapter_of(steps), story)).program


def state_of(steps: str, *moves: str) -> State:
    story = Harbour(steps)
    story.begin()
    for move in moves:
        story.choose(move) if len(move) == 1 and move != "-" else story.next()
    assert story.state is not None
    return story.state


def test_a_step_is_found_in_its_scene_or_anywhere() -> None:
    found = program("- 一。\n- 二。")
    step = found.stops("arrival")[1]
    place = found.find("arrival", step)
    assert place is not None and (place.scene, place.index) == ("arrival", 1)
    assert found.find("arrival", "gone") is None
    assert found.find("nowhere", step) is None
    somewhere = found.find_anywhere(step)
    assert somewhere is not None and somewhere.scene == "arrival"
    assert found.find_anywhere("gone") is None


def test_the_order_of_scenes() -> None:
    found = program("- 一。")
    assert found.start == "arrival"
    assert found.scene_ids()[0] == "arrival"
    assert found.scene_after("arrival") == ""
    assert found.chapter_of("pier") == "one"
    assert found.file_of("pier") == "scripts/chapters/one.yaml"


def test_a_state_of_the_same_story_is_left_as_it_is() -> None:
    state = state_of("- 一。\n- 二。", "-")
    assert fit_state(program("- 一。\n- 二。"), state) is state


def test_a_state_follows_its_line_to_another_scene() -> None:
    state = state_of("- 一。\n- 二。", "-")
    moved = load_text(files_of("chapter: one\nscenes:\n  arrival:\n    - 一。\n  later:\n    - 二。\n")).program
    fitted = fit_state(moved, state)
    assert fitted is not None
    assert (fitted.scene, fitted.step) == ("later", state.step)


def test_a_state_whose_line_is_gone_doesn_t_fit() -> None:
    assert fit_state(program("- 一。"), state_of("- 一。\n- 二。", "-")) is None


def test_a_state_whose_way_back_is_gone_doesn_t_fit() -> None:
    state = msgspec.structs.replace(state_of("- 一。"), stack=(Frame("arrival", "gone"),))
    assert fit_state(program("- 一。"), state) is None
    hooked = msgspec.structs.replace(state_of("- 一。"), stack=(Frame("nowhere", "", "dusk", "one"),))
    assert fit_state(program("- 一。"), hooked) is None
    ending = msgspec.structs.replace(hooked, stack=(Frame("", "", "dusk", "one"),))
    assert fit_state(program("- 一。"), ending) is not None


def test_new_values_begin_at_their_start_and_gone_ones_are_dropped() -> None:
    state = state_of("- 一。")
    old = msgspec.structs.replace(
        state,
        values={"anna": 250, "asked": 3, "gone": 1},
        collections={"keepsakes": ("gone", "shell", "ticket"), "gone": ("x",)},
        boards={"slate": ("风",), "gone": ("x",)},
    )
    fitted = fit_state(program("- 一。"), old)
    assert fitted is not None
    assert fitted.values["anna"] == 100
    assert fitted.values["asked"] is False
    assert fitted.values["bo"] == 30
    assert "gone" not in fitted.values
    assert fitted.collections == {"keepsakes": ("shell",)}
    assert fitted.boards == {"slate": ("风",)}


def test_a_condition_from_outside() -> None:
    story = Harbour("- choice: c\n  options:\n    - a: 「去。」\n- 完。")
    story.begin()
    story.choose("a")
    assert story.state is not None
    found = story.loaded.program
    assert value_in(found, compile_condition(found, "chose(c) == a and tier(anna) == 1"), story.state) is True
    assert value_in(found, compile_condition(found, "anna + bo", "number"), story.state) == 80
    with pytest.raises(StoryError, match="did you mean anna"):
        compile_condition(found, "anan > 3")
    with pytest.raises(StoryError, match="没有"):
        compile_condition(found, "seen(nowhere)", language="zh")
    with pytest.raises(StoryError, match="no option z"):
        compile_condition(found, "chose(c) == z")


def test_the_outline_tells_every_step_with_its_words() -> None:
    steps = """\
- card: 起风
  under: 第一天
- anna: 「来了。」
  note: said from afar
- choice: c
  ask: 去不去？
  options:
    - a: 「去。」
    - b: 「不去。」
      when: asked
      reason: 太晚了
- page: letter
  body: 别来。
- call: pier
"""
    found = [step for step in outline(program(steps)) if step.scene == "arrival"]
    assert [step.kind for step in found] == ["card", "say", "choice", "page", "call"]
    texts = [text.source for step in found for text in step.texts]
    assert texts == ["起风", "第一天", "「来了。」", "去不去？", "别来。"]
    assert [option.text.id for option in found[2].options] == ["c.a", "c.b"]
    assert found[2].options[1].reason is not None
    assert (found[1].who, found[1].line, found[1].note) == ("anna", 7, "said from afar")
