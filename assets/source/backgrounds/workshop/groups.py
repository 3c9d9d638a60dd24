"""Owns the handling of many bodies: props moved as one, copies of them, merged boxes, mass instancing."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import bpy

from .meshes import Material, Vector3, mesh


class Group:
    """Everything made inside `with Group(...)` hangs on one empty, so a prop is placed, turned and copied as one."""

    def __init__(self, at: Vector3 = (0, 0, 0), turn: float = 0.0, scale: float = 1.0) -> None:
        self._at, self._turn, self._scale = at, turn, scale
        self.objects: list[bpy.types.Object] = []

    def __enter__(self) -> Group:
        self._before = set(bpy.context.scene.collection.objects)
        return self

    def __exit__(self, *_: object) -> None:
        self.empty = self._place(self._at, self._turn, self._scale)
        self.objects = [
            o for o in bpy.context.scene.collection.objects if o not in self._before and o is not self.empty
        ]
        for made in self.objects:
            if made.parent is None:
                made.parent = self.empty

    def _place(self, at: Vector3, turn: float, scale: float) -> bpy.types.Object:
        empty = bpy.data.objects.new("group", None)
        bpy.context.scene.collection.objects.link(empty)
        empty.location, empty.rotation_euler, empty.scale = at, (0, 0, turn), (scale,) * 3
        return empty

    def tilt(self, x: float = 0.0, y: float = 0.0) -> Group:
        """Leans the whole group about its own x and y axes (radians)."""
        self.empty.rotation_euler = (x, y, self.empty.rotation_euler[2])
        return self

    def copy(self, at: Vector3, turn: float = 0.0, scale: float = 1.0) -> bpy.types.Object:
        """Another one of the same meshes elsewhere; returns its empty."""
        empty = self._place(at, turn, scale)
        twins = {self.empty: empty}
        for made in self.objects:
            twin = made.copy()
            bpy.context.scene.collection.objects.link(twin)
            twins[made] = twin
        for made in self.objects:
            twins[made].parent = twins.get(made.parent, empty)
        return empty


class Batch:
    """Collects boxes by material and makes one mesh of each: a thousand objects cost minutes, one mesh nothing."""

    def __init__(self, seed: int = 0) -> None:
        self._parts: dict[str, tuple[Material, list[Vector3], list[tuple[int, ...]], list[tuple[float, float]]]] = {}
        self._random = random.Random(seed)

    def box(self, size: Vector3, at: Vector3, material: Material, turn: float = 0.0) -> None:
        """A box standing on `at`; its facade starts at a random place of the pattern."""
        width, depth, height = size
        _, vertices, faces, uvs = self._parts.setdefault(material.name, (material, [], [], []))
        cos, sin, first = math.cos(turn), math.sin(turn), len(vertices)
        corners = [(-width / 2, -depth / 2), (width / 2, -depth / 2), (width / 2, depth / 2), (-width / 2, depth / 2)]
        x, y, z = at
        for level in (z, z + height):
            vertices += [(x + px * cos - py * sin, y + px * sin + py * cos, level) for px, py in corners]
        u = float(self._random.randint(0, 400))
        for i in range(4):
            j, length = (i + 1) % 4, width if i % 2 == 0 else depth
            faces.append((first + i, first + j, first + 4 + j, first + 4 + i))
            uvs += [(u, 0), (u + length, 0), (u + length, height), (u, height)]
            u += 37.0
        faces.append((first + 4, first + 5, first + 6, first + 7))
        uvs += [(0, 0), (width, 0), (width, depth), (0, depth)]

    def flush(self) -> None:
        """Makes the meshes."""
        for material, vertices, faces, uvs in self._parts.values():
            mesh("batch", vertices, faces, material, uvs)
        self._parts = {}


def scatter(prototype: bpy.types.Object, places: Sequence[tuple[float, float, float, float, float]]) -> None:
    """Instances of the prototype at (x, y, z, scale, turn), carried by the faces of one hidden mesh."""
    if not places:
        return
    vertices: list[Vector3] = []
    faces = []
    for x, y, z, scale, turn in places:
        first = len(vertices)
        vertices += [
            (x + scale * 0.7071 * math.cos(turn + a), y + scale * 0.7071 * math.sin(turn + a), z)
            for a in (0, math.pi / 2, math.pi, 1.5 * math.pi)
        ]
        faces.append((first, first + 1, first + 2, first + 3))
    carrier = mesh("scatter", vertices, faces)
    carrier.instance_type, carrier.use_instance_faces_scale, carrier.show_instancer_for_render = "FACES", True, False
    prototype.parent, prototype.location = carrier, (0, 0, 0)
