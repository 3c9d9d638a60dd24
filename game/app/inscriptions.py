"""Words on the boards of a place, as somebody wrote them there with a pen that is running dry.

Owns how they are set and how they look. Must not know where a board hangs.
"""

from __future__ import annotations

import math
import random
from typing import Final

import pygame

from game.language.translator import Translator
from game.story.beat import Text
from game.text.style import Style
from game.ui.lettering.lettering import Lettering
from game.ui.tokens import Colour

INK: Final[Colour] = (38, 52, 58)
_FADED: Final = 205  # of 255: the pen is nearly dry
_DASHES: Final = frozenset("—-–")
_MARGIN: Final = 0.07  # of the board's height
_ROWS: Final = 3


class Inscriber:
    """Writes words on boards. A word that is nothing but dashes is drawn as a line from end to end."""

    def __init__(self, lettering: Lettering, words: Translator) -> None:
        self._lettering = lettering
        self._words = words

    def __call__(self, words: tuple[str, ...], size: tuple[int, int]) -> pygame.Surface:
        """A picture of `size` pixels with the words, transparent elsewhere. The same words always look the same."""
        board = pygame.Surface(size, pygame.SRCALPHA)
        margin = round(size[1] * _MARGIN)
        pitch = (size[1] - 2 * margin) // _ROWS
        style = Style("pen", round(pitch * 0.74))
        hand = random.Random("/".join(words))
        x, row = 2 * margin, 0
        for word in words:
            if set(word) <= _DASHES:
                self._line(board, margin + row * pitch + pitch // 2, hand)
                x, row = 2 * margin, row + 1
                continue
            text = self._words.story(Text(f"board.{word}", word))
            width = self._lettering.extent(text, style)
            if x + width > size[0] - 2 * margin and x > 2 * margin:
                x, row = 2 * margin, row + 1
            baseline = margin + row * pitch + round(pitch * 0.78) + hand.randint(-3, 3)
            self._lettering.write(board, text, style, INK, (x, baseline))
            x += width + pitch
        board.set_alpha(_FADED)
        return board

    @staticmethod
    def _line(board: pygame.Surface, middle: int, hand: random.Random) -> None:
        width, height = board.get_size()
        start, end = round(width * 0.05), round(width * 0.93)
        thick = max(3, height // 55)
        step = max(4, width // 90)
        points = [(x, middle + 2.2 * math.sin(x / 61) + hand.uniform(-0.8, 0.8)) for x in range(start, end, step)]
        pygame.draw.lines(board, INK, False, points, thick)
        # Where the pen gave no ink, the board shows through.
        for _ in range(9):
            x = hand.randint(start + width // 3, end)
            y = middle - thick + hand.randint(0, thick)
            pygame.draw.line(board, (0, 0, 0, 0), (x, y), (x + hand.randint(12, 46), y + hand.randint(-1, 1)), 1)
