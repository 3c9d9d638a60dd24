"""Decodes picture files ahead of need, in one worker thread.

Owns the thread and its queue. Must not know what the pictures are for, nor touch the screen: what it hands over is as
it was decoded.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from pathlib import Path

import pygame

from game.stage.picture_header import PictureError, picture_size

Decoded = pygame.Surface | PictureError


def decode(path: Path) -> pygame.Surface:
    """The picture of a file as it was stored. PictureError when it can't be had."""
    picture_size(path)
    try:
        return pygame.image.load(path)
    except (pygame.error, OSError) as error:
        raise PictureError(str(error)) from error


class Loader:
    """A queue of files; each is decoded once and waits to be taken.

    At most `waiting` files are queued, and no more are decoded while `undelivered` bytes lie ready.
    """

    def __init__(self, waiting: int = 24, undelivered: int = 24 * 2**20) -> None:
        self._waiting = waiting
        self._undelivered = undelivered
        self._queue: OrderedDict[Path, None] = OrderedDict()
        self._done: OrderedDict[Path, Decoded] = OrderedDict()
        self._now: Path | None = None
        self._closed = False
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None

    def ask(self, path: Path) -> None:
        """Decode this file when there is time. The oldest wishes are forgotten when there are too many."""
        with self._change:
            if self._closed or path == self._now or path in self._done or path in self._queue:
                return
            self._queue[path] = None
            while len(self._queue) > self._waiting:
                self._queue.popitem(last=False)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="pictures", daemon=True)
                self._thread.start()
            self._change.notify_all()

    def take(self, path: Path) -> Decoded | None:
        """What became of a file; waits for it when it is just being decoded. None when it was never asked for."""
        with self._change:
            self._queue.pop(path, None)
            while self._now == path:
                self._change.wait()
            outcome = self._done.pop(path, None)
            self._change.notify_all()
            return outcome

    def finished(self) -> Path | None:
        """A file that is decoded and waits, or None."""
        with self._change:
            return next(iter(self._done), None)

    @property
    def idle(self) -> bool:
        """Whether nothing is queued or being decoded."""
        with self._change:
            return not self._queue and self._now is None

    def close(self) -> None:
        """End the thread and forget everything; safe to call twice."""
        with self._change:
            self._closed = True
            self._queue.clear()
            self._done.clear()
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=5.0)
            self._thread = None

    def _bytes(self) -> int:
        done = (outcome for outcome in self._done.values() if isinstance(outcome, pygame.Surface))
        return sum(surface.get_pitch() * surface.get_height() for surface in done)

    def _work(self) -> None:
        while True:
            with self._change:
                while not self._closed and (not self._queue or self._bytes() >= self._undelivered):
                    self._change.wait()
                if self._closed:
                    return
                path, _ = self._queue.popitem(last=False)
                self._now = path
            outcome: Decoded
            try:
                outcome = decode(path)
            except PictureError as error:
                outcome = error
            except Exception as error:  # a thread that dies would leave `take` waiting for ever
                outcome = PictureError(str(error))
            with self._change:
                self._now = None
                if not self._closed:
                    self._done[path] = outcome
                self._change.notify_all()
