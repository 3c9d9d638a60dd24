"""xu: quick and exact; pearl-white jacket over berry silk, a smart watch, an old scratch on that wrist."""

from __future__ import annotations

from dataclasses import replace

from kit import Art
from skin import SKINS

from ..cloth import dyed
from ..frame import build
from ..garments.shirt import inner_band, shirt_front
from ..garments.suit import Suit, front
from ..garments.trunk import draw_trousers
from ..hands import holds
from ..hands.rest import COVERING, HANGING
from ..limbs import pair
from ..neck import Neck, draw_neck
from ..props.local import Local
from ..props.office import draw_tablet
from ..props.watch import draw_watch
from ..sleeves import Arm, draw_sleeve
from ..wear import loose_thread, stained

FRAME = build((286, 632), (756, 634), (318, 738), (352, 696), (298, 748), (458, 594), bust=0.7, slope=0.98,
    waist_y=1030, lean=-14)
SUIT = Suit(dyed("#efebe4", line="#4d4652", warm=0.45), (458, 930), 0.78, 0.75, (946.0,), "#c9bfae", hem=1380, seed=31,
    breast=False, neck=(14, 26))
SILK = dyed("#8f3a63", line="#34101f")
HANDS = pair("xu", 232, 0.84, 0.35, 0.2, 1.15)
SKIN = SKINS["xu"]


def body(art: Art) -> None:
    """Everything but the arms."""
    inner_band(art, [(478, 486, 1), (582, 476, 1), (600, 536), (560, 590), (464, 544, 1)], SUIT.cloth)
    draw_neck(art, SKIN, Neck(464, 572, -2, 0.15, 0.7, True))
    shirt_front(art, [(444, 594, 1), (416, 690), (428, 840), (460, 960), (530, 800), (586, 660), (596, 580, 1),
        (560, 640), (516, 668), (478, 648)], SILK,
                [(700, 700), (700, 710)], [])  # fmt: skip
    draw_trousers(art, FRAME, dyed("#3a3a48", line="#10101a"), 1330)
    front(art, FRAME, SUIT)
    stained(art, (632, 848), 12, "#a07a4e", 0.30, 3)
    stained(art, (648, 866), 5, "#a07a4e", 0.30, 6)
    loose_thread(art, (376, 830), SUIT.cloth, 22)


FAR = Arm(FRAME.shoulder(-1, 48), (248, 1036), (424, 944), (48, 52, 50, 46, 40))
NEAR = Arm(FRAME.shoulder(1, 50), (812, 1034), (600, 936), (50, 54, 52, 48, 41))


HOLD = Arm(FRAME.shoulder(1, 50), (812, 1040), (624, 938), (50, 54, 54, 50, 42))
SHOW = Arm(FRAME.shoulder(1, 50), (826, 1010), (640, 900), (50, 54, 56, 52, 43))
HUNG = Arm(FRAME.shoulder(-1, 48), (258, 1034), (270, 1310), (48, 52, 49, 46, 40))


def draw(art: Art, pose: str, gesture: str) -> None:
    """The whole figure below the chin."""
    c = SUIT.cloth
    if gesture == "dashboard" or pose == "prop":
        high = gesture == "dashboard"
        HANDS.draw(art, HANGING, HUNG.wrist, (0.05, 1, 0.1), (-0.7, 0, 0.7), False).lay(art)
        draw_sleeve(art, HUNG, c, 33, 0.9, inner=1)
        body(art)
        arm = SHOW if high else HOLD
        at = Local((506, 736), -9, 1.06) if high else Local((500, 800), -4, 0.94)
        holds.slab(art, HANDS, arm.wrist, arm.elbow, True, lambda: draw_tablet(art, at), (-0.30, -0.95, 0.0))
        draw_watch(art, arm.elbow, arm.wrist, 42)
        draw_sleeve(art, short(arm), c, 34, 0.9, inner=-1)
        return
    body(art)
    HANDS.draw(art, COVERING, (418, 944, 10), (1, 0.02, 0.25), (0.15, -0.7, 0.7), False, stub=FAR.elbow).lay(art)
    draw_sleeve(art, FAR, c, 33, 0.9, inner=1)
    left = HANDS.draw(art, COVERING, (588, 938, 60), (-1, 0.0, 0.1), (-0.15, -0.5, 0.86), True, stub=NEAR.elbow)
    left.shadow(art, 5, 9, a=0.4)
    left.lay(art)
    draw_watch(art, NEAR.elbow, (592, 938), 40)
    draw_sleeve(art, short(NEAR), c, 34, 0.9, inner=-1)


def short(arm: Arm) -> Arm:
    """The sleeve pushed back to free the watch."""
    (x, y), (ex, ey) = arm.wrist, arm.elbow
    return replace(arm, wrist=(x + (ex - x) * 0.24, y + (ey - y) * 0.24))


GESTURES = {"dashboard": "the tablet held up, its corner cracked"}
