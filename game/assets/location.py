"""Which story is played, and where the engine's own files lie.

Owns the order in which a story is looked for. Must not read the story.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

MARK = Path("scripts") / "story.yaml"


class NoStory(Exception):
    """There is no story where one was looked for; the message says where and what one looks like."""


class Location(msgspec.Struct, frozen=True):
    """A story's root folder, with its `scripts` and `assets`."""

    root: Path

    @property
    def scripts(self) -> Path:
        """The folder of the text."""
        return self.root / "scripts"

    @property
    def assets(self) -> Path:
        """The folder of pictures and sounds."""
        return self.root / "assets"


def resources() -> Path:
    """The engine's own theme, fonts, icons and sounds."""
    return Path(__file__).parent.parent / "resources"


def find_story(asked: Path | None, current: Path) -> Location:
    """The story in the folder asked for, else in the current one, else the one this program comes with.

    Raises NoStory.
    """
    if asked is not None:
        if not (asked / MARK).is_file():
            raise NoStory(f"{asked}: there is no story here; a story's folder holds {MARK.as_posix()}")
        return Location(asked.resolve())
    own = Path(__file__).parent.parent.parent
    for root in (current, own):
        if (root / MARK).is_file():
            return Location(root.resolve())
    raise NoStory(f"{current}: there is no story here; --story DIR names the folder of one ({MARK.as_posix()} in it)")
