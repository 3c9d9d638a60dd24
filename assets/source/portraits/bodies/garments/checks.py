"""Woven checks that follow a trunk."""

from __future__ import annotations

from kit import MUL, Art, Points

from ..frame import Frame


def band(art: Art, pts: Points, broad: bool, dark: str = "#7a2f1c", pale: str = "#f3e2c4") -> None:
    """One band of the check."""
    if broad:
        art.brush(pts, 22, dark, 0.42, "flat", mode=MUL)
    else:
        art.brush(pts, 5, pale, 0.55, "flat")


def checks(art: Art, f: Frame, dark: str = "#7a2f1c", pale: str = "#f3e2c4") -> None:
    """Broad dark and thin pale bands, upright ones after the body's sides, level ones sagging a little."""
    for i in range(-5, 6):
        u = i * 0.2
        pts = [f.at(u * (0.98 if y < 700 else 1), y) for y in (540, 640, 760, 880, 1000, 1120, 1240, 1340)]
        band(art, pts, not i % 2, dark, pale)
    for k in range(17):
        y = 520 + k * 50
        pts = [f.at(u, y + 8 - 12 * u * u + 6 * u) for u in (-1.1, -0.6, -0.2, 0.2, 0.6, 1.1)]
        band(art, pts, not k % 2, dark, pale)
