"""luo: short and stout; washed-out indigo work coat, two fingers of the left hand short, burns all over it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from kit import Art
from skin import SKINS

from ..cloth import dyed, piece
from ..frame import build
from ..garments.buttoned import Buttoned, collar, front
from ..garments.shirt import inner_band
from ..garments.trunk import draw_trousers
from ..hands import holds
from ..hands.rest import HANGING, LOOSE_FIST
from ..hands.skeleton import Build
from ..limbs import Hands
from ..neck import Neck, draw_neck
from ..ribbon import Ribbon
from ..sleeves import Arm, draw_sleeve
from ..wear import frayed, patch, scorched

FRAME = build((206, 646), (842, 648), (228, 830), (236, 818), (234, 818), (436, 614), belly=0.6, depth=0.7, slope=1.0,
    lean=-10)
CLOTH = dyed("#7289a8", line="#1c2638")
UNDER = dyed("#8f9094", line="#2e2f35")


def washed(art: Art) -> None:
    """Years of washing: pale where cloth stands out, a darn, scorched dots."""
    rs = np.random.RandomState(12)
    for x, y, rx, ry in ((330, 720, 80, 120), (660, 760, 90, 130), (420, 960, 110, 90), (690, 1080, 90, 120),
        (300, 1180, 70, 110)):
        art.dot((x, y), rx, "#c3cfdd", 0.30, 26, ry=ry)
    for _ in range(26):
        x, y = rs.uniform(230, 830), rs.uniform(640, 1400)
        art.dot((x, y), rs.uniform(1.2, 3.4), "#33291f", 0.65)
        art.dot((x + 0.5, y + 0.5), 5, "#8a6a4a", 0.20, 1.5)


COAT = Buttoned(CLOTH, (476, 668), (742, 868, 994, 1120, 1246), "#2b3448", 8.0, 2, True, 1420, 1.15, 1.1, 35, 0.75,
    washed)
SKIN = SKINS["luo"]
SOUND = Build(262, 1.22, 0.45, 0.8)
HANDS = Hands("luo", SOUND, replace(SOUND, lost={"ring": 1.35, "little": 1.5}, scars=5))


def body(art: Art) -> None:
    """Everything but the arms."""
    inner_band(art, [(462, 484, 1), (612, 470, 1), (634, 530), (560, 590), (446, 540, 1)], CLOTH)
    draw_neck(art, SKIN, Neck(446, 604, 12, 0.9, 0.8, True))
    piece(art, [(440, 590, 1), (490, 612), (560, 600), (612, 560, 1), (600, 700), (470, 720)], UNDER, 40, 6, ink=2.0)
    draw_trousers(art, FRAME, dyed("#4b4f5a", line="#15171d"), 1400)
    front(art, FRAME, COAT)
    collar(art, COAT)
    frayed(art, [(416, 680), (450, 664), (478, 658)], CLOTH, "#e3e9ef", 1.2, 2)
    frayed(art, [(488, 658), (566, 668), (644, 694)], CLOTH, "#e3e9ef", 1.2, 5)
    patch(art, [(300, 930, 1), (372, 922, 1), (380, 996, 1), (306, 1004, 1)], dyed("#5c7394", line="#1c2638"),
        "#c9d2dc", 4)
    scorched(art, [(560, 790, 3.4), (590, 834, 2.4), (442, 812, 2.6), (330, 868, 3.0), (540, 930, 3.8),
        (612, 900, 2.0), (420, 740, 2.0), (668, 912, 2.8)])


FAR = Arm(FRAME.shoulder(-1, 70), (160, 1056), (172, 1350), (70, 78, 70, 64, 56), 12)
NEAR = Arm(FRAME.shoulder(1, 72), (906, 1060), (876, 1350), (72, 80, 72, 66, 57), 12)


def faded(art: Art, rib: Ribbon) -> None:
    """Elbow and cuff are the palest."""
    for t, r, a in ((0.54, 46, 0.45), (0.97, 30, 0.6), (0.2, 50, 0.25)):
        art.dot(rib.at(t, 0.2), r, "#c9d4e0", a, 16)


HAMMER = Arm(FRAME.shoulder(-1, 70), (146, 1030), (330, 768), (70, 78, 76, 68, 58))
TAPPING = Arm(FRAME.shoulder(-1, 70), (146, 1030), (318, 790), (70, 78, 76, 68, 58))
CASTING = Arm(FRAME.shoulder(1, 72), (908, 1050), (748, 906), (72, 80, 76, 68, 58))
COUGH = Arm(FRAME.shoulder(1, 72), (884, 814), (590, 538), (72, 82, 80, 70, 60))


def draw(art: Art, pose: str, gesture: str) -> None:
    """The whole figure below the chin."""
    busy = gesture == "tap" or (pose == "prop" and not gesture)
    if not busy:
        HANDS.draw(art, HANGING, (174, 1338), (0.06, 1, 0.1), (-0.6, 0, 0.8), False).lay(art)
        draw_sleeve(art, FAR, CLOTH, 36, 1.15, pattern=faded, inner=1)
    body(art)
    if gesture == "tap":
        holds.casting(art, HANDS, CASTING.wrist, CASTING.elbow)
        draw_sleeve(art, CASTING, CLOTH, 38, 1.15, pattern=faded, inner=-1)
        holds.hammer(art, HANDS, TAPPING.wrist, TAPPING.elbow, False, 74, 34)
        draw_sleeve(art, TAPPING, CLOTH, 39, 1.15, pattern=faded, inner=1)
        return
    if busy:
        holds.hammer(art, HANDS, HAMMER.wrist, HAMMER.elbow, False, 176, 26)
        draw_sleeve(art, HAMMER, CLOTH, 39, 1.15, pattern=faded, inner=1)
    if gesture == "cough":
        return
    HANDS.draw(art, HANGING, (874, 1338), (-0.12, 1, 0.1), (0.45, 0, 0.9), True).lay(art)
    draw_sleeve(art, NEAR, CLOTH, 37, 1.15, pattern=faded, inner=-1)


def cough(art: Art) -> None:
    """The left fist, two fingers short, before the mouth."""
    HANDS.draw(art, LOOSE_FIST, COUGH.wrist, (-0.86, -0.46, 0.22), (0.18, -0.12, 0.97), True, stub=COUGH.elbow).lay(art)
    draw_sleeve(art, COUGH, CLOTH, 40, 1.15, pattern=faded, inner=-1)


FRONTS = {"cough": cough}
GESTURES = {"tap": "the hammer on a casting in the scarred left hand, listening",
    "cough": "the left fist before the mouth"}
