"""The eyes: lids, ball, iris, lashes, folds, bags. A blink is the opening alone.

Owns both eyes of a face; form round them belongs to relief, brows to brows.
"""

from __future__ import annotations

import numpy as np
import skia
from kit import MUL, Art, Curve, cr, lerp, lin, mix, poly, rgb

from .anatomy import Face
from .expressions import Expression

STEPS = 44
T = np.linspace(0, 1, STEPS)


def corners(face: Face, ex: Expression, far: bool) -> tuple[np.ndarray, np.ndarray]:
    """Inner and outer corner of an eye."""
    e = face.eye
    y = 286.0 + e.y
    if far:
        mid, half = face.one(422 - e.gap * 0.4, y - 0.5), e.w * (0.392 + 0.004 * face.yaw)
        inner, outer = mid + np.array((half, 1.0)), mid - np.array((half, -0.3 + e.tilt * 0.7))
    else:
        mid, half = face.one(526 + e.gap, y), e.w * (0.522 - 0.001 * face.yaw)
        inner, outer = mid - np.array((half, -1.4)), mid + np.array((half, -e.tilt))
    return inner, outer


def _profile(pairs: list[tuple[float, float]]) -> np.ndarray:
    c = cr(pairs)
    return np.interp(T, c[:, 0], c[:, 1])


def draw_eye(art: Art, face: Face, ex: Expression, far: bool, skin: skia.Path) -> None:
    """One eye."""
    e, s = face.eye, face.skin
    inner, outer = corners(face, ex, far)
    d = outer - inner
    out = float(np.sign(d[0]))
    up_n = np.array([0.0, -1.0])
    p = e.peak
    up = _profile([(0, 0), (p * 0.36, 0.60), (p, 1.0), (p + (1 - p) * 0.45, 0.86), (0.90, 0.42), (1, 0.0)])
    lo = _profile([(0, 0), (0.16, -0.45), (0.5, -0.95), (0.74, -1.0), (0.92, -0.45), (1, 0.0)])
    side = ex.far_eye if far else ex.near_eye
    o = ex.eye * side
    hu, hl = e.up * (1.02 if far else 1.06), e.lo * 1.04
    squint = ex.squint
    upper_open = up * hu * min(max(o, 1.0), 1.42)
    lower = lo * hl * (1 - 0.55 * squint)
    shut = lo * hl * (0.85 - 0.5 * squint) - 0.6
    if ex.happy > 0:
        shut = lerp(shut, np.sin(np.pi * T) ** 0.85 * hu * 0.42 - 3.0, ex.happy)
    upper = lerp(shut, upper_open, min(o, 1.0)) if o < 1 else upper_open
    lower = np.minimum(lower, upper - 0.0) if o > 0.1 else lower
    base = inner + d * T[:, None]
    u = base + up_n * upper[:, None]
    w = base + up_n * lower[:, None]
    is_open = o > 0.12 and not (ex.happy > 0.5 and o < 0.5)
    lash = mix(face.brow.colour, "#170d10", 0.75)
    wt = face.line
    with art.clip(skin):
        # lid plane between lash and fold: a shade of its own
        if is_open and e.fold > 0:
            gap = e.fold * (0.45 + 0.55 * T) + 1.0
            top = base + up_n * (np.maximum(upper, up * hu * 0.55) + gap)[:, None]
            art.fill(poly(np.vstack([u, top[::-1]])), s["shade"], 0.34, blur=1.2, mode=MUL)
    if is_open:
        _ball(art, face, ex, inner, d, u, w, hu, hl, far, o)
    # lower lid
    if is_open:
        art.brush(w[3:], 1.35 * wt, mix(s["line"], lash, 0.45), 0.70, ([0, 0.35, 0.8, 1], [0.1, 0.6, 1, 0.5]))
        art.brush((w + np.array((0, 1.5)))[8:-5], 1.3, s["light"], 0.45)
    # upper lash as a shaped mass
    th = np.interp(T, [0, 0.10, 0.4, 0.78, 1], [0.35, 0.70, 1.0, 1.05, 0.62]) * e.lash * (0.92 if far else 1.0)
    if not is_open:
        th = th * 0.70
    n = np.c_[np.zeros(STEPS), -np.ones(STEPS)]
    wing = e.wing
    rise = (-0.45 if is_open else 0.35) * wing
    if ex.happy > 0.5 and not is_open:
        rise = wing * 0.5
    tip = u[-1] + np.array([out * wing, rise])
    mass = np.vstack([u[:1] - (out * 1.2, -0.8), (u + n * th[:, None])[:-2], tip[None], u[::-1][1:]])
    art.fill(poly(mass), lash)
    for m in range(e.lashes):
        i = int((1.0 - 0.11 * m) * (STEPS - 1))
        b = u[i] + n[i] * th[i] * 0.5
        ln = (6.5 - 1.2 * m) * e.w / 54
        v = np.array([out * (0.9 - 0.16 * m), -0.5 - 0.1 * m if is_open else 0.35]) * ln
        art.brush([b - v * 0.3, b + v * 0.5 + (0, 0.4), b + v], 2.2, lash, 0.95, ([0, 0.4, 1], [1, 0.7, 0]))
    _folds(art, face, ex, base, upper, up * hu, w, outer, out, is_open, far)


def _ball(
    art: Art,
    face: Face,
    ex: Expression,
    inner: np.ndarray,
    d: np.ndarray,
    u: Curve,
    w: Curve,
    hu: float,
    hl: float,
    far: bool,
    o: float,
) -> None:
    e, s = face.eye, face.skin
    mid = inner + d / 2
    opening = poly(np.vstack([u, w[::-1]]))
    tired = mix("#e6ddd6", s["blush"], 0.10 + 0.10 * e.dark)
    art.fill(
        opening,
        shader=lin(
            (mid[0], mid[1] - hu),
            (mid[0], mid[1] + hl),
            [mix(tired, "#8d7d80", 0.55), tired, mix(tired, "#ffffff", 0.25)],
        ),
    )
    with art.clip(opening):
        r = e.iris * 1.05 * ex.iris
        cy = mid[1] - (hu - hl) * 0.42 + ex.gaze[1]
        cx = inner[0] + d[0] * 0.50 + ex.gaze[0] * (0.8 if far else 1.0) + (-1.0 if far else -1.5)
        rx = r * (0.86 if far else 0.97)
        c0, c1, c2 = e.colour
        ball = skia.Path()
        ball.addOval(skia.Rect.MakeLTRB(cx - rx, cy - r, cx + rx, cy + r))
        art.fill(ball, shader=lin((cx, cy - r), (cx, cy + r), [c0, c0, c1, c2], [0, 0.3, 0.62, 1]))
        with art.clip(ball):
            art.dot((cx + rx * 0.1, cy + r * 0.62), rx * 0.72, mix(c2, "#ffe0b0", 0.30), 0.65, blur=1.6, ry=r * 0.36)
            for a in np.linspace(0.2, np.pi - 0.2, 9):
                q = np.array([np.cos(a) * rx, np.sin(a) * r])
                art.brush([(cx + q[0] * 0.5, cy + q[1] * 0.5), (cx + q[0] * 0.92, cy + q[1] * 0.92)], 0.8, c0, 0.30)
            ring = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=1.9, Color=rgb(c0, 0.9))
            art.c.drawPath(ball, ring)
        art.dot((cx, cy), rx * 0.44, "#0f080a", 0.96, ry=r * 0.44)
        cover = float(np.clip(2.2 - 1.25 * o, 0.25, 1))
        shadow = np.vstack([u, (u + np.array((0, hu * 0.42)))[::-1]])
        art.mul(poly(shadow), "#9a8088", 0.66 * cover, blur=1.0)
        art.dot(inner + d * 0.05, 3.0, s["red"], 0.55, blur=1.0)
        art.dot((cx - rx * 0.36, cy - r * 0.34), r * 0.21, "#ffffff", 0.95, ry=r * 0.25, rot=-15)
        art.dot((cx + rx * 0.42, cy + r * 0.40), r * 0.10, "#ffffff", 0.45)


def _folds(
    art: Art,
    face: Face,
    ex: Expression,
    base: Curve,
    upper: np.ndarray,
    rest: np.ndarray,
    w: Curve,
    outer: np.ndarray,
    out: float,
    is_open: bool,
    far: bool,
) -> None:
    e, s, y = face.eye, face.skin, face.years
    up_n = np.array([0.0, -1.0])
    wt = face.line
    brown = mix(s["line"], s["deep"], 0.35)
    if is_open and e.fold > 0:
        gap = e.fold * (0.50 + 0.50 * T) + 1.5
        line = base + up_n * (np.maximum(upper, rest * 0.5) + gap)[:, None]
        art.brush(line[4:-1], 1.5 * wt, brown, 0.72, ([0, 0.3, 0.75, 1], [0, 0.7, 1, 0.3]))
    elif not is_open:
        line = base + up_n * (rest * 0.55 + 2.5)[:, None]
        art.brush(line[6:-4], 1.3 * wt, brown, 0.42)
    if e.hood and is_open:  # skin hangs over the outer half of the lid
        h = e.hood
        a = base[int(STEPS * 0.30)] + up_n * (upper[int(STEPS * 0.30)] + e.fold * 0.7 + 2.5)
        b = base[int(STEPS * 0.66)] + up_n * (upper[int(STEPS * 0.66)] + 1.6 + 1.6 * (1 - h))
        c = outer + np.array([out * (4 + 3 * h), 0.5 + 3.5 * h])
        art.brush(
            [a, b, outer + np.array([out * 1.0, -1.6]), c], 2.0 * wt, brown, 0.75, ([0, 0.4, 0.8, 1], [0, 0.8, 1, 0])
        )
    if e.bag or ex.squint:
        k = min(1.0, e.bag + 0.35 * ex.squint)
        under = w + np.c_[np.zeros(STEPS), 4.2 + 2.6 * np.sin(np.pi * T)]
        art.brush(under[5:32], 1.3 * wt, brown, 0.50 * k, ([0, 0.3, 0.8, 1], [0, 1, 0.6, 0]))
        if e.bag > 0.45:
            low = w + np.c_[np.zeros(STEPS), 8.5 + 3.5 * np.sin(np.pi * T)]
            art.brush(low[4:30], 1.2 * wt, brown, 0.42 * (e.bag - 0.3), ([0, 0.3, 0.8, 1], [0.2, 1, 0.5, 0]))
    crow = y.crow * (0.55 + 0.9 * max(ex.squint, ex.happy))
    if crow > 0.05 and not far:
        for i, (dx, dy, ln, sl) in enumerate(((5, -3, 9, -0.35), (6, 1, 12, 0.06), (5, 5, 11, 0.42), (3, 8, 9, 0.75))):
            a = outer + np.array([out * dx, dy])
            v = np.array([out * ln, ln * sl]) * (0.6 + 0.6 * crow)
            art.brush(
                [a, a + v * 0.5 + (0, -0.6), a + v],
                1.25 * wt,
                brown,
                min(0.75, 0.7 * crow) * (1 if i < 3 else 0.7),
                ([0, 0.3, 1], [0.2, 1, 0]),
            )
    elif crow > 0.3 and far:
        for dy, sl in ((0, 0.1), (3.5, 0.5)):
            a = outer + np.array([-3.0, dy])
            art.brush([a, a + np.array((-4.0, 4.0 * sl))], 1.0 * wt, brown, 0.5 * crow)


def draw_eyes(art: Art, face: Face, ex: Expression, skin: skia.Path) -> None:
    """Both eyes."""
    for far in (True, False):
        draw_eye(art, face, ex, far, skin)
