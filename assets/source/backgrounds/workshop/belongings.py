"""Owns what people bring and leave about: jackets, coats, bags."""

from __future__ import annotations

import math
import random

from .groups import Group
from .materials import cloth, paint
from .meshes import Material, Vector3, box, padded, sheet, tube


def draped_jacket(
    at: Vector3,
    turn: float,
    material: Material,
    top: float = 0.95,
    back: float = 0.28,
    hang: float = 0.5,
    width: float = 0.46,
    seed: int = 1,
) -> Group:
    """A jacket hung over a chair's back: `top` and `back` are the height and depth of the chair's top rail."""
    chance = random.Random(seed)
    n = 13
    with Group(at, turn) as made:
        rows = []
        profile = [
            (back - 0.075, top - hang * 0.28),
            (back - 0.06, top - 0.06),
            (back - 0.03, top + 0.012),
            (back + 0.02, top + 0.02),
            (back + 0.052, top - 0.02),
            (back + 0.062, top - hang * 0.3),
            (back + 0.075, top - hang * 0.7),
            (back + 0.085, top - hang),
        ]
        for j, (y, z) in enumerate(profile):
            spread = 1.0 + 0.08 * max(0, j - 3) / 4
            row = []
            for i in range(n):
                s = i / (n - 1) * 2 - 1
                fold = 0.012 * math.sin(s * 7 + j * 0.6 + seed) * (0.4 + 0.2 * j)
                slope = -0.05 * abs(s) ** 2.2 if 1 <= j <= 4 else 0.0
                row.append(
                    (
                        s * width / 2 * spread,
                        y + fold,
                        z + slope + (chance.uniform(-0.008, 0.008) if j in (0, 7) else 0),
                    )
                )
            rows.append(row)
        sheet(rows, material, thickness=0.012)
        for side in (-1, 1):
            x = side * (width / 2 + 0.01)
            line = [
                (x * 0.96, back + 0.02, top - 0.03),
                (x * 1.05, back + 0.05, top - 0.12),
                (x * 1.07, back + 0.06, top - hang * 0.55),
                (x * (1.04 + 0.03 * chance.random()), back + 0.05, top - hang * 1.02),
            ]
            arm = tube(line, 0.05, material, smooth=True)
            for point, radius in zip(arm.data.splines[0].points, (1.15, 1.1, 0.95, 0.8), strict=True):
                point.radius = radius
        collar = [
            (width * 0.2 * math.cos(a), back + 0.0 + 0.05 * math.sin(a), top + 0.03)
            for a in (0.1, 0.8, 1.57, 2.3, 3.04)
        ]
        tube(collar, 0.016, material, smooth=True)
    return made


def satchel(at: Vector3, turn: float = 0.0, code: str = "#7c6a4a", strap: str = "#5c4a34") -> Group:
    """A canvas bag that leans where it was put down."""
    canvas = cloth(code, weave=0.4)
    with Group(at, turn) as made:
        padded((0.38, 0.11, 0.28), (0, 0, 0.14), canvas, 0.04, (-0.12, 0, 0.0))
        padded((0.39, 0.03, 0.2), (0, -0.055, 0.19), canvas, 0.012, (-0.12, 0, 0))
        for x in (-0.1, 0.1):
            box((0.03, 0.008, 0.09), (x, -0.076, 0.11), paint(strap, 0.6), 0.002, (-0.12, 0, 0))
        tube(
            [
                (-0.18, 0.0, 0.26),
                (-0.24, -0.06, 0.3),
                (-0.3, -0.2, 0.12),
                (-0.18, -0.3, 0.012),
                (0.08, -0.28, 0.012),
                (0.3, -0.16, 0.06),
                (0.2, 0.0, 0.26),
            ],
            0.012,
            paint(strap, 0.7),
            smooth=True,
        )
    return made


def paper_bag(at: Vector3, turn: float = 0.0, code: str = "#b88a5a") -> Group:
    """A brown paper carrier bag."""
    brown = paint(code, 0.85, vary=0.1)
    with Group(at, turn) as made:
        for y in (-0.06, 0.06):
            sheet(
                [
                    [
                        (x, y * (1 - 0.25 * j / 3) + 0.006 * math.sin(x * 30 + j), 0.32 * j / 3)
                        for x in (-0.14, -0.07, 0, 0.07, 0.14)
                    ]
                    for j in range(4)
                ],
                brown,
            )
            tube(
                [(-0.05, y * 0.75, 0.31), (-0.045, y * 0.8, 0.38), (0.045, y * 0.8, 0.38), (0.05, y * 0.75, 0.31)],
                0.004,
                paint("#a07a4a", 0.8),
                smooth=True,
            )
        for x in (-0.14, 0.14):
            sheet([[(x, y * (1 - 0.25 * j / 3), 0.32 * j / 3) for y in (-0.06, 0, 0.06)] for j in range(4)], brown)
    return made


def hung_coat(at: Vector3, turn: float, material: Material, length: float = 0.75, seed: int = 2) -> Group:
    """A work jacket on a hook: `at` is the hook."""
    n = 17
    with Group(at, turn) as made:
        rows = []
        for j in range(9):
            t = j / 8
            half = 0.045 + 0.17 * min(1.0, t * 3.2) ** 0.6 + 0.03 * t
            row = []
            for i in range(n):
                a = math.pi * 2 * i / (n - 1)
                fold = 1 + 0.16 * t * math.sin(a * 5 + seed)
                row.append(
                    (half * math.cos(a) * fold, 0.05 + 0.07 * math.sin(a) * (0.5 + 0.6 * t) * fold, -0.02 - length * t)
                )
            rows.append(row)
        sheet(rows, material)
        for side in (-1, 1):
            arm = tube(
                [
                    (side * 0.17, 0.04, -0.14),
                    (side * 0.25, 0.02, -0.3),
                    (side * 0.27, 0.0, -0.5),
                    (side * 0.25, -0.02, -0.68),
                ],
                0.052,
                material,
                smooth=True,
            )
            for point, radius in zip(arm.data.splines[0].points, (1.1, 1.05, 0.95, 0.85), strict=True):
                point.radius = radius
    return made
