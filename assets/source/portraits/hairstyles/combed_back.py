"""Thin hair combed straight back from a high forehead, dyed, white at the roots (zheng)."""

from __future__ import annotations

import skia
from kit import Art, Sheet, lin, mix, shape

from .style import NEAT, Style, fringe_edge, silver, volume

MASS = [(406, 192), (399, 176), (398, 152), (408, 124), (434, 100), (470, 84), (522, 76), (580, 80), (626, 102),
    (654, 152),
        (664, 212), (660, 274), (652, 326), (640, 352), (632, 362), (634, 344), (644, 314), (645, 288), (634, 268),
        (618, 269),
        (608, 292), (604, 330), (597, 317), (592, 280), (588, 240), (582, 196), (570, 162), (556, 140), (520, 128),
        (478, 128),
        (444, 138), (424, 154), (413, 176)]  # fmt: skip
ROOTS = [(411, 180), (422, 157), (446, 138), (478, 128), (520, 128), (556, 141), (572, 166), (584, 200)]


class CombedBack(Style):
    """Comb marks from the hairline to the nape."""

    def cap(self) -> skia.Path:
        return shape([(390, 130), (396, 190), (408, 214), (422, 178), (446, 150), (480, 138), (522, 138), (560, 152),
            (582, 200),
                      (590, 262), (598, 330), (630, 330), (640, 120), (520, 60)])  # fmt: skip

    def front(self, art: Art) -> None:
        p = self.p
        mass = shape(MASS)
        art.fill(mass, shader=lin((420, 80), (640, 360), [p["base"], p["dark"]]))
        side = Sheet([[(588, 232), (598, 252), (608, 266), (620, 272)], [(586, 204), (612, 220), (632, 244), (642,
            280)],
                      [(582, 184), (626, 200), (652, 248), (648, 324)], [(578, 172), (640, 172), (672, 250), (636,
                      360)]])
        side.draw(art, 7, p, 5, tc=0.8, short=0.03, hi=(0.3, 0.42), hi_a=0.2, line=1.1, **NEAT)
        burn = Sheet([[(587, 204), (592, 244), (597, 286), (601, 332)], [(602, 214), (611, 244), (613, 276), (604,
            328)]])
        burn.draw(art, 4, p, 6, tc=0.6, strands=2, short=0.15, line=1.0)
        top = Sheet([[(407, 190), (399, 168), (408, 130), (442, 100), (512, 82), (586, 84), (634, 118)],
                     [(413, 176), (423, 150), (452, 120), (522, 102), (594, 108), (640, 148), (660, 204)],
                     [(446, 142), (468, 124), (512, 114), (578, 124), (628, 160), (654, 212), (662, 270)],
                     [(500, 130), (530, 126), (574, 136), (614, 168), (640, 210), (654, 262), (652, 308)],
                     [(556, 146), (580, 152), (606, 176), (630, 206), (643, 240), (650, 280), (646, 326)],
                     [(584, 204), (596, 208), (612, 222), (628, 240), (640, 262), (646, 290), (641, 328)]])
        top.draw(art, 15, p, 9, tc=0.9, short=0.02, hi=(0.24, 0.36), hi_a=0.42, line=1.2, jit=0.35, **NEAT)
        for s in (0.08, 0.2, 0.33, 0.47, 0.6, 0.74):  # the comb's teeth
            art.brush(top.strand(s, 0.03, 0.9), 1.6, p["line"], 0.55, "flat")
        if self.grey:
            white = "#f1eee8"
            burn_top = Sheet([[(574, 172), (584, 208), (592, 250)], [(588, 176), (602, 214), (611, 246)]])
            silver(art, burn_top, 26, 0.7 * self.grey, 8, (0.0, 0.95), white, 1.6)
            with art.clip(mass):
                for w, a in ((13, 0.26), (7, 0.36)):
                    art.brush(ROOTS, w, white, a * self.grey, "flat", blur=2.6)
                art.brush([(586, 206), (594, 250), (601, 300), (602, 332)], 17, white, 0.46 * self.grey, "flat", blur=3)
            silver(art, Sheet([top.strand(0.02), top.strand(0.16), top.strand(0.32), top.strand(0.5)]), 66,
                0.85 * self.grey, 4, (0.0, 0.13), white, 1.7)
            silver(art, burn, 34, 0.85 * self.grey, 5, (0.0, 0.95), white, 1.9)
        fringe_edge(art, ROOTS[:6], p, 7, 4, ["#efece6", "#d9d4cc", p["base"], mix(p["base"], "#d9d4cc", 0.5)],
            back=-1, w=1.5,
                    way=(0.35, -0.95), count=60)
        volume(art, p)
