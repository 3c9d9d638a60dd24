"""The window, and the way of the canvas into it.

Owns the display surface, full screen, and presenting what changed. Must not know what is on the canvas.
"""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pygame

from game.desktop.letterbox import Box, Letterbox, Size, first_size, fit

CANVAS: Final[Size] = (1920, 1080)
SMALLEST: Final[Size] = (640, 360)
# More of the canvas around a changed part is scaled with it, since smoothscale mixes neighbours at the edges.
_MARGIN: Final = 8
# From this share of the canvas on, scaling it whole costs less than its parts.
_WHOLE_FROM: Final = 0.5
# Lines at which canvas and window pixels coincide, in canvas pixels; where they lie further apart they are not waited for.
_COARSEST_GRID: Final = 64


class NoDisplay(Exception):
    """No window can be opened; the message is the system's."""


class Window:
    """The one window of the program. `present` shows what changed on the canvas since the last time."""

    def __init__(
        self,
        title: str,
        *,
        size: Size = (0, 0),
        full_screen: bool = False,
        icon: Path | None = None,
        bars: tuple[int, int, int] = (0, 0, 0),
    ) -> None:
        """Open it at `size`, or at one that fits the desktop. Raises NoDisplay."""
        # Without a GPU, SDL would send each picture through an emulated one: 10 ms instead of 0.3 (measured).
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        os.environ.setdefault("SDL_VIDEO_CENTERED", "1")
        try:
            pygame.display.init()
            pygame.display.set_caption(title)
            if icon is not None:
                pygame.display.set_icon(pygame.image.load(str(icon)))
            self._desktop: Size = tuple(pygame.display.get_desktop_sizes()[0])  # type: ignore[assignment]
        except (pygame.error, OSError, IndexError) as error:
            raise NoDisplay(str(error)) from error
        self._title = title
        self._bars = bars
        self._windowed = size if min(size) > 0 else first_size(CANVAS, self._desktop)
        self.full_screen = full_screen
        self._open()
        self.canvas = pygame.Surface(CANVAS).convert()
        self._all = True

    @property
    def size(self) -> Size:
        """The window's size in pixels."""
        return self._box.window

    @property
    def windowed_size(self) -> Size:
        """The size outside of full screen, to be remembered."""
        return self._windowed

    @property
    def letterbox(self) -> Letterbox:
        """Where the canvas lies in the window."""
        return self._box

    def toggle_full_screen(self) -> None:
        """Go to full screen or back to the window."""
        self.full_screen = not self.full_screen
        self._open()

    def resized(self) -> None:
        """The window has a new size (an event said so)."""
        size: Size = self._screen.get_size()
        if not self.full_screen:
            self._windowed = size
        self._box = fit(CANVAS, size)
        self._all = True

    def expose(self) -> None:
        """Present everything next time: something else was drawn over the window."""
        self._all = True

    def present(self, changed: Sequence[pygame.Rect | Box]) -> None:
        """Bring the changed boxes of the canvas to the screen; none of them, and nothing happens."""
        if self._all:
            self._all = False
            self._fill_bars()
            self._present_whole()
            pygame.display.flip()
            return
        boxes = [pygame.Rect(box).clip(self.canvas.get_rect()) for box in changed]
        boxes = [box for box in boxes if box.width and box.height]
        if not boxes:
            return
        area = sum(box.width * box.height for box in boxes)
        # When it enlarges, smoothscale's grid depends on the size of the whole picture, so parts would not fit in.
        if area >= _WHOLE_FROM * CANVAS[0] * CANVAS[1] or self._box.scale > 1:
            self._present_whole()
            pygame.display.update(pygame.Rect(self._box.x, self._box.y, self._box.width, self._box.height))
            return
        pygame.display.update([self._present_box(box) for box in boxes])

    def close(self) -> None:
        """Close the window."""
        pygame.display.quit()

    def _open(self) -> None:
        flags = pygame.FULLSCREEN if self.full_screen else pygame.RESIZABLE
        size = self._desktop if self.full_screen else self._windowed
        try:
            self._screen = pygame.display.set_mode(size, flags)
        except pygame.error as error:
            raise NoDisplay(str(error)) from error
        self._box = fit(CANVAS, self._screen.get_size())
        self._all = True

    def _fill_bars(self) -> None:
        for bar in self._box.bars():
            self._screen.fill(self._bars, bar)

    def _present_whole(self) -> None:
        box = self._box
        if box.exact:
            self._screen.blit(self.canvas, (box.x, box.y))
            return
        target = self._screen.subsurface((box.x, box.y, box.width, box.height))
        pygame.transform.smoothscale(self.canvas, (box.width, box.height), target)

    def _present_box(self, box: pygame.Rect) -> pygame.Rect:
        letterbox = self._box
        if letterbox.exact:
            self._screen.blit(self.canvas, (letterbox.x + box.x, letterbox.y + box.y), box)
            return box.move(letterbox.x, letterbox.y)
        # The part must be scaled on the same grid as the whole, or its edges would be seen: its borders are moved out to
        # canvas pixels that fall on whole window pixels.
        source, target = _on_grid(box.inflate(2 * _MARGIN, 2 * _MARGIN), letterbox)
        part = pygame.transform.smoothscale(self.canvas.subsurface(source), target.size)
        shown = pygame.Rect(letterbox.to_window((box.x, box.y, box.width, box.height)))
        inner = shown.move(-letterbox.x, -letterbox.y)
        self._screen.blit(part, shown, inner.move(-target.x, -target.y))
        return shown


def _on_grid(box: pygame.Rect, letterbox: Letterbox) -> tuple[pygame.Rect, pygame.Rect]:
    """`box` grown to where canvas and scaled canvas have common grid lines; the box, and the same in window pixels."""
    left, right = _span(box.left, box.right, CANVAS[0], letterbox.width)
    top, bottom = _span(box.top, box.bottom, CANVAS[1], letterbox.height)
    source = pygame.Rect(left[0], top[0], right[0] - left[0], bottom[0] - top[0])
    target = pygame.Rect(left[1], top[1], right[1] - left[1], bottom[1] - top[1])
    return source, target


def _span(start: int, end: int, length: int, scaled: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The two ends, each as a canvas pixel and the window pixel that it falls on."""
    low, high = max(0, start), min(length, end)
    step = length // math.gcd(length, scaled)
    if step <= _COARSEST_GRID:
        low, high = low // step * step, min(length, -(-high // step) * step)
        return (low, low * scaled // length), (high, high * scaled // length)
    # An odd window size: the nearest rounding, off by less than a pixel, which the margin around the part hides.
    first, last = low * scaled // length, -(-high * scaled // length)
    return (first * length // scaled, first), (min(length, -(-last * length // scaled)), last)
