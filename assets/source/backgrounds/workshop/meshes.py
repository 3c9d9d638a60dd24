"""Owns simple bodies: boxes, quads, turned bodies, tubes, prisms.  Metres, z up; boxes carry texture coordinates
in metres.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import bpy
import numpy as np

Vector3 = tuple[float, float, float]
Material = bpy.types.Material


def mesh(
    name: str,
    vertices: Iterable[Sequence[float]],
    faces: Iterable[Sequence[int]],
    material: Material | None = None,
    uvs: Sequence[Sequence[float]] | None = None,
    smooth: bool = False,
    at: Vector3 = (0, 0, 0),
    turn: Vector3 = (0, 0, 0),
    scale: Vector3 = (1, 1, 1),
) -> bpy.types.Object:
    """An object of vertices and faces; uvs are one pair for each corner of each face, in order."""
    data = bpy.data.meshes.new(name)
    data.from_pydata([tuple(v) for v in vertices], [], [tuple(f) for f in faces])
    data.update()
    if uvs is not None:
        data.uv_layers.new().data.foreach_set("uv", np.asarray(uvs, np.float32).ravel())
    if smooth:
        data.polygons.foreach_set("use_smooth", [True] * len(data.polygons))
    if material:
        data.materials.append(material)
    made = bpy.data.objects.new(name, data)
    bpy.context.scene.collection.objects.link(made)
    made.location, made.rotation_euler, made.scale = at, turn, scale
    return made


def box(
    size: Vector3,
    at: Vector3,
    material: Material | None = None,
    bevel: float = 0.0,
    turn: Vector3 = (0, 0, 0),
    segments: int = 2,
) -> bpy.types.Object:
    """A box about its centre; `bevel` rounds the edges by that many metres."""
    x, y, z = (s / 2 for s in size)
    corners = [(-x, -y, -z), (x, -y, -z), (x, y, -z), (-x, y, -z), (-x, -y, z), (x, -y, z), (x, y, z), (-x, y, z)]
    faces = [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)]
    uvs = []
    for index, face in enumerate(faces):
        for corner in face:
            p = corners[corner]
            if index < 2:
                uvs.append((p[0] + x, p[1] + y))
            elif index in (2, 4):
                uvs.append((p[0] + x, p[2] + z))
            else:
                uvs.append((p[1] + y, p[2] + z))
    made = mesh("box", corners, faces, material, uvs, at=at, turn=turn)
    if bevel:
        round_edges(made, bevel, segments)
    return made


def round_edges(body: bpy.types.Object, width: float, segments: int = 2) -> None:
    """Rounds every edge and smooths the shading across it."""
    modifier = body.modifiers.new("bevel", "BEVEL")
    modifier.width, modifier.segments, modifier.limit_method = width, segments, "NONE"
    body.data.polygons.foreach_set("use_smooth", [True] * len(body.data.polygons))
    body.modifiers.new("normals", "WEIGHTED_NORMAL")


def span(
    x0: float,
    x1: float,
    y0: float,
    y1: float,
    z0: float,
    z1: float,
    material: Material | None = None,
    bevel: float = 0.0,
) -> bpy.types.Object:
    """A box between two corners."""
    return box((x1 - x0, y1 - y0, z1 - z0), ((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2), material, bevel)


def quad(
    corners: Sequence[Vector3],
    material: Material,
    uvs: Sequence[tuple[float, float]] = ((0, 0), (1, 0), (1, 1), (0, 1)),
) -> bpy.types.Object:
    """One face, corners counter-clockwise from the lower left."""
    return mesh("quad", corners, [(0, 1, 2, 3)], material, uvs)


def turned(
    profile: Sequence[tuple[float, float]],
    material: Material,
    at: Vector3 = (0, 0, 0),
    sides: int = 32,
    turn: Vector3 = (0, 0, 0),
    smooth: bool = True,
    scale: Vector3 = (1, 1, 1),
) -> bpy.types.Object:
    """A body turned on the lathe: the profile of (radius, height) about z."""
    rings = len(profile)
    vertices = [
        (r * math.cos(a), r * math.sin(a), z)
        for a in (2 * math.pi * i / sides for i in range(sides))
        for r, z in profile
    ]
    faces = [
        (i * rings + k, (i + 1) % sides * rings + k, (i + 1) % sides * rings + k + 1, i * rings + k + 1)
        for i in range(sides)
        for k in range(rings - 1)
    ]
    return mesh("turned", vertices, faces, material, smooth=smooth, at=at, turn=turn, scale=scale)


def cylinder(
    radius: float,
    height: float,
    at: Vector3,
    material: Material,
    sides: int = 32,
    turn: Vector3 = (0, 0, 0),
    top: float | None = None,
) -> bpy.types.Object:
    """A cylinder or cone frustum standing on `at`."""
    upper = radius if top is None else top
    edge = min(radius, upper, height) * 0.08
    profile = [(0, 0), (radius - edge, 0), (radius, edge), (upper, height - edge), (upper - edge, height), (0, height)]
    return turned(profile, material, at, sides, turn, smooth=sides >= 9)


def ball(
    radius: float, at: Vector3, material: Material, rings: int = 24, scale: Vector3 = (1, 1, 1)
) -> bpy.types.Object:
    """A sphere, or an ellipsoid by `scale`."""
    profile = [
        (radius * math.sin(math.pi * i / rings), -radius * math.cos(math.pi * i / rings)) for i in range(rings + 1)
    ]
    return turned(profile, material, at, max(16, rings * 2), scale=scale)


def tube(
    points: Sequence[Sequence[float]], radius: float, material: Material, closed: bool = False, smooth: bool = False
) -> bpy.types.Object:
    """A rod or cable through points; `smooth` bends it in a curve."""
    data = bpy.data.curves.new("tube", "CURVE")
    data.dimensions, data.bevel_depth, data.bevel_resolution, data.use_fill_caps = "3D", radius, 3, True
    line = data.splines.new("NURBS" if smooth else "POLY")
    line.points.add(len(points) - 1)
    for point, where in zip(line.points, points, strict=True):
        point.co = (*where, 1)
    if smooth:
        line.order_u, line.use_endpoint_u = min(4, len(points)), True
    line.use_cyclic_u = closed
    data.materials.append(material)
    made = bpy.data.objects.new("tube", data)
    bpy.context.scene.collection.objects.link(made)
    return made


def prism(
    outline: Sequence[tuple[float, float]],
    z0: float,
    z1: float,
    material: Material,
    at: Vector3 = (0, 0, 0),
    turn: Vector3 = (0, 0, 0),
    bevel: float = 0.0,
) -> bpy.types.Object:
    """A flat outline raised from z0 to z1."""
    n = len(outline)
    vertices = [(x, y, z0) for x, y in outline] + [(x, y, z1) for x, y in outline]
    faces: list[tuple[int, ...]] = [tuple(range(n - 1, -1, -1)), tuple(range(n, 2 * n))]
    uvs = [outline[i] for i in range(n - 1, -1, -1)] + list(outline)
    length = 0.0
    for i in range(n):
        j = (i + 1) % n
        faces.append((i, j, n + j, n + i))
        step = math.dist(outline[i], outline[j])
        uvs += [(length, z0), (length + step, z0), (length + step, z1), (length, z1)]
        length += step
    made = mesh("prism", vertices, faces, material, uvs, at=at, turn=turn)
    if bevel:
        modifier = made.modifiers.new("bevel", "BEVEL")
        modifier.width, modifier.segments, modifier.angle_limit = bevel, 3, 0.7
    return made


def padded(
    size: Vector3, at: Vector3, material: Material, soft: float = 0.06, turn: Vector3 = (0, 0, 0)
) -> bpy.types.Object:
    """An upholstered block."""
    return box(size, at, material, min(soft, *(s * 0.49 for s in size)), turn, segments=5)


def sheet(
    rows: Sequence[Sequence[Sequence[float]]],
    material: Material,
    smooth: bool = True,
    thickness: float = 0.0,
    metres: bool = False,
) -> bpy.types.Object:
    """A cloth or shell through a grid of points; texture 0..1 over it, or in metres along the first row and column."""
    count, width = len(rows), len(rows[0])
    points = [p for row in rows for p in row]
    faces, uvs = [], []
    wide = sum(math.dist(rows[0][i], rows[0][i + 1]) for i in range(width - 1)) if metres else 1.0
    high = sum(math.dist(rows[i][0], rows[i + 1][0]) for i in range(count - 1)) if metres else 1.0
    for j in range(count - 1):
        for i in range(width - 1):
            b = j * width + i
            faces.append((b, b + 1, b + width + 1, b + width))
            for u, v in ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)):
                uvs.append((wide * u / (width - 1), high * v / (count - 1)))
    made = mesh("sheet", points, faces, material, uvs, smooth=smooth)
    if thickness:
        made.modifiers.new("thick", "SOLIDIFY").thickness = thickness
    return made
