"""How fast the reading goes by itself: skipping and auto mode.

Owns when the next step may be taken without the player. Must not know the clock: seconds come in as arguments.
"""

from __future__ import annotations

from typing import Final, Literal

from game.save.settings import Settings
from game.story.beat import Beat

Mode = Literal["read", "auto", "skip"]

# A beat while skipping stays just long enough for the eye to see that something passed.
SKIP_SECONDS: Final = 0.05
# Reading speed of a grown reader: about 350 Han characters, or 240 English words of six letters, a minute.
_LETTERS_A_SECOND: Final = {"zh": 5.8, "ja": 7.5}
_LATIN_LETTERS_A_SECOND: Final = 24.0


class Pace:
    """The mode of reading. A choice or an unread line ends skipping unless the settings say otherwise."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.mode: Mode = "read"

    def toggle(self, mode: Mode) -> None:
        """Switch `mode` on, or off when it is on."""
        self.mode = "read" if self.mode == mode else mode

    def may_skip(self, beat: Beat, seen: bool) -> bool:
        """Whether skipping may pass this beat."""
        if beat.menu is not None or beat.ending is not None:
            return False
        if beat.line is None:
            return True
        return seen or self.settings.skip_unread

    def arrive(self, beat: Beat, seen: bool) -> None:
        """A new beat stands: skipping stops here when it must; a choice ends both modes or only pauses auto."""
        if self.mode != "skip":
            return
        if beat.menu is not None:
            if not self.settings.skip_after_choices:
                self.mode = "read"
        elif not self.may_skip(beat, seen):
            self.mode = "read"

    def seconds_to_stay(self, beat: Beat, letters: int, language: str) -> float | None:
        """How long this beat stays before it goes on by itself, counted from when all its words stand; None: it waits.

        `letters` is the number of letters shown.
        """
        if beat.menu is not None or beat.ending is not None:
            return None
        if self.mode == "skip":
            return SKIP_SECONDS
        if self.mode == "auto":
            speed = _LETTERS_A_SECOND.get(language, _LATIN_LETTERS_A_SECOND)
            # The typewriter has already taken its time; what is left is the rest after reading.
            typed = letters / self.settings.text_speed if self.settings.text_speed else 0.0
            return self.settings.auto_delay + max(0.0, letters / speed - typed)
        return None
