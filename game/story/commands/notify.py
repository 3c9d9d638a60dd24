"""The command `notify`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Notify as NotifyOp
from game.story.words import Shown


@dataclass(frozen=True, slots=True)
class Notify:
    """A small slip of notice at the edge of the picture; the story doesn't wait for it.

    Parameters:
      notify: the words

    Example:
      - notify: 阿波记住了你的名字
    """

    notify: Annotated[str, Shown()]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the notice."""
        name = builder.stop_id("notify:", self.notify, step.span)
        builder.emit(NotifyOp(name, step.line, self.notify))
