"""Why something can't be reached: the smallest set of conditions that clash, and how near the story comes to them.

Owns the explanation. It asks a model in which each condition can be given up.
"""

from __future__ import annotations

import time
from fractions import Fraction
from math import ceil, floor

from game.story.expressions.printer import print_expression
from game.story.expressions.tree import Binary, Number
from game.story.program import Program
from game.tools.proving.graph import Graph, Guard
from game.tools.proving.linear import Linear, times
from game.tools.proving.model import Model
from game.tools.proving.questions import Questions
from game.tools.proving.solver import FALSE
from game.tools.proving.verdicts import Clash

NO_STEP = "no step of the story leads there"


class ContradictionError(Exception):
    """The solver found a way where it had said that there is none."""


class Explainer:
    """Explains what is unreachable in a graph."""

    def __init__(self, program: Program, graph: Graph, questions: Questions, seed: int) -> None:
        self._model = Model(program, graph, questions, relaxable=True, seed=seed)

    def explain(self, key: str, known: dict[str, bool], seconds: float) -> tuple[tuple[Clash, ...], str]:
        """The conditions that clash, and what else there is to say. `known` are endings of earlier plays.

        It asks again, in another way, whether there is really no way: a ContradictionError when there is one.
        """
        model = self._model
        goal = model.goal(key, beyond=True)
        if goal is None:
            return (), NO_STEP
        stop = time.monotonic() + seconds
        fixed = {goal: True, **{model.known[name]: value for name, value in known.items()}}
        keep = model.keep
        found = model.constraints.solve(fixed, seconds, together=list(keep.values()))
        if found.outcome == "found" and model.loose:
            # What is left open is left open a little further here, and covers the conditions that clash.
            return (), f"which conditions clash can't be said exactly: {'; '.join(model.loose)}"
        if found.outcome == "found":
            raise ContradictionError(model.route(found).words)
        guards = [guard for guard, literal in keep.items() if literal in found.clash]
        if found.outcome == "stopped" or not guards:
            return (), "" if found.outcome == "stopped" else NO_STEP
        core = self._smallest(guards, fixed, stop)
        clashes = [Clash(_text(guard), _where(guard), self._best(guard, fixed, stop)) for guard in core]
        return tuple(clashes), ""

    def _smallest(self, guards: list[Guard], fixed: dict[int, bool], stop: float) -> list[Guard]:
        """No condition can be left out of these without the rest being possible (if there was time to try)."""
        core = list(guards)
        for guard in guards:
            left = stop - time.monotonic()
            if left <= 0 or len(core) == 1:
                break
            rest = [other for other in core if other is not guard]
            kept = {self._model.keep[other]: True for other in rest}
            if self._model.constraints.solve({**fixed, **kept}, left).outcome == "none":
                core = rest
        return core

    def _best(self, guard: Guard, fixed: dict[int, bool], stop: float) -> str:
        """How near the story comes to a condition when all others are kept: "luck is at most 81"."""
        node = guard.condition
        sides = [(literal, margin) for literal, margin in self._model.sides.get(guard, []) if literal != FALSE]
        left = stop - time.monotonic()
        if not isinstance(node, Binary) or not isinstance(node.right, Number) or not sides or left <= 0:
            return ""
        upward = (node.operator in (">", ">=")) == guard.wanted
        kept = {literal: other is not guard for other, literal in self._model.keep.items()}
        best = self._extreme(sides, {**fixed, **kept}, upward, left)
        if best is None:
            return ""
        value = best + Fraction(str(node.right.value))
        shown = str(value) if value.denominator == 1 else f"{float(value):g}"
        return f"{print_expression(node.left)} is at {'most' if upward else 'least'} {shown} there"

    def _extreme(
        self, sides: list[tuple[int, Linear]], fixed: dict[int, bool], upward: bool, seconds: float
    ) -> Fraction | None:
        constraints = self._model.constraints
        signed = [(literal, margin if upward else times(margin, Fraction(-1))) for literal, margin in sides]
        scale = max(margin.scale for _, margin in signed)
        low, high = min(margin.low for _, margin in signed), max(margin.high for _, margin in signed)
        reach = constraints.whole(floor(low * scale), ceil(high * scale))
        asked = constraints.boolean()
        constraints.clause([~asked, *(literal for literal, _ in signed)])
        for literal, margin in signed:
            terms = [(index, -int(factor * scale)) for index, factor in margin.terms]
            constraints.between([(reach, 1), *terms], None, int(margin.constant * scale), [asked, literal])
        found = constraints.solve({**fixed, asked: True}, seconds, large=[(reach, 1)])
        if found.outcome != "found":
            return None
        best = Fraction(found.best, scale)
        return best if upward else -best


def _text(guard: Guard) -> str:
    words = print_expression(guard.condition)
    return words if guard.wanted else f"not ({words})" if isinstance(guard.condition, Binary) else f"not {words}"


def _where(guard: Guard) -> str:
    return f"{guard.file}:{guard.line}" if guard.line else guard.file
