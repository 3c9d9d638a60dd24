"""The mouth: lips, the line between them, teeth and the dark within. Owns the words' half and open shapes."""

from __future__ import annotations

import numpy as np
from kit import MUL, Art, cr, mix, poly, resample

from .anatomy import Face
from .expressions import Expression

N = 44


def draw_mouth(art: Art, face: Face, ex: Expression) -> None:
    """The mouth as it is in this expression."""
    m, s = face.mouth, face.skin
    cx, cy = 453.0, 390.0 + m.y
    width = ex.width * m.width
    lift = ex.lift + m.turn
    o = ex.open
    press = ex.press

    def px(x: float) -> float:
        k = 1.0 if x > cx else 0.86
        return cx + (x - cx) * width * k

    ring = min(1.0, max(0.0, (0.86 - ex.width) / 0.18)) * min(1.0, o / 8)  # how much of an O the mouth is
    left = (px(425), cy - lift * 0.8 + ring * o * 0.40)
    right = (px(491), cy - lift - ex.skew * 2 + ring * o * 0.40)
    dip = (1.2 + lift * 0.30) * (1 - ring) - 1.5 * ring
    line = face.at(
        [
            left,
            (px(437), cy + dip * 0.35),
            (px(447), cy + dip * 0.5 + 0.9 * (1 - ring) - ring * o * 0.08),
            (px(453), cy + dip * 0.5 - 0.3 - ring * o * 0.10),
            (px(460), cy + dip * 0.5 + 0.8 * (1 - ring) - ring * o * 0.08),
            (px(474), cy + dip * 0.45 + ring * o * 0.06),
            right,
        ]
    )
    u = m.upper * (1 - 0.45 * press) * (1 - 0.12 * max(0.0, lift) / 6)
    lw = m.lower * (1 - 0.40 * press)
    bow = m.bow
    upper = face.at(
        [
            left,
            (px(437), cy - 4.6 * u - lift * 0.22 + ring * o * 0.06),
            (px(447), cy - 7.4 * u),
            (px(452.5), cy - (7.4 - 2.2 * bow) * u),
            (px(459), cy - 7.0 * u),
            (px(475), cy - 4.0 * u - lift * 0.35 + ring * o * 0.08),
            right,
        ]
    )
    rd = 0.74 if lift > 3 else 0.93 + 0.02 * ring
    inner = face.at(
        [
            left,
            (px(436), cy + dip * 0.4 + o * rd),
            (px(453), cy + dip * 0.6 + o),
            (px(473), cy + dip * 0.4 + o * rd),
            right,
        ]
    )
    pout = ex.pout
    outer = face.at(
        [
            left,
            (px(436), cy + 5.4 * lw + o * 0.86 + dip * 0.3),
            (px(453), cy + 11.0 * lw + o + pout + dip * 0.4),
            (px(472), cy + 6.6 * lw + o * 0.86 + dip * 0.3),
            right,
        ]
    )
    up_c, line_c, in_c, out_c = (resample(cr(q), N) for q in (upper, line, inner, outer))
    strength = 0.30 + 0.62 * m.colour
    if m.paint:
        strength = 0.62 + 0.36 * m.paint
    lip, lipd = s["lip"], s["lipd"]
    soft = 0.35 if m.paint else 0.8
    art.fill(poly(np.vstack([up_c, line_c[::-1]])), mix(lip, lipd, 0.42), strength, blur=soft)
    art.fill(poly(np.vstack([in_c, out_c[::-1]])), lip, strength * 0.92, blur=soft)
    lower = poly(np.vstack([in_c, out_c[::-1]]))
    with art.clip(lower):  # light on the lower lip
        art.brush(
            face.at([(px(441), cy + 5.6 * lw + o), (px(450), cy + 6.6 * lw + o), (px(459), cy + 5.8 * lw + o)]),
            2.6,
            mix(lip, "#fff4ea", 0.75),
            0.34 + 0.30 * m.paint,
            blur=0.8,
        )
        art.brush(face.at([(px(462), cy + 4 + o), (px(480), cy + 4 + o * 0.7)]), 8, lipd, 0.35, blur=2)
    if o > 1:
        _inside(art, face, ex, line_c, in_c, cx, cy, width)
        art.brush(in_c[4:-4], 1.4 * face.line, lipd, 0.8)
    dark = mix(lipd, "#3c1614", 0.62)
    width_line = (2.3 + 0.6 * press) * face.line
    art.brush(
        line_c,
        width_line,
        dark,
        0.94,
        ([0, 0.06, 0.2, 0.42, 0.52, 0.62, 0.85, 0.95, 1], [0.4, 1.0, 0.62, 0.75, 0.95, 0.7, 0.6, 1.0, 0.25]),
    )
    if press > 0.2:
        for p in (left, right):
            q = face.at([p])[0]
            art.dot((q[0], q[1]), 2.6, s["deep"], 0.5 * press, blur=1.2)
    ly = cy + 12.6 * lw + o + pout
    art.brush(
        face.at([(px(440), ly + 0.5), (px(453), ly + 2.2), (px(467), ly + 0.4)]),
        1.5 * face.line,
        s["line"],
        0.34 + 0.3 * pout / 6,
    )
    r = face.at([right])[0]
    if lift > 3:
        art.brush(
            [(r[0] + 2.5, r[1] - 4), (r[0] + 5, r[1] + 0.5), (r[0] + 3, r[1] + 6)], 1.5 * face.line, s["line"], 0.42
        )
    elif lift < -1.5:
        art.brush(
            [(r[0] + 1, r[1] - 0.5), (r[0] + 3.5, r[1] + 3), (r[0] + 4, r[1] + 7)],
            1.5 * face.line,
            s["line"],
            0.45,
            ([0, 0.3, 1], [0.4, 1, 0]),
        )
    if m.bow > 0.3:  # philtrum
        art.brush(
            face.at([(457, 364 + m.y * 0.4), (459, 374 + m.y), (460, 380 + m.y)]),
            3.2,
            s["shade"],
            0.30,
            blur=1.2,
            mode=MUL,
        )


def _inside(
    art: Art, face: Face, ex: Expression, top: np.ndarray, low: np.ndarray, cx: float, cy: float, width: float
) -> None:
    o = ex.open
    hole = poly(np.vstack([top, low[::-1]]))
    art.fill(hole, "#4a1c1f")
    with art.clip(hole):
        tongue = face.one(cx + 2, cy + o * 1.0)
        if o > 5:
            art.dot(tongue, 15 * width, "#b9615c", 0.9, blur=1.2, ry=max(o * 0.36, 2.5))
        if ex.teeth or (o > 7.5 and ex.width > 0.8):
            th = min(o * (0.30 + 0.22 * ex.teeth), 7.5)
            art.fill(poly(np.vstack([top + np.array((0, -3)), (top + np.array((0, th)))[::-1]])), "#f0e8de", 0.97)
            art.mul(
                poly(np.vstack([top + np.array((0, -3)), (top + np.array((0, 1.8)))[::-1]])), "#a98a8c", 0.65, blur=0.7
            )
            for k in (0.30, 0.40, 0.50, 0.60, 0.71):
                p = top[int(k * (N - 1))]
                art.brush([p, p + np.array((0.3, th * 0.9))], 0.7, "#b09a92", 0.55, "flat")
            shade = poly(
                np.vstack(
                    [top[int(N * 0.66) :] + np.array((0, -3)), (top[int(N * 0.66) :] + np.array((0, th + 1)))[::-1]]
                )
            )
            art.mul(shade, "#b49a98", 0.55, blur=1.5)
        if ex.grit:
            h = o * 0.42 * ex.grit
            art.fill(poly(np.vstack([low + np.array((0, -h)), (low + np.array((0, 3)))[::-1]])), "#e2d6cc", 0.95)
            art.brush(low + np.array((0, -h)), 1.0, "#6b4440", 0.6, "flat")
