"""The command `music`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Loop
from game.story.schema.kinds import Number, Ref, Seconds


@dataclass(frozen=True, slots=True)
class Music:
    """Music begins, goes over into another piece, or ends.

    Parameters:
      music: the piece; none ends it
      fade: how long the crossfade takes, in seconds
      volume: from 0 to 1

    Example:
      - music: mus_waves
        volume: 0.6
      - music: none
        fade: 3
    """

    music: Annotated[str, Ref("music", "none")]
    fade: Annotated[float | None, Seconds(60)] = None
    volume: Annotated[float, Number(0, 1)] = 1.0

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the change."""
        name = "" if self.music == "none" else self.music
        builder.emit(Loop(step.line, "music", name, float(self.volume), self.fade))
