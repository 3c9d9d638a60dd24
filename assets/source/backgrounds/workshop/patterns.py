"""Owns patterned surfaces measured in metres: boards, tiles, terrazzo, facades of windows, checked cloth."""

from __future__ import annotations

import math
from collections.abc import Sequence

import bpy

from .colours import linear, scaled
from .nodes import Nodes, material


def boards(
    code: str = "#a9774a",
    width: float = 0.12,
    length: float = 1.6,
    rough: float = 0.32,
    gap: str = "#4a3220",
    vary: float = 0.22,
    turn: float = 0.0,
) -> bpy.types.Material:
    """Floor boards, `turn` radians off the x axis."""

    def make(t: Nodes) -> bpy.types.Node:
        base = linear(code)
        where = t.node("Mapping", {"Vector": t.uv(), "Rotation": (0, 0, turn)})
        brick = t.node(
            "TexBrick",
            {
                "Vector": where.outputs[0],
                "Color1": scaled(base, 1 - vary),
                "Color2": scaled(base, 1 + vary),
                "Mortar": linear(gap),
                "Scale": 1.0,
                "Mortar Size": 0.004,
                "Brick Width": length,
                "Row Height": width,
                "Mortar Smooth": 0.3,
                "Bias": 0.0,
            },
            offset=0.37,
        )
        fine = t.node("Mapping", {"Vector": where.outputs[0], "Scale": (0.8, 14.0, 1.0)})
        grain = t.noise(3.0, 5.0, fine.outputs[0], Roughness=0.6)
        shade = t.ramp(grain, [(0.3, (0.82, 0.80, 0.78, 1)), (0.6, (1, 1, 1, 1))])
        worn = t.ramp(t.noise(0.55, 3.0), [(0.38, (0.80, 0.79, 0.78, 1)), (0.62, (1, 1, 1, 1))])
        colour = t.mix(1.0, t.mix(1.0, brick.outputs[0], shade, "MULTIPLY"), worn, "MULTIPLY")
        shine = t.math("ADD", t.math("MULTIPLY", grain, 0.2), rough - 0.09)
        return t.node("BsdfPrincipled", {"Base Color": colour, "Roughness": shine, "Coat Weight": 0.12})

    return material(("boards", code, width, length, rough, gap, vary, turn), make)


def tiles(
    code: str = "#c9c6bd",
    size: float = 0.8,
    rough: float = 0.18,
    gap: str = "#8f8c85",
    vary: float = 0.05,
    height: float | None = None,
    mortar: float = 0.006,
    offset: float = 0.0,
) -> bpy.types.Material:
    """Stone or ceramic tiles."""

    def make(t: Nodes) -> bpy.types.Node:
        base = linear(code)
        uv = t.uv()
        brick = t.node(
            "TexBrick",
            {
                "Vector": uv,
                "Color1": scaled(base, 1 - vary),
                "Color2": scaled(base, 1 + vary),
                "Mortar": linear(gap),
                "Scale": 1.0,
                "Mortar Size": mortar,
                "Brick Width": size,
                "Row Height": height or size,
                "Bias": 0.0,
            },
            offset=offset,
        )
        cloud = t.noise(1.3, 5.0, uv, Roughness=0.6)
        colour = t.mix(
            1.0, brick.outputs[0], t.ramp(cloud, [(0.3, (0.86, 0.86, 0.87, 1)), (0.7, (1, 1, 1, 1))]), "MULTIPLY"
        )
        shine = t.math("ADD", t.math("MULTIPLY", cloud, 0.15), rough - 0.05)
        return t.node("BsdfPrincipled", {"Base Color": colour, "Roughness": shine})

    return material(("tiles", code, size, rough, gap, vary, height, mortar, offset), make)


def terrazzo(
    ground: str = "#b9b6a6",
    chips: Sequence[str] = ("#8a8a7c", "#dcd8c8", "#6f7f74", "#a88f76"),
    panel: float = 1.2,
    strip: str = "#9c8450",
    rough: float = 0.12,
) -> bpy.types.Material:
    """Polished terrazzo with brass strips every `panel` metres; `chips` are the colours of the stones in it."""

    def make(t: Nodes) -> bpy.types.Node:
        uv = t.uv()
        cells = t.node("TexVoronoi", {"Vector": uv, "Scale": 42.0, "Randomness": 1.0})
        pick = t.node("SeparateColor", {0: cells.outputs["Color"]}).outputs[0]
        stops = [(i / (len(chips) * 1.7), linear(c)) for i, c in enumerate(chips)] + [(0.62, linear(ground))]
        stones = t.ramp(pick, stops, steps=True)
        core = t.math("LESS_THAN", cells.outputs["Distance"], 0.42)
        body = t.mix(core, linear(ground), stones)
        frame = t.node(
            "TexBrick",
            {
                "Vector": uv,
                "Color1": (1, 1, 1, 1),
                "Color2": (0.93, 0.93, 0.92, 1),
                "Mortar": linear(strip),
                "Scale": 1.0,
                "Mortar Size": 0.007,
                "Brick Width": panel,
                "Row Height": panel,
                "Bias": 0.0,
            },
            offset=0.0,
        )
        cloud = t.noise(0.8, 4.0, uv)
        worn = t.ramp(cloud, [(0.3, (0.84, 0.84, 0.83, 1)), (0.7, (1, 1, 1, 1))])
        colour = t.mix(1.0, t.mix(1.0, body, frame.outputs[0], "MULTIPLY"), worn, "MULTIPLY")
        shine = t.math("ADD", t.math("MULTIPLY", cloud, 0.16), rough - 0.05)
        return t.node("BsdfPrincipled", {"Base Color": colour, "Roughness": shine, "Specular IOR Level": 0.7})

    return material(("terrazzo", ground, tuple(chips), panel, strip, rough), make)


def check(ground: str, stripe: str, thin: str, pitch: float = 0.022, turn: float = 0.0) -> bpy.types.Material:
    """Checked shirt cloth over UV metres: broad stripes both ways with a thin line between."""

    def make(t: Nodes) -> bpy.types.Node:
        where = t.node("Mapping", {"Vector": t.uv(), "Rotation": (0, 0, turn)})
        axes = t.node("SeparateXYZ", {0: where.outputs[0]})
        colour: object = linear(ground)
        for axis in (0, 1):
            phase = t.math("FRACT", t.math("DIVIDE", axes.outputs[axis], pitch))
            colour = t.mix(t.math("MULTIPLY", t.math("LESS_THAN", phase, 0.42), 0.5), colour, linear(stripe))
            line = t.math("LESS_THAN", t.math("ABSOLUTE", t.math("SUBTRACT", phase, 0.71)), 0.05)
            colour = t.mix(t.math("MULTIPLY", line, 0.75), colour, linear(thin))
        return t.node("BsdfPrincipled", {"Base Color": colour, "Roughness": 0.9, "Sheen Weight": 0.2})

    return material(("check", ground, stripe, thin, pitch, turn), make)


def facade(
    wall: str,
    pane: str,
    bay: float,
    storey: float,
    wide: float,
    high: float,
    lit: float = 0.0,
    glow: float = 1.3,
    rough: float = 0.12,
    lamps: tuple[str, str, str] = ("#ffc680", "#ffdca6", "#c4e0ff"),
) -> bpy.types.Material:
    """A building's front from UV metres: a grid of panes, each a little different, a share `lit` of them alight."""

    def make(t: Nodes) -> bpy.types.Node:
        axes = t.node("SeparateXYZ", {0: t.uv()})
        across, up = (t.math("DIVIDE", axes.outputs[i], step) for i, step in ((0, bay), (1, storey)))
        inside = [
            t.math("LESS_THAN", t.math("ABSOLUTE", t.math("SUBTRACT", t.math("FRACT", v), 0.5)), part / 2)
            for v, part in ((across, wide), (up, high))
        ]
        geometry = t.node("NewGeometry")
        normal = t.node("SeparateXYZ", {0: geometry.outputs["Normal"]})
        upright = t.math("LESS_THAN", t.math("ABSOLUTE", normal.outputs[2]), 0.5)
        mask = t.math("MULTIPLY", t.math("MULTIPLY", *inside), upright)
        each = t.math("MULTIPLY", t.node("ObjectInfo").outputs["Random"], 91.0)
        cell = t.node("CombineXYZ", {0: t.math("FLOOR", across), 1: t.math("FLOOR", up), 2: each})
        chance = t.node("TexWhiteNoise", {0: cell}, noise_dimensions="3D")
        glass = t.ramp(chance.outputs[0], [(0.0, scaled(linear(pane), 0.6)), (1.0, scaled(linear(pane), 1.35))])
        stone = t.ramp(t.noise(0.15), [(0.3, scaled(linear(wall), 0.82)), (0.7, linear(wall))])
        shader = t.node(
            "BsdfPrincipled",
            {
                "Base Color": t.mix(mask, stone, glass),
                "Metallic": t.math("MULTIPLY", mask, 0.55),
                "Roughness": t.math("SUBTRACT", 0.65, t.math("MULTIPLY", mask, 0.65 - rough)),
            },
        )
        if lit:
            on = t.math("MULTIPLY", t.math("LESS_THAN", chance.outputs[0], lit), mask)
            parts = t.node("SeparateColor", {0: chance.outputs[1]})
            hue = t.ramp(
                parts.outputs[1], [(0.0, linear(lamps[0])), (0.5, linear(lamps[1])), (0.85, linear(lamps[2]))], True
            )
            power = t.math("ADD", t.math("MULTIPLY", parts.outputs[2], 0.9), 0.3)
            t.feed(shader, "Emission Color", hue)
            t.feed(shader, "Emission Strength", t.math("MULTIPLY", t.math("MULTIPLY", on, power), glow))
        return shader

    return material(("facade", wall, pane, bay, storey, wide, high, lit, glow, rough, lamps), make)


def water(code: str, ripple: tuple[float, float] = (0.05, 0.02), strength: float = 0.25) -> bpy.types.Material:
    """Calm river water seen from afar; `ripple` is the noise scale across and along (per metre)."""

    def make(t: Nodes) -> bpy.types.Node:
        where = t.node("Mapping", {"Vector": t.node("TexCoord").outputs["Object"], "Scale": (*ripple, 1.0)})
        bump = t.node("Bump", {"Strength": strength, "Distance": 0.6, "Height": t.noise(3.0, 4.0, where.outputs[0])})
        return t.node(
            "BsdfPrincipled", {"Base Color": linear(code), "Roughness": 0.09, "Specular IOR Level": 0.8, "Normal": bump}
        )

    return material(("water", code, ripple, strength, math.tau), make)
