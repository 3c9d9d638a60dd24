"""Before the first line: the few settings that decide whether a reader can read at all.

Owns their choice and the way on. The rows, the sample and every change are those of the settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Pressed
from game.ui.control import Act, Control
from game.ui.desk import Desk
from game.ui.focus_screen import FocusScreen
from game.ui.screens.settings import Entry, SettingsScreen
from game.ui.screens.spine import HEAD, Hint
from game.ui.settings_pages import SETTINGS, Setting, language_setting
from game.ui.tokens import RIGHT, SPINE
from game.ui.widgets.menu_word import PAD_X, MenuWord

SHOWN: Final = ("text_size", "font", "contrast", "motion", "timed", "master")
_BEGIN = "begin"


class FirstStartScreen(SettingsScreen):
    """Shown once. Going on is one key away; nothing has to be set."""

    name = "first_start"
    head = "Before you read"

    def __init__(self, desk: Desk, done: Act) -> None:
        super().__init__(desk)
        self._done = done
        self._opened = False

    def build(self) -> None:
        """At first the way on has the focus."""
        super().build()
        if not self._opened:
            self._opened = True
            self.relay(_BEGIN)

    def _list(self) -> list[Entry]:
        every: dict[str, Setting] = {entry.name: entry for part in SETTINGS.values() for entry in part}
        entries: list[Entry] = [every[name] for name in SHOWN]
        language = language_setting(self.desk.words.languages)
        return entries if language is None else [language, *entries]

    def head_controls(self) -> list[Control]:
        """The way on, at the head's right."""
        theme = self.desk.theme
        words = self.ui("Start reading")
        wide = theme.width(words, "menu_focus", 6 if theme.han else 0)
        begin = MenuWord(theme, words, (RIGHT - PAD_X - wide - 30, HEAD), self._finish)
        begin.hint = _BEGIN
        return [begin]

    def _make_spine(self) -> list[Control]:
        return []

    def _finish(self) -> None:
        self.desk.change(first_start_done=True)
        self.desk.sound("ui_choose")
        self._done()

    def cancelled(self) -> None:
        """Going on without setting anything."""
        self._finish()

    def act(self, signal: Pressed) -> bool:
        """There are no other parts and no pages to turn to."""
        if signal.action in (Action.TAB_LEFT, Action.TAB_RIGHT, Action.RESET, Action.PAGE_UP, Action.PAGE_DOWN):
            return True
        return super().act(signal)

    def hints(self) -> Sequence[Hint]:
        """Look through, change, go on."""
        return [
            Hint((Action.UP, Action.DOWN), self.ui("look through")),
            Hint((Action.LEFT, Action.RIGHT), self.ui("change")),
            Hint((Action.CANCEL,), self.ui("Start reading"), self._finish),
        ]

    def note(self) -> str:
        """What a row is good for, else that nothing is final."""
        words = super().note()
        usual = self.ui("Every change counts at once.")
        return self.ui("All of this can be changed at any time.") if words == usual else words

    def draw_ground(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Without the spine's keys."""
        FocusScreen.draw_ground(self, target, clip)
        self._draw_foot(target)

    def draw_page(self, out: pygame.Surface) -> None:
        """The title stands on the spine."""
        super().draw_page(out)
        theme = self.desk.theme
        theme.column(out, self.title, "tab_on", theme.palette.ink2, (SPINE / 2, 92), tracking=6 if theme.han else 0)
