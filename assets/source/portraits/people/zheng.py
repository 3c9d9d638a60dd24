"""zheng, 59: heavy, dyed black hair with white roots, thick black square glasses."""

from faces.anatomy import Brow, Ear, Eye, Face, Mouth, Nose, Skull, Years
from faces.expressions import Expression
from faces.glasses import Frame
from hairstyles.combed_back import CombedBack
from kit import hpal
from skin import SKINS

from .person import Person

PERSON = Person(
    who="zheng",
    face=Face(
        skin=SKINS["zheng"],
        skull=Skull(
            fore=1.0,
            cheek=1.06,
            jaw=1.13,
            chin=1.04,
            length=1.03,
            brow=0.8,
            bone=0.0,
            hollow=-1.5,
            jowl=6.0,
            double=0.85,
        ),
        eye=Eye(w=46, up=8.2, lo=5.2, peak=0.46, tilt=-2.0, fold=2.5, hood=0.85, bag=0.95, iris=9.2, y=-1.0),
        brow=Brow(w=9.5, colour="#2e2a2b", shape=(0, 1.0, 0, -3.0), grey=0.35, wild=0.6, y=-3),
        nose=Nose(length=1.04, width=1.2, bridge=0.85, tip=1.4, wing=1.35, red=0.5),
        mouth=Mouth(width=1.02, upper=0.5, lower=0.85, turn=-1.6, y=2),
        ear=Ear(size=1.08, lobe=1.5, y=4),
        years=Years(forehead=0.75, frown=0.45, crow=0.4, fold=0.85, fold_len=1.1, marionette=0.9, spots=0.7, rough=0.5),
        beard=0.30,
        flush=0.5,
        yaw=6.0,
    ),
    hair=CombedBack(hpal("#17151a", light="#3a383f", hi="#76747e"), grey=1.0),
    scale=0.98,
    at=(520.0, 474.0),
    frame=Frame("square", "#17161a", 5.6, drop=3),
    own={
        "key_touch": Expression(
            lift=-2.0,
            eye=0.9,
            gaze=(4, 3),
            brow_in=3,
            brow_out=-2,
            press=0.6,
            frown=0.2,
            nod=4,
            tilt=1,
            gesture="key_touch",
        ),
        "stammer": Expression(
            lift=-2.6,
            eye=1.06,
            gaze=(5, -1),
            brow_in=7,
            brow_mid=3,
            brow_out=-2,
            frown=0.3,
            open=5,
            width=0.84,
            sweat=1.0,
            flush=0.3,
            tilt=-2,
            nod=3,
            gesture="stammer",
        ),
    },
)
