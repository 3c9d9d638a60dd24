"""What stops a story from being played, as the story's reader may be told it.

Owns the one exception that leaves this package. Must not know how it is shown.
"""

from __future__ import annotations


class StoryError(Exception):
    """The story can't go on: `reason` in words, and the place where it stands, as far as that is known."""

    def __init__(self, reason: str, *, file: str = "", line: int = 0, scene: str = "", step: str = "") -> None:
        self.reason = reason
        self.file = file
        self.line = line
        self.scene = scene
        self.step = step
        super().__init__(reason)

    def __str__(self) -> str:
        where = self.file
        if where and self.line:
            where = f"{where}:{self.line}"
        if self.scene:
            at = f"scene {self.scene}" + (f", step {self.step}" if self.step else "")
            where = f"{where} ({at})" if where else at
        return f"{where}: {self.reason}" if where else self.reason
