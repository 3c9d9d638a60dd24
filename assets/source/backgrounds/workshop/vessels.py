"""Owns what holds drink and powders: mugs, flasks, jars.  Each stands on `at`."""

from __future__ import annotations

import math
import random

from .groups import Group
from .materials import glass, paint, steel
from .meshes import Vector3, ball, cylinder, sheet, tube, turned


def lidded_mug(at: Vector3, turn: float = 0.0, band: str = "#7d9a86", lid: bool = True, scale: float = 1.0) -> Group:
    """The lidded white tea mug of every meeting; without its lid the tea shows and the lid leans beside it."""
    white, ring = paint("#f4f1ea", 0.18, vary=0.02, coat=0.4), paint(band, 0.3)
    cap = [(0.044, 0), (0.045, 0.004), (0.03, 0.017), (0.008, 0.021), (0.011, 0.032), (0.006, 0.039), (0, 0.04)]
    with Group(at, turn, scale) as made:
        turned(
            [(0, 0), (0.036, 0), (0.04, 0.006), (0.042, 0.1), (0.04, 0.1), (0.038, 0.09), (0.03, 0.02), (0, 0.02)],
            white,
            sides=28,
        )
        turned([(0.0425, 0.075), (0.0428, 0.085)], ring, sides=28)
        tube([(0.041, 0, 0.08), (0.066, 0, 0.076), (0.068, 0, 0.045), (0.041, 0, 0.03)], 0.006, white, smooth=True)
        if lid:
            turned(cap, white, (0, 0, 0.1), 28)
        else:
            turned([(0, 0.086), (0.0385, 0.086)], paint("#8a6a2c", 0.1, vary=0.2), sides=24)
            turned(cap, white, (-0.085, -0.01, 0.0), 28)
    return made


def enamel_mug(at: Vector3, turn: float = 0.0, rim: str = "#3f6a5c") -> Group:
    """An enamelled mug with a coloured rim and a chip or two; pens live in it."""
    white = paint("#efeae0", 0.25, vary=0.05, coat=0.3)
    chance = random.Random(5)
    with Group(at, turn) as made:
        turned(
            [(0, 0), (0.042, 0), (0.044, 0.004), (0.046, 0.1), (0.043, 0.1), (0.041, 0.01), (0, 0.01)], white, sides=28
        )
        turned([(0.0445, 0.096), (0.0475, 0.1), (0.0445, 0.104)], paint(rim, 0.3), sides=28)
        tube(
            [(0.045, 0, 0.085), (0.075, 0, 0.08), (0.075, 0, 0.035), (0.045, 0, 0.025)],
            0.005,
            paint(rim, 0.3),
            smooth=True,
        )
        for code in ("#2b2b2b", "#8c3b32", "#c9a24a", "#2f5d50"):
            a = chance.uniform(0, 6.28)
            tube(
                [
                    (0.02 * math.cos(a), 0.02 * math.sin(a), 0.02),
                    (0.038 * math.cos(a), 0.038 * math.sin(a), chance.uniform(0.14, 0.17)),
                ],
                0.004,
                paint(code, 0.4, vary=0),
            )
    return made


def vacuum_flask(at: Vector3, code: str = "#a8443a", turn: float = 0.0) -> Group:
    """The household flask for boiling water: coloured tin body, steel shoulders, cork under an aluminium cap, a
    handle.
    """
    body, metal = paint(code, 0.3, 0.2, 0.08, coat=0.35), steel("#c6c9ca", 0.28)
    with Group(at, turn) as made:
        turned([(0, 0), (0.066, 0), (0.068, 0.012), (0.066, 0.02)], metal, sides=32)
        turned([(0.064, 0.018), (0.066, 0.03), (0.066, 0.255), (0.062, 0.27)], body, sides=32)
        turned([(0.067, 0.1), (0.0675, 0.105), (0.067, 0.11)], paint("#e8d9a8", 0.4, vary=0), sides=32)
        turned([(0.067, 0.205), (0.0675, 0.21), (0.067, 0.215)], paint("#e8d9a8", 0.4, vary=0), sides=32)
        turned([(0.064, 0.265), (0.058, 0.29), (0.034, 0.315), (0.03, 0.33)], metal, sides=32)
        turned([(0.034, 0.325), (0.034, 0.362), (0.028, 0.37), (0, 0.372)], metal, sides=24)
        tube(
            [(0.05, 0, 0.3), (0.1, 0, 0.285), (0.112, 0, 0.2), (0.1, 0, 0.1), (0.066, 0, 0.075)],
            0.0055,
            metal,
            smooth=True,
        )
        for k in range(5):
            a = -1.9 + 0.35 * k
            ball(
                0.011,
                (0.066 * math.cos(a), 0.066 * math.sin(a), 0.155 + 0.02 * math.sin(k * 2.1)),
                paint("#f0c9b0", 0.5, vary=0),
                6,
                (1, 1, 0.9),
            )
    return made


def travel_flask(at: Vector3, turn: float = 0.0, code: str = "#2c5146") -> Group:
    """A dark green enamelled thermos cup with a dent on the side towards -y and a chipped shoulder."""
    green, metal = paint(code, 0.28, vary=0.1, coat=0.5), steel("#b8bcbc", 0.25)
    rows = []
    for j in range(37):
        z = 0.155 * j / 36
        radius = 0.036 - 0.002 * (z < 0.004) - 0.006 * max(0.0, (z - 0.146) / 0.009) ** 2
        row = []
        for k in range(49):
            a = 2 * math.pi * k / 48
            off = math.hypot(((a + math.pi / 2 + math.pi) % (2 * math.pi) - math.pi) * 0.036, (z - 0.078) * 0.9)
            r = radius - 0.0085 * math.exp(-((off / 0.016) ** 2)) + 0.0012 * math.exp(-(((off - 0.026) / 0.007) ** 2))
            row.append((r * math.cos(a), r * math.sin(a), z))
        rows.append(row)
    with Group(at, turn) as made:
        sheet(rows, green)
        turned([(0, 0), (0.034, 0)], green, sides=36)
        turned([(0.0305, 0.153), (0.0315, 0.156), (0.0305, 0.166)], metal, sides=30)
        turned([(0.032, 0.165), (0.034, 0.168), (0.034, 0.2), (0.031, 0.208), (0, 0.209)], green, sides=36)
        turned([(0.0342, 0.174), (0.0346, 0.176), (0.0342, 0.178)], metal, sides=36)
    return made


def jar(at: Vector3, powder: str = "#8d8f8c", level: float = 0.6) -> Group:
    """A small glass jar with a screw lid and powder in it."""
    with Group(at) as made:
        turned([(0, 0), (0.026, 0), (0.029, 0.004), (0.029, 0.056), (0.023, 0.064), (0.023, 0.07)], glass(), sides=32)
        cylinder(0.0265, 0.052 * level, (0, 0, 0.003), paint(powder, 0.95, vary=0.15, scale=60.0), 28)
        cylinder(0.025, 0.014, (0, 0, 0.066), paint("#8f8a7c", 0.35, 0.6, 0), 28)
    return made
