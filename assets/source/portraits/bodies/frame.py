"""The trunk of a person: silhouette from collar to the canvas's lower edge, and the way to find a place on it.

Owns build and posture. Must not know clothes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import skia
from kit import Curve, cr, poly
from scipy.interpolate import PchipInterpolator

from .relief import Box, Relief

Pt = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """`left` and `right` are the silhouettes of the trunk from the neck's root over the shoulder down (figure units).

    `mid` is where the breastbone's line lies between them (-1 left edge, 1 right edge), at the collar and at the hip.
    """

    left: Sequence[Pt]
    right: Sequence[Pt]
    mid: tuple[float, float] = (-0.24, -0.20)
    depth: float = 0.62
    belly: float = 0.0
    bust: float = 0.0

    def side(self, pts: Sequence[Pt]) -> Curve:
        """A silhouette as a curve."""
        return np.asarray(cr(list(pts)))

    def edge(self, pts: Sequence[Pt], y: float) -> float:
        """Where a silhouette lies at height y (below the shoulder's peak)."""
        ys = np.array([p[1] for p in pts])
        xs = np.array([p[0] for p in pts])
        far = int(np.argmax(np.abs(xs - 520) * (ys < 660)))
        ys, xs = ys[far:], xs[far:]
        keep = np.r_[True, np.diff(ys) > 0]
        return float(PchipInterpolator(ys[keep], xs[keep], extrapolate=True)(np.clip(y, ys[0] - 30, ys[-1] + 20)))

    def at(self, u: float, y: float) -> Pt:
        """The point at height `y`, `u` of the way between silhouettes: -1 left, 0 middle, 1 right."""
        a, b = self.edge(self.left, y), self.edge(self.right, y)
        return ((a + b) / 2 + u * (b - a) / 2, y)

    def front(self, v: float, y: float) -> Pt:
        """The point at height `y`, `v` from the breastbone: -1 left edge, 0 breastbone, 1 right edge."""
        m = float(np.interp(y, [560, 1250], self.mid))
        return self.at(m + v * (1 + m) if v < 0 else m + v * (1 - m), y)

    def shoulder(self, way: int, r: float, inset: float = 0.60) -> Pt:
        """Where a sleeve of half width `r` begins on the left (-1) or right (1) shoulder."""
        pts = self.left if way < 0 else self.right
        peak = max(pts[:6], key=lambda p: p[0] * way)
        x = peak[0] - way * r * inset
        c = self.side(pts)
        c = c[: int(np.argmax(c[:, 0] * way * (c[:, 1] < 700))) + 1]
        order = np.argsort(c[:, 0])
        return (x, float(np.interp(x, c[order, 0], c[order, 1])) + 0.93 * r)

    def points(self) -> Curve:
        """The closed outline of the trunk."""
        return np.vstack([self.side(self.left), self.side(self.right)[::-1]])

    def path(self) -> skia.Path:
        """The closed outline as a path."""
        return poly(self.points())

    def form(self, res: float, box: Box | None = None) -> Relief:
        """The trunk's own form: a barrel turned a little to the left, with belly and bust as they are."""
        p = self.points()
        box = box or (p[:, 0].min() - 8, p[:, 1].min() - 8, p[:, 0].max() + 8, min(1536.0, p[:, 1].max() + 8))
        r = Relief(box, res)
        ys = np.clip(r.y, 600, 1500)
        step = np.linspace(590, 1510, 47)
        left = np.interp(ys, step, [self.edge(self.left, float(v)) for v in step])
        right = np.interp(ys, step, [self.edge(self.right, float(v)) for v in step])
        c, hw = ((left + right) / 2)[:, None], ((right - left) / 2)[:, None]
        u = (r.x[None, :] - c) / hw
        # chest as a rounded box: flat front turned left, side plane on the right
        uu = u + 0.10
        z = -self.depth * hw * 0.42 * (np.abs(uu) ** 3.0) - 0.06 * hw * (u + 1)
        y = r.y[:, None]
        z += -0.00016 * (np.clip(640 - y, 0, None)) ** 2 * 8
        z += -0.0005 * np.clip(y - 900, -400, 0) ** 2 * 0.25
        if self.belly:
            z += self.belly * 60 * np.exp(-(((u + 0.12) / 0.62) ** 2) - ((y - 1150) / 190) ** 2)
        if self.bust:
            for du in (-0.52, 0.22):
                z += self.bust * 26 * np.exp(-(((u - du) / 0.30) ** 2) - ((y - 815) / 62) ** 2)
        r.z += z.astype(np.float32)
        return r


def build(
    sl: Pt, sr: Pt, chest: Pt, waist: Pt, hip: Pt, neck: Pt = (450, 600), mid: tuple[float, float] = (-0.24, -0.20),
    slope: float = 1.0, waist_y: float = 1060, lean: float = 0.0, **more: float,
) -> Frame:  # fmt: skip
    """A trunk from its shoulder points and (left, right) edges at chest, waist and hip; `slope` of the shoulders.

    `lean` moves the hips sideways: weight on one leg.
    """

    def flank(n: float, s: Pt, c: float, w: float, h: float, way: float) -> list[Pt]:
        return [
            (n, 500 if way < 0 else 478), (n + 22 * way, 540 if way < 0 else 524),
            (s[0] - 112 * way, s[1] - 56 * slope), (s[0] - 34 * way, s[1] - 36 * slope),
            s, (c + 10 * way + 4 * way, s[1] + 94), (c, 830), ((c + w) / 2, 940), (w, waist_y),
            ((w + h) / 2 + 6 * way, (waist_y + 1290) / 2), (h, 1300), (h + 8 * way, 1530),
        ]  # fmt: skip

    def leaning(pts: list[Pt]) -> list[Pt]:
        return [(x + lean * max(0.0, (y - 700) / 600), y) for x, y in pts]

    left = leaning(flank(neck[0], sl, chest[0], waist[0], hip[0], -1))
    right = leaning(flank(neck[1], sr, chest[1], waist[1], hip[1], 1))
    return Frame(left, right, mid, **more)
