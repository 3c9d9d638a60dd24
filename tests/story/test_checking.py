"""What is known of a whole story before it is played: `game.story.checking`, remark by remark."""

from __future__ import annotations

import pytest

from game.story.checking.places import Places
from game.story.checking.ranges import Choices, Numbers, both, either, exactly, settled
from game.story.checking.story import check_story
from game.story.diagnostics.diagnostic import Diagnostic
from game.story.load import load_text
from tests.story.harbour import STORY, chapter_of, files_of

NOTES = {"S721", "S722", "S723"}


def remarks(steps: str, story: str = STORY) -> list[Diagnostic]:
    """All remarks about a story with these steps (or this chapter), but for what is declared and not used."""
    files = files_of(steps if steps.startswith("chapter:") else chapter_of(steps), story)
    loaded = load_text(files)
    # Scenes that stand there for all tests are reached by few.
    common = NOTES if steps.startswith("chapter:") else NOTES | {"S402"}
    found = [*loaded.diagnostics, *check_story(loaded.program, files, loaded.diagnostics)]
    return [remark for remark in found if remark.code not in common]


def codes(steps: str, story: str = STORY) -> list[str]:
    return [remark.code for remark in remarks(steps, story)]


def option(when: str, before: str = "") -> str:
    return f"{before}- choice: talk\n  options:\n    - a: 「去。」\n      when: {when}\n    - b: 「不去。」"


# Options that can never be taken, conditions that are settled.


@pytest.mark.parametrize(
    "when",
    [
        "anna > 100",
        "anna < 0",
        "wind >= 3 and wind < 3",
        "wind > 3 and wind < 4",
        "asked and not asked",
        "not (asked or not asked)",
        "anna + bo > 200",
        "tier(anna) > 2",
        "visits(arrival) < 1",
        "anna >= 60 and not (anna >= 40 or told)",
        "chose(talk) == a and chose(talk) == b",
        "wind != 3 and wind >= 3 and wind <= 3",
        "endings() > 1",
        "days * 0 > 1",
    ],
)
def test_an_option_whose_condition_can_t_hold_is_reported(when: str) -> None:
    assert codes(option(when)) == ["S430"]


@pytest.mark.parametrize(
    "when",
    [
        "anna > 99",
        "wind > 3 and wind < 5",
        "asked and not told",
        "anna + bo > 150",
        "tier(anna) > 1",
        "days < -1000",
        "title_of_boat == '海鸥'",
        "has(shell)",
        "known(end_home)",
        "seen(pier) or anna > 100",
        "wind != 3",
    ],
)
def test_an_option_whose_condition_can_hold_is_left_alone(when: str) -> None:
    assert codes(option(when)) == []


def test_what_happened_before_in_the_scene_counts() -> None:
    assert codes(option("wind > 4", "- set: {wind: =4}\n")) == ["S430"]
    assert codes(option("wind > 4", "- set: {wind: =4}\n- set: {wind: +1}\n")) == ["S432"]
    # What is played in between may change everything.
    assert codes(option("wind > 4", "- set: {wind: =4}\n- call: pier\n")) == []
    # Where ways meet, what holds on one of them is not sure.
    one = "- if: told\n  then:\n    - set: {wind: =4}\n  else:\n    - set: {wind: =6}\n"
    assert codes(option("wind > 4", one)) == []
    assert codes(option("wind > 6", one)) == ["S430"]


def test_a_meter_stays_in_its_range_whatever_is_added() -> None:
    assert codes(option("wind > 8", "- set: {wind: +99}\n")) == ["S432"]
    assert codes(option("anna >= 50", "- set: {anna: =50}\n- set: {anna: -1}\n")) == ["S430"]


def test_an_option_s_own_effects_count_for_what_follows_it() -> None:
    steps = """
        - choice: talk
          options:
            - a: 「去。」
              when: anna >= 60
              effects: {asked: true}
              then:
                - if: anna < 60
                  then:
                    - 一。
                - if: asked
                  then:
                    - 二。
            - b: 「不去。」
        """
    assert codes(steps) == ["S431", "S432"]


def test_taking_an_entry_may_change_what_it_changes() -> None:
    before = "- set: {bo: =99}\n- anna: 「听。」\n- collect: shell\n"
    assert codes(option("bo > 99", before)) == []
    assert codes(option("bo < 99", before)) == ["S430"]


def test_a_flag_that_nothing_sets_locks_an_option_for_good_but_an_if_only_for_now() -> None:
    story = STORY.replace("promised: 答应过", "promised: 答应过, later: 以后")
    assert codes(option("later"), story) == ["S430"]
    assert codes("- if: later\n  then:\n    - 一。", story) == []
    assert codes("- if: later and not later\n  then:\n    - 一。", story) == ["S431"]


def test_the_place_of_a_condition_is_exact() -> None:
    steps = "- if: asked\n  then:\n    - 一。\n  elif:\n    - if: told and not told\n      then:\n        - 二。"
    (remark,) = remarks(steps)
    assert (remark.code, remark.line, remark.excerpt[remark.column - 1 :][: remark.length]) == (
        "S431",
        9,
        "told and not told",
    )


def test_conditions_of_interludes_hooks_and_documents_are_looked_at() -> None:
    story = STORY.replace("when: bo >= 20}", "when: bo > 100}")
    (remark,) = remarks("- interlude: supper", story)
    assert (remark.code, remark.file) == ("S430", "scripts/story.yaml")
    assert "bo: {scene: supper_bo" in remark.excerpt
    hook = "hooks:\n  close:\n    at: chapter_end\n    when: wind > 9\n    do:\n      - 夜。\n"
    assert codes("- 一。", STORY.replace("style:", hook + "style:")) == ["S431"]
    page = "- page: letter\n  body: 别来。\n  lines:\n    - {when: wind > 9, text: 又及}"
    assert codes(page) == ["S431"]


# Choices that can leave no option.


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("asked", "not asked", []),
        ("anna >= 50", "anna < 50", []),
        ("anna > 50", "anna < 50", ["S421"]),
        ("asked", "told", ["S421"]),
        ("wind >= 0", "asked", ["S432"]),
    ],
)
def test_a_choice_is_stuck_only_when_its_conditions_leave_a_gap(first: str, second: str, found: list[str]) -> None:
    steps = (
        f"- choice: talk\n  options:\n    - a: 「去。」\n      when: {first}\n    - b: 「不去。」\n      when: {second}"
    )
    assert codes(steps) == found


def test_it_is_said_when_no_option_is_left() -> None:
    steps = (
        "- choice: talk\n  options:\n    - a: 「去。」\n      when: anna > 50\n    - b: 「不。」\n      when: anna < 50"
    )
    (remark,) = remarks(steps)
    assert remark.values["when"] == "anna = 50"


# Doubled options.


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("「去。」", "「去！」", ["S433"]),
        ("「{em}去{/em}。」", "「去。」", ["S433"]),
        ("「OK。」", "「ok。」", ["S433"]),
        ("「把灯塔下面的那条小船交给她吧。」", "「把灯塔下面的那条小船交给他吧。」", ["S434"]),
        ("「给他三天时间，就在港口等着。」", "「给他五天时间，就在港口等着。」", []),
        ("「就在港口等着他们的船回来。」", "「不在港口等着他们的船回来。」", []),
        ("「去。」", "「不去。」", []),
        ("（不说话）", "……", []),
    ],
)
def test_doubled_and_look_alike_options(one: str, other: str, found: list[str]) -> None:
    assert codes(f'- choice: talk\n  options:\n    - a: "{one}"\n    - b: "{other}"') == found


def test_two_that_never_stand_together_are_no_pair() -> None:
    steps = """
        - choice: talk
          options:
            - a: 「去。」
              when: asked
              hidden: true
            - b: 「去。」
              when: not asked
              hidden: true
            - c: 「不去。」
        """
    assert codes(steps) == []


# Endless rounds, returns, scenes that nothing leads to.


def chapter(**scenes: str) -> str:
    lines = ["chapter: one", "scenes:"]
    for name, steps in scenes.items():
        lines += [f"  {name}:", *(f"    {line}" for line in steps.split("\n"))]
    return "\n".join(lines)


def test_a_round_without_a_way_out_is_reported_once() -> None:
    small = STORY[: STORY.index("interludes:")] + STORY[STORY.index("chapters:") :]
    around = chapter(arrival="- 风。", quay="- 浪。\n- goto: mole", mole="- 岸。\n- goto: quay")
    found = remarks(around, small)
    assert [(remark.code, remark.values["scene"]) for remark in found] == [("S404", "quay")]
    talk = "- choice: talk\n  options:\n    - a: 「走。」\n      then:\n        - goto: home\n    - b: 「不走。」\n"
    assert codes(chapter(arrival=talk + "- goto: arrival", home="- 到了。"), small) == []


def test_a_way_out_that_is_never_open_is_none() -> None:
    small = STORY[: STORY.index("interludes:")] + STORY[STORY.index("chapters:") :]
    steps = "- set: {wind: =1}\n- 风。\n- if: wind > 1\n  then:\n    - goto: home\n- goto: arrival"
    assert sorted(codes(chapter(arrival=steps, home="- 到了。"), small)) == ["S402", "S404", "S431"]


def test_a_scene_that_calls_itself_never_ends() -> None:
    assert codes("- 一。\n- call: arrival") == ["S404"]


def test_a_call_of_a_scene_that_never_comes_back() -> None:
    small = STORY[: STORY.index("interludes:")] + STORY[STORY.index("chapters:") :]
    found = codes(chapter(arrival="- call: quay\n- 完。", quay="- 浪。\n- goto: quay"), small)
    assert found == ["S404"]


def test_return_in_a_scene_that_may_not_have_been_called() -> None:
    (remark,) = remarks("- 一。\n- return: true")
    assert (remark.code, remark.line) == ("S405", 6)
    assert codes("- 一。\n- call: supper_bo") == []


# Who stands there when a scene begins.


def test_the_stage_is_followed_from_scene_to_scene() -> None:
    small = STORY[: STORY.index("interludes:")] + STORY[STORY.index("chapters:") :]
    assert codes(chapter(arrival="- hide: anna"), small) == ["S501"]
    assert codes(chapter(arrival="- show: anna", quay="- hide: anna"), small) == []
    assert codes(chapter(arrival="- show: bo", quay="- hide: anna"), small) == ["S501"]
    # Somebody may have come on one of the ways there.
    ways = "- if: asked\n  then:\n    - show: anna\n"
    elsewhere = chapter(arrival=ways, quay="- hide: anna", mole="- set: {asked: true}")
    assert codes(elsewhere, small) == []
    assert codes(chapter(arrival="- call: mole", mole="- hide: anna"), small) == []


# What is declared and not used.


def unused(steps: str, story: str = STORY) -> dict[str, str]:
    files = files_of(chapter_of(steps), story)
    loaded = load_text(files)
    found = check_story(loaded.program, files)
    return {remark.values["name"]: remark.code for remark in found if remark.code in NOTES}


def test_what_is_declared_and_never_used_is_noted() -> None:
    story = STORY.replace("flags: {", "flags: {lonely: 无人问, ").replace("sfx_bell: 钟", "sfx_bell: 钟, sfx_oar: 桨")
    found = unused("- 一。", story)
    assert found["lonely"] == "S721" and found["sfx_oar"] == "S721" and found["gull"] == "S721"
    assert found["entry_storm"] == "S721" and found["asked"] == "S722"
    assert "anna" not in found and "bo" not in found and "shell" not in found


def test_what_is_used_is_not_noted() -> None:
    steps = """
        - background: harbour day
          music: mus_waves
        - sound: sfx_bell
        - gull: 「嘎。」
        - if: asked and {days} > 3 and told
          then:
            - "{var:title_of_boat}"
        - collect: entry_storm
        """.replace("{days}", "days")
    found = unused(steps)
    assert not {"harbour", "mus_waves", "sfx_bell", "gull", "asked", "days", "told", "title_of_boat"} & set(found)
    assert "entry_storm" not in found


def test_what_is_asked_about_and_never_set_is_noted() -> None:
    story = STORY.replace("promised: 答应过", "promised: 答应过, later: 以后")
    assert unused("- if: later\n  then:\n    - 一。", story)["later"] == "S723"


# Reminders.


def test_reminders_in_comments_and_in_words() -> None:
    found = remarks("- 一。\n# TODO: 谁来了？\n- TODO\n- 二。\n# 待写：三")
    assert [(remark.code, remark.line) for remark in found] == [("S742", 6), ("S741", 7), ("S742", 9)]
    assert found[0].values["note"] == "谁来了？"
    assert codes("- 待办的事还有三件。\n- XXXL 号的衣服。") == []


# Marks.


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("别动,听。", ","),
        ("真的?", "?"),
        ("等等...", "..."),
        ("他说:走。", ":"),
        ("(不说话)", "( )"),
        ("走--快走。", "--"),
        ('她说"走"。', '"'),
        ("{em}别{/em},听。", ","),
    ],
)
def test_half_width_marks_in_chinese(words: str, mark: str) -> None:
    found = [remark for remark in remarks(f"- say: '{words}'") if remark.code == "S605"]
    assert [remark.values["mark"] for remark in found] == [mark]
    assert found[0].excerpt[found[0].column - 1 :].startswith(mark.split(" ")[0])


@pytest.mark.parametrize(
    "words", ["9:30，渡口。", "π 是 3.14。", "A.I. 来了。", "「OK, fine」她说。", "共 1,200 张。", "等等……走——"]
)
def test_marks_of_numbers_and_of_latin_words_stay_as_they_are(words: str) -> None:
    assert "S605" not in codes(f"- say: '{words}'")


def test_half_width_marks_are_right_where_the_story_is_told_in_english() -> None:
    assert "S605" not in codes("- say: 'The 船, she said.'", STORY.replace("source: zh", "source: en"))


def test_declared_words_are_looked_at_like_spoken_ones() -> None:
    story = STORY.replace("text: 里面有风", 'text: "里面有{b}风,真的"').replace(
        "boards: {slate: {title: 黑板}}", "boards: {slate: {title: 「」}}"
    )
    assert sorted(codes("- 一。", story)) == ["S603", "S605", "S606"]


# Style.


def test_banned_words_are_found_wherever_a_player_reads_them() -> None:
    talk = "- choice: talk\n  ask: 不禁？\n  options:\n    - a: 「不禁。」\n    - b: 「不。」\n"
    steps = talk + "- card: 不禁\n- notify: 不禁"
    found = remarks(steps)
    assert [remark.code for remark in found] == ["S614"] * 4
    assert all(remark.excerpt[remark.column - 1 :].startswith("不禁") for remark in found)


def test_latin_words_are_banned_as_whole_words() -> None:
    story = STORY.replace("banned: [不禁]", "banned: [very]")
    assert codes("- Every lamp.\n- VERY late.", story) == ["S614"]


def test_what_one_person_never_says_includes_what_the_player_may_say() -> None:
    story = STORY.replace("never: {anna: [没事]}", "never: {bo: [没事]}")
    assert codes("- choice: talk\n  options:\n    - a: 「没事。」\n    - b: 「不。」", story) == ["S615"]


def test_boxes_of_two_ways_are_not_added_up() -> None:
    two = "- if: asked\n  then:\n    - 一。\n    - 二。\n  else:\n    - 三。\n    - 四。\n"
    assert codes(two) == []
    assert codes("- 〇。\n" + two) == []
    assert codes("- 〇。\n" + two + "- 五。") == ["S612"]


# Poses and rules.


def test_poses_are_looked_up() -> None:
    (remark,) = remarks("- show: bo\n  pose: siting")
    assert (remark.code, remark.suggestion) == ("S209", "sitting")
    assert codes("- show: anna\n  pose: any") == []


def test_rules_of_transitions_are_looked_up() -> None:
    (remark,) = remarks("- background: harbour day\n  with: rule irs")
    assert (remark.code, remark.suggestion, remark.length) == ("S210", "iris", 3)


# The parts.


def test_ranges() -> None:
    whole = Numbers(0, 9, whole=True)
    assert both(whole, Numbers(2.5, 4, high_open=True)) == Numbers(3, 3, whole=True)
    assert settled(Numbers(3, 4, True, True, True)).empty
    assert either(exactly(1), exactly(5)) == Numbers(1, 5, whole=True)
    assert both(exactly(True), exactly(False)) == Choices(frozenset())
    assert either(None, exactly(1)) is None and both(None, exactly(1)) == exactly(1)


def test_places_of_conditions_in_brackets() -> None:
    files = files_of(chapter_of("- page: letter\n  body: 别来。\n  lines:\n    - {when: wind > 9, text: 又及}"))
    (remark,) = [one for one in check_story(load_text(files).program, files) if one.code == "S431"]
    assert remark.excerpt[remark.column - 1 :][: remark.length] == "wind > 9"
    assert Places(files).declared("cast", "anna").line == STORY[: STORY.index("  anna:")].count("\n") + 1
