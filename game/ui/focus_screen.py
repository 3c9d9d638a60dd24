"""Screens made of controls.

Owns how keys, gamepad and pointer reach controls: one focus, moved by each of them; things happen on release. Must not
know what the controls are.
"""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Moved, PointerDown, PointerUp, Pressed, Signal
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.focus import Direction, Focus
from game.ui.motion import FOCUS
from game.ui.screen import WHOLE, Screen

DIRECTIONS: dict[Action, Direction] = {
    Action.UP: "up",
    Action.DOWN: "down",
    Action.LEFT: "left",
    Action.RIGHT: "right",
}


class FocusScreen(Screen):
    """A screen with a ground that seldom changes, controls over it, and the frame of the focus on top."""

    wrap = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.focus = Focus(wrap=self.wrap)
        self._ground: pygame.Surface | None = None
        self._last_frame: pygame.Rect | None = None

    # -- to be said by each screen -------------------------------------------------------------------------------

    def make_ground(self) -> pygame.Surface:
        """Draw everything that no control draws, over the whole canvas; opaque."""
        raise NotImplementedError

    def make_controls(self) -> list[Control]:
        """The controls in reading order."""
        return []

    def cancelled(self) -> None:
        """The player wants out of here."""
        self.desk.sound("ui_close")
        self.desk.close()

    def focus_moved(self) -> None:
        """The focus has gone to another control."""

    # -- the same for all --------------------------------------------------------------------------------------------

    def build(self) -> None:
        """Make ground and controls anew, keeping the focus at its number."""
        self._ground = None
        self.focus.set(self.make_controls())
        self.damage()

    def leave(self) -> None:
        """Let the ground go, which is as large as the canvas."""
        self._ground = None

    def controls(self) -> Sequence[Control]:
        """All controls."""
        return self.focus.controls

    @property
    def focused(self) -> Control | None:
        """The one in focus."""
        return self.focus.current

    @property
    def moving(self) -> bool:
        """The frame travels."""
        return self.focus.travelling(self.now)

    def receive(self, signal: Signal) -> bool:
        """Move the focus, press, release, cancel."""
        if isinstance(signal, Pressed):
            return self.act(signal)
        if isinstance(signal, Moved):
            return self._moved(signal.at)
        if isinstance(signal, PointerDown):
            self._give(self.focus.point(signal.at))
            return self._down(signal.at)
        if isinstance(signal, PointerUp):
            return self._up(signal.at)
        return False

    def act(self, signal: Pressed) -> bool:
        """An action's key went down."""
        action = signal.action
        if action in DIRECTIONS:
            return self.go(DIRECTIONS[action])
        if action is Action.CONFIRM and not signal.repeat:
            current = self.focus.current
            if current is not None and not current.activate():
                self.desk.sound("ui_error")
            return True
        if action is Action.CANCEL:
            self.cancelled()
            return True
        return False

    def go(self, direction: Direction) -> bool:
        """Adjust the focused control, or go to the next one."""
        current = self.focus.current
        sideways = {"left": -1, "right": 1}.get(direction, 0)
        if current is not None and sideways and current.adjust(sideways):
            self.damage(current.reach())
            return True
        before = self.focus.current
        if self.focus.move(direction, self.now, self.seconds(FOCUS)):
            self._changed(before)
        return True

    def give_focus(self, control: Control) -> None:
        """Give the focus to a control."""
        if control in self.focus.controls:
            self._give(self.focus.controls.index(control))

    def advance(self) -> None:
        """Let the frame travel."""
        frame = self.focus.frame_reach(self.now)
        if frame != self._last_frame:
            for box in (frame, self._last_frame):
                if box is not None:
                    self.damage(box)
            self._last_frame = frame

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Ground, controls, frame."""
        self.draw_ground(target, clip)
        for control in self.focus.controls:
            if control.reach().colliderect(clip):
                control.draw(target, self.desk.theme, self.focus.look(control, self.now))
        self.focus.draw_frame(target, self.desk.theme, self.now)
        self.draw_over(target, clip)

    def draw_ground(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Lay the ground."""
        if self._ground is None:
            self._ground = self.make_ground()
        target.blit(self._ground, clip, clip)

    def draw_over(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Draw what lies over the controls."""

    def redraw_ground(self) -> None:
        """The ground has changed."""
        self._ground = None
        self.damage(WHOLE)

    def _moved(self, at: tuple[int, int]) -> bool:
        pressed = self.focus.pressed
        if pressed is not None:
            if pressed.drag(at):
                self.damage(pressed.reach())
            return True
        return self._give(self.focus.point(at))

    def _give(self, number: int | None) -> bool:
        before = self.focus.current
        if number is None or not self.focus.give(number, self.now, self.seconds(FOCUS)):
            return False
        self._changed(before)
        return True

    def _down(self, at: tuple[int, int]) -> bool:
        number = self.focus.point(at)
        if number is None:
            return False
        control = self.focus.controls[number]
        self.focus.pressed = control
        control.press(at)
        self.damage(control.reach())
        return True

    def _up(self, at: tuple[int, int]) -> bool:
        pressed, self.focus.pressed = self.focus.pressed, None
        if pressed is None:
            return False
        self.damage(pressed.reach())
        if (pressed.contains(at) or pressed.drag(at)) and not pressed.release(at):
            self.desk.sound("ui_error")
        return True

    def _changed(self, before: Control | None) -> None:
        for control in (before, self.focus.current):
            if control is not None:
                self.damage(control.reach())
        self.desk.sound("ui_move")
        self.focus_moved()
