"""The hours between morning and evening in the meeting room, made from the painted picture of the day: only the light
and the clock change.  The clock is five minutes fast.  Needs no render and no Blender.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage
from workshop.clock_hands import Dial, set_clock
from workshop.colours import Array
from workshop.daylight import (
    Daylight,
    Eye,
    Sun,
    dye_cloth,
    dye_view,
    fade_sun,
    grade,
    pour,
    region,
    seen_on,
    through_windows,
    unlight_boards,
)

BASE = "meeting_room_day"
SIZE = (2400, 1350)
# As in meeting_room, which can't be imported without Blender: camera, walls, windows and table in metres.
EYE = Eye((0.0, -5.4, 1.58), 28 / 36 * SIZE[0], (SIZE[0] / 2, 0.34 * SIZE[1]))
LEFT, RIGHT, SILL_DEPTH = -4.0, 4.4, 0.16
LEFT_WINDOWS = ((-6.6, -4.2, 0.92, 2.82), (-3.4, -1.0, 0.92, 2.82), (0.7, 3.1, 0.92, 2.82))
TABLE_RADIUS, TABLE_TOP = 1.95, 0.75
DIAL = Dial(1123.1, 210.0, 42.4, 9, 0)

# Pixels of the painted picture.
WINDOWS = (((0, 92), (322, 187), (322, 606), (0, 668)), ((524, 218), (846, 218), (862, 584), (524, 584)))
CURTAINS = (
    ((0, 30), (54, 48), (54, 900), (0, 915)),
    ((318, 146), (382, 160), (382, 745), (318, 745)),
    ((452, 190), (540, 190), (522, 745), (446, 745)),
    ((838, 188), (928, 190), (928, 690), (846, 690)),
)
FLOOR_SUN = (
    (
        *((330, 872), (440, 815), (474, 815), (488, 840), (545, 864), (600, 881), (650, 893), (905, 916)),
        *((905, 1075), (760, 1095), (690, 1130), (600, 1180), (330, 1140)),
    ),
)
CHAIR = (  # stands before the patch
    ((653, 872), (676, 870), (686, 1180), (672, 1180)),
    ((897, 878), (921, 878), (932, 1180), (914, 1180)),
    ((672, 886), (902, 894), (900, 931), (670, 925)),
    ((675, 969), (904, 976), (903, 1015), (675, 1000)),
    ((680, 1046), (907, 1054), (907, 1096), (680, 1084)),
    ((741, 1091), (907, 1098), (990, 1068), (1000, 1110), (920, 1180), (690, 1180), (692, 1125)),
)
SEAT_SUN = (((436, 806), (486, 788), (496, 812), (440, 822)),)
BOARD = ((1354, 336), (1967, 336), (1967, 602), (1354, 602))


@dataclass(frozen=True)
class Hour:
    """What the clock shows and how the light falls."""

    clock: tuple[int, int]
    light: Daylight
    board: tuple[float, float, float]


HOURS: dict[str, Hour] = {
    "forenoon": Hour(
        clock=(10, 20),
        light=Daylight(
            light=(1.02, 1.03, 1.05),
            patch=0.6,
            curtain=(1.0, 0.99, 0.97),
            view=(1.02, 1.02, 1.0),
            sky=("#8fbfe0", "#d6e8ee", 0.15),
            haze=("#e6f0ea", 0.0),
        ),
        board=(1.02, 1.03, 1.05),
    ),
    "before_noon": Hour(
        clock=(11, 25),
        light=Daylight(
            light=(1.03, 1.06, 1.12),
            patch=0.22,
            curtain=(0.97, 0.97, 0.96),
            view=(1.03, 1.04, 1.02),
            sky=("#86bce4", "#d8ebf4", 0.3),
            haze=("#eef4ee", 0.08),
            saturation=0.98,
        ),
        board=(1.03, 1.05, 1.09),
    ),
    "noon": Hour(
        clock=(12, 5),
        light=Daylight(
            light=(1.06, 1.11, 1.2),
            patch=0.0,
            curtain=(0.96, 0.97, 1.0),
            view=(1.08, 1.09, 1.06),
            sky=("#84bfec", "#e2f1f8", 0.4),
            haze=("#f4f8f4", 0.16),
            saturation=0.96,
        ),
        board=(1.05, 1.08, 1.14),
    ),
    "afternoon": Hour(
        clock=(16, 5),
        light=Daylight(
            light=(0.99, 0.95, 0.87),
            patch=0.0,
            curtain=(1.06, 1.0, 0.88),
            view=(1.05, 0.99, 0.88),
            sky=("#9cc0d6", "#f0ead2", 0.45),
            haze=("#f6ecd0", 0.14),
            left=(1.05, 1.02, 0.97),
            right=(0.93, 0.93, 0.95),
            saturation=1.02,
            sun=Sun(36.0, 268.0, (1.0, 0.80, 0.46), 0.85),
        ),
        board=(0.99, 0.965, 0.92),
    ),
    "late": Hour(
        clock=(17, 45),
        light=Daylight(
            light=(0.94, 0.82, 0.61),
            patch=0.0,
            curtain=(1.22, 1.0, 0.62),
            view=(1.04, 0.86, 0.58),
            sky=("#b8cbd2", "#fbdf9f", 0.75),
            haze=("#fbdc9c", 0.30),
            left=(1.10, 1.02, 0.90),
            right=(0.92, 0.90, 0.92),
            saturation=1.06,
            contrast=1.03,
            sun=Sun(15.0, 268.0, (1.0, 0.66, 0.26), 0.95),
        ),
        board=(0.97, 0.90, 0.77),
    ),
    "six": Hour(
        clock=(18, 0),
        light=Daylight(
            light=(0.93, 0.735, 0.515),
            patch=0.0,
            curtain=(1.28, 0.97, 0.52),
            view=(0.98, 0.76, 0.48),
            sky=("#c6c3b6", "#fdd28c", 0.85),
            haze=("#fbcf8c", 0.36),
            left=(1.12, 1.0, 0.86),
            right=(0.92, 0.88, 0.90),
            saturation=1.08,
            contrast=1.04,
            sun=Sun(11.5, 268.0, (1.0, 0.60, 0.20), 1.1),
        ),
        board=(0.94, 0.84, 0.69),
    ),
}


def _sunlit(sun: Sun) -> Array:
    """Where an hour's sun falls on the table, on the floor beside it and on the right wall."""
    lit = np.zeros(SIZE[::-1], np.float32)
    table = seen_on(EYE, SIZE, 2, TABLE_TOP)
    on_table = np.hypot(table[..., 0], table[..., 1]) < TABLE_RADIUS
    lit = np.where(on_table, through_windows(table, sun, LEFT, LEFT_WINDOWS, SILL_DEPTH), lit)
    lit = ndimage.gaussian_filter(lit, 3.5) * ndimage.gaussian_filter(on_table.astype(np.float32), 0.8)
    wall = seen_on(EYE, SIZE, 0, RIGHT)
    on_wall = (wall[..., 1] < 4.3) & (wall[..., 2] > 0) & (wall[..., 2] < 3.3)
    far = through_windows(wall, sun, LEFT, LEFT_WINDOWS, SILL_DEPTH) * on_wall
    far = ndimage.gaussian_filter(far, 7.0) * 0.9
    return np.maximum(lit * 0.5, far)


def paint_hour(y: Array, hour: str) -> Array:
    """The painted day picture (display space, 2400 x 1350) at another hour; KeyError for one that isn't in HOURS."""
    chosen = HOURS[hour]
    light = chosen.light
    y = set_clock(y, DIAL, *chosen.clock)
    floor = region(SIZE, FLOOR_SUN, 2.0) * (1 - region(SIZE, CHAIR, 0.8))
    y = unlight_boards(y, floor, seen_on(EYE, SIZE, 2, 0.0), light.patch)
    y = fade_sun(y, region(SIZE, SEAT_SUN, 2.0), "#8a5548", light.patch)
    cloth = region(SIZE, CURTAINS, 3.0)
    y = fade_sun(y, cloth * np.clip((y[..., 0] - y[..., 2] - 0.1) * 8, 0, 1), "#dcc184", light.patch)
    y = dye_view(y, region(SIZE, WINDOWS, 1.5), light, EYE.centre[1])
    y = dye_cloth(y, cloth, light.curtain)
    if light.sun is not None:
        y = pour(y, _sunlit(light.sun), light.sun)
    return grade(y, light, region(SIZE, (BOARD,), 1.5), chosen.board)
