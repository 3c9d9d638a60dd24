"""The preview's command line: a field, and below it what the words typed so far could mean.

Owns typing and choosing. Must not know what an order does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import pygame

from game.desktop.signals import Composing, Pressed, Signal, Triggered, Typed
from game.tools.previewing.orders import Order
from game.tools.previewing.panels import BOLD, TEXT, Panel
from game.ui.control import Look
from game.ui.theme import Theme
from game.ui.widgets.text_field import TextField

FIELD: Final = pygame.Rect(330, 44, 1260, 60)
_ROW: Final = 66
_MOST: Final = 9
_LONGEST: Final = 200

Find = Callable[[str], Sequence[Order]]


class CommandPanel(Panel):
    """Open between Ctrl+G and Enter or Esc. `find` gives the orders for some words."""

    def __init__(self, theme: Callable[[], Theme], find: Find, hint: str) -> None:
        super().__init__(theme)
        self._find = find
        self._hint = hint
        self._field = TextField(FIELD, "", "", _LONGEST)
        self._orders: Sequence[Order] = ()
        self._at = 0

    def open(self) -> None:
        """Empty, with all scenes below it."""
        self._field = TextField(FIELD, "", "", _LONGEST)
        self._look()

    @property
    def chosen(self) -> Order | None:
        """The order that Enter would give."""
        return self._orders[self._at] if self._orders else None

    def receive(self, signal: Signal) -> str:
        """Take a signal: `take` for Enter, `close` for Esc, else empty."""
        if isinstance(signal, Triggered):
            if signal.trigger in ("key:return", "key:enter") and not self._field.composing:
                return "take"
            if signal.trigger == "key:escape":
                return "close"
            if signal.trigger in ("key:up", "key:down"):
                self._move(1 if signal.trigger == "key:down" else -1)
                return ""
        if isinstance(signal, Pressed):
            return ""
        before = self._field.text
        if isinstance(signal, Typed | Composing | Triggered) and self._field.take(signal):
            self._look() if self._field.text != before else self._paint()
        return ""

    def _move(self, by: int) -> None:
        if self._orders:
            self._at = max(0, min(len(self._orders) - 1, self._at + by))
            self._paint()

    def _look(self) -> None:
        self._orders = self._find(self._field.text)
        self._at = 0
        self._paint()

    def _paint(self) -> None:
        first = max(0, min(self._at - _MOST + 2, len(self._orders) - _MOST))
        orders = self._orders[first : first + _MOST]
        height = FIELD.height + 92 + _ROW * len(orders)
        picture, box = self._begin(pygame.Rect(FIELD.x - 28, FIELD.y - 24, FIELD.width + 56, height))
        theme = self._theme()
        inner = pygame.Rect(box.x + 28, box.y + 24, FIELD.width, FIELD.height)
        field = TextField(inner, "", self._field.text, _LONGEST)
        field.caret, field.composing = self._field.caret, self._field.composing
        field.draw(picture, theme, Look())
        y = box.y + FIELD.height + 40
        for number, order in enumerate(orders, first):
            self._row(picture, order, pygame.Rect(box.x + 20, y, box.width - 40, _ROW - 4), chosen=number == self._at)
            y += _ROW
        self._write(picture, self._hint, (box.x + 34, box.bottom - 18), box.width - 68, TEXT, theme.palette.ink2)

    def _row(self, target: pygame.Surface, order: Order, box: pygame.Rect, *, chosen: bool) -> None:
        palette = self._theme().palette
        if chosen:
            target.fill(palette.plate, box)
        ink = palette.on_plate if chosen else palette.ink
        under = palette.on_plate if chosen else palette.ink2
        self._write(target, order.label, (box.x + 14, box.y + 27), box.width - 28, BOLD if chosen else TEXT, ink)
        self._write(target, order.detail, (box.x + 14, box.y + 54), box.width - 28, TEXT, under)
