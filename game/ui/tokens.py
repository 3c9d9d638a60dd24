"""The colours, sizes and times of the interface, as data.

Owns the two palettes and the numbers that all screens share. Must not draw. The reasons are in the look's own rules:
paper and ink, one accent a chapter, corners never closed, thin lines that stop before thick ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Colour = tuple[int, int, int]


def colour(code: str) -> Colour:
    """A colour from `#RRGGBB`. ValueError when it is none."""
    code = code.lstrip("#")
    if len(code) != 6:
        raise ValueError(f"{code!r} is no colour")
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with so much (0..1) of `other` in it."""
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))  # type: ignore[return-value]


def luminance(of: Colour) -> float:
    """Relative luminance 0..1 (WCAG 2)."""
    parts = [channel / 255 for channel in of]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1..21 (WCAG 2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of all parts. `plate` and `on_plate` are the inversion that focus is made of."""

    paper: Colour
    slip: Colour
    spine: Colour
    edge: Colour
    news: Colour
    hair: Colour
    ink: Colour
    ink2: Colour
    ink3: Colour
    seal: Colour
    on_seal: Colour
    night: Colour
    plate: Colour
    on_plate: Colour
    pressed: Colour
    veil: Colour
    veil_share: float
    textured: bool


NORMAL: Final = Palette(
    paper=colour("#F4EDDF"),
    slip=colour("#FBF6EA"),
    spine=colour("#E8DDC8"),
    edge=colour("#D8CAB0"),
    news=colour("#E9E2D1"),
    hair=colour("#B7A98F"),
    ink=colour("#1F1C19"),
    ink2=colour("#463F37"),
    ink3=colour("#6F665A"),
    seal=colour("#8A2216"),
    on_seal=colour("#F4EDDF"),
    night=colour("#131826"),
    plate=colour("#1F1C19"),
    on_plate=colour("#F4EDDF"),
    pressed=colour("#463F37"),
    veil=colour("#1A1510"),
    veil_share=0.50,
    textured=True,
)

# Black plates, white words, no grain and no shadow; every shape stays where it was.
HIGH: Final = Palette(
    paper=(0, 0, 0),
    slip=(0, 0, 0),
    spine=(24, 24, 24),
    edge=(58, 58, 58),
    news=(0, 0, 0),
    hair=(150, 150, 150),
    ink=(255, 255, 255),
    ink2=(255, 255, 255),
    ink3=(190, 190, 190),
    seal=(255, 255, 255),
    on_seal=(0, 0, 0),
    night=(0, 0, 0),
    plate=(255, 255, 255),
    on_plate=(0, 0, 0),
    pressed=(200, 200, 200),
    veil=(0, 0, 0),
    veil_share=0.72,
    textured=False,
)

# Tea, from pale to dark: how near two people are. The order can be told in grey as well.
TEA: Final = (colour("#EFE6C4"), colour("#E3C77F"), colour("#CC9440"), colour("#9E5A22"), colour("#5E2C12"))
# A chapter that declares no colour of its own.
PLAIN_ACCENT: Final = colour("#A89878")

WIDTH: Final = 1920
HEIGHT: Final = 1080
MARGIN: Final = 96
RIGHT: Final = WIDTH - MARGIN
# Pages that are the reverse of the sheet begin right of their spine.
SPINE: Final = 148
PAGE_LEFT: Final = 236
# Nothing that can be clicked is lower than this, its pad included.
TARGET: Final = 48
SMALLEST_TEXT: Final = 26
