"""Owns the modelling of hands from bones: a distance field, its skin as a mesh, the colours of skin and nails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import bpy
import numpy as np
from mathutils import Euler
from numba import njit, prange
from numpy.typing import NDArray
from skeleton import CARPALS, KNUCKLES, Bone, Pose, Vector, bones
from skimage.measure import marching_cubes
from workshop.colours import display, to_linear
from workshop.nodes import Nodes, material


@dataclass(frozen=True)
class Mark:
    """A scar, a stain, a bracelet's pale trace: a ball of colour in the hand's own space."""

    at: tuple[float, float, float]
    radius: float
    code: str
    strength: float = 0.7


@dataclass(frozen=True)
class Skin:
    """How a hand looks: colour, how red its joints, how thick, how lined and sinewy (0..1), marks."""

    code: str = "#ecc3a2"
    flush: str = "#d8836c"
    girth: float = 1.0
    lines: float = 0.5
    sinew: float = 0.5
    nail: str = "#f0cdb8"
    marks: tuple[Mark, ...] = ()


PALM, ARM_ONE, ARM_TWO, KNOB = 0, 6, 7, 8  # groups of rods; 1 to 5 are the fingers
GROUPS = 9


class _Rods:
    """Collects tapering rods by group; a rod joins what its group has so far with a softness in metres."""

    def __init__(self) -> None:
        self.rows: list[tuple[float, ...]] = []

    def rod(self, group: int, a: Vector, b: Vector, start: float, stop: float, softness: float) -> None:
        """A rod from a to b."""
        self.rows.append((group, *a, *b, start, stop, softness))

    def ball(self, group: int, at: Vector, radius: float, softness: float) -> None:
        """A ball."""
        self.rod(group, at, at, radius, radius, softness)


@njit(fastmath=True, inline="always")
def _soft(first, second, softness):
    h = min(max(0.5 + 0.5 * (second - first) / softness, 0.0), 1.0)
    return second * (1 - h) + first * h - softness * h * (1 - h)


@njit(parallel=True, fastmath=True, cache=True)
def _measure(low, counts, grain, rows, way, bare):
    """Distance to the skin at each cell of a grid; negative inside."""
    out = np.empty((counts[0], counts[1], counts[2]), np.float32)
    for i in prange(counts[0]):
        part = np.empty(9)
        for j in range(counts[1]):
            for k in range(counts[2]):
                x, y, z = low[0] + i * grain, low[1] + j * grain, low[2] + k * grain
                for g in range(9):
                    part[g] = 1e3
                for r in range(rows.shape[0]):
                    g = int(rows[r, 0])
                    ax, ay, az = rows[r, 4] - rows[r, 1], rows[r, 5] - rows[r, 2], rows[r, 6] - rows[r, 3]
                    px, py, pz = x - rows[r, 1], y - rows[r, 2], z - rows[r, 3]
                    length = ax * ax + ay * ay + az * az + 1e-12
                    t = min(max((px * ax + py * ay + pz * az) / length, 0.0), 1.0)
                    dx, dy, dz = px - t * ax, py - t * ay, pz - t * az
                    d = (dx * dx + dy * dy + dz * dz) ** 0.5 - (rows[r, 7] + (rows[r, 8] - rows[r, 7]) * t)
                    part[g] = d if part[g] > 900.0 else _soft(part[g], d, rows[r, 9])
                fingers = part[1]
                for g in range(2, 6):
                    fingers = _soft(fingers, part[g], 0.0011)
                arm = _soft(_soft(part[6], part[7], 0.022), part[8], 0.012)
                body = _soft(_soft(part[0], fingers, 0.0085), arm, 0.016)
                cut = x * way[0] + y * way[1] + z * way[2] - bare
                out[i, j, k] = max(body, cut)
    return out


def _palm(rods: _Rods, frame: Sequence[Bone], g: float, sinew: float) -> None:
    for name in KNUCKLES:
        a, b = np.array(CARPALS[name]), np.array(KNUCKLES[name])
        rods.rod(PALM, a + np.array((0, 0, -0.003)), b + np.array((0, -0.002, -0.0035)), 0.0140 * g, 0.0118 * g, 0.012)
    rods.rod(PALM, np.array([0.025, 0.016, -0.006]), np.array([0.035, 0.058, -0.003]), 0.0125 * g, 0.0105 * g, 0.012)
    thumb = next(b for b in frame if b.part == "thumb" and b.joint == 0)
    rods.rod(PALM, thumb.a, thumb.b, thumb.start * g, thumb.stop * g, 0.016)
    rods.rod(PALM, thumb.a * 0.35 + thumb.b * 0.65, np.array([-0.022, 0.062, 0.003]), 0.007 * g, 0.007 * g, 0.016)
    for x, y, z in KNUCKLES.values():
        rods.ball(PALM, np.array([x, y - 0.001, z + 0.0014]), 0.0096 * g, 0.006)
        rods.rod(
            PALM,
            np.array([x * 0.25, 0.004, 0.0115]),
            np.array([x, y - 0.008, z + 0.0062 * g]),
            0.0022,
            0.0027 + 0.0014 * sinew,
            0.0065,
        )


def _fingers(rods: _Rods, frame: Sequence[Bone], g: float, lines: float) -> None:
    for group, name in enumerate((*KNUCKLES, "thumb"), 1):
        for bone in (b for b in frame if b.part == name and not (name == "thumb" and b.joint == 0)):
            rods.rod(group, bone.a, bone.b, bone.start * g, bone.stop * g, 0.0035)
            if bone.joint:  # the joint stands out a little on the back
                rods.ball(group, bone.a + bone.back * 0.0013, bone.start * g * (1.0 + 0.05 * lines), 0.003)


def _arm(rods: _Rods, elbow: Vector, g: float) -> None:
    way = elbow / np.linalg.norm(elbow)
    side = np.cross(way, np.array([0.0, 0.0, 1.0]))
    side /= np.linalg.norm(side)
    for group, sign in ((ARM_ONE, -1), (ARM_TWO, 1)):
        middle = elbow * 0.6 + side * 0.0165 * sign
        rods.rod(group, np.array([0.0, 0.010, 0.0]) + side * 0.0118 * sign, middle, 0.0165 * g, 0.0242 * g, 0.02)
        rods.rod(group, middle, elbow + side * 0.017 * sign, 0.0242 * g, 0.032 * g, 0.02)
    rods.ball(KNOB, np.array([0.0205, -0.006, 0.0085]), 0.007 * g, 0.01)


def _mixed(colour: NDArray[np.float64], code: str, share: NDArray[np.float64]) -> NDArray[np.float64]:
    share = np.clip(share, 0, 1)[:, None]
    return colour * (1 - share) + display(code) * share


def _colours(
    v: NDArray[np.float64], normal: NDArray[np.float64], frame: Sequence[Bone], skin: Skin, seed: int
) -> NDArray[np.float64]:
    chance = np.random.RandomState(seed)
    colour = np.tile(display(skin.code).astype(np.float64), (len(v), 1))
    waves = sum(np.sin(v @ chance.normal(size=3) * f + chance.uniform(0, 6)) for f in (90, 140, 230, 400)) / 4
    colour = colour * (1 + 0.035 * waves)[:, None]
    palm_side = np.clip(-normal[:, 2], 0, 1)
    colour = _mixed(colour, skin.flush, palm_side * 0.22)
    for x, y, z in KNUCKLES.values():
        near = np.exp(-((np.linalg.norm(v - np.array([x, y, z + 0.009]), axis=1) / 0.011) ** 2))
        colour = _mixed(colour, skin.flush, near * 0.42)
    nails = np.zeros(len(v))
    rims = np.zeros(len(v))
    for bone in frame:
        way = bone.b - bone.a
        length = float(np.linalg.norm(way))
        way = way / max(length, 1e-6)
        rel = v - bone.a
        t = rel @ way
        radius = (bone.start + (bone.stop - bone.start) * np.clip(t / max(length, 1e-6), 0, 1)) * skin.girth
        side = np.cross(way, bone.back)
        u, h = rel @ side, rel @ bone.back
        close = (np.sqrt(u**2 + h**2) < radius * 1.5) & (t > -0.006) & (t < length + 0.012)
        if bone.joint in (1, 2) and not (bone.part == "thumb" and bone.joint == 1):
            at_joint = np.exp(-((t / 0.0055) ** 2)) * np.clip(h / radius, 0, 1) * close
            colour = _mixed(colour, skin.flush, at_joint * 0.45)
            crease = np.maximum.reduce([np.exp(-(((t - o) / 0.0007) ** 2)) for o in (-0.0032, -0.0006, 0.0022)])
            colour = _mixed(
                colour,
                "#8f5a48",
                crease * np.clip(h / radius, 0, 1) ** 2 * (np.abs(u) < radius * 0.75) * close * 0.5 * skin.lines,
            )
        if bone.joint == 2 and length > 0.012:
            colour = _mixed(colour, skin.flush, np.clip((t - length * 0.15) / (length * 0.7), 0, 1) * close * 0.38)
            first, last, wide = length * 0.34, length + bone.stop * skin.girth * 0.62, radius * 0.74
            inside = np.minimum.reduce([(t - first) / 0.0018, (last - t) / 0.0012, (wide - np.abs(u)) / 0.0014])
            inside = np.where((h > radius * 0.30) & close, inside, -1)
            nails = np.maximum(nails, np.clip(inside, 0, 1))
            rims = np.maximum(rims, np.exp(-(((inside - 0.0) / 0.75) ** 2)) * (h > radius * 0.25) * close)
    for mark in skin.marks:
        away = np.linalg.norm(v - np.array(mark.at), axis=1) / mark.radius
        ragged = away + 0.18 * np.sin(v[:, 0] * 420 + 1) * np.sin(v[:, 1] * 380)
        colour = _mixed(colour, mark.code, np.clip((1.0 - ragged) * 3.0, 0, 1) * mark.strength)
    colour = _mixed(colour, "#9a5f4c", rims * 0.5)
    return _mixed(colour, skin.nail, nails * 0.85)


def _skin_material() -> bpy.types.Material:
    def make(t: Nodes) -> bpy.types.Node:
        colour = t.node("VertexColor", layer_name="skin").outputs[0]
        shader = t.node(
            "BsdfPrincipled",
            {
                "Base Color": colour,
                "Roughness": 0.52,
                "Specular IOR Level": 0.35,
                "Subsurface Weight": 0.0,
                "Sheen Weight": 0.08,
            },
        )
        glow = t.node("BsdfTranslucent", {"Color": colour})
        return t.node("MixShader", {0: 0.06, 1: shader, 2: glow})

    return material("skin", make)


def turn_matrix(pitch: float, roll: float, yaw: float) -> NDArray[np.float64]:
    """Rotation: first roll about y, then pitch about x (positive lifts the fingers), then yaw about z; radians."""
    return (
        np.array(Euler((0, 0, yaw)).to_matrix())
        @ np.array(Euler((pitch, 0, 0)).to_matrix())
        @ np.array(Euler((0, roll, 0)).to_matrix())
    )


def hand(
    pose: Pose,
    wrist: Vector,
    elbow: Vector,
    turn: NDArray[np.float64],
    skin: Skin,
    left: bool = False,
    kept: Mapping[str, float] | None = None,
    bare: float = 0.09,
    rest: float | None = 0.0,
    grain: float = 0.0012,
    seed: int = 1,
    scale: float = 1.0,
) -> float:
    """A hand with `bare` metres of its arm: wrist and elbow in space, `turn` its rotation.

    With `rest` given, the hand is lifted or lowered so that its lowest point lies at that height; the lift is returned.
    `grain` is the cell of the field.
    """
    frame = bones(pose, kept)
    mirror = np.array([-1.0 if left else 1.0, 1.0, 1.0])
    to_elbow = (turn.T @ (elbow - wrist)) * mirror / scale
    to_elbow = to_elbow / np.linalg.norm(to_elbow) * max(0.12, float(np.linalg.norm(to_elbow)))
    shown = to_elbow / np.linalg.norm(to_elbow) * bare
    ends = np.array([p for b in frame for p in (b.a, b.b)] + [shown, (0, 0, 0)])
    low, high = ends.min(0) - 0.05, ends.max(0) + np.array([0.05, 0.03, 0.05])
    counts = np.ceil((high - low) / grain).astype(np.int64)
    rods = _Rods()
    _palm(rods, frame, skin.girth, skin.sinew)
    _fingers(rods, frame, skin.girth, skin.lines)
    _arm(rods, to_elbow, skin.girth)
    field = _measure(low, counts, grain, np.array(rods.rows), shown / np.linalg.norm(shown), bare)
    vertices, faces, _, _ = marching_cubes(field, 0.0, spacing=(grain,) * 3)
    vertices = vertices.astype(np.float64) + low
    gradient = np.stack(np.gradient(field, grain), -1)
    index = tuple(np.clip(np.round((vertices - low) / grain).astype(int), 0, np.array(field.shape) - 1).T)
    normal = gradient[index]
    normal /= np.linalg.norm(normal, axis=1)[:, None] + 1e-9
    colour = _colours(vertices, normal, frame, skin, seed)
    placed = (vertices * mirror * scale) @ turn.T + wrist
    lift = 0.0 if rest is None else rest - float(placed[vertices[:, 1] > 0.01, 2].min())
    placed[:, 2] += lift
    faces = faces if left else faces[:, ::-1]
    data = bpy.data.meshes.new("hand")
    data.vertices.add(len(placed))
    data.vertices.foreach_set("co", placed.ravel())
    data.loops.add(faces.size)
    data.loops.foreach_set("vertex_index", faces.ravel().astype(np.int32))
    data.polygons.add(len(faces))
    data.polygons.foreach_set("loop_start", np.arange(0, faces.size, 3, dtype=np.int32))
    data.update(calc_edges=True)
    layer = data.color_attributes.new("skin", "FLOAT_COLOR", "POINT")
    layer.data.foreach_set("color", np.column_stack([to_linear(colour), np.ones(len(colour))]).ravel())
    data.polygons.foreach_set("use_smooth", [True] * len(faces))
    data.materials.append(_skin_material())
    made = bpy.data.objects.new("hand", data)
    bpy.context.scene.collection.objects.link(made)
    return lift
