"""The window, and the way of the canvas into it.

Owns the display surface, full screen, and presenting what changed. Must not know what is on the canvas.
"""

from __future__ import annotations

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
        # Letters are keys until a field asks for text: an input method that is on would swallow them.
        pygame.key.stop_text_input()
        # One more column and row than the canvas: see `_enlarged`.
        self._padded = pygame.Surface((CANVAS[0] + 1, CANVAS[1] + 1)).convert()
        self.canvas = self._padded.subsurface((0, 0, *CANVAS))

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
        if area >= _WHOLE_FROM * CANVAS[0] * CANVAS[1]:
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
        pygame.transform.smoothscale(self._source(self.canvas.get_rect()), (box.width, box.height), target)

    def _present_box(self, box: pygame.Rect) -> pygame.Rect:
        letterbox = self._box
        if letterbox.exact:
            self._screen.blit(self.canvas, (letterbox.x + box.x, letterbox.y + box.y), box)
            return box.move(letterbox.x, letterbox.y)
        # The part must be scaled on the same grid as the whole, or its edges would be seen: it is grown to where canvas
        # lines fall on whole window pixels.
        source = _on_grid(box.inflate(2 * _MARGIN, 2 * _MARGIN), letterbox.grid)
        left, top = round(source.x * letterbox.scale), round(source.y * letterbox.scale)
        size = round(source.width * letterbox.scale), round(source.height * letterbox.scale)
        part = pygame.transform.smoothscale(self._source(source), size)
        shown = pygame.Rect(letterbox.to_window((box.x, box.y, box.width, box.height)))
        self._screen.blit(part, shown, shown.move(-letterbox.x - left, -letterbox.y - top))
        return shown

    def _source(self, box: pygame.Rect) -> pygame.Surface:
        """The canvas pixels to scale for a box.

        To enlarge w pixels to d, smoothscale takes its samples at x * (w - 1) / d. One pixel more on the right and
        below makes that the ratio of canvas and window, whatever the part's size; at the canvas's end it repeats.
        """
        if self._box.scale <= 1:
            return self.canvas.subsurface(box)
        if box.right == CANVAS[0]:
            self._padded.blit(self._padded, (CANVAS[0], 0), (CANVAS[0] - 1, 0, 1, CANVAS[1]))
        if box.bottom == CANVAS[1]:
            self._padded.blit(self._padded, (0, CANVAS[1]), (0, CANVAS[1] - 1, CANVAS[0] + 1, 1))
        return self._padded.subsurface((box.x, box.y, box.width + 1, box.height + 1))


def _on_grid(box: pygame.Rect, step: int) -> pygame.Rect:
    """`box` grown outwards to multiples of `step`, within the canvas."""
    left, top = max(0, box.left) // step * step, max(0, box.top) // step * step
    right = min(CANVAS[0], -(-box.right // step) * step)
    bottom = min(CANVAS[1], -(-box.bottom // step) * step)
    return pygame.Rect(left, top, right - left, bottom - top)
