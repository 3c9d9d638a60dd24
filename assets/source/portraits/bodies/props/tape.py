"""A tape measure on a belt."""

from __future__ import annotations

from kit import Art

from ..cloth import dyed, piece
from ..frame import Frame

LEATHER = dyed("#4a3526", line="#170f09")
CASE = dyed("#e0b02c", line="#4a3608")


def draw_belt(art: Art, f: Frame, y: float) -> None:
    """A leather belt round the waist at height `y`."""
    pts = [(*f.at(-0.99, y), 1), f.at(-0.3, y + 10), f.at(0.3, y + 10), (*f.at(0.99, y), 1), (*f.at(0.99, y + 34), 1),
        f.at(0.3, y + 44), f.at(-0.3, y + 44), (*f.at(-0.99, y + 34), 1)]
    piece(art, pts, LEATHER, 12, 3, ink=2.2)
    x = f.front(0, y)[0]
    piece(art, [(x - 30, y + 6, 1), (x + 26, y + 6, 1), (x + 28, y + 50, 1), (x - 28, y + 50, 1)],
        dyed("#a9a294", line="#2c2a26"), 8, 4, ink=2.0)
    piece(art, [(x - 18, y + 16, 1), (x + 14, y + 16, 1), (x + 14, y + 40, 1), (x - 18, y + 40, 1)], LEATHER, 8, 1,
        ink=1.6)


def draw_tape(art: Art, x: float, y: float) -> None:
    """The tape measure, its clip over the belt at (x, y)."""
    art.fill([(x - 34, y + 12), (x + 40, y + 10), (x + 44, y + 86), (x - 30, y + 90)], LEATHER.deep, 0.45)
    piece(art, [(x - 38, y + 8), (x - 30, y - 2), (x + 26, y - 4), (x + 38, y + 10), (x + 38, y + 70),
        (x + 30, y + 80, 1), (x - 36, y + 80, 1), (x - 40, y + 60)], CASE, 14, 8, ink=2.4)
    art.dot((x, y + 38), 25, "#2b2a28")
    art.dot((x, y + 38), 22, "#c9c6bd")
    art.dot((x + 1, y + 39), 16, "#8e2f22")
    art.dot((x - 6, y + 30), 5, "#ffffff", 0.5)
    piece(art, [(x - 44, y + 70, 1), (x - 34, y + 70, 1), (x - 34, y + 92, 1), (x - 46, y + 92, 1)],
        dyed("#d8d6cc", line="#33322e"), 4, 2, ink=1.6)
