"""Cropped heads: the flat crew cut (lei) and the grizzled, receding old man's crop (luo)."""

from __future__ import annotations

import skia
from kit import Art, cr, lin, mix, resample, shape

from .style import Style, crop, fringe_edge, volume

SCALP = [
    (402, 200), (397, 184), (398, 156), (408, 126), (438, 104), (486, 95), (540, 95), (592, 104), (630, 134),
    (648, 186), (650, 250), (646, 306), (637, 342), (632, 336), (642, 310), (643, 286), (632, 267), (618, 268),
    (608, 290), (603, 318), (597, 312), (592, 280), (588, 240),
]
NAPE = [(598, 252), (640, 240), (652, 280), (645, 326), (636, 354), (622, 372), (608, 380), (601, 350), (596, 310)]


class CrewCut(Style):
    """Flat on top, shorn at the sides."""

    LINE = ((403, 198), (412, 184), (432, 170), (470, 163), (520, 163), (562, 172), (578, 196), (588, 240))
    TOP = (
        (402, 200), (395, 180), (397, 146), (410, 112), (438, 92), (490, 82), (546, 82), (596, 94), (632, 128),
        (650, 186),
    )

    def mid(self, art: Art) -> None:
        art.fill(shape(NAPE), mix(self.p["base"], self.p["skin"], 0.42))
        crop(
            art,
            shape(NAPE),
            (596, 240, 656, 384),
            260,
            [(self.p["line"], 0.7), (self.p["light"], 0.3)],
            6,
            (600, 200),
            0.6,
        )

    def cap(self) -> skia.Path:
        low = [(x, y + 7) for x, y in self.LINE]
        return shape([*low, (598, 330), (630, 330), (640, 120), (520, 60), (390, 130)])

    def front(self, art: Art) -> None:
        p = self.p
        zone = [*self.TOP, *SCALP[10:], *reversed(self.LINE[1:-1])]
        mass = shape(zone)
        art.fill(mass, shader=lin((440, 90), (640, 330), [p["base"], mix(p["base"], p["dark"], 0.6)]))
        with art.clip(mass):  # shorn side: skin shows through
            side = [(574, 170), (600, 160), (650, 200), (660, 280), (640, 350), (600, 330), (588, 250)]
            art.fill(side, mix(p["base"], p["skin"], 0.55), 0.55, blur=10)
        tones = [(p["line"], 0.5), (p["base"], 0.2), (p["light"], 0.2), (p["hi"], 0.10 + 0.25 * self.grey)]
        crop(art, mass, (390, 80, 655, 350), 2600, tones, 11, (530, 300), 0.0, w=1.9, alpha=0.5)
        if self.grey:
            with art.clip(mass):
                crop(
                    art,
                    shape([(574, 180), (610, 170), (650, 220), (646, 330), (604, 330), (588, 250)]),
                    (574, 170, 648, 340),
                    330,
                    [("#c9c4c2", 1.0)],
                    6,
                    (590, 160),
                    0.5,
                    seed=8,
                    w=1.4,
                    alpha=0.6 * self.grey,
                )
        edge = resample(cr(self.TOP), 150)[10:]
        fringe_edge(art, edge, p, 7, 5, [p["dark"], p["base"], p["line"]], back=3, w=2.6, way=(0.0, -0.9), count=150)
        fringe_edge(
            art, self.LINE[:-1], p, 11, 6, [p["dark"], p["base"], p["line"]], back=5, w=2.8, way=(-0.15, 0.75), count=85
        )
        fringe_edge(
            art,
            [(586, 232), (592, 276), (598, 312)],
            p,
            9,
            7,
            [p["base"], p["line"]],
            back=2,
            w=1.8,
            way=(-0.25, 0.7),
            count=26,
        )
        volume(
            art,
            p,
            [(410, 150), (432, 108), (486, 92), (560, 94), (600, 108), (540, 112), (470, 118), (430, 146)],
            0.36,
            0.30,
        )


class OldCrop(CrewCut):
    """White and iron grey, gone at the corners of the forehead."""

    LINE = (
        (403, 188), (416, 176), (428, 150), (450, 140), (482, 148), (516, 140), (548, 132), (566, 148),
        (572, 184), (588, 240),
    )
    TOP = (
        (401, 190), (397, 174), (401, 146), (416, 116), (444, 98), (492, 89), (546, 89), (594, 100), (630, 132),
        (648, 188),
    )

    def front(self, art: Art) -> None:
        p = self.p
        mass = shape([*self.TOP, *SCALP[10:], *reversed(self.LINE[1:-1])])
        art.fill(mass, shader=lin((440, 90), (640, 330), [p["base"], mix(p["base"], p["dark"], 0.7)]), a=0.92)
        with art.clip(mass):
            art.fill([(420, 150), (460, 110), (540, 106), (570, 140), (500, 150), (450, 150)], p["skin"], 0.30, blur=12)
        tones = [(p["line"], 0.22), (p["dark"], 0.2), (p["light"], 0.3), (p["hi"], 0.28)]
        crop(art, mass, (390, 86, 655, 350), 2900, tones, 9, (530, 300), 0.0, w=1.7, alpha=0.62)
        edge = resample(cr(self.TOP), 150)[10:]
        fringe_edge(art, edge, p, 6, 5, [p["hi"], p["light"], p["dark"]], back=3, w=2.0, way=(0.0, -0.9), count=140)
        fringe_edge(
            art, self.LINE[:-1], p, 8, 6, [p["hi"], p["light"], p["dark"]], back=4, w=2.0, way=(-0.1, 0.6), count=110
        )
        fringe_edge(
            art,
            [(586, 232), (592, 276), (599, 320)],
            p,
            9,
            7,
            [p["hi"], p["light"]],
            back=2,
            w=1.7,
            way=(-0.25, 0.7),
            count=34,
        )
        volume(art, p, None, 0.30, 0.25)
