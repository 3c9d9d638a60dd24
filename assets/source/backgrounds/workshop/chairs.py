"""Owns seats.  Each faces -y with its back at +y, stands on `at` and turns by `turn` radians."""

from __future__ import annotations

import math

from .groups import Group
from .materials import cloth, paint, steel, wood
from .meshes import Vector3, ball, box, cylinder, padded, prism, sheet, tube


def slat_chair(at: Vector3 = (0, 0, 0), turn: float = 0.0, code: str = "#9a6a3e", seat: str = "#d8cdb8") -> Group:
    """A plain wooden chair with three back slats and a thin pad."""
    grain = wood(code)
    with Group(at, turn) as made:
        box((0.44, 0.44, 0.03), (0, 0, 0.435), grain, 0.008)
        padded((0.42, 0.42, 0.045), (0, 0, 0.47), cloth(seat), 0.02)
        for x in (-0.2, 0.2):
            tube([(x, -0.19, 0.43), (x * 1.06, -0.21, 0)], 0.018, grain)
            tube([(x, 0.23, 0), (x, 0.2, 0.45), (x, 0.27, 0.93)], 0.018, grain)
            tube([(x * 1.04, -0.2, 0.2), (x, 0.215, 0.2)], 0.011, grain)
        for z in (0.62, 0.75, 0.88):
            box((0.4, 0.02, 0.06), (0, 0.225 + (z - 0.6) * 0.14, z), grain, 0.008)
    return made


def officer_chair(at: Vector3 = (0, 0, 0), turn: float = 0.0, code: str = "#6f4327", seat: str = "#5b3a2c") -> Group:
    """The solid wooden armchair of old offices: curved top rail, upright spindles, leather seat."""
    grain = wood(code, rough=0.3, coat=0.3)
    with Group(at, turn) as made:
        box((0.52, 0.48, 0.035), (0, 0, 0.425), grain, 0.01)
        padded((0.47, 0.43, 0.05), (0, 0, 0.46), paint(seat, 0.4, vary=0.12, coat=0.2), 0.022)
        for x in (-0.235, 0.235):
            box((0.042, 0.042, 0.62), (x, -0.21, 0.31), grain, 0.008)
            tube([(x, 0.22, 0), (x, 0.22, 0.45), (x * 0.98, 0.28, 0.92)], 0.021, grain)
            box((0.055, 0.46, 0.03), (x, 0.0, 0.645), grain, 0.012)
            box((0.025, 0.4, 0.03), (x, 0.0, 0.16), grain, 0.006)
        rail = [(math.sin(a) * 0.62, 0.30 + 0.62 * (math.cos(a) - 1) * -0.35, 0.9) for a in (-0.4, -0.2, 0, 0.2, 0.4)]
        sheet([[(x, y, z) for x, y, z in rail], [(x, y + 0.012, z + 0.1) for x, y, z in rail]], grain, thickness=0.03)
        for i in range(5):
            x = -0.16 + 0.08 * i
            tube([(x, 0.225, 0.44), (x, 0.285, 0.92)], 0.011, grain)
    return made


def tubular_chair(at: Vector3 = (0, 0, 0), turn: float = 0.0, code: str = "#4f7f74") -> Group:
    """Bent chrome tube, seat and back in vinyl."""
    chrome, vinyl = steel("#b9bdc0", 0.2), paint(code, 0.35, vary=0.08, coat=0.25)
    with Group(at, turn) as made:
        for x in (-0.22, 0.22):
            tube(
                [
                    (x, 0.18, 0.0),
                    (x, 0.2, 0.02),
                    (x, -0.22, 0.02),
                    (x, -0.24, 0.06),
                    (x, -0.22, 0.43),
                    (x, 0.2, 0.43),
                    (x, 0.23, 0.5),
                    (x, 0.3, 0.9),
                ],
                0.0125,
                chrome,
            )
        tube([(-0.22, 0.3, 0.9), (0.22, 0.3, 0.9)], 0.0125, chrome)
        tube([(-0.22, 0.19, 0.02), (0.22, 0.19, 0.02)], 0.0125, chrome)
        padded((0.42, 0.4, 0.05), (0, -0.02, 0.46), vinyl, 0.024)
        padded((0.4, 0.04, 0.27), (0, 0.262, 0.755), vinyl, 0.018, (-0.17, 0, 0))
    return made


def folding_chair(at: Vector3 = (0, 0, 0), turn: float = 0.0, code: str = "#8e8a7c") -> Group:
    """A steel folding chair, fetched from the store room when there are not seats enough."""
    frame = paint(code, 0.4, 0.3, 0.05)
    with Group(at, turn) as made:
        for x in (-0.21, 0.21):
            tube([(x, -0.24, 0), (x, 0.2, 0.62), (x, 0.25, 0.86)], 0.011, frame)
            tube([(x * 0.9, 0.26, 0), (x * 0.9, -0.16, 0.45)], 0.011, frame)
        tube([(-0.21, 0.25, 0.86), (0.21, 0.25, 0.86)], 0.011, frame)
        tube([(-0.19, 0.245, 0.03), (0.19, 0.245, 0.03)], 0.009, frame)
        padded((0.4, 0.37, 0.025), (0, 0.0, 0.455), paint("#6a4a36", 0.5), 0.012)
        box((0.4, 0.012, 0.16), (0, 0.228, 0.76), frame, 0.005, (-0.2, 0, 0))
    return made


def swivel_chair(at: Vector3 = (0, 0, 0), turn: float = 0.0, code: str = "#3d4a4a") -> Group:
    """A mesh office chair on castors."""
    dark, net = paint("#26292b", 0.5, vary=0.03), paint(code, 0.7, vary=0.1, grain=0.06)
    with Group(at, turn) as made:
        padded((0.49, 0.47, 0.08), (0, -0.02, 0.47), cloth(code, weave=0.3), 0.035)
        back = [
            [
                (0.24 * s * (1 - 0.12 * t * t), 0.25 + 0.06 * t - 0.05 * (1 - s * s) * -1 - 0.05, 0.56 + 0.48 * t)
                for s in (-1, -0.6, -0.2, 0.2, 0.6, 1)
            ]
            for t in (0, 0.25, 0.5, 0.75, 1)
        ]
        sheet(back, net, thickness=0.012)
        tube([back[0][0], back[2][0], back[4][0], back[4][5], back[2][5], back[0][5]], 0.014, dark, closed=True)
        tube([(0, 0.1, 0.42), (0, 0.3, 0.45), (0, 0.31, 0.7)], 0.02, dark, smooth=True)
        for x in (-0.29, 0.29):
            tube([(x * 0.8, 0.05, 0.44), (x, 0.05, 0.5), (x, 0.05, 0.66)], 0.014, dark)
            box((0.06, 0.26, 0.03), (x, -0.0, 0.675), dark, 0.012)
        cylinder(0.028, 0.32, (0, 0, 0.12), steel(), 16)
        for k in range(5):
            a = k * 2 * math.pi / 5 + 0.3
            tube([(0, 0, 0.13), (0.3 * math.cos(a), 0.3 * math.sin(a), 0.075)], 0.018, dark)
            ball(0.03, (0.3 * math.cos(a), 0.3 * math.sin(a), 0.03), dark, 8)
    return made


def leather_chair(at: Vector3 = (0, 0, 0), turn: float = 0.0, code: str = "#33474c") -> Group:
    """A padded conference chair with arms, on four wooden legs."""
    hide, grain = paint(code, 0.42, vary=0.08, coat=0.12), wood("#5d3a24")
    with Group(at, turn) as made:
        padded((0.5, 0.5, 0.11), (0, 0, 0.43), hide, 0.045)
        padded((0.5, 0.1, 0.5), (0, 0.25, 0.74), hide, 0.045, (-0.16, 0, 0))
        for x in (-0.28, 0.28):
            padded((0.07, 0.42, 0.06), (x, 0.02, 0.64), hide, 0.026)
            tube([(x, -0.17, 0.62), (x, -0.2, 0)], 0.02, grain)
            tube([(x, 0.2, 0.62), (x, 0.26, 0)], 0.02, grain)
    return made


def stool(at: Vector3 = (0, 0, 0), turn: float = 0.0, code: str = "#a8794a") -> Group:
    """The square wooden stool that every household owns."""
    grain = wood(code)
    with Group(at, turn) as made:
        box((0.32, 0.3, 0.032), (0, 0, 0.44), grain, 0.01)
        for x in (-1, 1):
            for y in (-1, 1):
                tube([(x * 0.12, y * 0.11, 0.43), (x * 0.16, y * 0.15, 0)], 0.017, grain)
            tube([(x * 0.145, -0.13, 0.16), (x * 0.145, 0.13, 0.16)], 0.01, grain)
        for y in (-1, 1):
            tube([(-0.14, y * 0.135, 0.2), (0.14, y * 0.135, 0.2)], 0.01, grain)
    return made


def round_table(
    radius: float, at: Vector3 = (0, 0, 0), top: float = 0.75, code: str = "#8d5730", seats: int = 48
) -> Group:
    """A big round table: veneered top with a darker edge band, three curved legs about a drum."""
    grain, edge = wood(code, "#5f3a20", 0.24, 0.6, 0, 0.4), wood("#5e3a22", rough=0.3, axis=0)
    ring = [
        (radius * math.cos(2 * math.pi * i / (2 * seats)), radius * math.sin(2 * math.pi * i / (2 * seats)))
        for i in range(2 * seats)
    ]
    with Group(at) as made:
        prism([(x * 0.988, y * 0.988) for x, y in ring], top - 0.03, top, grain, bevel=0.002)
        prism(ring, top - 0.055, top - 0.003, edge, bevel=0.012)
        prism([(x * 0.9, y * 0.9) for x, y in ring], top - 0.13, top - 0.055, edge)
        cylinder(radius * 0.42, top - 0.1, (0, 0, 0.05), wood("#6b4326", axis=2), 48, top=radius * 0.36)
        cylinder(radius * 0.5, 0.07, (0, 0, 0), edge, 48)
    return made
