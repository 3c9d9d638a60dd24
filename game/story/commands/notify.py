"""The command `notify`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Notify as NotifyOp
from game.story.schema.kinds import Prose
from game.story.source.nodes import Scalar
from game.story.words import check_words


@dataclass(frozen=True, slots=True)
class Notify:
    """A small slip of notice at the edge of the picture; the story doesn't wait for it.

    Parameters:
      notify: the words

    Example:
      - notify: 阿波记住了你的名字
    """

    notify: Annotated[str, Prose()]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the notice."""
        value = step.value
        names = check_words(value, builder.reader) if isinstance(value, Scalar) else ()
        name = builder.stop_id("notify:", self.notify, step.span)
        builder.emit(NotifyOp(name, step.line, self.notify, names))
