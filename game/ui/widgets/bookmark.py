"""The bookmark that hangs from the upper edge: the chapter's word and the days that are left.

Owns its picture. Must not know the story; it is told the words.
"""

from __future__ import annotations

import pygame

from game.ui import lines
from game.ui.drawn import bookmark
from game.ui.paper import soft_box
from game.ui.theme import Theme
from game.ui.tokens import Colour

LEFT = 96
WIDTH = 74


def make_bookmark(theme: Theme, term: str, days: int | None, unit: str, accent: Colour) -> tuple[pygame.Surface, int]:
    """The picture and how far its left edge stands off the paper's."""
    palette = theme.palette
    role = "tab_on" if theme.han else "label"
    word = 38 if theme.han else 30
    tall = theme.lettering.column_extent(term, theme.style(role, word), 2)
    height = 30 + tall + 16 + (92 if days is not None else 10) + 24
    pad = 30
    out = pygame.Surface((WIDTH + 2 * pad, height + 2 * pad), pygame.SRCALPHA)
    shape = bookmark((WIDTH, height))
    if palette.textured:
        shade = soft_box((WIDTH, height - 14), 9, 0.35)
        out.blit(shade, (pad - 27, -27 + 5))
        paper = theme.papers.field((WIDTH, height), palette.paper, 7).convert_alpha()
    else:
        paper = pygame.Surface((WIDTH, height), pygame.SRCALPHA)
        paper.fill((*palette.paper, 255))
    paper.blit(shape, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    out.blit(paper, (pad, 0))
    out.fill(accent, (pad, 0, WIDTH, 14))
    lines.across(out, pad, pad + WIDTH, 15, palette.ink, 1.5)
    middle = pad + WIDTH / 2
    theme.column(out, term, role, palette.ink, (middle, 30), tracking=2, size=word)
    y = 30 + tall + 14
    if days is not None:
        lines.across(out, pad + 16, pad + WIDTH - 24, y, palette.ink, 1.2)
        theme.write(out, str(days), "numeral", palette.ink, (middle, y + 36), align="center", size=30, room=WIDTH - 12)
        theme.write(out, unit, "small", palette.ink2, (middle, y + 70), align="center", room=WIDTH - 6)
    if not palette.textured:
        pygame.draw.lines(
            out, palette.ink, False, [(pad + 1, 0), (pad + 1, height - 2), (pad + WIDTH // 2, height - 21),
                                      (pad + WIDTH - 2, height - 2), (pad + WIDTH - 2, 0)], 3,
        )  # fmt: skip
    return out, pad
