"""Small stories whose answers are known: what can be reached, what can't and why, where one gets stuck."""

from __future__ import annotations

import textwrap

import pytest

from game.story.files import Files
from game.story.load import load_text
from game.story.machine.machine import Machine
from game.story.program import Program
from game.tools.proving.playing import AnswerError, Player
from game.tools.proving.proof import Terms, prove
from game.tools.proving.solver import has_solver
from game.tools.proving.targets import key
from game.tools.proving.verdicts import Answer, Route, Verdict

needs_solver = pytest.mark.skipif(not has_solver(), reason="ortools is not installed")

STORY = """\
format: 1
id: small
title: 小
version: 1.0.0
languages: {source: zh}
cast: {anna: {name: 安娜}}
meters:
  luck: {start: 50, range: [0, 100], tiers: [{from: 0}, {from: 40, name: 平}, {from: 80, name: 高}]}
  debt: {start: 5, range: [-10, 10]}
  mood: {start: 0.5, range: [0.0, 1.0]}
flags: {left: 左, right: 右, key: 钥匙}
variables: {count: 0, word: alpha}
collections:
  bag:
    title: 包
    capacity: 2
    entries: {coin: {title: 币, effects: {luck: +1}}, shell: {title: 贝}, stone: {title: 石}}
  tight:
    title: 紧
    capacity: 1
    when_full: refuse
    entries: {one: {title: 一}, two: {title: 二}}
interludes:
  tea:
    options:
      anna: {scene: aside_anna, effects: {luck: +6}, when: luck < 60}
endings: {end_a: 甲, end_b: 乙, end_no: {title: 无, reach: false}}
chapters: {one: {file: chapters/one.yaml}, two: {file: chapters/two.yaml}}
"""
TWO = "chapter: two\ntitle: 二\nscenes:\n  last:\n    - 完。\n    - ending: end_b\n"
ASIDE = "  aside_anna:\n    aside: true\n    steps:\n      - anna: 「茶。」\n"


def program(scenes: str, *, story: str = STORY, two: str = TWO) -> Program:
    """A story whose first chapter has these scenes."""
    body = textwrap.indent(textwrap.dedent(scenes).strip("\n"), "  ")
    one = f"chapter: one\ntitle: 一\nscenes:\n{body}\n{ASIDE}"
    chapters = {"scripts/chapters/one.yaml": one.encode(), "scripts/chapters/two.yaml": two.encode()}
    loaded = load_text(Files(story.encode(), b"", b"", {}, chapters))
    assert not loaded.errors, [remark.message("en") for remark in loaded.errors]
    return loaded.program


def verdict(story: Program, target: str, *, bound: int = 4, solver: bool = True) -> Verdict:
    """The verdict about one target; a route to it was played again."""
    proof = prove(story, Terms(bound=bound, seconds=20, solver=solver), [target])
    (found,) = proof.verdicts
    if found.outcome == "reachable" and found.target.kind != "stuck":
        assert found.route is not None
        seen = [name for moment in Player(Machine(story)).follow(found.route) for name in moment.reached]
        assert key(found.target) in seen
    return found


def ending_when(condition: str, before: str) -> Program:
    """A story that ends with end_a when the condition holds after the steps, which are YAML of a scene's steps."""
    steps = textwrap.indent(textwrap.dedent(before).strip("\n"), "  ")
    return program(f"start:\n  - 开始。\n{steps}\n  - if: {condition}\n    then:\n      - ending: end_a\n")


FOUR_TIMES = "\n".join(
    f"- choice: c{n}\n  options:\n"
    f"    - a: 甲\n      effects: {{luck: +30}}\n    - b: 乙\n      effects: {{luck: -{down}}}"
    for n, down in enumerate((7, 11, 13, 17))
)


@needs_solver
@pytest.mark.parametrize(
    ("condition", "outcome"),
    [
        # 50 + 30 + 30 + 30 - 17 is 123 without a bound: 83 only comes of clamping at 100.
        ("luck == 83", "reachable"),
        ("luck == 100", "reachable"),
        # 50 - 48: all four times down.
        ("luck == 2", "reachable"),
        ("luck == 19", "unreachable"),
        ("luck < 2", "unreachable"),
        ("luck > 100", "unreachable"),
        ("tier(luck) == 2 and luck < 85", "reachable"),
        ("tier(luck) == 0 and luck >= 40", "unreachable"),
    ],
)
def test_sums_are_clamped_after_each_step(condition: str, outcome: str) -> None:
    assert verdict(ending_when(condition, FOUR_TIMES), "end_a").outcome == outcome


@needs_solver
def test_what_only_clamping_at_zero_makes_possible() -> None:
    steps = """
        - choice: fall
          options:
            - a: 甲
              effects: {luck: -80}
            - b: 乙
        - set: {luck: +5}
    """
    assert verdict(ending_when("luck == 5", steps), "end_a").outcome == "reachable"
    assert verdict(ending_when("luck == 6", steps), "end_a").outcome == "unreachable"


@needs_solver
def test_effects_of_an_option_are_summed_before_the_clamp_and_count_from_the_values_before() -> None:
    steps = """
        - choice: swap
          options:
            - a: 甲
              effects: {luck: "debt * 2 + 90", debt: "luck - 45"}
    """
    assert verdict(ending_when("luck == 100 and debt == 5", steps), "end_a").outcome == "reachable"


@needs_solver
@pytest.mark.parametrize(
    ("effect", "value"),
    [
        ("+0.5", 6),
        ("-0.5", 5),
        ("-5.5", -1),
        ("-6.5", -2),
        ("'debt * 0.5'", 3),
        ("'debt * -0.5'", -3),
        ("'debt / 4'", 1),
    ],
)
def test_whole_meters_round_as_the_machine_does(effect: str, value: int) -> None:
    options = "    - a: 甲\n    - b: 乙\n      effects: {debt: +1}"
    steps = f"- set: {{debt: {effect}}}\n- choice: any\n  options:\n{options}"
    assert verdict(ending_when(f"debt == {value}", steps), "end_a").outcome == "reachable"
    assert verdict(ending_when(f"debt == {value + 2}", steps), "end_a").outcome == "unreachable"


@needs_solver
def test_flags_that_exclude_each_other_are_named() -> None:
    story = program("""
        start:
          - choice: way
            options:
              - a: 左
                effects: {left: true, right: false}
              - b: 右
                effects: {right: true}
          - choice: second
            options:
              - a: 行
              - b: 都要
                when: luck > 3 and left and right
    """)
    found = verdict(story, "second b")
    assert found.outcome == "unreachable"
    assert [clash.condition for clash in found.clash] == ["left", "right"]
    assert all(clash.where == "scripts/chapters/one.yaml:14" for clash in found.clash)


@needs_solver
def test_a_dead_option_is_told_how_near_it_was() -> None:
    story = program("""
        start:
          - choice: one
            options:
              - a: 多
                effects: {luck: +20}
              - b: 少
          - choice: two
            options:
              - a: 走
              - b: 富
                when: luck >= 75
              - c: 穷
                when: not luck > 40
    """)
    rich, poor = verdict(story, "two b"), verdict(story, "two c")
    assert (rich.outcome, poor.outcome) == ("unreachable", "unreachable")
    assert (rich.clash[0].condition, rich.clash[0].best) == ("luck >= 75", "luck is at most 70 there")
    assert (poor.clash[0].condition, poor.clash[0].best) == ("not (luck > 40)", "luck is at least 50 there")


@needs_solver
def test_a_scene_that_nothing_leads_to() -> None:
    found = verdict(program("start:\n  - 一。\n  - goto: last\nlost:\n  - 二。"), "lost")
    assert (found.outcome, found.clash, found.reason) == ("unreachable", (), "no step of the story leads there")


LOOP = """
    start:
      - 开始。
    room:
      - choice: dig
        options:
          - a: 挖
            effects: {count: +1}
            then:
              - goto: room
          - b: 走
            when: count >= 3
          - c: 再走
            when: count >= 9
"""


@needs_solver
def test_loops_are_followed_as_often_as_the_bound_says() -> None:
    story = program(LOOP)
    assert verdict(story, "dig b").outcome == "reachable"
    assert verdict(story, "dig c", bound=9).outcome == "reachable"
    closed = program(LOOP.replace("count >= 9", "count >= 900"))
    found = verdict(closed, "dig c")
    assert (found.outcome, found.reason) == ("unknown", "not within 4 rounds of its loops; whether later is not known")


@needs_solver
def test_a_flag_that_is_set_nowhere_is_unreachable_however_often_a_loop_is_followed() -> None:
    found = verdict(program(LOOP.replace("count >= 9", "count >= 9 and key")), "dig c")
    assert (found.outcome, [clash.condition for clash in found.clash]) == ("unreachable", ["key"])


@needs_solver
def test_a_loop_that_can_be_left_is_no_stuck_path() -> None:
    found = verdict(program(LOOP), "stuck", bound=2)
    assert found.outcome == "unreachable"


SOFT_LOCK = """
    start:
      - choice: door
        options:
          - a: 拿钥匙
            effects: {key: true}
          - b: 不拿
    cellar:
      - choice: dark
        options:
          - a: 摸
            then:
              - 墙。
              - goto: cellar
          - b: 开门
            when: key
"""


@needs_solver
def test_a_soft_lock_is_found_with_the_way_into_it() -> None:
    found = verdict(program(SOFT_LOCK), "stuck")
    assert found.outcome == "reachable" and found.route is not None
    assert found.route.answers == (Answer("start", "door", "b"),)
    assert "no ending can be reached" in found.reason


@needs_solver
def test_no_soft_lock_where_the_key_lies_in_the_loop() -> None:
    story = program(SOFT_LOCK.replace("- 墙。", "- set: {key: true}"))
    found = verdict(story, "stuck")
    assert (found.outcome, found.reason) == ("unreachable", "")
    search = "          - d: 找\n            effects: {key: true}\n            then:\n              - goto: cellar\n"
    wandering = SOFT_LOCK.replace("          - b: 开门", search + "          - b: 开门")
    found = verdict(program(wandering), "stuck")
    assert (found.outcome, found.reason) == ("unreachable", "for up to 4 rounds of each loop")


@needs_solver
def test_a_round_that_never_ends_by_itself_is_a_stuck_path() -> None:
    found = verdict(program("start:\n  - 一。\n  - set: {count: +1}\n  - goto: start"), "stuck")
    assert found.outcome == "reachable"


@needs_solver
def test_a_choice_without_an_open_option_is_a_stuck_path() -> None:
    story = program("""
        start:
          - choice: way
            options:
              - a: 左
                effects: {left: true}
              - b: 右
                effects: {luck: -50}
          - 停一停。
          - choice: gate
            options:
              - a: 左门
                when: left
              - b: 右门
                when: luck >= 20
    """)
    found = verdict(story, "stuck")
    assert found.outcome == "reachable" and found.route is not None
    assert found.route.words == "way=b" and "no option of gate" in found.reason


@needs_solver
def test_nothing_is_stuck_where_one_option_is_always_open() -> None:
    story = program("""
        start:
          - choice: way
            options:
              - a: 左
                effects: {left: true}
              - b: 右
          - choice: gate
            options:
              - a: 左门
                when: left
              - b: 右门
                when: not left
    """)
    assert verdict(story, "stuck").outcome == "unreachable"


BAG = """
    start:
      - 一。
      - collect: coin
      - 二。
      - collect: shell
      - 三。
      - collect: stone
      - choice: shown
        options:
          - a: 两样
            when: has(coin) and has(shell)
          - b: 三样
            when: has(coin) and has(shell) and has(stone)
          - c: 换过
            when: not has(coin) and luck == 51
          - d: 没有
            when: not has(coin) and not has(shell) and not has(stone)
          - e: 走
"""


@needs_solver
def test_collections_hold_only_so_much() -> None:
    outcomes = [verdict(program(BAG), f"shown {option}").outcome for option in "abcd"]
    assert outcomes == ["reachable", "unreachable", "reachable", "reachable"]


@needs_solver
def test_a_collection_that_refuses_keeps_the_first() -> None:
    story = program("""
        start:
          - 一。
          - collect: one
          - 二。
          - collect: two
          - choice: shown
            options:
              - a: 一
                when: has(one)
              - b: 二
                when: has(two)
              - c: 都有
                when: has(one) and has(two)
              - d: 走
    """)
    outcomes = [verdict(story, f"shown {option}").outcome for option in "abc"]
    assert outcomes == ["reachable", "reachable", "unreachable"]


@needs_solver
def test_calls_visits_choices_and_interludes_are_remembered() -> None:
    story = program("""
        start:
          - choice: way
            options:
              - a: 左
                then:
                  - call: aside_anna
              - b: 右
          - interlude: tea
          - interlude: tea
          - choice: end
            options:
              - a: 一次
                when: visits(aside_anna) == 1 and chose(way) == a
              - b: 两次
                when: visits(aside_anna) == 2
              - c: 没去
                when: not seen(aside_anna)
              - d: 喝过
                when: chose(tea) == anna and chose(way) == b and luck == 56
              - e: 走
    """)
    # Whoever was seen can't be reached in the interlude any more, and nobody else is there.
    outcomes = {option: verdict(story, f"end {option}").outcome for option in "abcd"}
    assert outcomes == {"a": "reachable", "b": "unreachable", "c": "unreachable", "d": "reachable"}


@needs_solver
def test_hooks_between_chapters_are_played() -> None:
    hook = "  night:\n    at: chapter_end\n    after: [one]\n    when: left\n    do:\n      - set: {luck: =7}\n"
    story = STORY.replace("chapters:", f"hooks:\n{hook}chapters:")
    two = TWO.replace("    - ending", "    - if: luck == 7\n      then:\n        - ending: end_a\n    - ending")
    scenes = "start:\n  - choice: way\n    options:\n      - a: 左\n        effects: {left: true}\n      - b: 右\n"
    made = program(scenes, story=story, two=two)
    assert {target: verdict(made, target).outcome for target in ("end_a", "end_b", "night")} == dict.fromkeys(
        ("end_a", "end_b", "night"), "reachable"
    )
    made = program(scenes.replace("{left: true}", "{right: true}"), story=story, two=two)
    assert [verdict(made, target).outcome for target in ("end_a", "night")] == ["unreachable", "unreachable"]


@needs_solver
def test_an_ending_that_only_a_later_play_can_reach_says_so() -> None:
    story = ending_when("known(end_b) and endings() == 1", "- 一。")
    found = verdict(story, "end_a")
    assert found.outcome == "reachable" and found.route is not None and found.route.known == ("end_b",)
    assert verdict(ending_when("known(end_no)", "- 一。"), "end_a").outcome == "unreachable"


@needs_solver
@pytest.mark.parametrize(
    ("condition", "part"),
    [("luck * debt == 7", "product of two values"), ("luck / debt == 7", "divides by a value that changes")],
)
def test_what_cannot_be_said_exactly_is_unknown_with_the_reason(condition: str, part: str) -> None:
    steps = "\n".join(
        f"- choice: c{n}\n  options:\n    - a: 甲\n      effects: {{luck: +1, debt: +1}}\n    - b: 乙" for n in range(4)
    )
    found = verdict(ending_when(condition, steps), "end_a")
    assert found.outcome == "unknown" and part in found.reason


@needs_solver
def test_a_product_is_no_hindrance_where_a_route_is_found() -> None:
    steps = "- choice: any\n  options:\n    - a: 甲\n      effects: {debt: -5}\n    - b: 乙"
    assert verdict(ending_when("luck * debt == 0", steps), "end_a").outcome == "reachable"


@needs_solver
def test_a_division_that_may_be_by_zero_leaves_the_stuck_path_open() -> None:
    steps = "- choice: any\n  options:\n    - a: 甲\n    - b: 乙"
    found = verdict(ending_when("luck / (debt - 4) > 3", steps), "stuck")
    assert found.outcome == "unknown" and "zero" in found.reason


@needs_solver
def test_fractions_never_give_a_wrong_verdict() -> None:
    options = "    - a: 甲\n      effects: {mood: +0.1}\n    - b: 乙\n      effects: {mood: -0.4}\n"
    steps = f"- choice: any\n  options:\n{options}- set: {{mood: +0.2}}"
    # Whether 0.5 - 0.4 + 0.2 is 0.3 only the machine's floating point can say.
    assert verdict(ending_when("mood > 0.75", steps), "end_a").outcome == "reachable"
    assert verdict(ending_when("mood > 0.85", steps), "end_a").outcome == "unreachable"
    below, exact = (verdict(ending_when(f"mood {how} 0.3 and mood < 0.5", steps), "end_a") for how in ("<", "=="))
    is_below = 0.5 - 0.4 + 0.2 < 0.3
    there, not_there = (below, exact) if is_below else (exact, below)
    assert (there.outcome, not_there.outcome) == ("reachable", "unreachable")
    assert "played" in not_there.reason


@needs_solver
def test_words_are_followed() -> None:
    steps = "- choice: any\n  options:\n    - a: 甲\n      effects: {word: \"'beta'\"}\n    - b: 乙"
    assert verdict(ending_when("word == 'beta' and chose(any) == a", steps), "end_a").outcome == "reachable"
    assert verdict(ending_when("word == 'beta' and chose(any) == b", steps), "end_a").outcome == "unreachable"
    assert verdict(ending_when("word == 'gamma'", steps), "end_a").outcome == "unreachable"


@needs_solver
def test_a_scene_that_calls_itself_is_not_followed_for_ever() -> None:
    story = program("""
        start:
          - choice: way
            options:
              - a: 深
                then:
                  - call: start
              - b: 走
                when: count > 3
              - c: 停
          - 一。
    """)
    assert verdict(story, "way a", bound=2).outcome == "reachable"
    assert verdict(story, "way b", bound=2).outcome == "unknown"
    assert "deep" in verdict(story, "stuck", bound=2).reason


@needs_solver
def test_endings_that_are_not_to_be_reached() -> None:
    proof = prove(program("start:\n  - 一。\n  - ending: end_a"))
    outcomes = {one.target.id: (one.outcome, one.as_expected) for one in proof.verdicts if one.target.kind == "ending"}
    assert outcomes == {"end_a": ("reachable", True), "end_b": ("unreachable", False), "end_no": ("unreachable", True)}
    assert not proof.holds


def test_without_a_solver_routes_are_climbed_to_and_the_rest_is_unknown() -> None:
    steps = "\n".join(
        f"- choice: c{n}\n  options:\n    - a: 甲\n      effects: {{luck: +{n + 3}}}\n    - b: 乙" for n in range(12)
    )
    story = ending_when("luck >= 100 and chose(c3) == b", steps)
    assert verdict(story, "end_a", solver=False).outcome == "reachable"
    found = verdict(ending_when("luck == 51", "- 一。"), "end_a", solver=False)
    assert found.outcome == "unknown" and "ortools" in found.reason
    assert verdict(story, "stuck", solver=False).outcome == "unknown"


def test_the_same_seed_gives_the_same_routes() -> None:
    story = ending_when("luck == 19 or luck == 83", FOUR_TIMES)
    first, second = (prove(story, Terms(seed=3)) for _ in range(2))
    assert [one.route for one in first.verdicts] == [one.route for one in second.verdicts]


def test_a_route_that_does_not_fit_is_refused() -> None:
    player = Player(Machine(program(BAG)))
    for answers in ([Answer("start", "nowhere", "a")], [Answer("start", "shown", "b")]):
        with pytest.raises(AnswerError):
            list(player.follow(Route(tuple(answers))))
