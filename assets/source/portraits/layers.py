"""The layers of one head: hair behind, skin, features, glasses, hair in front.

Owns their order and what of them stays the same while lids and mouth move. Must not know bodies or files.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import skia
from faces.anatomy import Face
from faces.expressions import Expression
from faces.glasses import draw_glasses
from faces.head import draw_features, draw_skin
from faces.relief import shade
from faces.skull import ear_path
from kit import ATOP, Art, edge_light, lit
from people.person import Person

Box = tuple[int, int, int, int]
HEAD: Box = (240, 40, 840, 600)  # the part of the figure a head can reach: x0, y0, x1, y1 in units
CHIN = (520.0, 459.0)
NECK = (520.0, 430.0)
WARM = "#ffe6c4"


@dataclass(frozen=True)
class Still:
    """What stays while lids and mouth move, over HEAD: hair behind, skin below the features, hair above, edge light."""

    back: np.ndarray
    under: skia.Image
    over: skia.Image
    light: np.ndarray


def still_of(ex: Expression) -> Expression:
    """The expression without lids and words: equal for all parts of one expression."""
    return replace(
        ex,
        eye=1.0,
        far_eye=1.0,
        near_eye=1.0,
        happy=0.0,
        gaze=(0.0, 0.0),
        iris=1.0,
        width=1.0,
        teeth=0.0,
        grit=0.0,
        press=0.0,
        open=4.0 if ex.jaw > 2 else 0.0,
    )


def head_matrix(person: Person, ex: Expression) -> skia.Matrix:
    """Head coordinates to figure coordinates."""
    m = skia.Matrix()
    m.setTranslate(person.at[0] - CHIN[0], person.at[1] - CHIN[1] + ex.nod * 0.6)
    m.preScale(person.scale, person.scale, *CHIN)
    m.preRotate(-ex.tilt, *NECK)
    return m


def turned(person: Person, ex: Expression) -> Face:
    """The face as far to the front as the expression has it."""
    return replace(person.face, yaw=person.face.yaw - ex.turn)


def window(box: Box, scale: float) -> Art:
    """A canvas over `box`, in figure coordinates."""
    art = Art(box[2] - box[0], box[3] - box[1], scale)
    art.c.translate(-box[0], -box[1])
    return art


def make_still(person: Person, ex: Expression, scale: float) -> Still:
    """Draw what stays of an expression."""
    ex = still_of(ex)
    hair, face, m = person.hair, turned(person, ex), head_matrix(person, ex)
    art = window(HEAD, scale)
    art.c.concat(m)
    with hair.raised(art):
        hair.back(art)
    back = art.array()

    painted = shade(face, ex, max(1.0, min(1.5, scale * person.scale * 1.05)))
    art = window(HEAD, scale)
    art.c.concat(m)
    hair.mid(art)
    draw_skin(art, face, ex, painted, hair.cap())
    under = art.image()

    art = window(HEAD, scale)
    art.c.concat(m)
    with art.group():
        _front_hair(art, person, face)
        art.dot((468, 232), 80, face.skin["shade"], 0.26, blur=30, mode=ATOP)
    if person.frame and ex.glasses == "forehead":
        draw_glasses(art, face, person.frame, forehead=True)
    hair.over(art)
    if ex.gesture:
        hair.gesture(art, ex.gesture)
    over = art.image()

    art = window(HEAD, scale)
    _lay(art, under, HEAD, scale)
    _lay(art, over, HEAD, scale)
    light = edge_light(
        art.array()[..., 3],
        max(1, round(3 * scale)),
        -max(1, round(1.5 * scale)),
        0.30,
        0.8 * scale,
        max(1, round(1.8 * scale)),
        (12, 9),
    )
    return Still(back, under, over, light * (1 - back[..., 3]))


def draw_front(person: Person, ex: Expression, still: Still, box: Box, scale: float) -> np.ndarray:
    """Everything of the head that lies before the neck, over `box` (inside HEAD, whole pixels)."""
    face = turned(person, ex)
    art = window(box, scale)
    _lay(art, still.under, box, scale)
    art.c.save()
    art.c.concat(head_matrix(person, ex))
    draw_features(art, face, ex)
    if person.frame and ex.glasses != "forehead":
        draw_glasses(art, face, person.frame)
    art.c.restore()
    _lay(art, still.over, box, scale)
    return lit(art.array(), cut(still.light, box, scale), WARM)


def cut(arr: np.ndarray, box: Box, scale: float) -> np.ndarray:
    """The part `box` of an array over HEAD."""
    x0, y0 = round((box[0] - HEAD[0]) * scale), round((box[1] - HEAD[1]) * scale)
    return arr[y0 : y0 + round((box[3] - box[1]) * scale), x0 : x0 + round((box[2] - box[0]) * scale)]


def _front_hair(art: Art, person: Person, face: Face) -> None:
    art.c.save()
    if person.hair.ear_free:
        free = skia.Path()
        free.addRect(skia.Rect.MakeLTRB(610, 200, 700, 420))
        ear = skia.Op(ear_path(face), free, skia.PathOp.kIntersect_PathOp)
        art.c.clipPath(ear, skia.ClipOp.kDifference, True)
    with person.hair.raised(art):
        person.hair.front(art)
    art.c.restore()


def _lay(art: Art, image: skia.Image, box: Box, scale: float) -> None:
    art.c.save()
    art.c.resetMatrix()
    art.c.drawImage(image, round((HEAD[0] - box[0]) * scale), round((HEAD[1] - box[1]) * scale))
    art.c.restore()
