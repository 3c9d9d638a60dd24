"""Hands that do nothing: hanging, in a pocket, clasped, on a hip."""

from __future__ import annotations

from .skeleton import Bend, Pose

HANGING = Pose(
    Bend(18, 24, 12, -3), Bend(26, 30, 16, 0), Bend(32, 34, 18, 2), Bend(36, 36, 20, 5),
    thumb=((-0.42, 0.80, -0.40), (-0.16, 0.95, -0.28), (0.02, 0.98, -0.22)), nail=(-0.85, 0, 0.5),
)  # fmt: skip
LOOSE_FIST = Pose(
    Bend(52, 70, 40, -2), Bend(58, 78, 44, 0), Bend(62, 82, 46, 2), Bend(66, 82, 46, 4),
    thumb=((-0.50, 0.70, -0.52), (0.05, 0.86, -0.50), (0.45, 0.78, -0.42)), nail=(-0.5, 0.3, -0.6),
)  # fmt: skip
COVERING = Pose(  # the upper hand of two that are clasped
    Bend(34, 30, 14, -5), Bend(38, 34, 16, -1), Bend(42, 36, 18, 3), Bend(44, 38, 20, 8),
    thumb=((-0.50, 0.78, -0.36), (-0.20, 0.94, -0.26), (0.0, 0.97, -0.22)), nail=(-0.7, 0, 0.7),
)  # fmt: skip
FLAT = Pose(
    Bend(8, 10, 6, -5), Bend(8, 10, 6, -1), Bend(9, 11, 6, 3), Bend(10, 12, 7, 8),
    thumb=((-0.62, 0.72, -0.30), (-0.40, 0.90, -0.20), (-0.24, 0.96, -0.12)), nail=(-0.6, 0, 0.8),
)  # fmt: skip
HIP = Pose(  # thumb behind, fingers forward
    Bend(28, 30, 14, -4), Bend(30, 32, 16, 0), Bend(34, 34, 18, 3), Bend(38, 36, 18, 7),
    thumb=((-0.50, 0.40, -0.75), (-0.30, 0.55, -0.75), (-0.15, 0.65, -0.70)), nail=(-0.6, 0.4, 0.4),
)  # fmt: skip
