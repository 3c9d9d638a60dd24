"""From the system's events to signals.

Owns the reading of keyboard, mouse, touch and gamepad, repeats, and which device was used last. Must not know what a
screen does with a signal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import pygame

from game.desktop.actions import REPEATING, Action, Context
from game.desktop.bindings import Bindings, Trigger
from game.desktop.gamepad import Gamepads
from game.desktop.signals import (
    Composing,
    Device,
    Focused,
    Moved,
    PointerDown,
    PointerUp,
    Pressed,
    QuitAsked,
    Released,
    Resized,
    Scrolled,
    Signal,
    Triggered,
    Typed,
)

REPEAT_AFTER: Final = 0.38
REPEAT_EVERY: Final = 0.07
# While text is entered, letters are letters, and these keys edit it; the rest of the keyboard says nothing.
_EDITING: Final = frozenset(
    {"key:left", "key:right", "key:home", "key:end", "key:backspace", "key:delete"}
)  # fmt: skip
_KEPT_IN_TEXT: Final = frozenset(
    {"key:return", "key:enter", "key:escape", "key:up", "key:down", "key:tab", "key:f11", "key:f12"}
)
_MAIN_BUTTON: Final = 1
_WHEEL_BUTTONS: Final = (4, 5)


class InputReader:
    """Turns events into signals. `to_canvas` gives the canvas place under a place of the window."""

    def __init__(self, bindings: Bindings, to_canvas: Callable[[tuple[float, float]], tuple[int, int]]) -> None:
        self.bindings = bindings
        self.device: Device = "key"
        self.text_mode = False
        self._to_canvas = to_canvas
        self._pads = Gamepads()
        # What is held: trigger -> (the action it went down as, None for editing; device; when it counts again).
        self._held: dict[Trigger, tuple[Action | None, Device, float]] = {}
        self._main_down = False

    def read(self, context: Context, seconds: float) -> list[Signal]:
        """All signals since the last call; `seconds` is the clock's time."""
        signals: list[Signal] = []
        for event in pygame.event.get():
            signals += self._signals(event, context, seconds)
        signals += self._repeats(context, seconds)
        return signals

    def begin_text(self, box: tuple[int, int, int, int]) -> None:
        """Letters are typed into a field now; `box` (window pixels) is where an input method shows its list."""
        self.text_mode = True
        pygame.key.start_text_input()
        pygame.key.set_text_input_rect(pygame.Rect(box))

    def end_text(self) -> None:
        """Keys stand for actions again."""
        self.text_mode = False
        pygame.key.stop_text_input()

    def forget_held(self) -> None:
        """Nothing counts as held any more (the window lost the focus, a screen was opened)."""
        self._held.clear()

    @property
    def gamepad(self) -> str:
        """The name of the gamepad in use; empty when there is none."""
        return self._pads.name

    def close(self) -> None:
        """Give the gamepads back."""
        self._pads.close()

    def _signals(self, event: pygame.Event, context: Context, seconds: float) -> Iterator[Signal]:
        kind = event.type
        if kind == pygame.QUIT:
            yield QuitAsked()
        elif kind in (pygame.KEYDOWN, pygame.KEYUP):
            yield from self._key(event, context, seconds)
        elif kind == pygame.TEXTINPUT:
            yield Typed(event.text)
        elif kind == pygame.TEXTEDITING:
            yield Composing(event.text)
        elif kind == pygame.MOUSEMOTION:
            if getattr(event, "touch", False) is False:
                self.device = "mouse"
            yield Moved(self._to_canvas(event.pos))
        elif kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            yield from self._button(event, context, seconds)
        elif kind == pygame.MOUSEWHEEL:
            yield from self._wheel(event, context)
        elif kind in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST):
            self.forget_held()
            yield Focused(kind == pygame.WINDOWFOCUSGAINED)
        elif kind in (pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.VIDEORESIZE):
            yield Resized()
        else:
            for trigger, down in self._pads.read(event):
                yield from self._trigger(trigger, down, "pad", context, seconds)

    def _key(self, event: pygame.Event, context: Context, seconds: float) -> Iterator[Signal]:
        name = pygame.key.name(event.key)
        if not name:
            return
        trigger = f"key:{name}"
        down = event.type == pygame.KEYDOWN
        if self.text_mode and down and trigger not in _KEPT_IN_TEXT:
            if trigger in _EDITING and trigger not in self._held:
                self._held[trigger] = (None, "key", seconds + REPEAT_AFTER)
                yield Triggered(trigger, "key")
            return
        yield from self._trigger(trigger, down, "key", context, seconds)

    def _button(self, event: pygame.Event, context: Context, seconds: float) -> Iterator[Signal]:
        down = event.type == pygame.MOUSEBUTTONDOWN
        device: Device = "touch" if getattr(event, "touch", False) else "mouse"
        if event.button in _WHEEL_BUTTONS:
            return
        if event.button != _MAIN_BUTTON:
            yield from self._trigger(f"mouse:{event.button}", down, device, context, seconds)
            return
        self.device = device
        if down:
            self._main_down = True
            yield PointerDown(self._to_canvas(event.pos), device)
        elif self._main_down:
            # A button that went down before this window had the focus is nobody's click.
            self._main_down = False
            yield PointerUp(self._to_canvas(event.pos), device)

    def _wheel(self, event: pygame.Event, context: Context) -> Iterator[Signal]:
        self.device = "mouse"
        steps = float(getattr(event, "precise_y", event.y) or event.y)
        if event.flipped:
            steps = -steps
        if steps:
            trigger = "wheel:up" if steps > 0 else "wheel:down"
            yield Triggered(trigger, "mouse")
            yield Scrolled(steps, self._to_canvas(pygame.mouse.get_pos()), self.bindings.action(trigger, context))

    def _trigger(
        self, trigger: Trigger, down: bool, device: Device, context: Context, seconds: float
    ) -> Iterator[Signal]:
        self.device = device
        if not down:
            held = self._held.pop(trigger, None)
            if held is not None and held[0] is not None:
                yield Released(held[0], device)
            return
        if trigger in self._held:
            return
        yield Triggered(trigger, device)
        action = self.bindings.action(trigger, context)
        if action is not None:
            self._held[trigger] = (action, device, seconds + REPEAT_AFTER)
            yield Pressed(action, device)

    def _repeats(self, context: Context, seconds: float) -> Iterator[Signal]:
        for trigger, (action, device, due) in list(self._held.items()):
            if seconds < due:
                continue
            if action is None:
                yield Triggered(trigger, device)
            elif action in REPEATING and self.bindings.action(trigger, context) is action:
                yield Pressed(action, device, repeat=True)
            else:
                continue
            self._held[trigger] = (action, device, seconds + REPEAT_EVERY)
