"""The command `sound`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Sound as SoundOp
from game.story.schema.kinds import Number, Ref, Whole, YesNo


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound that happens once.

    Parameters:
      sound: the sound
      times: how often it is played, one after another
      volume: from 0 to 1
      wait: true lets the words after it wait for its end

    Example:
      - sound: sfx_bell
        times: 9
    """

    sound: Annotated[str, Ref("sound")]
    times: Annotated[int, Whole(1, 99)] = 1
    volume: Annotated[float, Number(0, 1)] = 1.0
    wait: Annotated[bool, YesNo()] = False

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the sound."""
        builder.emit(SoundOp(step.line, self.sound, float(self.volume), self.times, self.wait))
