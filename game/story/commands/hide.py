"""The command `hide`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.commands.phrases import Transition, Way, WhoPhrase
from game.story.ops import Hide as HideOp
from game.story.schema.kinds import Seconds


@dataclass(frozen=True, slots=True)
class Hide:
    """Someone leaves the stage, or everybody does.

    Parameters:
      hide: WHO, or all
      with: how (see show)
      time: how long it takes, in seconds

    Example:
      - hide: anna
      - hide: all
        with: fade
    """

    hide: Annotated[str, WhoPhrase("all")]
    with_: Annotated[Way | None, Transition()] = None
    time: Annotated[float | None, Seconds(30)] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the leaving."""
        way = self.with_ or Way("")
        builder.emit(HideOp(step.line, self.hide, way.how, way.rule, self.time))
