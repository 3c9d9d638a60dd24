"""The city of Qingshan as one model: the Dai in its bends, promenades, old quarter, works with Plot Seven, new
towers, hills.

Metres; y runs north towards the mountain, x east.  Whoever looks at the city brings a camera and an hour.
"""

from __future__ import annotations

import math
import random

import numpy as np
from workshop import architecture, lighting, materials, meshes, patterns, stage, trees
from workshop.groups import Batch, scatter

from scenes.land import (
    PAVILION,
    Town,
    lay_ground,
    lay_river,
    near_river,
    raise_hills,
    river,
)

PLOT_SEVEN = (330.0, 1165.0, 150.0, 96.0)  # centre and size of the green rectangle among the works


def _old_quarter(town: Town, night: bool) -> None:
    chance, asleep = town.chance, random.Random(31)  # who is awake must not change the houses
    lamp = materials.light("#ffc27a", 1.5)
    white, grey = materials.paint("#e6ded0", 0.85, vary=0.08, scale=0.03), materials.paint("#cbb9a2", 0.85, vary=0.08)
    for iy in range(26):
        for ix in range(34):
            x, y = -640 + ix * 17.5 + chance.uniform(-3, 3), 790 + iy * 20 + chance.uniform(-3, 3)
            if near_river(x, y, 44) or math.hypot(x + 330, y - 1350) < 130 or chance.random() < 0.14:
                if not near_river(x, y, 16) and chance.random() < 0.5:
                    town.grove(x, y, 0, 0.7)
                continue
            w, d, h = chance.uniform(10, 15), chance.uniform(8, 13), chance.choice((6.5, 6.5, 9.5, 12.5))
            town.boxes.box((w, d, h), (x, y, 0), white if chance.random() < 0.7 else grey, 0.0)
            town.tiles.hip((x, y, h), w, d, 3.4)
            for offset in (-0.27, 0.25) if night else ():
                if asleep.random() < 0.3:
                    town.boxes.box((1.7, 0.3, 1.5), (x + offset * w, y - d / 2 - 0.1, h - 3.4), lamp)
            if chance.random() < 0.26:
                town.grove(x + 9, y + 8, 0, 0.62)


def _works(town: Town) -> None:
    brick, pale = (
        materials.paint("#a8775e", 0.85, vary=0.12, scale=0.05),
        materials.paint("#cfc8b6", 0.8, vary=0.08, scale=0.05),
    )
    saw = architecture.Roofs(materials.paint("#8f9a96", 0.6, vary=0.1, scale=0.05))
    cx, cy, w, d = PLOT_SEVEN
    for x, y, hall_w, hall_d, teeth in (
        (150, 1180, 92, 74, 5),
        (150, 1280, 92, 60, 4),
        (500, 1160, 110, 84, 6),
        (500, 1270, 110, 64, 4),
        (330, 1300, 130, 70, 5),
        (330, 1050, 120, 50, 4),
        (500, 1060, 100, 50, 4),
        (640, 1180, 90, 90, 6),
    ):
        if near_river(x, y, 66):
            continue
        town.boxes.box((hall_w, hall_d, 11), (x, y, 0), brick if teeth != 5 else pale)
        saw.saw((x, y, 11), hall_w, hall_d, teeth, 5.0)
    saw.flush()
    for _ in range(520):
        x, y = town.chance.uniform(60, 720), town.chance.uniform(960, 1350)
        if near_river(x, y, 40) or (abs(x - cx) < w / 2 + 16 and abs(y - cy) < d / 2 + 16):
            continue
        if town.chance.random() < 0.2:
            size = (town.chance.uniform(10, 26), town.chance.uniform(9, 18), town.chance.uniform(4, 9))
            town.boxes.box(size, (x, y, 0), town.chance.choice((brick, pale)))
            town.tiles.hip((x, y, size[2]), size[0], size[1], 2.6)
        else:
            town.grove(x, y, 0, 0.7)
    for x, y, height in ((438, 1226, 62), (560, 1226, 54), (246, 1248, 46)):
        architecture.chimney((x, y), height)
    # Plot Seven: a hundred and sixty camphor trees in ten rows of sixteen.
    meshes.span(
        cx - w / 2 - 4, cx + w / 2 + 4, cy - d / 2 - 4, cy + d / 2 + 4, 0.0, 0.6, materials.paint("#5f8a4e", 0.95)
    )
    for i in range(16):
        for j in range(10):
            town.plant("camphor", cx - w / 2 + w * (i + 0.5) / 16, cy - d / 2 + d * (j + 0.5) / 10, 0.4, 0.78)


def _blocks(town: Town, fronts: list[object]) -> None:
    chance = town.chance
    roofs = [materials.paint(c, 0.8) for c in ("#b0aea4", "#9a8877", "#8aa39a", "#b58a70")]
    cx, cy, w, d = PLOT_SEVEN
    for iy in range(5, 46):
        y = 330 + iy * 76 * (1 + iy * 0.0045)
        half = 0.62 * y + 260
        for ix in range(int(-half // 74), int(half // 74) + 1):
            x = ix * 74 + (iy % 2) * 11 + chance.uniform(-6, 6)
            old = -660 < x < 0 and 770 < y < 1330
            works = 80 < x < 710 and 1010 < y < 1345
            if near_river(x, y, 62) or old or works:
                continue
            centre = math.exp(-(((x - 330) / 330) ** 2 + ((y - 1950) / 520) ** 2))
            second = math.exp(-(((x + 700) / 280) ** 2 + ((y - 2300) / 460) ** 2))
            if chance.random() > (0.9 if y > 1250 else 0.66) or math.hypot(x + 330, y - 1390) < 110:
                for _ in range(6):
                    town.grove(x + chance.uniform(-34, 34), y + chance.uniform(-34, 34))
                continue
            for q in (-1, 1):
                h = (
                    chance.uniform(13, 30)
                    + 92 * centre * chance.uniform(0.25, 1.05)
                    + 58 * second * chance.uniform(0.2, 1.0)
                )
                size = (
                    (chance.uniform(20, 32), chance.uniform(13, 22), h)
                    if h < 48
                    else (chance.uniform(19, 26), chance.uniform(19, 26), h)
                )
                front = chance.choice(fronts) if h < 48 else fronts[chance.choice((1, 3, 5, 1))]
                bx, by = x + q * 18, y + chance.uniform(-11, 11)
                architecture.slab(town.boxes, (bx, by), size, front, chance.choice(roofs), chance)
                if h < 24 and chance.random() < 0.4:
                    town.tiles.hip((bx, by, h + 0.8), size[0], size[1], 3.6)
            for _ in range(4):
                town.grove(x + chance.uniform(-38, 38), y + chance.choice((-35, 35)), 0, 0.72)
    del cx, cy, w, d


def _landmarks(town: Town, fronts: list[object], night: bool) -> None:
    teal = patterns.facade(
        "#e6ece6", "#4f9a98", 2.4, 4.2, 0.9, 0.82, 0.42 if night else 0.0, 1.3, lamps=("#bfe0d8", "#dcefe4", "#ffd9a0")
    )
    architecture.twisted_tower((330, 1950), 22, 13, 168, teal, 1.1)
    meshes.cylinder(1.4, 34, (330, 1950, 167), materials.steel("#d9dde0"), 12, top=0.3)
    architecture.twisted_tower((-330, 1390), 18, 14, 84, teal, 0.55)
    for dx, dy, w, d, h in (
        (-95, 30, 60, 24, 22),
        (72, 50, 52, 28, 19),
        (-60, -60, 44, 20, 15),
        (80, -40, 38, 36, 17),
        (5, 96, 84, 22, 24),
    ):
        architecture.slab(
            town.boxes, (-330 + dx, 1390 + dy), (w, d, h), fronts[3], materials.paint("#8fb08a", 0.9), town.chance
        )
    middle, half = river(905)
    architecture.arch_bridge((middle, 905), half + 30, 9.0, (-0.5, 0.5), night, 0.05)
    far_middle, far_half = river(1620)
    meshes.box((2 * far_half + 120, 12, 2.4), (far_middle, 1620, 7), materials.paint("#d9d0bc", 0.6))
    for k in (-1, 0, 1):
        meshes.box((5, 11, 10), (far_middle + k * far_half * 0.7, 1620, 2), materials.paint("#d9d0bc", 0.6))
    for y, offset, turn, length in (
        (705, 0.35, 1.9, 15),
        (770, -0.2, 1.2, 13),
        (800, 0.5, 2.0, 12),
        (1010, 0.2, 2.2, 13),
        (1180, -0.3, 1.4, 13),
    ):
        m, h = river(y)
        architecture.boat((m + offset * h, y, -1.1), turn, length)


def _lamps() -> None:
    glow = materials.light("#ffbe74", 8)
    ball = meshes.ball(0.9, (0, -900, 0), glow, 6)
    places = []
    for y in np.arange(480, 3500, 27.0):
        middle, half = river(y)
        places += [(middle + side * (half + 8), y, 6.5, 1 + y / 2600, 0.0) for side in (-1, 1)]
    scatter(ball, places)
    dim = meshes.ball(0.9, (0, -900, 0), materials.light("#ffdca8", 6), 6)
    lanes = []
    for iy in range(10, 46, 3):
        y = 330 + iy * 76 * (1 + iy * 0.0045) + 38
        lanes += [
            (x, y, 6.5, 1 + y / 2800, 0.0) for x in np.arange(-0.62 * y, 0.62 * y, 46) if not near_river(x, y, 40)
        ]
    scatter(dim, lanes)
    lighting.point((PAVILION[0], PAVILION[1], PAVILION[2] + 6), 42000, "#ffb868", 0.5)


SUNS = {
    "dawn": (19.0, 104.0, 5.4, "#ffd8a4", 1.6),
    "day": (42.0, 120.0, 5.0, "#fff0d2", 1.2),
    "dusk": (11.0, 276.0, 4.6, "#ffac64", 1.5),
    "night": (40.0, 130.0, 0.34, "#b4c8d8", 2.0),
}
SKIES = {
    "dawn": ("#a9c4cc", 0.78, "#7fa6bd", "#f2d9b4"),
    "day": ("#9fc8dc", 0.95, "#5f92b8", "#d6e6e6"),
    "dusk": ("#a890ac", 0.55, "#5a6090", "#f4be94"),
    "night": ("#22344c", 0.5, "#0e182c", "#3a5264"),
}


def build(hour: str) -> None:
    """The city under the light of an hour, in an emptied scene; no camera."""
    stage.clear()
    night = hour == "night"
    fronts = architecture.facades(0.2 if night else (0.03 if hour in ("dawn", "dusk") else 0.0))
    town = Town(random.Random(12), Batch(3), architecture.Roofs(materials.paint("#4c5557", 0.8, vary=0.16, scale=0.06)))
    meshes.mesh(
        "ground",
        [(-6000, -50, -0.5), (6000, -50, -0.5), (6000, 5200, -0.5), (-6000, 5200, -0.5)],
        [(0, 1, 2, 3)],
        materials.paint("#5f7f4e", 0.95, vary=0.25, scale=0.012),
    )
    lay_ground()
    lay_river(town, night)
    _old_quarter(town, night)
    _works(town)
    _blocks(town, fronts)
    _landmarks(town, fronts, night)
    raise_hills(town)
    town.boxes.flush()
    town.tiles.flush()
    kinds = trees.make_kinds()
    for kind, places in town.kinds.items():
        scatter(kinds[kind], places)
    if night:
        _lamps()
    lighting.sun(*SUNS[hour])
    lighting.sky(*SKIES[hour])
