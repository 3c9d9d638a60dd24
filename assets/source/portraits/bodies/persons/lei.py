"""lei: broad as a basketball stand; short-sleeved checked shirt, tape measure on the belt, sunburnt forearms."""

from __future__ import annotations

from kit import Art
from skin import SKINS

from ..cloth import dyed
from ..frame import build
from ..garments.buttoned import Buttoned, collar, front
from ..garments.checks import band, checks
from ..garments.shirt import inner_band
from ..garments.trunk import draw_trousers
from ..hands import holds
from ..hands.grips import DABBING
from ..hands.rest import FLAT, HANGING, HIP
from ..limbs import pair
from ..neck import Neck, draw_neck
from ..props.tape import draw_belt, draw_tape
from ..ribbon import Ribbon
from ..sleeves import Arm, draw_sleeve
from ..wear import frayed, rubbed, stained

FRAME = build((204, 628), (846, 646), (236, 828), (252, 800), (250, 806), (436, 616), belly=0.45, depth=0.68,
    slope=0.9, lean=18)
CLOTH = dyed("#c4694a", line="#3a160d", warm=0.4)
SHIRT = Buttoned(CLOTH, (482, 660), (728, 838, 948, 1058, 1168), "#e9dcc4", 6.5, 1, hem=1200, loose=1.1, tucked=True,
    seed=25,
                 pattern=lambda a: checks(a, FRAME))  # fmt: skip
TROUSERS = dyed("#55524a", line="#1b1914")
HANDS = pair("lei", 272, 1.12, 0.55, 0.55, bare=(0.31, 0.22))
SKIN = SKINS["lei"]


def body(art: Art) -> None:
    """Everything but the arms."""
    inner_band(art, [(464, 484, 1), (610, 470, 1), (630, 530), (560, 590), (446, 540, 1)], CLOTH)
    draw_neck(art, SKIN, Neck(448, 600, 10, 0.55, 0.9, True))
    draw_trousers(art, FRAME, TROUSERS, 1200)
    front(art, FRAME, SHIRT)
    draw_belt(art, FRAME, 1192)
    draw_tape(art, 340, 1206)
    collar(art, SHIRT)
    rubbed(art, [(300, 700, 60, 70), (690, 690, 70, 60), (430, 900, 80, 90)], "#f0d9bd", 0.16)
    frayed(art, [(418, 676), (450, 660), (480, 652)], CLOTH, "#f0dcc4", 0.9, 2)
    frayed(art, [(490, 652), (566, 662), (644, 688)], CLOTH, "#f0dcc4", 0.9, 5)
    stained(art, (352, 860), 15, "#3a2a20", 0.30, 3)
    stained(art, (372, 884), 6, "#3a2a20", 0.30, 5)


FAR = Arm(FRAME.shoulder(-1, 70), (170, 1010), (170, 1300), (70, 76, 70, 60, 50))
NEAR = Arm(FRAME.shoulder(1, 72), (900, 1000), (770, 1200), (72, 80, 72, 60, 50))


def on_sleeve(art: Art, rib: Ribbon) -> None:
    """The check follows the arm."""
    for u in (-0.7, -0.36, 0.0, 0.36, 0.7):
        band(art, [rib.at(t, u) for t in (-0.35, 0.3, 0.6, 1)], abs(u) in (0.0, 0.7))
    for i in range(8):
        t = (i - 1.6) / 6
        band(art, [rib.at(t, u) for u in (-1.1, -0.4, 0.4, 1.1)], bool(i % 2))


NUT, NUT_ELBOW = (722, 880), (890, 1044)


def far_arm(art: Art) -> None:
    """The right arm hanging."""
    HANDS.draw(art, HANGING, (176, 1350, 0), (0.06, 1, 0.1), (-0.7, 0, 0.7), False, (172, 1000, 0), (0.32, 0.22),
        shoulder=FAR.shoulder).lay(art)
    draw_sleeve(art, Arm(FAR.shoulder, (182, 880), (172, 956), (70, 78, 76, 76, 76)), CLOTH, 26, 0.7,
        pattern=on_sleeve, inner=1)


def upper(art: Art, elbow: tuple[float, float], way: int, seed: int) -> None:
    """A short sleeve whose arm goes on to `elbow`."""
    s = NEAR.shoulder if way > 0 else FAR.shoulder
    end = (s[0] + (elbow[0] - s[0]) * 0.76, s[1] + (elbow[1] - s[1]) * 0.76)
    mid = ((s[0] + end[0]) / 2 + way * 6, (s[1] + end[1]) / 2)
    draw_sleeve(art, Arm(s, mid, end, (72, 80, 78, 78, 78)), CLOTH, seed, 0.7, pattern=on_sleeve, inner=-way)


def draw(art: Art, pose: str, gesture: str) -> None:
    """The whole figure below the chin."""
    if gesture == "folded":
        body(art)
        folded(art)
        return
    far_arm(art)
    body(art)
    if gesture == "nut_spin" or pose == "prop":
        holds.nut(art, HANDS, NUT, NUT_ELBOW, True, gesture == "nut_spin", NEAR.shoulder)
        upper(art, NUT_ELBOW, 1, 28)
        return
    hand = HANDS.draw(art, HIP, (858, 1196, 40), (-0.66, 0.62, 0.35), (0.42, 0.10, 0.82), True, (912, 1004, 0),
        (0.32, 0.22), shoulder=NEAR.shoulder)
    hand.shadow(art, -6, 12, a=0.35)
    hand.lay(art)
    draw_sleeve(art, Arm(NEAR.shoulder, (876, 880), (898, 950), (72, 80, 78, 78, 78)), CLOTH, 27, 0.7,
        pattern=on_sleeve, inner=-1)


def folded(art: Art) -> None:
    """Arms folded: the left forearm below, the right one over it, the right hand on the left arm."""
    left = HANDS.draw(art, FLAT, (432, 866, 20), (-1, -0.22, 0.05), (0.0, -0.3, 0.95), True, (872, 960, 0),
        (0.32, 0.22), shoulder=NEAR.shoulder)
    left.shadow(art, 6, 12, a=0.4)
    left.lay(art)
    upper(art, (892, 960), 1, 28)
    right = HANDS.draw(art, DABBING, (636, 866, 90), (0.97, -0.18, 0.1), (-0.10, -0.25, 0.95), False, (180, 962, 40),
        (0.32, 0.22), shoulder=FAR.shoulder)
    right.shadow(art, 7, 13, a=0.42)
    right.lay(art)
    upper(art, (166, 956), -1, 26)


GESTURES = {"nut_spin": "a steel nut whirled on its key ring", "folded": "arms folded (for serious)"}
