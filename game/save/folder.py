"""Where a player's files are kept, and who may write there.

Owns the folder's place on each platform and the lock that tells two running games apart. Must not know what the files
hold.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import platformdirs

_LOCK = "running.lock"


def user_folder(story: str) -> Path:
    """The folder for the saves of the story with this id: the platform's place for a program's data.

    Linux `~/.local/share`, macOS `~/Library/Application Support`, Windows `%LOCALAPPDATA%`. `GAME_SAVES` in the
    environment names another one (tests, portable installations).
    """
    own = os.environ.get("GAME_SAVES")
    base = Path(own) if own else Path(platformdirs.user_data_dir("visual-novels", appauthor=False))
    return base / story


def cache_folder(story: str) -> Path:
    """The folder for compiled chapters; whatever lies there can be made again."""
    own = os.environ.get("GAME_SAVES")
    base = Path(own) / "cache" if own else Path(platformdirs.user_cache_dir("visual-novels", appauthor=False))
    return base / story


class RunningLock:
    """Held while a game uses a folder, so that a second one can say so instead of overwriting the first's profile.

    The operating system drops the lock with the process, so a crash never leaves one behind.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / _LOCK
        self._handle: int | None = None

    def take(self) -> bool:
        """True when this process holds the folder now, or nothing can be locked there; False when another holds it."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Give the folder up."""
        if self._handle is not None:
            with contextlib.suppress(OSError):
                os.close(self._handle)
            self._handle = None


def _lock(handle: int) -> None:
    if os.name == "nt":
        import msvcrt  # Windows only

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl  # POSIX only

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
