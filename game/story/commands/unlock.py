"""The command `unlock`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Unlock as UnlockOp
from game.story.schema.kinds import Ref


@dataclass(frozen=True, slots=True)
class Unlock:
    """An event picture can be looked at in the gallery, or an article read in the codex, from now on.

    Event pictures that are shown unlock themselves.

    Parameters:
      unlock: the picture or the article

    Example:
      - unlock: cg_harbour
    """

    unlock: Annotated[str, Ref("unlockable")]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the unlocking."""
        builder.emit(UnlockOp(step.line, self.unlock))
