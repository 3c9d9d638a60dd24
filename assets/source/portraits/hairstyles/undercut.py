"""Side shorn to the skin, the long top thrown over to the far side, tips of a faded dye (jiang)."""

from __future__ import annotations

from typing import Any

import numpy as np
import skia
from kit import ATOP, Art, Palette, Sheet, lin, lock, mix, shape

from .style import NEAT, Style, crop, fringe_edge, volume


class Undercut(Style):
    """`tip` is the dye, `tip2` where it has washed out."""

    def __init__(self, pal: Palette, tip: Any, tip2: Any, height: float = 1.0) -> None:
        super().__init__(pal, height=height)
        self.tip, self.tip2 = tip, tip2

    SHORN = (
        (570, 176), (600, 150), (640, 160), (656, 206), (654, 262), (646, 312), (636, 346), (632, 338),
        (642, 310), (643, 286), (632, 267), (618, 268), (608, 290), (602, 314), (596, 306), (591, 276),
        (587, 240), (580, 206),
    )

    def mid(self, art: Art) -> None:
        zone = shape(
            [(598, 252), (640, 240), (656, 280), (648, 326), (638, 354), (624, 374), (610, 384), (601, 350), (596, 310)]
        )
        art.fill(zone, mix(self.p["base"], self.p["skin"], 0.45))
        crop(
            art,
            zone,
            (596, 240, 660, 386),
            700,
            [(self.p["line"], 0.8), (self.p["light"], 0.2)],
            4.0,
            (600, 200),
            0.7,
            w=0.9,
            alpha=0.36,
        )

    def cap(self) -> skia.Path:
        return shape(
            [
                (376, 120), (372, 240), (384, 330), (396, 322), (404, 280), (424, 250), (444, 262), (458, 226),
                (486, 198), (520, 178), (560, 176), (582, 210), (590, 260), (596, 306), (630, 306), (640, 120),
                (520, 50),
            ]
        )

    def front(self, art: Art) -> None:
        p = self.p
        shorn = shape(self.SHORN)
        art.fill(shorn, mix(p["base"], p["skin"], 0.40), 0.95)
        crop(
            art,
            shorn,
            (565, 145, 660, 350),
            2200,
            [(p["line"], 0.62), (p["base"], 0.2), (p["light"], 0.18)],
            4.6,
            (570, 150),
            0.45,
            w=0.95,
            alpha=0.36,
        )
        fringe_edge(
            art,
            [(582, 212), (588, 244), (592, 280), (597, 308)],
            p,
            6,
            7,
            [p["line"], p["base"]],
            back=2,
            w=1.4,
            way=(-0.2, 0.7),
            count=30,
        )
        mass = shape(
            [
                (398, 260), (384, 216), (382, 160), (400, 110), (450, 72), (510, 58), (570, 58), (620, 80),
                (650, 126), (656, 172), (630, 176), (600, 172), (576, 184), (548, 172), (510, 172), (468, 190),
                (430, 216), (408, 240),
            ]
        )
        art.fill(mass, shader=lin((440, 70), (620, 190), [p["base"], p["dark"]]))
        crown = Sheet(
            [
                [(590, 160), (612, 152), (634, 160), (648, 186)],
                [(580, 110), (620, 104), (650, 132), (660, 186)],
                [(530, 72), (600, 60), (656, 96), (672, 172)],
            ]
        )
        crown.draw(art, 5, p, 2, tc=0.6, short=0.12, hi=(0.3, 0.45), hi_a=0.3, line=1.3, jit=0.4, root=0.42, **NEAT)
        top = Sheet(
            [
                [(618, 96), (540, 54), (440, 60), (372, 130), (352, 226), (360, 300), (380, 340)],
                [(618, 112), (540, 76), (452, 86), (396, 148), (374, 228), (378, 292), (394, 330)],
                [(616, 130), (544, 100), (470, 112), (420, 166), (398, 228), (396, 276), (406, 308)],
                [(612, 148), (550, 124), (490, 134), (446, 176), (424, 220), (416, 250), (420, 276)],
                [(606, 168), (556, 148), (510, 154), (474, 182), (452, 212), (442, 236), (444, 256)],
            ]
        )
        top.draw(art, 11, p, 18, tc=0.5, short=0.14, hi=(0.24, 0.38), hi_a=0.42, line=1.5, jit=0.4, root=0.42, **NEAT)
        locks = (
            [(600, 122), (520, 100), (452, 138), (424, 206), (430, 262)],
            [(600, 112), (500, 74), (412, 130), (384, 220), (392, 310)],
            [(604, 150), (548, 136), (500, 156), (474, 196), (470, 240)],
        )
        for q, w in zip(locks, (13, 15, 11), strict=True):
            lock(art, q, w, p, line=1.2)
        # the dye: on what is painted, growing towards the tips
        tips = shape([(340, 210), (380, 216), (408, 226), (440, 222), (486, 214), (486, 280), (430, 350), (340, 360)])
        art.fill(tips, self.tip, 0.62, blur=13, mode=ATOP)
        art.fill(
            shape([(340, 262), (392, 262), (450, 240), (480, 236), (470, 300), (410, 360), (340, 360)]),
            self.tip2,
            0.45,
            blur=9,
            mode=ATOP,
        )
        rs = np.random.RandomState(6)
        for _ in range(26):
            s = rs.rand()
            art.brush(
                top.strand(s, 0.60 + 0.15 * rs.rand(), 0.86 + 0.12 * rs.rand()),
                1.2 + 2.2 * rs.rand(),
                self.tip2 if rs.rand() < 0.5 else self.tip,
                0.5,
                "lens",
                mode=ATOP,
            )
        volume(
            art,
            p,
            [(392, 170), (416, 120), (470, 88), (540, 78), (590, 92), (520, 100), (450, 120), (410, 172)],
            0.34,
            0.22,
        )
