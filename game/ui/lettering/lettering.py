"""The one thing that screens need to write: measures, sets and paints words.

Owns the language that words are set in, and a memory of short lines. Must not know what is written or why.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import pygame

from game.text.layout import lay_out
from game.text.markup import Marked, parse, plain
from game.text.setting import Layout, Setting
from game.text.style import Style
from game.ui.lettering.faces import Faces
from game.ui.lettering.glyphs import Colour, Glyphs, Outline
from game.ui.lettering.painting import paint

MOST_LINES = 600
ENDLESS = 1e9


class Lettering:
    """Writes words in the fonts of a folder. Is itself the `Measure` that text is set with."""

    def __init__(self, folder: Path, language: str = "zh") -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._faces = Faces(folder, language)
        self.glyphs = Glyphs(self._faces)
        self._lines: OrderedDict[tuple[str, Style, float, bool, bool], Layout] = OrderedDict()

    @property
    def language(self) -> str:
        """The language whose rules dashes, dots and quotes follow."""
        return self._faces.language

    @language.setter
    def language(self, language: str) -> None:
        self._faces.language = language

    @property
    def han(self) -> bool:
        """Whether that language is set by the Chinese rules."""
        return self._faces.han

    def covers(self, font: str, text: str) -> bool:
        """Whether a font file of the folder has every character of a text."""
        return self._faces.covers(font, text)

    def width(self, text: str, style: Style) -> float:
        """How far one piece moves the pen, in pixels."""
        return self.glyphs.width(text, style)

    def lay_out(self, text: Marked | str, setting: Setting) -> Layout:
        """Set a text; a plain string has no marks in it."""
        return lay_out(plain(text) if isinstance(text, str) else text, setting, self)

    def lay_out_marked(self, source: str, setting: Setting, values: Mapping[str, object] | None = None) -> Layout:
        """Set a text with marks. MarkupError when they are wrong."""
        return lay_out(parse(source, values), setting, self)

    def paint(
        self,
        target: pygame.Surface,
        layout: Layout,
        at: tuple[float, float],
        colour: Colour,
        *,
        since: int = 0,
        upto: int | None = None,
        outline: Outline | None = None,
        within: pygame.Rect | None = None,
    ) -> pygame.Rect:
        """Paint a set text, or its characters from `since` to before `upto`; the answer is what was touched.

        Of a text of which only a part has to be drawn anew, `within` names the part.
        """
        return paint(target, layout, at, colour, self.glyphs, since=since, upto=upto, outline=outline, within=within)

    def extent(self, text: str, style: Style, tracking: float = 0.0) -> int:
        """The width of one line in pixels."""
        return round(self._line(text, style, tracking).ink)

    def write(
        self,
        target: pygame.Surface,
        text: str,
        style: Style,
        colour: Colour,
        at: tuple[float, float],
        *,
        align: Literal["left", "center", "right"] = "left",
        tracking: float = 0.0,
        outline: Outline | None = None,
    ) -> pygame.Rect:
        """Write one line whose left end, middle or right end stands at `at` on the baseline."""
        line = self._line(text, style, tracking)
        x = at[0] - {"left": 0.0, "center": line.ink / 2, "right": line.ink}[align]
        baseline = line.pen[1]
        return self.paint(target, line, (x, at[1] - baseline), colour, outline=outline)

    def column_extent(self, text: str, style: Style, tracking: float = 0.0) -> int:
        """The height of one column in pixels."""
        return round(self._line(text, style, tracking, vertical=True).ink)

    def write_column(
        self,
        target: pygame.Surface,
        text: str,
        style: Style,
        colour: Colour,
        at: tuple[float, float],
        *,
        tracking: float = 0.0,
        outline: Outline | None = None,
    ) -> pygame.Rect:
        """Write one column from top to bottom; `at` is the middle of its upper end."""
        line = self._line(text, style, tracking, vertical=True)
        return self.paint(target, line, (at[0] - line.width / 2, at[1]), colour, outline=outline)

    def shortened(self, text: str, style: Style, width: float, tracking: float = 0.0) -> str:
        """The text, or its beginning and …… where it is wider than `width` pixels."""
        if self.extent(text, style, tracking) <= width:
            return text
        dots = "……" if self.han else "…"
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._measured(text[:middle].rstrip() + dots, style, tracking) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + dots

    def _measured(self, text: str, style: Style, tracking: float) -> float:
        return self.lay_out(text, self._endless(style, tracking, vertical=False)).ink

    def _endless(self, style: Style, tracking: float, vertical: bool) -> Setting:
        return Setting(style, ENDLESS, tracking=tracking, vertical=vertical, han=self.han, hang=False)

    def _line(self, text: str, style: Style, tracking: float, vertical: bool = False) -> Layout:
        key = (text, style, tracking, vertical, self.han)
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = self.lay_out(text, self._endless(style, tracking, vertical))
            if len(self._lines) > MOST_LINES:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return line
