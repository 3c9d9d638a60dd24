"""The command `interlude`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Interlude as InterludeOp
from game.story.schema.kinds import Ref


@dataclass(frozen=True, slots=True)
class Interlude:
    """The player chooses one of those who can be reached now, as story.yaml declares it, and their scene is played.

    Parameters:
      interlude: which

    Example:
      - interlude: supper
    """

    interlude: Annotated[str, Ref("interlude")]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the interlude."""
        name = builder.stop_id("interlude:", self.interlude, step.span)
        builder.emit(InterludeOp(name, step.line, self.interlude))
