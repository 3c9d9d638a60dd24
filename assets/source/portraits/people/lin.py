"""lin, 45: lean, silver temples, two upright furrows that lie down when he laughs, gunmetal reading glasses."""

from faces.anatomy import Brow, Ear, Eye, Face, Mouth, Nose, Skull, Years
from faces.expressions import Expression
from faces.glasses import Frame
from hairstyles.side_part import SidePart
from kit import hpal
from skin import SKINS

from .person import Person

PERSON = Person(
    who="lin",
    face=Face(
        skin=SKINS["lin"],
        skull=Skull(
            fore=0.98, cheek=0.955, jaw=0.93, chin=0.90, length=1.015, brow=2.6, bone=3.0, hollow=5.0, square=1.5
        ),
        eye=Eye(w=50, up=9.4, lo=5.6, peak=0.45, tilt=0.5, fold=4.0, hood=0.35, bag=0.5, iris=9.8),
        brow=Brow(w=8.6, shape=(0, 0.5, 0, -1), grey=0.10),
        nose=Nose(length=1.03, width=0.96, bridge=1.15, tip=0.95, hump=1.0),
        mouth=Mouth(width=0.98, upper=0.62, lower=0.78, turn=-0.4),
        ear=Ear(size=1.0),
        years=Years(forehead=0.5, frown=0.4, crow=0.45, fold=0.9, fold_len=1.3, hollow=0.6, temple=0.4),
        beard=0.42,
    ),
    hair=SidePart(hpal("#2b272c", light="#575058", hi="#8f8a94"), grey=1.0, height=0.91),
    scale=0.94,
    frame=Frame("slim", "#4d525a", 2.6, drop=14),
    own={
        "pen_stop": Expression(
            lift=-1.4, eye=0.70, gaze=(-2, 5), brow_in=-2, frown=0.45, press=0.55, nod=8, tilt=-1, gesture="pen_stop"
        ),
        "glasses_up": Expression(
            lift=0.8,
            eye=0.86,
            gaze=(1, 0.5),
            brow_in=2,
            brow_mid=2.5,
            brow_out=1,
            tilt=1.5,
            glasses="forehead",
            gesture="glasses_up",
        ),
    },
)
