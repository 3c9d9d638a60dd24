"""su, 43: hair pinned up with a glass rod, round tortoiseshell glasses, an even look that waits."""

from faces.anatomy import Brow, Ear, Eye, Face, Mouth, Nose, Skull, Years
from faces.expressions import Expression
from faces.glasses import Frame
from hairstyles.pinned_up import PinnedUp
from kit import hpal
from skin import SKINS

from .person import Person

PERSON = Person(
    who="su",
    face=Face(
        skin=SKINS["su"],
        skull=Skull(fore=0.98, cheek=0.97, jaw=0.885, chin=0.84, length=0.97, brow=0.9, bone=1.4, hollow=1.5),
        eye=Eye(
            w=51,
            up=10.2,
            lo=6.0,
            peak=0.44,
            tilt=0.4,
            fold=5.0,
            hood=0.15,
            bag=0.38,
            iris=10.4,
            y=1.5,
            lash=3.0,
            wing=2.4,
            colour=("#1d1311", "#452c1f", "#7f5737"),
        ),
        brow=Brow(w=6.6, colour="#382c2c", shape=(0.8, 1.0, 1.4, -0.8), dense=0.9),
        nose=Nose(length=0.99, width=0.88, bridge=0.9, tip=1.0, wing=0.85, lift=1.0, red=0.2),
        mouth=Mouth(width=0.95, upper=0.76, lower=0.98, bow=0.6, turn=0.3, colour=0.62),
        ear=Ear(size=0.93),
        years=Years(crow=0.32, fold=0.36, fold_len=0.8, forehead=0.12),
        soft=0.6,
        flush=0.42,
        yaw=2.0,
    ),
    hair=PinnedUp(hpal("#241f23", light="#554c50", hi="#948a8e"), grey=0.5),
    scale=0.89,
    at=(520.0, 470.0),
    frame=Frame("round", "#5e341f", 4.0, drop=1.5, size=0.98, pattern="tortoise"),
    rest={"lift": 0.8, "tilt": -1.0},
    own={
        "measuring": Expression(
            lift=0.4,
            eye=0.72,
            far_eye=0.5,
            near_eye=1.15,
            squint=0.45,
            gaze=(-4, -4),
            brow_in=-2,
            brow_mid=0.5,
            frown=0.35,
            tilt=1.5,
            nod=-4,
            skew=0.8,
            gesture="measuring",
        ),
    },
)
