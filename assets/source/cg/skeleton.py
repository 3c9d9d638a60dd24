"""Owns the bones of a right hand and its poses.  Knows nothing of flesh or pictures.

Metres.  The wrist is the origin, the fingers point along +y, the back of the hand is up (+z), the thumb lies
towards -x.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
FINGERS = ("index", "middle", "ring", "little")
KNUCKLES = {
    "index": (-0.0275, 0.087, 0.0115),
    "middle": (-0.0045, 0.092, 0.0135),
    "ring": (0.0175, 0.087, 0.0115),
    "little": (0.0365, 0.077, 0.0075),
}
CARPALS = {
    "index": (-0.014, 0.006, 0.004),
    "middle": (-0.003, 0.006, 0.006),
    "ring": (0.008, 0.006, 0.005),
    "little": (0.018, 0.008, 0.002),
}
LENGTHS = {
    "index": (0.047, 0.029, 0.024),
    "middle": (0.051, 0.032, 0.025),
    "ring": (0.047, 0.030, 0.025),
    "little": (0.037, 0.023, 0.022),
}
RADII = {
    "index": (0.0108, 0.0099, 0.0089, 0.0073),
    "middle": (0.0111, 0.0101, 0.0091, 0.0075),
    "ring": (0.0105, 0.0096, 0.0086, 0.0071),
    "little": (0.0095, 0.0085, 0.0076, 0.0063),
}


@dataclass(frozen=True)
class Bend:
    """Angles of a finger in degrees: sideways (positive towards the little finger), then at its three joints."""

    spread: float = 0.0
    base: float = 12.0
    middle: float = 22.0
    end: float = 12.0


@dataclass(frozen=True)
class Thumb:
    """Angles of the thumb in degrees: away from the hand, below the plane of the palm, and the turns of its two
    joints inward.
    """

    away: float = 38.0
    below: float = 22.0
    middle: float = 14.0
    end: float = 18.0


@dataclass(frozen=True)
class Pose:
    """A hand's pose."""

    index: Bend = field(default_factory=lambda: Bend(-7, 8, 16, 9))
    middle: Bend = field(default_factory=lambda: Bend(-1, 9, 18, 10))
    ring: Bend = field(default_factory=lambda: Bend(5, 11, 20, 11))
    little: Bend = field(default_factory=lambda: Bend(13, 13, 20, 11))
    thumb: Thumb = field(default_factory=Thumb)


def curled(base: float, middle: float, end: float, thumb: Thumb | None = None, fan: float = 1.0) -> Pose:
    """All four fingers bent alike, the outer ones a little more; `fan` spreads them."""
    return Pose(
        Bend(-6 * fan, base, middle, end),
        Bend(-1 * fan, base + 3, middle + 3, end),
        Bend(4 * fan, base + 6, middle + 5, end + 2),
        Bend(11 * fan, base + 9, middle + 6, end + 3),
        thumb or Thumb(),
    )


@dataclass(frozen=True)
class Bone:
    """A tapering rod: from a to b, radii at both ends; `back` points to the nail side."""

    part: str
    joint: int
    a: Vector
    b: Vector
    start: float
    stop: float
    back: Vector


def _finger(name: str, bend: Bend, kept: float) -> list[Bone]:
    at = np.array(KNUCKLES[name])
    s = math.radians(bend.spread)
    flat = np.array([math.sin(s), math.cos(s), 0.0])
    fall, bones = 0.0, []
    for joint, (length, angle) in enumerate(zip(LENGTHS[name], (bend.base, bend.middle, bend.end), strict=True)):
        fall += math.radians(angle)
        way = flat * math.cos(fall) + np.array([0.0, 0.0, -math.sin(fall)])
        back = flat * math.sin(fall) + np.array([0.0, 0.0, math.cos(fall)])
        start, stop = RADII[name][joint], RADII[name][joint + 1]
        reach = length
        if joint == 2 and kept < 1.0:  # a finger that lost its tip ends in a round stump
            reach, stop = length * max(kept, 0.0), start * 0.93
        if joint == 1 and kept < 0.0:
            reach, stop = length * (1 + kept), start * 0.95
        if joint == 2 and kept < 0.0:
            break
        bones.append(Bone(name, joint, at, at + way * reach, start, stop, back))
        at = at + way * reach
    return bones


def _thumb(bend: Thumb) -> list[Bone]:
    a, d = math.radians(bend.away), math.radians(bend.below)
    way = np.array([-math.sin(a) * math.cos(d), math.cos(a) * math.cos(d), -math.sin(d)])
    inward = np.array([math.cos(a), math.sin(a), 0.0])
    # The thumb is turned about its own length: its nail looks outward and up.
    back = np.cross(way, np.cross(np.array([-0.55, 0.0, 0.84]), way))
    back /= np.linalg.norm(back)
    at = np.array([-0.020, 0.014, -0.003])
    bones, turn = [], 0.0
    for joint, (length, angle, start, stop) in enumerate(
        ((0.046, 0.0, 0.0165, 0.0122), (0.033, bend.middle, 0.0118, 0.0102), (0.027, bend.end, 0.0104, 0.0080))
    ):
        turn += math.radians(angle)
        here = way * math.cos(turn) + inward * math.sin(turn)
        here /= np.linalg.norm(here)
        face = back - here * float(back @ here)
        face /= np.linalg.norm(face)
        bones.append(Bone("thumb", joint, at, at + here * length, start, stop, face))
        at = at + here * length
    return bones


def bones(pose: Pose, kept: Mapping[str, float] | None = None) -> list[Bone]:
    """All finger bones of a pose; `kept` gives, for shortened fingers, the share of the last bone that is left.

    A negative share takes the last bone and that part of the one before it.
    """
    made = []
    for name in FINGERS:
        made += _finger(name, getattr(pose, name), (kept or {}).get(name, 1.0))
    return made + _thumb(pose.thumb)
