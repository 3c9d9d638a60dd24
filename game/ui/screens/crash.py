"""What a player sees when the program has made a mistake: where to go from here, never a traceback.

Owns that page. It asks as little as it can of anything else, since something has just gone wrong. Must not know what.
"""

from __future__ import annotations

from pathlib import PurePath

import pygame

from game.desktop.clipboard import put_text
from game.text.setting import Layout
from game.ui import lines
from game.ui.control import Act, Control
from game.ui.desk import Desk
from game.ui.focus_screen import FocusScreen
from game.ui.growth import grown
from game.ui.motion import FOCUS
from game.ui.paper import CARD
from game.ui.tokens import HEIGHT, RIGHT, WIDTH
from game.ui.widgets.menu_word import MenuWord

_LEFT = 236
_MISSING = pygame.Rect(1250, 220, 500, 690)
_ROOM = _MISSING.x - _LEFT - 90
_PITCH = 84
_TOP = 214


class CrashScreen(FocusScreen):
    """`report` is what can be copied, `file` where it was written (empty: it couldn't be), `slot` the save to go on
    from (empty: there is none)."""

    name = "crash"
    wrap = True

    def __init__(self, desk: Desk, report: str, file: str, slot: str) -> None:
        super().__init__(desk)
        self.report = report
        self.file = file
        self.slot = slot
        self._said = ""

    def make_controls(self) -> list[Control]:
        """The ways from here, one below the other."""
        theme, desk = self.desk.theme, self.desk
        ways: list[tuple[str, Act, bool]] = [
            (self.ui("Go on from the last line"), lambda: desk.go_on_from(self.slot), bool(self.slot)),
            (self.ui("Copy the report"), self._copy, True),
            (self.ui("To the title"), desk.to_title, True),
            (self.ui("Leave the game"), desk.leave, True),
        ]
        y = _TOP + round(self._body().height) + 100
        y = min(y, HEIGHT - 130 - 3 * _PITCH)
        words: list[Control] = []
        for label, act, enabled in ways:
            words.append(MenuWord(theme, label, (_LEFT, y), act, enabled=enabled))
            y += _PITCH
        return words

    def build(self) -> None:
        """Lay it out; the focus is on the first way that is open."""
        first = not self.focus.controls
        super().build()
        if first and not self.slot:
            self.focus.give(1, self.now, self.seconds(FOCUS))

    def cancelled(self) -> None:
        """There is nothing behind this page."""

    def _copy(self) -> None:
        done = put_text(self.report)
        self.desk.sound("ui_note" if done else "ui_error")
        self._said = self.ui("The report is on the clipboard.") if done else self.ui("There is no clipboard here.")
        self.redraw_ground()

    def _body(self) -> Layout:
        theme = self.desk.theme
        words = self.ui("The program has made a mistake. It isn't yours, and nothing you chose is lost.")
        if self.slot:
            words += "\n" + self.ui("The line you were at has been kept.")
        return theme.block(words, theme.style("label", grown(theme, 36)), _ROOM, leading=1.6)

    # -- drawing -----------------------------------------------------------------------------------------------------

    def make_ground(self) -> pygame.Surface:
        """Paper, the words, the outline of the page that isn't there."""
        theme, palette = self.desk.theme, self.desk.theme.palette
        out = theme.papers.field((WIDTH, HEIGHT), palette.paper, 6)
        lines.rule(out, _LEFT, RIGHT, 144, palette.ink, gap=8, short=110)
        tracking = 10 if theme.han else 0
        theme.write(out, self.ui("A page is missing here"), "title", palette.ink, (_LEFT, 112), tracking=tracking)
        theme.lettering.paint(out, self._body(), (_LEFT, _TOP), palette.ink2)
        self._draw_missing(out)
        said = self._said
        if not said and self.file:
            said = self.ui("The report was written to {file}, beside the saves.", file=PurePath(self.file).name)
        if said:
            theme.write(out, said, "caption", palette.ink2, (_LEFT, 1032), room=RIGHT - _LEFT)
        return out.convert()

    def _draw_missing(self, out: pygame.Surface) -> None:
        """Sheets of a book, and among them a dashed outline: old books say of a lost page that it was lost before."""
        theme, palette, box = self.desk.theme, self.desk.theme.palette, _MISSING
        for number, (dx, dy) in enumerate(((26, 22), (13, 11))):
            theme.sheet(out, box.move(dx, dy), palette.slip, seed=60 + number, shadow=CARD)
        out.blit(theme.papers.field(box.size, palette.paper, 9), box)
        lines.dashed_box(out, box, palette.ink3)
        words = self.ui("missing")
        if theme.han:
            tall = theme.lettering.column_extent(words, theme.style("hand_large", 64), 24)
            theme.column(out, words, "hand_large", palette.ink2, (box.centerx, box.centery - tall / 2), tracking=24,
                         size=64)  # fmt: skip
        else:
            at = (box.centerx, box.centery + 16)
            theme.write(out, words, "hand_large", palette.ink2, at, align="center", size=56, room=box.width - 60)
