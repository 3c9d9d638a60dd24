"""lin: lean, the left shoulder a little lower; navy jacket gone green, white shirt without a tie."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from kit import Art, shape
from skin import SKINS

from ..cloth import WHITE, dyed, piece, seam, stitches
from ..frame import build
from ..garments.shirt import collar_leaf, inner_band, shirt_front
from ..garments.trunk import draw_trousers, draw_trunk, fold, hang
from ..hands import holds
from ..hands.rest import HANGING
from ..limbs import pair
from ..neck import Neck, draw_neck
from ..relief import Fold
from ..ribbon import Ribbon
from ..sleeves import Arm, draw_sleeve
from ..wear import frayed, rubbed

FRAME = build((264, 636), (788, 652), (284, 774), (292, 754), (264, 774), (450, 600), lean=16)
HANDS = pair("lin", 252, 0.95, 0.6, 0.5)
JACKET = dyed("#2c3d49", line="#0f161d")
TROUSERS = dyed("#33363f")
SKIN = SKINS["lin"]
ZIP = [(470, 742), (464, 900), (462, 1080), (466, 1300), (468, 1352)]
HEM = [(200, 1352), (300, 1372), (470, 1386), (640, 1376), (800, 1346)]


def body(art: Art) -> None:
    """Neck, shirt, trousers and the jacket without sleeves."""
    inner_band(art, [(470, 480, 1), (606, 470, 1), (622, 530), (560, 590), (450, 540, 1)], WHITE)
    draw_neck(art, SKIN, Neck(458, 586, 2, 0.5, 0.8))
    shirt_front(art, [(448, 540), (430, 640), (440, 760), (470, 800), (520, 740), (590, 640), (616, 560), (560, 575),
        (506, 600), (470, 580)], WHITE,
                [(494, 586), (484, 680), (474, 790)], [640, 712])  # fmt: skip
    draw_trousers(art, FRAME, TROUSERS, 1360)


def jacket(art: Art) -> None:
    """The zipped front with its collar."""
    opening = [(440, 500, 1), (424, 600), (438, 680), (470, 748, 1), (530, 690), (592, 600), (618, 470, 1), (520, 430)]
    folds = [*hang(FRAME, 1.0, 4, 1075, 1372),
             fold(FRAME, [(-0.30, 790), (-0.46, 850), (-0.66, 880)], 16, 4.0, 0.35),
             fold(FRAME, [(-0.14, 800), (0.10, 880), (0.36, 900)], 18, 4.0, 0.3)]  # fmt: skip
    body_path = draw_trunk(art, FRAME, JACKET, folds, opening, HEM, 4)
    with art.clip(body_path):
        # yoke seams, slanted pockets
        for q in ([FRAME.at(-0.98, 690), FRAME.at(-0.5, 706), FRAME.at(-0.30, 702)],
            [FRAME.at(0.99, 684), FRAME.at(0.45, 710), FRAME.at(-0.05, 716)]):
            seam(art, q, JACKET, 1.5, 0.6)
            stitches(art, q, JACKET, -5, 0.4)
        for q in ([(352, 1130), (322, 1230), (312, 1284)], [(640, 1130), (682, 1226), (700, 1284)]):
            seam(art, q, JACKET, 2.2, 0.95, 0.5)
            stitches(art, q, JACKET, 9, 0.5)
            stitches(art, q, JACKET, -9, 0.4)
        hem = [(x, y - 64) for x, y in HEM]
        seam(art, hem, JACKET, 1.8, 0.8)
        # zip
        art.brush([(x + 3, y) for x, y in ZIP], 15, JACKET.deep, 0.55, "flat")
        for dx in (-11, 11):
            seam(art, [(x + dx, y) for x, y in ZIP], JACKET, 1.5, 0.7)
        stitches(art, [(x - 16, y) for x, y in ZIP], JACKET, 0, 0.5)
        stitches(art, [(x + 16, y) for x, y in ZIP], JACKET, 0, 0.5)
        art.brush(ZIP, 6.0, "#6f7680", 1, "flat")
        y = 748.0
        while y < 1350:
            x = 470 - 6 * (y - 742) / 160 if y < 900 else 464
            art.brush([(x - 3, y), (x + 3, y)], 1.5, "#2a2f38", 0.8, "flat")
            y += 5.0
    with art.clip(FRAME.path()):
        art.brush(HEM, 3.0, JACKET.line, 1, "flat")
    piece(art, [(464, 742, 1), (476, 742, 1), (478, 760), (473, 786, 1), (466, 786, 1), (462, 760)],
        dyed("#9aa0a8", line="#2b2f38"), 5, 3, ink=1.6)
    frayed(art, HEM[1:4], JACKET, "#8fa0a8", 0.8, 2)
    # collar of the shirt, then that of the jacket
    collar_leaf(art, [(456, 508, 1), (438, 548), (428, 600), (440, 646, 1), (470, 618), (494, 590, 1), (478, 562),
        (464, 536)], WHITE, seed=2, drop=(3, 8), edge=(2, 3, 4))
    collar_leaf(art, [(602, 476, 1), (622, 520), (624, 580), (590, 652, 1), (540, 624), (502, 588, 1), (546, 576),
        (586, 540)], WHITE,
                [Fold([(612, 510), (600, 560), (560, 592)], 10, 3, 0.0)], 3, (4, 10), (2, 3, 4))  # fmt: skip
    collar_leaf(art, [(446, 500, 1), (424, 528), (392, 588), (378, 664, 1), (424, 716), (470, 752, 1), (446, 690),
        (430, 610), (438, 548)], JACKET,
                [Fold([(404, 600), (412, 650), (440, 700)], 10, 3.5, 0.2)], 5, (-2, 9), (2, 3, 4))  # fmt: skip
    collar_leaf(art, [(608, 470, 1), (640, 506), (672, 566), (688, 650, 1), (600, 712), (470, 756, 1), (532, 700),
        (592, 612), (616, 540)], JACKET,
                [Fold([(652, 560), (640, 620), (590, 676)], 12, 4, 0.2)], 6, (5, 10), (2, 3, 4))  # fmt: skip
    frayed(art, [(380, 660), (424, 714), (466, 748)], JACKET, "#7d8f98", 0.35, 4)
    frayed(art, [(686, 652), (600, 712), (480, 752)], JACKET, "#7d8f98", 0.35, 6)
    rubbed(art, [(330, 640, 60, 26), (716, 660, 60, 30)], "#9fb0b6", 0.12)


def worn_cuff(art: Art, rib: Ribbon) -> None:
    """The right cuff is rubbed white."""
    rs = np.random.RandomState(3)
    for _i in range(70):
        t, u = 1 - abs(rs.normal(0, 0.028)), rs.uniform(-1, 1)
        a = rib.at(t, u)
        b = rib.at(t + 0.004, u + rs.uniform(0.05, 0.22))
        art.brush([a, b], rs.uniform(1.2, 3.2), "#dfe3e2", rs.uniform(0.25, 0.7), "lens")


FAR = Arm(FRAME.shoulder(-1, 54), (224, 1062), (228, 1384), (54, 58, 53, 51, 44))
NEAR = Arm(FRAME.shoulder(1, 56), (862, 1068), (738, 1290), (56, 62, 57, 53, 47))
POCKET = [(640, 1120, 1), (682, 1226), (704, 1300, 1), (640, 1420, 1), (560, 1300, 1)]


UP = Arm(FRAME.shoulder(1, 56), (878, 1036), (722, 866), (56, 62, 59, 55, 48))
WRITING = Arm(FRAME.shoulder(-1, 54), (198, 1050), (372, 868), (54, 59, 57, 53, 46))
LIFTED = Arm(FRAME.shoulder(1, 56), (892, 760), (720, 380), (56, 60, 58, 54, 47))


def draw(art: Art, pose: str, gesture: str) -> None:
    """The whole figure below the chin."""
    writing = gesture == "pen_stop"
    if not writing:
        HANDS.draw(art, HANGING, FAR.wrist, (0.04, 1, 0.1), (-0.75, 0, 0.65), False).lay(art)
        draw_sleeve(art, FAR, JACKET, 11, pattern=worn_cuff, inner=1)
    body(art)
    jacket(art)
    if writing:
        holds.pen(art, HANDS, WRITING.wrist, WRITING.elbow)
        draw_sleeve(art, WRITING, JACKET, 13, pattern=worn_cuff, inner=1)
    if gesture == "glasses_up":
        return
    if pose == "prop" and not gesture:
        holds.thermos(art, HANDS, UP.wrist, UP.elbow)
        draw_sleeve(art, UP, JACKET, 14, inner=-1)
        return
    with art.outside(shape(POCKET)):
        draw_sleeve(art, NEAR, JACKET, 12, inner=-1)


def glasses_up(art: Art) -> None:
    """The left arm raised to the glasses on the forehead."""
    wrist = holds.pinch_glasses(art, HANDS, (572, 264), LIFTED.elbow)
    draw_sleeve(art, replace(LIFTED, wrist=wrist), JACKET, 15, inner=-1)


FRONTS = {"glasses_up": glasses_up}
GESTURES = {"pen_stop": "a pen held still in the right hand",
    "glasses_up": "the left hand at the glasses on the forehead"}
