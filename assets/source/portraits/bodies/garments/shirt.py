"""Shirt fronts and turned-down collars that show above another garment."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from kit import MUL, Art, Points, hexrgb, shape

from ..cloth import Cloth, bounds, button, outline, paint, piece, seam, stitches
from ..relief import Fold, Relief


def shirt_front(art: Art, pts: Points, cloth: Cloth, placket: Sequence[tuple[float, float]], buttons: Sequence[float],
    seed: int = 3) -> None:
    """What of a shirt is seen between two lapels: cushion, folds, placket, buttons at heights `buttons`."""
    path = shape(pts)
    form = Relief(bounds(path), art.scale)
    b = path.getBounds()
    form.inflate(path, b.width() * 0.6, b.width() * 0.10)
    form.crumple(30, 1.2, seed, 1.8)
    x0, x1, y0, y1 = b.left(), b.right(), b.top(), b.bottom()
    w, h = x1 - x0, y1 - y0
    folds = [
        Fold([(x0 + 0.80 * w, y0 + 0.35 * h), (x0 + 0.66 * w, y0 + 0.55 * h), (x0 + 0.55 * w, y0 + 0.80 * h)], 12, 4.5,
            0.35),
        Fold([(x0 + 0.22 * w, y0 + 0.42 * h), (x0 + 0.30 * w, y0 + 0.6 * h), (x0 + 0.40 * w, y0 + 0.82 * h)], 10, 3.6,
            0.3),
        Fold([(x0 + 0.62 * w, y0 + 0.30 * h), (x0 + 0.58 * w, y0 + 0.5 * h), (x0 + 0.50 * w, y0 + 0.66 * h)], 9, 3.0,
            0.0),
    ]
    paint(art, path, cloth, form, folds, seed)
    with art.clip(path):
        q = np.asarray(placket, float)
        seam(art, [tuple(p) for p in q], cloth, 1.6, 0.7)
        seam(art, [(p[0] + 15, p[1]) for p in q], cloth, 1.3, 0.5)
        for y in buttons:
            x = float(np.interp(y, q[:, 1], q[:, 0])) + 7.5
            button(art, (x, y), 5.2, "#f6f4ee", cloth)


def fit(pts: Points, neck: tuple[float, float]) -> list[tuple[float, ...]]:
    """A collar's points moved to a neck that is narrower by `neck` (left, right) than a man's."""
    out = []
    for p in pts:
        k = min(1.0, max(0.0, (660 - p[1]) / 130))
        out.append((p[0] + k * (neck[0] if p[0] < 520 else -neck[1]), *p[1:]))
    return out


def collar_leaf(art: Art, pts: Points, cloth: Cloth, folds: Sequence[Fold] = (), seed: int = 1,
    drop: tuple[float, float] = (5, 9),
                edge: Sequence[int] = (), shift: float = 0.0,
                pattern: Callable[[Art], None] | None = None) -> None:  # fmt: skip
    """One leaf of a collar with its shadow below; `edge` names the points along which the seam is stitched."""
    k = tuple(hexrgb(cloth.deep) / hexrgb("#ffffff") * 255)
    under = shape(pts)
    under.offset(*drop)
    art.fill(under, k, 0.40, None, 0.9, MUL)
    path = piece(art, pts, cloth, 15, 5.0, folds, seed, 2.2, pattern, shift)
    if edge:
        with art.clip(path):
            stitches(art, [tuple(pts[i][:2]) for i in edge], cloth, -5.5, 0.4, 7.0, 1.1)


def inner_band(art: Art, pts: Points, cloth: Cloth) -> None:
    """The inside of the collar behind the neck, in shade."""
    path = shape(pts)
    art.fill(path, cloth.shade)
    art.mul(path, cloth.shade, 0.35)
    outline(art, pts, cloth, 2.0)
