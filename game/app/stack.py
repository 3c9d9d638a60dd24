"""The screens that lie on one another, and bringing what changed to the canvas.

Owns their order, who gets signals, and the collecting of dirty rectangles. Must not know what a screen shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.desktop.actions import Context
from game.desktop.signals import Signal
from game.ui.screen import WHOLE, Screen

# Many small boxes cost more than the one around them.
_MOST_BOXES = 12


class ScreenStack:
    """The lowest screen first. Signals go to the top; all that can be seen is drawn."""

    def __init__(self) -> None:
        self._screens: list[Screen] = []
        # Whether a screen has left since somebody set this to False.
        self.littered = False

    @property
    def top(self) -> Screen:
        """The screen that has the hands. IndexError when there is none."""
        return self._screens[-1]

    @property
    def context(self) -> Context:
        """What keys mean now."""
        return self._screens[-1].context

    def open(self, screen: Screen, now: float) -> None:
        """Build a screen and lay it on top. `now` is the clock's seconds: what moves in it begins at this moment."""
        screen.now = now
        screen.build()
        self._screens.append(screen)
        screen.damage()

    def pop(self) -> Screen:
        """Take the top screen away; what lies below is drawn anew."""
        gone = self._screens.pop()
        gone.leave()
        self.littered = True
        for screen in self.visible():
            screen.damage()
        return gone

    def replace_top(self, screen: Screen, now: float) -> None:
        """Build a screen and put it in the place of the top one."""
        self._screens.pop().leave()
        self.littered = True
        self.open(screen, now)

    def clear(self) -> None:
        """Take all away."""
        for screen in self._screens:
            screen.leave()
            self.littered = True
        self._screens.clear()

    def visible(self) -> list[Screen]:
        """Those that can be seen, the lowest first."""
        start = 0
        for index, screen in enumerate(self._screens):
            if screen.opaque:
                start = index
        return self._screens[start:]

    def holds(self, kind: type[Screen]) -> bool:
        """Whether a screen of that class lies in the stack."""
        return any(isinstance(screen, kind) for screen in self._screens)

    def receive(self, signal: Signal) -> bool:
        """Give a signal to the top screen."""
        return self._screens[-1].receive(signal)

    def update(self, now: float) -> None:
        """Let time pass for all that can be seen."""
        for screen in self.visible():
            screen.update(now)

    def rebuild(self) -> None:
        """Words or look have changed: all screens are made anew."""
        for screen in self._screens:
            screen.build()
            screen.damage()

    @property
    def moving(self) -> bool:
        """Whether anything that can be seen moves by itself."""
        return any(screen.moving for screen in self.visible())

    @property
    def busy(self) -> bool:
        """Whether anything that can be seen is on its way."""
        return any(screen.busy for screen in self.visible())

    def damages(self, others: Sequence[pygame.Rect]) -> list[pygame.Rect]:
        """All boxes that must be drawn anew, without overlaps that would be drawn twice."""
        boxes = list(others)
        seen = self.visible()
        for screen in self._screens:
            found = screen.take_damages()
            # What can't be seen is drawn whole when it comes to light; its old damages are of no use.
            if screen in seen:
                boxes += found
        return merge(boxes)

    def draw(
        self, canvas: pygame.Surface, boxes: Sequence[pygame.Rect], over: Callable[[pygame.Surface], None]
    ) -> None:
        """Draw all screens within each box; `over` draws what lies above them all."""
        seen = self.visible()
        for box in boxes:
            canvas.set_clip(box)
            for screen in seen:
                screen.draw(canvas, box)
            over(canvas)
        canvas.set_clip(None)


def merge(boxes: Sequence[pygame.Rect]) -> list[pygame.Rect]:
    """The boxes on the canvas with overlapping ones put together; all as one where they are many."""
    merged: list[pygame.Rect] = []
    for box in boxes:
        clipped = box.clip(WHOLE)
        if not (clipped.width and clipped.height):
            continue
        if clipped == WHOLE:
            return [WHOLE.copy()]
        hit = clipped.collidelist(merged)
        while hit >= 0:
            clipped = clipped.union(merged.pop(hit))
            hit = clipped.collidelist(merged)
        merged.append(clipped)
    if len(merged) > _MOST_BOXES:
        return [merged[0].unionall(merged[1:])]
    return merged
