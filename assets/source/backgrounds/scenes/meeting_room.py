"""The third-floor meeting room of the city hall: one big round table, twelve seats that do not match, a whiteboard.

Eye level lies at 34 % of the height, where the eyes of standing figures are.  The room runs from the camera at
y=-5.4 to the
far wall at y=4.3; the whiteboard stands parallel to the picture, so its face is a plain rectangle of pixels.
"""

from __future__ import annotations

import math
from pathlib import Path

import bpy
from drawings import clock_face, lettering, outlook, photographs, plan_map, screens
from workshop import (
    belongings,
    chairs,
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
from workshop.painting import Look, paint
from workshop.rendering import Passes

from scenes.meeting_table import SEATS, TABLE_RADIUS, TABLE_TOP, lay_table, place_chairs

VARIANTS = ("day", "dusk")
SAMPLES = 14
NEEDS = {"day": "outlook_day", "dusk": "outlook_dusk"}
AIR = {"day": ("#f3efdc", 0.20, 1.12), "dusk": ("#f0c090", 0.10, 1.0)}
LEFT, RIGHT, FAR, NEAR, HEIGHT = -4.0, 4.4, 4.3, -7.2, 3.3
CAMERA = (0.0, -5.4, 1.58)
LENS, HORIZON = 28.0, 0.34
BACK_WINDOW = (-3.62, -1.62, 0.92, 2.82)
LEFT_WINDOWS = ((-6.6, -4.2, 0.92, 2.82), (-3.4, -1.0, 0.92, 2.82), (0.7, 3.1, 0.92, 2.82))
BOARD = ((2.25, 3.72), 3.0, 1.3, 0.88)  # centre (x, y), width, height, lower edge
SUN = {"day": (31.0, 301.0), "dusk": (8.5, 267.0)}
DOOR_WAY = (1.75, 3.45)


def draw(variant: str, work: Path) -> dict[str, Path]:
    """The flat pictures that the room needs."""
    hour, minute = (9, 0) if variant == "day" else (18, 20)
    flat = {
        "map": plan_map.draw_plan_map(work / f"plan_map_{variant}.png", ringed=variant == "dusk"),
        "clock": clock_face.draw_clock_face(work / f"clock_{variant}.png", hour, minute),
        "agenda": lettering.draw_typed_sheet(work / "agenda.png", "会 议 议 程", 3),
        "figures": lettering.draw_typed_sheet(work / "figures.png", "园区十一年税收", 5, table=True),
        "draft": lettering.draw_typed_sheet(work / "draft.png", "发 言 稿", 9),
        "screen": screens.draw_chart_screen(work / "chart_screen.png"),
        "tablet": screens.draw_dashboard(work / "dashboard.png"),
        "photo_a": photographs.draw_group_photograph(work / "photo_a.png", 2),
        "photo_b": photographs.draw_group_photograph(work / "photo_b.png", 4, rows=2, people=9),
        "award": photographs.draw_certificate(work / "award.png", "先进园区", 3),
    }
    for index, seat in enumerate(SEATS):
        flat[f"plate_{index}"] = lettering.draw_name_plate(work / f"plate_{index}.png", seat.name)
    return flat


def _shell(day: bool) -> tuple[walls.Wall, walls.Wall, walls.Wall]:
    plaster = materials.paint("#ece2cb", 0.78, vary=0.05, scale=0.7)
    meshes.span(
        LEFT, RIGHT, NEAR, FAR, -0.1, 0.0, patterns.boards("#b8845a", 0.11, 1.5, 0.26, "#6a482e", 0.12, math.pi / 2)
    )
    meshes.span(LEFT, RIGHT, NEAR, FAR, HEIGHT, HEIGHT + 0.1, materials.paint("#f0eadc", 0.85, vary=0.03))
    back, left, right = walls.Wall("x", FAR, 1), walls.Wall("y", LEFT, -1), walls.Wall("y", RIGHT, 1)
    back.build((LEFT - 0.3, RIGHT + 0.3), HEIGHT, [BACK_WINDOW], plaster)
    left.build((NEAR, FAR + 0.26), HEIGHT, LEFT_WINDOWS, plaster)
    right.build((NEAR, FAR + 0.26), HEIGHT, [(*DOOR_WAY, 0.0, 2.2)], plaster)
    green, line, base = (
        materials.paint("#a3bda0", 0.42, vary=0.06, coat=0.15),
        materials.paint("#6f8f78", 0.5),
        materials.wood("#6b4a30", axis=0),
    )
    back.dado([(LEFT, BACK_WINDOW[0]), (BACK_WINDOW[1], RIGHT)], 1.12, green, line, base)
    back.dado([(BACK_WINDOW[0], BACK_WINDOW[1])], 0.82, green, green, base)
    here = NEAR
    for window in LEFT_WINDOWS:
        left.dado([(here, window[0])], 1.12, green, line, base)
        left.dado([(window[0], window[1])], 0.82, green, green, base)
        here = window[1]
    left.dado([(here, FAR)], 1.12, green, line, base)
    right.dado([(NEAR, DOOR_WAY[0] - 0.12), (DOOR_WAY[1] + 0.12, FAR)], 1.12, green, line, base)
    walls.cornice(LEFT, RIGHT, NEAR, FAR, HEIGHT, materials.paint("#f2ecde", 0.8, vary=0.02))
    return back, left, right


def _windows(back: walls.Wall, left: walls.Wall) -> None:
    frame, sill = materials.paint("#e9e6d8", 0.45, vary=0.05), materials.paint("#d9d4c4", 0.3, vary=0.06)
    wheat = walls.hanging_cloth("#d8be86", 0.5)
    rail = materials.wood("#7a5233", axis=0)
    for wall, opening, seed in ((back, BACK_WINDOW, 1), *((left, o, i + 2) for i, o in enumerate(LEFT_WINDOWS))):
        wall.window(opening, frame, sill)
        a0, a1, _, z1 = opening
        walls.curtain(wall, a0 - 0.2, a0 + 0.22, 0.12, z1 + 0.14, wheat, 4, 0.045, 0.3, seed)
        walls.curtain(wall, a1 + 0.2, a1 - 0.24, 0.12, z1 + 0.14, wheat, 4, 0.045, 0.3, seed + 9)
        wall.block(a0 - 0.28, a1 + 0.28, -0.15, -0.1, z1 + 0.14, z1 + 0.18, rail, 0.01)
        walls.radiator(wall, (a0 + a1) / 2, 15)
    plants.pothos(back.point(-3.3, -0.02, 0.92), 0.085, 46, 11, materials.paint("#c9b48c", 0.5), trail=0.32)
    plants.snake_plant(left.point(1.25, 0.0, 0.92), 0.5, 12, 5)
    vessels.lidded_mug(back.point(-2.15, -0.02, 0.92), 0.6, "#a86a58")
    for k, code in enumerate(("#d9d0ba", "#e3dcc8", "#cfc4ab", "#dcd4c0")):
        meshes.box(
            (0.3, 0.22, 0.012),
            back.point(-2.6 + 0.01 * (k % 2), -0.01, 0.927 + 0.012 * k),
            materials.paint(code, 0.9),
            turn=(0, 0, 0.08 * math.sin(k * 2)),
        )


def _far_wall(flat: dict[str, Path], day: bool) -> None:
    y = FAR - 0.005
    room_things.framed((-0.4, y, 1.92), 1.74, 1.25, flat["map"], frame="#7a5a3a", mount=0.0, bar=0.045, rough=0.55)
    room_things.wall_clock((-0.4, y, 2.87), flat["clock"], 0.235)
    for x, name, tilt in ((1.18, "photo_a", 0.0), (1.98, "award", 0.012), (3.58, "photo_b", -0.018)):
        room_things.framed(
            (x, y, 2.62), 0.56, 0.38, flat[name], frame="#6b4a2e", mount=0.025, bar=0.022, tilt=tilt, rough=0.35
        )
    # Where the fourth frame hung, the wall has kept its colour; the nail is still there.
    meshes.box((0.60, 0.004, 0.42), (2.78, FAR - 0.002, 2.62), materials.paint("#fbf7ec", 0.8, vary=0.02))
    meshes.tube([(2.78, FAR, 2.80), (2.78, FAR - 0.03, 2.805)], 0.006, materials.steel("#6a6560"))
    room_things.sideboard((-0.55, FAR - 0.25, 0), 1.7, 0.42, 0.78)
    for x, code, spin in ((-1.22, "#a8443a", 0.4), (-1.03, "#5c8a72", -0.5), (-0.82, "#a8443a", 0.1)):
        vessels.vacuum_flask((x, FAR - 0.24 + 0.03 * math.sin(x * 9), 0.78), code, spin)
    meshes.box((0.52, 0.3, 0.012), (-0.22, FAR - 0.25, 0.787), materials.paint("#8f5a3a", 0.4), 0.005)
    for k in range(6):
        vessels.lidded_mug((-0.4 + 0.12 * (k % 3), FAR - 0.31 + 0.13 * (k // 3), 0.793), 0.3 * k)
    vessels.enamel_mug((0.14, FAR - 0.28, 0.78), 0.4)
    meshes.cylinder(0.05, 0.14, (0.24, FAR - 0.2, 0.78), materials.paint("#6f8a5a", 0.4), 24)


def _far_corners(flat: dict[str, Path], right: walls.Wall) -> None:
    plants.rubber_tree((-3.7, 3.95, 0), 1.75, 44, 5, materials.paint("#8a5a40", 0.6))
    (x, y), width, height, low = BOARD
    room_things.whiteboard((x, y, 0), width, height, low)
    room_things.coat_stand((4.08, 3.86, 0), 0.2)
    belongings.hung_coat((3.96, 3.72, 1.74), 0.5, materials.cloth("#5f7486", weave=0.2), 0.78)
    meshes.tube(
        [(4.18, 3.7, 1.74), (4.18, 3.66, 1.70), (4.18, 3.64, 1.02), (4.2, 3.63, 0.9)], 0.022, materials.cloth("#39443f")
    )
    walls.double_door(
        (RIGHT + 0.02, (DOOR_WAY[0] + DOOR_WAY[1]) / 2, 0), -math.pi / 2, 1.6, 2.1, open_left=0.0, open_right=0.55
    )
    meshes.span(RIGHT + 0.3, RIGHT + 3.2, DOOR_WAY[0] - 3, DOOR_WAY[1] + 3, -0.1, 0.0, patterns.terrazzo())
    meshes.span(RIGHT + 2.2, RIGHT + 2.4, DOOR_WAY[0] - 3, DOOR_WAY[1] + 6, 1.12, 3.3, materials.paint("#ece3cf", 0.8))
    meshes.span(
        RIGHT + 2.19, RIGHT + 2.4, DOOR_WAY[0] - 3, DOOR_WAY[1] + 6, 0.0, 1.12, materials.paint("#a3bda0", 0.45)
    )
    meshes.span(RIGHT + 0.02, RIGHT + 0.26, FAR + 0.2, DOOR_WAY[1] + 6, 0, HEIGHT, materials.paint("#ece3cf", 0.8))
    meshes.span(
        RIGHT, RIGHT + 3.2, DOOR_WAY[0] - 3, DOOR_WAY[1] + 6, HEIGHT, HEIGHT + 0.1, materials.paint("#f0eadc", 0.85)
    )
    meshes.span(RIGHT, RIGHT + 3.2, DOOR_WAY[1] + 5, DOOR_WAY[1] + 5.2, 0, HEIGHT, materials.paint("#ece3cf", 0.8))
    right.block(1.3, 1.42, -0.016, 0.0, 1.28, 1.4, materials.paint("#f1ede2", 0.4), 0.004)


def _floor_things(day: bool) -> None:
    belongings.satchel((-2.85, 0.85, 0), 0.7, "#8a7450")
    room_things.carton((-3.45, 2.2, 0), 0.25)
    belongings.paper_bag((3.4, 1.2, 0), -0.4)
    black = materials.paint("#2b2b2a", 0.5)
    meshes.tube(
        [
            (-0.7, 0.3, 0.02),
            (-1.6, 0.9, 0.012),
            (-2.2, 2.2, 0.012),
            (-2.0, 3.2, 0.012),
            (-1.5, 4.1, 0.012),
            (-1.5, 4.26, 0.25),
        ],
        0.009,
        black,
        smooth=True,
    )
    meshes.box((0.3, 0.06, 0.04), (-1.95, 3.1, 0.02), materials.paint("#e8e4d8", 0.5), 0.006, (0, 0, 0.5))
    for k in range(3):
        chairs.folding_chair((-1.35 - 0.07 * k, 4.06, 0.06), math.pi * 0.5)
    if not day:
        desk_things.sheet_of_paper((1.15, -2.75, 0.003), 0.5, None, 0.12)
        desk_things.sheet_of_paper((-2.7, -0.6, 0.003), 1.2, None, 0.08)


def _ceiling(day: bool) -> None:
    for x, y, on in ((-1.9, -1.2, False), (1.9, -1.2, False), (-1.9, 2.2, False), (2.2, 2.6, not day)):
        walls.tube_lamp((x, y, HEIGHT), 1.3, 0.0, 0.42, on, "#e6fff2", 10.0)
    walls.ceiling_fan((0.55, 1.3, HEIGHT), 0.5, 0.7, 0.3)
    if not day:
        lighting.panel((2.2, 2.6, HEIGHT - 0.5), (2.2, 3.2, 0), (1.2, 0.12), 46, "#dff5e6", 160)


def _outside(variant: str, view: Path) -> None:
    """The painted city on a screen far behind the windows; it shines for the eye and casts no light of its own."""
    x0, x1, horizon_share, far, more = -25.4, -4.2, 0.50, 34.0, 3.5
    height = (x1 - x0) * 9 / 16
    top = CAMERA[2] + height * horizon_share
    up = 1 + more / height  # above the picture its uppermost row of sky goes on
    screen = meshes.quad(
        [(x0, far, top - height), (x1, far, top - height), (x1, far, top + more), (x0, far, top + more)],
        materials.picture(view, {"day": 1.15, "dusk": 0.95}[variant], shining=True),
        ((0, 0), (1, 0), (1, up), (0, up)),
    )
    screen.visible_diffuse = screen.visible_shadow = screen.visible_glossy = False


def _light(variant: str, left: walls.Wall, back: walls.Wall) -> None:
    elevation, azimuth = SUN[variant]
    panes = [
        (left.point((a + b) / 2, -0.34, (c + d) / 2), left.point((a + b) / 2, 4, 1.0), (b - a, d - c))
        for a, b, c, d in LEFT_WINDOWS
    ]
    a, b, c, d = BACK_WINDOW
    panes.append((back.point((a + b) / 2, -0.34, (c + d) / 2), back.point((a + b) / 2 + 1, 4, 0.8), (b - a, d - c)))
    if variant == "day":
        lighting.sun(elevation, azimuth, 30, "#ffe3b6", 0.8)
        lighting.sky("#b9d3e8", 0.5)
        for at, target, size in panes:
            lighting.panel(at, target, size, 150, "#cbe2f4")
        lighting.panel((0, -6.9, 2.2), (0, 2, 1.2), (6, 2.4), 95, "#f4ead6")
        lighting.panel((2.2, 1.6, HEIGHT - 0.06), (2.25, 3.9, 1.3), (2.4, 0.6), 34, "#fbf4e4", 120)
    else:
        lighting.sun(elevation, azimuth, 19, "#ff9448", 1.0)
        lighting.sky("#8a80b0", 0.2)
        for at, target, size in panes:
            lighting.panel(at, target, size, 46, "#c9a4b8")
        lighting.panel((0, -6.9, 2.2), (0, 2, 1.2), (6, 2.4), 16, "#8f8ac0")
    lighting.point((RIGHT + 1.6, 2.6, 2.7), 60 if variant == "day" else 26, "#fff0d6", 0.3)


def build(variant: str, work: Path) -> list[sunbeams.Shaft]:
    """Builds the room; returns its shafts of sunlight for the painting."""
    day = variant == "day"
    view = outlook.draw_outlook(work / f"window_{variant}.png", work / f"outlook_{variant}.png", *AIR[variant])
    flat = draw(variant, work)
    stage.clear()
    back, left, right = _shell(day)
    _windows(back, left)
    _far_wall(flat, day)
    _far_corners(flat, right)
    chairs.round_table(TABLE_RADIUS, top=TABLE_TOP)
    lay_table(flat, day)
    place_chairs(day)
    _floor_things(day)
    _ceiling(day)
    _outside(variant, view)
    _light(variant, left, back)
    stage.level_camera(CAMERA, LENS, HORIZON)
    bpy.context.view_layer.update()
    return sunbeams.shafts([left.corners(o) for o in LEFT_WINDOWS], *SUN[variant])


def build_foreground(variant: str, work: Path) -> bool:
    """The near things that hang out of focus into the picture: leaves by the door side."""
    del work
    stage.clear()
    plants.palm((2.02, -3.45, 0.42), 1.25, 13, 9)
    day = variant == "day"
    lighting.sun(40, 300, 3.2 if day else 1.6, "#ffe9c8" if day else "#ff9a52", 3)
    lighting.sky("#c8d2c8" if day else "#6a6488", 0.5 if day else 0.3)
    stage.level_camera(CAMERA, LENS, HORIZON)
    return True


LOOKS = {
    "day": Look(exposure=1.22, shadow=("#31476a", 0.13), light=("#fff0d0", 0.12), bloom=0.10),
    "dusk": Look(exposure=1.2, shadow=("#3a3566", 0.16), light=("#ffd9a0", 0.12), bloom=0.13),
}
SHAFTS = {"day": ("#fff0cc", 0.13), "dusk": ("#ffb070", 0.2)}


def finish(variant: str, passes: Passes, beams: list[sunbeams.Shaft], front: Passes | None, work: Path) -> Array:
    """The painted picture."""
    look = LOOKS[variant]

    def overlay(y: Array) -> Array:
        y = sunbeams.lay_shafts(y, beams, *SHAFTS[variant])
        return y if front is None else lay_foreground(y, front, look, passes.size[0] / 300, 0.8)

    return paint(passes, look, overlay=overlay)
