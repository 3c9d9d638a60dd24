"""The command `return`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Return as ReturnOp
from game.story.schema.kinds import YesNo


@dataclass(frozen=True, slots=True)
class Return:
    """Back to where the scene was called from, before its end.

    Parameters:
      return: true

    Example:
      - return: true
    """

    return_: Annotated[bool, YesNo()]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the return."""
        if self.return_:
            builder.emit(ReturnOp(step.line))
            builder.end_path()
