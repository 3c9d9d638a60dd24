"""Making saves of the running play-through and bringing them to disk.

Owns the thumbnails, the thread that writes automatic saves, and what goes wrong with it. Must not know screens.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Literal, NamedTuple

import msgspec
import pygame

from game.save.files import UnwritableFolder
from game.save.record import Record
from game.save.slots import LockedSlot, Slots

THUMBNAIL = (480, 270)


class Snapshot(NamedTuple):
    """A save that still lacks its picture, and what its picture will be made of: nobody draws on it any more."""

    record: Record
    stage: pygame.Surface

    def complete(self) -> Record:
        """The save with its picture. Takes some milliseconds; may be called in any thread."""
        return msgspec.structs.replace(self.record, picture=thumbnail(self.stage))


class Saving:
    """Writes saves: manual ones at once, the rings behind the player's back. `failed` hears what went wrong."""

    def __init__(self, slots: Slots, failed: Callable[[str], None]) -> None:
        self.slots = slots
        self._failed = failed
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="save")
        self._pending: list[Future[object]] = []

    def write(self, slot: str, snapshot: Snapshot) -> bool:
        """Write into a slot now; False when it couldn't be done."""
        self.wait()
        try:
            self.slots.write(slot, snapshot.complete())
        except (UnwritableFolder, LockedSlot) as error:
            self._failed(str(error))
            return False
        return True

    def write_ring(self, kind: Literal["quick", "auto"], snapshot: Snapshot) -> None:
        """Write into a ring, without keeping the player waiting: not for the picture either."""
        self._pending.append(self._worker.submit(lambda: self.slots.write_ring(kind, snapshot.complete())))

    def look(self) -> None:
        """Hear of what was finished since the last look."""
        for future in [future for future in self._pending if future.done()]:
            self._pending.remove(future)
            error = future.exception()
            if isinstance(error, UnwritableFolder):
                self._failed(str(error))
            elif error is not None:
                raise error

    def wait(self) -> None:
        """Wait until everything is written."""
        for future in self._pending:
            future.exception()
        self.look()

    def close(self) -> None:
        """Finish all writing."""
        self._worker.shutdown(wait=True)


def thumbnail(picture: pygame.Surface) -> bytes:
    """A small JPEG of a picture of the canvas."""
    small = pygame.transform.smoothscale(picture, THUMBNAIL)
    stream = io.BytesIO()
    pygame.image.save(small, stream, "thumbnail.jpg")
    return stream.getvalue()
