"""What the windows of the city hall show: the Dai, roofs and Mount Qing from the third floor.  A picture for other
pictures.
"""

from __future__ import annotations

from pathlib import Path

from workshop import stage
from workshop.brush import over
from workshop.colours import Array
from workshop.hours import HOURS
from workshop.mountains import Eye, paint_mountains
from workshop.painting import Haze, Look, paint
from workshop.rendering import Passes
from workshop.skies import paint_sky
from workshop.terrain import raise_mountains

from scenes import city, title

VARIANTS = ("day", "dusk")
SAMPLES = 8
TRANSPARENT = True
PLACE = (-66.0, 585.0, 36.0)
HORIZON = 0.50

LOOKS = {
    "day": Look(
        exposure=1.1,
        shadow=("#2f5060", 0.12),
        light=("#fff2d6", 0.10),
        ink=0.24,
        vignette=0.0,
        paper=0.0,
        haze=Haze(700, 4000, 0.8, "#a3bfb8", "#dbe6dc"),
    ),
    "dusk": Look(
        exposure=1.1,
        shadow=("#3a3560", 0.14),
        light=("#ffdca8", 0.14),
        ink=0.24,
        vignette=0.0,
        paper=0.0,
        haze=Haze(700, 4000, 0.85, "#93809a", "#efb890"),
    ),
}


def build(variant: str, work: Path) -> list[object]:
    """Builds the city and the window's eye."""
    del work
    city.build(variant)
    stage.level_camera(PLACE, title.LENS, HORIZON, far=9000)
    return []


def finish(variant: str, passes: Passes, beams: list[object], front: Passes | None, work: Path) -> Array:
    """The painted view."""
    del beams, front
    width, height = passes.size
    light = HOURS[variant]
    sky = paint_sky(width, height, light, HORIZON + 0.03, seed=31)
    heights = raise_mountains(title.SUMMITS, title.RANGE_SIZE, 1400, 11, 420000, work / "mount_qing.npy")
    eye = Eye(title.RANGE_SIZE / 2 + PLACE[0] / 1000, PLACE[1] / 1000, PLACE[2] / 1000, title.FIELD, HORIZON, 2.6, 13.0)
    colour, alpha = paint_mountains(width, height, light, heights, title.RANGE_SIZE, eye)
    return paint(passes, LOOKS[variant], over(sky, colour, alpha), lambda y: title.lay_mist(y, variant, HORIZON))
