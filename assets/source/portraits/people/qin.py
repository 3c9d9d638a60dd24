"""qin, 47: tall and thin, head always to her right, silver in very short hair, a copper aid in the left ear."""

from typing import Any

from faces.anatomy import Brow, Ear, Eye, Face, Mouth, Nose, Skull, Years
from faces.expressions import Expression
from hairstyles.pixie import Pixie
from kit import Art, cr, hpal, lin, poly
from skin import SKINS

from .person import Person


class Aided(Pixie):
    """The same cut with the hearing aid worn."""

    def over(self, art: Art) -> None:
        body = poly(cr([(634, 276), (644, 270), (652, 282), (652, 304), (644, 322), (637, 320), (640, 300)], True))
        art.fill(body, shader=lin((634, 276), (652, 320), ["#e8b184", "#b8713f", "#6f3c20"]))
        art.brush([(640, 276), (648, 284), (648, 300), (643, 314)], 2.2, "#fbdcb8", 0.85)
        art.ink(
            [(634, 276), (644, 270), (652, 282), (652, 304), (644, 322), (637, 320), (640, 300)], 1.6, "#4c2715", 0.95
        )
        tube: list[Any] = [(640, 274), (632, 262), (620, 266), (612, 284), (612, 302)]
        art.brush(tube, 2.4, "#8a5a3a", 0.95, "flat")
        art.brush([(x - 0.6, y - 0.4) for x, y in tube], 0.9, "#f3d3b4", 0.85, "flat")
        art.dot((612, 306), 5.0, "#b8713f", 1, ry=6.0)
        art.dot((610.6, 304), 1.8, "#fbdcb8", 0.9)
        art.ink([(617, 306), (612, 312), (607, 306), (612, 300)], 1.2, "#4c2715", 0.9)


PERSON = Person(
    who="qin",
    face=Face(
        skin=SKINS["qin"],
        skull=Skull(fore=0.96, cheek=0.93, jaw=0.855, chin=0.82, length=1.035, brow=1.4, bone=3.6, hollow=5.0),
        eye=Eye(
            w=51,
            up=9.8,
            lo=5.6,
            peak=0.48,
            tilt=1.5,
            fold=5.0,
            hood=0.25,
            bag=0.42,
            iris=10.0,
            gap=-1.0,
            lash=3.0,
            wing=2.6,
            colour=("#1a1412", "#3d2c20", "#77593d"),
        ),
        brow=Brow(w=6.6, colour="#3a3438", shape=(-0.5, 1.0, 2.8, 0), dense=0.9, grey=0.18),
        nose=Nose(length=1.07, width=0.83, bridge=1.3, tip=0.8, wing=0.75, hump=1.8, red=0.18),
        mouth=Mouth(width=0.95, upper=0.58, lower=0.74, bow=0.5, turn=-0.2, colour=0.5, y=2),
        ear=Ear(size=0.96),
        years=Years(forehead=0.28, frown=0.3, crow=0.5, fold=0.55, fold_len=0.9, hollow=0.55, lip=0.4),
        soft=0.35,
        flush=0.28,
        yaw=-3.0,
    ),
    hair=Aided(hpal("#3b3a40", light="#6d6c74", hi="#b3b3bc"), grey=1.0),
    scale=0.90,
    rest={"tilt": 3.6, "brow_far": 0.8},
    own={
        "jar_shake": Expression(
            lift=1.6, eye=0.82, gaze=(-3, 4), brow_in=-1, brow_mid=1, brow_out=1.5, skew=1.0, nod=3, gesture="jar_shake"
        ),
        "half_hear": Expression(
            lift=0.4,
            eye=0.9,
            gaze=(5, 0),
            brow_in=1.5,
            brow_mid=2.0,
            brow_far=3.0,
            skew=1.2,
            tilt=2.6,
            turn=-7,
            squint=0.2,
            gesture="half_hear",
        ),
    },
)
