"""Keys and what they do, in a row at the foot of a page.

Owns the row's layout. Must not know which keys a screen has.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pygame

from game.ui.theme import Theme
from game.ui.tokens import Colour

_GAP = 34
_KEY_GAP = 10


def hints_width(theme: Theme, items: Sequence[tuple[str, str]]) -> int:
    """The width of a row of (key, words)."""
    return sum(theme.key_width(key) + _KEY_GAP + theme.width(words, "quick") + _GAP for key, words in items) - _GAP


def draw_hints(
    target: pygame.Surface,
    theme: Theme,
    items: Sequence[tuple[str, str]],
    x: int,
    middle: int,
    *,
    align: Literal["left", "right"] = "right",
    ink: Colour | None = None,
    room: int = 1400,
) -> None:
    """Draw the row; what has no key on this device is left out, and so is what doesn't fit, from the end."""
    shown = [item for item in items if item[0]]
    while shown and hints_width(theme, shown) > room:
        shown.pop()
    ink = theme.palette.ink2 if ink is None else ink
    if align == "right":
        x -= hints_width(theme, shown) if shown else 0
    for key, words in shown:
        x = theme.key_cap(target, key, x, middle, ink) + _KEY_GAP
        x = theme.write(target, words, "quick", ink, (x, middle + 9)).right + _GAP
