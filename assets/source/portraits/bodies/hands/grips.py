"""Poses of hands that hold something, by the shape of what they hold."""

from __future__ import annotations

from .skeleton import Bend, Pose, oppose

ROUND = Pose(  # round a bottle of some width, thumb on the other side
    Bend(34, 50, 26, -3), Bend(36, 52, 28, 0), Bend(38, 54, 28, 3), Bend(40, 54, 28, 6),
    thumb=((-0.50, 0.62, -0.60), (-0.30, 0.72, -0.62), (0.02, 0.80, -0.60)), nail=(-0.7, 0.2, 0.4),
)  # fmt: skip
FIST = Pose(  # round a handle
    Bend(66, 92, 48, -3), Bend(70, 94, 50, 0), Bend(74, 94, 50, 3), Bend(78, 92, 48, 6),
    thumb=((-0.50, 0.62, -0.62), (-0.02, 0.66, -0.75), (0.50, 0.72, -0.48)), nail=(-0.55, 0.35, -0.75),
)  # fmt: skip
TRIPOD = oppose(Pose(Bend(46, 46, 14, -3), Bend(58, 56, 22, 0), Bend(66, 72, 34, 3), Bend(70, 74, 36, 6)), "index",
    0.085)
PINCH = oppose(Pose(Bend(40, 48, 22, -5), Bend(52, 56, 26, 0), Bend(58, 62, 30, 4), Bend(58, 60, 30, 10)), "index",
    0.075)
DAINTY = oppose(Pose(Bend(44, 52, 24, -4), Bend(30, 40, 22, 0), Bend(24, 36, 20, 5), Bend(18, 34, 18, 12)), "index",
    0.085)
LID = oppose(Pose(Bend(42, 40, 18, -8), Bend(46, 40, 18, -1), Bend(50, 44, 20, 6), Bend(56, 50, 24, 14)), "index",
    0.30, low=-0.01)
EDGE = Pose(  # fingers behind a slab, thumb before it
    Bend(6, 10, 6, -6), Bend(6, 10, 6, -1), Bend(8, 12, 6, 4), Bend(10, 14, 8, 9),
    thumb=((-0.55, 0.58, -0.60), (-0.42, 0.86, -0.28), (-0.25, 0.95, -0.05)), nail=(-0.35, -0.1, -0.95),
)  # fmt: skip
PHONE = Pose(  # round a flat thing lying in the palm
    Bend(26, 50, 30, -4), Bend(28, 52, 30, 0), Bend(30, 54, 30, 3), Bend(32, 54, 30, 6),
    thumb=((-0.46, 0.74, -0.50), (-0.10, 0.93, -0.36), (0.02, 0.96, -0.26)), nail=(-0.9, 0.0, 0.4),
)  # fmt: skip
POINTING = Pose(
    Bend(14, 16, 10, -4), Bend(72, 90, 46, 0), Bend(76, 92, 48, 3), Bend(80, 90, 46, 6),
    thumb=((-0.48, 0.66, -0.58), (-0.05, 0.80, -0.60), (0.42, 0.74, -0.52)), nail=(-0.6, 0.3, -0.6),
)  # fmt: skip
CUPPED = Pose(
    Bend(28, 22, 12, -3), Bend(30, 24, 12, 0), Bend(32, 26, 14, 2), Bend(34, 28, 14, 4),
    thumb=((-0.48, 0.72, -0.50), (-0.20, 0.90, -0.38), (-0.05, 0.96, -0.28)), nail=(-0.8, 0.0, 0.5),
)  # fmt: skip
DABBING = Pose(
    Bend(30, 26, 14, -4), Bend(32, 28, 14, -1), Bend(36, 32, 16, 2), Bend(42, 40, 20, 5),
    thumb=((-0.46, 0.72, -0.52), (-0.12, 0.86, -0.50), (0.10, 0.90, -0.42)), nail=(-0.8, 0.1, 0.5),
)  # fmt: skip
