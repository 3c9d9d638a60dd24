"""The command `camera`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.commands.phrases import CameraPhrase, View
from game.story.ops import Look
from game.story.schema.kinds import Seconds


@dataclass(frozen=True, slots=True)
class Camera:
    """The camera looks at a part of the place or of the event picture, and stays there.

    Parameters:
      camera: a framing that story.yaml declares for the picture; or X Y ZOOM (centre from 0 to 1, zoom from 1 to 2);
        or reset
      time: how long it takes, in seconds

    Example:
      - camera: lighthouse
        time: 1.5
      - camera: 0.5 0.4 1.3
      - camera: reset
    """

    camera: Annotated[View, CameraPhrase()]
    time: Annotated[float | None, Seconds(60)] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the view."""
        framing, x, y, zoom = self.camera
        builder.emit(Look(step.line, framing, x, y, zoom, self.time))
