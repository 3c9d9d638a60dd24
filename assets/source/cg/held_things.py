"""Owns the things in and beside the hands that no other picture needs: a half-peeled tangerine, a tuning fork, a
small hammer.
"""

from __future__ import annotations

import math

from skeleton import Vector
from workshop import materials, meshes
from workshop.groups import Group


def peeled_tangerine(at: Vector) -> None:
    """Half of the peel is off: segments above, skin below, flaps hanging open."""
    r = 0.034
    flesh_colour, thread = (
        materials.paint("#ef9a3c", 0.35, vary=0.12, scale=90.0),
        materials.paint("#f6dfb4", 0.8, vary=0.05),
    )
    for k in range(9):
        a = k * 2 * math.pi / 9
        meshes.ball(
            r * 0.60,
            (at[0] + r * 0.40 * math.cos(a), at[1] + r * 0.40 * math.sin(a), at[2] + 0.002),
            flesh_colour,
            10,
            (0.62, 0.62, 1.34),
        )
    meshes.ball(r * 0.16, (at[0], at[1], at[2] + r * 0.78), thread, 8)
    skin = materials.paint("#e2812a", 0.45, vary=0.08, scale=60.0, grain=0.25)
    meshes.turned(
        [(0.02 * r, -r * 0.98), (0.6 * r, -r * 0.84), (0.95 * r, -r * 0.38), (1.03 * r, 0.0), (1.02 * r, 0.12 * r)],
        skin,
        tuple(at),
        28,
    )
    for a in (-1.75, -0.55, 0.75):
        rows = []
        for i in range(6):
            t = i / 5
            w, out, z = (
                0.020 * math.sin(math.pi * (0.25 + 0.72 * t)),
                r * (1.0 + 0.75 * t),
                0.1 * r + 0.012 * t - 0.030 * t * t,
            )
            rows.append(
                [
                    (
                        at[0] + out * math.cos(a) - s * w * math.sin(a),
                        at[1] + out * math.sin(a) + s * w * math.cos(a),
                        at[2] + z,
                    )
                    for s in (-1, -0.3, 0.3, 1)
                ]
            )
        meshes.sheet(rows, thread)
        meshes.sheet([[(x, y, z - 0.002) for x, y, z in row] for row in rows], skin)


def tuning_fork(foot: Vector, tip: Vector, across: Vector) -> None:
    """A steel fork from foot to tip, its prongs apart along `across`."""
    metal = materials.steel("#dfe3e4", 0.22)
    way = tip - foot
    neck = foot + way * 0.42
    meshes.tube([tuple(foot), tuple(neck)], 0.0055, metal)
    meshes.ball(0.0085, tuple(foot), metal, 10)
    for side in (-1, 1):
        line = [
            neck,
            neck + across * 0.011 * side + way * 0.03,
            neck + across * 0.0175 * side + way * 0.10,
            tip + across * 0.0175 * side,
        ]
        meshes.tube([tuple(p) for p in line], 0.0056, metal, smooth=True)


def hammer(at: Vector, turn: float) -> None:
    """The small hammer: a worn head, a handle rubbed to amber."""
    iron, amber = (
        materials.paint("#5c5f60", 0.38, 0.75, 0.12, scale=40.0),
        materials.wood("#c8862e", "#8f5518", 0.2, 2.0, 0, 0.7),
    )
    with Group(tuple(at), turn):
        rows = []
        for i in range(15):
            t = i / 14
            r = 0.0082 + 0.0040 * math.sin(math.pi * t) * (1 - 0.5 * t) + 0.0032 * t**3
            rows.append(
                [
                    (-0.125 + 0.235 * t, r * 0.8 * math.cos(a), 0.016 + r * math.sin(a))
                    for a in (2 * math.pi * k / 20 for k in range(21))
                ]
            )
        meshes.sheet(rows, amber)
        meshes.ball(0.0125, (-0.125, 0, 0.016), amber, 10, (0.5, 0.85, 1))
        meshes.box((0.024, 0.036, 0.026), (0.112, 0, 0.016), iron, 0.004)
        meshes.cylinder(0.0135, 0.030, (0.112, 0.016, 0.016), iron, 24, (-math.pi / 2, 0, 0), top=0.0150)
        meshes.box((0.020, 0.040, 0.020), (0.112, -0.034, 0.016), iron, 0.005)
        meshes.box((0.004, 0.034, 0.008), (0.112, -0.056, 0.016), iron, 0.0015)
