"""Owns a person at the table as far as the picture shows one: two hands, two sleeves, a chest in the shade."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import bpy
import numpy as np
from flesh import Skin, hand
from places import pinch, place, wrist_for
from skeleton import Bend, Pose, Thumb, Vector, curled
from sleeves import Cut, bare_upper_arm, sleeve
from workshop import materials, meshes
from workshop.groups import Group

SCALE = 1.13  # hands are drawn a little large


FLAT = Pose()


LOOSE = curled(26, 34, 18, Thumb(34, 26, 16, 20))


FIST = curled(52, 70, 40, Thumb(26, 32, 32, 34))


HOLD = curled(34, 46, 26, Thumb(46, 44, 12, 18), 0.7)


PINCH = Pose(Bend(-3, 42, 40, 20), Bend(0, 46, 46, 26), Bend(3, 54, 58, 34), Bend(8, 60, 60, 34), Thumb(34, 44, 6, 22))


POINT = Pose(Bend(-4, 24, 16, 8), Bend(0, 58, 70, 42), Bend(3, 64, 78, 44), Bend(7, 66, 76, 44), Thumb(26, 34, 30, 34))

FAIR = Skin("#f0cbb0", "#de917c", 0.94, 0.3, 0.35, "#f4d2c4")
WARM = Skin("#e9bd98", "#d28468", 1.0, 0.55, 0.55)
SUNBURNT = Skin("#d29770", "#b9644a", 1.08, 0.6, 0.5, "#e6bd9c")
OLD = Skin("#cf9f78", "#b0705a", 1.07, 1.0, 0.85, "#dcb894")


@dataclass(frozen=True)
class Desk:
    """What all sitters share: printed matter by name, and how finely hands are modelled (metres)."""

    flat: dict[str, Path]
    grain: float


class Sitter:
    """Somebody at the table: makes this person's hands and sleeves."""

    def __init__(
        self,
        desk: Desk,
        index: int,
        skin: Skin,
        cloth: bpy.types.Material,
        cut: Cut,
        seed: int,
        chest: str,
        short: float = 0.0,
    ) -> None:
        self.where, self.grain = place(index), desk.grain
        self.skin, self.cloth, self.cut, self.seed, self.short = skin, cloth, cut, seed, short
        self.arms: dict[bool, tuple[Vector, Vector, Vector]] = {}
        with Group(tuple(self.where.at(0.0, -0.52, -0.18)), self.where.heading):  # the chest stays in the shade
            meshes.ball(1.0, (0, 0, 0), materials.paint(chest, 0.95, vary=0.12), 24, (0.225, 0.13, 0.42))

    def arm(
        self,
        left: bool,
        pose: Pose,
        wrist: Vector,
        turn: np.ndarray,
        rest: float | None = 0.0,
        bare: float = 0.054,
        start: float = 0.03,
        elbow: tuple[float, float, float] = (0.185, -0.20, 0.0),
        kept: dict[str, float] | None = None,
    ) -> None:
        """One hand; its elbow and shoulder lie in the sitter's own coordinates, mirrored for the left."""
        side = -1.0 if left else 1.0
        at = self.where.at(side * elbow[0], elbow[1], elbow[2])
        shoulder = self.where.at(side * 0.215, min(elbow[1], -0.18) - 0.46, elbow[2] + 0.15)
        lift = hand(pose, wrist, at, turn, self.skin, left, kept, bare, rest, self.grain, self.seed + left, SCALE)
        wrist = wrist + np.array([0.0, 0.0, lift])
        self.arms[left] = (wrist, at, shoulder)
        if self.short:
            skin = materials.paint(self.skin.code, 0.55, vary=0.05)
            bare_upper_arm(at, shoulder, skin, self.skin.girth)
            towards = (shoulder - at) / np.linalg.norm(shoulder - at)
            sleeve(
                at + towards * self.short,
                at * 0.4 + shoulder * 0.6,
                shoulder + towards * 0.1,
                self.cloth,
                self.cut,
                0.0,
                self.seed + left,
            )
        else:
            sleeve(wrist, at, shoulder, self.cloth, self.cut, start, self.seed + 3 * left)

    def lay(
        self,
        left: bool,
        x: float,
        y: float,
        pose: Pose = FLAT,
        twist: float = 14.0,
        pitch: float = -4.0,
        height: float = 0.0,
        lift: float = 0.034,
        **more: object,
    ) -> None:
        """A hand that lies on the table: x, y is its wrist; twist turns it inward."""
        side = -1.0 if left else 1.0
        turn = self.where.turn(pitch, 0.0, side * twist)
        self.arm(left, pose, self.where.at(side * x, y, lift + height), turn, rest=height, **more)

    def grip(
        self,
        left: bool,
        held: Vector,
        pose: Pose,
        pitch: float,
        roll: float,
        twist: float,
        parts: tuple[str, ...] = ("thumb", "index", "middle"),
        point: Vector | None = None,
        **more: object,
    ) -> None:
        """A hand that holds something at `held`; roll turns the thumb up, twist inward (degrees)."""
        side = -1.0 if left else 1.0
        turn = self.where.turn(pitch, side * roll, side * twist)
        inner = pinch(pose, parts) if point is None else point
        self.arm(left, pose, wrist_for(held, inner, turn, left, SCALE), turn, rest=None, **more)


def woven(code: str, weave: float = 0.25) -> bpy.types.Material:
    """Cloth of sleeves, its weave just visible."""
    return materials.cloth(code, weave=weave)
