"""The roles that words play on a screen, and the look of each.

Owns roles and their styles as data. Must not measure or paint. Sizes are pixels on the canvas, never below 26.
"""

from __future__ import annotations

from typing import Final

from game.save.settings import FontChoice
from game.text.style import Style

# Where words are set by the theme alone. A player's font choice concerns what is read: lines, options, the log.
ROLES: Final[dict[str, Style]] = {
    "title": Style("serif", 60, 700),
    "headline": Style("serif", 46, 700),
    "menu": Style("serif", 38, 500),
    "menu_focus": Style("serif", 42, 700),
    "tab": Style("serif", 36, 500),
    "tab_on": Style("serif", 40, 700),
    "label": Style("serif", 34, 500),
    "label_focus": Style("serif", 34, 700),
    "value": Style("serif", 32, 500),
    "value_on": Style("serif", 32, 700),
    "note": Style("serif", 30, 500),
    "note_bold": Style("serif", 30, 700),
    "caption": Style("serif", 28, 500),
    "caption_bold": Style("serif", 28, 700),
    "small": Style("serif", 26, 500),
    "hand": Style("kai", 30, 400),
    "hand_large": Style("kai", 36, 400),
    "quick": Style("sans", 26, 400),
    "quick_on": Style("sans", 26, 500),
    "key": Style("sans", 26, 400),
    "reason": Style("sans", 27, 400),
    "face": Style("sans", 26, 400),
    "name": Style("serif", 52, 700),
    "role": Style("serif", 28, 500),
    "letter": Style("serif", 46, 700),
    "numeral": Style("serif", 34, 500),
    "seal": Style("serif", 34, 900),
    "brush": Style("brush", 400, 400),
    "latin_title": Style("serif", 58, 500, italic=True),
}

SMALLEST_ITALIC: Final = 30


def style(role: str, *, plain: bool) -> Style:
    """The style of a role; `plain` sets everything in an even sans (high contrast, easy reading)."""
    own = ROLES[role]
    if not plain or own.family in ("sans", "brush"):
        return own
    return Style("sans", own.size, 700 if own.weight >= 700 else 500)


def reading_style(font: FontChoice, size: int, *, plain: bool, inner: bool = False) -> Style:
    """The style of the story's lines. Inner voice is in the hand of the kai, where the player left the serif on."""
    if plain:
        return Style("sans", size, 500)
    if inner and font in ("serif", "kai"):
        return Style("kai", size, 400)
    return {
        "serif": Style("serif", size, 500),
        "sans": Style("sans", size, 400),
        "kai": Style("kai", size, 400),
        "readable": Style("easy", size, 400),
    }[font]


def reading_leading(font: FontChoice, spacing: float) -> float:
    """The pitch of lines in sizes; the readable font is set wider."""
    return spacing + (0.2 if font == "readable" else 0.0)


def reading_tracking(font: FontChoice, size: int) -> float:
    """Pixels between pieces."""
    return 2.0 if font == "readable" else max(1.0, size / 42)
