"""jiang, 33: undercut with washed-out indigo tips, rings under the eyes, says numbers with a straight face."""

from faces.anatomy import Brow, Ear, Eye, Face, Mouth, Nose, Skull, Years
from faces.expressions import Expression
from hairstyles.undercut import Undercut
from kit import Art, cr, hpal, lin, poly
from skin import SKINS

from .person import Person

CORD = "#e3b23a"
PAD = "#1a191e"


class Wired(Undercut):
    """The same cut; while she listens the headphones are on her head."""

    def gesture(self, art: Art, name: str) -> None:
        """Band, near cup, and the yellow cord down to the collar."""
        if name != "listening":
            return
        cord = [(628, 362), (640, 400), (632, 440), (648, 490), (640, 540), (652, 600)]
        art.brush(cord, 6.0, "#6b4c10", 0.9, "flat")
        art.brush(cord, 4.0, CORD, 1, "flat")
        art.brush([(x - 0.9, y) for x, y in cord], 1.2, "#fbe3a0", 0.8, "flat")
        band = [(628, 266), (632, 184), (604, 100), (542, 62), (476, 62), (424, 94)]
        art.brush(band, 15, "#1d1c22", 1, ([0, 0.05, 0.8, 1], [0.9, 1, 0.9, 0.5]))
        art.brush([(x - 2, y - 2) for x, y in band], 8, "#3b3a44", 1, ([0, 0.05, 0.8, 1], [0.9, 1, 0.9, 0.4]))
        art.brush([(x - 3, y - 3) for x, y in band[2:]], 2.6, "#8d8b9a", 0.8, "both")
        art.brush([(629, 262), (632, 226)], 9, CORD, 1, "flat")
        pad = [
            (598, 272), (608, 258), (630, 256), (646, 272), (650, 312), (642, 350), (626, 368), (606, 362),
            (597, 338), (594, 304),
        ]
        art.fill(poly(cr(pad, True)), PAD)
        cup = [(612, 270), (632, 262), (650, 276), (656, 312), (648, 346), (632, 362), (614, 354), (606, 314)]
        path = poly(cr(cup, True))
        art.fill(path, shader=lin((606, 270), (658, 350), ["#5a5965", "#383741", "#212027"]))
        with art.clip(path):
            art.dot((630, 312), 21, "#2a2931", 1, ry=31)
            art.dot((629, 311), 17, "#44434e", 1, ry=26)
            art.brush([(618, 290), (622, 282), (632, 278)], 3, "#9a98a8", 0.8)
        art.ink([(p[0], p[1]) for p in pad], 1.6, "#121116", 0.9)
        art.ink([(p[0], p[1]) for p in cup], 2.0, "#121116", 1)
        art.dot((629, 360), 5, CORD, 1)


PERSON = Person(
    who="jiang",
    face=Face(
        skin=SKINS["jiang"],
        skull=Skull(fore=1.0, cheek=0.985, jaw=0.905, chin=0.79, length=0.93, brow=0.6, bone=1.4, hollow=1.0),
        eye=Eye(
            w=52,
            up=9.4,
            lo=6.2,
            peak=0.46,
            tilt=-0.5,
            fold=0.0,
            hood=0.2,
            bag=0.65,
            dark=1.0,
            iris=10.6,
            y=4.0,
            lash=3.0,
            wing=2.6,
            colour=("#15110f", "#2f211b", "#5a4030"),
        ),
        brow=Brow(w=7.2, colour="#2b272e", shape=(0.5, 0, -2.0, -1.0), length=0.92),
        nose=Nose(length=0.95, width=0.92, bridge=0.72, tip=0.95, wing=0.85, lift=3.0, red=0.25),
        mouth=Mouth(width=0.86, upper=0.80, lower=0.88, bow=0.7, turn=-0.8, colour=0.5),
        ear=Ear(size=0.96),
        years=Years(),
        soft=0.6,
        flush=0.22,
        yaw=-2.0,
    ),
    hair=Wired(
        {**hpal("#26242b", light="#504d58", hi="#8c8a98"), "skin": SKINS["jiang"]["shade"]},
        "#4d50a8",
        "#8f93c9",
        height=0.95,
    ),
    scale=0.90,
    rest={"eye": 0.93, "tilt": -2.0, "nod": 4.0},
    habits={"smile": {"skew": 1.5, "lift": 4.0, "cheek": 0.35}},
    own={
        "listening": Expression(eye=0.0, lift=1.0, brow_in=1.5, brow_mid=1.0, tilt=2.0, nod=5, gesture="listening"),
        "deadpan": Expression(eye=0.66, lift=-0.6, brow_in=-1.0, brow_mid=-1.5, brow_out=-1.0, press=0.25, width=0.98),
    },
)
