"""Owns what stands and hangs in rooms: whiteboard, clock, frames, coats, bags, cabinets, boxes."""

from __future__ import annotations

import math
from pathlib import Path

from .desk_things import marker
from .groups import Group
from .materials import cloth, glass, paint, picture, steel, wood
from .meshes import (
    Vector3,
    ball,
    box,
    cylinder,
    mesh,
    padded,
    quad,
    sheet,
    span,
    tube,
    turned,
)


def whiteboard(at: Vector3, width: float = 3.0, height: float = 1.3, low: float = 0.85, turn: float = 0.0) -> Group:
    """A big whiteboard on castors, wiped many times and empty; tray with markers and eraser below it.

    The writing surface spans `width` x `height` metres in the plane y=0 from z=`low`.
    """
    metal, face = steel("#b4b9ba", 0.32), paint("#f5f6f2", 0.22, vary=0.012, scale=0.8, coat=0.3)
    f = 0.035
    with Group(at, turn) as made:
        quad(
            [(-width / 2, 0, low), (width / 2, 0, low), (width / 2, 0, low + height), (-width / 2, 0, low + height)],
            face,
        )
        span(-width / 2, width / 2, 0.004, 0.03, low, low + height, paint("#8d9490", 0.6))
        for x0, x1, z0, z1 in (
            (-width / 2 - f, -width / 2, low - f, low + height + f),
            (width / 2, width / 2 + f, low - f, low + height + f),
            (-width / 2, width / 2, low + height, low + height + f),
            (-width / 2, width / 2, low - f, low),
        ):
            span(x0, x1, -0.012, 0.034, z0, z1, metal, 0.006)
        for x in (-width / 2 - f, width / 2 + f):
            span(x - 0.02, x + 0.02, 0.0, 0.04, 0.1, low + height + f, metal, 0.006)
            tube([(x, -0.32, 0.1), (x, 0.34, 0.1)], 0.02, metal)
            for y in (-0.3, 0.32):
                cylinder(0.035, 0.025, (x - 0.0125, y, 0.045), paint("#26292a", 0.5), 18, (0, math.pi / 2, 0))
                box((0.03, 0.05, 0.06), (x, y, 0.075), metal, 0.004)
        tube([(-width / 2, 0.02, 0.3), (width / 2, 0.02, 0.3)], 0.016, metal)
        span(-width * 0.32, width * 0.32, -0.1, -0.005, low - f - 0.025, low - f - 0.01, metal, 0.004)
        span(-width * 0.32, width * 0.32, -0.104, -0.098, low - f - 0.025, low - f + 0.008, metal)
        tray = low - f - 0.01
        for x, code, spin in ((-0.62, "#20211f", 0.05), (-0.4, "#a33a30", -0.04), (-0.23, "#20211f", 0.02)):
            marker((x * width / 3, -0.055, tray), spin, code)
        padded((0.15, 0.05, 0.04), (0.36, -0.052, tray + 0.02), paint("#5c7a6a", 0.8), 0.01)
        sheet(
            [
                [
                    (
                        0.62 + 0.2 * i / 4,
                        -0.102 - 0.004 * j,
                        tray + 0.012 - 0.16 * j / 5 + 0.008 * math.sin(i * 1.7 + j),
                    )
                    for i in range(5)
                ]
                for j in range(6)
            ],
            cloth("#b9a98c"),
        )
    return made


def wall_clock(at: Vector3, face: Path, radius: float = 0.24) -> Group:
    """A round clock on a wall that faces -y."""
    with Group(at) as made:
        turned(
            [
                (0, 0),
                (radius, 0),
                (radius * 1.04, 0.02),
                (radius * 1.02, 0.05),
                (radius * 0.93, 0.055),
                (radius * 0.92, 0.035),
            ],
            wood("#5d3d28", rough=0.3, coat=0.3),
            sides=64,
            turn=(math.pi / 2, 0, 0),
        )
        n, r = 48, radius * 0.93
        ring = [(r * math.cos(2 * math.pi * i / n), -0.036, r * math.sin(2 * math.pi * i / n)) for i in range(n)]
        uvs = [(0.5 + 0.5 * math.cos(2 * math.pi * i / n), 0.5 + 0.5 * math.sin(2 * math.pi * i / n)) for i in range(n)]
        mesh("dial", ring, [tuple(range(n))], picture(face, 1.0, rough=0.5), uvs)
    return made


def framed(
    at: Vector3,
    width: float,
    height: float,
    image: Path,
    turn: float = 0.0,
    frame: str = "#6b4a2e",
    mount: float = 0.04,
    bar: float = 0.03,
    tilt: float = 0.0,
    rough: float = 0.7,
) -> Group:
    """A framed picture on a wall facing -y; centre at `at`; `tilt` hangs it askew."""
    with Group(at, turn) as made:
        grain = wood(frame)
        w, h = width / 2, height / 2
        parts = [
            ((width + 2 * bar, 0.03, bar), (0, -0.015, h + bar / 2)),
            ((width + 2 * bar, 0.03, bar), (0, -0.015, -h - bar / 2)),
            ((bar, 0.03, height), (-w - bar / 2, -0.015, 0)),
            ((bar, 0.03, height), (w + bar / 2, -0.015, 0)),
        ]
        for size, where in parts:
            box(size, where, grain, 0.006)
        quad([(-w, -0.006, -h), (w, -0.006, -h), (w, -0.006, h), (-w, -0.006, h)], paint("#efe8d8", 0.8, vary=0.02))
        a, b = w - mount, h - mount
        quad([(-a, -0.010, -b), (a, -0.010, -b), (a, -0.010, b), (-a, -0.010, b)], picture(image, 1.0, rough=rough))
    if tilt:
        made.empty.rotation_euler = (0, tilt, turn)
    return made


def carton(at: Vector3, turn: float = 0.0, size: Vector3 = (0.42, 0.32, 0.28), papers: bool = True) -> Group:
    """An open cardboard box, files in it."""
    card = paint("#b08c5e", 0.85, vary=0.08)
    w, d, h = size
    with Group(at, turn) as made:
        for x in (-w / 2, w / 2):
            box((0.006, d, h), (x, 0, h / 2), card)
        for y in (-d / 2, d / 2):
            box((w, 0.006, h), (0, y, h / 2), card)
        box((w, d, 0.006), (0, 0, 0.003), card)
        for y, lean in ((-d / 2, 0.9), (d / 2, -0.7)):
            box((w, 0.004, d * 0.45), (0, y + math.copysign(0.06, y), h + 0.05), card, turn=(lean, 0, 0))
        for i in range(7 if papers else 0):
            box(
                (w * 0.8, 0.02, h * 0.95),
                (0, -d * 0.34 + i * d * 0.11, h * 0.56),
                paint(("#e8dfc8", "#8fa58c", "#c9a878")[i % 3], 0.8),
                turn=(0.05 * math.sin(i * 2.0), 0, 0),
            )
    return made


def coat_stand(at: Vector3, turn: float = 0.0) -> Group:
    """A bentwood stand for coats."""
    grain = wood("#6b4228", axis=2, rough=0.3, coat=0.3)
    with Group(at, turn) as made:
        tube([(0, 0, 0.12), (0, 0, 1.82)], 0.021, grain)
        ball(0.035, (0, 0, 1.84), grain, 10)
        for k in range(4):
            a = k * math.pi / 2 + 0.3
            c, s = math.cos(a), math.sin(a)
            tube(
                [(0, 0, 1.5), (0.08 * c, 0.08 * s, 1.56), (0.16 * c, 0.16 * s, 1.66), (0.2 * c, 0.2 * s, 1.78)],
                0.013,
                grain,
                smooth=True,
            )
            tube([(0, 0, 0.42), (0.08 * c, 0.08 * s, 0.26), (0.24 * c, 0.24 * s, 0.02)], 0.016, grain, smooth=True)
    return made


def sideboard(
    at: Vector3, width: float = 1.5, depth: float = 0.42, height: float = 0.8, turn: float = 0.0, code: str = "#7d5433"
) -> Group:
    """A low cupboard with sliding doors."""
    grain, dark = wood(code), wood("#5f3e26")
    with Group(at, turn) as made:
        box((width, depth, 0.03), (0, 0, height - 0.015), grain, 0.006)
        box((width - 0.04, depth - 0.03, height - 0.11), (0, 0, 0.08 + (height - 0.11) / 2), grain)
        box((width - 0.08, depth - 0.08, 0.08), (0, 0.01, 0.04), dark)
        for i in range(3):
            x = -width / 2 + width * (i + 0.5) / 3
            box(
                (width / 3 - 0.03, 0.016, height - 0.18),
                (x, -depth / 2 + 0.006, 0.1 + (height - 0.18) / 2),
                grain,
                0.005,
            )
            ball(0.012, (x + width / 6 - 0.06, -depth / 2 - 0.012, height * 0.55), steel("#b9975a"), 8)
    return made


def water_jars(at: Vector3, count: int = 7, pitch: float = 0.085) -> Group:
    """A row of river samples in bottles, one a week, each a little greener or greyer."""
    tints = ("#b9c4a8", "#aebfa4", "#b4bfae", "#a4b89c", "#9fb4a0", "#b0b8a6", "#93ab96")
    with Group(at) as made:
        for i in range(count):
            x = (i - (count - 1) / 2) * pitch + 0.006 * math.sin(i * 2.3)
            turned(
                [(0, 0), (0.026, 0), (0.028, 0.006), (0.028, 0.075), (0.015, 0.1), (0.015, 0.112)],
                glass("#f0f5ee"),
                (x, 0, 0),
                24,
            )
            cylinder(0.0262, 0.066, (x, 0, 0.004), paint(tints[i % 7], 0.1, vary=0.0, alpha=0.85), 24)
            cylinder(0.017, 0.016, (x, 0, 0.11), paint("#e8e4d8", 0.5, vary=0), 16)
            quad(
                [
                    (x - 0.015, -0.0287, 0.03),
                    (x + 0.015, -0.0287, 0.03),
                    (x + 0.015, -0.0287, 0.055),
                    (x - 0.015, -0.0287, 0.055),
                ],
                paint("#f6f0e0", 0.8, vary=0),
            )
    return made
