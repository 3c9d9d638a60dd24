"""A hand and the thing in it, laid in the right order: what is behind the thing, the thing, what is before it.

Owns how each thing is held. Must not know persons. All take the wrist in figure coordinates, which hand, and the elbow
(where the sleeve comes from).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from kit import Art, shape

from ..limbs import Hands
from ..props.local import Local
from ..props.metal import BRASS, STEEL, draw_flange, draw_fork, draw_hammer, draw_key, draw_nut, draw_ring
from ..props.office import draw_kerchief, draw_pen, draw_phone
from ..props.vessels import draw_jar, draw_thermos, draw_tube
from . import grips
from .drawn import Hand
from .skeleton import Pose, Vec

Pt = tuple[float, float]


def around(art: Art, hand: Hand, z: float, thing: Callable[[], None], shade: bool = True) -> None:
    """Lay the hand, the thing over it, and again what of the hand is nearer than `z`."""
    hand.lay(art)
    thing()
    if shade:
        hand.shadow(art, 4, 7, z, 0.34)
    hand.lay(art, z)


def mirror(left: bool, v: Vec) -> Vec:
    """A direction meant for a left hand, for either hand."""
    return v if left else (-v[0], v[1], v[2])


def hold(art: Art, hands: Hands, pose: Pose, wrist: Pt, way: Vec, back: Vec, left: bool, elbow: Pt,
    shoulder: Pt | None = None) -> Hand:
    """A hand whose directions are given as for a left one."""
    return hands.draw(art, pose, wrist, mirror(left, way), mirror(left, back), left, stub=elbow, shoulder=shoulder)


def thermos(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool = True, rot: float = 4.0, k: float = 1.0) -> None:
    """Four fingers round the flask, thumb behind it."""
    h = hold(art, hands, grips.ROUND, wrist, (-0.72, -0.16, 0.55), (0.55, -0.05, 0.75), left, elbow)
    c = h.placed.at((0.02, 0.50, -0.24))
    around(art, h, float(c[2]) + 10, lambda: draw_thermos(art, Local((float(c[0]), float(c[1]) - 62 * k), rot, k)))


def pen(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool = False, way: Vec = (-0.86, -0.34, 0.32),
    rot: float = -52.0) -> None:
    """A pen between three fingers, still."""
    h = hold(art, hands, grips.TRIPOD, wrist, way, (0.30, -0.30, 0.9), left, elbow)
    a, b = h.placed.tip(1), h.placed.tip(2)
    p = (a + b) / 2
    around(art, h, float(max(a[2], b[2])) - 4, lambda: draw_pen(art,
        Local((float(p[0]), float(p[1]) + 4), rot if not left else -rot)))


def pinch_glasses(art: Art, hands: Hands, at: Pt, elbow: Pt) -> Pt:
    """Index finger and thumb at a hinge `at`; returns the wrist."""
    way: Vec = (-0.80, -0.56, 0.20)
    probe = hands.draw(art, grips.PINCH, (0, 0), way, (0.30, -0.30, 0.90), True)
    p = (probe.placed.tip(1) + probe.placed.tip(2)) / 2
    wrist = (at[0] - float(p[0]), at[1] - float(p[1]))
    hold(art, hands, grips.PINCH, wrist, way, (0.30, -0.30, 0.90), True, elbow).lay(art)
    return wrist


def jar(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool = True, rot: float = 8.0,
    shaken: bool = False) -> None:
    """Fingertips on the lid from above; `shaken` tips the powder and draws the swing."""
    h = hold(art, hands, grips.LID, wrist, (-0.86, 0.12, 0.48), (0.12, -0.86, 0.50), left, elbow)
    p = (h.placed.tip(1) + h.placed.tip(2) + h.placed.tip(3)) / 3
    at = Local((float(p[0]) - 4, float(p[1]) + 76), rot)
    if shaken:
        for dx, a in ((-74, 0.55), (-92, 0.32), (76, 0.5), (94, 0.28)):
            s = 1 if dx > 0 else -1
            art.brush(at([(dx, -34), (dx + 12 * s, 10), (dx, 54)]), 4.0, "#6d7480", a, "lens")
    z = float(min(h.placed.tip(1)[2], h.placed.tip(3)[2])) - 12
    around(art, h, z, lambda: draw_jar(art, at, -16 if shaken else 3, 0.8 if shaken else 0.0))


def nut(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool = True, spun: bool = True,
    shoulder: Pt | None = None) -> None:
    """A key ring on the index finger, the steel nut whirling round it (or hanging)."""
    h = hold(art, hands, grips.POINTING, wrist, (-0.60, -0.66, 0.35), (0.45, -0.25, 0.85), left, elbow, shoulder)
    finger = [b for b in h.placed.bones if b.part == 2]
    p = finger[1].a * 0.45 + finger[1].b * 0.55
    c = (float(p[0]), float(p[1]))
    s = -1 if left else 1
    nut_at = (c[0] + s * 92, c[1] - 34) if spun else (c[0] + s * 4, c[1] + 118)
    ring = Local((c[0] + (s * 18 if spun else 0), c[1] + (-5 if spun else 22)))
    h.lay(art)
    draw_ring(art, ring, 26)
    links = np.linspace(0, 1, 4)
    for t in links:
        q = (ring.at[0] + (nut_at[0] - ring.at[0]) * (0.26 + 0.36 * t),
            ring.at[1] + (nut_at[1] - ring.at[1]) * (0.26 + 0.36 * t))
        draw_ring(art, Local(q, 0, 1.0), 7)
    if spun:
        around_c = Local(c)
        art.brush(around_c.ring(0, 0, 100, 96, 40, 205 if left else 345, 330 if left else 220 - 360 + 360), 5,
            "#8a9099", 0.45, "out")
        art.brush(around_c.ring(0, 0, 122, 118, 40, 215 if left else 330, 300 if left else 250), 3, "#8a9099", 0.35,
            "out")
    draw_nut(art, Local(nut_at, 14), 0.9 if spun else 0.0)
    # the finger passes through the ring: its nearer half covers the ring's far half
    h.lay(art, None, shape([(ring.at[0] - 4 * s, c[1] - 44, 1), (ring.at[0] - 4 * s, c[1] + 44, 1),
        (c[0] - s * 120, c[1] + 60, 1), (c[0] - s * 120, c[1] - 60, 1)]))


def fork(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool = True, rot: float = 6.0) -> None:
    """A tuning fork by its stem, prongs up, two arcs of sound."""
    h = hold(art, hands, grips.DAINTY, wrist, (-0.72, -0.50, 0.35), (0.30, -0.35, 0.88), left, elbow)
    a, b = h.placed.tip(1), h.placed.tip(2)
    p = (a + b) / 2
    at = Local((float(p[0]) - 1, float(p[1]) - 44), rot)
    around(art, h, float(max(a[2], b[2])) - 6, lambda: draw_fork(art, at))
    for s in (-1, 1):
        for r, al in ((38, 0.7), (54, 0.45), (72, 0.25)):
            art.brush(at.ring(0, -118, r, r * 0.9, 16, (-32 if s > 0 else 148), (32 if s > 0 else 212)), 2.6,
                "#5b5bd6", al, "lens")


def hammer(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool = False, rot: float = 180.0,
    slide: float = 30.0) -> None:
    """A fist round the handle; `rot` 0 holds the head up, 180 head down; `slide` where along the handle."""
    h = hold(art, hands, grips.FIST, wrist, (-0.78, -0.10, 0.50), (0.50, -0.12, 0.84), left, elbow)
    c = h.placed.at((0.0, 0.40, -0.115))
    a = np.radians(rot)
    at = Local((float(c[0]) + slide * float(np.sin(a)), float(c[1]) - slide * float(np.cos(a))), rot)
    draw_hammer(art, at)
    h.shadow(art, 5, 8, None, 0.34)
    h.lay(art)


def phone(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool, rot: float, case: str,
    way: Vec = (-0.34, -0.92, 0.16)) -> None:
    """A phone in the palm, its back to us above the fingers."""
    h = hold(art, hands, grips.PHONE, wrist, way, (0.20, 0.02, 0.97), left, elbow)
    c = h.placed.at((0.0, 0.60, -0.10))
    s = -1 if left else 1
    at = Local((float(c[0]) + s * 4, float(c[1]) - 26), rot)
    h.lay(art)
    draw_phone(art, at, False, case)
    h.shadow(art, 4, 7, float(c[2]), 0.34)
    h.lay(art, float(c[2]))


def tube(art: Art, hands: Hands, at: Pt, elbow: Pt, left: bool = False, rot: float = 5.0,
    liquid: str = "#7fb2cf") -> Pt:
    """A test tube upright between index finger and thumb at `at`; returns the wrist."""
    way: Vec = (-0.30, -0.92, 0.26)
    back: Vec = (0.55, -0.10, 0.83)
    probe = hands.draw(art, grips.DAINTY, (0, 0), mirror(left, way), mirror(left, back), left)
    p = (probe.placed.tip(1) + probe.placed.tip(2)) / 2
    wrist = (at[0] - float(p[0]), at[1] - float(p[1]))
    h = hold(art, hands, grips.DAINTY, wrist, way, back, left, elbow)
    a, b = h.placed.tip(1), h.placed.tip(2)
    around(art, h, float(max(a[2], b[2])) - 8, lambda: draw_tube(art, Local((at[0], at[1] - 4), rot), liquid))
    return wrist


def kerchief(art: Art, hands: Hands, at: Pt, elbow: Pt) -> Pt:
    """A folded handkerchief under three fingers at `at` (left hand); returns the wrist."""
    way: Vec = (-0.82, -0.52, 0.10)
    probe = hands.draw(art, grips.DABBING, (0, 0), way, (0.15, -0.30, 0.94), True)
    p = probe.placed.tip(3)
    wrist = (at[0] - float(p[0]) + 6, at[1] - float(p[1]) + 4)
    h = hold(art, hands, grips.DABBING, wrist, way, (0.15, -0.30, 0.94), True, elbow)
    draw_kerchief(art, Local(at, -18))
    h.shadow(art, 4, 6, None, 0.3)
    h.lay(art)
    return wrist


def keys(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool = False) -> None:
    """A bunch that hangs from index finger and thumb; one key is old brass."""
    h = hold(art, hands, grips.PINCH, wrist, (-0.84, -0.22, 0.45), (0.32, -0.42, 0.85), left, elbow)
    a, b = h.placed.tip(1), h.placed.tip(2)
    p = (a + b) / 2
    ring = Local((float(p[0]), float(p[1]) + 30))

    def bunch() -> None:
        for rot, c, old in ((34, STEEL, False), (-30, STEEL, False), (14, STEEL, False), (-8, BRASS, True)):
            draw_key(art, Local(ring.one(-26 * float(np.sin(np.radians(rot))), 26 * float(np.cos(np.radians(rot)))),
                rot, 1.0), c, old)
        draw_ring(art, ring, 30)

    around(art, h, float(max(a[2], b[2])) - 8, bunch)


def slab(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool, thing: Callable[[], None],
    way: Vec = (-0.34, -0.94, 0.0)) -> None:
    """Something flat held up by its lower edge: fingers behind it, the thumb before it."""
    h = hold(art, hands, grips.EDGE, wrist, way, (0.10, 0.10, -1.0), left, elbow)
    h.lay(art)
    thing()
    h.shadow(art, 5, 8, None, 0.34, only=1)
    h.lay(art, only=1)


def over(art: Art, hands: Hands, wrist: Pt, elbow: Pt, left: bool, pose: Pose, way: Vec = (-0.95, -0.20, 0.1),
    back: Vec = (0.05, -0.25, 0.97)) -> None:
    """A hand laid flat on what has been drawn."""
    h = hold(art, hands, pose, wrist, way, back, left, elbow)
    h.shadow(art, 6, 10, None, 0.36)
    h.lay(art)


def casting(art: Art, hands: Hands, wrist: Pt, elbow: Pt) -> None:
    """A small iron casting, a flanged ring, in the left hand."""
    h = hold(art, hands, grips.ROUND, wrist, (-0.76, -0.20, 0.50), (0.50, -0.15, 0.80), True, elbow)
    c = h.placed.at((0.0, 0.52, -0.20))
    around(art, h, float(c[2]) + 6, lambda: draw_flange(art, Local((float(c[0]) - 6, float(c[1]) - 34), -10)))
