"""The guests at the round table, firms and founders: what they wear, what they hold, how their hands lie."""

from __future__ import annotations

import math

import numpy as np
from flesh import Mark, Skin
from held_things import hammer, tuning_fork
from sitter import (
    FAIR,
    FIST,
    FLAT,
    HOLD,
    LOOSE,
    OLD,
    PINCH,
    WARM,
    Desk,
    Sitter,
    woven,
)
from skeleton import Bend, Pose, Thumb, curled
from sleeves import Cut, band, seam
from workshop import desk_things, materials, meshes, vessels
from workshop.groups import Group


def seat_jiang(desk: Desk) -> None:
    jiang = Sitter(
        desk,
        6,
        Skin("#ecc4a8", "#d88a76", 0.92, 0.3, 0.4),
        woven("#8e9092", 0.45),
        Cut(0.044, 0.062, 0.072, 0.0075, cuff=0.014),
        71,
        "#474849",
    )
    p = jiang.where
    held = p.at(0.045, 0.150, 0.062)
    tip = p.at(0.030, 0.375, 0.085)
    way = tip - held
    foot = held - way * 0.28
    across = np.cross(way / np.linalg.norm(way), np.array([0, 0, 1.0]))
    tuning_fork(foot, tip, across / np.linalg.norm(across))
    jiang.grip(False, held, PINCH, -6, 34, 22)
    jiang.lay(True, 0.10, 0.085, LOOSE, 16)
    yellow = materials.paint("#e0b23c", 0.5, vary=0)
    seam(
        [
            p.at(-0.23, 0.05, 0.003),
            p.at(-0.17, 0.22, 0.003),
            p.at(-0.07, 0.25, 0.003),
            p.at(-0.11, 0.30, 0.003),
            p.at(-0.20, 0.29, 0.003),
            p.at(-0.24, 0.35, 0.003),
        ],
        yellow,
        0.0022,
    )


def seat_luo(desk: Desk) -> None:
    burns = (
        Mark((0.016, 0.055, 0.020), 0.012, "#a8705a", 0.7),
        Mark((-0.012, 0.035, 0.019), 0.008, "#dcae94", 0.8),
        Mark((0.030, 0.030, 0.016), 0.010, "#9a6450", 0.7),
        Mark((-0.004, 0.066, 0.022), 0.007, "#a06a56", 0.7),
    )
    luo = Sitter(
        desk,
        7,
        Skin(OLD.code, OLD.flush, 1.09, 1.0, 0.85, OLD.nail, burns),
        woven("#76879a", 0.5),
        Cut(0.047, 0.059, 0.066, 0.006, cuff=0.012),
        81,
        "#3a434d",
    )
    p = luo.where
    desk_things.stack_of_papers(tuple(p.at(0.045, 0.235, 0.0)), p.heading - 0.06, 6, desk.flat["agenda"], 8, clip=True)
    hammer(p.at(0.035, 0.225, 0.0155), p.heading + 0.62)
    wide = Pose(Bend(-12, 5, 10, 6), Bend(-2, 3, 5, 3), Bend(8, 3, 5, 3), Bend(19, 8, 12, 7), Thumb(48, 14, 6, 10))
    luo.lay(True, 0.115, 0.075, wide, 2, kept={"middle": -0.55, "ring": -0.78})
    luo.lay(False, 0.135, 0.05, FIST, 14)


def seat_bracelet(desk: Desk) -> None:
    lady = Sitter(desk, 3, FAIR, woven("#8f7f95"), Cut(0.038, 0.052, 0.060, 0.005, cuff=0.02), 41, "#453c48")
    p = lady.where
    lady.lay(True, 0.055, 0.085, FLAT, 34)
    lady.lay(False, 0.045, 0.105, FLAT, 36, height=0.022, lift=0.05)
    wrist, elbow, _ = lady.arms[False]
    band(
        wrist,
        elbow,
        0.006,
        0.0385,
        0.0095,
        materials.paint("#8fbf9c", 0.12, vary=0.12, scale=30.0, coat=0.8),
        0.0045,
        0.80,
    )
    desk_things.stack_of_papers(tuple(p.at(0.20, 0.19, 0.0)), p.heading - 0.1, 4, None, 4)


def seat_tea(desk: Desk) -> None:
    man = Sitter(desk, 5, WARM, woven("#6a5140"), Cut(0.043, 0.055, 0.063, 0.005), 61, "#362a22")
    p = man.where
    mug = p.at(0.02, 0.165, 0.0)
    vessels.lidded_mug(tuple(mug), 2.6, "#a8573f", lid=False, scale=1.12)
    man.grip(True, mug + np.array([0, 0, 0.060]), HOLD, 2, 70, 30, point=np.array([-0.008, 0.080, -0.052]))
    man.lay(False, 0.125, 0.10, LOOSE, 20)
    desk_things.sheet_of_paper(tuple(p.at(0.15, 0.27, 0.0)), p.heading + 0.3, None, 0.05)


def seat_pen(desk: Desk) -> None:
    man = Sitter(desk, 9, WARM, woven("#3b3a40"), Cut(0.044, 0.055, 0.063, 0.005), 101, "#362a22")
    p = man.where
    desk_things.notebook(tuple(p.at(0.01, 0.215, 0.0)), p.heading, "#5c3a30", pages=True)
    held = p.at(0.055, 0.205, 0.030)
    with Group(tuple(p.at(0.068, 0.180, 0.052)), p.heading + 2.35) as made:
        meshes.cylinder(
            0.0052,
            0.145,
            (-0.085, 0, 0),
            materials.paint("#232326", 0.3, vary=0, coat=0.4),
            16,
            (0, math.pi / 2, 0),
            top=0.0045,
        )
        meshes.cylinder(0.0020, 0.012, (0.060, 0, 0), materials.steel("#c9a24a"), 10, (0, math.pi / 2, 0))
    made.empty.rotation_euler = (0, 0.66, p.heading + 2.0)
    man.grip(False, held, PINCH, 4, 42, 24)
    man.lay(True, 0.10, 0.085, FLAT, 16, height=0.012)
    for left, (wrist, elbow, _) in man.arms.items():
        band(wrist, elbow, 0.014, 0.040, 0.022, woven("#f2efe8"), 0.001)
        del left


def seat_folded(desk: Desk) -> None:
    sitter = Sitter(
        desk,
        11,
        Skin("#e6b896", "#cc8268", 1.02, 0.5, 0.5),
        woven("#a58f6c"),
        Cut(0.042, 0.055, 0.062, 0.0055),
        121,
        "#52483a",
    )
    p = sitter.where
    under = curled(30, 42, 24, Thumb(20, 14, 10, 12), 0.4)
    sitter.lay(True, 0.085, 0.115, under, 58)
    sitter.lay(False, 0.085, 0.105, under, 62, height=0.026, lift=0.06)
    vessels.lidded_mug(tuple(p.at(0.19, 0.20, 0.0)), 0.4, "#7d9a86", scale=1.12)
    desk_things.folder(tuple(p.at(0.03, 0.32, 0.0)), p.heading + 0.12, "#6f8a6a")
