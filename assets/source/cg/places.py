"""Owns the table of the event picture and the places around it: from a person's own coordinates to the room's.

The table is drawn out to an oval so that, seen from above through a wide lens, it fills the picture as a round one
would.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from flesh import turn_matrix
from skeleton import Pose, Vector, bones

HALF_WIDTH, HALF_DEPTH = 1.04, 0.64


@dataclass(frozen=True)
class Place:
    """A seat: `edge` is the rim of the table before it, `inward` the way to look, `right` the sitter's right."""

    edge: Vector
    inward: Vector
    right: Vector

    def at(self, x: float, y: float, z: float) -> Vector:
        """A point x to the right, y into the table, z above it."""
        return self.edge + self.right * x + self.inward * y + np.array([0.0, 0.0, z])

    @property
    def heading(self) -> float:
        """Turn about z that makes +y look inward."""
        return math.atan2(self.inward[1], self.inward[0]) - math.pi / 2

    def turn(self, pitch: float, roll: float, twist: float) -> np.ndarray:
        """Rotation of a hand: degrees; twist is counter-clockwise from straight inward."""
        return turn_matrix(math.radians(pitch), math.radians(roll), self.heading + math.radians(twist))


def _angles(count: int) -> list[float]:
    """Angles of seats evenly spaced along the rim, clockwise from just below the left end."""
    t = np.linspace(0, 2 * math.pi, 4001)
    step = np.hypot(HALF_WIDTH * np.sin(t), HALF_DEPTH * np.cos(t)) * (t[1] - t[0])
    length = np.concatenate([[0], np.cumsum(step)[:-1]])
    total = float(step[:-1].sum())
    left = float(np.interp(math.pi, t, length))
    return [float(np.interp((left + total * (0.5 - k) / count) % total, length, t)) for k in range(count)]


def place(index: float, count: int = 12) -> Place:
    """The seat of that number, 0 at the lower left, clockwise; the sitter looks nearly at the middle."""
    low = math.floor(index)
    angles = _angles(count)
    a = angles[low % count] + (index - low) * (
        (angles[(low + 1) % count] - angles[low % count] + math.pi) % (2 * math.pi) - math.pi
    )
    edge = np.array([HALF_WIDTH * math.cos(a), HALF_DEPTH * math.sin(a), 0.0])
    normal = np.array([-math.cos(a) / HALF_WIDTH, -math.sin(a) / HALF_DEPTH, 0.0])
    centre = -edge / np.linalg.norm(edge)
    inward = normal / np.linalg.norm(normal) * 0.75 + centre * 0.25
    inward /= np.linalg.norm(inward)
    return Place(edge, inward, np.array([inward[1], -inward[0], 0.0]))


def pinch(pose: Pose, parts: tuple[str, ...] = ("thumb", "index", "middle")) -> Vector:
    """The middle of the finger tips that hold a thing, in the hand's own space."""
    return np.mean([b.b for b in bones(pose) if b.joint == 2 and b.part in parts], axis=0)


def wrist_for(held: Vector, point: Vector, turn: np.ndarray, left: bool, scale: float) -> Vector:
    """Where the wrist must be so that the hand's own `point` lies at `held`."""
    mirror = np.array([-1.0 if left else 1.0, 1.0, 1.0])
    return held - turn @ (point * mirror * scale)
