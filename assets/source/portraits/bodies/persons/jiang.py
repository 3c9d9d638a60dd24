"""jiang: slight, shoulders let fall; grey hoodie with the firm's name, yellow-corded headphones round the neck."""

from __future__ import annotations

import skia
from kit import Art, shape
from skin import SKINS

from ..cloth import dyed
from ..frame import build
from ..garments.hoodie import front, hood, hood_front
from ..garments.trunk import draw_trousers
from ..hands import holds
from ..hands.grips import DABBING
from ..limbs import pair
from ..neck import Neck, draw_neck
from ..props.headphones import behind_neck, round_neck
from ..sleeves import Arm, draw_sleeve
from ..wear import pilled, stained

FRAME = build((284, 660), (762, 662), (296, 758), (312, 744), (300, 752), (458, 594), bust=0.35, slope=1.35,
    waist_y=1080, lean=16)
CLOTH = dyed("#9b9da5", line="#2b2c36")
HANDS = pair("jiang", 230, 0.86, 0.5, 0.25)
SKIN = SKINS["jiang"]
NAME, INK = "知微", "#4747b4"


def body(art: Art, headphones: bool = True) -> None:
    """Everything but the arms."""
    hood(art, CLOTH)
    if headphones:
        behind_neck(art)
    draw_neck(art, SKIN, Neck(466, 570, -3, 0.1, 0.7, True))
    draw_trousers(art, FRAME, dyed("#2e3038", line="#0b0c10"), 1390)
    front(art, FRAME, CLOTH, NAME, INK)
    hood_front(art, CLOTH)
    pilled(art, [(340, 960, 40, 60), (640, 950, 60, 60), (690, 800, 40, 50)], CLOTH, 6)
    stained(art, (602, 880), 12, "#5a4a3c", 0.28, 3)
    stained(art, (618, 898), 5, "#5a4a3c", 0.28, 7)
    if headphones:
        round_neck(art)


FAR = Arm(FRAME.shoulder(-1, 56), (226, 1056), (344, 1236), (56, 62, 60, 58, 48))
NEAR = Arm(FRAME.shoulder(1, 58), (838, 1060), (668, 1240), (58, 64, 62, 60, 49))


FORK = Arm(FRAME.shoulder(1, 58), (854, 1044), (652, 884), (58, 64, 64, 60, 48))
CUP = Arm(FRAME.shoulder(1, 58), (868, 830), (744, 546), (58, 66, 68, 60, 48))


def pocket() -> skia.Path:
    """Where the pouch hides hands."""
    return shape([(*FRAME.at(-0.52, 1088), 1), (*FRAME.at(0.26, 1092), 1), (*FRAME.at(0.56, 1290), 1),
        (*FRAME.at(-0.76, 1290), 1)])


def draw(art: Art, pose: str, gesture: str) -> None:
    """The whole figure below the chin."""
    listening = gesture == "listening"
    body(art, not listening)
    with art.outside(pocket()):
        draw_sleeve(art, FAR, CLOTH, 41, 1.25, inner=1)
        if not listening and (pose != "prop" or gesture):
            draw_sleeve(art, NEAR, CLOTH, 42, 1.25, inner=-1)
    if pose == "prop" and not gesture:
        holds.fork(art, HANDS, FORK.wrist, FORK.elbow)
        draw_sleeve(art, FORK, CLOTH, 43, 1.25, inner=-1)


def listening(art: Art) -> None:
    """The left hand on the cup of the headphones."""
    h = HANDS.draw(art, DABBING, CUP.wrist, (-0.52, -0.84, 0.15), (0.62, 0.0, 0.78), True, stub=CUP.elbow)
    h.lay(art)
    draw_sleeve(art, CUP, CLOTH, 44, 1.25, inner=-1)


FRONTS = {"listening": listening}
GESTURES = {"listening": "the left hand on the headphones", "deadpan": "hands in the pouch, as in stand"}
