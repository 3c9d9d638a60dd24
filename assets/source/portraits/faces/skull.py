"""The outline of the head: contour of the face, near ear.

Owns where the skin ends; must not shade it (see relief).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import skia
from kit import Art, cr, mix, poly, resample

from .anatomy import Face
from .expressions import Expression

EAR: list[tuple[float, float]] = [
    (601, 290), (609, 272), (626, 264), (641, 272), (646, 294), (641, 316), (632, 333), (626, 350), (613, 359),
    (604, 348),
]


def outline(face: Face, ex: Expression) -> list[tuple[float, ...]]:
    """Guide points of the face's contour, from the far temple down round the chin and up to the crown."""
    k = face.skull
    jd = ex.jaw
    base = [
        (400, 178, 0, 0),
        (392, 214, 0, 0),
        (390, 242, -k.brow, 0),
        (396.5, 270, 0.3, 0),
        (394, 286, -k.bone * 0.35, 0),
        (391, 306, -k.bone, 0),
        (392, 328, -k.bone * 0.8 - k.jowl * 0.1, 0),
        (400, 362, k.hollow - k.jowl * 0.5, 0),
        (409, 397, k.hollow * 0.6 - k.jowl, jd * 0.3),
        (423, 432, -k.jowl * 0.5 - k.square * 0.6, jd * 0.8 + k.drop * 0.5),
        (444, 453, -k.square, jd + k.drop),
        (467, 460, 0, jd + k.drop),
        (491, 458, k.square, jd + k.drop),
        (530, 445, k.square * 0.6 + k.jowl * 0.2, jd * 0.9 + k.angle * 0.7 + k.jowl * 0.5 + k.drop * 0.4),
        (565, 424, k.angle * 0.5, jd * 0.5 + k.angle + k.jowl * 0.3),
        (589, 391, k.angle * 0.4, k.angle * 0.6),
        (597, 352, 0, 0), (606, 300, 0, 0), (612, 240, 0, 0), (606, 170, 0, 0), (560, 110, 0, 0),
        (480, 98, 0, 0), (425, 125, 0, 0),
    ]
    turned = face.at([(x, y) for x, y, _, _ in base])
    still = replace(face, yaw=0.0).at([(x, y) for x, y, _, _ in base])
    out = []
    for p, q, b in zip(turned, still, base, strict=True):
        w = min(max((b[0] - 424) / 40, 0.0), 1.0)  # the far cheek stays where it is
        out.append((q[0] + (p[0] - q[0]) * w + b[2], p[1] + b[3]))
    return out


def contour(face: Face, ex: Expression) -> np.ndarray:
    """The closed contour of the face."""
    return cr(outline(face, ex), True)


def draw_outline(art: Art, face: Face, ex: Expression) -> None:
    """The drawn contour: thin in the light, heavy under the jaw, broken at the far cheekbone."""
    c = cr(outline(face, ex)[1:17])
    s = face.skin
    w = 2.7 * face.line
    width = ([0, 0.08, 0.2, 0.3, 0.45, 0.58, 0.8, 1], [0.25, 0.75, 0.55, 0.9, 0.7, 1.1, 1, 0.3])
    art.brush(c, w, s["line"], 1, width)
    lit = resample(c, 100)[:44]  # warmer where the light falls
    art.brush(lit, w * 0.8, mix(s["line"], s["red"], 0.42), 0.75, ([0, 0.1, 0.45, 0.8, 1], [0, 0.8, 0.55, 0.7, 0]))
    d = face.skull.double
    if d:
        j = ex.jaw
        q = face.at([(440, 462 + j), (470, 474 + 6 * d + j), (515, 470 + 5 * d + j), (556, 448 + j)])
        art.brush(q, w * 0.8, s["line"], 0.75 * d, ([0, 0.2, 0.7, 1], [0, 0.8, 1, 0]))


def double_chin(art: Art, face: Face, ex: Expression) -> None:
    """The flesh below the chin, drawn before the face."""
    d = face.skull.double
    if not d:
        return
    j = ex.jaw
    s = face.skin
    q = face.at(
        [
            (428, 440),
            (440, 464 + 4 * d + j),
            (470, 474 + 9 * d + j),
            (520, 471 + 8 * d + j),
            (562, 446 + 4 * d + j),
            (590, 400),
            (500, 420),
        ]
    )
    p = poly(cr(q, True))
    art.fill(p, s["shade"])
    with art.clip(p):
        art.fill(poly(cr(face.at([(470, 440), (500, 476), (600, 470), (600, 380)]), True)), s["deep"], 0.45, blur=3)
    art.brush(cr(q[:6]), 2.5 * face.line, s["line"], 0.95, ([0, 0.15, 0.6, 1], [0, 0.9, 1, 0.3]))


def ear_points(face: Face, pts: list[tuple[float, float]]) -> list[tuple[float, ...]]:
    """Points of the common ear, on this face's."""
    k = face.ear
    cx, cy = 622, 312
    out = []
    for x, y in pts:
        low = max(0.0, (y - 330) / 26)
        xx = cx + (x - cx) * k.size + k.out + (4 * (k.lobe - 1) * low)
        yy = cy + (y - cy) * k.size + k.y + 12 * (k.lobe - 1) * low
        out.append((xx, yy))
    return face.at(out)


def ear_path(face: Face) -> skia.Path:
    """The outline of the near ear."""
    return poly(cr(ear_points(face, EAR), True))


def draw_ear(art: Art, face: Face) -> None:
    """The near ear, painted in two tones with the helix in the light."""
    s = face.skin

    def put(pts: list[tuple[float, float]]) -> list[tuple[float, ...]]:
        return ear_points(face, pts)

    behind = face.at([(588, 330), (612, 342), (609, 362), (600, 378), (588, 382), (580, 366)])
    art.fill(poly(cr(behind, True)), mix(s["shade"], s["deep"], 0.7))  # no light between jaw and ear
    e = put(EAR)
    p = poly(cr(e, True))
    art.fill(p, s["base"])
    with art.clip(p):
        art.fill(p, s["red"], 0.20)
        bowl = put([(608, 296), (616, 284), (629, 284), (634, 298), (628, 316), (620, 334), (612, 338), (606, 322)])
        art.fill(poly(cr(bowl, True)), s["shade"], 0.9)
        deep = put([(608, 306), (614, 298), (622, 302), (620, 316), (613, 324), (607, 320)])
        art.fill(poly(cr(deep, True)), s["deep"], 0.85)
        edge = put([(640, 276), (650, 300), (636, 340), (622, 364), (640, 372), (664, 300)])
        art.fill(poly(cr(edge, True)), s["shade"], 0.65)
        art.brush(put([(606, 284), (622, 270), (636, 276), (640, 294)]), 3.2, s["light"], 0.7, "both")
        art.brush(put([(600, 270), (602, 356)]), 11, s["shade"], 0.55, "flat", blur=2)
    w = face.line
    art.brush(put([(608, 292), (618, 280), (631, 281), (636, 296), (630, 316), (623, 330)]), 1.8 * w, s["line"], 0.75)
    art.brush(put([(618, 296), (626, 302), (622, 318), (614, 326)]), 1.6 * w, s["line"], 0.6)
    art.brush(put([(605, 312), (611, 318), (608, 330)]), 2.2 * w, s["line"], 0.7)
    art.brush(resample(cr(e + e[:1]), 80), 2.2 * w, s["line"], 0.95, "lively")
