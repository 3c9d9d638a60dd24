"""The stage as screens see it: told the clock's time, drawn within a clip, opened and closed like a mouth.

Owns the way between the two vocabularies. Must not know what is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pygame

from game.save.settings import Settings
from game.stage.look import StageLook
from game.stage.picture_cache import PictureCache
from game.stage.stage import Stage
from game.story.beat import Beat
from game.story.declarations.story import Declarations

Find = Callable[[str, str], "Path | None"]


def look_of(settings: Settings) -> StageLook:
    """How lively a player wants the stage."""
    return StageLook(settings.motion, settings.shake, settings.flash)


class Picture:
    """One stage for the whole program."""

    def __init__(
        self,
        size: tuple[int, int],
        find: Find,
        declared: Declarations,
        settings: Settings,
        report: Callable[[str, str, str], None],
        seed: int,
    ) -> None:
        def found(kind: str, name: str) -> Path | None:
            # The stage asks for people; portraits may go by another name.
            member = declared.cast.get(name) if kind == "portrait" else None
            return find(kind, member.portraits or name) if member is not None else find(kind, name)

        self._pictures = PictureCache(found, report=report)
        self._stage = Stage(size, self._pictures, look_of(settings), seed)
        self._last: float | None = None
        self._speaker = ""

    @property
    def moving(self) -> bool:
        """Whether words may have to wait."""
        return self._stage.moving

    @property
    def pace(self) -> int:
        """How many frames a second it wants; 0 for none."""
        return self._stage.pace

    def obey(self, settings: Settings) -> None:
        """Follow settings that have changed."""
        self._stage.look = look_of(settings)

    def show(self, beat: Beat, *, instant: bool) -> None:
        """Become what a beat says, its speaker in the light."""
        self._speaker = beat.line.who if beat.line is not None else ""
        self._stage.show(beat.stage, beat.motions, self._speaker, instant)

    def preload(self, beat: Beat) -> None:
        """Decode what a beat will need."""
        self._stage.preload(beat.stage)

    def update(self, now: float) -> Sequence[pygame.Rect]:
        """Move on; what must be drawn anew."""
        passed = 0.0 if self._last is None else now - self._last
        self._last = now
        return self._stage.update(max(0.0, min(passed, 0.25)))

    def rest(self) -> None:
        """Nobody looks for a while: time that passes until the next update doesn't count."""
        self._last = None

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Draw the part within `clip`."""
        self._stage.draw(target, [clip])

    def finish(self) -> None:
        """Let all that comes and goes have come and gone."""
        self._stage.finish()

    def speak(self, who: str, open_mouth: bool) -> None:
        """Somebody speaks (empty: nobody does)."""
        if who != self._speaker:
            self._speaker = who
            self._stage.set_speaker(who)
        self._stage.talking(open_mouth and bool(who))

    def close(self) -> None:
        """Stop decoding."""
        self._pictures.close()
