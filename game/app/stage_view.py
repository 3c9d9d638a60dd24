"""The stage as screens see it.

Owns the translation between the clock that screens are told and the steps that the stage is told. Must not know
screens.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.stage.stage import Stage
from game.story.beat import Beat


class StageOnDesk:
    """Fulfils `game.ui.desk.StageView` with a `Stage`."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._now: float | None = None
        self._speaker = ""
        self._talks = False

    @property
    def stage(self) -> Stage:
        """The stage itself."""
        return self._stage

    @property
    def moving(self) -> bool:
        """Whether words wait for it."""
        return self._stage.moving

    @property
    def pace(self) -> int:
        """Frames a second that it would like; 0: it stands still."""
        return self._stage.pace

    def show(self, beat: Beat, *, instant: bool) -> None:
        """Become what a beat says."""
        self._speaker = beat.line.who if beat.line is not None and beat.line.kind == "say" else ""
        self._talks = False
        self._stage.talking(False)
        self._stage.show(beat.stage, beat.motions, self._speaker, instant)

    def update(self, now: float) -> Sequence[pygame.Rect]:
        """Move on to `now` (seconds of the clock); what must be drawn anew."""
        passed = 0.0 if self._now is None else max(0.0, now - self._now)
        self._now = now
        return self._stage.update(passed)

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Draw the part within `clip`."""
        self._stage.draw(target, [clip])

    def finish(self) -> None:
        """Let all that comes and goes have come and gone."""
        self._stage.finish()

    def speak(self, who: str, open_mouth: bool) -> None:
        """Somebody's letters come: their lips move."""
        if who != self._speaker:
            self._speaker = who
            self._stage.set_speaker(who)
        if open_mouth != self._talks:
            self._talks = open_mouth
            self._stage.talking(open_mouth)
