"""Owns clothed arms: cloth tubes with folds and cuffs along the way from wrist to shoulder."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import bpy
import numpy as np
from numpy.typing import NDArray
from skeleton import Vector
from workshop.meshes import Material, sheet, tube

SECTORS = 40


@dataclass(frozen=True)
class Cut:
    """How a sleeve is cut: radius at its mouth, at the elbow and above; how deep its folds are; what its mouth is
    like.
    """

    mouth: float = 0.040
    elbow: float = 0.055
    upper: float = 0.062
    folds: float = 0.0045
    cuff: float = 0.0
    gathered: bool = False


def way(points: Sequence[Vector], count: int) -> NDArray[np.float64]:
    """Points evenly along a smooth curve through the given ones."""
    p = np.array([2 * points[0] - points[1], *points, 2 * points[-1] - points[-2]])
    curve = []
    for i in range(1, len(p) - 2):
        for t in np.linspace(0, 1, 24, endpoint=i == len(p) - 3):
            a, b, c, d = p[i - 1], p[i], p[i + 1], p[i + 2]
            curve.append(
                0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
            )
    line = np.array(curve)
    length = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    return np.stack([np.interp(np.linspace(0, length[-1], count), length, line[:, k]) for k in range(3)], 1)


def _frames(line: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    tangent = np.gradient(line, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1)[:, None]
    side = np.cross(tangent, np.array([0.0, 0.0, 1.0]))
    side /= np.linalg.norm(side, axis=1)[:, None] + 1e-9
    return side, np.cross(side, tangent)


def sleeve(
    wrist: Vector, elbow: Vector, shoulder: Vector, material: Material, cut: Cut, start: float = 0.02, seed: int = 1
) -> bpy.types.Object:
    """Cloth from `start` metres behind the wrist up to the shoulder."""
    chance = random.Random(seed)
    back = (elbow - wrist) / np.linalg.norm(elbow - wrist)
    line = way(
        [
            wrist + back * start,
            wrist * 0.45 + elbow * 0.55,
            elbow,
            elbow * 0.5 + shoulder * 0.5 + np.array([0, 0, 0.01]),
            shoulder,
        ],
        72,
    )
    side, up = _frames(line)
    bend = (
        len(line)
        * float(np.linalg.norm(elbow - wrist))
        / float(np.linalg.norm(elbow - wrist) + np.linalg.norm(shoulder - elbow))
    )
    waves = [
        (chance.uniform(0.25, 0.7), chance.choice((1, 2, 2, 3)), chance.uniform(0, 6.28), chance.uniform(0.5, 1.0))
        for _ in range(7)
    ]
    rows = []
    for i, centre in enumerate(line):
        t = i / bend
        radius = (
            cut.mouth + (cut.elbow - cut.mouth) * min(1.0, t) ** 0.8
            if t < 1
            else cut.elbow + (cut.upper - cut.elbow) * min(1.0, t - 1)
        )
        depth = cut.folds * (
            0.35 + 1.5 * math.exp(-(((t - 1.0) / 0.32) ** 2)) + 0.9 * math.exp(-(((t - 0.14) / 0.16) ** 2))
        )
        if cut.cuff and i < cut.cuff * 400:
            radius, depth = cut.mouth + 0.0035, depth * 0.12
        row = []
        for k in range(SECTORS + 1):
            a = 2 * math.pi * k / SECTORS
            fold = sum(w * math.sin(i * f + m * a + p) for f, m, p, w in waves) / 2.4
            r = radius + depth * fold
            if cut.gathered:
                edge = math.exp(-((i / 7.0) ** 2)) + math.exp(-(((len(line) - 1 - i) / 7.0) ** 2))
                r = (
                    radius * (1 + 0.14 * math.sin(math.pi * min(1.0, i / (len(line) - 1))))
                    + depth * fold * 0.8
                    - 0.010 * edge
                    + 0.0018 * edge * math.sin(a * 13 + 1)
                )
            row.append(centre + side[i] * (r * 1.04 * math.cos(a)) + up[i] * (r * 0.92 * math.sin(a)))
        rows.append(row)
    mouth = np.array(rows[0])
    middle = mouth.mean(0)
    lip = [list(middle + (mouth - middle) * 0.93 + back * d) for d in (0.001, 0.012, 0.03)]
    return sheet([[tuple(p) for p in row] for row in [*reversed(lip), *rows]], material, metres=True)


def band(
    wrist: Vector,
    elbow: Vector,
    at: float,
    radius: float,
    width: float,
    material: Material,
    swell: float = 0.004,
    squash: float = 0.86,
) -> bpy.types.Object:
    """A ring about the arm `at` metres behind the wrist: a shirt's cuff, a rolled edge, a watch strap, a bangle."""
    back = (elbow - wrist) / np.linalg.norm(elbow - wrist)
    line = np.array([wrist + back * (at + width * t) for t in np.linspace(0, 1, 9)])
    side, up = _frames(line)
    rows = []
    for i, centre in enumerate(line):
        r = radius + swell * math.sin(math.pi * i / 8)
        rows.append(
            [
                tuple(centre + side[i] * (r * math.cos(a)) + up[i] * (r * squash * math.sin(a)))
                for a in (2 * math.pi * k / SECTORS for k in range(SECTORS + 1))
            ]
        )
    inner = [tuple(np.array(p) * 0.92 + line[0] * 0.08) for p in rows[0]]
    outer = [tuple(np.array(p) * 0.92 + line[-1] * 0.08) for p in rows[-1]]
    return sheet([inner, *rows, outer], material, metres=True)


def bare_upper_arm(elbow: Vector, shoulder: Vector, material: Material, girth: float = 1.0) -> bpy.types.Object:
    """The skin of an upper arm, from just before the elbow."""
    line = way([elbow + (elbow - shoulder) * 0.06, elbow * 0.6 + shoulder * 0.4, shoulder], 24)
    side, up = _frames(line)
    rows = []
    for i, centre in enumerate(line):
        r = (0.040 + 0.016 * i / 23) * girth
        rows.append(
            [
                tuple(centre + side[i] * (r * math.cos(a)) + up[i] * (r * math.sin(a)))
                for a in (2 * math.pi * k / 30 for k in range(31))
            ]
        )
    return sheet(rows, material)


def seam(points: Sequence[Vector], material: Material, radius: float = 0.0008) -> None:
    """A stitched line or cable through points."""
    tube([tuple(p) for p in points], radius, material, smooth=True)
