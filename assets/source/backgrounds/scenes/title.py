"""The title picture: the city between Mount Qing and the Dai, seen from the hill with the pavilion.

The lower 18 % lie under the interface, the upper left (20-34 % of the width) under the title slip: nothing
important is there.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from workshop import stage
from workshop.brush import over
from workshop.colours import Array, display
from workshop.hours import HOURS
from workshop.mountains import Eye, fog_bank, paint_mountains
from workshop.painting import Haze, Look, paint
from workshop.rendering import Passes
from workshop.skies import paint_sky
from workshop.sunbeams import lay_halo
from workshop.terrain import Summit, raise_mountains

from scenes import city

VARIANTS = ("dawn", "night")
SAMPLES = 10
TRANSPARENT = True
EYE_HEIGHT, LENS, HORIZON = 150.0, 32.0, 0.47
FIELD = 36 / LENS
RANGE_SIZE = 14.0

# Mount Qing has the outline of the character for mountain: a tall summit between two lower ones.
# Kilometres; the eye stands at (7, 0).
SUMMITS = (
    Summit(7.95, 6.1, 1.22, 0.95, 1.15),
    Summit(6.85, 5.7, 0.74, 0.62, 0.8),
    Summit(9.25, 6.0, 0.82, 0.75, 0.9),
    Summit(8.3, 4.9, 0.42, 1.1, 0.55),
    Summit(4.6, 6.6, 0.80, 1.0, 0.9),
    Summit(3.3, 5.4, 0.66, 0.9, 0.9),
    Summit(5.6, 8.6, 0.92, 1.5, 0.9),
    Summit(10.9, 7.4, 0.98, 1.2, 1.0),
    Summit(12.4, 9.2, 1.3, 1.3, 1.0),
    Summit(2.0, 9.4, 1.25, 1.4, 1.0),
    Summit(8.9, 10.8, 1.25, 1.9, 0.9),
    Summit(10.6, 5.0, 0.36, 0.9, 0.6),
    Summit(5.2, 4.9, 0.26, 1.0, 0.5),
    Summit(6.9, 11.6, 1.0, 1.6, 0.8),
)

LOOKS = {
    "dawn": Look(
        exposure=1.2,
        shadow=("#2f5060", 0.14),
        light=("#ffe8c0", 0.14),
        ink=0.24,
        bloom=0.10,
        vignette=0.10,
        haze=Haze(850, 4300, 0.86, "#a9bfb6", "#f0dcba"),
    ),
    "night": Look(
        exposure=1.5,
        shadow=("#14203c", 0.14),
        light=("#ffe6c0", 0.08),
        brush=3.0,
        ink=0.2,
        bloom=0.32,
        bloom_from=0.7,
        vignette=0.16,
        haze=Haze(900, 4800, 0.8, "#22364a", "#36506a"),
    ),
}


def backdrop(width: int, height: int, hour: str, work: Path) -> Array:
    """Sky and mountains behind the city."""
    light = HOURS[hour]
    sky = paint_sky(width, height, light, HORIZON + 0.03)
    heights = raise_mountains(SUMMITS, RANGE_SIZE, 1400, 11, 420000, work / "mount_qing.npy")
    eye = Eye(RANGE_SIZE / 2, 0.0, EYE_HEIGHT / 1000, FIELD, HORIZON, 3.0, 13.6)
    colour, alpha = paint_mountains(width, height, light, heights, RANGE_SIZE, eye)
    return over(sky, colour, alpha)


def build(variant: str, work: Path) -> list[object]:
    """Builds the city and its camera."""
    del work
    city.build(variant)
    stage.level_camera((0.0, 0.0, EYE_HEIGHT), LENS, HORIZON, far=9000)
    return []


def lay_mist(y: Array, hour: str, horizon: float = HORIZON) -> Array:
    """Banks of mist at the foot of the mountain, and at dawn the glow of the sun that is about to rise."""
    height, width = y.shape[:2]
    colour = np.ones((height, width, 3), np.float32) * display(HOURS[hour].mist)
    for at, thickness, seed, density in (
        (horizon + 0.040, 0.011, 58, 0.95),
        (horizon + 0.022, 0.017, 3, 0.78),
        (horizon - 0.03, 0.016, 8, 0.36),
        (horizon - 0.075, 0.010, 14, 0.22),
    ):
        y = over(y, colour, fog_bank(height, width, at, thickness, density, seed))
    if hour == "dawn":
        y = lay_halo(y, (0.955, horizon - 0.11), 0.26, "#ffd894", 0.5)
    return y


def finish(variant: str, passes: Passes, beams: list[object], front: Passes | None, work: Path) -> Array:
    """The painted picture."""
    del beams, front
    width, height = passes.size
    behind = backdrop(width, height, variant, work)
    return paint(passes, LOOKS[variant], behind, lambda y: lay_mist(y, variant))
