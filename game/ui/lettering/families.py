"""Which font file sets which characters in which family.

Owns the theme's families as data. Must not open a font.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# EB Garamond's letters are small for their size; beside Han they are set this much larger.
LATIN_SCALE = 1.12


@dataclass(frozen=True, slots=True)
class Family:
    """The fonts of one family by weight, for Han and for Latin; `latin_scale` is the Latin size in Han sizes.

    `marks` sets dashes and dots where the family's own font has poor ones.
    """

    han: Mapping[int, str]
    latin: Mapping[int, str]
    italic: str
    latin_scale: float = 1.0
    marks: str = ""


_GARAMOND: Mapping[int, str] = {500: "latin_500", 700: "latin_700"}
_GARAMOND_ITALIC: Mapping[int, str] = {500: "latin_500_italic"}
_SANS: Mapping[int, str] = {400: "sans_400", 500: "sans_500", 700: "sans_700"}
_SERIF: Mapping[int, str] = {500: "serif_500", 700: "serif_700", 900: "serif_900"}

FAMILIES: Mapping[str, Family] = {
    "serif": Family(_SERIF, _GARAMOND, "latin_500_italic", LATIN_SCALE),
    "sans": Family(_SANS, _SANS, "latin_500_italic"),
    # The hand of the inner voice: its Latin is an italic.
    "kai": Family({400: "kai", 700: "serif_700"}, _GARAMOND_ITALIC, "latin_500_italic", LATIN_SCALE),
    "brush": Family({400: "brush"}, _GARAMOND, "latin_500_italic", LATIN_SCALE, marks="kai"),
    "pen": Family({400: "pen"}, _GARAMOND_ITALIC, "latin_500_italic", LATIN_SCALE, marks="kai"),
    # For easy reading: an even stroke, a little heavier; leading and tracking are the setter's.
    "easy": Family({400: "sans_500", 700: "sans_700"}, {400: "sans_500", 700: "sans_700"}, "sans_500"),
}

# Where a character is looked for that the family's own font lacks.
FALLBACKS = ("serif_500", "sans_400", "kai", "latin_500")
# Fonts of the desktop, for what a player types beyond all of ours.
DESKTOP_FONTS = (
    "notosanscjksc", "notoserifcjksc", "sourcehansanssc", "microsoftyahei", "pingfangsc", "hiraginosansgb",
    "wenquanyimicrohei", "simsun", "notosans", "segoeui", "dejavusans",
)  # fmt: skip


def nearest(weights: Mapping[int, str], weight: int) -> str:
    """The font of the weight nearest to the one asked for; of two as near, the heavier."""
    return weights[min(weights, key=lambda own: (abs(own - weight), -own))]
