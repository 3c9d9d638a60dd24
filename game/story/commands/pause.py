"""The command `pause`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Pause as PauseOp
from game.story.schema.kinds import Seconds


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing happens for a while; a click passes it.

    Parameters:
      pause: the seconds

    Example:
      - pause: 1.2
    """

    pause: Annotated[float, Seconds(60)]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the pause."""
        builder.emit(PauseOp(builder.stop_id("pause:", "", step.span), step.line, self.pause))
