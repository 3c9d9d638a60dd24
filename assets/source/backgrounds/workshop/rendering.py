"""Owns the ray tracing of the open scene into passes, and the reading of passes back."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import bpy
import numpy as np
import OpenEXR
from PIL import Image

from .colours import Array


@dataclass(frozen=True)
class Passes:
    """A render in linear light: colour, coverage, distance in metres, surface normal, surface colour."""

    rgb: Array
    alpha: Array
    depth: Array
    normal: Array
    albedo: Array

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.depth.shape[1], self.depth.shape[0]

    def resized(self, width: int, height: int) -> Passes:
        """All passes at another size."""
        if (width, height) == self.size:
            return self
        made: dict[str, Array] = {}
        for field in fields(self):
            values = getattr(self, field.name)
            how = Image.Resampling.BILINEAR if field.name == "depth" else Image.Resampling.BICUBIC
            planes = (
                [np.minimum(values, 5000)] if values.ndim == 2 else [values[..., i] for i in range(values.shape[2])]
            )
            big = [
                np.asarray(Image.fromarray(np.ascontiguousarray(p, np.float32)).resize((width, height), how))
                for p in planes
            ]
            made[field.name] = big[0] if values.ndim == 2 else np.dstack(big)
        made["rgb"] = np.clip(made["rgb"], 0, None)
        return Passes(**made)


def render(path: Path, width: int, height: int, samples: int, transparent: bool = False, bounces: int = 5) -> None:
    """Ray-traces the open scene with the denoiser into a multilayer EXR; same seed, same picture."""
    scene = bpy.context.scene
    settings = scene.render
    settings.engine = "CYCLES"
    settings.resolution_x, settings.resolution_y, settings.resolution_percentage = width, height, 100
    settings.threads_mode, settings.threads = "FIXED", 2
    settings.film_transparent = transparent
    cycles = scene.cycles
    cycles.device, cycles.samples, cycles.seed = "CPU", samples, 7
    cycles.use_adaptive_sampling, cycles.adaptive_threshold = True, 0.02
    cycles.use_denoising, cycles.denoiser = True, "OPENIMAGEDENOISE"
    cycles.denoising_input_passes, cycles.denoising_prefilter = "RGB_ALBEDO_NORMAL", "FAST"
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = bounces, min(4, bounces), 3
    cycles.transparent_max_bounces, cycles.transmission_bounces = 12, 4
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_indirect, cycles.sample_clamp_direct, cycles.blur_glossy = 6, 0, 0.6
    layer = scene.view_layers[0]
    layer.use_pass_z = layer.use_pass_normal = layer.use_pass_diffuse_color = True
    image = settings.image_settings
    image.media_type = "MULTI_LAYER_IMAGE"
    image.file_format, image.color_depth, image.exr_codec = "OPEN_EXR_MULTILAYER", "16", "ZIP"
    settings.filepath, settings.use_file_extension = str(path.resolve()), False
    bpy.ops.render.render(write_still=True)


def read_passes(path: Path) -> Passes:
    """The passes of an EXR that `render` wrote (a multi-part file: every part is read)."""
    with OpenEXR.File(str(path), separate_channels=True) as file:
        channels = {
            name: np.asarray(channel.pixels, np.float32)
            for part in file.parts
            for name, channel in part.channels.items()
            if "Noisy" not in name
        }

    def pick(*endings: str) -> Array:
        return next(v for ending in endings for name, v in channels.items() if name.endswith(ending))

    def three(stem: str, axes: str) -> Array:
        return np.dstack([pick(f"{stem}.{axis}") for axis in axes])

    albedo = "Diffuse Color" if any("Diffuse Color" in name for name in channels) else "DiffCol"
    return Passes(
        rgb=three("Combined", "RGB"),
        alpha=pick("Combined.A"),
        depth=pick("Depth.Z", "Depth.V"),
        normal=three("Normal", "XYZ"),
        albedo=three(albedo, "RGB"),
    )
