"""Story plans pass when what they say is so, and fail when it isn't, or when they name what doesn't exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.story.load import load_story
from game.story.program import Program
from game.tools.plans import Plan, PlanError, play_plan, read_plans

ROOT = Path(__file__).parent.parent.parent
LANTERN = ROOT / "tests" / "stories" / "lantern"
FILE = Path("plans/a.yaml")


@pytest.fixture(scope="module")
def program() -> Program:
    return load_story(ROOT).program


def plan(**fields: object) -> Plan:
    return Plan(**{"plan": "a plan", "expect": [], "scene": "c1_07_after", **fields})  # type: ignore[arg-type]


def test_all_plans_of_the_story_pass(program: Program) -> None:
    plans = read_plans(ROOT / "scripts" / "plans")
    failed = {p.plan: outcome.failures for file, p in plans if (outcome := play_plan(program, p, file)).failures}
    assert plans and not failed


@pytest.mark.parametrize(
    ("expected", "failure"),
    [
        ({"line": "没有这样一句话"}, "was never shown"),
        ({"never": "七点差一刻"}, "was shown"),
        ({"holds": "luo == 99"}, "luo is"),
        ({"scene": "c1_01_corridor"}, "never came to scene"),
        ({"locked": "c1_after a"}, "isn't locked"),
    ],
)
def test_what_is_not_so_fails(program: Program, expected: dict[str, str], failure: str) -> None:
    (told,) = play_plan(program, plan(expect=[expected]), FILE).failures
    assert failure in told


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"scene": "c1_07_afte"}, "no scene c1_07_afte"),
        ({"until": "nowhere"}, "no scene nowhere"),
        ({"choose": {"c1_aftr": "a"}}, "no choice c1_aftr"),
        ({"choose": {"c1_after": "z"}}, "has no option z"),
        ({"collect": {"note_nothing": ""}}, "no collection has an entry note_nothing"),
        ({"values": {"luoo": 3}}, "no meter, flag or variable luoo"),
        ({"expect": [{"holds": "luoo > 3"}]}, "luoo"),
        ({"expect": [{"ending": "end_of_days"}]}, "no ending end_of_days"),
    ],
)
def test_a_misspelt_plan_fails(program: Program, fields: dict[str, object], reason: str) -> None:
    with pytest.raises(PlanError, match=reason):
        play_plan(program, plan(**fields), FILE)


def test_a_choice_that_never_comes_fails(program: Program) -> None:
    outcome = play_plan(program, plan(choose={"c1_open": "a"}), FILE)
    assert outcome.failures == ("never came to choice c1_open",)


UNKNOWN = ["- plan: x\n  expects: []\n", "- plan: x\n  expect: [{line: a, never: b}]\n", "- 3\n"]


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_plan_with_unknown_keys_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(PlanError, match=r"a\.yaml"):
        read_plans(tmp_path)
