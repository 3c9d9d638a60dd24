"""Owns the making of shader node trees.  Knows no particular material."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import bpy

from .colours import linear

Colour = tuple[float, float, float, float]


class Nodes:
    """A node tree in the making; links sockets and sets values by the same call."""

    def __init__(self, tree: bpy.types.NodeTree) -> None:
        self.tree = tree

    def node(self, kind: str, inputs: Mapping[str | int, Any] | None = None, **properties: Any) -> bpy.types.Node:
        """Adds a shader node (kind without 'ShaderNode') and returns it."""
        made = self.tree.nodes.new("ShaderNode" + kind)
        for name, value in properties.items():
            setattr(made, name, value)
        for name, value in (inputs or {}).items():
            self.feed(made, name, value)
        return made

    def feed(self, node: bpy.types.Node, name: str | int, value: Any) -> None:
        """Links a socket or the first output of a node to an input, or sets the input's value."""
        socket = node.inputs[name]
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        elif isinstance(value, bpy.types.Node):
            self.tree.links.new(value.outputs[0], socket)
        else:
            socket.default_value = value

    def math(self, operation: str, *operands: Any) -> bpy.types.NodeSocket:
        """Result of a math node."""
        made = self.tree.nodes.new("ShaderNodeMath")
        made.operation = operation
        for index, operand in enumerate(operands):
            self.feed(made, index, operand)
        return made.outputs[0]

    def mix(self, factor: Any, first: Any, second: Any, blend: str = "MIX") -> bpy.types.NodeSocket:
        """Colour mix of two inputs."""
        made = self.tree.nodes.new("ShaderNodeMix")
        made.data_type = "RGBA"
        made.blend_type = blend
        for index, value in ((0, factor), (6, first), (7, second)):
            self.feed(made, index, value)
        return made.outputs[2]

    def ramp(self, factor: Any, stops: Sequence[tuple[float, Colour]], steps: bool = False) -> bpy.types.NodeSocket:
        """Colour ramp; `steps` holds each colour until the next stop."""
        made = self.tree.nodes.new("ShaderNodeValToRGB")
        ramp = made.color_ramp
        ramp.interpolation = "CONSTANT" if steps else "LINEAR"
        while len(ramp.elements) < len(stops):
            ramp.elements.new(0.5)
        for element, (position, colour) in zip(ramp.elements, stops, strict=True):
            element.position = position
            element.color = colour
        self.feed(made, 0, factor)
        return made.outputs[0]

    def noise(self, scale: float, detail: float = 4.0, vector: Any = None, **inputs: float) -> bpy.types.NodeSocket:
        """Fractal noise over world position, or over `vector`."""
        where = vector if vector is not None else self.node("NewGeometry").outputs["Position"]
        return self.node("TexNoise", {"Vector": where, "Scale": scale, "Detail": detail, **inputs}).outputs[0]

    def uv(self) -> bpy.types.NodeSocket:
        """Texture coordinates; in metres on everything made by `meshes`."""
        return self.node("TexCoord").outputs["UV"]


def material(key: object, make: Callable[[Nodes], bpy.types.Node]) -> bpy.types.Material:
    """The material known by this key in the open scene; made on first request from the shader that `make` returns."""
    name = hashlib.sha1(repr(key).encode()).hexdigest()[:24]
    known = bpy.data.materials.get(name)
    if known is not None:
        return known
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    made.node_tree.nodes.clear()
    nodes = Nodes(made.node_tree)
    output = made.node_tree.nodes.new("ShaderNodeOutputMaterial")
    nodes.feed(output, 0, make(nodes))
    return made


def drift(nodes: Nodes, code: str, amount: float, scale: float) -> Any:
    """A colour whose value drifts slowly over the surface, as a painter's flat wash does."""
    base = linear(code)
    if not amount:
        return base
    dark = (*(v * (1 - amount * 1.6) for v in base[:3]), 1.0)
    light = (*(min(1.0, v * (1 + amount)) for v in base[:3]), 1.0)
    return nodes.ramp(nodes.noise(scale, Roughness=0.6), [(0.3, dark), (0.7, light)])
