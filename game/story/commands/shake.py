"""The command `shake`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Jolt
from game.story.schema.kinds import OneOf, Seconds


@dataclass(frozen=True, slots=True)
class Shake:
    """The picture shakes.

    Parameters:
      shake: light or heavy
      time: how long, in seconds

    Example:
      - shake: light
    """

    shake: Annotated[str, OneOf(("light", "heavy"))]
    time: Annotated[float | None, Seconds(10)] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the shake."""
        builder.emit(Jolt(step.line, "shake", self.shake, self.time))
