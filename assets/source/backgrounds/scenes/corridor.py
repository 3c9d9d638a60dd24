"""The third-floor corridor before the meeting: windows on the left, notice board and group photographs on the
right, terrazzo.

The meeting room's double door closes the far end.  Eye level lies at 34 % of the height; the middle is left open
for figures.
"""

from __future__ import annotations

import math
from pathlib import Path

import bpy
from drawings import lettering, notice_board, outlook, photographs
from workshop import (
    belongings,
    desk_things,
    lighting,
    materials,
    meshes,
    patterns,
    plants,
    room_things,
    stage,
    sunbeams,
    vessels,
    walls,
)
from workshop.colours import Array
from workshop.foreground import lay_foreground
from workshop.groups import Group
from workshop.painting import Look, paint
from workshop.rendering import Passes

VARIANTS = ("day",)
SAMPLES = 16
NEEDS = {"day": "outlook_day"}
LEFT, RIGHT, NEAR, FAR, HEIGHT = -1.75, 1.75, -3.0, 10.6, 3.25
CAMERA = (-0.12, -2.6, 1.58)
LENS, HORIZON, SHIFT = 25.0, 0.34, -0.035
WINDOWS = tuple((y, y + 1.75, 0.92, 2.72) for y in (-2.5, 0.0, 2.5, 5.0, 7.5))
SUN = (33.0, 288.0)
BOARD = (0.9, 3.3)  # along the right wall
FRAMES = (4.05, 4.95, 5.85, 6.75, 7.65)


def _draw(work: Path) -> dict[str, Path]:
    flat = {
        "board": notice_board.draw_notice_board(work / "notice_board.png"),
        "sign": lettering.draw_sign(work / "sign_meeting.png", "会 议 室"),
        "draft": lettering.draw_typed_sheet(work / "draft.png", "发 言 稿", 9),
        "view": outlook.draw_outlook(work / "window_corridor.png", work / "outlook_day.png", "#f3efdc", 0.24, 1.14),
    }
    for k in range(len(FRAMES)):
        flat[f"photo_{k}"] = photographs.draw_group_photograph(
            work / f"corridor_photo_{k}.png", k, 2 + k % 2, 9 + 2 * (k % 3), k > 2
        )
    return flat


def _shell() -> tuple[walls.Wall, walls.Wall, walls.Wall]:
    plaster = materials.paint("#ece3cd", 0.78, vary=0.05, scale=0.7)
    meshes.span(LEFT, RIGHT, NEAR, FAR, -0.1, 0.0, patterns.terrazzo("#c2bfae", panel=1.1667, rough=0.10))
    for side in (LEFT + 0.14, RIGHT - 0.14):
        meshes.span(
            side - 0.14,
            side + 0.14,
            NEAR,
            FAR,
            0.0,
            0.002,
            patterns.terrazzo("#7f9484", ("#5f7466", "#a9b8a4", "#4f6456", "#93a690"), 1.1667, rough=0.10),
        )
    meshes.span(LEFT, RIGHT, NEAR, FAR, HEIGHT, HEIGHT + 0.1, materials.paint("#f1ecdf", 0.85, vary=0.03))
    left, right, far = walls.Wall("y", LEFT, -1, 0.3), walls.Wall("y", RIGHT, 1), walls.Wall("x", FAR, 1)
    left.build((NEAR, FAR + 0.3), HEIGHT, WINDOWS, plaster)
    right.build((NEAR, FAR + 0.3), HEIGHT, [], plaster)
    far.build((LEFT - 0.3, RIGHT + 0.3), HEIGHT, [(-0.85, 0.85, 0.0, 2.15)], plaster)
    green, line, base = (
        materials.paint("#a3bda0", 0.38, vary=0.06, coat=0.2),
        materials.paint("#6f8f78", 0.5),
        patterns.terrazzo("#7f9484"),
    )
    right.dado([(NEAR, 8.5), (9.55, FAR)], 1.12, green, line, base)
    far.dado([(LEFT, -1.0), (1.0, RIGHT)], 1.12, green, line, base)
    here = NEAR
    for window in WINDOWS:
        left.dado([(here, window[0])], 1.12, green, line, base)
        left.dado([(window[0], window[1])], 0.82, green, green, base)
        here = window[1]
    left.dado([(here, FAR)], 1.12, green, line, base)
    for y in (-0.375, 2.125, 4.625, 7.125, 9.6):
        meshes.span(
            LEFT, RIGHT, y - 0.16, y + 0.16, HEIGHT - 0.24, HEIGHT, materials.paint("#efe8d8", 0.8, vary=0.03), 0.01
        )
    return left, right, far


def _left_side(left: walls.Wall, flat: dict[str, Path]) -> None:
    frame, sill = materials.paint("#e9e6d8", 0.45, vary=0.05), patterns.terrazzo("#cfcab8", panel=9.0)
    for k, window in enumerate(WINDOWS):
        left.window(window, frame, sill, 2)
        walls.radiator(left, (window[0] + window[1]) / 2, 15, 0.6)
        if k in (1, 3):
            plants.pothos(
                left.point(window[0] + 0.3, -0.02, 0.92),
                0.1,
                50,
                20 + k,
                materials.paint("#a86a48", 0.7),
                trail=0.3,
                front=0.0,
            )
        if k in (2, 4):
            plants.snake_plant(left.point(window[1] - 0.3, -0.02, 0.92), 0.5, 12, 7 + k)
    plants.pothos(left.point(1.5, -0.02, 0.92), 0.085, 40, 77, materials.paint("#e6e0d4", 0.5), "#6a9a58", "#b4d67c")
    plants.rubber_tree((LEFT + 0.42, 2.12, 0), 1.55, 40, 8, materials.paint("#7f9a8c", 0.5))
    plants.palm((LEFT + 0.45, 7.12, 0), 1.55, 13, 6)
    # Two drafts of one speech on a window sill: the second lies face down under the first one's cup.
    desk_things.stack_of_papers(left.point(0.66, 0.03, 0.922), 1.45, 4, flat["draft"], 3)
    desk_things.stack_of_papers(left.point(1.0, 0.03, 0.922), 1.72, 4, None, 4)
    vessels.lidded_mug(left.point(1.03, 0.02, 0.934), 2.0)


def _right_side(right: walls.Wall, flat: dict[str, Path]) -> None:
    x = RIGHT - 0.02
    a, b = BOARD
    grain = materials.wood("#7a4f31", axis=1, rough=0.34, coat=0.2)
    low, high = 1.06, 2.12
    meshes.quad(
        [(x - 0.03, b, low), (x - 0.03, a, low), (x - 0.03, a, high), (x - 0.03, b, high)],
        materials.picture(flat["board"], 1.0, rough=0.35),
    )
    for y0, y1, z0, z1 in (
        (a - 0.06, b + 0.06, high, high + 0.06),
        (a - 0.06, b + 0.06, low - 0.06, low),
        (a - 0.06, a, low, high),
        (b, b + 0.06, low, high),
    ):
        meshes.span(x - 0.06, x + 0.02, y0, y1, z0, z1, grain, 0.008)
    for k, y in enumerate(FRAMES):
        room_things.framed(
            (x, y, 1.72),
            0.66,
            0.44,
            flat[f"photo_{k}"],
            -math.pi / 2,
            mount=0.03,
            bar=0.025,
            tilt=0.0 if k != 3 else 0.03,
            rough=0.3,
        )
    with Group((RIGHT - 0.27, 6.35, 0)):  # a bench under the photographs
        meshes.box((0.36, 1.7, 0.035), (0, 0, 0.44), materials.wood("#8a5c38", axis=1, coat=0.3), 0.008)
        for y in (-0.7, 0.7):
            meshes.box((0.32, 0.05, 0.42), (0, y, 0.21), materials.wood("#7a4f31", axis=2), 0.006)
        meshes.box((0.03, 1.4, 0.06), (0, 0, 0.2), materials.wood("#7a4f31", axis=1), 0.006)
    belongings.satchel((RIGHT - 0.27, 6.9, 0.457), -1.4, "#8a7450")
    desk_things.folder((RIGHT - 0.28, 6.1, 0.458), 0.3, "#8c5a44")
    _trolley((1.28, 4.35, 0.0))
    _office_door(right)
    right.block(9.75, 10.15, -0.14, 0.0, 0.55, 1.25, materials.paint("#a8443a", 0.4, vary=0.05), 0.01)


def _trolley(at: tuple[float, float, float]) -> None:
    steel, tray = materials.steel("#c3c7c6", 0.25), materials.paint("#d9dcd6", 0.35, 0.4, 0.03)
    with Group(at, 0.06):
        for z in (0.28, 0.74):
            meshes.box((0.44, 0.76, 0.02), (0, 0, z), tray, 0.006)
            meshes.tube(
                [(-0.22, -0.38, z + 0.05), (0.22, -0.38, z + 0.05), (0.22, 0.38, z + 0.05), (-0.22, 0.38, z + 0.05)],
                0.008,
                steel,
                closed=True,
            )
        for x in (-0.21, 0.21):
            for y in (-0.37, 0.37):
                meshes.tube([(x, y, 0.08), (x, y, 0.86 if y < 0 else 0.8)], 0.011, steel)
                meshes.cylinder(
                    0.04, 0.022, (x - 0.011, y, 0.04), materials.paint("#2b2c2c", 0.5), 16, (0, math.pi / 2, 0)
                )
        meshes.tube(
            [(-0.21, -0.37, 0.86), (-0.21, -0.44, 0.92), (0.21, -0.44, 0.92), (0.21, -0.37, 0.86)],
            0.012,
            steel,
            smooth=False,
        )
        colours = ("#a8443a", "#5c8a72", "#a8443a", "#c9a24a", "#5c8a72", "#a8443a")
        for k, code in enumerate(colours):
            vessels.vacuum_flask((-0.1 + 0.2 * (k % 2), -0.24 + 0.2 * (k // 2), 0.75), code, 1.0 * k)
        for k in range(8):
            vessels.lidded_mug((-0.12 + 0.12 * (k % 3), -0.24 + 0.16 * (k // 3), 0.29), 0.7 * k)
        meshes.sheet(
            [
                [(-0.21 - 0.012 * j, -0.16 + 0.06 * i, 0.8 - 0.05 * j + 0.006 * math.sin(i * 2 + j)) for i in range(5)]
                for j in range(5)
            ],
            materials.cloth("#e6dcc4", weave=0.3),
        )


def _office_door(right: walls.Wall) -> None:
    grain = materials.wood("#7a4f31", axis=2, rough=0.34, coat=0.2)
    right.block(8.55, 9.5, -0.03, 0.02, 0.0, 2.12, grain, 0.006)
    right.block(8.63, 9.42, -0.045, -0.03, 0.02, 2.04, materials.wood("#8a5c3a", axis=2, rough=0.34, coat=0.2), 0.004)
    right.block(8.75, 9.3, -0.055, -0.045, 1.2, 1.9, materials.paint("#dfe6da", 0.3, vary=0.04))
    right.block(8.7, 8.8, -0.09, -0.045, 0.98, 1.02, materials.paint("#b9975a", 0.35, 0.6, 0), 0.006)


def _far_end(flat: dict[str, Path]) -> None:
    walls.double_door((0, FAR + 0.06, 0), 0.0, 1.66, 2.06, 0.0, 0.28, plate=None)
    room_things.framed(
        (0, FAR - 0.005, 2.48), 0.62, 0.19, flat["sign"], frame="#5f3e26", mount=0.0, bar=0.02, rough=0.4
    )
    meshes.span(-3, 3, FAR + 3.2, FAR + 3.3, 0, 3.2, materials.paint("#efe6d0", 0.8))
    meshes.span(-3, 3, FAR + 0.3, FAR + 3.3, -0.1, 0.0, patterns.boards(turn=math.pi / 2))
    lighting.panel((0, FAR + 1.6, 2.9), (0, FAR + 1.6, 0), (2, 2), 90, "#fff0d4")
    for x, k in ((-1.38, 1), (1.38, 2)):
        plants.rubber_tree((x, FAR - 0.36, 0), 1.35, 32, 30 + k, materials.paint("#8a5a40", 0.6))


def _ceiling() -> None:
    opal, metal = materials.paint("#f4f0e4", 0.3, vary=0.02, glow=0.12), materials.steel("#d8d4c6", 0.35)
    for y in (0.9, 3.4, 5.9, 8.4):
        meshes.tube([(0, y, HEIGHT), (0, y, HEIGHT - 0.3)], 0.01, metal)
        meshes.turned([(0.05, 0.06), (0.06, 0.03), (0.05, 0.0)], metal, (0, y, HEIGHT - 0.32), 24)
        meshes.ball(0.13, (0, y, HEIGHT - 0.44), opal, 20, (1, 1, 0.92))


def _outside(view: Path) -> None:
    """The painted city on a screen far ahead, seen slantwise through the windows; it casts no light of its own."""
    x0, width, far, more = -38.0, 30.0, 40.0, 6.0
    height = width * 9 / 16
    top, up = CAMERA[2] + height * 0.5, 1 + more / height
    screen = meshes.quad(
        [
            (x0, far, top - height),
            (x0 + width, far, top - height),
            (x0 + width, far, top + more),
            (x0, far, top + more),
        ],
        materials.picture(view, 1.2, shining=True),
        ((0, 0), (1, 0), (1, up), (0, up)),
    )
    screen.visible_diffuse = screen.visible_shadow = screen.visible_glossy = False


def build(variant: str, work: Path) -> list[sunbeams.Shaft]:
    """Builds the corridor; returns its shafts of sunlight."""
    del variant
    flat = _draw(work)
    stage.clear()
    left, right, _ = _shell()
    _left_side(left, flat)
    _right_side(right, flat)
    _far_end(flat)
    _ceiling()
    _outside(flat["view"])
    lighting.sun(*SUN, 26, "#ffe3b6", 0.8)
    lighting.sky("#b9d3e8", 0.5)
    for a, b, c, d in WINDOWS:
        lighting.panel(
            left.point((a + b) / 2, -0.38, (c + d) / 2), left.point((a + b) / 2, 3, 0.9), (b - a, d - c), 62, "#cbe2f4"
        )
    lighting.panel((0, NEAR + 0.1, 2.0), (0, 4, 1.2), (3, 2.4), 26, "#f4ead6")
    stage.level_camera(CAMERA, LENS, HORIZON, shift=SHIFT)
    bpy.context.view_layer.update()
    return sunbeams.shafts([left.corners(w) for w in WINDOWS[1:]], *SUN)


def build_foreground(variant: str, work: Path) -> bool:
    """Leaves on the near sill, out of focus at the left edge."""
    del variant, work
    stage.clear()
    plants.rubber_tree((-1.28, -1.35, 0.35), 1.25, 34, 12)
    lighting.sun(35, 285, 3.4, "#ffe9c8", 3)
    lighting.sky("#c8d2c8", 0.5)
    stage.level_camera(CAMERA, LENS, HORIZON, shift=SHIFT)
    return True


LOOK = Look(exposure=1.06, contrast=1.08, shadow=("#31476a", 0.12), light=("#fff0d0", 0.12))


def finish(variant: str, passes: Passes, beams: list[sunbeams.Shaft], front: Passes | None, work: Path) -> Array:
    """The painted picture."""
    del variant, work

    def overlay(y: Array) -> Array:
        y = sunbeams.lay_shafts(y, beams, "#fff0cc", 0.15)
        return y if front is None else lay_foreground(y, front, LOOK, passes.size[0] / 260, 0.82)

    return paint(passes, LOOK, overlay=overlay)
