"""xu, 38: razor bob, berry lipstick, everything on time."""

from faces.anatomy import Brow, Ear, Eye, Face, Mouth, Nose, Skull, Years
from faces.expressions import Expression
from hairstyles.bob import Bob
from kit import hpal
from skin import SKINS

from .person import Person

PERSON = Person(
    who="xu",
    face=Face(
        skin=SKINS["xu"],
        skull=Skull(fore=0.96, cheek=0.95, jaw=0.865, chin=0.78, length=0.955, brow=1.0, bone=2.6, hollow=3.0),
        eye=Eye(
            w=53,
            up=10.8,
            lo=5.8,
            peak=0.5,
            tilt=3.4,
            fold=5.5,
            bag=0.22,
            iris=10.4,
            lash=3.8,
            wing=5.0,
            lashes=2,
            colour=("#17100f", "#38231a", "#6b452c"),
        ),
        brow=Brow(w=6.2, colour="#2e2427", shape=(-1.0, 1.2, 3.6, 1.4), y=-1),
        nose=Nose(length=0.97, width=0.82, bridge=1.1, tip=0.8, wing=0.7, red=0.15),
        mouth=Mouth(width=0.92, upper=0.95, lower=1.05, bow=1.0, paint=1.0, turn=0.3),
        ear=Ear(size=0.9),
        years=Years(crow=0.10, fold=0.16, fold_len=0.6),
        soft=0.55,
        flush=0.4,
        yaw=5.0,
    ),
    hair=Bob(hpal("#1d1a20", light="#4b4650", hi="#8e8896"), height=0.955),
    scale=0.895,
    habits={"smile": {"lift": 5.0, "squint": 0.2, "cheek": 0.4}},
    own={
        "dashboard": Expression(
            lift=3.0, eye=1.0, brow_mid=1.5, brow_out=2, brow_far=1.5, skew=1.0, tilt=-1.0, gesture="dashboard"
        ),
        "dialect": Expression(
            lift=1.5,
            eye=1.06,
            brow_in=6,
            brow_mid=3.5,
            brow_out=-2.5,
            open=9,
            width=0.96,
            flush=0.35,
            tilt=2.0,
            cheek=0.25,
            jaw=3,
        ),
    },
)
