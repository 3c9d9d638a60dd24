"""Owns the everyday materials: paint, metal, glow, glass, wood, cloth, pictures.  Patterned floors and facades are
in `patterns`.
"""

from __future__ import annotations

from pathlib import Path

import bpy

from .colours import linear, scaled
from .nodes import Nodes, drift, material


def paint(
    code: str,
    rough: float = 0.6,
    metal: float = 0.0,
    vary: float = 0.10,
    scale: float = 1.6,
    coat: float = 0.0,
    sheen: float = 0.0,
    alpha: float = 1.0,
    grain: float = 0.0,
    glow: float = 0.0,
) -> bpy.types.Material:
    """A plain surface whose value drifts by `vary`; `grain` roughens it, `glow` lets it shine a little of itself."""

    def make(t: Nodes) -> bpy.types.Node:
        shader = t.node(
            "BsdfPrincipled",
            {
                "Base Color": drift(t, code, vary, scale),
                "Roughness": rough,
                "Metallic": metal,
                "Coat Weight": coat,
                "Sheen Weight": sheen,
                "Alpha": alpha,
            },
        )
        if glow:
            t.feed(shader, "Emission Color", linear(code))
            t.feed(shader, "Emission Strength", glow)
        if grain:
            t.feed(
                shader, "Normal", t.node("Bump", {"Strength": grain, "Distance": 0.01, "Height": t.noise(90.0, 3.0)})
            )
        return shader

    return material(("paint", code, rough, metal, vary, scale, coat, sheen, alpha, grain, glow), make)


def steel(code: str = "#9aa0a4", rough: float = 0.3) -> bpy.types.Material:
    """Bare or brushed metal."""
    return paint(code, rough, 0.9, 0.0)


def light(code: str, strength: float) -> bpy.types.Material:
    """A surface that only shines."""
    return material(
        ("light", code, strength), lambda t: t.node("Emission", {"Color": linear(code), "Strength": strength})
    )


def glass(tint: str = "#e6f2ee", mirror: float = 0.08) -> bpy.types.Material:
    """Glass of vessels: transparent with a little mirror; no caustics, hence no noise."""

    def make(t: Nodes) -> bpy.types.Node:
        facing = t.node("LayerWeight", {"Blend": 0.3}).outputs["Fresnel"]
        factor = t.math("ADD", t.math("MULTIPLY", facing, 0.6), mirror)
        clear = t.node("BsdfTransparent", {"Color": linear(tint)})
        gloss = t.node("BsdfGlossy", {"Color": (1, 1, 1, 1), "Roughness": 0.04})
        return t.node("MixShader", {0: factor, 1: clear, 2: gloss})

    return material(("glass", tint, mirror), make)


def wood(
    code: str = "#8a5a36",
    dark: str | None = None,
    rough: float = 0.38,
    scale: float = 1.0,
    axis: int = 0,
    coat: float = 0.15,
) -> bpy.types.Material:
    """Wood whose grain runs along `axis` (0, 1, 2) of the object."""

    def make(t: Nodes) -> bpy.types.Node:
        base = linear(code)
        deep = linear(dark) if dark else scaled(base, 0.58)
        stretch = [9.0 * scale] * 3
        stretch[axis] = 0.55 * scale
        where = t.node("Mapping", {"Vector": t.node("TexCoord").outputs["Object"], "Scale": tuple(stretch)})
        grain = t.noise(2.2, 6.0, where.outputs[0], Roughness=0.62, Distortion=0.6)
        colour = t.ramp(grain, [(0.32, deep), (0.55, base), (0.72, scaled(base, 1.18))])
        return t.node("BsdfPrincipled", {"Base Color": colour, "Roughness": rough, "Coat Weight": coat})

    return material(("wood", code, dark, rough, scale, axis, coat), make)


def cloth(code: str, translucent: float = 0.0, weave: float = 0.0) -> bpy.types.Material:
    """Fabric; curtains let light through by `translucent`."""

    def make(t: Nodes) -> bpy.types.Node:
        base = linear(code)
        colour = t.ramp(t.noise(2.0, 5.0), [(0.3, scaled(base, 0.8)), (0.7, base)])
        body = t.node("BsdfPrincipled", {"Base Color": colour, "Roughness": 0.9, "Sheen Weight": 0.3})
        if weave:
            t.feed(
                body, "Normal", t.node("Bump", {"Strength": weave, "Distance": 0.004, "Height": t.noise(260.0, 2.0)})
            )
        if not translucent:
            return body
        through = t.node("BsdfTranslucent", {"Color": colour})
        return t.node("MixShader", {0: translucent, 1: body, 2: through})

    return material(("cloth", code, translucent, weave), make)


def leaf(
    code: str = "#4f8a4a", tip: str = "#8fbf5a", through: float = 0.35, rough: float = 0.45, scale: float = 3.0
) -> bpy.types.Material:
    """Foliage: two greens that vary over the plant and from leaf to leaf, lit through from behind."""

    def make(t: Nodes) -> bpy.types.Node:
        island = t.node("NewGeometry").outputs["Random Per Island"]
        factor = t.math("ADD", t.math("MULTIPLY", t.noise(scale, 3.0), 0.65), t.math("MULTIPLY", island, 0.35))
        colour = t.ramp(factor, [(0.25, scaled(linear(code), 0.55)), (0.5, linear(code)), (0.75, linear(tip))])
        body = t.node("BsdfPrincipled", {"Base Color": colour, "Roughness": rough})
        back = t.node("BsdfTranslucent", {"Color": colour})
        return t.node("MixShader", {0: through, 1: body, 2: back})

    return material(("leaf", code, tip, through, rough, scale), make)


def picture(path: Path, strength: float = 1.0, shining: bool = False, rough: float = 0.7) -> bpy.types.Material:
    """A picture file as paint, or as light when `shining` (screens, the view outside)."""

    def make(t: Nodes) -> bpy.types.Node:
        image = bpy.data.images.load(str(path.resolve()), check_existing=True)
        pixels = t.node("TexImage", {"Vector": t.uv()}, image=image, extension="EXTEND")
        if shining:
            return t.node("Emission", {"Color": pixels.outputs[0], "Strength": strength})
        return t.node("BsdfPrincipled", {"Base Color": pixels.outputs[0], "Roughness": rough})

    return material(("picture", str(path), strength, shining, rough), make)


def glowing_shade(code: str = "#f6e6d0", glow: str = "#ffc28a", strength: float = 0.85) -> bpy.types.Material:
    """Opal glass or a lamp's cloth shade with its lamp on."""

    def make(t: Nodes) -> bpy.types.Node:
        through = t.node("BsdfTranslucent", {"Color": linear(code)})
        shine = t.node("Emission", {"Color": linear(glow), "Strength": strength})
        return t.node("AddShader", {0: through, 1: shine})

    return material(("shade", code, glow, strength), make)
