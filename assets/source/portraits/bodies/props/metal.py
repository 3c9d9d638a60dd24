"""Hammer, tuning fork, nut on a key ring, keys."""

from __future__ import annotations

import numpy as np
from kit import Art, cr

from ..cloth import Cloth, bounds, outline, paint, piece
from ..relief import Relief
from ..ribbon import Ribbon
from .local import Local

STEEL = Cloth("#aab1b9", "#69717d", "#3e4450", "#ffffff", "#20242c", 0.3, 1.5)
IRON = Cloth("#6b6c70", "#43444a", "#26272c", "#d8d6d0", "#141418", 0.9, 1.4)
AMBER = Cloth("#c98a3a", "#8e5722", "#5d3512", "#ffe0a0", "#341c08", 1.0, 1.3)
BRASS = Cloth("#d2a850", "#93702a", "#604612", "#fff2c0", "#3a2a0a", 0.3, 1.5)


def bar(art: Art, at: Local, pts: list[tuple[float, float]], half: list[float], c: Cloth, ink: float = 2.2,
    seed: int = 1) -> None:
    """A round bar along points of the thing's own coordinates."""

    rib = Ribbon(np.asarray(cr(at(pts))), [h * at.k for h in half])
    path = rib.path()
    form = Relief(bounds(path), art.scale)
    form.tube(rib.axis, rib.r, 0.9)
    paint(art, path, c, form, (), seed)
    outline(art, rib.outline(), c, ink, seed)


def draw_hammer(art: Art, at: Local) -> None:
    """A small hammer: handle 250 long along y, head at the top (y = -140); the origin is the handle's middle."""
    bar(art, at, [(0, -128), (0, -40), (1, 60), (0, 128)], [9, 10, 12.5, 13.5, 12], AMBER, 2.4, 2)
    for y in np.linspace(-90, 110, 9):
        art.brush(at([(-5, y), (-4, y + 26)]), 1.4, "#6e3f14", 0.5, "lens")
    art.brush(at([(-5, -100), (-6, 100)]), 3, "#fff0c4", 0.55, "lens")
    head = at([(-62, -164, 1), (-62, -124, 1), (-44, -120), (-18, -126, 1), (16, -126, 1), (46, -136), (66, -146, 1),
        (66, -152, 1), (46, -160), (16, -168, 1), (-18, -168, 1), (-44, -170)])
    piece(art, head, IRON, 20, 14, (), 5, 2.6)
    art.brush(at([(-58, -158), (-40, -162), (20, -160)]), 3.2, "#ffffff", 0.5, "lens")
    art.fill(at([(-62, -164, 1), (-62, -124, 1), (-56, -123, 1), (-56, -166, 1)]), "#c9cbd0", 0.9)
    art.fill(at([(-7, -168, 1), (7, -168, 1), (6, -174, 1), (-6, -174, 1)]), AMBER.base)


def draw_fork(art: Art, at: Local) -> None:
    """A tuning fork: stem down from the origin, two prongs up; 240 long."""
    bar(art, at, [(0, 96), (0, 40), (0, 0)], [6.5, 6.0, 7.0], STEEL, 2.0)
    u = [(-17, -146), (-17, -60), (-16, -22), (0, 0), (16, -22), (17, -60), (17, -146)]
    bar(art, at, u, [5.6, 5.6, 6.2, 7.2, 6.2, 5.6, 5.6], STEEL, 2.0, 2)
    for x in (-18.5, 15.5):
        art.brush(at([(x, -138), (x, -40)]), 1.8, "#ffffff", 0.85, "lens")
    art.dot(at.one(0, 98), 7.5 * at.k, STEEL.base)
    art.ink(at.ring(0, 98, 7.5, 7.5), 1.8, STEEL.line)
    art.dot(at.one(-2, 96), 2.2, "#ffffff", 0.8)


def draw_nut(art: Art, at: Local, blur: float = 0.0) -> None:
    """A hexagon nut 72 across with its hole at the origin; `blur` draws the streaks of its spin."""
    hexagon = [at.one(36 * np.cos(a), 36 * np.sin(a)) for a in np.radians(np.arange(0, 360, 60) + 12)]
    if blur:
        for start in (20, 140, 260):
            arc = at.ring(0, 0, 50, 46, 18, start, start + 62)
            art.brush(arc, 3.2, "#f4f6f8", 0.75 * blur, "lens")
            art.brush(at.ring(0, 0, 58, 54, 18, start + 12, start + 52), 2.2, "#5a606b", 0.6 * blur, "lens")
    pts = [(*p, 1) for p in hexagon]
    piece(art, pts, STEEL, 16, 8, (), 3, 2.4)
    for a, b in zip(hexagon, [*hexagon[1:], hexagon[0]], strict=True):
        m = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        c = at.one(0, 0)
        art.brush([a, (a[0] * 0.75 + c[0] * 0.25, a[1] * 0.75 + c[1] * 0.25)], 1.3, STEEL.line, 0.5, "flat")
        art.brush([(m[0] * 0.9 + c[0] * 0.1, m[1] * 0.9 + c[1] * 0.1), m], 1, STEEL.hi, 0.3, "flat")
    art.fill(at.ring(0, 0, 19, 19), "#2a2420")
    art.ink(at.ring(0, 0, 19, 19), 2.0, STEEL.line)
    art.ink(at.ring(0, 0, 15.5, 15.5), 1.2, "#7d838d", 0.8)
    art.brush(at.ring(0, 0, 26, 26, 16, 180, 280), 3, "#ffffff", 0.75, "lens")


def draw_ring(art: Art, at: Local, r: float = 30.0) -> None:
    """A split ring round the origin."""
    art.ink(at.ring(0, 0, r, r), 6.0, STEEL.line)
    art.ink(at.ring(0, 0, r, r), 3.6, "#c9ced4")
    art.ink(at.ring(1.5, 1.5, r - 2, r - 2), 1.2, "#59606a", 0.9)


def draw_key(art: Art, at: Local, c: Cloth = STEEL, old: bool = False) -> None:
    """A key that hangs from the origin; `old` is the round-stemmed kind of a drawer."""
    if old:
        art.ink(at.ring(0, 18, 17, 16), 8.0, c.line)
        art.ink(at.ring(0, 18, 17, 16), 5.0, c.base)
        bar(art, at, [(0, 34), (0, 112)], [5, 5], c, 1.8)
        piece(art, at([(2, 84, 1), (22, 84, 1), (22, 92, 1), (12, 92, 1), (12, 98, 1), (22, 98, 1), (22, 108, 1),
            (2, 108, 1)]), c, 6, 3, ink=1.7)
        return
    bow = at([(-6, 4), (-20, 14), (-20, 32), (-8, 42), (8, 42), (20, 32), (20, 14), (6, 4)])
    piece(art, bow, c, 10, 4, ink=2.0)
    art.fill(at.ring(0, 14, 5, 5), "#2a2a30")
    blade = at([(-7, 42, 1), (-7, 96, 1), (0, 106, 1), (7, 96, 1), (7, 88, 1), (4, 84), (7, 78, 1), (7, 72, 1),
        (3, 67), (7, 60, 1), (7, 42, 1)])
    piece(art, blade, c, 5, 2, ink=1.8)
    art.brush(at([(-2, 44), (-2, 96)]), 1.4, c.line, 0.6, "flat")


def draw_flange(art: Art, at: Local) -> None:
    """A rough casting: a thick flange 150 across with a neck, four holes and the seam of its mould."""
    neck = at([(-34, -64, 1), (-38, -104), (36, -106), (34, -64, 1), (0, -58)])
    piece(art, neck, IRON, 26, 16, (), 7, 2.6)
    art.fill(at.ring(-1, -104, 37, 11), "#1b1b1f")
    art.ink(at.ring(-1, -104, 37, 11), 2.2, IRON.line)
    piece(art, at.ring(0, 0, 78, 70, 48), IRON, 22, 12, (), 8, 2.8)
    piece(art, at.ring(-3, -3, 46, 41, 40), IRON, 14, 9, (), 9, 2.2)
    art.fill(at.ring(-3, -2, 27, 24), "#17171b")
    art.brush(at.ring(-3, -2, 27, 24, 16, 20, 110), 3, "#a9aab0", 0.7, "lens")
    for a in (40, 130, 220, 310):
        x, y = 61 * float(np.cos(np.radians(a))), 55 * float(np.sin(np.radians(a)))
        art.dot(at.one(x, y), 7.5, "#17171b")
        art.brush(at.ring(x, y, 7.5, 7.5, 12, 20, 120), 1.6, "#b5b6bb", 0.8, "lens")
    rs = np.random.RandomState(3)
    for _ in range(70):
        r, a = 74 * float(np.sqrt(rs.rand())), rs.uniform(0, 6.28)
        p = at.one(r * float(np.cos(a)), r * 0.9 * float(np.sin(a)))
        art.dot(p, rs.uniform(0.6, 1.9), "#8f6a4e" if rs.rand() < 0.3 else "#2c2c31", 0.5)
    for k, al in ((92, 0.6), (110, 0.38), (130, 0.2)):
        art.brush(at.ring(-20, -10, k, k * 0.9, 18, 190, 244), 3, "#7A3B24", al, "lens")
