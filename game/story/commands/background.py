"""The command `background`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from game.story.commands.base import Builder, Step
from game.story.commands.phrases import PlacePhrase, Transition, Way
from game.story.ops import Background as BackgroundOp
from game.story.ops import Loop
from game.story.schema.kinds import Ref, Seconds, YesNo


@dataclass(frozen=True, slots=True)
class Background:
    """A new place. Everyone leaves, an event picture ends and the camera shows the whole place.

    Parameters:
      background: PLACE [VARIANT], as story.yaml declares it; none is an empty stage
      with: cut, dissolve, fade, wipe_left, wipe_right, or rule NAME
      time: how long it takes, in seconds
      music: the music that begins with it (none for silence)
      ambience: the sound of the place (none for silence)
      keep: true keeps everyone, the event picture and the camera as they are

    Example:
      - background: harbour day
        with: fade
        music: mus_waves
        ambience: amb_gulls
    """

    background: Annotated[str, PlacePhrase()]
    with_: Annotated[Way | None, Transition()] = None
    time: Annotated[float | None, Seconds(30)] = None
    music: Annotated[str, Ref("music", "none")] = ""
    ambience: Annotated[str, Ref("ambience", "none")] = ""
    keep: Annotated[bool, YesNo()] = False

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the place and its sounds."""
        way = self.with_ or Way("")
        builder.emit(BackgroundOp(step.line, self.background, way.how, way.rule, self.time, self.keep))
        for part, name in (("music", self.music), ("ambience", self.ambience)):
            if name:
                builder.emit(Loop(step.line, part, "" if name == "none" else name))
