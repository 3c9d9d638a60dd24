"""The command `board`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Board as BoardOp
from game.story.schema.kinds import Ref, YesNo
from game.story.words import Shown


@dataclass(frozen=True, slots=True)
class Board:
    """One more word on a board that the story declares.

    Parameters:
      board: the word; all, together with erase, wipes the board
      on: which board, when the story has several
      erase: true takes the word away instead

    Example:
      - board: 北风
      - board: all
        erase: true
    """

    board: Annotated[str, Shown()]
    on: Annotated[str, Ref("board")] = ""
    erase: Annotated[bool, YesNo()] = False

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the word."""
        names = builder.reader.names
        board = self.on or str(names.thing("default", "board") or "")
        if not board:
            builder.reader.report("S206", step.span)
            return
        words = "" if self.erase and self.board == "all" else self.board
        name = builder.effect_id("board:", f"{board} {self.board} {self.erase}")
        builder.emit(BoardOp(name, step.line, board, words, self.erase))
