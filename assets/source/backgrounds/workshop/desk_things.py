"""Owns what lies on tables: mugs, flasks, name plates, papers, pens, fruit, devices.  Each stands on `at`."""

from __future__ import annotations

import math
import random
from pathlib import Path

from .groups import Group
from .materials import glass, light, paint, picture, steel
from .meshes import Vector3, box, cylinder, quad, sheet, turned


def sheet_of_paper(
    at: Vector3,
    turn: float = 0.0,
    face: Path | None = None,
    curl: float = 0.0,
    code: str = "#f6f2e8",
    size: tuple[float, float] = (0.21, 0.297),
) -> Group:
    """One sheet, with print on it if a picture is given; `curl` lifts a corner in metres."""
    w, h = size
    surface = picture(face, 1.0, rough=0.85) if face else paint(code, 0.85, vary=0.03)
    rows = [
        [(w * (i / 4 - 0.5), h * (j / 5 - 0.5), 0.001 + curl * max(0.0, (i / 4 + j / 5 - 1.1)) ** 2) for i in range(5)]
        for j in range(6)
    ]
    with Group(at, turn) as made:
        sheet(rows, surface)
    return made


def stack_of_papers(
    at: Vector3, turn: float = 0.0, count: int = 5, face: Path | None = None, seed: int = 1, clip: bool = False
) -> Group:
    """A not quite tidy stack; the top sheet bears print."""
    chance = random.Random(seed)
    with Group(at, turn) as made:
        for i in range(count):
            box(
                (0.21, 0.297, 0.0022),
                (chance.uniform(-1, 1) * 0.004, chance.uniform(-1, 1) * 0.004, 0.0011 + i * 0.0024),
                paint("#f1ecdf" if i % 2 else "#f7f3ea", 0.85, vary=0.02),
                turn=(0, 0, chance.uniform(-1, 1) * 0.03),
            )
        if face:
            sheet_of_paper((0, 0, count * 0.0024), 0.0, face)
        if clip:
            box((0.03, 0.02, 0.012), (0.0, 0.148, count * 0.0024), steel("#5a5d60", 0.4), 0.004)
    return made


def folder(at: Vector3, turn: float = 0.0, code: str = "#6f8a6a") -> Group:
    """A card folder with paper peeping out."""
    with Group(at, turn) as made:
        box((0.21, 0.3, 0.006), (0.006, 0, 0.006), paint("#f4efe2", 0.85, vary=0.02))
        box((0.228, 0.312, 0.003), (0, 0, 0.0015), paint(code, 0.55), 0.001)
        box((0.228, 0.312, 0.003), (0, 0, 0.0105), paint(code, 0.55), 0.001, (0, -0.012, 0))
    return made


def notebook(at: Vector3, turn: float = 0.0, code: str = "#2b2b2b", pages: bool = False) -> Group:
    """A hard-bound notebook, shut or lying open."""
    with Group(at, turn) as made:
        if pages:
            for side in (-1, 1):
                rows = [
                    [
                        (
                            side * 0.14 * i / 6,
                            0.105 - 0.21 * j,
                            0.006 + 0.012 * math.sin(math.pi * min(1.0, i / 6 + 0.08)) * (1 - i / 9),
                        )
                        for i in range(7)
                    ]
                    for j in (0, 1)
                ]
                sheet(rows if side < 0 else [list(reversed(r)) for r in rows], paint("#f4eedd", 0.85, vary=0.02))
            box((0.29, 0.216, 0.003), (0, 0, 0.0015), paint(code, 0.5))
        else:
            box((0.145, 0.21, 0.014), (0, 0, 0.007), paint(code, 0.5, coat=0.1), 0.003)
            box((0.141, 0.206, 0.01), (0.003, 0, 0.007), paint("#efe8d8", 0.8))
    return made


def name_plate(at: Vector3, turn: float = 0.0, face: Path | None = None) -> Group:
    """A folded card; the printed side shows towards -y."""
    card = paint("#f7f1e6", 0.55, vary=0.02)
    with Group(at, turn) as made:
        h, lean, w = 0.085, 0.036, 0.1
        front = [(-w, -lean, 0.001), (w, -lean, 0.001), (w, 0, h), (-w, 0, h)]
        quad(front, picture(face, 1.0, rough=0.6) if face else card)
        quad(
            [(w, lean, 0.001), (-w, lean, 0.001), (-w, 0, h), (w, 0, h)],
            picture(face, 1.0, rough=0.6) if face else card,
        )
    return made


def pen(at: Vector3, turn: float = 0.0, code: str = "#2b2b2e", cap: str = "#c9a24a") -> Group:
    """A pen lying along its own x axis."""
    with Group((at[0], at[1], at[2] + 0.005), turn) as made:
        cylinder(0.0048, 0.1, (-0.065, 0, 0), paint(code, 0.35, vary=0, coat=0.3), 14, (0, math.pi / 2, 0))
        cylinder(0.0052, 0.04, (0.03, 0, 0), paint(code, 0.35, vary=0, coat=0.3), 14, (0, math.pi / 2, 0))
        box((0.036, 0.002, 0.002), (0.05, 0, 0.0055), paint(cap, 0.3, 0.8, 0))
    return made


def marker(at: Vector3, turn: float = 0.0, code: str = "#20211f") -> Group:
    """A whiteboard marker lying along its own x axis."""
    with Group((at[0], at[1], at[2] + 0.0085), turn) as made:
        cylinder(0.0085, 0.075, (-0.065, 0, 0), paint("#f1efe9", 0.4, vary=0), 18, (0, math.pi / 2, 0))
        cylinder(0.009, 0.05, (0.008, 0, 0), paint(code, 0.4, vary=0), 18, (0, math.pi / 2, 0))
        cylinder(0.0087, 0.014, (-0.066, 0, 0), paint(code, 0.4, vary=0), 18, (0, math.pi / 2, 0))
    return made


def tangerine(at: Vector3, radius: float = 0.03) -> Group:
    """A whole tangerine with its dimple and a leaf."""
    with Group(at) as made:
        r = radius
        turned(
            [
                (0, 0.1 * r),
                (0.5 * r, 0.02 * r),
                (0.95 * r, 0.5 * r),
                (r, 0.85 * r),
                (0.82 * r, 1.35 * r),
                (0.4 * r, 1.6 * r),
                (0.1 * r, 1.55 * r),
                (0, 1.5 * r),
            ],
            paint("#e58a2c", 0.45, vary=0.08, scale=60.0, grain=0.25),
            sides=28,
        )
        cylinder(0.12 * r, 0.1 * r, (0, 0, 1.5 * r), paint("#5f7a3a", 0.7), 8)
    return made


def peel(at: Vector3, turn: float = 0.0, scale: float = 1.0) -> Group:
    """A tangerine's peel laid open like a flower, white side up."""
    outside, inside = paint("#e0842a", 0.5, vary=0.08, scale=60.0), paint("#f3dcb0", 0.85, vary=0.05)
    with Group(at, turn, scale) as made:
        for k in range(5):
            a = k * 2 * math.pi / 5 + 0.3 * math.sin(k * 3.1)
            rows = []
            for i in range(6):
                t = i / 5
                w = 0.017 * math.sin(math.pi * min(1.0, 0.18 + 0.82 * t)) + 0.002
                r, z = 0.008 + 0.036 * t, 0.002 + 0.016 * t * t
                rows.append(
                    [
                        (
                            r * math.cos(a) - s * w * math.sin(a),
                            r * math.sin(a) + s * w * math.cos(a),
                            z + 0.004 * s * s,
                        )
                        for s in (-1, -0.3, 0.3, 1)
                    ]
                )
            sheet(rows, inside)
            sheet([[(x, y, z - 0.0018) for x, y, z in row] for row in rows], outside)
    return made


def laptop(
    at: Vector3, turn: float = 0.0, screen: Path | None = None, strength: float = 1.2, lean: float = 0.32
) -> Group:
    """An open laptop; its screen faces -y."""
    shell = paint("#b9bfc4", 0.3, 0.7, 0)
    with Group(at, turn) as made:
        box((0.33, 0.23, 0.014), (0, 0, 0.007), shell, 0.005)
        box((0.28, 0.1, 0.002), (0, 0.03, 0.0145), paint("#2b2f33", 0.6, vary=0))
        y0, z0 = 0.112, 0.014
        y1, z1 = y0 + 0.225 * math.sin(lean), z0 + 0.225 * math.cos(lean)
        front = [(-0.165, y0, z0), (0.165, y0, z0), (0.165, y1, z1), (-0.165, y1, z1)]
        quad(front, picture(screen, strength, shining=True) if screen else light("#9fc8d0", strength))
        quad(
            [(0.168, y0 + 0.006, z0), (-0.168, y0 + 0.006, z0), (-0.168, y1 + 0.006, z1), (0.168, y1 + 0.006, z1)],
            shell,
        )
    return made


def telephone(
    at: Vector3, turn: float = 0.0, face: Path | None = None, size: tuple[float, float] = (0.072, 0.15)
) -> Group:
    """A mobile phone or (by size) a tablet lying on its back."""
    w, h = size
    with Group(at, turn) as made:
        box((w, h, 0.008), (0, 0, 0.004), paint("#1f2224", 0.3, vary=0, coat=0.5), 0.003)
        m = 0.004
        corners = [
            (-w / 2 + m, -h / 2 + m, 0.0086),
            (w / 2 - m, -h / 2 + m, 0.0086),
            (w / 2 - m, h / 2 - m, 0.0086),
            (-w / 2 + m, h / 2 - m, 0.0086),
        ]
        quad(corners, picture(face, 1.0, rough=0.12) if face else paint("#101214", 0.08, vary=0, coat=1.0))
    return made


def ashtray(at: Vector3) -> Group:
    """A heavy glass dish, now used for paper clips."""
    with Group(at) as made:
        turned(
            [(0, 0), (0.055, 0), (0.06, 0.03), (0.05, 0.032), (0.044, 0.012), (0, 0.01)],
            glass("#cfe0d4", 0.16),
            sides=32,
        )
        for k in range(7):
            a = k * 1.9
            box(
                (0.022, 0.005, 0.001),
                (0.02 * math.cos(a), 0.02 * math.sin(a), 0.013 + 0.001 * k),
                steel("#b8b8b4", 0.3),
                turn=(0, 0, a * 2),
            )
    return made
