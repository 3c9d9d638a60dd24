"""zheng: plump, bolt upright; grey suit, inky dark blue sleeve guards, keys in the right trouser pocket."""

from __future__ import annotations

from dataclasses import replace

from kit import Art
from skin import SKINS

from ..cloth import WHITE, dyed, piece
from ..frame import build
from ..garments.guards import draw_guard
from ..garments.shirt import collar_leaf, inner_band, shirt_front
from ..garments.suit import Suit, front
from ..garments.trunk import draw_trousers
from ..hands import holds
from ..hands.rest import COVERING, FLAT, HANGING
from ..limbs import pair
from ..neck import Neck, draw_neck
from ..relief import Fold
from ..sleeves import Arm, draw_sleeve
from ..wear import frayed, polished, stained

FRAME = build((222, 634), (822, 634), (244, 812), (232, 826), (232, 822), (444, 606), belly=0.75, depth=0.7, slope=0.95)
SUIT = Suit(dyed("#787d85", line="#1d1f27"), (446, 930), 0.92, 0.8, (952.0, 1070.0), "#3a3c44", seed=8)
TIE = dyed("#7d5f3a", line="#2c2012")
GUARD = dyed("#26355e", line="#0c1224")
SKIN = SKINS["zheng"]
HANDS = pair("zheng", 246, 1.16, 0.2, 0.55)


def body(art: Art) -> None:
    """Everything but the arms."""
    inner_band(art, [(466, 482, 1), (606, 470, 1), (624, 530), (560, 590), (450, 540, 1)], WHITE)
    draw_neck(art, SKIN, Neck(450, 596, 8, 0.6, 0.2))
    shirt_front(art, [(444, 540), (424, 640), (424, 800), (446, 940), (520, 800), (590, 640), (616, 560), (560, 575),
        (506, 600), (470, 580)], WHITE,
                [(494, 586), (470, 760), (448, 930)], [])  # fmt: skip
    piece(art, [(474, 610, 1), (506, 608, 1), (500, 650), (516, 800), (490, 900), (456, 960, 1), (438, 860),
        (452, 740), (480, 650)], TIE, 20, 6,
          [Fold([(486, 664), (476, 730), (470, 800)], 9, 3, 0.3)], 3, 2.2)  # fmt: skip
    piece(art, [(468, 592, 1), (514, 590, 1), (508, 632), (500, 650, 1), (482, 652, 1), (474, 634)], TIE, 12, 5,
        [Fold([(496, 600), (494, 622), (490, 646)], 6, 2, 0.4)], 4, 2.2)
    draw_trousers(art, FRAME, dyed("#5c6069", line="#191b22"), 1440)
    front(art, FRAME, SUIT)
    polished(art, (328, 860), 46, 60)
    polished(art, (700, 940), 54, -60)
    frayed(art, [(344, 700), (352, 756), (372, 790)], SUIT.cloth, "#c9ccd2", 0.5, 3)
    stained(art, (640, 830), 4, "#16204a", 0.6, 3)
    collar_leaf(art, [(452, 506, 1), (436, 548), (424, 606), (438, 664, 1), (466, 624), (484, 592, 1), (472, 562),
        (462, 534)], WHITE, seed=2, drop=(3, 8), edge=(2, 3, 4))
    collar_leaf(art, [(606, 474, 1), (622, 520), (622, 590), (584, 668, 1), (536, 628), (494, 590, 1), (546, 576),
        (588, 540)], WHITE,
                [Fold([(612, 510), (600, 560), (560, 600)], 10, 3, 0.0)], 3, (4, 10), (2, 3, 4))  # fmt: skip


FAR = Arm(FRAME.shoulder(-1, 62), (170, 1052), (404, 984), (62, 72, 66, 60, 50), 12)
NEAR = Arm(FRAME.shoulder(1, 64), (894, 1054), (604, 972), (64, 74, 70, 64, 52), 12)


KEYS = Arm(FRAME.shoulder(-1, 62), (160, 1040), (352, 806), (62, 72, 68, 60, 50))
PRESS = Arm(FRAME.shoulder(-1, 62), (112, 970), (226, 1096), (62, 72, 66, 58, 48))
DOWN = Arm(FRAME.shoulder(1, 64), (892, 1050), (876, 1340), (64, 74, 68, 60, 50))
WIPE = Arm(FRAME.shoulder(1, 64), (914, 770), (710, 360), (66, 76, 74, 64, 52))


def sleeve(art: Art, arm: Arm, seed: int, inner: int) -> None:
    """A sleeve with its guard."""
    draw_guard(art, draw_sleeve(art, arm, SUIT.cloth, seed, 0.9, inner=inner), GUARD, seed)


def hanging_left(art: Art) -> None:
    """The left arm at rest."""
    HANDS.draw(art, HANGING, (876, 1330), (-0.06, 1, 0.1), (0.6, 0, 0.8), True).lay(art)
    sleeve(art, DOWN, 14, -1)


def draw(art: Art, pose: str, gesture: str) -> None:
    """The whole figure below the chin."""
    body(art)
    if gesture == "key_touch":
        pressed(art)
        hanging_left(art)
    elif gesture == "stammer":
        pressed(art)
    elif pose == "prop":
        holds.keys(art, HANDS, KEYS.wrist, KEYS.elbow)
        sleeve(art, KEYS, 13, 1)
        hanging_left(art)
    else:
        right = HANDS.draw(art, COVERING, (404, 984, 10), (1, -0.06, 0.25), (0.15, -0.75, 0.65), False, stub=FAR.elbow)
        left = HANDS.draw(art, COVERING, (600, 974, 60), (-1, -0.04, 0.1), (-0.15, -0.55, 0.85), True, stub=NEAR.elbow)
        right.shadow(art, 5, 9, a=0.4)
        right.lay(art)
        sleeve(art, FAR, 13, 1)
        left.shadow(art, 5, 9, a=0.45)
        left.lay(art)
        sleeve(art, NEAR, 14, -1)


def pressed(art: Art) -> None:
    """The right hand flat on the trouser pocket with the keys in it."""
    holds.over(art, HANDS, PRESS.wrist, PRESS.elbow, False, FLAT, (-0.36, 0.92, 0.14), (0.38, 0.05, 0.92))
    sleeve(art, PRESS, 15, 1)


def stammer(art: Art) -> None:
    """The left hand wipes the brow."""
    wrist = holds.kerchief(art, HANDS, (556, 226), WIPE.elbow)
    sleeve(art, replace(WIPE, wrist=wrist), 16, -1)


FRONTS = {"stammer": stammer}
GESTURES = {"key_touch": "the right hand on the trouser pocket with the keys",
    "stammer": "wiping the brow with a folded handkerchief"}
