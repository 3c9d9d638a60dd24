"""Headphones with a yellow cord, worn round the neck."""

from __future__ import annotations

from kit import Art

from ..cloth import dyed, piece
from ..relief import Fold

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
        art.c.save()
        art.c.translate(x, y)
        art.c.rotate(rot)
        art.dot((6, 10), w, "#2a2b38", 0.45, 0.8, ry=h)
        art.c.restore()
        import numpy as np

        t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        a = np.radians(rot)

        def ring(k: float, dx: float = 0.0) -> np.ndarray:
            u, v = np.cos(t) * w * k, np.sin(t) * h * k
            return np.c_[x + dx + u * np.cos(a) - v * np.sin(a), y + u * np.sin(a) + v * np.cos(a)]

        piece(art, ring(1.0, 5), PAD, 14, 8, (), 1, 2.4)
        piece(art, ring(0.86, -3), SHELL, 24, 9, (), 2, 2.2)
        piece(art, ring(0.42, -4), dyed("#5b5bd6", line="#14144a"), 10, 3, (), 3, 1.6)
        art.brush([(x - w * 0.5, y - h * 0.45), (x - w * 0.1, y - h * 0.66), (x + w * 0.3, y - h * 0.6)], 3, "#ffffff", 0.5, "lens")
