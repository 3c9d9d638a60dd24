"""Waiting for a key, and giving it to an action.

Owns the moment in which the next key is meant as a key: what it may become, whom it is taken from, and that it does
nothing else. Must not know rows.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.desktop.actions import Action
from game.desktop.signals import PointerDown, PointerUp, Pressed, Scrolled, Signal, Triggered
from game.ui.action_names import NAMES
from game.ui.desk import Desk
from game.ui.key_names import trigger_name
from game.ui.rebinding import fixed_to, rebound, restored

_LEFT_ALONE = "key:escape"


class KeyGiving:
    """`changed` is called when rows must be drawn anew."""

    def __init__(self, desk: Desk, changed: Callable[[], None]) -> None:
        self._desk = desk
        self._changed = changed
        self.action: Action | None = None
        # A key that was heard is looked at when its frame is over: it must not do what it stands for as well.
        self._heard: tuple[str, Action] | None = None

    def listen(self, action: Action) -> None:
        """The next key is for `action`."""
        self.action = action
        self._changed()

    def stop(self) -> None:
        """No key is waited for."""
        self.action = None

    def restore(self, action: Action) -> None:
        """Give an action its first keys back."""
        self._desk.change(bindings=restored(self._desk.bindings, action))
        self._changed()

    def rest(self) -> None:
        """A frame is over: give the key that was heard in it."""
        if self._heard is not None:
            heard, self._heard = self._heard, None
            self._hear(*heard)

    def take(self, signal: Signal) -> bool:
        """Whether a signal was meant for this."""
        if self.action is not None:
            if isinstance(signal, Triggered):
                self._heard = (signal.trigger, self.action)
                self.stop()
            elif isinstance(signal, PointerDown):
                self.stop()
                self._changed()
            return isinstance(signal, Pressed | Triggered | PointerDown | PointerUp | Scrolled)
        return self._heard is not None and isinstance(signal, Pressed | Scrolled)

    def _hear(self, trigger: str, action: Action) -> None:
        desk, ui = self._desk, self._desk.words.ui
        name = trigger_name(trigger, ui, desk.gamepad)
        fixed = fixed_to(trigger, action)
        others = desk.bindings.conflicts(action, trigger)
        if trigger == _LEFT_ALONE:
            desk.sound("ui_close")
        elif fixed:
            desk.sound("ui_error")
            desk.tell(ui("{name} always means: {what}", name=name, what=ui(NAMES[fixed[0]])), "lock")
        elif others:
            desk.ask(
                ui("{name} is taken", name=name),
                ui("It stands for “{old}”. Give it to “{new}”?", old=ui(NAMES[others[0]]), new=ui(NAMES[action])),
                ui("Give it"),
                ui("Leave it"),
                partial(self._bind, action, trigger),
            )
        else:
            self._bind(action, trigger)
        self._changed()

    def _bind(self, action: Action, trigger: str) -> None:
        self._desk.sound("ui_choose")
        self._desk.change(bindings=rebound(self._desk.bindings, action, trigger))
        self._changed()
