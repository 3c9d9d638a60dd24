"""The command `nvl`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Nvl as NvlOp
from game.story.schema.kinds import YesNo


@dataclass(frozen=True, slots=True)
class Nvl:
    """Lines fill the whole page one under another, instead of a box, until it is switched off.

    Parameters:
      nvl: on or off

    Example:
      - nvl: on
      - 信很长。
      - nvl: off
    """

    nvl: Annotated[bool, YesNo()]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the switch."""
        builder.emit(NvlOp(step.line, self.nvl))
