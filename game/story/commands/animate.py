"""The command `animate`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.commands.phrases import GesturePhrase, Pair
from game.story.ops import Gesture


@dataclass(frozen=True, slots=True)
class Animate:
    """Someone on the stage makes a short movement: nod, hop, shake, lean_in or recoil.

    Parameters:
      animate: WHO GESTURE

    Example:
      - animate: anna nod
    """

    animate: Annotated[Pair, GesturePhrase()]

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the gesture."""
        builder.emit(Gesture(step.line, self.animate.who, self.animate.word))
