"""Owns the empty scene, the camera and the projection of points into the picture."""

from __future__ import annotations

import bpy
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

from .lighting import aim
from .meshes import Vector3


def clear() -> None:
    """An empty scene."""
    bpy.ops.wm.read_factory_settings(use_empty=True)


def level_camera(
    at: Vector3,
    lens: float,
    horizon: float,
    heading: float = 0.0,
    shift: float = 0.0,
    far: float = 3000.0,
    aspect: float = 16 / 9,
) -> bpy.types.Object:
    """A level camera, so that verticals stay vertical.

    `horizon` is where eye level lies, 0 top to 1 bottom of the picture; `heading` turns to the right in radians;
    `shift` slides the picture sideways by a share of its width (positive looks to the right).
    """
    from math import cos, sin

    camera = _camera(lens, far)
    camera.location = at
    aim(camera, at, (at[0] + sin(heading), at[1] + cos(heading), at[2]))
    camera.data.shift_y = (horizon - 0.5) / aspect
    camera.data.shift_x = shift
    return camera


def pointed_camera(at: Vector3, target: Vector3, lens: float, far: float = 3000.0) -> bpy.types.Object:
    """A camera that looks straight at a target."""
    camera = _camera(lens, far)
    camera.location = at
    aim(camera, at, target)
    return camera


def _camera(lens: float, far: float) -> bpy.types.Object:
    data = bpy.data.cameras.new("camera")
    data.lens, data.clip_start, data.clip_end = lens, 0.05, far
    made = bpy.data.objects.new("camera", data)
    bpy.context.scene.collection.objects.link(made)
    bpy.context.scene.camera = made
    return made


def project(where: Vector3) -> tuple[float, float, float]:
    """Picture coordinates 0..1 (x right, y down) and distance of a point in space."""
    scene = bpy.context.scene
    bpy.context.view_layer.update()
    seen = world_to_camera_view(scene, scene.camera, Vector(where))
    return seen.x, 1 - seen.y, seen.z


def set_proportions(width: int, height: int) -> None:
    """Fixes the picture's proportions, on which `project` rests."""
    render = bpy.context.scene.render
    render.resolution_x, render.resolution_y, render.resolution_percentage = width, height, 100
