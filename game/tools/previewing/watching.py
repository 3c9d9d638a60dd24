"""Notices that scripts were saved.

Owns looking at the files' times and sizes. Must not know what stands in them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

# Between two looks, in seconds: short enough that an editor's save is on the screen at once.
EVERY: Final = 0.2
_ENDINGS: Final = (".yaml", ".po")


class ScriptWatch:
    """Watches a folder and all below it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known = self._look()
        self._last = 0.0
        self._unsettled = False

    def changed(self, now: float) -> bool:
        """Whether anything was written, made or removed since the last time, and stands still now.

        An editor that writes in several steps is waited for: the change is told when two looks see the same.
        """
        if now - self._last < EVERY:
            return False
        self._last = now
        seen = self._look()
        if seen != self._known:
            self._known = seen
            self._unsettled = True
            return False
        if self._unsettled:
            self._unsettled = False
            return True
        return False

    def _look(self) -> dict[Path, tuple[int, int]]:
        found: dict[Path, tuple[int, int]] = {}
        for path in self._folder.rglob("*"):
            if path.suffix in _ENDINGS and not path.name.startswith("."):
                try:
                    state = path.stat()
                except OSError:
                    continue  # removed between listing and looking
                found[path] = (state.st_mtime_ns, state.st_size)
        return found
