"""The command `weather`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.ops import Air
from game.story.schema.kinds import OneOf, Seconds
from game.story.stage_state import WEATHERS


@dataclass(frozen=True, slots=True)
class Weather:
    """Rain, snow or petals before the picture, until told otherwise.

    Parameters:
      weather: none, rain, heavy_rain, snow or petals
      time: how long it takes to come, in seconds

    Example:
      - weather: rain
    """

    weather: Annotated[str, OneOf(WEATHERS)]
    time: Annotated[float | None, Seconds(60)] = None

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the weather."""
        builder.emit(Air(step.line, "weather", self.weather, self.time))
