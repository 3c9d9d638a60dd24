"""Sleeves: a ribbon of cloth round shoulder, elbow and wrist, with the folds that its bend asks for.

Owns the sleeve's outline and fold pattern. Must not know whose arm it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import skia
from kit import ATOP, Art, Curve, cr, lin, poly, union

from .cloth import Cloth, bounds, outline, paint
from .relief import Fold, Relief
from .ribbon import Pt, Ribbon, contour, disc, smooth


@dataclass(frozen=True)
class Arm:
    """Shoulder, elbow, wrist, and half widths of the sleeve at shoulder, mid upper arm, elbow, mid forearm, cuff."""

    shoulder: Pt
    elbow: Pt
    wrist: Pt
    widths: tuple[float, float, float, float, float]
    bow: float = 3.0  # how far the upper arm swells outwards

    def bend(self) -> float:
        """Degrees by which the forearm leaves the upper arm's line; its sign says to which side."""
        a = np.subtract(self.elbow, self.shoulder)
        b = np.subtract(self.wrist, self.elbow)
        return float(np.degrees(np.arctan2(a[0] * b[1] - a[1] * b[0], a @ b)))


@dataclass(frozen=True)
class Sleeve:
    """What was drawn: the whole area, the area of the forearm, and the ribbon from shoulder to cuff."""

    path: skia.Path
    ribbon: Ribbon
    arm: Arm


def axis(arm: Arm) -> Curve:
    """The middle line of the sleeve, with a round elbow."""
    s, e, w = (np.array(p, float) for p in (arm.shoulder, arm.elbow, arm.wrist))
    d = e - s
    out = np.array([d[1], -d[0]]) / max(float(np.hypot(*d)), 1) * arm.bow * (1 if arm.bend() >= 0 else -1)
    a1, b1 = s + (e - s) * 0.5 + out, e + (w - e) * 0.10
    return np.asarray(cr([tuple(s), tuple(a1), tuple(e + (s - e) * 0.07), tuple(b1), tuple(e + (w - e) * 0.6),
        tuple(w)]))


def folds_of(rib: Ribbon, bend: float, te: float, seed: int, loose: float = 1.0) -> list[Fold]:
    """Creases of a sleeve: drags under the shoulder, a star in the crook of the elbow, rings above the cuff."""
    rs = np.random.RandomState(seed)
    inner = 1.0 if bend > 0 else -1.0  # side of the crook in ribbon coordinates
    k = min(1.0, abs(bend) / 70)
    j = lambda s: float(rs.uniform(-s, s))  # noqa: E731
    at = rib.at
    out = [
        Fold([at(0.10, 0.55 * inner), at(0.22, 0.30 * inner + j(0.1)), at(0.34, -0.15 * inner)], 15, 4.5 * loose, 0.45),
        Fold([at(0.18, 0.95 * inner), at(0.27, 0.62 * inner), at(0.40, 0.30 * inner)], 11, 4.0 * loose, 0.6),
        Fold([at(0.14, -0.65 * inner), at(0.30, -0.50 * inner), at(te - 0.1, -0.55 * inner + j(0.1))], 16, 3.0 * loose,
            0.0),
    ]
    star = 3 + (k > 0.4)
    for i in range(star):
        f = (i / max(1, star - 1) - 0.5) * 2
        start = at(te + (0.035 + 0.05 * k) * f + j(0.008), (0.98 - 0.28 * k) * inner)
        mid = at(te + (0.085 + 0.03 * k) * f + j(0.015), (0.35 - 0.15 * k) * inner + j(0.1))
        end = at(te + (0.13 + 0.05 * k) * f + j(0.02), (-0.35 - 0.25 * k) * inner + j(0.12))
        out.append(Fold([start, mid, end], 10 + 4 * k, (3.4 + 2.6 * k) * loose, 0.75 - 0.2 * k))
    if k < 0.5:
        out.append(Fold([at(te - 0.05, -0.9 * inner), at(te - 0.01, -0.4 * inner), at(te + 0.01, 0.1 * inner)], 10,
            3.6 * loose, 0.5))
        out.append(Fold([at(te + 0.05, 0.92 * inner), at(te + 0.09, 0.3 * inner), at(te + 0.10, -0.4 * inner)], 10,
            3.4 * loose, 0.5))
    else:
        out.append(Fold([at(te - 0.04, -0.8 * inner), at(te + 0.06, -0.72 * inner), at(te + 0.16, -0.45 * inner)], 13,
            4.0 * loose, 0.0))
    mid = te + (1 - te) * 0.5
    out += [
        Fold([at(mid - 0.08, 0.8 * inner), at(mid, 0.2 * inner), at(mid + 0.05, -0.5 * inner)], 13, 3.4 * loose, 0.35),
        Fold([at(0.90 + j(0.01), -0.95 * inner), at(0.925, -0.35 * inner), at(0.915, 0.35 * inner)], 8, 3.2 * loose,
            0.6),
        Fold([at(0.945, 0.95 * inner), at(0.965, 0.3 * inner), at(0.955, -0.5 * inner)], 8, 3.0 * loose, 0.6),
        Fold([at(0.86, 0.9 * inner), at(0.885, 0.35 * inner + j(0.1)), at(0.87, -0.2 * inner)], 9, 2.8 * loose, 0.4),
    ]
    return out


def armhole(rib: Ribbon, inner: int) -> skia.Path:
    """What the trunk keeps of a sleeve's head: everything on the trunk's side of the armhole seam."""
    (x, y), r = rib.axis[0], float(rib.r[0])
    k = inner * r
    return poly(np.asarray(cr([
        (x + 0.02 * k, y - 1.5 * r), (x + 0.18 * k, y - 0.80 * r), (x + 0.42 * k, y - 0.15 * r),
        (x + 0.64 * k, y + 0.40 * r), (x + 0.92 * k, y + 0.95 * r),
        (x + 1.5 * k, y + 1.7 * r, 1), (x + 4.0 * k, y + 1.7 * r, 1), (x + 4.0 * k, y - 2.0 * r, 1),
        (x, y - 2.0 * r, 1),
    ], True)))  # fmt: skip


def _half_inked(art: Art, line: Curve, sewn: np.ndarray, cloth: Cloth, ink: float, thin: float) -> None:
    """Contour where cloth ends; `thin` times as heavy along the one stretch that is `sewn`."""
    n = len(line)
    starts = np.flatnonzero(sewn & ~np.roll(sewn, 1))
    runs = [(int(np.argmin(np.roll(sewn, -int(i)))), int(i)) for i in starts]
    start = max(runs)[1] if runs else 0
    line, sewn = np.roll(line, -start, 0), np.roll(sewn, -start)
    k = int(np.argmin(sewn)) if not sewn.all() else n
    if k >= n or k == 0:
        outline(art, line, cloth, ink)
        return
    if thin:
        art.brush(line[: k + 1], ink * thin, cloth.line, 0.85, ([0, 0.1, 0.9, 1], [1, 0.8, 0.8, 1]))
    art.brush(np.vstack([line[k:], line[:1]]), ink, cloth.line, 1,
        ([0, 0.04, 0.3, 0.6, 0.96, 1], [0.7, 1, 0.85, 1.1, 1, 0.7]))


def draw_sleeve(
    art: Art, arm: Arm, cloth: Cloth, seed: int = 1, loose: float = 1.0, wobble: float = 2.0,
    pattern: Callable[[Art, Ribbon], None] | None = None, extra: Sequence[Fold] = (), shift: float = 0.0,
    ink: float = 2.8,
    cap: float = 0.96, inner: int = 0, parts: str = "both",
) -> Sleeve:  # fmt: skip
    """Draw a sleeve; `inner` is the side (-1 left, 1 right) on which the trunk lies, 0 for no armhole.

    A sharply bent arm is drawn in two pieces, the forearm over the upper arm; `parts` "upper" or "fore"
    draws one alone.
    """
    rib = Ribbon(axis(arm), arm.widths, wobble, seed)
    elbow = int(np.argmin(np.hypot(*(rib.axis - np.array(arm.elbow)).T)))
    folds = [*folds_of(rib, arm.bend(), elbow / 79, seed, loose), *extra]
    folds = [f for f in folds if np.hypot(*np.diff(np.array([p[:2] for p in f.pts]), axis=0).T).sum() > 22]
    pat = (lambda a: pattern(a, rib)) if pattern else None
    whole = abs(arm.bend()) < 82 and parts == "both"
    sewn = cap > 0 and bool(inner)
    drawn: list[skia.Path] = []
    line = rib.left
    for lo, hi in [(0, 79)] if whole else [(0, min(79, elbow + 5)), (max(0, elbow - 4), 79)]:
        if (parts == "upper" and lo) or (parts == "fore" and not lo):
            continue
        piece = rib if whole else Ribbon(rib.axis[lo : hi + 1], list(rib.r[lo : hi + 1]), wobble, seed + lo)
        path = piece.path()
        if lo == 0 and cap > 0:
            path = union(path, disc(rib.axis[0], float(rib.r[0]) * cap))
        if not whole:
            path = union(path, disc(rib.axis[elbow], float(rib.r[elbow])))
        if lo == 0 and sewn:
            path = skia.Op(path, armhole(rib, inner), skia.PathOp.kDifference_PathOp)
        line = smooth(contour(path))
        path = poly(line)
        _throw(art, path, float(rib.axis[0, 1]) + 1.3 * float(rib.r[0]) if lo == 0 and sewn else 0.0)
        form = Relief(bounds(path), art.scale)
        _raise(form, rib, lo == 0 and sewn, inner)
        form.crumple(24, 1.0 * loose, seed + lo, 1.4)
        paint(art, path, cloth, form, folds, seed, pat, shift)
        drawn.append(path)
    area = union(*drawn)
    if len(drawn) == 2:
        _ink_crook(art, line, drawn[0], rib, elbow, cloth, ink)
        line = smooth(contour(area), 7)
    if parts == "fore":
        far = np.hypot(*(line - rib.axis[elbow]).T)
        along = (line - rib.axis[elbow]) @ (rib.axis[elbow] - rib.axis[max(0, elbow - 12)])
        _half_inked(art, line, (far < rib.r[elbow] * 1.12) & (along < 0), cloth, ink, 0.0)
    elif sewn:
        head = rib.axis[0]
        down = (line - head) @ (rib.axis[6] - head) / max(float(np.hypot(*(rib.axis[6] - head))), 1e-6)
        seam = (down < rib.r[0] * 1.15) & ((line[:, 0] - head[0]) * inner > -0.02 * rib.r[0])
        _half_inked(art, line, seam, cloth, ink, 0.62)
    else:
        outline(art, line, cloth, ink, seed)
    return Sleeve(area, rib, arm)


def _ink_crook(art: Art, line: Curve, under: skia.Path, rib: Ribbon, elbow: int, cloth: Cloth, ink: float) -> None:
    """The forearm's edge where it lies over the upper arm; none round the elbow, where both are one cloth."""
    inside = np.array([under.contains(float(x), float(y)) for x, y in line])
    inside &= np.hypot(*(line - rib.axis[elbow]).T) > rib.r[elbow] * 1.05
    if not inside.any() or inside.all():
        return
    start = int(np.flatnonzero(inside & ~np.roll(inside, 1))[0])
    line, inside = np.roll(line, -start, 0), np.roll(inside, -start)
    k = 0
    while k < len(line):
        if inside[k]:
            end = k
            while end < len(line) and inside[end]:
                end += 1
            if end - k > 4:
                art.brush(line[k:end], ink, cloth.line, 1, ([0, 0.1, 0.5, 0.9, 1], [0.4, 1, 1, 0.9, 0.3]))
            k = end
        k += 1


def _throw(art: Art, path: skia.Path, top: float) -> None:
    """The sleeve's shadow on whatever has been painted below the height `top`."""
    moved = skia.Path(path)
    moved.offset(9, 14)
    fade = lin((0, top), (0, top + 110), [(28, 26, 52, 0.0), (28, 26, 52, 1.0)]) if top else None
    art.fill(moved, None if fade else "#1c1a34", 0.36, fade, 0.9, ATOP)


def _raise(form: Relief, rib: Ribbon, sewn: bool, inner: int) -> None:
    """The sleeve's round form; at the armhole it runs on into the shoulder."""
    if not sewn:
        form.tube(rib.axis, list(rib.r), 0.80)
        return
    r = float(rib.r[0])
    head = 2 * rib.axis[0] - rib.axis[8]
    form.tube(np.vstack([[head[0] + inner * 0.5 * r, head[1] - 0.2 * r], rib.axis]), [r, *rib.r], 0.80)
