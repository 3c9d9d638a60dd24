"""The machine: one step at a time, and what it refuses. How scenes play is in tests/cases."""

from __future__ import annotations

import pytest

from game.story.errors import StoryError
from game.story.inputs import Choose, Collect, Next
from game.story.load import load_text
from game.story.machine import Machine
from game.story.program import THE_END
from game.story.stage_state import Motion
from tests.story.harbour import STORY, Harbour, files_of


def test_a_beat_says_everything_that_is_to_be_shown() -> None:
    story = Harbour(
        "- background: harbour day\n  with: fade\n  time: 2\n- sound: sfx_bell\n"
        "- anna (smile): 「来了。」\n  enter: left"
    )
    beat = story.begin()
    assert beat.line is not None
    assert (beat.line.kind, beat.line.who, beat.line.look) == ("say", "anna", "smile")
    assert beat.line.text.id == f"arrival.{beat.step}"
    assert beat.motions == (Motion("background", how="fade", seconds=2.0),)
    assert [cue.name for cue in beat.sounds] == ["sfx_bell"]


def test_a_beat_reached_again_has_no_motions_sounds_and_notices() -> None:
    story = Harbour("- background: harbour day\n  with: fade\n- sound: sfx_bell\n- notify: 风大了\n- 一。")
    beat = story.begin()
    assert beat.motions and beat.sounds and beat.notices
    assert story.state is not None
    again = story.machine.beat(story.state)
    assert (again.motions, again.sounds, again.notices) == ((), (), ())
    assert (again.line, again.stage, again.audio) == (beat.line, beat.stage, beat.audio)


def test_states_share_what_stayed_the_same() -> None:
    story = Harbour("- 一。\n- 二。")
    story.begin()
    before = story.state
    story.next()
    assert before is not None and story.state is not None
    assert story.state.values is before.values
    assert story.state.stage is before.stage
    assert story.state is not before


def test_the_same_inputs_give_the_same_states() -> None:
    one, two = (Harbour("- choice: c\n  options:\n    - a: 「去。」\n      effects: {anna: +1}\n- 完。") for _ in "12")
    for story in (one, two):
        story.begin()
        story.choose("a")
    assert one.state == two.state


def test_a_choice_wants_an_option() -> None:
    story = Harbour("- choice: c\n  options:\n    - a: 「去。」\n      when: asked\n    - b: 「不去。」\n- 完。")
    story.begin()
    with pytest.raises(StoryError, match="a choice stands open"):
        story.give(Next())
    with pytest.raises(StoryError, match="can't be taken now"):
        story.give(Choose("a"))
    with pytest.raises(StoryError, match="no option z"):
        story.give(Choose("z"))
    assert story.choose("b").line is not None
    with pytest.raises(StoryError, match="no choice here"):
        story.give(Choose("b"))


def test_only_what_a_line_offers_can_be_collected() -> None:
    story = Harbour("- bo: 「听。」\n- collect: shell\n- 完。")
    story.begin()
    with pytest.raises(StoryError, match="can't be collected"):
        story.give(Collect("ticket"))
    beat = story.collect("shell")
    assert beat.line is not None and beat.line.offer is not None
    assert beat.line.offer.taken
    assert story.value("bo") == 31
    story.collect("shell")
    assert story.value("bo") == 31


def test_a_full_collection_takes_nothing_without_striking_out() -> None:
    story = Harbour("- bo: 「听。」\n- collect: shell\n- bo: 「看。」\n- collect: ticket\n- 完。")
    story.begin()
    story.collect("shell")
    beat = story.next()
    assert beat.line is not None and beat.line.offer is not None
    assert (beat.line.offer.full, beat.line.offer.held, beat.line.offer.capacity) == (True, ("shell",), 1)
    story.collect("ticket")
    assert story.state is not None and story.state.collections == {"keepsakes": ("shell",)}
    story.collect("ticket", drop="shell")
    assert story.state.collections == {"keepsakes": ("ticket",)}


def test_falling_off_the_last_scene_is_an_ending_too() -> None:
    story = Harbour("- 完。")
    story.begin()
    beat = story.next()
    assert beat.ending == THE_END
    assert story.next().ending == THE_END


def test_a_story_that_never_stops_is_cut() -> None:
    story = Harbour(chapter="chapter: one\nscenes:\n  a:\n    - goto: b\n  b:\n    - goto: a\n")
    with pytest.raises(StoryError, match="round and round") as error:
        story.begin()
    assert error.value.scene in ("a", "b")
    assert error.value.file == "scripts/chapters/one.yaml"


def test_calls_without_end_are_cut() -> None:
    story = Harbour(chapter="chapter: one\nscenes:\n  a:\n    - call: a\n")
    with pytest.raises(StoryError, match="call each other"):
        story.begin()


def test_a_menu_without_an_open_option_is_an_error_with_its_place() -> None:
    story = Harbour("- choice: c\n  options:\n    - a: 「去。」\n      when: asked\n- 完。")
    with pytest.raises(StoryError, match="no option of c can be taken") as error:
        story.begin()
    assert (error.value.scene, error.value.step, error.value.line) == ("arrival", "c", 5)


def test_return_without_a_call_is_an_error() -> None:
    story = Harbour("- 一。\n- return: true")
    story.begin()
    with pytest.raises(StoryError, match="nobody called"):
        story.next()


def test_dividing_by_zero_names_the_line() -> None:
    story = Harbour("- 一。\n- if: anna / wind > 3\n  then:\n    - 二。\n- 三。")
    story.begin(wind=0)
    with pytest.raises(StoryError, match="division by zero") as error:
        story.next()
    assert error.value.line == 6


def test_a_state_whose_place_is_gone_is_an_error() -> None:
    story = Harbour("- 一。")
    story.begin()
    other = Harbour("- 二。")
    assert story.state is not None
    with pytest.raises(StoryError, match="isn't in the story any more"):
        other.machine.beat(story.state)


def test_it_can_begin_anywhere_with_any_values() -> None:
    story = Harbour("- 一。")
    state, beat = story.machine.begin(scene="pier", values={"anna": 99}, seed=7)
    assert (beat.scene, state.values["anna"], state.seed, state.visits) == ("pier", 99, 7, {"pier": 1})


def test_nothing_has_its_effect_twice_in_one_visit_of_a_scene() -> None:
    """A save from before the steps were moved: what was done is passed over."""
    before = Harbour("- set: {anna: +5}\n- 一。\n- 二。")
    before.begin()
    assert before.value("anna") == 55
    after = Harbour("- 一。\n- set: {anna: +5}\n- 二。")
    state, _ = after.machine.advance(before.state, Next())  # type: ignore[arg-type]
    assert state.values["anna"] == 55
    chosen = Harbour("- choice: c\n  options:\n    - a: 「去。」\n      effects: {anna: +5}\n- 一。\n- 二。")
    chosen.begin()
    chosen.choose("a")
    moved = Harbour("- 一。\n- choice: c\n  options:\n    - a: 「去。」\n      effects: {anna: +5}\n- 二。")
    state, beat = moved.machine.advance(chosen.state, Next())  # type: ignore[arg-type]
    assert state.values["anna"] == 55
    assert beat.line is not None and beat.line.text.source == "二。"


def test_a_scene_entered_again_has_its_effects_again() -> None:
    chapter = """\
chapter: one
scenes:
  a:
    - set: {anna: +5}
    - 一。
    - if: visits(a) < 3
      then:
        - goto: a
"""
    story = Harbour(chapter=chapter)
    story.begin()
    story.next(3)
    assert story.value("anna") == 65


def test_a_new_scene_begins_where_the_last_one_ended_in_the_next_chapter() -> None:
    story = load_text(
        files_of(
            "chapter: one\nscenes:\n  a:\n    - 一。\n",
            STORY + "  two: {file: chapters/two.yaml}\n",
            more={"two": "chapter: two\nscenes:\n  b:\n    - 二。\n"},
        )
    )
    machine = Machine(story.program)
    state, _ = machine.begin()
    state, beat = machine.advance(state, Next())
    assert (beat.scene, story.program.chapter_of(beat.scene)) == ("b", "two")
    assert story.program.chapter_start("two") == "b"


def test_the_board_keeps_words_and_their_texts() -> None:
    story = Harbour("- board: 北风\n- 一。")
    beat = story.begin()
    assert story.state is not None and story.state.boards == {"slate": ("北风",)}
    (notice,) = beat.notices
    assert notice.text is not None
    assert (notice.kind, notice.subject, notice.text.id) == ("board", "北风", "board.北风")


def test_who_will_care_is_named_with_the_most_moved_first() -> None:
    story = Harbour(
        "- choice: c\n  options:\n    - a: 「去。」\n      effects: {anna: -1, bo: +6, wind: +1}\n    - b: 「不。」"
    )
    beat = story.begin()
    assert beat.menu is not None
    assert [option.cares for option in beat.menu.options] == [("bo", "anna"), ()]


def test_someone_can_come_in_at_the_first_free_position() -> None:
    story = Harbour("- show: anna\n- bo: 「来了。」\n  enter: true")
    beat = story.begin()
    assert [(sprite.who, sprite.position) for sprite in beat.stage.sprites] == [("anna", "center"), ("bo", "left")]
