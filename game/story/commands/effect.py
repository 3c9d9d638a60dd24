"""The command `effect`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Air
from game.story.schema.kinds import OneOf, Seconds
from game.story.stage_state import EFFECTS


@dataclass(frozen=True, slots=True)
class Effect:
    """A look that lies over the whole stage, until told otherwise.

    Parameters:
      effect: none, dim, film, blur or night
      time: how long it takes to come, in seconds

    Example:
      - effect: film
        time: 1
    """

    effect: Annotated[str, OneOf(EFFECTS)]
    time: Annotated[float | None, Seconds(60)] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the look."""
        builder.emit(Air(step.line, "effect", self.effect, self.time))
