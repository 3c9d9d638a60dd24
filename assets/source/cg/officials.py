"""The city's own people at the round table: what they wear, what they hold, how their hands lie."""

from __future__ import annotations

import math

import numpy as np
from flesh import Mark, Skin
from held_things import peeled_tangerine
from sitter import (
    FAIR,
    FLAT,
    HOLD,
    LOOSE,
    PINCH,
    POINT,
    SUNBURNT,
    WARM,
    Desk,
    Sitter,
    woven,
)
from skeleton import Thumb, curled
from sleeves import Cut, band, sleeve
from workshop import desk_things, materials, meshes, patterns, vessels
from workshop.groups import Group


def seat_lei(desk: Desk) -> None:
    shirt = patterns.check("#e9e0cc", "#b5532d", "#5a3a30", 0.030)
    lei = Sitter(desk, 0, SUNBURNT, shirt, Cut(0.066, 0.074, 0.08, 0.006), 11, "#6a4434", short=0.075)
    p = lei.where
    fruit = p.at(-0.015, 0.180, 0.088)
    peeled_tangerine(fruit)
    bowl = curled(30, 34, 20, Thumb(40, 20, 14, 18), 0.8)
    lei.grip(
        True, fruit, bowl, 4, 152, 30, point=np.array([-0.004, 0.074, -0.050]), bare=0.30, elbow=(0.185, -0.10, 0.01)
    )
    lei.grip(
        False,
        fruit + p.right * 0.066 - p.inward * 0.012 + np.array([0, 0, 0.006]),
        PINCH,
        -4,
        22,
        30,
        bare=0.30,
        elbow=(0.185, -0.10, 0.01),
    )
    desk_things.peel(tuple(p.at(0.13, 0.235, 0.001)), 0.4, 1.3)
    desk_things.tangerine(tuple(p.at(0.065, 0.325, 0.0)), 0.034)
    desk_things.tangerine(tuple(p.at(0.005, 0.36, 0.0)), 0.032)


def seat_zheng(desk: Desk) -> None:
    zheng = Sitter(desk, 1, WARM, woven("#73777c"), Cut(0.046, 0.056, 0.062, 0.0045), 21, "#3a3d41")
    p = zheng.where
    desk_things.folder(tuple(p.at(0.0, 0.185, 0.0)), p.heading + 0.04, "#8a7a5a")
    desk_things.sheet_of_paper(tuple(p.at(0.01, 0.185, 0.0125)), p.heading + 0.02, desk.flat["figures"])
    zheng.lay(True, 0.105, 0.075, FLAT, 10, height=0.013, start=0.075)
    zheng.lay(False, 0.105, 0.07, LOOSE, 8, height=0.013, start=0.075)
    guard = woven("#2b3247", 0.35)
    for left, (wrist, elbow, _) in zheng.arms.items():
        way = elbow - wrist
        sleeve(
            wrist,
            wrist + way * 0.62,
            wrist + way * 0.98,
            guard,
            Cut(0.052, 0.061, 0.063, 0.004, gathered=True),
            0.036,
            25 + left,
        )
        for k in range(3):  # ink spots
            spot = wrist + way * (0.35 + 0.13 * k)
            meshes.ball(
                0.0085 - 0.002 * k,
                (spot[0] + 0.012 * (k - 1), spot[1], spot[2] + 0.0545),
                materials.paint("#14161c", 0.9, vary=0),
                8,
                (1.3, 1, 0.35),
            )
    desk_things.pen(tuple(p.at(0.16, 0.24, 0.0)), p.heading + 1.1, "#26262a")


def seat_qin(desk: Desk) -> None:
    scar = (
        Mark((-0.012, -0.085, 0.026), 0.030, "#b98270", 0.8),
        Mark((0.010, -0.125, 0.030), 0.024, "#c08a78", 0.75),
        Mark((-0.004, -0.105, 0.030), 0.016, "#e6b8a6", 0.8),
    )
    qin = Sitter(
        desk,
        2,
        Skin("#ecc3a4", "#d68a72", 0.93, 0.65, 0.8, marks=scar),
        woven("#f3efe6"),
        Cut(0.055, 0.062, 0.066, 0.0055),
        31,
        "#6d6b66",
    )
    p = qin.where
    jar = p.at(0.055, 0.225, 0.0)
    with Group(tuple(jar), 0.0, 1.35):
        vessels.jar((0, 0, 0), "#d2d2ca", 0.72)
    long = {"bare": 0.235, "start": 0.205, "elbow": (0.175, -0.145, 0.012)}
    qin.grip(False, jar + np.array([0, 0, 0.100]), HOLD, -10, 14, 16, ("thumb", "index", "middle", "ring"), **long)
    qin.lay(True, 0.105, 0.09, LOOSE, 12, **long)
    for left, (wrist, elbow, _) in qin.arms.items():
        for k in range(3):
            band(wrist, elbow, 0.198 + 0.012 * k, 0.053 + 0.003 * k, 0.024, woven("#f6f2ea"), 0.005)
        del left
    desk_things.pen(tuple(p.at(-0.05, 0.27, 0.0)), p.heading + 0.7, "#3f6a66")


def seat_xu(desk: Desk) -> None:
    xu = Sitter(desk, 4, FAIR, woven("#eee9df", 0.15), Cut(0.041, 0.053, 0.061, 0.0045, cuff=0.008), 51, "#716e69")
    p = xu.where
    tablet = p.at(-0.005, 0.215, 0.0)
    desk_things.telephone(tuple(tablet), p.heading, desk.flat["tablet"], (0.176, 0.252))
    xu.grip(False, p.at(0.035, 0.235, 0.014), POINT, -12, 10, 16, ("index",))
    xu.lay(True, 0.125, 0.085, LOOSE, 6, height=0.004)
    wrist, elbow, _ = xu.arms[True]
    band(wrist, elbow, 0.004, 0.0375, 0.018, materials.paint("#2d2f33", 0.5, vary=0), 0.001, 0.82)
    way = (elbow - wrist) / np.linalg.norm(elbow - wrist)
    watch = wrist + way * 0.012
    meshes.box(
        (0.034, 0.040, 0.010),
        (watch[0], watch[1], watch[2] + 0.0335),
        materials.paint("#1b1d20", 0.15, vary=0, coat=1.0),
        0.005,
        (0, 0, p.heading),
    )
    meshes.box(
        (0.028, 0.034, 0.002),
        (watch[0], watch[1], watch[2] + 0.0388),
        materials.light("#7fc0a4", 0.7),
        0,
        (0, 0, p.heading),
    )


def seat_zhou(desk: Desk) -> None:
    zhou = Sitter(
        desk,
        8,
        Skin("#efc7a8", "#d98c74", 0.95, 0.3, 0.4),
        woven("#7d8188"),
        Cut(0.050, 0.060, 0.064, 0.0055),
        91,
        "#3e4044",
    )
    p = zhou.where
    for x, turn in ((-0.105, 0.12), (0.040, -0.06)):
        desk_things.telephone(tuple(p.at(x, 0.205, 0.0)), p.heading + turn, desk.flat["phone"], (0.074, 0.154))
    notes = ("#e8c45a", "#d98a6a", "#9cc07a", "#e8c45a", "#cfa0b4")
    for k, code in enumerate(notes):
        x, y = -0.185 + 0.014 * (k % 3) + (0.165 if k > 2 else 0), 0.20 + 0.045 * (k % 3)
        at = p.at(x, y, 0.001 + 0.0012 * k)
        desk_things.sheet_of_paper(tuple(at), p.heading + 0.3 * math.sin(k * 2.1), None, 0.06, code, (0.055, 0.055))
    zhou.lay(True, 0.118, 0.060, FLAT, 12, height=0.006)
    zhou.grip(False, p.at(0.038, 0.205, 0.014), POINT, -12, 8, 14, ("index",))
    for left, (wrist, elbow, _) in zhou.arms.items():
        band(wrist, elbow, 0.012, 0.041, 0.022, woven("#f2efe8"), 0.001)
        del left


def seat_lin(desk: Desk) -> None:
    lin = Sitter(
        desk,
        10,
        Skin("#e8bf9c", "#d2886c", 0.98, 0.6, 0.65),
        woven("#263c3a", 0.35),
        Cut(0.045, 0.057, 0.064, 0.0055, cuff=0.016),
        111,
        "#16211f",
    )
    p = lin.where
    desk_things.sheet_of_paper(tuple(p.at(0.02, 0.24, 0.0)), p.heading + 0.05, desk.flat["draft"])
    flask = p.at(-0.085, 0.135, 0.014)
    vessels.travel_flask(tuple(flask), p.heading).tilt(-0.62)
    lin.grip(
        True,
        flask + p.inward * 0.040 + np.array([0, 0, 0.062]),
        HOLD,
        2,
        66,
        20,
        point=np.array([-0.010, 0.082, -0.046]),
    )
    held = p.at(0.085, 0.165, 0.044)
    with Group(tuple(held + p.inward * 0.010 + np.array([0, 0, -0.006])), p.heading + 2.0) as made:
        meshes.cylinder(0.0095, 0.078, (-0.066, 0, 0), materials.paint("#f1efe9", 0.4, vary=0), 20, (0, math.pi / 2, 0))
        meshes.cylinder(0.0100, 0.050, (0.012, 0, 0), materials.paint("#20211f", 0.4, vary=0), 20, (0, math.pi / 2, 0))
    made.empty.rotation_euler = (0, 0.30, p.heading + 2.25)
    lin.grip(False, held, PINCH, 0, 36, 20)
    wrist, elbow, _ = lin.arms[False]
    band(wrist, elbow, 0.0295, 0.0475, 0.005, woven("#8f9a8e"), 0.0012, 0.90)  # the rubbed edge of the right cuff
