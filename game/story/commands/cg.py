"""The command `cg`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.commands.phrases import Transition, Way
from game.story.ops import EventPicture
from game.story.schema.kinds import Ref, Seconds, YesNo


@dataclass(frozen=True, slots=True)
class Cg:
    """An event picture over the place; it joins the gallery. The figures stay hidden while it is up.

    Parameters:
      cg: the picture; none takes it away
      with: how (see background)
      time: how long it takes, in seconds
      keep: true leaves the figures in sight

    Example:
      - cg: cg_harbour
        with: fade
      - 整个港口在脚下。
      - cg: none
    """

    cg: Annotated[str, Ref("cg", "none")]
    with_: Annotated[Way | None, Transition()] = None
    time: Annotated[float | None, Seconds(30)] = None
    keep: Annotated[bool, YesNo()] = False

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the picture."""
        way = self.with_ or Way("")
        picture = "" if self.cg == "none" else self.cg
        builder.emit(EventPicture(step.line, picture, way.how, way.rule, self.time, self.keep))
