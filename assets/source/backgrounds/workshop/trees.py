"""Owns trees seen from some way off: crowns of leaf cards over clusters, in several silhouettes.  Metres, foot at
z=0.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import bpy
import numpy as np

from .materials import leaf, paint
from .meshes import Material, Vector3, mesh

Cluster = tuple[float, float, float, float]


def crown(
    clusters: Sequence[Cluster],
    cards: int,
    size: float,
    material: Material,
    seed: int,
    at: Vector3 = (0, 0, 0),
    squash: float = 0.8,
    droop: float = 0.0,
) -> bpy.types.Object:
    """Leaf cards on the skins of clusters (x, y, z, radius), facing outward; more of them on top, where light falls."""
    chance = np.random.RandomState(seed)
    balls = np.array(clusters, float)
    share = balls[:, 3] ** 2
    which = chance.choice(len(balls), cards, p=share / share.sum())
    out = chance.normal(size=(cards, 3))
    out[:, 2] = np.where(chance.rand(cards) < 0.35, np.abs(out[:, 2]), out[:, 2])
    out /= np.linalg.norm(out, axis=1)[:, None]
    radius = balls[which, 3] * (0.70 + 0.38 * chance.rand(cards) ** 0.6)
    where = balls[which, :3] + out * radius[:, None] * np.array([1, 1, squash])
    facing = out + chance.normal(size=(cards, 3)) * 0.45
    facing[:, 2] -= droop
    facing /= np.linalg.norm(facing, axis=1)[:, None]
    side = np.cross(facing, chance.normal(size=(cards, 3)))
    side /= np.linalg.norm(side, axis=1)[:, None]
    up = np.cross(facing, side)
    length = size * (0.55 + 0.9 * chance.rand(cards))[:, None]
    corners = np.stack(
        [
            where - side * length * 0.8,
            where - up * length * 0.5,
            where + side * length * 0.8,
            where + up * length * 0.5,
        ],
        1,
    )
    return mesh("crown", corners.reshape(-1, 3), np.arange(cards * 4).reshape(-1, 4), material, at=at)


def _broadleaf(seed: int, height: float, spread: float) -> list[Cluster]:
    chance = random.Random(seed)
    parts = [(0.0, 0.0, height * 0.62, spread * 0.52)]
    for k in range(9):
        a = k * 2.4 + chance.uniform(-0.4, 0.4)
        d, level = spread * chance.uniform(0.35, 0.68), chance.uniform(0.38, 0.86)
        parts.append((math.cos(a) * d, math.sin(a) * d, height * level, spread * chance.uniform(0.2, 0.36)))
    return parts


def _layered(seed: int, height: float, spread: float) -> list[Cluster]:
    chance = random.Random(seed)
    parts = []
    for k in range(7):
        t = k / 6
        reach = spread * (1 - t) ** 0.8 * 0.62
        for j in range(4 if k < 5 else 1):
            a = j * math.pi / 2 + k * 0.7 + chance.uniform(-0.3, 0.3)
            parts.append(
                (
                    math.cos(a) * reach * 0.7,
                    math.sin(a) * reach * 0.7,
                    height * (0.16 + 0.78 * t),
                    max(0.5, reach * 0.62),
                )
            )
    return parts


def _columnar(seed: int, height: float, spread: float) -> list[Cluster]:
    chance = random.Random(seed)
    return [
        (
            chance.uniform(-0.15, 0.15) * spread,
            chance.uniform(-0.15, 0.15) * spread,
            height * (0.2 + 0.74 * k / 8),
            spread * 0.42 * (0.45 + 0.7 * math.sin(math.pi * (0.12 + 0.8 * k / 8))),
        )
        for k in range(9)
    ]


def _willow(seed: int, height: float, spread: float) -> list[Cluster]:
    chance = random.Random(seed)
    parts = [(0.0, 0.0, height * 0.72, spread * 0.42)]
    for k in range(12):
        a, d = k * 2.4, spread * chance.uniform(0.38, 0.62)
        for drop in (0.62, 0.46, 0.32):
            parts.append((math.cos(a) * d * (1.05 - 0.1 * drop), math.sin(a) * d, height * drop, spread * 0.17))
    return parts


def make_kinds() -> dict[str, bpy.types.Object]:
    """One prototype of each kind of tree, parked out of sight, to be scattered."""
    bark = paint("#6b5844", 0.9)
    recipes = {
        "camphor": (_broadleaf(1, 11, 6.2), 4200, 0.72, ("#4c7a48", "#a9c168"), 0.0),
        "plane": (_broadleaf(8, 13, 5.4), 4200, 0.78, ("#5d8a4e", "#bccb74"), 0.0),
        "dark": (_broadleaf(5, 9, 5.0), 3600, 0.66, ("#335f48", "#7aa66c"), 0.0),
        "cedar": (_layered(3, 14, 5.4), 3600, 0.6, ("#2f5a4a", "#6f9a76"), 0.25),
        "poplar": (_columnar(2, 16, 4.6), 3200, 0.62, ("#5f8a4a", "#bcc868"), 0.0),
        "willow": (_willow(4, 9.5, 5.6), 4600, 0.55, ("#7a9a54", "#ccd582"), 0.5),
        "bush": (
            [(0, 0, 1.1, 1.5), (1.4, 0.5, 0.9, 1.1), (-1.3, -0.4, 0.8, 1.2)],
            900,
            0.5,
            ("#4a7a48", "#9cb85e"),
            0.0,
        ),
        "autumn": (_broadleaf(12, 9, 4.6), 3600, 0.66, ("#8a8a48", "#d8c876"), 0.0),
    }
    made = {}
    for index, (name, (clusters, cards, size, greens, droop)) in enumerate(recipes.items()):
        body = crown(clusters, cards, size, leaf(*greens, 0.5, 0.7, 0.06), index, droop=droop)
        if name != "bush":
            _join_trunk(body, bark)
        body.location = (0, -2000, 0)
        made[name] = body
    return made


def _trunk(radius: float) -> tuple[list[Vector3], list[tuple[int, ...]]]:
    ring = [(radius * math.cos(k * math.pi / 3), radius * math.sin(k * math.pi / 3)) for k in range(6)]
    vertices = [(x, y, 0.0) for x, y in ring] + [(x * 0.6, y * 0.6, 6.0) for x, y in ring]
    return vertices, [(k, (k + 1) % 6, 6 + (k + 1) % 6, 6 + k) for k in range(6)]


def _join_trunk(body: bpy.types.Object, bark: Material) -> None:
    vertices, faces = _trunk(0.3)
    data = body.data
    first = len(data.vertices)
    old = [tuple(v.co) for v in data.vertices]
    polygons = [tuple(p.vertices) for p in data.polygons]
    leaves = data.materials[0]
    made = bpy.data.meshes.new("tree")
    made.from_pydata(old + vertices, [], polygons + [tuple(i + first for i in f) for f in faces])
    made.materials.append(leaves)
    made.materials.append(bark)
    for index in range(len(polygons), len(polygons) + len(faces)):
        made.polygons[index].material_index = 1
    made.update()
    body.data = made
