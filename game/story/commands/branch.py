"""The command `if`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.expressions.tree import Expression
from game.story.ops import Branch, Jump
from game.story.schema.kinds import Condition, ListOf, Raw
from game.story.schema.record import Record
from game.story.source.nodes import Node


@dataclass(frozen=True, slots=True)
class Elif:
    """One more case of an `if`."""

    if_: Annotated[Expression, Condition()]
    then: Annotated[Node, Raw()]


@dataclass(frozen=True, slots=True)
class If:
    """Steps that are played only when a condition holds.

    Conditions speak of meters, flags and variables by name, with and, or, not, comparisons and sums; and ask
    seen(scene), visits(scene), chose(choice) == option, has(entry), tier(meter), known(ending), endings().

    Parameters:
      if: the condition
      then: steps for when it holds
      elif: a list of further cases, each with if and then
      else: steps for when none holds

    Example:
      - if: anna >= 60 or asked
        then:
          - anna: 「风停了。」
        elif:
          - if: tier(anna) >= 2
            then:
              - anna: 「再说。」
        else:
          - 他没有说话。
    """

    if_: Annotated[Expression, Condition()]
    then: Annotated[Node | None, Raw()] = None
    elif_: Annotated[tuple[Elif, ...], ListOf(Record(Elif))] = ()
    else_: Annotated[Node | None, Raw()] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the cases, one after another."""
        if self.then is None and self.else_ is None and not self.elif_:
            builder.reader.report("S412", step.span)
            return
        ends: list[tuple[int, int]] = []
        open_end = False
        cases = [(self.if_, self.then), *((case.if_, case.then) for case in self.elif_)]
        for number, (condition, body) in enumerate(cases):
            room = builder.reserve()
            goes_on = builder.steps(body)
            last = number == len(cases) - 1 and self.else_ is None
            open_end = open_end or goes_on
            if goes_on and not last:
                ends.append((builder.reserve(), step.line))
            builder.fill(room, Branch(step.line, condition, builder.here))
        if self.else_ is None or builder.steps(self.else_):
            open_end = True
        for room, line in ends:
            builder.fill(room, Jump(line, builder.here))
        if not open_end:
            builder.end_path()
