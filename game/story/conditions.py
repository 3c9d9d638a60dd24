"""Conditions that don't stand in a script: those of story tests, tools and inspectors.

Owns the way from a text to an expression that fits a program. A mistake in it is a StoryError in words.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.story.declarations.reader import type_of
from game.story.diagnostics.catalogue import page_of
from game.story.errors import StoryError
from game.story.expressions.checker import Type, check
from game.story.expressions.evaluator import evaluate
from game.story.expressions.parser import parse_expression
from game.story.expressions.tokens import ExpressionError
from game.story.expressions.tree import Expression
from game.story.machine.view import facts_of
from game.story.program import Program
from game.story.state import State
from game.story.values import Value


def compile_condition(
    program: Program, text: str, wanted: Type | None = "truth", *, language: str = "en"
) -> Expression:
    """The expression in `text`, with all names of the program known.

    A StoryError says in words (of `language`, zh or en) what is wrong with it, and what was probably meant.
    """
    try:
        expression, _ = check(parse_expression(text), _ProgramScope(program), wanted)
    except ExpressionError as error:
        page = page_of(error.code)
        reason = f"{text!r}: {page.message(language, error.values)}"
        if error.suggestion:
            reason += f"（是不是 {error.suggestion}？）" if language == "zh" else f" (did you mean {error.suggestion}?)"
        raise StoryError(reason) from None
    return expression


def value_in(program: Program, expression: Expression, state: State) -> Value:
    """The value of an expression in a state."""
    return evaluate(expression, facts_of(state, program.declarations))


class _ProgramScope:
    def __init__(self, program: Program) -> None:
        declarations = program.declarations
        self._types: dict[str, Type] = {name: type_of(value) for name, value in declarations.starts().items()}
        self._names: dict[str, Iterable[str]] = {
            "scene": program.scene_ids(),
            "choice": [*program.index.choices, *declarations.interludes],
            "entry": [entry for collection in declarations.collections.values() for entry in collection.entries],
            "meter": list(declarations.meters),
            "ending": list(declarations.endings),
        }
        self._options = {choice: info.options for choice, info in program.index.choices.items()}
        self._options |= {name: tuple(interlude.options) for name, interlude in declarations.interludes.items()}

    def type_of(self, name: str) -> Type | None:
        """The type of a meter, flag or variable."""
        return self._types.get(name)

    def value_names(self) -> Iterable[str]:
        """All meters, flags and variables."""
        return self._types

    def knows(self, what: str, name: str) -> bool:
        """Is there one of that name?"""
        return name in self._names.get(what, ())

    def names_of(self, what: str) -> Iterable[str]:
        """All names of a sort."""
        return self._names.get(what, ())

    def option_used(self, choice: str, option: str, at: int, length: int) -> None:
        """An option is named: it has to be one of that choice's."""
        options = self._options.get(choice)
        if options is not None and option not in options:
            raise ExpressionError("S207", at, length, choice=choice, option=option, known=", ".join(options))
