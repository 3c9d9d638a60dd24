"""The command `ambience`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Loop
from game.story.schema.kinds import Number, Ref, Seconds


@dataclass(frozen=True, slots=True)
class Ambience:
    """The sound of a place begins, goes over into another, or ends.

    Parameters:
      ambience: the sound; none ends it
      fade: how long the crossfade takes, in seconds
      volume: from 0 to 1

    Example:
      - ambience: amb_gulls
        volume: 0.6
      - ambience: none
        fade: 3
    """

    ambience: Annotated[str, Ref("ambience", "none")]
    fade: Annotated[float | None, Seconds(60)] = None
    volume: Annotated[float, Number(0, 1)] = 1.0

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the change."""
        name = "" if self.ambience == "none" else self.ambience
        builder.emit(Loop(step.line, "ambience", name, float(self.volume), self.fade))
