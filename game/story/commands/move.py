"""The command `move`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.commands.phrases import MovePhrase, Pair
from game.story.ops import Move as MoveOp
from game.story.schema.kinds import Seconds


@dataclass(frozen=True, slots=True)
class Move:
    """Someone on the stage goes to another position.

    Parameters:
      move: WHO to POSITION
      time: how long it takes, in seconds

    Example:
      - move: anna to right
        time: 0.8
    """

    move: Annotated[Pair, MovePhrase()]
    time: Annotated[float | None, Seconds(30)] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the move."""
        builder.emit(MoveOp(step.line, self.move.who, self.move.word, self.time))
