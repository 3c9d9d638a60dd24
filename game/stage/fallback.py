"""What is drawn where a picture is missing: a plain sheet of paper, a figure cut out of paper.

Owns these two drawings. They carry no words: the report names what is missing. Must not know why it is.
"""

from __future__ import annotations

import pygame

from game.stage.picture_cache import new_clear, new_opaque

PAPER = (216, 202, 176)
SHEET = (232, 221, 200)
LINE = (183, 169, 143)
CANVAS = (800, 1200)
HEAD = (282, 84, 236, 316)


def draw_sheet(size: tuple[int, int]) -> pygame.Surface:
    """A sheet of paper in place of a background: lighter towards the top, with one fold."""
    width, height = size
    ramp = new_opaque((1, 3))
    for row, light in enumerate((1.03, 1.0, 0.9)):
        ramp.set_at((0, row), tuple(min(255, round(c * light)) for c in SHEET))
    sheet = pygame.transform.smoothscale(ramp, size)
    fold = height * 7 // 10
    pygame.draw.line(sheet, LINE, (0, fold), (width, fold), 2)
    pygame.draw.line(sheet, tuple(min(255, c + 8) for c in SHEET), (0, fold + 2), (width, fold + 2), 2)
    return sheet


def draw_cut_out() -> pygame.Surface:
    """A head and shoulders of paper in place of a figure, premultiplied, on a canvas of `CANVAS`."""
    twice = new_clear((CANVAS[0] * 2, CANVAS[1] * 2))
    for grow, colour in ((6, LINE), (0, PAPER)):
        neck = pygame.Rect(700, 700, 200, 260).inflate(grow * 2, 0)
        pygame.draw.rect(twice, colour, neck)
        shoulders = pygame.Rect(250, 860, 1100, 1900).inflate(grow * 2, grow * 2)
        pygame.draw.rect(twice, colour, shoulders, border_radius=260)
        head = pygame.Rect(2 * HEAD[0] + 10, 2 * HEAD[1], 2 * HEAD[2] - 20, 2 * HEAD[3]).inflate(grow * 2, grow * 2)
        pygame.draw.ellipse(twice, colour, head)
    return pygame.transform.smoothscale(twice, CANVAS)
