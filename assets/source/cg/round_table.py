"""The event picture of the round table: twelve pairs of hands, what they hold, and no face.

Read from the left: a tangerine, sleeve guards, a jar, a tablet, a tuning fork, a hammer, two phones, a marker and
a thermos.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from drawings import lettering, screens
from places import HALF_DEPTH, HALF_WIDTH
from sitter import Desk
from sitters import SITTERS
from workshop import lighting, materials, meshes, patterns, plants, stage
from workshop.colours import Array
from workshop.painting import Look, paint
from workshop.rendering import Passes

VARIANTS = ("table",)
SUN = (50.0, 318.0)
SAMPLES = 16


def _table() -> None:
    grain, edge = materials.wood("#ad7547", "#875632", 0.28, 0.8, 0, 0.3), materials.wood("#5e3a22", rough=0.3)
    ring = [(math.cos(2 * math.pi * i / 160), math.sin(2 * math.pi * i / 160)) for i in range(160)]
    meshes.prism([(x * HALF_WIDTH * 0.985, y * HALF_DEPTH * 0.978) for x, y in ring], -0.03, 0.0, grain, bevel=0.002)
    meshes.prism([(x * HALF_WIDTH, y * HALF_DEPTH) for x, y in ring], -0.055, -0.002, edge, bevel=0.01)
    inlay = [(x * HALF_WIDTH * 0.40, y * HALF_DEPTH * 0.36) for x, y in ring]
    meshes.tube([(x, y, 0.0005) for x, y in inlay], 0.0016, materials.paint("#c9a86a", 0.4, vary=0.05), closed=True)
    meshes.span(-3, 3, -3, 3, -0.80, -0.75, patterns.boards("#6f4c34", 0.11, 1.5, 0.6, "#3a281c", 0.14))


def _middle() -> None:
    tray = [(0.27 * math.cos(2 * math.pi * i / 60), 0.15 * math.sin(2 * math.pi * i / 60)) for i in range(60)]
    meshes.prism(tray, 0.0, 0.014, materials.wood("#6b4326", rough=0.3), bevel=0.004)
    for k, (x, y, r) in enumerate(
        ((-0.16, 0.0, 0.058), (0.0, 0.03, 0.068), (0.16, 0.0, 0.058), (-0.075, -0.065, 0.05), (0.085, -0.065, 0.05))
    ):
        plants.pothos((x, y, 0.014), r, 40, 40 + k, materials.paint("#e6dfcf", 0.4), "#4d8a4c", "#9cc86a")


def draw(work: Path) -> dict[str, Path]:
    """The printed matter on the table."""
    return {
        "figures": lettering.draw_typed_sheet(work / "cg_figures.png", "园区十一年税收", 5, table=True),
        "agenda": lettering.draw_typed_sheet(work / "cg_agenda.png", "会 议 议 程", 3),
        "draft": lettering.draw_typed_sheet(work / "cg_draft.png", "发 言 稿", 9),
        "tablet": screens.draw_dashboard(work / "cg_dashboard.png", cracked=True),
        "phone": screens.draw_phone(work / "cg_phone.png"),
    }


def build(variant: str, work: Path, only: set[str] | None = None, grain: float = 0.0012) -> list[object]:
    """The table with its twelve sitters; a trial makes `only` a few, with a coarser `grain`."""
    del variant
    desk = Desk(draw(work), grain)
    stage.clear()
    _table()
    _middle()
    for name, seat in SITTERS.items():
        if only is None or name in only:
            seat(desk)
    lighting.sun(*SUN, 6.4, "#ffe2b0", 0.7)
    lighting.sky("#c3ccc8", 0.55)
    lighting.panel((0.2, 0.5, 2.4), (0, 0, 0), (2.2, 1.4), 22, "#eef2ec")
    _window_shade()
    stage.pointed_camera((0.0, -0.80, 1.50), (0.0, -0.19, 0.0), 21.0)
    return []


def _window_shade() -> None:
    """Bars of a window far off, out of the picture: they cut the sunlight on the table into panes."""
    d = lighting.sun_direction(*SUN)
    black = materials.paint("#101010", 1.0, vary=0)
    for offset in (-0.62, 0.12, 0.86):
        centre = np.array([offset * 0.82, offset * 0.58, 0.0]) - np.array(d) * 3.2
        made = meshes.box((0.05, 0.05, 14.0), tuple(centre), black)
        made.visible_camera = made.visible_glossy = made.visible_diffuse = False


LOOK = Look(
    exposure=1.12,
    shadow=("#35425e", 0.13),
    light=("#fff0d0", 0.12),
    brush=2.2,
    detail=0.65,
    ink=0.46,
    wobble=0.5,
    vignette=0.42,
    bloom=0.06,
)


def finish(variant: str, passes: Passes, beams: list[object], front: Passes | None, work: Path) -> Array:
    """The painted picture."""
    del variant, beams, front, work
    return paint(passes, LOOK)
