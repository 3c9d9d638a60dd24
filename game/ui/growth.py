"""How far the words of menus grow with the size that the player reads in.

Owns that one rule. Must not measure or paint. Menus grow and shrink less than the story's lines, so that a page still
holds what belongs together.
"""

from __future__ import annotations

from typing import Final

from game.ui.theme import Theme
from game.ui.tokens import SMALLEST_TEXT

USUAL: Final = 42
_SHARE: Final = 0.45


def grown(theme: Theme, size: int) -> int:
    """The size in pixels of menu words that are `size` at the usual text size; never below 26."""
    return max(SMALLEST_TEXT, round(size * factor(theme)))


def factor(theme: Theme) -> float:
    """By how much menu words are larger (or smaller) than usual."""
    return 1 + _SHARE * (theme.settings.text_size / USUAL - 1)


def log_size(theme: Theme) -> int:
    """The size of the story's words where they are read again."""
    return max(28, round(theme.settings.text_size * 6 / 7))


def fitting(theme: Theme, text: str, role: str, size: int, room: float, tracking: float = 0.0) -> int:
    """The largest size up to `size` in which a line fits into `room`; 26 when none does."""
    while size > SMALLEST_TEXT and theme.width(text, role, tracking, size) > room:
        size -= 1
    return size
