"""The command `flash`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Jolt
from game.story.schema.kinds import OneOf, Seconds


@dataclass(frozen=True, slots=True)
class Flash:
    """The picture flashes up in a colour and comes back.

    Parameters:
      flash: paper, white or ink
      time: how long, in seconds

    Example:
      - flash: paper
        time: 0.4
    """

    flash: Annotated[str, OneOf(("paper", "white", "ink"))]
    time: Annotated[float | None, Seconds(10)] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the flash."""
        builder.emit(Jolt(step.line, "flash", self.flash, self.time))
