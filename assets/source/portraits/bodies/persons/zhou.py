"""zhou: thin in a grey suit half a size too big; the work card faces front, whatever happens."""

from __future__ import annotations

from dataclasses import replace

from kit import Art
from skin import SKINS

from ..cloth import WHITE, dyed, piece
from ..frame import build
from ..garments.shirt import collar_leaf, inner_band, shirt_front
from ..garments.suit import Suit, front
from ..garments.trunk import draw_trousers
from ..hands import holds
from ..hands.grips import DABBING
from ..hands.rest import COVERING, FLAT, HANGING
from ..limbs import pair
from ..neck import Neck, draw_neck
from ..props.card import draw_card
from ..props.local import Local
from ..props.office import draw_folder
from ..relief import Fold
from ..sleeves import Arm, draw_sleeve
from ..wear import creased, frayed

FRAME = build((246, 652), (796, 656), (266, 790), (282, 776), (276, 780), (456, 600), slope=1.15, lean=-14)
SUIT = Suit(dyed("#7d838e", line="#1e212a"), (456, 940), 0.95, 1.5, (960.0, 1076.0), "#3c404a", seed=45, neck=(6, 12))
TIE = dyed("#38465e", line="#0f1522")
SKIN = SKINS["zhou"]
HANDS = pair("zhou", 244, 0.88, 0.5, 0.1)


def body(art: Art, card: bool = True) -> None:
    """Everything but the arms."""
    inner_band(art, [(466, 494, 1), (606, 484, 1), (618, 536), (560, 600), (452, 550, 1)], WHITE)
    draw_neck(art, SKIN, Neck(464, 574, -2, 0.1, 0.9))
    shirt_front(art, [(450, 556), (430, 650), (430, 800), (456, 950), (520, 800), (590, 640), (614, 560), (560, 590),
        (508, 612), (474, 590)], WHITE,
                [(494, 596), (474, 760), (456, 940)], [])  # fmt: skip
    piece(art, [(480, 628, 1), (508, 626, 1), (502, 660), (512, 800), (494, 900), (464, 966, 1), (448, 870),
        (460, 740), (486, 660)], TIE, 18, 6,
          [Fold([(490, 680), (482, 740), (476, 800)], 8, 3, 0.3)], 3, 2.0)  # fmt: skip
    piece(art, [(475, 610, 1), (514, 608, 1), (508, 642), (502, 660, 1), (486, 662, 1), (480, 644)], TIE, 12, 5, (), 4,
        2.0)
    draw_trousers(art, FRAME, dyed("#5f6570", line="#1a1c24"), 1440)
    front(art, FRAME, SUIT)
    creased(art, [[(270, 872), (340, 880), (410, 872)], [(560, 872), (660, 884), (776, 870)]], SUIT.cloth)
    frayed(art, [(692, 690), (676, 716), (690, 752)], SUIT.cloth, "#d4d8de", 0.4, 3)
    collar_leaf(art, [(454, 520, 1), (440, 560), (430, 620), (446, 676, 1), (472, 636), (490, 608, 1), (476, 578),
        (464, 548)], WHITE, seed=2, drop=(3, 8), edge=(2, 3, 4))
    collar_leaf(art, [(604, 488, 1), (620, 536), (618, 604), (580, 682, 1), (538, 644), (498, 606, 1), (548, 590),
        (588, 552)], WHITE,
                [Fold([(610, 520), (600, 572), (560, 616)], 10, 3, 0.0)], 3, (4, 10), (2, 3, 4))  # fmt: skip
    if card:
        hang_card(art)


def hang_card(art: Art, ribbon: bool = True, card: bool = True) -> None:
    """The work card on the chest."""
    draw_card(art, (420, 640), (632, 640), (486, 752), -2, ribbon, card)


FAR = Arm(FRAME.shoulder(-1, 60), (208, 1070), (402, 1172), (60, 64, 60, 58, 54))
NEAR = Arm(FRAME.shoulder(1, 62), (852, 1074), (610, 1164), (62, 66, 62, 60, 55))


CARRY = Arm(FRAME.shoulder(1, 62), (880, 1040), (676, 944), (62, 66, 64, 62, 56))
CARRY_FAR = Arm(FRAME.shoulder(-1, 60), (200, 1046), (408, 900), (60, 64, 62, 60, 55))
LEFT_PHONE = Arm(FRAME.shoulder(1, 62), (876, 1050), (702, 896), (62, 66, 64, 62, 55))
RIGHT_PHONE = Arm(FRAME.shoulder(-1, 60), (188, 1050), (350, 912), (60, 64, 62, 60, 54))
HUNG = Arm(FRAME.shoulder(-1, 60), (212, 1074), (226, 1390), (60, 64, 60, 58, 54))


def draw(art: Art, pose: str, gesture: str) -> None:
    """The whole figure below the chin."""
    c = SUIT.cloth
    if gesture == "two_phones":
        body(art)
        holds.phone(art, HANDS, RIGHT_PHONE.wrist, RIGHT_PHONE.elbow, False, 10, "#2d3340")
        draw_sleeve(art, RIGHT_PHONE, c, 46, 1.4, inner=1)
        holds.phone(art, HANDS, LEFT_PHONE.wrist, LEFT_PHONE.elbow, True, -9, "#8c3f3a")
        draw_sleeve(art, LEFT_PHONE, c, 47, 1.4, inner=-1)
    elif gesture == "caught":
        body(art, False)
        hang_card(art, card=False)
        draw_folder(art, Local((512, 776), -3, 1.0))
        holds.over(art, HANDS, CARRY_FAR.wrist, CARRY_FAR.elbow, False, FLAT, (-0.93, -0.32, 0.1))
        draw_sleeve(art, CARRY_FAR, c, 48, 1.4, inner=1)
        holds.over(art, HANDS, (610, 840), CARRY.elbow, True, FLAT, (-0.95, -0.24, 0.1))
        draw_sleeve(art, replace(CARRY, wrist=(616, 842)), c, 49, 1.4, inner=-1)
    elif pose == "prop":
        HANDS.draw(art, HANGING, HUNG.wrist, (0.05, 1, 0.1), (-0.7, 0, 0.7), False).lay(art)
        draw_sleeve(art, HUNG, c, 46, 1.4, inner=1)
        body(art, False)
        hang_card(art, card=False)
        draw_folder(art, Local((596, 806), 4, 0.94))
        hang_card(art, ribbon=False)
        holds.over(art, HANDS, CARRY.wrist, CARRY.elbow, True, DABBING, (-0.95, -0.10, 0.1))
        draw_sleeve(art, CARRY, c, 49, 1.4, inner=-1)
    else:
        body(art)
        HANDS.draw(art, COVERING, (404, 1172, 10), (1, 0.20, 0.25), (0.15, -0.7, 0.7), False, stub=FAR.elbow).lay(art)
        draw_sleeve(art, FAR, c, 46, 1.4, inner=1)
        left = HANDS.draw(art, COVERING, (600, 1166, 60), (-1, 0.16, 0.1), (-0.15, -0.5, 0.86), True, stub=NEAR.elbow)
        left.shadow(art, 5, 9, a=0.4)
        left.lay(art)
        draw_sleeve(art, NEAR, c, 47, 1.4, inner=-1)


GESTURES = {"two_phones": "a phone in each hand", "caught": "the folder hugged with both arms"}
