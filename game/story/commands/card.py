"""The command `card`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Card as CardOp
from game.story.schema.kinds import Whole
from game.story.words import Shown


@dataclass(frozen=True, slots=True)
class Card:
    """A card with a large word that opens a chapter.

    Parameters:
      card: the large word
      under: what stands under it
      days: a number of days, for a story that counts down

    Example:
      - card: 起风
        under: 第一天
        days: 30
    """

    card: Annotated[str, Shown()]
    under: Annotated[str, Shown()] = ""
    days: Annotated[int | None, Whole()] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the card."""
        name = builder.stop_id("card:", self.card, step.span)
        builder.emit(CardOp(name, step.line, self.card, self.under, self.days))
