"""The machinery under the screens: window, input, story, pictures, sound, files.

Owns their making in the right order and giving them back. Must not know screens.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.assets.library import Assets
from game.audio.player import AudioPlayer
from game.desktop.clock import Clock
from game.desktop.input import InputReader
from game.desktop.window import Window
from game.language.translator import Translator
from game.save.folder import RunningLock
from game.save.profile import Profile, ProfileFile
from game.save.slots import Slots
from game.stage.stage import Stage
from game.story.audio_state import AudioState, Track
from game.story.program import Program
from game.ui.lettering.lettering import Lettering
from game.ui.pieces import Pieces


@dataclass(slots=True)
class MachineRoom:
    """All that an `App` runs on. `saves` is the player's folder, `reports` what went wrong without stopping anything,
    `told` what the player should hear about how the profile was read."""

    program: Program
    assets: Assets
    saves: Path
    profile: Profile
    profile_file: ProfileFile
    slots: Slots
    words: Translator
    clock: Clock
    window: Window
    reader: InputReader
    lettering: Lettering
    pieces: Pieces
    stage: Stage
    audio: AudioPlayer
    lock: RunningLock
    safe_mode: bool = False
    first_seed: int = 0
    reports: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def canvas(self) -> pygame.Surface:
        """The picture, 1920 by 1080."""
        return self.window.canvas

    def seed(self, start: int) -> int:
        """The seed of the play-through with that number."""
        return self.first_seed + start

    def play_opening(self) -> None:
        """Music and sounds of the title."""
        opening = self.program.declarations.opening
        music = Track(opening.music) if opening is not None and opening.music else None
        ambience = Track(opening.ambience) if opening is not None and opening.ambience else None
        self.audio.show(AudioState(music, ambience))

    def close(self) -> None:
        """Give everything back."""
        self.reader.close()
        self.stage.close()
        self.audio.close()
        self.lock.release()
        self.window.close()
