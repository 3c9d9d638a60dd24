"""The command `ending`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import End
from game.story.schema.kinds import Ref


@dataclass(frozen=True, slots=True)
class Ending:
    """The story ends here, with an ending that story.yaml declares.

    Parameters:
      ending: which

    Example:
      - ending: end_home
    """

    ending: Annotated[str, Ref("ending")]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the end."""
        name = builder.stop_id("ending:", self.ending, step.span)
        builder.emit(End(name, step.line, self.ending))
        builder.end_path()
