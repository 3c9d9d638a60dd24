"""The command `goto`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Goto as GotoOp
from game.story.schema.kinds import Ref


@dataclass(frozen=True, slots=True)
class Goto:
    """The story goes on in another scene. Steps after it are never reached.

    Going to a scene of another chapter ends this one: what story.yaml plays at `chapter_end` comes in between.

    Parameters:
      goto: the scene

    Example:
      - goto: pier
    """

    goto: Annotated[str, Ref("scene")]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the jump."""
        builder.emit(GotoOp(step.line, self.goto))
        builder.end_path()
