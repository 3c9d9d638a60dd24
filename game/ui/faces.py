"""Small faces of people, cut from their portraits.

Owns the reading of `portraits/WHO/manifest.json` for heads, and the faces made. Must not know the stage.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pygame

from game.story.declarations.people import Member
from game.ui.lines import box_outline
from game.ui.theme import Theme

Find = Callable[[str, str], "Path | None"]
_KEPT = 160


class Faces:
    """`find("portrait", NAME)` gives the folder of a portrait. People without one get a chip with a letter."""

    def __init__(self, find: Find) -> None:
        self._find = find
        self._heads: dict[tuple[str, str], pygame.Surface | None] = {}
        self._made: dict[tuple[object, ...], pygame.Surface] = {}
        self._coming: dict[tuple[str, str], Future[pygame.Surface | None]] = {}
        self._worker: ThreadPoolExecutor | None = None

    def ahead(self, member: Member, look: str = "") -> None:
        """Cut somebody's head out when there is time: it takes the decoding of the whole figure."""
        wanted = _wanted(member, look)
        key = (member.portraits, wanted)
        if not member.portraits or key in self._heads or key in self._coming:
            return
        folder = self._find("portrait", member.portraits)
        if folder is not None:
            if self._worker is None:
                self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="faces")
            self._coming[key] = self._worker.submit(_cut, folder, wanted)

    def close(self) -> None:
        """End the work ahead."""
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)
            self._worker = None
        self._coming.clear()

    def forget(self) -> None:
        """Make faces anew (another theme)."""
        self._made.clear()

    def face(
        self, theme: Theme, member: Member | None, side: int, *, name: str = "", look: str = "", grey: bool = False
    ) -> pygame.Surface:
        """A square face on paper of the person's colour, with a thin outline."""
        who = member.id if member is not None else ""
        key = (who, side, look, grey, theme.palette.paper, name)
        if key not in self._made:
            if len(self._made) >= _KEPT:
                self._made.pop(next(iter(self._made)))
            self._made[key] = self._make(theme, member, side, name, look, grey)
        return self._made[key]

    def _make(self, theme: Theme, member: Member | None, side: int, name: str, look: str, grey: bool) -> pygame.Surface:
        code = member.colour if member is not None else ""
        picture = theme.papers.field((side, side), theme.tint(code, 0.62), 3)
        head = self._head(member, look) if member is not None else None
        if head is not None:
            picture.blit(pygame.transform.smoothscale(head, (side, side)), (0, 0))
        elif name:
            size = max(26, round(side * 0.5))
            theme.write(
                picture,
                name[:1],
                "name",
                theme.palette.ink,
                (side / 2, side / 2 + size * 0.36),
                align="center",
                size=size,
            )
        if grey:
            picture = pygame.transform.grayscale(picture)
            pale = pygame.Surface((side, side))
            pale.fill(theme.palette.spine)
            pale.set_alpha(70)
            picture.blit(pale, (0, 0))
        box_outline(picture, picture.get_rect(), theme.palette.ink2, 2)
        return picture

    def _head(self, member: Member, look: str) -> pygame.Surface | None:
        wanted = _wanted(member, look)
        key = (member.portraits, wanted)
        if member.portraits and key not in self._heads:
            coming = self._coming.pop(key, None)
            if coming is not None:
                self._heads[key] = coming.result()
            else:
                folder = self._find("portrait", member.portraits)
                self._heads[key] = _cut(folder, wanted) if folder is not None else None
        return self._heads.get(key)


def _wanted(member: Member, look: str) -> str:
    return look or (member.expressions[0] if member.expressions else "neutral")


def _cut(folder: Path, look: str) -> pygame.Surface | None:
    """The head of a portrait with one expression; None when its files can't be used."""
    try:
        manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        expressions = manifest["expressions"]
        expression = expressions.get(look) or next(iter(expressions.values()))
        base = manifest["bases"][expression["base"]]
        x, y, w, h = manifest["head"]
        side = max(w, h)
        area = pygame.Rect(x + w // 2 - side // 2, y + h // 2 - side // 2, side, side)
        out = pygame.Surface(area.size, pygame.SRCALPHA)
        picture = pygame.image.load(str(folder / base["file"])).convert_alpha()
        out.blit(picture, (base["at"][0] - area.x, base["at"][1] - area.y))
        patch = expression.get("patch")
        if patch is not None:
            piece = pygame.image.load(str(folder / patch["file"])).convert_alpha()
            if "area" in patch:
                piece = piece.subsurface(pygame.Rect(patch["area"]))
            place = (patch["at"][0] - area.x, patch["at"][1] - area.y)
            # A patch replaces its part, clear pixels included.
            out.fill((0, 0, 0, 0), piece.get_rect(topleft=place))
            out.blit(piece, place)
    except (OSError, ValueError, KeyError, TypeError, StopIteration, pygame.error):
        return None
    return out
