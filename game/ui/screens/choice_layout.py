"""Where question, options and foot of a choice stand, for any number and length of options at any text size.

Owns the search for the largest setting that fits the height. Must not draw.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.ui.theme import Theme
from game.ui.tokens import HEIGHT
from game.ui.widgets.option import option_text

LEFT, WIDTH = 360, 1200
FOOT = 74
_ROOM = HEIGHT - 24
# Loosest first: least height of an option, gap between options, gap under the question.
_STEPS = ((142, 34, 50), (142, 16, 30), (120, 14, 26), (96, 12, 20))
_FULL = _STEPS[:2]
MANY = 6
_COLUMN_GAP = 24
SMALLEST = 28
LARGEST = 52


@dataclass(frozen=True, slots=True)
class Asked:
    """What an option needs room for: its words, whether a reason stands under them, how many faces beside them."""

    text: str
    reason: bool
    faces: int


@dataclass(frozen=True, slots=True)
class ChoiceLayout:
    """The places. `size` is that of the options' words; `columns` is 1 or, for many options, 2."""

    question: pygame.Rect
    options: tuple[pygame.Rect, ...]
    foot: pygame.Rect
    size: int
    columns: int


def lay_out_choice(theme: Theme, asked: Sequence[Asked], question: Callable[[int], int]) -> ChoiceLayout:
    """Find the places. `question(size)` is the height of the question sheet for options of that size; 0: none."""
    wanted = max(SMALLEST, min(LARGEST, theme.settings.text_size))
    columns = 2 if len(asked) > MANY else 1
    for size in range(wanted, SMALLEST - 1, -4):
        for step in _FULL if size == wanted and len(asked) <= 4 else _STEPS:
            places, fits = _try(theme, asked, question(size), size, columns, step)
            if fits:
                return places
    return _try(theme, asked, question(SMALLEST), SMALLEST, columns, _STEPS[-1])[0]


def _try(
    theme: Theme, asked: Sequence[Asked], ask: int, size: int, columns: int, step: tuple[int, int, int]
) -> tuple[ChoiceLayout, bool]:
    least, gap, under = step
    width = WIDTH if columns == 1 else (WIDTH - _COLUMN_GAP) // 2
    if columns == 2:
        least = min(least, 84)
    heights = [_height(theme, option, size, width, least) for option in asked]
    rows = [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]
    total = (ask + under if ask else 0) + sum(rows) + gap * len(rows) + FOOT
    top = max(12, min(96, (HEIGHT - total) // 2))
    sheet = pygame.Rect(LEFT, top, WIDTH, ask)
    y = top + (ask + under if ask else 0)
    boxes: list[pygame.Rect] = []
    for number, height in enumerate(rows):
        for column in range(columns):
            if number * columns + column < len(asked):
                boxes.append(pygame.Rect(LEFT + column * (width + _COLUMN_GAP), y, width, height))
        y += height + gap
    foot = pygame.Rect(LEFT, y, WIDTH, FOOT)
    return ChoiceLayout(sheet, tuple(boxes), foot, size, columns), foot.bottom <= _ROOM


def _height(theme: Theme, option: Asked, size: int, width: int, least: int) -> int:
    layout = option_text(theme, option.text, width, option.faces, size=size, bold=True)
    return max(least, round(layout.height) + (50 if least > 100 else 36) + (40 if option.reason else 0))
