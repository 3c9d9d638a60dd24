"""The title as a logo: the story's own picture, or the title set by the theme, its last touch left open.

Owns how a story without a drawn logo gets one. Must not know the title screen's layout.
"""

from __future__ import annotations

import pygame

from game.ui.theme import Theme

LARGEST = 190
HEIGHT = 740


def from_picture(picture: pygame.Surface, theme: Theme) -> pygame.Surface:
    """A drawn logo, in the theme's ink: its darkness is its opacity already."""
    out = picture.convert_alpha()
    if not theme.palette.textured:
        # Only what is opaque counts; the colour is the palette's.
        out.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
        out.fill((*theme.palette.ink, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return out


def from_title(title: str, theme: Theme) -> pygame.Surface:
    """A logo made of the title's letters: Han from top to bottom, Latin words one under the other."""
    han = all(ord(character) > 0x2E00 for character in title.replace(" ", "")) and bool(title)
    return _standing(title, theme) if han else _lying(title, theme)


def _standing(title: str, theme: Theme) -> pygame.Surface:
    count = len(title)
    size = min(LARGEST, int(HEIGHT / max(1, count) / 0.95))
    pitch = min(round(size * 0.95), HEIGHT // max(1, count))
    family = "brush" if theme.lettering.covers("brush", title) else "seal"
    out = pygame.Surface((size + 8, pitch * count + size // 4), pygame.SRCALPHA)
    out.fill((*theme.palette.ink, 0))
    for number, character in enumerate(title):
        top = number * pitch
        if number == count - 1:
            _open_last(out, character, theme, family, size, top)
        else:
            theme.column(out, character, family, theme.palette.ink, (out.get_width() / 2, top), size=size)
    return out


def _open_last(out: pygame.Surface, character: str, theme: Theme, family: str, size: int, top: int) -> None:
    """The last character: the lower right of it is an outline of dots, still to be inked."""
    glyph = pygame.Surface((out.get_width(), size + size // 4), pygame.SRCALPHA)
    glyph.fill((*theme.palette.ink, 0))
    theme.column(glyph, character, family, theme.palette.ink, (glyph.get_width() / 2, 0), size=size)
    ink = glyph.get_bounding_rect()
    cut = pygame.Rect(ink.x + round(ink.width * 0.5), ink.y + round(ink.height * 0.52), ink.width, ink.height)
    whole = pygame.mask.from_surface(glyph)
    open_part = pygame.mask.Mask(glyph.get_size())
    open_part.draw(pygame.mask.Mask(cut.size, fill=True), cut.topleft)
    open_part = open_part.overlap_mask(whole, (0, 0))
    pale = glyph.copy()
    pale.set_alpha(24)
    dots = pygame.Surface(glyph.get_size(), pygame.SRCALPHA)
    dots.fill((*theme.palette.ink, 0))
    for part in open_part.connected_components(40):
        line = part.outline()
        for number in range(0, len(line), max(6, size // 18)):
            for x, y in line[number : number + max(3, size // 34)]:
                pygame.draw.circle(dots, (*theme.palette.ink, 255), (x, y), max(1, size // 90))
    glyph.fill((*theme.palette.ink, 0), cut.clip(glyph.get_rect()))
    glyph.blit(pale, cut, cut)
    glyph.blit(dots, (0, 0))
    out.blit(glyph, (0, top))


def _lying(title: str, theme: Theme) -> pygame.Surface:
    words = title.split()
    widest = max(words, key=lambda word: theme.width(word, "title", size=100))
    size = min(120, max(34, round(100 * 330 / max(1, theme.width(widest, "title", size=100)))))
    pitch = round(size * 1.25)
    out = pygame.Surface((380, pitch * len(words) + 44), pygame.SRCALPHA)
    out.fill((*theme.palette.ink, 0))
    for number, word in enumerate(words):
        theme.write(out, word, "title", theme.palette.ink, (20, round(pitch * number + size * 1.02)), size=size)
    # Nothing is closed: the rule under the last word waits for its end.
    y = pitch * len(words) + 26
    out.fill(theme.palette.ink, (20, y, 200, 4))
    for x in range(232, 350, 16):
        out.fill(theme.palette.ink, (x, y, 8, 3))
    return out
