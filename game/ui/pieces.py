"""The baked pictures of the interface: icons, nibs, brush strokes.

Owns their files, dyed and scaled copies of them, and nothing else. Must not know where a piece stands.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pygame

from game.ui.tokens import Colour

NIB_BAKED = 120  # the size at which nibs are baked; shown ones are asked for by that measure


class Pieces:
    """`resource` gives the file of `interface/NAME.png`; a story's own file of that name wins."""

    def __init__(self, resource: Callable[[str], Path]) -> None:
        self._resource = resource
        self._files: dict[str, pygame.Surface] = {}
        self._made: dict[tuple[object, ...], pygame.Surface] = {}

    def picture(self, name: str) -> pygame.Surface:
        """A baked picture as it is."""
        if name not in self._files:
            self._files[name] = pygame.image.load(str(self._resource(f"interface/{name}.png"))).convert_alpha()
        return self._files[name]

    def grain(self) -> pygame.Surface:
        """The grain of paper, in greys of one byte: a quarter of what the canvas's format would take."""
        return pygame.image.load(str(self._resource("interface/grain.png")))

    def icon(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        """An icon of `size` pixels."""
        key = ("icon", name, size, colour)
        if key not in self._made:
            self._made[key] = dyed(pygame.transform.smoothscale(self.picture(f"icon_{name}"), (size, size)), colour)
        return self._made[key]

    def stroke(self, name: str, colour: Colour, size: tuple[int, int] | None = None) -> pygame.Surface:
        """A brush stroke, stretched to `size` where it is given."""
        key = ("stroke", name, colour, size)
        if key not in self._made:
            baked = self.picture(f"stroke_{name}")
            self._made[key] = dyed(baked if size is None else pygame.transform.smoothscale(baked, size), colour)
        return self._made[key]

    def nib(self, kind: Literal["corner", "right"], size: int, light: bool) -> pygame.Surface:
        """A nib: from the lower right with its tip at the upper left, or lying and pointing right."""
        key = ("nib", kind, size, light)
        if key not in self._made:
            baked = self.picture(f"nib_{kind}_{'paper' if light else 'ink'}")
            width, height = baked.get_size()
            scaled = (round(width * size / NIB_BAKED), round(height * size / NIB_BAKED))
            self._made[key] = pygame.transform.smoothscale(baked, scaled)
        return self._made[key]


def dyed(mask: pygame.Surface, colour: Colour) -> pygame.Surface:
    """A white mask in a colour."""
    out = mask.copy()
    out.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return out
