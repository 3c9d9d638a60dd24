"""The round table of the meeting room: who sits on which of its twelve chairs, and what lies before them."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workshop import belongings, chairs, desk_things, materials, meshes, plants, vessels
from workshop.groups import Group

TABLE_RADIUS, TABLE_TOP = 1.95, 0.75


@dataclass(frozen=True)
class Seat:
    """One place at the table: who sits there, on what, and how far the chair is turned and pulled out."""

    name: str
    chair: Callable[..., Group]
    code: str
    askew: float = 0.0
    out: float = 0.0


# Counted from the near right, against the clock.  The two nearest places leave the middle of the picture open.
SEATS = (
    Seat("周砚", chairs.folding_chair, "#8e8a7c", 0.16, 0.05),
    Seat("江一苇", chairs.swivel_chair, "#4d5a5c", -0.3, 0.12),
    Seat("许嘉宁", chairs.tubular_chair, "#4f7f74", 0.12),
    Seat("园区企业", chairs.officer_chair, "#6f4327", -0.14, 0.06),
    Seat("恒桥新能源", chairs.slat_chair, "#9a6a3e", 0.2),
    Seat("秦望舒", chairs.slat_chair, "#8a5c36", -0.1),
    Seat("林小满", chairs.leather_chair, "#33474c", 0.05),
    Seat("郑怀山", chairs.officer_chair, "#5e3a24", 0.0),
    Seat("柏澜生物", chairs.tubular_chair, "#8a5a48", 0.14),
    Seat("罗铁生", chairs.stool, "#a8794a", 0.24, -0.1),
    Seat("商会", chairs.leather_chair, "#5c5048", -0.18, 0.08),
    Seat("雷振东", chairs.slat_chair, "#a5774a", 0.1, 0.02),
)


def _angle(index: int) -> float:
    return math.radians(-75 + 30 * index)


def _polar(radius: float, angle: float, z: float) -> tuple[float, float, float]:
    return radius * math.cos(angle), radius * math.sin(angle), z


def lay_table(flat: dict[str, Path], day: bool) -> None:
    chance = random.Random(21)
    z = TABLE_TOP + 0.001
    with Group((0, 0, z)):
        meshes.cylinder(0.46, 0.02, (0, 0, 0), materials.wood("#6b4326", rough=0.3), 48)
        for k in range(6):
            a = k * 2 * math.pi / 6 + 0.2
            plants.pothos(
                (0.29 * math.cos(a), 0.29 * math.sin(a), 0.02),
                0.085,
                30,
                40 + k,
                materials.paint("#e6dfcf", 0.4),
                "#4d8a4c",
                "#9cc86a",
            )
        plants.pothos((0, 0, 0.02), 0.105, 44, 60, materials.paint("#e6dfcf", 0.4), "#568f4f", "#aace74")
    for index in range(len(SEATS)):
        a = _angle(index)
        turn = a - math.pi / 2  # a thing's own -y then points to the middle of the table
        side = (-math.sin(a), math.cos(a))

        def place(
            radius: float, along: float, a: float = a, side: tuple[float, float] = side
        ) -> tuple[float, float, float]:
            return radius * math.cos(a) + side[0] * along, radius * math.sin(a) + side[1] * along, z

        desk_things.name_plate(
            place(1.34, 0.0), turn + chance.uniform(-0.08, 0.08) * (1 if day else 3), flat[f"plate_{index}"]
        )
        face = (flat["agenda"], flat["draft"], flat["agenda"], flat["figures"])[index % 4]
        spread = 1.0 if day else 3.0
        papers = place(1.63 - (0 if day else 0.04), chance.uniform(-0.05, 0.05) * spread)
        if index in (2, 7, 10) and day:
            desk_things.folder(
                papers, turn + math.pi + chance.uniform(-0.1, 0.1), ("#6f8a6a", "#8c5a44", "#b08f56")[index % 3]
            )
        else:
            desk_things.stack_of_papers(papers, turn + math.pi + chance.uniform(-0.12, 0.12) * spread, 4, face, index)
        vessels.lidded_mug(
            place(1.5, 0.3 + chance.uniform(-0.04, 0.04)), chance.uniform(0, 6), lid=day or index % 3 != 0
        )
        if index % 2 == 0:
            desk_things.pen(
                place(1.6, -0.2), turn + chance.uniform(0.6, 2.0), ("#2b2b2e", "#7a2f28", "#35503f")[index % 3]
            )
    _personal_things(flat, day, z)


def _personal_things(flat: dict[str, Path], day: bool, z: float) -> None:
    """What tells whose place it is."""
    lei, jiang, zhou, qin, xu = 11, 1, 0, 5, 2
    desk_things.peel(_polar(1.62, _angle(lei) - 0.17, z), 0.7, 1.15)
    desk_things.peel(_polar(1.73, _angle(lei) - 0.13, z), 2.0, 0.95)
    for da, r in ((-0.20, 1.42), (-0.25, 1.47)) if day else ((-0.22, 1.45),):
        desk_things.tangerine(_polar(r, _angle(lei) + da, z))
    desk_things.notebook(_polar(1.5, _angle(qin) - 0.2, z), _angle(qin), "#3f4a44", pages=True)
    if day:
        desk_things.laptop(
            _polar(1.58, _angle(jiang) - 0.02, z + 0.012), _angle(jiang) + math.pi / 2, flat["screen"], 0.75
        )
        desk_things.telephone(_polar(1.62, _angle(xu) - 0.17, z), _angle(xu) + 1.4, flat["tablet"], (0.18, 0.25))
    for k in range(2 if day else 1):
        desk_things.telephone(_polar(1.68, _angle(zhou) - 0.14 - 0.06 * k, z), _angle(zhou) + 1.5)
    for k, code in enumerate(("#e8c45a", "#d98a6a", "#9cc07a")):
        meshes.box(
            (0.05, 0.05, 0.003),
            _polar(1.62, _angle(zhou) + 0.1 + 0.03 * k, z + 0.012 + 0.001 * k),
            materials.paint(code, 0.8),
            turn=(0, 0, 0.4 * k),
        )


def place_chairs(day: bool) -> None:
    chance = random.Random(4)
    for index, seat in enumerate(SEATS):
        a = _angle(index)
        radius = 2.3 + seat.out + (0.0 if day else chance.uniform(0.0, 0.42))
        askew = seat.askew + (0.0 if day else chance.uniform(-0.7, 0.7))
        x, y, _ = _polar(radius, a + (0.0 if day else chance.uniform(-0.05, 0.05)), 0)
        seat.chair((x, y, 0), a - math.pi / 2 + askew, seat.code)
        if index == 7:
            belongings.draped_jacket(
                (x, y, 0), a - math.pi / 2 + askew, materials.cloth("#6f7274", weave=0.2), 0.98, 0.28
            )
        if index == 4 and day:
            belongings.draped_jacket(
                (x, y, 0), a - math.pi / 2 + askew, materials.cloth("#4a5a52", weave=0.2), 0.92, 0.25, 0.46, 0.42, 5
            )
