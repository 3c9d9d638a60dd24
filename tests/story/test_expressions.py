"""Conditions: what they mean, what is wrong with them, and how they read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.story.errors import StoryError
from game.story.expressions.checker import check
from game.story.expressions.evaluator import evaluate
from game.story.expressions.explainer import failing, words
from game.story.expressions.parser import parse_expression
from game.story.expressions.printer import print_expression
from game.story.expressions.tokens import ExpressionError
from game.story.expressions.tree import Binary, Expression, Name, Not, Number, Truth

VALUES: dict[str, Any] = {"anna": 60, "bo": 30, "asked": True, "told": False, "boat": "海燕"}


class Known:
    """A scope and facts of a few names."""

    def __init__(self) -> None:
        self.options: list[tuple[str, str]] = []

    def type_of(self, name: str) -> Any:
        value = VALUES.get(name)
        if value is None:
            return None
        return "truth" if isinstance(value, bool) else "words" if isinstance(value, str) else "number"

    def value_names(self) -> Iterable[str]:
        return VALUES

    def knows(self, what: str, name: str) -> bool:
        return not name.startswith("no")

    def names_of(self, what: str) -> Iterable[str]:
        return ["shell"]

    def option_used(self, choice: str, option: str, at: int, length: int) -> None:
        self.options.append((choice, option))

    def value(self, name: str) -> Any:
        return VALUES[name]

    def ask(self, function: str, arguments: tuple[str, ...]) -> Any:
        answers = {"seen": True, "visits": 2, "chose": "a", "has": False, "tier": 3, "known": False, "endings": 1}
        return answers[function]


def value_of(text: str) -> Any:
    expression, _ = check(parse_expression(text), Known())
    return evaluate(expression, Known())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("anna >= 60", True),
        ("anna > 60 or asked", True),
        ("anna > 60 and asked", False),
        ("not told", True),
        ("not told and not asked", False),
        ("not (told and asked)", True),
        ("1 + 2 * 3 - 4 / 2", 5),
        ("(1 + 2) * 3", 9),
        ("-anna + 100", 40),
        ("10 / 4", 2.5),
        ("anna - bo - 10 == 20", True),
        ("asked == true", True),
        ("asked != told", True),
        ("boat == '海燕'", True),
        ('boat == "海鸥"', False),
        ("seen(pier)", True),
        ("visits(pier) > 1", True),
        ("chose(first) == a", True),
        ("a == chose(first)", True),
        ("chose(first) != b", True),
        ("has(shell)", False),
        ("tier(anna) >= 3 and endings() == 1", True),
        ("known(end_home)", False),
        ("0.5 + 0.25", 0.75),
    ],
)
def test_value(text: str, value: object) -> None:
    assert value_of(text) == value


@pytest.mark.parametrize(
    ("text", "code", "at", "suggestion"),
    [
        ("anna ≥ 60", "S301", 5, ">="),
        ("asked && told", "S301", 6, "and"),
        ("anna = 60", "S301", 5, "=="),
        ("asked told", "S302", 6, ""),
        ("1 < anna < 5", "S303", 9, ""),
        ("(asked", "S304", 0, ""),
        ("anna >=", "S305", 7, ""),
        ("", "S305", 0, ""),
        ("seen(3)", "S307", 5, ""),
        ("anan > 1", "S310", 0, "anna"),
        ("has(noshel)", "S311", 4, "shell"),
        ("sen(pier)", "S313", 0, "seen"),
        ("seen()", "S314", 0, ""),
        ("asked == 1", "S315", 0, ""),
        ("anna and asked", "S316", 0, ""),
        ("not anna", "S316", 4, ""),
        ("boat + 1", "S316", 0, ""),
        ("1" + "+1" * 1500, "S306", 0, ""),
        ("(" * 60 + "1" + ")" * 60, "S306", 40, ""),
    ],
)
def test_mistake(text: str, code: str, at: int, suggestion: str) -> None:
    with pytest.raises(ExpressionError) as error:
        check(parse_expression(text), Known())
    assert (error.value.code, error.value.at, error.value.suggestion) == (code, at, suggestion)


def test_another_type_than_wanted_is_a_mistake() -> None:
    with pytest.raises(ExpressionError) as error:
        check(parse_expression("anna + 1"), Known(), "truth")
    assert error.value.code == "S312"


def test_dividing_by_zero_is_a_story_error() -> None:
    with pytest.raises(StoryError):
        value_of("anna / (bo - 30)")


def test_options_that_are_named_are_told() -> None:
    scope = Known()
    check(parse_expression("chose(first) == a or chose(second) != 'b'"), scope)
    assert scope.options == [("first", "a"), ("second", "b")]


def test_nothing_is_run_as_python() -> None:
    for text in ("__import__('os')", "anna.__class__", "(lambda: 1)()", "[1]", "anna if asked else bo"):
        with pytest.raises(ExpressionError):
            check(parse_expression(text), Known())


def test_the_parts_that_keep_a_condition_false() -> None:
    expression, _ = check(parse_expression("asked and (anna >= 80 or has(shell)) and not told"), Known())
    parts = failing(expression, Known())
    assert [words(part) for part in parts] == ["anna >= 80 (now 60)", "has(shell) (now false)"]
    named = words(parts[0], lambda name: {"anna": "安娜"}.get(name, name), "现在")
    assert named == "安娜 >= 80 (现在 60)"


NUMBERS = st.deferred(
    lambda: (
        st.integers(0, 99).map(Number)
        | st.sampled_from(["anna", "bo"]).map(Name)
        | st.builds(Binary, st.sampled_from("+-*/"), NUMBERS, NUMBERS)
    )
)
TRUTHS = st.deferred(
    lambda: (
        st.booleans().map(Truth)
        | st.sampled_from(["asked", "told"]).map(Name)
        | TRUTHS.map(Not)
        | st.builds(Binary, st.sampled_from(["and", "or"]), TRUTHS, TRUTHS)
        | st.builds(Binary, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), NUMBERS, NUMBERS)
    )
)


@given(TRUTHS)
def test_what_is_printed_reads_back_as_the_same_value(expression: Expression) -> None:
    text = print_expression(expression)
    if text.count("(") > 30 or len(text) > 1900:
        return
    again = parse_expression(text)
    assert print_expression(again) == text
    try:
        value = evaluate(expression, Known())
    except StoryError:
        return
    assert evaluate(again, Known()) == value
