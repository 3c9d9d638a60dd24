"""Owns buildings seen from afar: slabs, towers, tiled roofs, works with chimneys, bridge, pavilion.  Metres."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from .groups import Batch, Group
from .materials import light, paint, steel
from .meshes import Material, Vector3, box, cylinder, mesh, prism, sheet, tube, turned
from .patterns import facade


def facades(lit: float) -> list[Material]:
    """Fronts of the ordinary city; `lit` is the share of panes alight."""
    recipes = (
        ("#ddd6c4", "#6f8f98", 4.2, 3.8, 0.55, 0.5),
        ("#cfd2c8", "#5f8f92", 1.9, 4.0, 0.88, 0.78),
        ("#e3d2b8", "#7a8f8c", 4.6, 3.5, 0.45, 0.48),
        ("#bccbc6", "#5d9a98", 2.2, 4.3, 0.9, 0.84),
        ("#cdb8a0", "#70858a", 4.0, 3.6, 0.5, 0.5),
        ("#e9e4d6", "#6aa09c", 6.0, 4.1, 0.85, 0.55),
        ("#c98f74", "#7f8c88", 4.2, 3.5, 0.42, 0.5),
    )
    return [
        facade(w, p, bay, storey, wide, high, lit * (1.2 if k % 2 else 0.85))
        for k, (w, p, bay, storey, wide, high) in enumerate(recipes)
    ]


class Roofs:
    """Collects pitched roofs of one material into one mesh."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._vertices: list[Vector3] = []
        self._faces: list[tuple[int, ...]] = []

    def hip(self, at: Vector3, width: float, depth: float, rise: float, turn: float = 0.0, over: float = 0.8) -> None:
        """A hipped roof whose eaves lie at `at`; the ridge runs along its longer side."""
        w, d = width / 2 + over, depth / 2 + over
        ridge = max(w, d) - min(w, d) * 0.7
        top = [(-ridge, 0.0), (ridge, 0.0)] if w >= d else [(0.0, -ridge), (0.0, ridge)]
        points = [(-w, -d, 0.0), (w, -d, 0.0), (w, d, 0.0), (-w, d, 0.0), (*top[0], rise), (*top[1], rise)]
        cos, sin, first = math.cos(turn), math.sin(turn), len(self._vertices)
        self._vertices += [(at[0] + x * cos - y * sin, at[1] + x * sin + y * cos, at[2] + z) for x, y, z in points]
        faces = (
            ((0, 1, 5, 4), (1, 2, 5), (2, 3, 4, 5), (3, 0, 4))
            if w >= d
            else ((0, 1, 4), (1, 2, 5, 4), (2, 3, 5), (3, 0, 4, 5))
        )
        self._faces += [tuple(first + i for i in face) for face in faces]

    def saw(self, at: Vector3, width: float, depth: float, teeth: int, rise: float) -> None:
        """A saw-tooth factory roof."""
        step = depth / teeth
        for k in range(teeth):
            y0, y1, first = at[1] - depth / 2 + k * step, at[1] - depth / 2 + (k + 1) * step, len(self._vertices)
            x0, x1, z = at[0] - width / 2, at[0] + width / 2, at[2]
            self._vertices += [
                (x0, y0, z),
                (x1, y0, z),
                (x1, y0, z + rise),
                (x0, y0, z + rise),
                (x1, y1, z),
                (x0, y1, z),
            ]
            self._faces += [tuple(first + i for i in f) for f in ((0, 1, 2, 3), (3, 2, 4, 5), (0, 3, 5), (1, 4, 2))]

    def flush(self) -> None:
        """Makes the mesh."""
        if self._vertices:
            mesh("roofs", self._vertices, self._faces, self._material)


def slab(
    batch: Batch, at: tuple[float, float], size: Vector3, front: Material, roof: Material, chance: random.Random
) -> None:
    """A flat-roofed block with what stands on its roof."""
    (x, y), (w, d, h) = at, size
    batch.box((w, d, h), (x, y, 0), front)
    batch.box((w * 0.97, d * 0.97, 1.0), (x, y, h), roof)
    if h > 45 and chance.random() < 0.6:
        batch.box((w * 0.6, d * 0.6, 6), (x, y, h), front)
    else:
        batch.box((w * 0.25, d * 0.3, 3.2), (x + w * 0.2, y + d * 0.1, h), roof)
        if chance.random() < 0.5:
            batch.box((2.4, 2.4, 2.2), (x - w * 0.28, y - d * 0.2, h + 1), paint("#c9d2d0", 0.4))


def twisted_tower(
    at: tuple[float, float], base: float, top: float, height: float, front: Material, twist: float
) -> None:
    """A tower of four lobes that turns as it rises."""
    levels, sides = 26, 20
    vertices, faces, uvs = [], [], []
    for i in range(levels + 1):
        t = i / levels
        r, a0 = base + (top - base) * t + 2.0 * math.sin(math.pi * t), twist * t
        for j in range(sides):
            a = a0 + 2 * math.pi * j / sides
            q = r * (1 + 0.1 * math.cos(4 * (a - a0)))
            vertices.append((at[0] + q * math.cos(a), at[1] + q * math.sin(a), height * t))
    length = 2 * math.pi * base / sides
    for i in range(levels):
        for j in range(sides):
            k = (j + 1) % sides
            faces.append((i * sides + j, i * sides + k, (i + 1) * sides + k, (i + 1) * sides + j))
            z0, z1 = height * i / levels, height * (i + 1) / levels
            uvs += [(j * length, z0), (j * length + length, z0), (j * length + length, z1), (j * length, z1)]
    faces.append(tuple(levels * sides + j for j in range(sides)))
    uvs += [(0, 0)] * sides
    mesh("tower", vertices, faces, front, uvs)


def chimney(at: tuple[float, float], height: float, code: str = "#a8705a") -> None:
    """A brick chimney with two pale bands."""
    cylinder(2.6, height, (*at, 0), paint(code, 0.85, vary=0.1, scale=0.3), 24, top=1.7)
    for share in (0.86, 0.95):
        r = 2.6 - 0.9 * share + 0.06
        turned([(r, height * share - 0.8), (r, height * share + 0.8)], paint("#e8dfcc", 0.8), (*at, 0), 24)


def arch_bridge(
    centre: tuple[float, float], half: float, deck: float, arches: Sequence[float], lamps: bool, turn: float = 0.0
) -> None:
    """A white bridge; `arches` are the centres of its spans as shares of the half length (-1..1)."""
    white = paint("#ece6d8", 0.5)
    with Group((*centre, 0), turn):
        box((2 * half + 60, 14, 2.0), (0, 0, deck), white)
        reach = half / len(arches)
        for side in (-6.4, 6.4):
            tube([(-half - 30, side, deck + 2.2), (half + 30, side, deck + 2.2)], 0.35, white)
            for c in arches:
                line = [
                    (c * half + reach * u / 12, side * 0.8, deck + 1 + 25 * (1 - (u / 12) ** 2)) for u in range(-12, 13)
                ]
                tube(line, 1.15, white)
                for u in range(-10, 11, 2):
                    x = c * half + reach * u / 12
                    tube([(x, side * 0.8, deck), (x, side * 0.8, deck + 1 + 25 * (1 - (u / 12) ** 2))], 0.25, white)
        for edge in range(len(arches) + 1):
            x = -half + 2 * reach * edge
            box((7, 13, deck + 4), (x, 0, (deck + 4) / 2 - 4), white)
        if lamps:
            for k in range(25):
                x = -half - 24 + (2 * half + 48) * k / 24
                for side in (-6.6, 6.6):
                    mesh_ball = cylinder(0.8, 1.4, (x, side, deck + 4.4), light("#ffbe74", 9), 10)
                    mesh_ball.visible_shadow = False


def pavilion(at: Vector3, scale: float = 1.0, turn: float = 0.0) -> Group:
    """A six-sided pavilion with two tiers of swept eaves."""
    red, tile, ridge = paint("#8f4636", 0.5), paint("#4c6a62", 0.45), paint("#3d564f", 0.5)

    def roof(radius: float, low: float, high: float, lift: float) -> None:
        around, steps = 72, 12
        vertices, faces = [], []
        for i in range(around):
            a = 2 * math.pi * i / around
            q = (a % (math.pi / 3)) - math.pi / 6
            straight, corner = math.cos(math.pi / 6) / math.cos(q), (abs(q) / (math.pi / 6)) ** 5
            for k in range(steps + 1):
                t = k / steps
                r = radius * straight * t * (1 + 0.06 * corner * t)
                z = high + (low - high) * (1 - (1 - t) ** 1.9) + lift * corner * t**4
                vertices.append((r * math.cos(a), r * math.sin(a), z))
        for i in range(around):
            j = (i + 1) % around
            for k in range(steps):
                faces.append(
                    (i * (steps + 1) + k, j * (steps + 1) + k, j * (steps + 1) + k + 1, i * (steps + 1) + k + 1)
                )
        mesh("roof", vertices, faces, tile).modifiers.new("thick", "SOLIDIFY").thickness = 0.12 * radius / 3
        for i in range(6):
            a = math.pi / 3 * i
            line = []
            for k in range(steps + 1):
                t = k / steps
                z = high + (low - high) * (1 - (1 - t) ** 1.9) + lift * t**4 + 0.06
                line.append((radius * t * 1.06 * math.cos(a), radius * t * 1.06 * math.sin(a), z))
            tube(line, 0.07 * radius / 3, ridge)

    with Group(at, turn, scale) as made:
        cylinder(3.3, 0.6, (0, 0, -0.6), paint("#b8b2a4", 0.8), 6)
        cylinder(4.0, 0.5, (0, 0, -1.05), paint("#a8a294", 0.85), 6)
        posts = [(2.35 * math.cos(math.pi / 3 * i), 2.35 * math.sin(math.pi / 3 * i)) for i in range(6)]
        for i, (x, y) in enumerate(posts):
            cylinder(0.15, 3.1, (x, y, 0), red, 16)
            nx, ny = posts[(i + 1) % 6]
            for z in (2.75, 2.95):
                tube([(x, y, z), (nx, ny, z)], 0.07, red)
            for z in (0.45, 0.8) if i != 4 else ():
                tube([(x, y, z), (nx, ny, z)], 0.05, red)
        roof(3.7, 3.0, 4.6, 0.75)
        roof(2.2, 4.5, 6.0, 0.5)
        turned(
            [(0, 6.0), (0.2, 6.05), (0.12, 6.3), (0.26, 6.5), (0.1, 6.75), (0, 7.1)],
            paint("#b9975a", 0.35, 0.6, 0.0),
            sides=20,
        )
        cylinder(0.8, 0.06, (0, 0, 0.72), paint("#a8a294", 0.7), 24)
        cylinder(0.22, 0.72, (0, 0, 0), paint("#a8a294", 0.7), 16)
    return made


def boat(at: Vector3, turn: float, length: float = 9.0) -> Group:
    """A narrow river boat with a mat roof."""
    hull, mat_roof = paint("#5a4a3a", 0.7), paint("#8a7a5a", 0.9)
    with Group(at, turn, length / 9.0) as made:
        outline = [(-4.5, 0), (-3.4, 0.8), (0, 1.1), (3.2, 0.85), (4.8, 0), (3.2, -0.85), (0, -1.1), (-3.4, -0.8)]
        prism(outline, -0.2, 0.55, hull)
        rows = [
            [
                (-1.6 + 2.9 * i, 1.0 * math.cos(a), 0.5 + 1.15 * math.sin(a))
                for a in (0, 0.6, 1.2, 1.57, 1.94, 2.54, 3.14)
            ]
            for i in (0, 1)
        ]
        sheet(rows, mat_roof, thickness=0.08)
        tube([(2.2, 0.3, 0.5), (2.2, 0.3, 2.1)], 0.2, paint("#39443f", 0.8))
        tube([(2.1, 0.5, 2.0), (3.6, 1.6, -0.2)], 0.05, steel("#8a7a5a", 0.6))
    return made
