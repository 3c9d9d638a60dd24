"""Owns plants in pots.  Every plant stands on `at`; same seed, same plant."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import bpy
import numpy as np
from mathutils import Euler

from .groups import Group
from .materials import leaf, paint
from .meshes import Material, Vector3, mesh, tube, turned

Part = tuple[np.ndarray, list[tuple[int, ...]]]


def blade(length: float, width: float, bend: float, steps: int = 6, shape: float = 0.45, fold: float = 0.25) -> Part:
    """A leaf along +x that curves downwards, creased along its rib."""
    vertices, faces = [], []
    for i in range(steps + 1):
        t = i / steps
        x, z = length * (t - 0.12 * bend * t * t), -length * bend * t * t * 0.5
        w = width * (math.sin(math.pi * min(1, t**shape)) if 0 < t < 1 else 0.02)
        vertices += [(x, -w / 2, z + fold * w * 0.5), (x, 0, z), (x, w / 2, z + fold * w * 0.5)]
    for i in range(steps):
        b = i * 3
        faces += [(b, b + 3, b + 4, b + 1), (b + 1, b + 4, b + 5, b + 2)]
    return np.array(vertices), faces


def placed(part: Part, yaw: float, pitch: float, at: Sequence[float], roll: float = 0.0) -> Part:
    """A leaf turned and moved to its stalk."""
    matrix = np.array(Euler((roll, -pitch, yaw)).to_matrix())
    return part[0] @ matrix.T + np.array(at), part[1]


def merged(parts: Sequence[Part], material: Material) -> bpy.types.Object:
    """Many leaves as one object."""
    vertices, faces, first = [], [], 0
    for points, polygons in parts:
        vertices.append(points)
        faces += [tuple(i + first for i in polygon) for polygon in polygons]
        first += len(points)
    return mesh("leaves", np.vstack(vertices), faces, material, smooth=True)


def pot(radius: float, height: float, material: Material, at: Vector3 = (0, 0, 0), round_body: bool = False) -> None:
    """A flower pot with earth in it."""
    if round_body:
        profile = [
            (0, 0),
            (0.55, 0),
            (0.95, 0.35),
            (1, 0.55),
            (0.86, 0.9),
            (0.86, 1),
            (0.78, 1),
            (0.76, 0.9),
            (0, 0.88),
        ]
    else:
        profile = [
            (0, 0),
            (0.68, 0),
            (0.72, 0.05),
            (0.96, 0.84),
            (1.06, 0.86),
            (1.06, 1),
            (0.9, 1),
            (0.88, 0.9),
            (0, 0.88),
        ]
    turned([(r * radius, z * height) for r, z in profile], material, at, 40)
    turned([(0, height * 0.9), (radius * 0.8, height * 0.9)], paint("#3a2c22", 0.95), at, 24)


def rubber_tree(
    at: Vector3,
    height: float = 1.7,
    leaves: int = 46,
    seed: int = 1,
    potting: Material | None = None,
    code: str = "#3f7a45",
    tip: str = "#86b756",
) -> Group:
    """A single stem with big upright leaves."""
    chance = random.Random(seed)
    parts = []
    with Group(at, chance.random() * 6) as made:
        pot(0.2, 0.36, potting or paint("#e6e0d4", 0.45))
        base = 0.33
        tube(
            [
                (0.03 * math.sin(k * 1.3 + seed), 0.03 * math.cos(k * 1.1), base + (height - base) * k / 7)
                for k in range(8)
            ],
            0.016,
            paint("#6b4f36", 0.8),
            smooth=True,
        )
        for i in range(leaves):
            t = (i + 1) / leaves
            yaw = i * 2.4 + chance.uniform(-0.3, 0.3)
            length = chance.uniform(0.22, 0.34) * (1.15 - 0.35 * t)
            part = blade(length, length * 0.55, chance.uniform(0.3, 0.9), 5, 0.7)
            stalk = (0.04 * math.cos(yaw), 0.04 * math.sin(yaw), base + (height - base) * (0.3 + 0.72 * t))
            pitch = chance.uniform(0.1, 0.9) * (0.5 + 0.6 * t)
            parts.append(placed(part, yaw, pitch, stalk, chance.uniform(-0.4, 0.4)))
        merged(parts, leaf(code, tip, 0.25, 0.35))
    return made


def palm(at: Vector3, height: float = 1.9, fronds: int = 15, seed: int = 2, potting: Material | None = None) -> Group:
    """Arching fronds from one pot."""
    chance = random.Random(seed)
    parts = []
    with Group(at, chance.random() * 6) as made:
        pot(0.22, 0.38, potting or paint("#e4dccb", 0.4), round_body=True)
        for i in range(fronds):
            yaw, length, rise = i * 2.4, height * chance.uniform(0.6, 0.95), chance.uniform(0.95, 1.4)
            line = [(0.0, 0.34)]
            for k in range(14):
                a = rise - 1.5 * (k / 14) ** 1.8
                line.append((line[-1][0] + math.cos(a) * length / 14, line[-1][1] + math.sin(a) * length / 14))
            tube([(math.cos(yaw) * x, math.sin(yaw) * x, z) for x, z in line], 0.006, paint("#7c9a4a", 0.6))
            for k in range(4, 15):
                x, z = line[k]
                for side in (-1, 1):
                    part = blade(0.32 * math.sin(math.pi * (k - 2) / 14) + 0.06, 0.035, 0.7, 4, 0.6)
                    parts.append(
                        placed(
                            part,
                            yaw + side * (1.0 - 0.4 * k / 14),
                            0.35 - 0.6 * k / 14,
                            (math.cos(yaw) * x, math.sin(yaw) * x, z),
                        )
                    )
        merged(parts, leaf("#4c8a4b", "#9cc665", 0.3, 0.4))
    return made


def snake_plant(
    at: Vector3, height: float = 0.7, leaves: int = 16, seed: int = 3, potting: Material | None = None
) -> Group:
    """Upright swords of leaves."""
    chance = random.Random(seed)
    parts = []
    with Group(at) as made:
        pot(0.15, 0.26, potting or paint("#a86a48", 0.7))
        for i in range(leaves):
            a, r = i * 2.4, 0.09 * math.sqrt(i / leaves)
            part = blade(height * chance.uniform(0.55, 1), 0.06, 0.12, 7, 0.8, 0.35)
            parts.append(placed(part, a, 1.35 - chance.uniform(0, 0.3), (r * math.cos(a), r * math.sin(a), 0.22)))
        merged(parts, leaf("#3f7352", "#a9bf6a", 0.15, 0.4, 8.0))
    return made


def pothos(
    at: Vector3,
    radius: float = 0.09,
    leaves: int = 44,
    seed: int = 4,
    potting: Material | None = None,
    code: str = "#5a9a52",
    tip: str = "#a8d070",
    trail: float = 0.0,
    front: float = -1.57,
) -> Group:
    """A bushy small plant; `trail` metres of vines hang over the side `front`."""
    chance = random.Random(seed)
    parts = []
    with Group(at) as made:
        pot(radius, radius * 1.5, potting or paint("#d9d3c7", 0.5))
        for _ in range(leaves):
            length = chance.uniform(0.9, 1.7) * radius
            a, d = chance.random() * 6.28, chance.uniform(0, radius * 0.7)
            z = radius * 1.45 + chance.uniform(0, radius * 1.2)
            part = blade(length, length * 0.6, chance.uniform(0.4, 1.4), 4, 0.7)
            parts.append(placed(part, a, chance.uniform(-0.1, 1.1), (d * math.cos(a), d * math.sin(a), z)))
        for _ in range(5 if trail else 0):
            a, drop = front + chance.uniform(-1.2, 1.2), trail * chance.uniform(0.6, 1.05)
            line = [
                (
                    math.cos(a) * radius * (1 + 0.35 * t),
                    math.sin(a) * radius * (1 + 0.35 * t),
                    radius * 1.5 - drop * t**1.3,
                )
                for t in np.linspace(0, 1, 12)
            ]
            tube(line, 0.003, paint("#6e9a55", 0.6))
            parts += [
                placed(blade(0.06, 0.045, 0.8, 3, 0.7), chance.random() * 6.28, chance.uniform(-0.8, 0.3), p)
                for p in line
                for _ in range(2)
            ]
        merged(parts, leaf(code, tip, 0.3, 0.4))
    return made
