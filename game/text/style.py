"""How words look, as data: the key under which fonts are chosen and widths are measured.

Owns the vocabulary between whoever sets text and whoever has the fonts. Must not know a font file or a screen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

BOLD = 700


@dataclass(frozen=True, slots=True)
class Style:
    """A look of words. `size` is the height of a Han character in pixels; Latin follows it.

    `family` is a family of the theme: serif, sans, kai, brush, pen or easy. `weight` is 400 to 900; the nearest that
    the family has is taken.
    """

    family: str = "serif"
    size: int = 42
    weight: int = 500
    italic: bool = False

    def bolder(self) -> Style:
        """The same look in bold."""
        return replace(self, weight=max(self.weight, BOLD))

    def slanted(self) -> Style:
        """The same look in italics; only Latin has them."""
        return replace(self, italic=True)

    def scaled(self, factor: float) -> Style:
        """The same look `factor` times as large."""
        return replace(self, size=max(1, round(self.size * factor)))


class Measure(Protocol):
    """Whoever knows the fonts."""

    def width(self, text: str, style: Style) -> float:
        """How far one piece (a Han character, a mark, a Latin word) moves the pen, in pixels."""
        ...
