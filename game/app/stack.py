"""The screens that lie over each other, and drawing what has changed of them.

Owns which screens are to be seen and the way from their damages to the canvas. Must not know what they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.screen import WHOLE, Screen

_MANY = 24


class ScreenStack:
    """The last screen takes the signals. `changed` is called when another screen comes to the top."""

    def __init__(self, changed: Callable[[Screen | None, Screen | None], None]) -> None:
        self._screens: list[Screen] = []
        self._changed = changed

    @property
    def top(self) -> Screen | None:
        """The screen that takes the signals."""
        return self._screens[-1] if self._screens else None

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(tuple(self._screens))

    def __len__(self) -> int:
        return len(self._screens)

    def find(self, kind: type[Screen]) -> Screen | None:
        """The topmost screen of a kind."""
        return next((screen for screen in reversed(self._screens) if isinstance(screen, kind)), None)

    def push(self, screen: Screen) -> None:
        """Lay a screen on top."""
        before = self.top
        self._screens.append(screen)
        self._changed(before, screen)
        self.damage()

    def pop(self) -> Screen | None:
        """Take the top screen away."""
        if not self._screens:
            return None
        gone = self._screens.pop()
        self._changed(gone, self.top)
        self.damage()
        return gone

    def replace(self, *screens: Screen) -> None:
        """Have these screens alone, bottom first."""
        before = self.top
        self._screens = list(screens)
        self._changed(before, self.top)
        self.damage()

    def visible(self) -> Sequence[Screen]:
        """What can be seen: the topmost opaque screen and all above it."""
        for number in range(len(self._screens) - 1, -1, -1):
            if self._screens[number].opaque:
                return self._screens[number:]
        return self._screens

    def damage(self) -> None:
        """Let everything be drawn anew."""
        for screen in self.visible():
            screen.damage()

    def update(self, now: float) -> None:
        """Let time pass for what can be seen."""
        for screen in self.visible():
            screen.update(now)

    def rebuild(self) -> None:
        """Words or look have changed: make everything anew."""
        for screen in self._screens:
            screen.build()
            screen.damage()

    @property
    def moving(self) -> bool:
        """Whether anything to be seen moves by itself."""
        return any(screen.moving for screen in self.visible())

    def draw(self, canvas: pygame.Surface, extra: Sequence[pygame.Rect]) -> list[pygame.Rect]:
        """Draw all damages (and `extra`) of what can be seen; the boxes that were drawn."""
        visible = self.visible()
        damages = [pygame.Rect(box).clip(WHOLE) for box in extra]
        for screen in visible:
            damages += screen.take_damages()
        for screen in self._screens:
            if screen not in visible:
                screen.take_damages()
        boxes = merged(damages)
        for box in boxes:
            canvas.set_clip(box)
            for screen in visible:
                screen.draw(canvas, box)
        canvas.set_clip(None)
        return boxes


def merged(boxes: Sequence[pygame.Rect]) -> list[pygame.Rect]:
    """Boxes that cover the same and don't overlap; many become one."""
    rest = [box.copy() for box in boxes if box.width > 0 and box.height > 0]
    if len(rest) > _MANY:
        return [rest[0].unionall(rest[1:])]
    done: list[pygame.Rect] = []
    while rest:
        box = rest.pop()
        for number, other in enumerate(rest):
            if box.colliderect(other):
                rest[number] = other.union(box)
                break
        else:
            done.append(box)
    return done
