"""The land of Qingshan: the course of the Dai, its banks and promenades, the near hills, the pavilion, the woods.

Metres; y runs north towards the mountain, x east.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

import numpy as np
from scipy.interpolate import PchipInterpolator
from workshop import architecture, materials, meshes, patterns
from workshop.groups import Batch

COURSE = (
    (0, -40),
    (200, 10),
    (350, 80),
    (520, 128),
    (700, 112),
    (905, 20),
    (1150, -84),
    (1420, -88),
    (1750, 40),
    (2150, 150),
    (2700, 190),
    (3700, 60),
)


HALF_WIDTH = ((0, 90), (500, 84), (905, 70), (1200, 58), (1700, 52), (3700, 46))


_course = PchipInterpolator(*zip(*COURSE, strict=True))


_half = PchipInterpolator(*zip(*HALF_WIDTH, strict=True))


def river(y: float) -> tuple[float, float]:
    """Middle and half width of the river at y."""
    at = min(max(y, 0.0), 3700.0)
    return float(_course(at)), float(_half(at))


@dataclass
class Town:
    """What is being built: boxes, roofs, places of trees."""

    chance: random.Random
    boxes: Batch
    tiles: architecture.Roofs
    kinds: dict[str, list[tuple[float, float, float, float, float]]] = field(default_factory=dict)

    def plant(self, kind: str, x: float, y: float, z: float = 0.0, scale: float = 1.0) -> None:
        """A tree of the kind."""
        spread = self.chance.uniform(0.8, 1.2) * scale
        self.kinds.setdefault(kind, []).append((x, y, z, spread, self.chance.random() * 6.28))

    def grove(self, x: float, y: float, z: float = 0.0, scale: float = 1.0) -> None:
        """A tree of the mixed woods."""
        kind = self.chance.choices(
            ("camphor", "dark", "plane", "cedar", "poplar", "autumn", "bush"), (30, 22, 18, 9, 6, 5, 10)
        )[0]
        self.plant(kind, x, y, z, scale)


def near_river(x: float, y: float, margin: float) -> bool:
    """Whether a place lies in the river or within `margin` of its banks."""
    middle, half = river(y)
    return abs(x - middle) < half + margin


def _strip(low: float, high: float, z: float, side: int, material: object, drop: float | None = None) -> None:
    """A band along a bank from `low` to `high` metres off the water; `drop` adds a wall down to that level."""
    ys = np.arange(20.0, 3680.0, 18.0)
    vertices, faces = [], []
    for y in ys:
        middle, half = river(y)
        near, far = middle + side * (half + low), middle + side * (half + high)
        vertices += [(near, y, z), (far, y, z)] + ([(near, y, drop)] if drop is not None else [])
    per = 3 if drop is not None else 2
    for i in range(len(ys) - 1):
        a, b = i * per, (i + 1) * per
        faces.append((a, a + 1, b + 1, b) if side > 0 else (a, b, b + 1, a + 1))
        if drop is not None:
            faces.append((a, b, b + 2, a + 2))
    meshes.mesh("bank", vertices, faces, material)


def lay_river(town: Town, night: bool) -> None:
    ys = [*np.arange(20.0, 3700.0, 14.0), 5200.0]
    vertices = [(river(y)[0] + s * (river(y)[1] + 2), y, -1.2) for y in ys for s in (-1, 1)]
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(ys) - 1)]
    meshes.mesh("river", vertices, faces, patterns.water("#10242c" if night else "#3f6f62"))
    stone, walk, verge, road = (
        materials.paint(c, 0.85, vary=0.08, scale=0.05) for c in ("#a39d8c", "#cfc5ae", "#6f8f56", "#8e8c86")
    )
    for side in (-1, 1):
        _strip(-1.0, 3.0, 1.2, side, stone, drop=-1.3)
        _strip(3.0, 12.0, 1.3, side, walk)
        _strip(12.0, 24.0, 1.5, side, verge)
        _strip(24.0, 33.0, 1.2, side, road)
    for y in np.arange(330.0, 3300.0, 9.0):
        middle, half = river(y)
        for side in (-1, 1):
            gap = math.sin(y / 61 + side) + math.sin(y / 23 + 2 * side)
            if gap > -0.9:
                kind = town.chance.choices(("willow", "plane", "poplar"), (7, 3, 1))[0]
                town.plant(kind, middle + side * (half + 17 + town.chance.uniform(-4, 5)), y, 1.2, 0.85)
            if y < 1500 and town.chance.random() < 0.7:
                town.plant("bush", middle + side * (half + 13.5), y + 4, 1.3, 0.7)
            if y < 1300 and math.sin(y / 47 + 3 * side) > 0.55:  # reeds stand where the current is slow
                for _ in range(4):
                    town.plant(
                        "bush",
                        middle + side * (half - town.chance.uniform(0, 7)),
                        y + town.chance.uniform(-4, 4),
                        -1.4,
                        0.55,
                    )


def lay_ground() -> None:
    """Replaces the flat ground by one that leaves the river bed open, for the water lies below the town."""
    import bpy

    ground = bpy.data.objects["ground"]
    material = ground.data.materials[0]
    bpy.data.objects.remove(ground)
    ys = [-60.0, *np.arange(20.0, 3700.0, 14.0), 5200.0]
    for side in (-1, 1):
        vertices = [
            v for y in ys for v in ((river(y)[0] + side * (river(y)[1] + 2.5), y, 0.0), (side * 6000.0, y, 0.0))
        ]
        faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(ys) - 1)]
        meshes.mesh("ground", vertices, faces, material)


def _hill(
    town: Town, centre: tuple[float, float], radii: tuple[float, float], height: float, count: int, bare: float = 0.0
) -> None:
    (cx, cy), (rx, ry) = centre, radii
    meshes.turned(
        [(rx * 1.15 * t, height * (1 - t * t) - 1.5) for t in (i / 14 for i in range(15))],
        materials.paint("#46663f", 0.95, vary=0.3, scale=0.05),
        (cx, cy, 0),
        48,
        scale=(1, ry / rx, 1),
    )
    for _ in range(count):
        a, r = town.chance.random() * 6.28, math.sqrt(town.chance.random())
        x, y = cx + rx * 1.1 * r * math.cos(a), cy + ry * 1.1 * r * math.sin(a)
        if bare and (
            math.hypot(x - PAVILION[0], y - PAVILION[1]) < 11.5
            or (y < PAVILION[1] and abs(x - PAVILION[0] * y / PAVILION[1]) < 7)
        ):
            continue
        town.grove(x, y, height * (1 - (r * 1.1 / 1.15) ** 2) - 2.0, 0.86)


def raise_hills(town: Town) -> None:
    _hill(town, (-165, 285), (120, 95), 122, 2300, bare=1.0)
    _hill(town, (250, 330), (120, 90), 62, 900)
    _hill(town, (-420, 640), (230, 120), 66, 2600)
    _hill(town, (500, 760), (230, 130), 58, 3000)
    for _ in range(6200):
        y = 330 + 460 * town.chance.random() ** 0.8
        x = town.chance.uniform(-0.64, 0.64) * y
        clearing = math.sin(x / 41 + 1) + math.sin(y / 37) > 1.25  # meadows here and there
        if not near_river(x, y, 40) and not clearing:
            town.grove(x, y, 0, 0.85)
    stone = materials.paint("#a9a48f", 0.9, vary=0.15, scale=0.4)
    x, y, z = PAVILION
    meshes.turned([(0, 0.9), (7, 0.6), (9, -3)], stone, (x, y, z - 1.9), 24)
    for k in range(16):  # steps down to the viewer
        meshes.box((3.0, 1.0, 0.5), (x + 0.42 * k, y - 5.6 - k * 1.0, z - 1.7 - 0.42 * k), stone)
    architecture.pavilion(PAVILION, 2.75, 0.25)
    for dx, dy, kind, scale in (
        (-15, 3, "cedar", 1.1),
        (-12.5, -5, "bush", 1.2),
        (13.5, 4, "autumn", 0.9),
        (12.5, -4, "bush", 1.1),
        (16, -9, "camphor", 0.7),
        (-17, -9, "plane", 0.75),
    ):
        town.plant(kind, x + dx, y + dy, z - 3.5, scale)


PAVILION = (-112.0, 262.0, 102.6)
