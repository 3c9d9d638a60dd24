"""A row of the log: who, their colour, what was said; a choice as a card with what was taken and what was not.

Owns the setting and the look of such rows. Must not know the log; it is told the words.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.text.markup import Marked
from game.text.setting import Layout
from game.text.style import Style
from game.ui import lines
from game.ui.control import Act, Control, Look
from game.ui.growth import log_size
from game.ui.paper import Shadow
from game.ui.theme import Theme
from game.ui.tokens import Colour
from game.ui.type import reading_style

LEFT = 262
RIGHT = 1702
_PAD = 23
_CARD_PAD = 26
_SWATCH_GAP = 24
_TEXT_GAP = 66
_CARD = Shadow(3, 7, 0.25)
_PLATE_HEIGHT = 60


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line. `colour` is the speaker's; `kind` is say, narrate, think, or heading for a chapter's beginning."""

    text: Marked
    kind: str = "narrate"
    who: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice: what was asked, what was taken (empty: it is still open), what was not."""

    label: str
    ask: str
    taken: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where names end and words begin, and how wide words may be."""

    names: int
    words: int
    room: int


def columns(theme: Theme, names: list[str], back: str) -> Columns:
    """The columns for the widest of the names, and with room for the plate at the right."""
    look = name_style(theme)
    widest = max((theme.lettering.extent(name, look, _tracking(theme)) for name in names), default=0)
    right = LEFT + max(142, 28 + min(330, widest))
    words = right + _TEXT_GAP
    return Columns(right, words, RIGHT - 18 - _plate_width(theme, back) - 28 - words)


def name_style(theme: Theme) -> Style:
    """The look of names in the log."""
    return theme.style("label_focus", max(28, min(48, round(log_size(theme) * 0.94))))


def _tracking(theme: Theme) -> float:
    return 3 if theme.han else 0


def _plate_width(theme: Theme, back: str) -> int:
    return theme.width(back, "quick_on", size=28) + 64


class LogRow(Control):
    """A row at its box. Its focus offers to go back to it: by its key, or by its plate; not by a stray click."""

    role = "row"
    frame_out = 0

    def __init__(self, theme: Theme, box: pygame.Rect, made: SetRow, columns: Columns, back: str, act: Act) -> None:
        super().__init__(box, made.label, act)
        self._made = made
        self._columns = columns
        self._back = back
        wide = _plate_width(theme, back)
        top = box.y + (min(box.height, 104) - _PLATE_HEIGHT) // 2
        self.plate = pygame.Rect(RIGHT - 18 - wide, top, wide, _PLATE_HEIGHT)

    @property
    def frame_box(self) -> pygame.Rect:
        """Not quite as high as the row, so that rows keep apart."""
        return pygame.Rect(LEFT, self.box.y + 7, RIGHT - LEFT, self.box.height - 14)

    def reach(self) -> pygame.Rect:
        """With shadows."""
        return self.box.inflate(60, 60)

    def release(self, at: tuple[int, int]) -> bool:
        """Only the plate goes back."""
        return self.activate() if self.plate.inflate(16, 16).collidepoint(at) else True

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The row; with the focus, its plate."""
        self._made.draw(target, theme, self.box.y, self._columns)
        if look.focused:
            palette = theme.palette
            ink = palette.pressed if look.pressed else palette.plate
            theme.sheet(target, self.plate, ink, seed=4, shadow=None, framed=False)
            at = (self.plate.centerx, self.plate.centery + 10)
            theme.write(target, self._back, "quick_on", palette.on_plate, at, align="center", size=28)


class SetRow:
    """The set words of a row, kept while the log is open. `height` is in pixels."""

    label = ""
    height = 0

    def draw(self, target: pygame.Surface, theme: Theme, y: int, columns: Columns) -> None:
        """Draw it with its upper edge at `y`."""
        raise NotImplementedError


class SpokenRow(SetRow):
    """A line as set."""

    def __init__(self, theme: Theme, spoken: Spoken, columns: Columns, seed: int) -> None:
        self._spoken = spoken
        self._seed = seed
        size = log_size(theme)
        self.label = spoken.text.plain
        own = theme.settings
        heading = spoken.kind == "heading"
        if heading:
            look = theme.style("headline", round(size * 1.2))
        else:
            look = reading_style(own.font, size, plain=own.contrast == "high", inner=spoken.kind == "think")
        self._layout: Layout = theme.block(spoken.text, look, columns.room, leading=1.6, tracking=0.5)
        self.height = round(self._layout.height) + 2 * _PAD + (16 if heading else 0)

    def draw(self, target: pygame.Surface, theme: Theme, y: int, columns: Columns) -> None:
        """Name, swatch, words."""
        palette, spoken = theme.palette, self._spoken
        ink: Colour = palette.ink2 if spoken.kind == "narrate" else palette.ink
        top = y + (self.height - round(self._layout.height)) // 2
        if spoken.who:
            look = name_style(theme)
            tracking = _tracking(theme)
            name = theme.lettering.shortened(spoken.who, look, columns.names - LEFT, tracking)
            first = self._layout.lines[0] if self._layout.lines else None
            pitch = first.height if first is not None else look.size
            baseline = top + pitch / 2 + look.size * 0.36
            theme.lettering.write(target, name, look, palette.ink, (columns.names, baseline), align="right",
                                  tracking=tracking)  # fmt: skip
            tall = max(42, round(look.size * 1.24))
            box = pygame.Rect(columns.names + _SWATCH_GAP - 6, round(top + pitch / 2 - tall / 2), 16, tall)
            theme.swatch(target, box, spoken.colour, self._seed % 7 + 1)
        if spoken.kind == "heading":
            lines.rule(target, LEFT + 12, columns.words - 40, y + self.height // 2, palette.ink, short=40)
        theme.lettering.paint(target, self._layout, (columns.words, top), ink)


class ChosenRow(SetRow):
    """A choice as set."""

    def __init__(self, theme: Theme, chosen: Chosen, columns: Columns, seed: int) -> None:
        self._chosen = chosen
        self._seed = seed
        size = log_size(theme)
        small = max(28, round(size * 30 / 36))
        self._columns = columns
        self._inset = 84 if theme.han else 36
        self._wide = 1180 - max(0, columns.words - 470)
        room = min(columns.room, self._wide - self._inset - 30) - 60
        own = theme.settings
        taken = reading_style(own.font, size, plain=theme.plain).bolder()
        other = reading_style(own.font, small, plain=theme.plain)
        self._taken_size = size
        self._parts: list[tuple[Layout, bool]] = []
        if chosen.ask:
            self._parts.append((theme.block(chosen.ask, theme.style("caption", small), room, leading=1.5), False))
        if chosen.taken:
            self._parts.append((theme.block(chosen.taken, taken, room, leading=1.5), True))
        others = [theme.block(words, other, room, leading=1.5) for words in chosen.others]
        self._parts += [(layout, False) for layout in others]
        self._mark = 1 if chosen.ask and chosen.taken else 0
        self.label = chosen.taken or chosen.ask or chosen.label
        self._card = sum(round(layout.height) for layout, _ in self._parts) + 2 * _CARD_PAD - 8
        if theme.han:
            tall = theme.lettering.column_extent(chosen.label, theme.style("label_focus", 32), 8)
            self._card = max(self._card, tall + 44)
        self.height = self._card + 26

    def draw(self, target: pygame.Surface, theme: Theme, y: int, columns: Columns) -> None:
        """The card, its ink edge, the taken with its check, the others under it."""
        palette = theme.palette
        box = pygame.Rect(columns.words - 26, y + 13, self._wide, self._card)
        theme.sheet(target, box, palette.slip, seed=self._seed % 11 + 12, shadow=_CARD)
        target.fill(palette.plate, (box.x, box.y, 10, box.height))
        if theme.han:
            top = box.y + 22
            theme.column(target, self._chosen.label, "label_focus", palette.ink, (box.x + 48, top), tracking=8, size=32)
        else:
            at = (columns.names, box.y + 58)
            theme.write(target, self._chosen.label, "label_focus", palette.ink2, at, align="right", size=30,
                        room=columns.names - LEFT)  # fmt: skip
        x, top = box.x + self._inset + 26, box.y + _CARD_PAD - 4
        for layout, taken in self._parts:
            theme.lettering.paint(target, layout, (x, top), palette.ink if taken else palette.ink2)
            if taken:
                last = layout.lines[-1]
                at = (round(x + last.x + last.width) + 40, round(top + last.y + last.height / 2))
                theme.icon(target, "check", at, max(32, round(self._taken_size * 0.8)), palette.ink)
            top += round(layout.height)
