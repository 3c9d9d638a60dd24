"""luo, 61: stocky, white stubble, forty years of furnace in the skin."""

from faces.anatomy import Brow, Ear, Eye, Face, Mouth, Nose, Skull, Years
from faces.expressions import Expression
from hairstyles.cropped import OldCrop
from kit import hpal
from skin import SKINS

from .person import Person

PERSON = Person(
    who="luo",
    face=Face(
        skin=SKINS["luo"],
        skull=Skull(
            fore=1.02,
            cheek=1.08,
            jaw=1.13,
            chin=1.08,
            length=0.985,
            brow=4.2,
            bone=4.2,
            hollow=2.5,
            jowl=3.0,
            square=4.0,
            angle=4.0,
        ),
        eye=Eye(
            w=44,
            up=7.4,
            lo=4.6,
            peak=0.46,
            tilt=-1.2,
            fold=2.0,
            hood=1.0,
            bag=0.9,
            iris=9.0,
            gap=2.0,
            colour=("#1a1310", "#34241b", "#5d4634"),
        ),
        brow=Brow(w=11.5, colour="#5d5652", shape=(-0.5, 0.5, 0.5, -2.5), grey=0.72, wild=1.0),
        nose=Nose(length=1.04, width=1.26, bridge=1.0, tip=1.4, wing=1.4, red=0.7, hump=1.0),
        mouth=Mouth(width=1.06, upper=0.46, lower=0.68, turn=-0.8, y=1),
        ear=Ear(size=1.12, lobe=1.4, y=3),
        years=Years(
            forehead=1.0,
            frown=0.55,
            crow=1.0,
            fold=1.0,
            fold_len=1.2,
            marionette=0.7,
            hollow=0.5,
            temple=0.6,
            spots=0.8,
            lip=0.4,
            rough=1.0,
        ),
        stubble=1.0,
        beard=0.35,
        flush=0.6,
        yaw=4.0,
    ),
    hair=OldCrop(
        {
            **hpal("#8d8984", light="#c9c5bf", hi="#f2efe9", line="#57524e"),
            "dark": "#6a6560",
            "skin": SKINS["luo"]["base"],
        }
    ),
    scale=0.98,
    at=(520.0, 476.0),
    rest={"eye": 0.95, "nod": 6.0, "tilt": 0.5},
    own={
        "tap": Expression(
            lift=0.6, eye=0.30, brow_in=-1, brow_mid=1.5, tilt=4.5, nod=5, turn=-6, frown=0.2, gesture="tap"
        ),
        "cough": Expression(
            lift=-2.5,
            eye=0.18,
            squint=0.6,
            brow_in=-3,
            frown=0.9,
            open=5,
            width=0.8,
            tilt=-5,
            nod=10,
            turn=10,
            flush=0.5,
            gesture="cough",
        ),
    },
)
