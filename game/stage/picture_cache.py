"""The pictures in memory: found by name, decoded once, kept within a budget.

Owns the way from a name to a surface that is ready to be drawn, and what is forgotten first. Pictures with transparency
are kept premultiplied: only so do scaled and faded edges stay clean. Must not know what stands on the stage.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pygame

from game.stage.loader import Loader, decode
from game.stage.picture_header import PictureError
from game.stage.portrait import Portrait, read_portrait

Find = Callable[[str, str], Path | None]
Report = Callable[[str, str, str], None]

BUDGET = 30 * 2**20  # bytes: the present place and the next, and the looks of those who are there


def new_opaque(size: tuple[int, int]) -> pygame.Surface:
    """A surface without transparency, in the format of the canvas."""
    return pygame.Surface(size, 0, 32)


def new_clear(size: tuple[int, int]) -> pygame.Surface:
    """A wholly transparent surface; all with transparency are drawn with BLEND_PREMULTIPLIED."""
    return pygame.Surface(size, pygame.SRCALPHA, 32)


class PictureCache:
    """Backgrounds, event pictures and the pieces of portraits.

    `find(kind, name)` gives a file, or a folder for the kind portrait. `report(kind, name, why)` hears once of each
    picture that is missing or damaged; what is drawn in its place is the business of whoever asked.
    """

    def __init__(self, find: Find, budget: int = BUDGET, report: Report | None = None) -> None:
        self._find = find
        self._budget = budget
        self._report = report or (lambda kind, name, why: None)
        self._loader = Loader()
        self._ready: OrderedDict[Path, pygame.Surface] = OrderedDict()
        self._bytes = 0
        self._clear: set[Path] = set()  # files that are drawn with transparency
        self._portraits: dict[str, tuple[Path, Portrait] | None] = {}
        self._reported: set[tuple[str, str]] = set()
        self._bad: set[Path] = set()
        self._formats = {False: new_opaque((1, 1)), True: new_clear((1, 1))}

    def scenery(self, kind: str, name: str) -> pygame.Surface | None:
        """A background or event picture (kinds background, cg), opaque; None when it can't be had."""
        path = self._find(kind, name)
        if path is None:
            self.tell(kind, name, "there is no such file")
            return None
        return self._get(path, kind, name)

    def portrait(self, who: str) -> Portrait | None:
        """What the portrait of `who` consists of; None when it can't be had."""
        entry = self._folder(who)
        return entry[1] if entry else None

    def piece(self, who: str, file: str) -> pygame.Surface | None:
        """One picture of a portrait, premultiplied; None when it can't be had."""
        entry = self._folder(who)
        if entry is None:
            return None
        path = entry[0] / file
        self._clear.add(path)
        return self._get(path, "portrait", f"{who}/{file}")

    def ahead(self, kind: str, name: str) -> None:
        """Decode a background or event picture when there is time."""
        path = self._find(kind, name)
        if path is not None:
            self._wish(path)

    def ahead_figure(self, who: str, look: str, pose: str) -> None:
        """Decode the pictures of a look when there is time."""
        entry = self._folder(who)
        for file in entry[1].files(look, pose) if entry else ():
            path = entry[0] / file if entry else Path()
            self._clear.add(path)
            self._wish(path)

    def receive(self) -> bool:
        """Make one picture that was decoded ahead ready to draw; whether there was one. Costs some milliseconds."""
        path = self._loader.finished()
        if path is None:
            return False
        outcome = self._loader.take(path)
        if isinstance(outcome, pygame.Surface):
            self._keep(path, outcome)
        elif outcome is not None:
            self._bad.add(path)
        return True

    def tell(self, kind: str, name: str, why: str) -> None:
        """Report a picture that can't be used; each is reported once."""
        if (kind, name) not in self._reported:
            self._reported.add((kind, name))
            self._report(kind, name, why)

    def forget(self) -> None:
        """Drop everything, so that changed files are read again (for whoever edits them)."""
        self._ready.clear()
        self._portraits.clear()
        self._reported.clear()
        self._bad.clear()
        self._bytes = 0

    def close(self) -> None:
        """End the loading ahead."""
        self._loader.close()

    @property
    def size(self) -> int:
        """Bytes held."""
        return self._bytes

    @property
    def settled(self) -> bool:
        """Whether everything wished for is ready."""
        return self._loader.idle and self._loader.finished() is None

    def _folder(self, who: str) -> tuple[Path, Portrait] | None:
        if who not in self._portraits:
            folder = self._find("portrait", who)
            try:
                if folder is None:
                    raise PictureError("there is no such portrait")
                self._portraits[who] = (folder, read_portrait(folder))
            except PictureError as error:
                self._portraits[who] = None
                self.tell("portrait", who, str(error))
        return self._portraits[who]

    def _wish(self, path: Path) -> None:
        if path in self._ready:
            self._ready.move_to_end(path)
        elif path not in self._bad:
            self._loader.ask(path)

    def _get(self, path: Path, kind: str, name: str) -> pygame.Surface | None:
        ready = self._ready.get(path)
        if ready is not None:
            self._ready.move_to_end(path)
            return ready
        if path in self._bad and (kind, name) in self._reported:
            return None
        outcome = self._loader.take(path)
        try:
            if isinstance(outcome, PictureError):
                raise outcome
            return self._keep(path, outcome if outcome is not None else decode(path))
        except PictureError as error:
            self._bad.add(path)
            self.tell(kind, name, str(error))
            return None

    def _keep(self, path: Path, decoded: pygame.Surface) -> pygame.Surface:
        clear = path in self._clear
        surface = decoded.convert(self._formats[clear])
        if clear:
            surface.premul_alpha_ip()
        else:
            surface.set_alpha(None)
        self._ready[path] = surface
        self._bytes += surface.get_pitch() * surface.get_height()
        while self._bytes > self._budget and len(self._ready) > 1:
            _, gone = self._ready.popitem(last=False)
            self._bytes -= gone.get_pitch() * gone.get_height()
        return surface
