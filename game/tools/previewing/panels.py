"""Sheets that lie over everything: the base of them, and the inspector and the mistakes.

Owns how they look. What they say is made elsewhere; they are drawn once and kept until it changes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pygame

from game.story.diagnostics.diagnostic import Diagnostic
from game.text.style import Style
from game.tools.previewing.inspection import Inspection, Row
from game.tools.previewing.tongue import Tongue
from game.ui.paper import CARD
from game.ui.theme import Theme
from game.ui.tokens import WIDTH, Colour

TEXT: Final = Style("sans", 23, 400)
BOLD: Final = Style("sans", 23, 700)
HEAD: Final = Style("sans", 27, 700)
_PITCH: Final = 31
_PAD: Final = 28
# Above the line that is read there is no more room.
_MOST_ROWS: Final = 19
# What a sheet casts beyond its own edge.
_SHADOW: Final = 30


class Panel:
    """A sheet over the program. It is drawn anew only when it was given something new."""

    def __init__(self, theme: Callable[[], Theme]) -> None:
        self._theme = theme
        self._picture: pygame.Surface | None = None
        self._box = pygame.Rect(0, 0, 0, 0)
        self._damages: list[pygame.Rect] = []

    @property
    def shown(self) -> bool:
        """Whether it is to be seen."""
        return self._picture is not None

    def hide(self) -> None:
        """Take it away."""
        if self._picture is not None:
            self._damages.append(self._box.copy())
        self._picture = None

    def take_damages(self) -> list[pygame.Rect]:
        """What must be drawn anew since the last time."""
        damages, self._damages = self._damages, []
        return damages

    def draw(self, target: pygame.Surface) -> None:
        """Lay it on."""
        if self._picture is not None:
            target.blit(self._picture, self._box)

    def _begin(self, box: pygame.Rect) -> tuple[pygame.Surface, pygame.Rect]:
        """A new picture with a sheet at `box`, and where that is on the picture."""
        self.hide()
        self._box = box.inflate(2 * _SHADOW, 2 * _SHADOW)
        picture = pygame.Surface(self._box.size, pygame.SRCALPHA)
        own = pygame.Rect((_SHADOW, _SHADOW), box.size)
        theme = self._theme()
        theme.sheet(picture, own, theme.palette.slip, seed=21, shadow=CARD, framed=False)
        self._picture = picture
        self._damages.append(self._box.copy())
        return picture, own

    def _write(
        self,
        target: pygame.Surface,
        words: str,
        at: tuple[float, float],
        room: float,
        style: Style = TEXT,
        ink: Colour | None = None,
    ) -> int:
        """Write one line, cut short at `room`; its width."""
        theme = self._theme()
        words = theme.lettering.shortened(words, style, room)
        theme.lettering.write(target, words, style, ink or theme.palette.ink, at)
        return theme.lettering.extent(words, style)


class InspectorPanel(Panel):
    """The facts of a moment, at the upper right, above the line that is read."""

    _told: Inspection | None = None

    def tell(self, told: Inspection) -> None:
        """Show these facts."""
        if self.shown and told == self._told:
            return
        self._told = told
        columns = [told.values]
        if len(told.values) > _MOST_ROWS:
            half = max(-(-len(told.values) // 2), len(told.values) - _MOST_ROWS)
            columns = [told.values[:half], told.values[half:]]
        rows = min(_MOST_ROWS, max(len(told.reasons), *(len(column) for column in columns)))
        height = 104 + _PITCH * rows + 24
        narrow = 236 * len(columns)
        picture, box = self._begin(pygame.Rect(WIDTH - 12 - 560 - narrow, 8, 560 + narrow, height))
        theme = self._theme()
        self._write(picture, told.title, (box.x + _PAD, box.y + 42), box.width - 2 * _PAD, HEAD)
        self._write(picture, told.place, (box.x + _PAD, box.y + 76), box.width - 2 * _PAD, TEXT, theme.palette.ink2)
        picture.fill(theme.palette.ink, (box.x + _PAD, box.y + 90, box.width - 2 * _PAD, 3))
        self._column(picture, told.reasons, box.x + _PAD, box.x + 540, box.y + 122, box.bottom - 8)
        for number, column in enumerate(columns):
            left = box.x + 568 + 236 * number
            self._column(picture, column, left, left + 196, box.y + 122, box.bottom - 8)
            picture.fill(theme.palette.hair, (left - 15, box.y + 104, 1, box.height - 124))

    def _column(self, target: pygame.Surface, rows: Sequence[Row], left: int, right: int, y: int, foot: int) -> None:
        theme = self._theme()
        palette = theme.palette
        for row in rows:
            if y > foot:
                return
            if row.tone == "heading":
                self._write(target, row.left, (left, y), right - left, BOLD)
                target.fill(palette.hair, (left, y + 8, right - left, 1))
            else:
                self._row(target, row, left, right, y)
            y += _PITCH

    def _row(self, target: pygame.Surface, row: Row, left: int, right: int, y: int) -> None:
        theme = self._theme()
        palette = theme.palette
        if row.tone == "changed":
            target.fill(palette.spine, (left - 6, y - 23, right - left + 12, _PITCH))
        if row.tone in ("yes", "no"):
            theme.icon(target, "check" if row.tone == "yes" else "cross", (left + 11, y - 8), 22, palette.ink)
            left += 30
        style = BOLD if row.tone == "changed" else TEXT
        wide = theme.lettering.extent(row.right, style) if row.right else 0
        room = right - left
        wide = min(wide, room * 2 // 3)
        ink = palette.ink2 if row.tone == "faint" else palette.ink
        used = self._write(target, row.left, (left, y), room - wide - 14 if wide else room, style, ink)
        self._write(target, row.right, (max(left + used + 12, right - wide), y), wide + 2, style, palette.ink2)


class MistakesPanel(Panel):
    """What is wrong with the scripts that were just saved, at the upper left."""

    _MOST: Final = 3

    def tell(self, mistakes: Sequence[Diagnostic], tongue: Tongue) -> None:
        """Show the first of them, each with its line and a mark under the words."""
        language = tongue.language
        shown = mistakes[: self._MOST]
        height = 96 + sum(176 if mistake.hint(language) else 142 for mistake in shown) + 44
        picture, box = self._begin(pygame.Rect(12, 8, 1130, height))
        theme = self._theme()
        palette = theme.palette
        room = box.width - 2 * _PAD
        title = tongue("{count} mistakes: the story before them goes on", count=len(mistakes))
        self._write(picture, title, (box.x + _PAD, box.y + 44), room, HEAD, palette.seal)
        picture.fill(palette.ink, (box.x + _PAD, box.y + 60, room, 3))
        y = box.y + 96
        for mistake in shown:
            place = f"{mistake.file}:{mistake.line}:{mistake.column}  {mistake.code}"
            self._write(picture, place, (box.x + _PAD, y), room, TEXT, palette.ink2)
            self._write(picture, mistake.message(language), (box.x + _PAD, y + _PITCH), room, BOLD)
            self._excerpt(picture, mistake, box.x + _PAD, y + 2 * _PITCH + 6, room)
            y += 3 * _PITCH + 20
            if mistake.hint(language):
                self._write(picture, mistake.hint(language), (box.x + _PAD, y), room, TEXT, palette.ink2)
                y += _PITCH + 3
            picture.fill(palette.hair, (box.x + _PAD, y - 8, room, 1))
            y += 29
        more = len(mistakes) - len(shown)
        foot = tongue("F2 hides this until the next save")
        if more:
            foot = f"{tongue('… and {count} more', count=more)}   {foot}"
        self._write(picture, foot, (box.x + _PAD, box.bottom - 22), room, TEXT, palette.ink2)

    def _excerpt(self, target: pygame.Surface, mistake: Diagnostic, x: int, y: int, room: int) -> None:
        theme = self._theme()
        line = mistake.excerpt.replace("\t", "  ")
        lead = len(line) - len(line.lstrip())
        words = line.strip()
        at = max(0, mistake.column - 1 - lead)
        target.fill(theme.palette.spine, (x, y - 26, room, 36))
        wide = theme.lettering.extent(words[at : at + mistake.length], TEXT) or 14
        # Measured from behind: blanks at the end of a line have no width.
        before = max(0, theme.lettering.extent(words[: at + mistake.length], TEXT) - wide)
        # A long line is moved so that what is wrong can be seen.
        shift = max(0, before + min(wide, 300) - room + 60)
        old = target.get_clip()
        target.set_clip(pygame.Rect(x, y - 30, room, 46))
        theme.lettering.write(target, words, TEXT, theme.palette.ink, (x + 10 - shift, y))
        target.fill(theme.palette.seal, (x + 10 - shift + before, y + 6, wide, 4))
        target.set_clip(old)
