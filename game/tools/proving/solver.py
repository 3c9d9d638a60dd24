"""Constraints over whole numbers, and the search for values that meet them all, by CP-SAT of OR-Tools.

Owns everything that knows of ortools, which is an optional extra (`prove`): without it `has_solver` is false. Variables
are numbers; a literal is a variable of 0 and 1, or `~` it for its opposite. TRUE and FALSE are literals.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

TRUE: Final = 0
FALSE: Final = ~TRUE

Terms = Sequence[tuple[int, int]]


def has_solver() -> bool:
    """Is ortools installed?"""
    try:
        return importlib.util.find_spec("ortools.sat.python.cp_model") is not None
    except ModuleNotFoundError:
        return False


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came to: values were `found`, there are `none`, or it `stopped` at its time limit.

    `best` is the value of what was to be made small or large; `clash` are literals that can't hold together.
    """

    outcome: Literal["found", "none", "stopped"]
    values: tuple[int, ...] = ()
    best: int = 0
    clash: tuple[int, ...] = ()

    def holds(self, literal: int) -> bool:
        """Is the literal true in what was found?"""
        return bool(self.values[literal]) if literal >= 0 else not self.values[~literal]


class Constraints:
    """Variables and what must hold between them."""

    def __init__(self, seed: int = 1) -> None:
        self._cp: Any = importlib.import_module("ortools.sat.python.cp_model")
        self._model: Any = self._cp.CpModel()
        self._variables: list[Any] = []
        self._seed = seed
        self.whole(1, 1)

    def __len__(self) -> int:
        return len(self._variables)

    def whole(self, low: int, high: int) -> int:
        """A new whole number between two bounds (both included)."""
        self._variables.append(self._model.new_int_var(low, high, ""))
        return len(self._variables) - 1

    def boolean(self) -> int:
        """A new literal."""
        return self.whole(0, 1)

    def clause(self, literals: Iterable[int]) -> None:
        """At least one of them holds."""
        given = set(literals)
        if TRUE not in given and not any(~literal in given for literal in given):
            self._model.add_bool_or([self._literal(literal) for literal in sorted(given - {FALSE})])

    def exactly_one(self, literals: Sequence[int], of: int) -> None:
        """One of them holds when `of` does, else none."""
        terms = [(literal, 1) for literal in literals]
        self.between([*terms, (of, -1)], 0, 0)

    def between(self, terms: Terms, low: int | None, high: int | None, when: Iterable[int] = ()) -> None:
        """The sum of variable x factor lies between two bounds, if all of `when` hold."""
        expression = self._sum(terms)
        conditions = [self._literal(literal) for literal in when if literal != TRUE]
        for bound, is_low in ((low, True), (high, False)):
            if bound is None or (low == high and not is_low):
                continue
            if low == high:
                made = self._model.add(expression == bound)
            else:
                made = self._model.add(expression >= bound) if is_low else self._model.add(expression <= bound)
            if conditions:
                made.only_enforce_if(conditions)

    def solve(
        self,
        fixed: Mapping[int, bool],
        seconds: float,
        *,
        small: Terms = (),
        large: Terms = (),
        together: Sequence[int] = (),
    ) -> Found:
        """Search for values; the literals in `fixed` are true or false as given.

        `small` (or `large`) is a sum to be made as small (large) as can be. When the literals in `together` can't all
        hold, some that clash are told.
        """
        if fixed.get(TRUE) is False or fixed.get(FALSE) is True:
            return Found("none")
        self._fix(fixed)
        try:
            self._model.clear_objective()
            if small:
                self._model.minimize(self._sum(small))
            elif large:
                self._model.maximize(self._sum(large))
            self._model.clear_assumptions()
            if together:
                self._model.add_assumptions([self._literal(literal) for literal in together])
            solver = self._cp.CpSolver()
            # One worker: the same question always has the same answer, and the machine stays usable.
            solver.parameters.num_workers = 1
            solver.parameters.random_seed = self._seed
            solver.parameters.max_time_in_seconds = seconds
            # What is simplified away beforehand can't be named as clashing.
            solver.parameters.cp_model_presolve = not together
            status = solver.solve(self._model)
            if status in (self._cp.OPTIMAL, self._cp.FEASIBLE):
                values = tuple(solver.value(one) for one in self._variables)
                best = int(solver.objective_value) if small or large else 0
                return Found("found", values, best)
            if status == self._cp.INFEASIBLE:
                clash = tuple(solver.sufficient_assumptions_for_infeasibility()) if together else ()
                return Found("none", clash=clash)
            return Found("stopped")
        finally:
            self._fix(dict.fromkeys(fixed))

    def _fix(self, fixed: Mapping[int, bool | None]) -> None:
        for literal, value in fixed.items():
            if literal in (TRUE, FALSE):
                continue
            index = max(literal, ~literal)
            if literal < 0 and value is not None:
                value = not value
            domain = self._model.proto.variables[index].domain
            domain[0], domain[1] = (0, 1) if value is None else (int(value), int(value))

    def _literal(self, literal: int) -> Any:
        return self._variables[literal] if literal >= 0 else self._variables[~literal].negated()

    def _sum(self, terms: Terms) -> Any:
        # A negated literal counts as 1 - variable.
        constant = sum(factor for index, factor in terms if index < 0)
        positive = [(index, factor) if index >= 0 else (~index, -factor) for index, factor in terms]
        variables = [self._variables[index] for index, _ in positive]
        return self._cp.LinearExpr.weighted_sum(variables, [factor for _, factor in positive]) + constant
