"""zhou, 29: thin, tidy, one size too eager, a pen behind the ear."""

import numpy as np
from faces.anatomy import Brow, Ear, Eye, Face, Mouth, Nose, Skull, Years
from faces.expressions import Expression
from hairstyles.soft_fringe import SoftFringe
from kit import Art, cr, hpal, lin, poly
from skin import SKINS

from .person import Person


class Penned(SoftFringe):
    """The same cut with the pen worn."""

    def over(self, art: Art) -> None:
        ear = poly(cr([(600, 292), (608, 272), (626, 261), (646, 268), (652, 296), (644, 330), (600, 350)], True))
        tip, tail = np.array([570.0, 247.0]), np.array([690.0, 281.0])
        way = (tail - tip) / np.hypot(*(tail - tip))
        side = np.array([-way[1], way[0]]) * 3.6
        neck = tip + way * 15
        outline = [tip - side * 0.25, neck - side, tail - side, tail + side, neck + side, tip + side * 0.25]
        with art.outside(ear):
            art.fill(
                poly(np.array([neck - side, tail - side, tail + side, neck + side])),
                shader=lin(neck - side, neck + side, ["#6b7c98", "#33405a", "#1b2232"]),
            )
            art.fill(poly(np.array([tip - side * 0.25, neck - side, neck + side, tip + side * 0.25])), "#c4c8cf")
            art.brush([tail - way * 34 - side * 0.5, tail - way * 6 - side * 0.5], 1.8, "#dfe3ea", 0.9, "flat")
            art.brush([neck - side * 0.45, tail - way * 38 - side * 0.45], 1.2, "#c3d0e4", 0.75, "flat")
            art.ink([(float(x), float(y), 1) for x, y in outline], 1.3, "#141925", 0.95)


PERSON = Person(
    who="zhou",
    face=Face(
        skin=SKINS["zhou"],
        skull=Skull(fore=0.96, cheek=0.945, jaw=0.88, chin=0.83, length=0.965, brow=1.6, bone=1.2, hollow=2.0),
        eye=Eye(
            w=53,
            up=11.2,
            lo=6.2,
            peak=0.45,
            tilt=0.5,
            fold=5.2,
            bag=0.18,
            dark=0.2,
            iris=10.4,
            y=2.0,
            gap=1.0,
            lash=2.9,
            colour=("#1a1110", "#3f281c", "#76502f"),
        ),
        brow=Brow(w=8.0, shape=(1.5, 0.5, -1.0, -2.0)),
        nose=Nose(length=0.98, width=0.9, bridge=0.95, tip=0.9, wing=0.85),
        mouth=Mouth(width=0.92, upper=0.72, lower=0.86, turn=0.2),
        ear=Ear(size=1.1, out=2.0),
        years=Years(),
        soft=0.8,
        beard=0.10,
        flush=0.4,
        yaw=8.0,
    ),
    hair=Penned(hpal("#2a2426", light="#5a4f50", hi="#9a8d8a"), height=0.94),
    scale=0.92,
    rest={"tilt": 1.8, "brow_in": 0.8},
    own={
        "two_phones": Expression(
            lift=-0.6,
            eye=1.02,
            gaze=(-3, 4),
            brow_in=4,
            brow_mid=1.5,
            brow_out=-1,
            frown=0.2,
            nod=5,
            tilt=-2.5,
            open=2.5,
            width=0.85,
            gesture="two_phones",
        ),
        "caught": Expression(
            lift=-1.5,
            eye=1.16,
            gaze=(3, 0),
            brow_in=7,
            brow_mid=5,
            brow_out=1,
            width=0.84,
            press=0.5,
            sweat=0.5,
            flush=0.35,
            iris=0.92,
            gesture="caught",
        ),
    },
)
