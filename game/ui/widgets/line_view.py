"""A line that appears letter by letter, and its pages when it is too long for its box.

Owns the typing of one line: which page, how many letters, where the pen is. Must not know the box it stands in, nor
what happens after the last page.
"""

from __future__ import annotations

import pygame

from game.text.markup import Marked
from game.text.paging import TextPage, pages
from game.text.setting import Setting
from game.text.typewriter import Typewriter
from game.ui.lettering.lettering import Lettering
from game.ui.tokens import Colour


class LineView:
    """One line on the screen. `at` is the upper left corner of its block; `speed` letters a second, 0: all at once."""

    def __init__(
        self,
        lettering: Lettering,
        marked: Marked,
        setting: Setting,
        room: float,
        colour: Colour,
        speed: float,
        now: float,
    ) -> None:
        self._lettering = lettering
        self._pages: list[TextPage] = pages(marked, setting, lettering, room)
        self._speed = speed
        self._number = 0
        self._began = now
        self._typed = 0
        self._complete = False
        self._typewriter = Typewriter(self.page.marked, speed)
        self.colour = colour
        self.at = (0, 0)
        self.letters = len(marked.plain)
        if speed <= 0:
            self.complete()

    @property
    def page(self) -> TextPage:
        """The page that is shown."""
        return self._pages[self._number]

    @property
    def page_count(self) -> int:
        """How many pages the line has."""
        return len(self._pages)

    @property
    def tallest(self) -> float:
        """The height of the tallest page in pixels."""
        return max(page.layout.height for page in self._pages)

    @property
    def typing(self) -> bool:
        """Whether letters are still to come on this page."""
        return not self._complete

    @property
    def last_page(self) -> bool:
        """Whether no page follows."""
        return self._number == len(self._pages) - 1

    @property
    def shown(self) -> int:
        """How many letters of the page are there."""
        return self._typed

    @property
    def started(self) -> float:
        """When the page began."""
        return self._began

    def start(self, now: float) -> None:
        """Let the typing begin now (the box has come)."""
        self._began = now

    def complete(self) -> None:
        """Show the whole page."""
        self._typed = self.page.layout.count
        self._complete = True

    def turn(self, now: float) -> bool:
        """Go to the next page; False at the last."""
        if self.last_page:
            return False
        self._number += 1
        self._began = now
        self._typed = 0
        self._complete = False
        self._typewriter = Typewriter(self.page.marked, self._speed)
        if self._speed <= 0:
            self.complete()
        return True

    def advance(self, now: float) -> int:
        """Type on; how many letters that can be heard have appeared."""
        if self._complete:
            return 0
        before = self._typed
        self._typed = self._typewriter.shown(now - self._began)
        if self._typed >= self.page.layout.count:
            self.complete()
        return sum(1 for count in range(before + 1, self._typed + 1) if self._typewriter.voiced(count))

    def new_box(self, since: int) -> pygame.Rect | None:
        """What the letters after `since` touch; None when there are none."""
        if self._typed <= since:
            return None
        placed, readings = self.page.layout.among(since, self._typed)
        size = self.page.layout.setting.style.size
        boxes = [
            pygame.Rect(
                self.at[0] + piece.x - size, self.at[1] + piece.y - size * 1.4, piece.width + 2 * size, size * 2.4
            )
            if not self.page.layout.setting.vertical
            else pygame.Rect(self.at[0] + piece.x - size, self.at[1] + piece.y - size, 2 * size, piece.width + 2 * size)
            for piece in (*placed, *readings)
        ]
        return boxes[0].unionall(boxes[1:]) if boxes else None

    @property
    def box(self) -> pygame.Rect:
        """What the whole page touches."""
        layout = self.page.layout
        size = layout.setting.style.size
        return pygame.Rect(
            self.at[0] - size, self.at[1] - size // 2, round(layout.width) + 2 * size, round(layout.height) + size
        )

    @property
    def pen(self) -> tuple[int, int]:
        """Where the next letter would go, on the canvas: on the baseline, or at the end of the column."""
        x, y = self.page.layout.pen
        return round(self.at[0] + x), round(self.at[1] + y)

    def draw(self, target: pygame.Surface) -> None:
        """Paint the letters that are there, within the target's clip."""
        clip = target.get_clip()
        self._lettering.paint(target, self.page.layout, self.at, self.colour, upto=self._typed, within=clip)
