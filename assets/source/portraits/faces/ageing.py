"""The marks of years that are drawn as lines and specks: forehead, frown, cheek folds, stubble, spots, sweat.

Their form (puffs and furrows) lies in relief; here only what a pen would put down.
"""

from __future__ import annotations

import numpy as np
from kit import Art, cr, mix, poly, resample

from .anatomy import Face
from .expressions import Expression


def draw_lines(art: Art, face: Face, ex: Expression) -> None:
    """Furrows over the painted skin, under eyes and mouth."""
    y, s = face.years, face.skin
    w = face.line
    col = mix(s["line"], s["deep"], 0.30)
    raised = max(0.0, ex.brow_mid * 0.08 + ex.brow_in * 0.05)
    fore = min(1.0, y.forehead * (0.75 + raised) + 0.12 * raised)
    if fore > 0.08:
        for yy, x0, x1, k in ((226, 420, 520, 1.0), (211, 412, 546, 0.95), (197, 424, 530, 0.7)):
            lift = -ex.brow_mid * 0.25
            q = face.at(
                [
                    (x0, yy + 3 + lift),
                    ((x0 + x1) / 2 - 16, yy - 1.5 + lift - ex.brow_in * 0.12),
                    (x1 - 30, yy + lift),
                    (x1, yy + 3 + lift),
                ]
            )
            art.brush(q, 1.6 * w, col, 0.62 * fore * k, ([0, 0.2, 0.55, 0.8, 1], [0, 0.9, 0.55, 0.9, 0]))
            art.brush([(p[0], p[1] + 2.2) for p in q], 2.2, s["light"], 0.30 * fore * k, blur=0.9)
    frown = max(y.frown * 0.6, ex.frown * (0.7 + 0.3 * y.frown))
    if frown > 0.05:
        art.brush(
            face.at([(476, 263), (473.5, 254), (475, 241)]), 1.8 * w, col, 0.72 * frown, ([0, 0.35, 1], [0.2, 1, 0])
        )
        art.brush(
            face.at([(464, 262), (463, 254), (461.5, 245)]), 1.6 * w, col, 0.58 * frown, ([0, 0.35, 1], [0.2, 1, 0])
        )
        if ex.frown > 0.7:
            art.brush(face.at([(462, 268), (470, 266), (477, 269)]), 1.4 * w, col, 0.4 * frown)
    c = ex.cheek
    fold = min(1.0, y.fold * (0.85 + 0.45 * c) + 0.30 * c)
    if fold > 0.06:
        ny = 350 * face.nose.length + 285 * (1 - face.nose.length)
        end = 380 + 18 * y.fold_len
        q = face.at([(480, ny - 4), (489 + 5 * c, ny + 6), (498 + 9 * c, 374), (500 + 8 * c, end)])
        art.brush(q, 2.1 * w, col, 0.82 * fold, ([0, 0.2, 0.6, 1], [0.1, 1, 0.8, 0]))
        q = face.at([(431, ny + 4), (425 - 3 * c, ny + 14), (421 - 4 * c, end - 8)])
        art.brush(q, 1.5 * w, col, 0.45 * fold, ([0, 0.3, 1], [0.1, 1, 0]))
        if c > 0.4 and y.fold > 0.5:  # the second bracket of a deep laugher
            q = face.at([(516, 352), (523, 370), (520, 390)])
            art.brush(q, 1.4 * w, col, 0.45 * c * y.fold)
    if y.marionette:
        my = face.mouth.y
        q = face.at([(495, 394 + my), (500, 406 + my), (499, 420 + my)])
        art.brush(q, 1.6 * w, col, 0.60 * y.marionette, ([0, 0.3, 1], [0.1, 1, 0]))
    if y.hollow > 0.3:
        art.brush(face.at([(556, 338), (543, 356), (531, 382)]), 1.2 * w, col, 0.30 * y.hollow)
    if y.lip:
        for x in (441, 450, 466, 476):
            art.brush(face.at([(x, 374), (x - 0.5, 381)]), 0.9 * w, col, 0.4 * y.lip)
    if y.spots:
        rs = np.random.RandomState(4)
        for _ in range(9):
            p = face.one(500 + 80 * rs.rand(), 220 + 110 * rs.rand())
            art.dot(p, 1.0 + 2.0 * rs.rand(), s["deep"], 0.26 * y.spots, blur=0.5, ry=1.0 + 1.2 * rs.rand())


def draw_stubble(art: Art, face: Face, ex: Expression) -> None:
    """Short hairs on chin, jaw and lip, in the beard's colour."""
    if not face.stubble:
        return
    rs = np.random.RandomState(21)
    col = face.skin["beard"]
    pale = mix(col, "#ffffff", 0.45)
    dark = mix(col, "#3a3230", 0.55)
    my = face.mouth.y
    low = face.at(
        [
            (408, 384), (420, 376), (430, 366), (452, 368), (480, 366), (496, 378), (500, 392), (540, 385),
            (572, 352), (598, 318), (604, 350), (592, 392), (566, 428), (530, 450),
            (470, 466 + ex.jaw),
            (430, 446),
            (410, 410),
        ]
    )
    lips = face.at(
        [
            (428, 392 + my),
            (452, 381 + my),
            (492, 388 + my),
            (474, 402 + my + ex.open),
            (452, 406 + my + ex.open),
            (436, 400 + my + ex.open),
        ]
    )
    zone = poly(cr(low, True))
    hole = poly(cr(lips, True))
    count = int(1500 * face.stubble)
    with art.clip(zone), art.outside(hole):
        for _ in range(count):
            x, yy = 400 + 205 * rs.rand(), 318 + 150 * rs.rand()
            p = face.one(x, yy)
            away = np.array([(p[0] - 466) * 0.012, 0.5 + 0.5 * rs.rand()]) * (2.6 + 2.4 * rs.rand())
            tone = pale if rs.rand() < 0.62 else dark
            art.brush([p, p + away], 1.15, tone, 0.50 + 0.35 * rs.rand(), ([0, 1], [1, 0.2]))


def draw_sweat(art: Art, face: Face, ex: Expression) -> None:
    """Beads on brow and temple."""
    if not ex.sweat:
        return
    for x, y, r in (
        (424, 208, 5.6), (458, 194, 4.2), (514, 205, 6.2), (566, 262, 6.6), (552, 226, 4.4), (402, 300, 4.6),
    ):
        p = face.one(x, y)
        drop = poly(
            cr(
                [
                    (p[0], p[1] - r * 2.1, 1),
                    (p[0] + r * 0.42, p[1] - r * 0.9),
                    (p[0] + r * 0.92, p[1]),
                    (p[0] + r * 0.72, p[1] + r * 0.75),
                    (p[0], p[1] + r),
                    (p[0] - r * 0.72, p[1] + r * 0.75),
                    (p[0] - r * 0.92, p[1]),
                    (p[0] - r * 0.42, p[1] - r * 0.9),
                ],
                True,
            )
        )
        art.fill(drop, "#ffffff", 0.50 * ex.sweat)
        with art.clip(drop):
            art.dot((p[0] + r * 0.5, p[1] + r * 0.3), r * 0.9, face.skin["shade"], 0.6, blur=0.8)
        art.dot((p[0] - r * 0.3, p[1] - r * 0.1), r * 0.28, "#ffffff", 0.95)
        edge = resample(
            cr([(p[0] - r * 0.9, p[1] + r * 0.3), (p[0], p[1] + r * 1.05), (p[0] + r * 0.95, p[1] + r * 0.1)]), 16
        )
        art.brush(edge, 1.2, face.skin["deep"], 0.8)
