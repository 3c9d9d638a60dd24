"""The command `call`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Call as CallOp
from game.story.schema.kinds import Ref


@dataclass(frozen=True, slots=True)
class Call:
    """Another scene is played, and the story comes back here when it ends or returns.

    Parameters:
      call: the scene

    Example:
      - call: supper_bo
    """

    call: Annotated[str, Ref("scene")]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the call."""
        name = builder.stop_id("call:", self.call, step.span)
        builder.emit(CallOp(name, step.line, self.call))
