"""Gamepads, as buttons that go down and up.

Owns opening and losing them, the names of their buttons, and turning sticks and triggers into buttons. Must not know
what a button does.

Names follow SDL's game controller mapping: a is the lower, b the right, x the left, y the upper button.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, Final

import pygame

_BUTTONS: Final = {
    0: "a", 1: "b", 2: "x", 3: "y", 4: "back", 5: "guide", 6: "start", 7: "left_stick", 8: "right_stick",
    9: "left_shoulder", 10: "right_shoulder", 11: "up", 12: "down", 13: "left", 14: "right",
}  # fmt: skip
_AXES: Final = {0: "left_x", 1: "left_y", 2: "right_x", 3: "right_y", 4: "left_trigger", 5: "right_trigger"}
_FULL: Final = 32767
# A stick counts as pushed beyond the first share, and as let go below the second: it never flutters in between.
_PUSHED: Final = 0.55
_LET_GO: Final = 0.35


class Gamepads:
    """All connected gamepads together: whichever is touched counts."""

    def __init__(self) -> None:
        self._open: dict[int, Any] = {}
        self._axes: dict[str, bool] = {}
        self._module: Any = None
        # The module is marked experimental by pygame; without it the game plays by keyboard and mouse.
        with contextlib.suppress(ImportError, pygame.error):
            from pygame._sdl2 import controller

            controller.init()
            self._module = controller
            for index in range(controller.get_count()):
                self._add(index)

    @property
    def name(self) -> str:
        """What the first one is called; empty when there is none."""
        for pad in self._open.values():
            return str(pad.name)
        return ""

    def read(self, event: pygame.Event) -> Iterator[tuple[str, bool]]:
        """Triggers that went down (True) or up (False) by this event."""
        kind = event.type
        if kind == pygame.CONTROLLERDEVICEADDED:
            self._add(event.device_index)
        elif kind == pygame.CONTROLLERDEVICEREMOVED:
            self._open.pop(event.instance_id, None)
            for trigger, down in self._axes.items():
                if down:
                    yield trigger, False
            self._axes.clear()
        elif kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            name = _BUTTONS.get(event.button)
            if name is not None:
                yield f"pad:{name}", kind == pygame.CONTROLLERBUTTONDOWN
        elif kind == pygame.CONTROLLERAXISMOTION:
            name = _AXES.get(event.axis)
            if name is not None:
                yield from self._axis(name, event.value / _FULL)

    def close(self) -> None:
        """Give them back."""
        self._open.clear()
        if self._module is not None:
            self._module.quit()
            self._module = None

    def _add(self, index: int) -> None:
        if self._module is None:
            return
        with contextlib.suppress(pygame.error):
            pad = self._module.Controller(index)
            self._open[pad.as_joystick().get_instance_id()] = pad

    def _axis(self, name: str, value: float) -> Iterator[tuple[str, bool]]:
        if name.endswith("trigger"):
            yield from self._side(f"pad:{name}", value)
            return
        # Letting go of one side comes before pushing the other.
        sides = ((f"pad:{name}-", -value), (f"pad:{name}+", value))
        for trigger, push in sorted(sides, key=lambda side: side[1]):
            yield from self._side(trigger, push)

    def _side(self, trigger: str, push: float) -> Iterator[tuple[str, bool]]:
        down = self._axes.get(trigger, False)
        if not down and push >= _PUSHED:
            self._axes[trigger] = True
            yield trigger, True
        elif down and push <= _LET_GO:
            self._axes[trigger] = False
            yield trigger, False
