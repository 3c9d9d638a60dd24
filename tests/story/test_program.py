"""Finding places in a story, states on a newer story, conditions from outside, the outline."""

from __future__ import annotations

import msgspec
import pytest

from game.story.conditions import compile_condition, value_in
from game.story.declarations.texts import declared_texts
from game.story.errors import StoryError
from game.story.fitting import fit_state
from game.story.load import load_text
from game.story.outline import outline
from game.story.program import Program
from game.story.state import Frame, State
from tests.story.harbour import STORY, Harbour, chapter_of, files_of


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


def test_declared_renames_carry_over() -> None:
    state = state_of("- bo: 「听。」\n- collect: shell\n- board: 北风\n- 一。", "-")
    old = msgspec.structs.replace(state, values={**state.values, "asked": True}, collections={"keepsakes": ("shell",)})
    story = (
        STORY.replace("asked:", "questioned:").replace("shell:", "conch:").replace("keepsakes:", "finds:")
        + "renamed: {asked: questioned, keepsakes: finds, shell: conch}\n"
    )
    fitted = fit_state(program("- board: 北风\n- 一。", story), old)
    assert fitted is not None
    assert fitted.values["questioned"] is True
    assert fitted.collections == {"finds": ("conch",)}


def test_every_declared_text_has_the_id_that_it_is_asked_for_by() -> None:
    declarations = load_text(files_of(chapter_of("- 一。"), glossary="tide: {term: 潮, text: 来了又走。}")).declarations
    texts = {text.id: text.source for text in declared_texts(declarations)}
    assert texts["cast.anna.name"] == declarations.text("cast", "anna", "name").source == "安娜"
    assert texts["entries.shell.text"] == "里面有风"
    assert texts["tiers.warmth.2"] == "暖"
    assert texts["supper.ask"] == "和谁吃晚饭"
    assert texts["codex.tide.term"] == "潮"
    assert "" not in texts.values()


def test_the_opening_and_the_shades_of_a_meter() -> None:
    story = STORY.replace(
        "  wind: {start: 2, range: [0, 9]}",
        "  wind:\n    start: 2\n    range: [0, 9]\n    shades:\n"
        '      - {from: 0, name: 静, colour: "#FFFFFF"}\n      - {from: 6, name: 疾, colour: "#000000"}',
    ) + (
        "opening: {background: dawn, night: dusk, night_from: 18, night_to: 6, music: mus_waves,\n"
        "  facts: [{label: 风, meter: wind}, {label: 还有, days: true}]}\n"
    )
    loaded = load_text(files_of(chapter_of("- 一。"), story))
    assert loaded.errors == ()
    opening = loaded.declarations.opening
    assert [opening.picture(hour) for hour in (5, 6, 17, 18)] == ["dusk", "dawn", "dawn", "dusk"]
    assert loaded.declarations.text("opening", "1", "label").source == "还有"
    wind = loaded.declarations.meters["wind"]
    shades = [wind.shade(value) for value in (0, 5, 6)]
    assert [shade.name for shade in shades if shade] == ["静", "静", "疾"]
    assert loaded.declarations.text("shades", "wind", "1").source == "疾"


def test_what_a_renamed_chapter_was_called_still_leads_to_it() -> None:
    found = load_text(files_of("chapter: one\nrenamed: [prologue]\nscenes:\n  arrival:\n    - 一。\n")).program
    assert found.chapter_start("prologue") == found.chapter_start("one") == "arrival"
