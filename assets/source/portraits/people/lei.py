"""lei, 51: broad, crew cut, sunburnt, laughs with the whole face."""

from faces.anatomy import Brow, Ear, Eye, Face, Mouth, Nose, Skull, Years
from faces.expressions import Expression
from hairstyles.cropped import CrewCut
from kit import hpal
from skin import SKINS

from .person import Person

PERSON = Person(
    who="lei",
    face=Face(
        skin=SKINS["lei"],
        skull=Skull(
            fore=1.0, cheek=1.06, jaw=1.13, chin=1.12, length=1.0, brow=3.6, bone=2.4, hollow=1.0, square=5.0, angle=7.0
        ),
        eye=Eye(w=49, up=8.8, lo=5.2, peak=0.44, tilt=0.5, fold=3.0, hood=0.5, bag=0.5, iris=9.6),
        brow=Brow(w=12.5, colour="#221c1d", shape=(-1.0, 1.0, 2.0, 0.5), wild=0.6, dense=1.15),
        nose=Nose(length=1.0, width=1.16, bridge=1.1, tip=1.15, wing=1.3, red=0.8),
        mouth=Mouth(width=1.13, upper=0.75, lower=0.95, turn=1.2),
        ear=Ear(size=1.08),
        years=Years(forehead=0.65, frown=0.3, crow=0.95, fold=1.0, fold_len=1.2, rough=0.9),
        beard=0.55,
        flush=0.85,
        yaw=9.0,
    ),
    hair=CrewCut({**hpal("#262226", light="#544d50", hi="#8b8488"), "skin": SKINS["lei"]["shade"]}, grey=0.3),
    scale=0.98,
    rest={"lift": 0.6, "tilt": -1.5},
    habits={"laugh": {"open": 22, "jaw": 10}, "serious": {"gesture": "folded"}},
    own={
        "nut_spin": Expression(
            lift=-1.0,
            eye=0.9,
            gaze=(-5, 4),
            brow_in=4,
            brow_out=-1.5,
            frown=0.35,
            press=0.4,
            skew=-1.0,
            nod=4,
            gesture="nut_spin",
        ),
    },
)
