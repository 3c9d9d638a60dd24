"""Whole-screen things that are looked at and left: chapter cards, documents.

Owns how they are left: by any key that goes on, by a click, by auto mode after a rest, by skipping at once. Must not
know what they show.
"""

from __future__ import annotations

import pygame

from game.desktop.actions import Action, Context
from game.desktop.signals import PointerDown, PointerUp, Pressed, Released, Scrolled, Signal
from game.session.pace import SKIP_SECONDS
from game.ui.control import Act
from game.ui.desk import Desk
from game.ui.screen import Screen
from game.ui.widgets.next_mark import NextMark


class WaitingScreen(Screen):
    """Shows something for as long as the player wants. `rest` is how long auto mode looks at it."""

    context: Context = "reading"
    rest = 3.0

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.mark = NextMark()
        self.began: float | None = None
        self._whole_at: float | None = None
        self._down = False
        self._left = False

    def whole(self) -> bool:
        """Whether all of it has come."""
        return True

    def complete(self) -> None:
        """Let all of it be there."""

    def turn(self) -> bool:
        """Show the next part of it; False when there is none."""
        return False

    def mark_place(self) -> tuple[int, int]:
        """Where the next mark stands."""
        return 1776, 1010

    def begin(self) -> None:
        """It is seen for the first time."""

    @property
    def age(self) -> float:
        """Seconds since it was first seen."""
        return self.now - self.began if self.began is not None else 0.0

    def receive(self, signal: Signal) -> bool:
        """Go on, back, or to another screen."""
        if isinstance(signal, PointerDown):
            self._down = True
            return True
        if isinstance(signal, PointerUp):
            was, self._down = self._down, False
            if was:
                self.go_on()
            return True
        if isinstance(signal, Scrolled):
            if signal.action is Action.LOG:
                self.desk.open("log")
            elif signal.action is Action.ROLL_FORWARD:
                self.go_on()
            return True
        if isinstance(signal, Released) and signal.action is Action.SKIP_HOLD:
            self._mode("read")
            return True
        return isinstance(signal, Pressed) and self._act(signal)

    def _act(self, signal: Pressed) -> bool:
        if signal.action is Action.CONFIRM:
            if not signal.repeat:
                self.go_on()
            return True
        acts: dict[Action, Act] = {
            Action.LOG: lambda: self.desk.open("log"),
            Action.MENU: lambda: self.desk.open("settings"),
            Action.ROLL_BACK: self.desk.roll_back,
            Action.ROLL_FORWARD: self.desk.roll_forward,
            Action.QUICK_SAVE: self.desk.quick_save,
            Action.QUICK_LOAD: self.desk.quick_load,
            Action.SKIP: lambda: self._mode("skip"),
            Action.SKIP_HOLD: lambda: self._mode("skip"),
            Action.AUTO: lambda: self._mode("auto"),
        }
        if signal.action not in acts:
            return False
        acts[signal.action]()
        return True

    def _mode(self, mode: str) -> None:
        session = self.desk.session
        if session is not None:
            session.pace.mode = mode  # type: ignore[assignment]

    def go_on(self) -> None:
        """All of it first, then its next part, then what follows."""
        if not self.whole():
            self.complete()
            self.damage()
        elif self.turn():
            self._whole_at = None
            self.mark.at = None
            self.damage()
        elif not self._left:
            self._left = True
            self.desk.next()

    def advance(self) -> None:
        """Come, wait, go by itself in auto and skip mode."""
        if self.began is None:
            self.began = self.now
            self.begin()
        if self.motion == "still" and not self.whole():
            self.complete()
            self.damage()
        session = self.desk.session
        mode = session.pace.mode if session is not None else "read"
        if mode == "skip":
            self.complete()
            if self.age >= SKIP_SECONDS:
                self.go_on()
            return
        if self.whole():
            if self._whole_at is None:
                self._whole_at = self.now
                self.mark.at = self.mark_place()
                self.damage(self.mark.box)
            self.mark.mode = mode
            passed = self.now - self._whole_at
            self.mark.share = min(1.0, passed / self.rest)
            if self.mark.advance(self.now, self.motion):
                self.damage(self.mark.box)
            if mode == "auto" and passed >= self.rest:
                self.go_on()

    @property
    def moving(self) -> bool:
        """Whether it comes, or goes on by itself."""
        session = self.desk.session
        return not self.whole() or (session is not None and session.pace.mode != "read")

    def draw_mark(self, target: pygame.Surface) -> None:
        """Draw the next mark."""
        self.mark.draw(target, self.desk.theme)
