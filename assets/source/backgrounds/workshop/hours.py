"""Owns the hours of the day: the colours of sky, light, haze and cloud that belong together.  Display-space colours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Hour:
    """One hour's light.

    `disc`: place of sun or moon (shares of width and of sky height), its colour and how strongly it glows.
    `toward`: direction to the light for clouds and mountains (right, up, away from the eye).
    """

    sky: tuple[tuple[float, str], ...]
    disc: tuple[float, float, str, float]
    toward: tuple[float, float, float]
    light: str
    power: float
    ambient: str
    ambient_share: float
    haze: str
    near_haze: str
    haze_density: float
    cloud_light: str
    cloud_shade: str
    cloud_cover: float
    mist: str
    stars: bool = False


HOURS = {
    "dawn": Hour(
        sky=((0.0, "#6c9dbd"), (0.28, "#97bccb"), (0.55, "#cddccf"), (0.78, "#f6dfb8"), (1.0, "#fbd9a4")),
        disc=(0.885, 0.80, "#fff1c8", 1.15),
        toward=(0.90, 0.40, -0.12),
        light="#ffdca6",
        power=2.3,
        ambient="#a4c6c8",
        ambient_share=0.44,
        haze="#ecdcbc",
        near_haze="#9dbfba",
        haze_density=0.95,
        cloud_light="#fff0d2",
        cloud_shade="#c3b3bd",
        cloud_cover=0.9,
        mist="#f8ead0",
    ),
    "day": Hour(
        sky=((0.0, "#5f9cc4"), (0.35, "#8fbdd4"), (0.7, "#c3dde2"), (1.0, "#edf1e4")),
        disc=(0.85, 0.05, "#fff6dc", 0.5),
        toward=(0.6, 0.62, -0.3),
        light="#fff1d2",
        power=1.6,
        ambient="#a9c4dc",
        ambient_share=0.3,
        haze="#cfe2e2",
        near_haze="#8fb8b8",
        haze_density=0.9,
        cloud_light="#ffffff",
        cloud_shade="#b4c4cf",
        cloud_cover=0.9,
        mist="#eef3ec",
    ),
    "dusk": Hour(
        sky=((0.0, "#5a5f8c"), (0.3, "#9c8099"), (0.55, "#dc9c84"), (0.8, "#f6c284"), (1.0, "#ffe0a4")),
        disc=(0.1, 0.84, "#ffeebc", 1.3),
        toward=(-0.85, 0.22, 0.15),
        light="#ffb26a",
        power=1.7,
        ambient="#8a86ac",
        ambient_share=0.36,
        haze="#efb890",
        near_haze="#8a7a96",
        haze_density=1.0,
        cloud_light="#ffcf9a",
        cloud_shade="#9a7f9a",
        cloud_cover=1.0,
        mist="#f3cfa8",
    ),
    "night": Hour(
        sky=((0.0, "#0b1226"), (0.4, "#152440"), (0.75, "#27405c"), (1.0, "#4a6678")),
        disc=(0.80, 0.20, "#e4ead8", 0.28),
        toward=(0.5, 0.6, -0.3),
        light="#93a8c0",
        power=0.42,
        ambient="#2c3c58",
        ambient_share=0.26,
        haze="#3a5468",
        near_haze="#1e3048",
        haze_density=0.95,
        cloud_light="#5a708c",
        cloud_shade="#1c283c",
        cloud_cover=0.75,
        mist="#47607a",
        stars=True,
    ),
}
