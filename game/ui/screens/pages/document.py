"""A sheet with writing on it, over the picture: head, opening, paragraphs, who and when.

Owns the setting of its words on as many pages as they need. Must not know what sort of document it is; letters and
reports say how they differ.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pygame

from game.story.beat import Page
from game.text.markup import Marked
from game.text.paging import pages
from game.text.setting import Layout, Setting
from game.text.style import Style
from game.ui import lines
from game.ui.desk import Desk
from game.ui.motion import PAPER_LANDS, Tween, out_quint
from game.ui.paper import LIFTED
from game.ui.screens.pages.fields import DATES, HEADS, NUMBERS, OPENINGS, SIGNS, Fields
from game.ui.screens.waiting import WaitingScreen

_TOP, _BOTTOM = 48, 1032
_PAD = 92
# A page isn't begun for less of a paragraph than this.
_LEAST_LINES: Final = 2


class DocumentScreen(WaitingScreen):
    """The sheet lands from 103 % with its shadow; a click turns its pages, the last one goes on."""

    name = "page"
    opaque = False
    family = "serif"
    leading = 1.6
    indent = 2.0
    sheet_width = 1200
    seal = False
    head_role = "headline"
    opening_role = "note"

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(desk)
        self._page = page
        self._fields = Fields(desk, page)
        self._number = 0
        self._lands = Tween(1.0)
        self._was = -1.0
        self.build()

    def build(self) -> None:
        """Set the words and part them into pages."""
        theme = self.desk.theme
        size = max(30, min(60, round(theme.settings.text_size * 0.9)))
        look = theme.reading(100).style
        family = look.family if look.family in ("sans", "easy") else self.family
        self._style = Style(family, size, 400 if family == "kai" else 500)
        width = self.sheet_width - 2 * _PAD
        self._box = pygame.Rect((1920 - self.sheet_width) // 2, _TOP, self.sheet_width, _BOTTOM - _TOP)
        self._pages = self._part(self._fields.paragraphs(), width)
        if len(self._pages) == 1:
            # A short note is a small sheet.
            body = sum(layout.height + self._gap for layout in self._pages[0])
            spare = max(0, min(self._room(True) - body, self._box.height - 420))
            self._box.inflate_ip(0, -round(spare))
        self._number = min(self._number, len(self._pages) - 1)
        self._pictures: dict[int, pygame.Surface] = {}
        self.rest = 2.0 + sum(layout.count for layout in self._pages[self._number]) / (6.0 if theme.han else 24.0)
        self.damage()

    def _part(self, paragraphs: list[Marked], width: int) -> list[list[Layout]]:
        """Fill page after page; a paragraph that doesn't fit is parted at the end of a sentence."""
        theme = self.desk.theme
        setting = Setting(self._style, width, self.leading, han=theme.han, indent=self.indent if theme.han else 0.0)
        parts: list[list[Layout]] = [[]]
        used = 0.0
        for marked in paragraphs:
            rest, setting_now = marked, setting
            while True:
                room = self._room(len(parts) == 1) - used
                layout = theme.lettering.lay_out(rest, setting_now)
                if layout.height <= room or (not parts[-1] and len(layout.lines) <= 1):
                    parts[-1].append(layout)
                    used += layout.height + self._gap
                    break
                if room >= _LEAST_LINES * setting.pitch:
                    first = pages(rest, setting_now, theme.lettering, room)[0]
                    parts[-1].append(first.layout)
                    rest = rest.part(first.end, len(rest.plain))
                    setting_now = replace(setting, indent=0.0)
                parts.append([])
                used = 0.0
        return parts

    @property
    def _gap(self) -> float:
        return self._style.size * (0.25 if self.desk.theme.han else 0.55)

    def _room(self, first: bool) -> float:
        head = 190 if first and self._fields.word(*HEADS) else 84
        opening = 70 if first and self._fields.word(*OPENINGS) else 0
        return self._box.height - head - opening - 170

    def begin(self) -> None:
        """It lands."""
        length = self.seconds(PAPER_LANDS)
        if length and self.motion == "full":
            self._lands.set(0.0)
            self._lands.send(1.0, self.now, length, out_quint)
        self.desk.sound("ui_page")

    def turn(self) -> bool:
        """Show the next page."""
        if self._number + 1 >= len(self._pages):
            return False
        self._number += 1
        self.desk.sound("ui_page")
        return True

    def complete(self) -> None:
        """Lie there."""
        self._lands.set(1.0)

    def whole(self) -> bool:
        """Whether it lies."""
        return not self._lands.moving(self.now)

    def mark_place(self) -> tuple[int, int]:
        """Outside the sheet's lower right corner, on the paper."""
        return self._box.right - 96, self._box.bottom - 58

    def advance(self) -> None:
        """Land."""
        super().advance()
        share = self._lands.at(self.now)
        if share != self._was:
            self._was = share
            self.damage()

    # -- drawing -------------------------------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Veil and sheet."""
        theme = self.desk.theme
        theme.lay_veil(target, clip)
        picture = self._pictures.get(self._number)
        if picture is None:
            picture = self._pictures[self._number] = self._make(self._number)
        place = picture.get_rect(center=self._box.center)
        share = self._lands.at(self.now)
        if share < 1:
            grown = pygame.transform.smoothscale_by(picture, 1 + 0.03 * (1 - share))
            grown.set_alpha(round(255 * min(1.0, share * 1.6)))
            target.blit(grown, grown.get_rect(center=self._box.center))
            return
        target.blit(picture, place)
        self.draw_mark(target)

    def _make(self, number: int) -> pygame.Surface:
        theme, palette, box = self.desk.theme, self.desk.theme.palette, self._box
        pad = 48
        out = pygame.Surface((box.width + 2 * pad, box.height + 2 * pad), pygame.SRCALPHA)
        out.fill((*palette.paper, 0))
        sheet = pygame.Rect((pad, pad), box.size)
        theme.sheet(out, sheet, palette.paper, seed=37 + number, shadow=LIFTED)
        left, right = sheet.x + _PAD, sheet.right - _PAD
        y = float(sheet.y + 84)
        lines.rule(out, left, right, sheet.y + 56, palette.ink, short=110)
        if number == 0:
            y = self._draw_head(out, sheet, y)
        for layout in self._pages[number]:
            theme.lettering.paint(out, layout, (left, round(y)), palette.ink)
            y += layout.height + self._gap
        if number == len(self._pages) - 1:
            self._draw_end(out, right, min(y + 56, sheet.bottom - 96))
        if len(self._pages) > 1:
            count = f"{number + 1}/{len(self._pages)}"
            theme.write(out, count, "caption", palette.ink2, (left, sheet.bottom - 40))
        return out

    def _draw_head(self, out: pygame.Surface, sheet: pygame.Rect, y: float) -> float:
        theme, palette = self.desk.theme, self.desk.theme.palette
        left, right = sheet.x + _PAD, sheet.right - _PAD
        head, number = self._fields.word(*HEADS), self._fields.word(*NUMBERS)
        if number:
            theme.write(out, number, "caption", palette.ink2, (right, sheet.y + 44), align="right", room=700)
        if head:
            layout = theme.block(head, self.head_role, right - left, leading=1.3)
            theme.lettering.paint(out, layout, (left, round(y) + 6), palette.ink)
            y += layout.height + 34
        opening = self._fields.word(*OPENINGS)
        if opening:
            theme.write(out, opening, self.opening_role, palette.ink, (left, y + 38), room=right - left)
            y += 70
        return y + 8

    def _draw_end(self, out: pygame.Surface, right: int, y: float) -> None:
        theme, palette = self.desk.theme, self.desk.theme.palette
        sign, date = self._fields.word(*SIGNS), self._fields.word(*DATES)
        role = "hand_large" if self.family == "kai" else "note_bold"
        if sign:
            theme.write(out, sign, role, palette.ink, (right - 110, y), align="right", room=620)
        if date:
            theme.write(out, date, "caption", palette.ink2, (right - 110, y + 46), align="right", room=620)
        if self.seal and sign:
            theme.seal(out, pygame.Rect(right - 84, round(y) - 52, 84, 84), self.ui("FILED"))
