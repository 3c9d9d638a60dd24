"""A question before something that can't be undone.

Owns its sheet and the two answers. Must not know what is at stake.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Pressed
from game.text.setting import Layout
from game.ui import lines
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.focus_screen import FocusScreen
from game.ui.growth import grown
from game.ui.key_names import key_for
from game.ui.paper import LIFTED
from game.ui.tokens import HEIGHT, WIDTH
from game.ui.widgets.hints import draw_hints, hints_width
from game.ui.widgets.menu_word import PAD_X, MenuWord

_WIDE = 1040
_INSET = 64
_GAP = 44


class ConfirmScreen(FocusScreen):
    """Lies over another screen. The answer that changes nothing has the focus, and is what Escape says."""

    name = "confirm"
    opaque = False
    wrap = True

    def __init__(self, desk: Desk, question: str, detail: str, yes: str, no: str, then: Callable[[], None]) -> None:
        super().__init__(desk)
        self.question = question
        self.detail = detail
        self._yes, self._no = yes, no
        self._then = then
        self._answered = False
        self._sheet = pygame.Rect(0, 0, 0, 0)

    def build(self) -> None:
        """Lay it out; at first the focus is on the answer that changes nothing."""
        first = not self.focus.controls
        super().build()
        if first:
            self.focus.index = 1

    def make_controls(self) -> list[Control]:
        """Yes at the left, no at the right, on one line at the sheet's foot."""
        theme = self.desk.theme
        ask, detail = self._layouts()
        height = 60 + round(ask.height) + (20 + round(detail.height) if detail is not None else 0) + 44 + 72 + 60
        self._sheet = pygame.Rect((WIDTH - _WIDE) // 2, (HEIGHT - height) // 2 - 30, _WIDE, height)
        y = self._sheet.bottom - 60 - 24
        controls: list[Control] = []
        x = self._sheet.x + _INSET
        for label, act in ((self._yes, self._say_yes), (self._no, self._say_no)):
            word = MenuWord(theme, label, (x, y), act)
            controls.append(word)
            x += word.box.width - 2 * PAD_X + _GAP + 40
        return controls

    def _layouts(self) -> tuple[Layout, Layout | None]:
        theme, room = self.desk.theme, _WIDE - 2 * _INSET
        tracking = 2 if theme.han else 0
        ask = theme.block(
            self.question, theme.style("headline", grown(theme, 46)), room, leading=1.35, tracking=tracking
        )
        if not self.detail:
            return ask, None
        return ask, theme.block(self.detail, theme.style("note", grown(theme, 32)), room, leading=1.55)

    # -- answers -----------------------------------------------------------------------------------------------------

    def _say_yes(self) -> None:
        if not self._answered:
            self._answered = True
            self.desk.sound("ui_choose")
            self.desk.close()
            self._then()

    def _say_no(self) -> None:
        if not self._answered:
            self._answered = True
            self.desk.sound("ui_close")
            self.desk.close()

    def cancelled(self) -> None:
        """Escape says no."""
        self._say_no()

    def act(self, signal: Pressed) -> bool:
        """Up and down go from one answer to the other as well: there are but two."""
        if signal.action in (Action.UP, Action.DOWN):
            return self.go("left" if signal.action is Action.UP else "right")
        return super().act(signal)

    # -- drawing -----------------------------------------------------------------------------------------------------

    def draw_ground(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """The veil, the sheet, the words, the keys."""
        theme, palette, sheet = self.desk.theme, self.desk.theme.palette, self._sheet
        theme.lay_veil(target, clip)
        if not sheet.inflate(120, 120).colliderect(clip):
            return
        theme.sheet(target, sheet, palette.paper, seed=33, shadow=LIFTED)
        lines.rule(target, sheet.x + 40, sheet.right - 40, sheet.y + 30, palette.ink)
        ask, detail = self._layouts()
        y = sheet.y + 60
        theme.lettering.paint(target, ask, (sheet.x + _INSET, y), palette.ink)
        if detail is not None:
            theme.lettering.paint(target, detail, (sheet.x + _INSET, y + round(ask.height) + 20), palette.ink2)
        items = self._hints()
        words_end = max((control.box.right for control in self.focus.controls), default=sheet.x)
        if words_end + 60 + hints_width(theme, items) < sheet.right - 40:
            draw_hints(target, theme, items, sheet.right - 44, self.focus.controls[0].box.centery)

    def _hints(self) -> Sequence[tuple[str, str]]:
        desk = self.desk
        args = (desk.bindings, desk.device, desk.words.ui, desk.gamepad)
        return [
            (key_for(Action.CONFIRM, *args), self.ui("decide")),
            (key_for(Action.CANCEL, *args), self._no),
        ]
