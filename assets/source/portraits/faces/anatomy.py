"""The numbers that make one face, and the way from the common head to it.

Owns `Face` (every parameter of skull, features and years) and the warp of common coordinates into a person's own.
Must not draw.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from skin import Skin

Point = tuple[float, float]


@dataclass(frozen=True)
class Skull:
    """Widths are factors; the rest are units outward (or down) from the common head."""

    fore: float = 1.0
    cheek: float = 1.0
    jaw: float = 1.0
    chin: float = 1.0
    length: float = 1.0  # of the face below the eyes
    brow: float = 2.0  # how far the brow ridge stands out on the far contour
    bone: float = 2.0  # far cheekbone
    hollow: float = 2.0  # far cheek drawn in
    jowl: float = 0.0  # far and near lower cheek hanging
    angle: float = 0.0  # jaw angle lower and farther out
    square: float = 0.0  # chin corners out
    drop: float = 0.0  # chin lower
    double: float = 0.0  # second chin, 0..1


@dataclass(frozen=True)
class Eye:
    """`w`, `up`, `lo`: width, upper and lower half height of the near eye in units."""

    w: float = 53.0
    up: float = 10.5
    lo: float = 6.0
    peak: float = 0.42  # where the upper lid is highest, from inner (0) to outer (1) corner
    tilt: float = 0.0  # outer corner higher
    fold: float = 5.0  # distance of the lid's fold; 0: none
    hood: float = 0.0  # skin that hangs over the outer lid, 0..1
    bag: float = 0.3  # bag under the eye, 0..1
    dark: float = 0.0  # dark ring, 0..1
    iris: float = 10.2
    colour: tuple[str, str, str] = ("#1c1210", "#3d2619", "#6e4a30")
    lash: float = 3.0
    wing: float = 2.0  # how far the lash passes the outer corner
    lashes: int = 0
    gap: float = 0.0  # eyes farther apart
    y: float = 0.0


@dataclass(frozen=True)
class Brow:
    """`shape` lifts the four guide points, inner to outer."""

    w: float = 9.0
    colour: str = "#2b2326"
    shape: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    length: float = 1.0
    dense: float = 1.0
    grey: float = 0.0
    y: float = 0.0
    wild: float = 0.0  # stray hairs


@dataclass(frozen=True)
class Nose:
    """`length` and `width` are factors; `bridge`, `tip`, `wing` are heights of the relief as factors."""

    length: float = 1.0
    width: float = 1.0
    bridge: float = 1.0
    tip: float = 1.0
    wing: float = 1.0
    lift: float = 0.0  # tip turned up, units
    hump: float = 0.0
    out: float = 0.0  # tip farther to the left
    red: float = 0.25


@dataclass(frozen=True)
class Mouth:
    """`upper`, `lower`: thickness of the lips as factors."""

    width: float = 1.0
    upper: float = 0.8
    lower: float = 0.9
    bow: float = 0.6  # cupid's bow
    turn: float = 0.0  # corners up (+) or down (-), units
    y: float = 0.0
    colour: float = 0.35  # strength of the lip's own colour, 0..1
    paint: float = 0.0  # lipstick, 0..1


@dataclass(frozen=True)
class Ear:
    """The near ear."""

    size: float = 1.0
    lobe: float = 1.0
    out: float = 0.0
    y: float = 0.0


@dataclass(frozen=True)
class Years:
    """Marks of age, each 0..1."""

    forehead: float = 0.0
    frown: float = 0.0
    crow: float = 0.0
    fold: float = 0.0  # nasolabial
    fold_len: float = 1.0
    marionette: float = 0.0
    hollow: float = 0.0
    temple: float = 0.0
    spots: float = 0.0
    lip: float = 0.0  # small lines above the lip
    rough: float = 0.0  # uneven skin


@dataclass(frozen=True)
class Face:
    """One person's face."""

    skin: Skin
    skull: Skull = field(default_factory=Skull)
    eye: Eye = field(default_factory=Eye)
    brow: Brow = field(default_factory=Brow)
    nose: Nose = field(default_factory=Nose)
    mouth: Mouth = field(default_factory=Mouth)
    ear: Ear = field(default_factory=Ear)
    years: Years = field(default_factory=Years)
    beard: float = 0.0  # shadow of a shaved chin
    stubble: float = 0.0  # hairs that are seen
    flush: float = 0.35
    line: float = 1.0  # weight of the drawn line
    soft: float = 0.0  # 1: gentle planes, 0: carved
    yaw: float = 0.0  # units the midline stands farther right: the face turned more to the front

    def at(self, pts: Sequence[Sequence[float]]) -> list[tuple[float, ...]]:
        """Common coordinates to this skull's: widths by height, lower face stretched."""
        k = self.skull
        out = []
        for q in pts:
            x, y = float(q[0]), float(q[1])
            xm = np.interp(y, [150, 285, 345, 392, 455], [480, 470, 456, 458, 470])
            w = np.interp(
                y, [150, 270, 330, 400, 456], [k.fore, (k.fore + k.cheek) / 2, k.cheek, k.jaw, (k.chin + k.jaw) / 2]
            )
            yy = y if y < 285 else 285 + (y - 285) * k.length
            t = min(max((x - 388) / 232, 0.0), 1.0)
            turned = self.yaw * np.sin(np.pi * t**0.85)
            out.append((float(xm + (x - xm) * w + turned), float(yy), *q[2:]))
        return out

    def one(self, x: float, y: float) -> np.ndarray:
        """One point through `at`."""
        return np.array(self.at([(x, y)])[0][:2])
