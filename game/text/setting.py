"""How a text is to be set, and the set text.

Owns the data between the setter and whoever paints: everything in pixels, origin at the upper left of the block.
Must not know fonts or a screen.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from game.text.style import Style

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Setting:
    """The rules for one block of text.

    `length` is the room along a line in pixels: the width, or the height of a column when `vertical`. `leading` is the
    pitch of lines as a multiple of the size; `tracking` pixels go behind every piece; `indent` is in ems, for the first
    line of a paragraph. `han` says that dashes, dots and curly quotes are Chinese ones. `hang` lets an opening mark at
    the start of a line stand half an em outside; `tighten` closes the double blanks where marks meet. `justify` spreads
    the lines but the last of a paragraph to the full length.
    """

    style: Style
    length: float
    leading: float = 1.6
    tracking: float = 0.0
    vertical: bool = False
    han: bool = True
    hang: bool = True
    tighten: bool = True
    indent: float = 0.0
    align: Align = "left"
    justify: bool = False

    @property
    def pitch(self) -> float:
        """From one line to the next, in pixels."""
        return self.style.size * self.leading


@dataclass(frozen=True, slots=True)
class Placed:
    """One piece in its place: a Han character, a mark or a Latin word.

    Horizontal: `x` is its left edge, `y` the baseline. Vertical: `x` is the middle of its column, `y` its upper end;
    `turned` pieces lie on their side. It stands for the characters `start` to before `start + count`. `dotted` ones
    have emphasis dots.
    """

    text: str
    start: int
    count: int
    style: Style
    x: float
    y: float
    width: float
    turned: bool = False
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class LineBox:
    """One line (or column): its characters, and the box it takes including its leading."""

    start: int
    end: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A set text. `placed` is in reading order; `readings` are the small words beside, which come with their base.

    `width` and `height` are of the whole block; `ink` is the longest line. `pen` is where the next piece would go.
    """

    setting: Setting
    placed: tuple[Placed, ...] = ()
    readings: tuple[Placed, ...] = ()
    lines: tuple[LineBox, ...] = ()
    width: float = 0.0
    height: float = 0.0
    ink: float = 0.0
    count: int = 0
    pen: tuple[float, float] = (0.0, 0.0)
    _starts: tuple[int, ...] = field(default=(), repr=False)
    _reading_starts: tuple[int, ...] = field(default=(), repr=False)

    def among(self, since: int, upto: int) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
        """The pieces and readings with a character from `since` to before `upto`; the first may begin before it."""
        first = max(0, bisect_right(self._starts, since) - 1)
        while first < len(self.placed) and self.placed[first].start + self.placed[first].count <= since:
            first += 1
        last = bisect_right(self._starts, upto - 1)
        small = slice(bisect_right(self._reading_starts, since - 1), bisect_right(self._reading_starts, upto - 1))
        return self.placed[first:last], self.readings[small]

    def line_of(self, character: int) -> int:
        """The number of the line that a character is on."""
        for number, line in enumerate(self.lines):
            if character < line.end:
                return number
        return max(0, len(self.lines) - 1)
