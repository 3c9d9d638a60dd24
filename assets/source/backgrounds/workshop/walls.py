"""Owns the shell of rooms: walls with openings, window frames, curtains, dado, skirting, doors, radiators."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from pathlib import Path

from .groups import Group
from .materials import cloth, glass, light, paint, picture, steel, wood
from .meshes import Material, Vector3, box, cylinder, quad, sheet, span, tube, turned

Opening = tuple[float, float, float, float]


class Wall:
    """A wall along x (facing -y) or along y (facing +x or -x), with rectangular openings (along0, along1, z0, z1).

    `at` is the coordinate of its inner face, `outward` (+1/-1) where its thickness goes.
    """

    def __init__(self, axis: str, at: float, outward: int, thickness: float = 0.26) -> None:
        self.axis, self.at, self.outward, self.thickness = axis, at, outward, thickness

    def block(
        self, a0: float, a1: float, d0: float, d1: float, z0: float, z1: float, material: Material, bevel: float = 0.0
    ) -> None:
        """A box from along a0 to a1; d0, d1 are depths behind the inner face (negative: into the room)."""
        e0, e1 = sorted((self.at + self.outward * d0, self.at + self.outward * d1))
        if self.axis == "x":
            span(a0, a1, e0, e1, z0, z1, material, bevel)
        else:
            span(e0, e1, a0, a1, z0, z1, material, bevel)

    def build(self, along: tuple[float, float], height: float, openings: Sequence[Opening], material: Material) -> None:
        """The masonry with its openings left out."""
        here = along[0]
        for a0, a1, z0, z1 in sorted(openings):
            if a0 > here:
                self.block(here, a0, 0, self.thickness, 0, height, material)
            if z0 > 0:
                self.block(a0, a1, 0, self.thickness, 0, z0, material)
            if z1 < height:
                self.block(a0, a1, 0, self.thickness, z1, height, material)
            here = a1
        if here < along[1]:
            self.block(here, along[1], 0, self.thickness, 0, height, material)

    def window(self, opening: Opening, frame: Material, sill: Material, lights: int = 3, transom: float = 0.72) -> None:
        """A framed window with `lights` casements side by side and a transom at that share of its height."""
        a0, a1, z0, z1 = opening
        d, half, w = self.thickness * 0.6, 0.03, 0.055
        for p0, p1, r0, r1 in ((a0, a0 + w, z0, z1), (a1 - w, a1, z0, z1), (a0, a1, z0, z0 + w), (a0, a1, z1 - w, z1)):
            self.block(p0, p1, d - half - 0.009, d + half + 0.009, r0, r1, frame, 0.006)
        cross = z0 + (z1 - z0) * transom
        self.block(a0, a1, d - half - 0.005, d + half + 0.005, cross - 0.03, cross + 0.03, frame, 0.006)
        for i in range(1, lights):
            here = a0 + (a1 - a0) * i / lights
            self.block(here - 0.03, here + 0.03, d - half, d + half, z0, z1, frame, 0.006)
        for i in range(lights):
            left, right = a0 + (a1 - a0) * i / lights, a0 + (a1 - a0) * (i + 1) / lights
            for p0, p1, r0, r1 in (
                (left + 0.03, left + 0.065, z0 + 0.05, cross - 0.03),
                (right - 0.065, right - 0.03, z0 + 0.05, cross - 0.03),
                (left + 0.03, right - 0.03, z0 + 0.05, z0 + 0.09),
                (left + 0.03, right - 0.03, cross - 0.07, cross - 0.03),
            ):
                inset = 0.002 if r1 - r0 < 0.06 else 0.0
                self.block(p0, p1, d - 0.045 + inset, d - 0.01 - inset, r0, r1, frame, 0.004)
            handle = z0 + (cross - z0) * 0.45
            self.block(
                right - 0.056,
                right - 0.042,
                d - 0.07,
                d - 0.045,
                handle - 0.05,
                handle + 0.05,
                paint("#b9a26c", 0.4),
                0.003,
            )
        self.block(a0 - 0.06, a1 + 0.06, -0.1, self.thickness * 0.5, z0 - 0.045, z0, sill, 0.01)

    def dado(
        self, runs: Sequence[tuple[float, float]], height: float, material: Material, line: Material, base: Material
    ) -> None:
        """Painted lower wall with a line above it and a skirting below, over the given runs."""
        for a0, a1 in runs:
            self.block(a0, a1, -0.006, 0.0, 0.0, height, material)
            self.block(a0, a1, -0.012, 0.0, height, height + 0.03, line)
            self.block(a0, a1, -0.02, 0.0, 0.0, 0.13, base, 0.004)

    def point(self, along: float, into_room: float, z: float) -> Vector3:
        """A place in front of the wall."""
        d = self.at - self.outward * into_room
        return (along, d, z) if self.axis == "x" else (d, along, z)

    def corners(self, opening: Opening) -> list[Vector3]:
        """The four corners of an opening in the inner face, from the upper left round."""
        a0, a1, z0, z1 = opening
        return [self.point(a, 0.0, z) for a, z in ((a0, z1), (a1, z1), (a1, z0), (a0, z0))]


def curtain(
    wall: Wall,
    a0: float,
    a1: float,
    z0: float,
    z1: float,
    material: Material,
    folds: int = 5,
    depth: float = 0.05,
    gather: float = 0.25,
    seed: int = 0,
    off: float = 0.12,
) -> None:
    """A hanging curtain in folds, drawn in at its tie by `gather`."""
    chance = random.Random(seed)
    columns, phases = folds * 12, [chance.uniform(-0.5, 0.5) for _ in range(folds + 2)]
    rows = []
    for j in range(15):
        down = j / 14
        pinch = 1 - gather * math.exp(-(((down - 0.55) / 0.28) ** 2))
        row = []
        for i in range(columns + 1):
            t = i / columns
            k = t * folds
            wave = math.sin(2 * math.pi * k + phases[int(k)] * math.sin(math.pi * (k % 1)) * 1.2)
            push = wave * depth * (0.65 + 0.35 * down) * (0.85 + 0.3 * math.sin(3.1 * t + seed))
            row.append(wall.point(a0 + (a1 - a0) * t * pinch, off + push, z1 + (z0 - z1) * down))
        rows.append(row)
    sheet(rows, material)


def radiator(wall: Wall, centre: float, sections: int = 14, height: float = 0.62, floor: float = 0.12) -> None:
    """A cast-iron radiator of rounded sections, painted over many times, with its pipes."""
    iron = paint("#e3ddcd", 0.4, vary=0.07, coat=0.2)
    pitch = 0.062
    first = centre - pitch * (sections - 1) / 2
    for i in range(sections):
        a = first + pitch * i
        wall.block(a - 0.024, a + 0.024, -0.19, -0.06, floor, floor + height, iron, 0.022)
    wall.block(first, first + pitch * (sections - 1), -0.145, -0.105, floor + 0.05, floor + 0.09, iron)
    wall.block(
        first, first + pitch * (sections - 1), -0.145, -0.105, floor + height - 0.09, floor + height - 0.05, iron
    )
    end = first + pitch * sections
    tube(
        [
            wall.point(end - pitch, 0.125, floor + 0.07),
            wall.point(end + 0.12, 0.125, floor + 0.07),
            wall.point(end + 0.12, 0.125, 0.0),
        ],
        0.016,
        iron,
    )
    tube(
        [wall.point(end - pitch, 0.125, floor + height - 0.07), wall.point(end + 0.05, 0.125, floor + height - 0.07)],
        0.016,
        iron,
    )


def double_door(
    at: Vector3,
    turn: float,
    width: float = 1.7,
    height: float = 2.15,
    open_left: float = 0.0,
    open_right: float = 0.0,
    leaf: Material | None = None,
    frosted: bool = True,
    plate: Path | None = None,
) -> Group:
    """A pair of panelled doors in the plane y=0 with glazed tops; each leaf opens away (+y) by an angle."""
    grain = leaf or wood("#7a4f31", axis=2, rough=0.34, coat=0.2)
    brass = steel("#b9975a", 0.3)
    with Group(at, turn) as made:
        for x in (-width / 2 - 0.05, width / 2 + 0.05):
            box((0.1, 0.16, height), (x, 0.02, height / 2), grain, 0.01)
        box((width + 0.22, 0.18, 0.1), (0, 0.02, height + 0.05), grain, 0.01)
        for side, angle in ((-1, open_left), (1, open_right)):
            w = width / 2 - 0.006
            with Group((side * width / 2, 0, 0), -side * 0 + (side * -angle)):

                def place(x: float, side: int = side) -> float:
                    return -side * x

                box((0.1, 0.045, height), (place(0.05), 0, height / 2), grain, 0.006)
                box((0.1, 0.045, height), (place(w - 0.05), 0, height / 2), grain, 0.006)
                for z0, z1 in ((0.0, 0.2), (0.92, 1.06), (height - 0.12, height)):
                    box((w - 0.2, 0.045, z1 - z0), (place(w / 2), 0, (z0 + z1) / 2), grain, 0.006)
                box((w - 0.18, 0.02, 0.74), (place(w / 2), 0, 0.56), grain, 0.004)
                box((w - 0.3, 0.03, 0.6), (place(w / 2), 0, 0.56), grain, 0.012)
                pane = paint("#dfe6da", 0.35, vary=0.04, alpha=1.0) if frosted else glass()
                box((w - 0.18, 0.012, height - 1.16), (place(w / 2), 0, (1.06 + height - 0.12) / 2), pane)
                box((0.025, 0.03, height - 1.16), (place(w / 2), 0, (1.06 + height - 0.12) / 2), grain, 0.004)
                for y in (-0.05, 0.05):
                    tube(
                        [(place(w - 0.05), y * 0.5, 1.0), (place(w - 0.05), y, 1.0), (place(w - 0.17), y, 1.0)],
                        0.011,
                        brass,
                    )
                box((0.05, 0.05, 0.18), (place(w - 0.05), 0, 1.0), brass, 0.006)
        if plate:
            quad(
                [
                    (-0.2, -0.075, height + 0.16),
                    (0.2, -0.075, height + 0.16),
                    (0.2, -0.075, height + 0.28),
                    (-0.2, -0.075, height + 0.28),
                ],
                picture(plate, 1.0, rough=0.5),
            )
    return made


def tube_lamp(
    at: Vector3,
    length: float = 1.25,
    turn: float = 0.0,
    drop: float = 0.45,
    on: bool = False,
    code: str = "#eafff4",
    strength: float = 9.0,
) -> Group:
    """A fluorescent lamp hung on two rods under a white reflector."""
    white = paint("#eef0ea", 0.45, vary=0.02)
    with Group(at, turn) as made:
        for x in (-length * 0.33, length * 0.33):
            tube([(x, 0, 0), (x, 0, -drop)], 0.006, steel("#d8d8d2", 0.4))
        box((length + 0.06, 0.07, 0.04), (0, 0, -drop), white, 0.008)
        for side in (-1, 1):
            box((length + 0.06, 0.1, 0.008), (0, side * 0.075, -drop - 0.012), white, 0.002, (side * 0.5, 0, 0))
        body = light(code, strength) if on else paint("#f3f3ec", 0.3, vary=0.0)
        cylinder(0.014, length, (-length / 2, 0, -drop - 0.04), body, 14, (0, math.pi / 2, 0))
    return made


def ceiling_fan(at: Vector3, turn: float = 0.0, radius: float = 0.68, drop: float = 0.42) -> Group:
    """A three-bladed ceiling fan at rest."""
    green, metal = paint("#8fae98", 0.4, vary=0.05), paint("#e9e6da", 0.35, vary=0.03)
    with Group(at, turn) as made:
        turned([(0, 0), (0.06, 0), (0.03, -0.06), (0.016, -0.07)], metal, sides=24)
        tube([(0, 0, -0.05), (0, 0, -drop)], 0.012, metal)
        turned(
            [
                (0.016, -drop + 0.06),
                (0.08, -drop + 0.03),
                (0.11, -drop - 0.02),
                (0.1, -drop - 0.07),
                (0.04, -drop - 0.1),
                (0, -drop - 0.1),
            ],
            metal,
            sides=28,
        )
        for k in range(3):
            with Group((0, 0, -drop - 0.03), k * 2 * math.pi / 3):
                box((0.16, 0.04, 0.008), (0.16, 0, 0), metal, 0.003)
                rows = [
                    [(0.2 + (radius - 0.2) * i / 5, s * (0.05 + 0.025 * i / 5), 0.012 * s) for s in (-1, 0, 1)]
                    for i in range(6)
                ]
                sheet(rows, green, thickness=0.005)
    return made


def cornice(x0: float, x1: float, y0: float, y1: float, height: float, material: Material) -> None:
    """A plain stepped moulding where walls meet the ceiling."""
    for inset, drop in ((0.16, 0.05), (0.1, 0.1), (0.05, 0.15)):
        span(x0, x1, y1 - inset, y1, height - drop, height, material)
        span(x0, x0 + inset, y0, y1, height - drop, height, material)
        span(x1 - inset, x1, y0, y1, height - drop, height, material)


def hanging_cloth(code: str, translucent: float = 0.45) -> Material:
    """Curtain cloth."""
    return cloth(code, translucent)
