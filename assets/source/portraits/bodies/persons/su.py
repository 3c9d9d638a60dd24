"""su: back straight; ochre cardigan, dress the blue of the sky after rain, pH papers in the apron's pocket."""

from __future__ import annotations

from dataclasses import replace

from kit import Art
from skin import SKINS

from ..cloth import dyed
from ..frame import build
from ..garments.cardigan import apron, cardigan, dress
from ..garments.shirt import inner_band
from ..hands import holds
from ..hands.rest import COVERING, HANGING
from ..limbs import pair
from ..neck import Neck, draw_neck
from ..props.local import Local
from ..props.office import draw_chart
from ..sleeves import Arm, draw_sleeve
from ..wear import mended, pilled

FRAME = build((284, 630), (750, 630), (316, 734), (336, 706), (286, 752), (460, 590), bust=0.6, slope=0.95,
    waist_y=1046, lean=8)
DRESS = dyed("#a6c4d4", line="#33506a")
APRON = dyed("#e4dccb", line="#55483a", warm=0.6)
CARDIGAN = dyed("#c18f3d", line="#4a3110", warm=0.3)
HANDS = pair("su", 230, 0.84, 0.5, 0.35)
SKIN = SKINS["su"]


def body(art: Art) -> None:
    """Everything but the arms."""
    inner_band(art, [(464, 540, 1), (470, 496), (520, 500), (584, 470, 1), (604, 486), (596, 540), (560, 580),
        (470, 570)], CARDIGAN)
    draw_neck(art, SKIN, Neck(466, 570, -3, 0.35, 0.8, True))
    dress(art, FRAME, DRESS)
    apron(art, FRAME, APRON)
    cardigan(art, FRAME, CARDIGAN)
    pilled(art, [(330, 780, 34, 60), (700, 800, 40, 70), (716, 700, 30, 40)], CARDIGAN, 4)
    mended(art, [(664, 672), (672, 690), (670, 708)], CARDIGAN)


FAR = Arm(FRAME.shoulder(-1, 48), (252, 1036), (410, 1196), (48, 53, 52, 50, 42))
NEAR = Arm(FRAME.shoulder(1, 50), (800, 1040), (596, 1190), (50, 55, 54, 52, 43))


BOOK = Arm(FRAME.shoulder(1, 50), (814, 1036), (606, 946), (50, 55, 54, 52, 43))
LIGHT = Arm(FRAME.shoulder(-1, 48), (176, 850), (276, 480), (48, 55, 56, 50, 42))
HUNG = Arm(FRAME.shoulder(-1, 48), (262, 1040), (276, 1330), (48, 53, 50, 48, 41))
HUNG_NEAR = Arm(FRAME.shoulder(1, 50), (796, 1044), (770, 1330), (50, 54, 52, 48, 42))


def draw(art: Art, pose: str, gesture: str) -> None:
    """The whole figure below the chin."""
    if gesture == "measuring":
        body(art)
        wrist = holds.tube(art, HANDS, (322, 336), LIGHT.elbow)
        draw_sleeve(art, replace(LIGHT, wrist=wrist), CARDIGAN, 56, 1.1, inner=1)
        near = holds.hold(art, HANDS, COVERING, (560, 1080), (-1, 0.05, 0.1), (-0.1, -0.4, 0.9), True, (800, 1060))
        near.shadow(art, 5, 9, None, 0.36)
        near.lay(art)
        draw_sleeve(art, Arm(FRAME.shoulder(1, 50), (806, 1044), (572, 1080), NEAR.widths), CARDIGAN, 57, 1.1, inner=-1)
        return
    if pose == "prop":
        HANDS.draw(art, HANGING, HUNG.wrist, (0.05, 1, 0.1), (-0.7, 0, 0.7), False).lay(art)
        draw_sleeve(art, HUNG, CARDIGAN, 58, 1.1, inner=1)
        body(art)
        holds.slab(art, HANDS, BOOK.wrist, BOOK.elbow, True, lambda: draw_chart(art, Local((498, 768), -7)))
        draw_sleeve(art, BOOK, CARDIGAN, 59, 1.1, inner=-1)
        return
    body(art)
    HANDS.draw(art, COVERING, (404, 1190, 10), (0.9, 0.50, 0.25), (0.25, -0.6, 0.75), False, stub=FAR.elbow).lay(art)
    draw_sleeve(art, FAR, CARDIGAN, 54, 1.1, inner=1)
    left = HANDS.draw(art, COVERING, (594, 1188, 60), (-0.9, 0.46, 0.1), (-0.25, -0.45, 0.86), True, stub=NEAR.elbow)
    left.shadow(art, 5, 9, a=0.4)
    left.lay(art)
    draw_sleeve(art, NEAR, CARDIGAN, 55, 1.1, inner=-1)


GESTURES = {"measuring": "a test tube held up to the light in the right hand"}
