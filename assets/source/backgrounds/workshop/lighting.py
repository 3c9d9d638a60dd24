"""Owns lamps, sun and sky light.  Powers in watts as Cycles counts them; sun in W/m2."""

from __future__ import annotations

import math

import bpy
from mathutils import Vector

from .colours import linear
from .meshes import Vector3
from .nodes import Nodes


def _lamp(kind: str, at: Vector3, power: float, code: str) -> tuple[bpy.types.Object, bpy.types.Light]:
    data = bpy.data.lights.new(kind.lower(), kind)
    data.energy, data.color = power, linear(code)[:3]
    made = bpy.data.objects.new(kind.lower(), data)
    bpy.context.scene.collection.objects.link(made)
    made.location = at
    return made, data


def aim(body: bpy.types.Object, at: Vector3, target: Vector3) -> None:
    """Turns a lamp or camera at `at` so that it looks at `target`."""
    body.rotation_euler = (Vector(at) - Vector(target)).to_track_quat("Z", "Y").to_euler()


def sun_direction(elevation: float, azimuth: float) -> Vector3:
    """Where sunlight travels to; degrees, azimuth from +y towards +x is the side it comes from."""
    e, a = math.radians(elevation), math.radians(azimuth)
    return -math.cos(e) * math.sin(a), -math.cos(e) * math.cos(a), -math.sin(e)


def sun(elevation: float, azimuth: float, strength: float, code: str, disc: float = 1.0) -> None:
    """The sun; `disc` is its apparent size in degrees, which softens the shadows."""
    made, data = _lamp("SUN", (0, 0, 0), strength, code)
    data.angle = math.radians(disc)
    aim(made, tuple(-v for v in sun_direction(elevation, azimuth)), (0, 0, 0))


def panel(
    at: Vector3, target: Vector3, size: tuple[float, float], power: float, code: str = "#ffffff", spread: float = 180.0
) -> bpy.types.Object:
    """A rectangle of light that the camera and mirrors do not see."""
    made, data = _lamp("AREA", at, power, code)
    data.shape, data.size, data.size_y, data.spread = "RECTANGLE", size[0], size[1], math.radians(spread)
    aim(made, at, target)
    made.visible_camera = made.visible_glossy = False
    return made


def point(at: Vector3, power: float, code: str = "#ffcf93", radius: float = 0.06) -> None:
    """A bulb that the camera does not see."""
    made, data = _lamp("POINT", at, power, code)
    data.shadow_soft_size, made.visible_camera = radius, False


def spot(
    at: Vector3,
    target: Vector3,
    power: float,
    code: str = "#ffe6bf",
    degrees: float = 60.0,
    blend: float = 0.6,
    radius: float = 0.1,
) -> None:
    """A cone of light."""
    made, data = _lamp("SPOT", at, power, code)
    data.spot_size, data.spot_blend, data.shadow_soft_size = math.radians(degrees), blend, radius
    aim(made, at, target)


def sky(code: str, strength: float, top: str | None = None, horizon: str | None = None) -> None:
    """Light from all around: one colour, or a gradient horizon - code - top."""
    world = bpy.data.worlds.new("sky")
    bpy.context.scene.world = world
    world.use_nodes = True
    tree = world.node_tree
    background = tree.nodes.get("Background") or tree.nodes.new("ShaderNodeBackground")
    background.inputs[1].default_value = strength
    if top is None or horizon is None:
        background.inputs[0].default_value = linear(code)
        return
    nodes = Nodes(tree)
    height = nodes.node("SeparateXYZ", {0: nodes.node("TexCoord").outputs["Generated"]}).outputs[2]
    low = linear(horizon)
    tree.links.new(
        nodes.ramp(height, [(0.0, low), (0.12, low), (0.55, linear(code)), (1.0, linear(top))]), background.inputs[0]
    )
