"""The command `set`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.effects import Changes, Effects, words_of
from game.story.ops import Set as SetOp


@dataclass(frozen=True, slots=True)
class Set:
    """Values of the story change: meters, flags, variables.

    `+6` and `-2` add, `=4` sets, true and false are for flags; anything else is an expression, in quotes. All changes
    of one step count from the values before it, and meters stay within their range.

    Parameters:
      set: {NAME: CHANGE, …}

    Example:
      - set: {anna: +6, told: true}
      - set: {anna: "anna / 2"}
    """

    set: Annotated[Changes, Effects()]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the changes."""
        if self.set:
            builder.emit(SetOp(builder.effect_id("set:", words_of(self.set)), step.line, self.set))
