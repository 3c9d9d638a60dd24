"""qin: thin, tall; white shirt rolled to the elbow, an old burn on the left forearm, dark teal trousers."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from kit import Art
from skin import SKINS

from ..cloth import dyed
from ..frame import build
from ..garments.buttoned import Buttoned, collar, front
from ..garments.rolled import draw_roll
from ..garments.shirt import inner_band
from ..garments.trunk import draw_trousers
from ..hands import holds
from ..hands.grips import CUPPED
from ..hands.rest import FLAT, HANGING
from ..hands.scars import burn
from ..limbs import pair
from ..neck import Neck, draw_neck
from ..sleeves import Arm, draw_sleeve
from ..wear import frayed, scorched, stained

Pt = tuple[float, float]

FRAME = build((286, 640), (752, 646), (312, 736), (330, 706), (306, 738), (458, 596), bust=0.45, slope=1.05,
    waist_y=1040, lean=-22)
CLOTH = dyed("#f0efec", line="#565a72", weave=0.6)
SHIRT = Buttoned(CLOTH, (486, 650), (720, 824, 928, 1032), pockets=1, hem=1130, loose=1.0, tucked=True, seed=15,
    neck=(8, 16))
TROUSERS = dyed("#1f4a4d", line="#081c1e")
HANDS = pair("qin", 240, 0.84, 0.75, 0.5, bare=(0.25, 0.18))
SKIN = SKINS["qin"]


def body(art: Art) -> None:
    """Everything but the arms."""
    inner_band(art, [(470, 482, 1), (600, 472, 1), (616, 530), (560, 590), (456, 540, 1)], CLOTH)
    draw_neck(art, SKIN, Neck(460, 578, 0, 0.55, 1.0, True))
    draw_trousers(art, FRAME, TROUSERS, 1130)
    front(art, FRAME, SHIRT)
    collar(art, SHIRT)
    frayed(art, [(424, 668), (452, 652), (484, 644)], CLOTH, "#b9bac6", 0.7, 2)
    frayed(art, [(492, 644), (566, 652), (636, 684)], CLOTH, "#b9bac6", 0.7, 5)
    scorched(art, [(372, 838, 3.0), (392, 872, 2.2), (560, 912, 2.6), (382, 900, 1.6)])
    stained(art, (600, 930), 13, "#b79a52", 0.34, 2)
    stained(art, (626, 952), 7, "#b79a52", 0.30, 4)


FAR = Arm(FRAME.shoulder(-1, 48), (258, 1060), (262, 1240), (48, 50, 47, 47, 47))
NEAR = Arm(FRAME.shoulder(1, 50), (792, 1040), (640, 1100), (50, 53, 50, 49, 49))


JAR = (676, 766)
JAR_ELBOW = (806, 1020)
SHAKE = (660, 740)


def lower(elbow: Pt, wrist: Pt, k: float = 0.24) -> Arm:
    """The left sleeve over the elbow to its roll on the forearm."""
    p = np.add(elbow, np.subtract(wrist, elbow) * k)
    return Arm(NEAR.shoulder, elbow, (float(p[0]), float(p[1])), (50, 54, 54, 54, 53))


def roll(art: Art, arm: Arm) -> None:
    """The turned-up end of a sleeve."""
    d = np.subtract(arm.wrist, arm.elbow)
    d = d / max(float(np.hypot(*d)), 1)
    side, p = np.array([-d[1], d[0]]) * 55, np.array(arm.wrist)
    draw_roll(art, [tuple(p + side), tuple(p + d * 7), tuple(p - side)], CLOTH, 36, 6)


def left_arm(art: Art, elbow: Pt, wrist: Pt, flesh: Callable[[], None], seed: int = 17) -> None:
    """Upper sleeve, then the bare forearm with what it does, then the sleeve's end over it."""
    arm = lower(elbow, wrist)
    draw_sleeve(art, arm, CLOTH, seed, inner=-1, parts="upper")
    flesh()
    burn(art, wrist, elbow)
    draw_sleeve(art, arm, CLOTH, seed, inner=-1, parts="fore")
    roll(art, arm)


def far_arm(art: Art) -> None:
    """The right arm hanging."""
    HANDS.draw(art, HANGING, (262, 1420, 0), (0.02, 1, 0.1), (-0.7, 0, 0.7), False, (258, 1060, 0),
        (0.24, 0.18)).lay(art)
    draw_sleeve(art, Arm(FAR.shoulder, FAR.elbow, (258, 1080), FAR.widths), CLOTH, 16, inner=1)
    draw_roll(art, [(200, 1078), (258, 1090), (314, 1076)], CLOTH, 34, 5)


def draw(art: Art, pose: str, gesture: str) -> None:
    """The whole figure below the chin."""
    far_arm(art)
    body(art)
    if gesture == "half_hear":
        return
    if gesture == "jar_shake" or pose == "prop":
        shaken = gesture == "jar_shake"
        at = SHAKE if shaken else JAR
        left_arm(art, JAR_ELBOW, at, lambda: holds.jar(art, HANDS, at, JAR_ELBOW, True, 16 if shaken else 4, shaken))
        return
    left_arm(art, (806, 1016), (468, 924), lambda: across(art))


def across(art: Art) -> None:
    """The left forearm across the waist, its hand on the other arm."""
    hand = HANDS.draw(art, FLAT, (468, 924, 70), (-1, 0.02, 0.1), (0.05, -0.45, 0.9), True, (800, 1020, 30),
        (0.25, 0.18))
    hand.shadow(art, 6, 12, a=0.4)
    hand.lay(art)


def half_hear(art: Art) -> None:
    """The left hand cupped behind the ear."""
    elbow, wrist = (842, 812), (722, 496)
    hand = HANDS.draw(art, CUPPED, (*wrist, 0), (-0.28, -0.96, 0.12), (0.72, 0.05, -0.66), True, (*elbow, 60),
        (0.26, 0.19))
    left_arm(art, elbow, wrist, lambda: hand.lay(art), 18)


FRONTS = {"half_hear": half_hear}
GESTURES = {"jar_shake": "the jar shaken by its lid", "half_hear": "the left hand cupped behind the ear"}
