"""Pages that hold a column of rows, however long.

Owns the way of the focus through the column, the wheel, the stroke at its edge, and that only rows in sight exist.
Must not know what a row is.
"""

from __future__ import annotations

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Pressed, Scrolled, Signal
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.focus import Direction
from game.ui.motion import FOCUS
from game.ui.paper import fade
from game.ui.screens.spine import SpineScreen
from game.ui.tokens import RIGHT
from game.ui.widgets.head_tab import HeadTab
from game.ui.widgets.scroll import Scroll, ScrollStroke

_WHEEL = 110
_ROW = "row:"
# The frame of a row reaches out of the window by so much.
_OVER = 14
# Rows that go on beyond the window fade into the paper.
_FADE = 30


class ListPage(SpineScreen):
    """A page with a column. `window` is where rows can be seen; a row's `hint` is `row:NUMBER`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.scroll = Scroll(0, lambda row: 1, 1)
        self._rows: list[Control] = []
        self._fades: tuple[pygame.Surface, pygame.Surface] | None = None

    # -- to be said by each page ---------------------------------------------------------------------------------

    def window(self) -> pygame.Rect:
        """Where rows can be seen."""
        raise NotImplementedError

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def row_height(self, row: int) -> int:
        """The height of a row in pixels."""
        raise NotImplementedError

    def make_row(self, row: int, box: pygame.Rect) -> Control:
        """A row at its place."""
        raise NotImplementedError

    def focusable(self, row: int) -> bool:
        """Whether a row can have the focus (a heading can't)."""
        return True

    def head_controls(self) -> list[Control]:
        """Controls above the column."""
        return []

    def scrolled(self) -> None:
        """The column has moved."""

    # -- the same for all ----------------------------------------------------------------------------------------

    @property
    def row(self) -> int | None:
        """The number of the row that has the focus."""
        return _number(self.focus.current)

    def make_scroll(self) -> None:
        """Measure the column anew, keeping its place."""
        place = self.scroll.place
        self.scroll = Scroll(self.count(), self.row_height, self.window().height)
        self.scroll.to_start()
        if place != (0, 0) and self.scroll.count:
            self.scroll.show(min(place[0], self.scroll.count - 1))

    def build(self) -> None:
        """Make all anew."""
        self._fades = None
        self.make_scroll()
        super().build()

    def make_content(self) -> list[Control]:
        """The rows in sight, what is above them, the stroke."""
        window = self.window()
        self._rows = []
        for row, y in self.scroll.placed():
            box = pygame.Rect(window.x, window.y + y, window.width, self.row_height(row))
            made = self.make_row(row, box)
            made.hint = f"{_ROW}{row}"
            self._rows.append(made)
        controls = [row for row in self._rows if self.focusable(_number(row) or 0)]
        controls += self.head_controls()
        if self.scroll.needed:
            stroke = ScrollStroke(
                RIGHT - 8, window.y + 12, window.bottom - 12, self.scroll, self._moved_column, self.ui("Scroll")
            )
            stroke.hint = "stroke"
            controls.append(stroke)
        return controls

    def receive(self, signal: Signal) -> bool:
        """The wheel moves the column; what comes under the pointer has the focus."""
        if isinstance(signal, Scrolled):
            if self.scroll.by(round(-signal.steps * _WHEEL)):
                self._moved_column()
                number = self.focus.point(signal.at)
                if number is not None and self.window().collidepoint(signal.at):
                    self.focus.give(number)
                    self.focus_moved()
            return True
        return super().receive(signal)

    def act(self, signal: Pressed) -> bool:
        """Whole windows, start and end."""
        action = signal.action
        if action in (Action.PAGE_UP, Action.PAGE_DOWN):
            self.leaf(1 if action is Action.PAGE_DOWN else -1)
            return True
        if action in (Action.FIRST, Action.LAST):
            self.to_row(0 if action is Action.FIRST else self.scroll.count - 1, -1 if action is Action.LAST else 1)
            return True
        return super().act(signal)

    def leaf(self, step: int) -> None:
        """A window up or down."""
        seen = [row for row, _ in self.scroll.placed()]
        if not seen:
            return
        moved = self.scroll.by(step * round(self.scroll.view * 0.86))
        now = [row for row, y in self.scroll.placed() if y >= 0 and y + self.row_height(row) <= self.scroll.view]
        now = now or [row for row, _ in self.scroll.placed()]
        self.to_row(now[-1] if step > 0 else now[0], -step, moved=moved)

    def to_row(self, row: int, step: int = 1, *, moved: bool = False) -> None:
        """Give a row the focus, or the next one in the direction of `step` that can have it.

        `moved`: the column was moved already, and must be laid out anew.
        """
        while 0 <= row < self.scroll.count and not self.focusable(row):
            row += step
        if not 0 <= row < self.scroll.count:
            return
        moved = self.scroll.show(row) or moved
        if row == 0 or (step < 0 and not any(self.focusable(above) for above in range(row))):
            moved = self.scroll.to_start() or moved
        before = self.focus.current
        if moved:
            self._moved_column(f"{_ROW}{row}")
        else:
            number = next((n for n, control in enumerate(self.focus.controls) if _number(control) == row), None)
            if number is not None:
                self.focus.give(number, self.now, self.seconds(FOCUS))
        after = self.focus.current
        for control in (before, after):
            if control is not None:
                self.damage(control.reach())
        self.desk.sound("ui_move")
        self.focus_moved()

    def go(self, direction: Direction) -> bool:
        """Up and down go along the column, past what is in sight."""
        current = self.focus.current
        if isinstance(current, ScrollStroke):
            seen = [row for row, _ in self.scroll.placed()]
            if seen:
                self.to_row(seen[len(seen) // 2])
            return True
        row = _number(current)
        if row is not None and direction in ("up", "down"):
            step = 1 if direction == "down" else -1
            following = row + step
            while 0 <= following < self.scroll.count and not self.focusable(following):
                following += step
            if 0 <= following < self.scroll.count:
                self.to_row(following, step)
                return True
            if direction == "up" and self._to_open_tab():
                return True
        return super().go(direction)

    def _to_open_tab(self) -> bool:
        tab = next((control for control in self.focus.controls if isinstance(control, HeadTab) and control.on), None)
        if tab is not None:
            self.give_focus(tab)
        return tab is not None

    def _moved_column(self, wanted: str | None = None) -> None:
        current = self.focus.current
        row = _number(current)
        if wanted is None and row is not None:
            # The focus stays in sight: at the edge over which its row has gone.
            seen = [number for number, _ in self.scroll.placed() if self.focusable(number)]
            if seen and row not in seen:
                wanted = f"{_ROW}{seen[0] if row < seen[0] else seen[-1]}"
        self.relay(wanted)
        self.damage(self.window().inflate(2 * _OVER, 2 * _OVER))
        self.damage(pygame.Rect(RIGHT - 40, 0, 80, 1080))
        self.scrolled()
        if wanted is not None:
            self.focus_moved()

    # -- drawing ---------------------------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Rows only within their window; where the column goes on, they fade into the paper."""
        self.draw_ground(target, clip)
        theme, focus = self.desk.theme, self.focus
        window = self.window()
        inner = window.clip(clip)
        if inner.width and inner.height:
            target.set_clip(inner)
            for row in self._rows:
                if row.reach().colliderect(inner):
                    row.draw(target, theme, focus.look(row, self.now))
            self._draw_fades(target, window)
            target.set_clip(clip)
        for control in focus.controls:
            if _number(control) is None and control.reach().colliderect(clip):
                control.draw(target, theme, focus.look(control, self.now))
        if _number(focus.current) is not None:
            target.set_clip(window.inflate(2 * _OVER, 2 * _OVER).clip(clip))
        focus.draw_frame(target, theme, self.now)
        target.set_clip(clip)
        self.draw_over(target, clip)

    def _draw_fades(self, target: pygame.Surface, window: pygame.Rect) -> None:
        ground = self._ground
        if ground is None or not self.scroll.needed:
            return
        if self._fades is None:
            self._fades = (_faded(ground, window, up=True), _faded(ground, window, up=False))
        if self.scroll.place != (0, 0):
            target.blit(self._fades[0], window.topleft)
        if self.scroll.place != self.scroll.end:
            target.blit(self._fades[1], (window.x, window.bottom - _FADE))


def _faded(ground: pygame.Surface, window: pygame.Rect, *, up: bool) -> pygame.Surface:
    """A strip of the ground that is opaque at the window's edge and clear further in."""
    strip = pygame.Surface((window.width, _FADE), pygame.SRCALPHA)
    strip.blit(ground, (0, 0), (window.x, window.y if up else window.bottom - _FADE, window.width, _FADE))
    white = (255, 255, 255)
    stops = [(white, 1.0), (white, 0.0)] if up else [(white, 0.0), (white, 1.0)]
    strip.blit(fade((window.width, _FADE), stops), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return strip


def _number(control: Control | None) -> int | None:
    """The number of a row; None for what is no row."""
    if control is None or not control.hint.startswith(_ROW):
        return None
    return int(control.hint.removeprefix(_ROW))
