"""The bones of a hand: proportions, joints, and where a pose puts them in space.

Owns anatomy. Must not know drawing. Hand coordinates are of a right hand: x to the little finger, y to the finger tips,
z out of its back; a left hand is its mirror image.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from .flesh import Cone

Vec = tuple[float, float, float]
Into = Callable[[Sequence[float]], np.ndarray]
FINGERS = ("index", "middle", "ring", "little")
LENGTHS = {
    "index": (0.245, 0.150, 0.105), "middle": (0.268, 0.172, 0.112), "ring": (0.246, 0.165, 0.110),
    "little": (0.198, 0.118, 0.098),
}  # fmt: skip
KNUCKLES = {"index": (-0.135, 0.468, 0.004), "middle": (-0.042, 0.478, 0.020), "ring": (0.050, 0.452, 0.010),
    "little": (0.132, 0.408, -0.016)}
THICK = {"index": 0.97, "middle": 1.0, "ring": 0.95, "little": 0.84}


@dataclass(frozen=True)
class Bend:
    """Degrees: knuckle, middle joint, last joint towards the palm; `spread` towards the little finger."""

    mcp: float = 12.0
    pip: float = 18.0
    dip: float = 10.0
    spread: float = 0.0


@dataclass(frozen=True)
class Pose:
    """Four bends and the three directions of the thumb's bones in hand coordinates; `nail`: where its nail looks."""

    index: Bend = Bend(spread=-4)
    middle: Bend = Bend()
    ring: Bend = Bend(spread=3)
    little: Bend = Bend(spread=7)
    thumb: tuple[Vec, Vec, Vec] = ((-0.55, 0.72, -0.42), (-0.30, 0.90, -0.32), (-0.12, 0.97, -0.20))
    nail: Vec = (-0.75, 0.0, 0.65)


@dataclass(frozen=True)
class Build:
    """`size` wrist to middle finger tip in figure units; `thick` of flesh; `bony` shows sinews; `age` 0..1.

    `lost` shortens fingers: how many phalanges are missing from the tip (0..3).
    """

    size: float = 258.0
    thick: float = 1.0
    bony: float = 0.5
    age: float = 0.4
    nail: float = 1.0
    lost: Mapping[str, float] = field(default_factory=dict)
    scars: int = 0


@dataclass(frozen=True)
class Phalanx:
    """One bone as drawn: ends, radii, the way its back faces, and whether it carries a nail."""

    a: np.ndarray
    b: np.ndarray
    ra: float
    rb: float
    back: np.ndarray
    part: int
    rank: int  # 0 at the knuckle
    tip: bool
    nail: bool


@dataclass(frozen=True)
class Placed:
    """A hand in space: flesh, bones, knuckles, the way its back faces, wrist."""

    cones: list[Cone]
    bones: list[Phalanx]
    knuckles: list[np.ndarray]
    back: np.ndarray
    way: np.ndarray
    wrist: np.ndarray
    build: Build
    frame: np.ndarray  # columns: to the little finger, to the tips, out of the back; one hand size long

    def at(self, p: Sequence[float]) -> np.ndarray:
        """A point of hand coordinates in space."""
        return np.asarray(self.wrist + self.frame @ np.asarray(p, float))

    def tip(self, part: int) -> np.ndarray:
        """The end of the thumb (1) or a finger (2 index .. 5 little)."""
        return [b.b for b in self.bones if b.part == part][-1]


def unit(v: Sequence[float]) -> np.ndarray:
    """The direction of a vector."""
    a = np.asarray(v, float)
    return np.asarray(a / max(float(np.linalg.norm(a)), 1e-9))


def bones_of(name: str, bend: Bend) -> list[np.ndarray]:
    """The joints of a finger in hand coordinates, knuckle to tip."""
    sp = np.radians(bend.spread)
    flat = np.array([np.sin(sp), np.cos(sp), 0.0])
    p, angle, out = np.asarray(KNUCKLES[name], float), 0.0, []
    out.append(p)
    for length, a in zip(LENGTHS[name], (bend.mcp, bend.pip, bend.dip), strict=True):
        angle += np.radians(a)
        p = p + (np.cos(angle) * flat + np.sin(angle) * np.array([0, 0, -1.0])) * length
        out.append(p)
    return out


def oppose(pose: Pose, finger: str = "index", apart: float = 0.07, nail: Vec = (-0.75, 0.1, 0.55),
    low: float = 0.0) -> Pose:
    """The pose with its thumb brought to the finger's tip, `apart` from its pad, `low` nearer the palm.

    Both are parts of the hand's size. ValueError when the thumb can't reach, however the finger bends.
    """
    bend: Bend = getattr(pose, finger)
    joints = bones_of(finger, bend)
    way = unit(joints[3] - joints[2])
    flex = np.radians(bend.mcp + bend.pip + bend.dip)
    sp = np.radians(bend.spread)
    pad = -(np.sin(flex) * np.array([np.sin(sp), np.cos(sp), 0]) + np.cos(flex) * np.array([0, 0, 1.0]))
    target = joints[3] - way * (0.02 + low) + pad * apart
    start = np.array([-0.085, 0.075, -0.035])
    pole = unit(nail)
    best: tuple[float, tuple[Vec, Vec, Vec]] | None = None
    for ax in np.linspace(-0.75, 0.15, 10):
        for az in np.linspace(-0.85, -0.15, 8):
            mc = unit((ax, 0.72, az))
            p1 = start + mc * 0.235
            d = target - p1
            n = float(np.linalg.norm(d))
            if n > 0.305 or n < 0.12:
                continue
            c = (0.178**2 + n * n - 0.135**2) / (2 * 0.178 * n)
            a = float(np.arccos(np.clip(c, -1, 1)))
            u = d / n
            v = unit(pole - (pole @ u) * u)
            pp = u * np.cos(a) + v * np.sin(a)
            dp = unit(target - (p1 + pp * 0.178))
            cost = abs(n - 0.285) * 3 + (1 - float(mc @ pp)) + 0.4 * (1 - float(mc @ unit((-0.5, 0.72, -0.45))))
            if best is None or cost < best[0]:
                best = (cost, (_vec(mc), _vec(pp), _vec(dp)))
    if best is None:  # bend the finger towards the thumb until they meet
        if bend.mcp > 85:
            raise ValueError(f"the thumb can't reach the {finger} finger")
        nearer = replace(bend, mcp=bend.mcp + 2.5, pip=bend.pip + 3.5)
        return oppose(replace(pose, **{finger: nearer}), finger, apart, nail, low)
    return replace(pose, thumb=best[1], nail=nail)


def _vec(a: np.ndarray) -> Vec:
    return (float(a[0]), float(a[1]), float(a[2]))


def place(
    pose: Pose, build: Build, wrist: Vec, way: Vec, back: Vec, left: bool, elbow: Vec | None = None,
    arm: tuple[float, float] = (0.30, 0.21),
    stub: Vec | None = None, shoulder: Vec | None = None,
) -> Placed:  # fmt: skip
    """Put a hand at `wrist`, its middle metacarpal along `way`, its back facing `back`.

    `elbow` adds the bare forearm, `shoulder` the upper arm beyond it, `stub` only its beginning towards a point;
    `arm` are its thickest and its wrist's half width (parts of the hand's size).
    """
    d = unit(way)
    n = unit(np.asarray(back, float) - (np.asarray(back, float) @ d) * d)
    x = np.cross(d, n) if left else np.cross(n, d)
    m = np.stack([x, d, n], 1) * build.size
    origin = np.asarray(wrist, float)

    def world(p: Sequence[float]) -> np.ndarray:
        return np.asarray(origin + m @ np.asarray(p, float))

    def turn(v: Sequence[float]) -> np.ndarray:
        return unit(m @ np.asarray(v, float))

    s = build.size
    k = build.thick
    cones: list[Cone] = []
    bones: list[Phalanx] = []
    # palm: metacarpals, ball of the thumb, ball of the little finger
    soft = 0.055 * s
    for i, name in enumerate(FINGERS):
        kx, ky, kz = KNUCKLES[name]
        base = (-0.062 + 0.042 * i, 0.045, 0.004)
        cones.append(Cone(world(base), world((kx, ky, kz - 0.012)), 0.078 * k * s, 0.060 * k * s * THICK[name], 0, 0,
            soft))
        if build.bony > 0.3:
            cones.append(Cone(world((base[0], 0.12, 0.060)), world((kx, ky - 0.03, kz + 0.036)), 0.016 * s,
                0.020 * s * build.bony ** 0.5, 0, 0, 0.018 * s))
    cones.append(Cone(world((0.075, 0.10, -0.045)), world((0.125, 0.30, -0.04)), 0.070 * k * s, 0.056 * k * s, 0, 0,
        soft))
    cones.append(Cone(world((-0.105, 0.33, -0.035)), world((0.10, 0.37, -0.045)), 0.048 * k * s, 0.044 * k * s, 0, 0,
        soft))
    knuckles = []
    for i, name in enumerate(FINGERS):
        bend: Bend = getattr(pose, name)
        _finger(name, i + 2, bend, build, world, turn, cones, bones)
        knuckles.append(world(np.add(KNUCKLES[name], (0, 0.0, 0.040))))
    _thumb(pose, build, world, turn, cones, bones)
    # wrist and forearm
    e = np.asarray(elbow, float) if elbow is not None else origin - d * s * 0.40
    if stub is not None:
        e = origin + unit(np.asarray(stub, float) - origin) * s * 0.34
    along = unit(e - origin)
    flat = unit(x - (x @ along) * along)
    full = elbow is not None
    for side in (-1, 1):
        a = origin + flat * side * 0.040 * s + along * s * 0.02
        if full:
            reach = float(np.linalg.norm(e - origin))
            mid = origin + along * reach * 0.62 + flat * side * 0.05 * s
            cones.append(Cone(a, mid, 0.088 * k * s * arm[1] / 0.21, 0.19 * s * arm[0] / 0.30, 0, 0, soft))
            cones.append(Cone(mid, e + flat * side * 0.03 * s, 0.19 * s * arm[0] / 0.30, 0.165 * s * arm[0] / 0.30, 0,
                0, soft))
            if shoulder is not None and side > 0:
                up = np.asarray(shoulder, float)
                cones.append(Cone(e, e + (up - e) * 0.7, 0.20 * s * arm[0] / 0.30, 0.25 * s * arm[0] / 0.30, 0, 0,
                    soft))
        else:
            cones.append(Cone(a, e + flat * side * 0.05 * s, 0.084 * k * s, 0.105 * k * s, 0, 0, soft))
    return Placed(cones, bones, knuckles, turn((0, 0, 1)), d, origin, build, m)


def _finger(name: str, part: int, bend: Bend, build: Build, world: Into, turn: Into, cones: list[Cone],
    bones: list[Phalanx]) -> None:
    s, k = build.size, build.thick * THICK[name]
    radii = np.array([0.062, 0.0545, 0.049, 0.039]) * k * s
    sp = np.radians(bend.spread)
    flat = np.array([np.sin(sp), np.cos(sp), 0.0])
    p = np.asarray(KNUCKLES[name], float)
    angle = 0.0
    lost = build.lost.get(name, 0.0)
    lengths = list(LENGTHS[name])
    for j in range(3):
        keep = min(1.0, max(0.0, (3 - lost) - j))
        if keep <= 0:
            break
        angle += np.radians((bend.mcp, bend.pip, bend.dip)[j])
        way = np.cos(angle) * flat + np.sin(angle) * np.array([0, 0, -1.0])
        up = np.sin(angle) * flat + np.cos(angle) * np.array([0, 0, 1.0])
        q = p + way * lengths[j] * keep
        last = j == 2 or (3 - lost) - j <= 1
        ra, rb = radii[j], radii[j + 1] if not (last and lost) else radii[j] * 0.92
        root = 0.045 * s if j == 0 else 0.0
        a, b = world(p), world(q)
        cones.append(Cone(a, b, ra, rb, part, root, 0.007 * s))
        if j == 0 and not last and build.bony > 0.55:  # the joint stands out a little
            cones.append(Cone(b, b, rb * (0.98 + 0.08 * build.bony), rb * (0.98 + 0.08 * build.bony), part, 0,
                0.012 * s))
        bones.append(Phalanx(a, b, ra, rb, turn(up), part, j, last, j == 2 and not lost))
        p = q


def _thumb(pose: Pose, build: Build, world: Into, turn: Into, cones: list[Cone], bones: list[Phalanx]) -> None:
    s, k = build.size, build.thick
    p = np.array([-0.085, 0.075, -0.035])
    lengths = (0.235, 0.178, 0.135)
    radii = np.array([0.078, 0.064, 0.056, 0.040]) * k * s
    nail = np.asarray(pose.nail, float)
    for j in range(3):
        way = unit(pose.thumb[j])
        q = p + way * lengths[j]
        up = unit(nail - (nail @ way) * way)
        a, b = world(p), world(q)
        root = (0.075 * s, 0.04 * s, 0.0)[j]
        cones.append(Cone(a, b, radii[j], radii[j + 1], 1, root, 0.020 * s))
        if j:
            bones.append(Phalanx(a, b, radii[j], radii[j + 1], turn(up), 1, j - 1 if j == 1 else 2, j == 2,
                j == 2))
        p = q
