"""Headphones with a yellow cord, worn round the neck."""

from __future__ import annotations

from kit import Art

from ..cloth import dyed, piece
from .local import Local

SHELL = dyed("#3b3d47", line="#0d0e14")
PAD = dyed("#26272e", line="#08090d")
CORD = "#e3b23a"


def behind_neck(art: Art) -> None:
    """The band's part behind the neck."""
    art.brush([(452, 556), (470, 500), (540, 470), (604, 480), (640, 560)], 24, SHELL.line, 1, "flat")
    art.brush([(452, 556), (470, 500), (540, 470), (604, 480), (640, 560)], 18, SHELL.base, 1, "flat")


def round_neck(art: Art) -> None:
    """Both cups on the collar and the cord down the chest."""
    cord = [(430, 690), (424, 760), (444, 860), (420, 960), (440, 1060), (486, 1100)]
    art.brush([(x + 5, y + 4) for x, y in cord], 6, "#3a3a48", 0.4, "flat")
    art.brush(cord, 6.4, "#5a4310", 1, "flat")
    art.brush(cord, 4.2, CORD, 1, "flat")
    for x, y, w, h, rot in ((424, 640, 36, 56, 14), (624, 632, 44, 60, -16)):
        cup(art, Local((x, y), rot), w, h)


def cup(art: Art, at: Local, w: float, h: float) -> None:
    """One cup, `w` and `h` its half axes."""
    art.fill(at.ring(8, 10, w, h), "#2a2b38", 0.45, None, 0.8)
    piece(art, at.ring(5, 0, w, h), PAD, 14, 8, (), 1, 2.4)
    piece(art, at.ring(-3, 0, w * 0.86, h * 0.86), SHELL, 24, 9, (), 2, 2.2)
    piece(art, at.ring(-4, 0, w * 0.42, h * 0.42), dyed("#5b5bd6", line="#14144a"), 10, 3, (), 3, 1.6)
    art.brush(at([(-w * 0.5, -h * 0.45), (-w * 0.1, -h * 0.66), (w * 0.3, -h * 0.6)]), 3, "#ffffff", 0.5, "lens")
