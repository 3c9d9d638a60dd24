"""Small things drawn by the program at any size: cups of tea, key caps, seals, mark lights.

Owns their shapes. They are drawn four times as large and scaled down, since pygame's circles have no soft edges.
Must not know where they stand or what they mean.
"""

from __future__ import annotations

import math

import pygame

from game.ui.tokens import TEA, Colour, Palette, mix

_TIMES = 4


def cup(radius: int, tier: int, tiers: int, palette: Palette) -> pygame.Surface:
    """A cup from above; the tea's shade says the tier (0 is palest), and so do the notches on the rim."""
    side = 2 * radius + 8
    big = pygame.Surface((side * _TIMES, side * _TIMES), pygame.SRCALPHA)
    middle, r = side * _TIMES // 2, radius * _TIMES
    tea = TEA[round(tier * (len(TEA) - 1) / max(1, tiers - 1))]
    china = (251, 247, 238) if palette.textured else (255, 255, 255)
    ink = (31, 28, 25)
    big.fill((*ink, 0))
    if palette.textured:
        for step in range(6):  # a soft foot
            pygame.draw.circle(big, (11, 10, 8, 10 + 6 * step), (middle, middle + r // 9), r + (6 - step) * _TIMES // 2)
    line = max(1.6, radius * 0.045) * _TIMES
    pygame.draw.circle(big, (*ink, 255), (middle, middle), r)
    pygame.draw.circle(big, (*china, 255), (middle, middle), round(r - line))
    inner = round(r * 0.78)
    pygame.draw.circle(big, (*mix(tea, (0, 0, 0), 0.28), 255), (middle, middle), inner)
    pygame.draw.circle(big, (*tea, 255), (middle, middle), round(inner * 0.94))
    light = mix(tea, (255, 255, 255), 0.42)
    spot = (middle - round(inner * 0.34), middle - round(inner * 0.38))
    pygame.draw.circle(big, (*light, 255), spot, round(inner * 0.2))
    width = max(2.0, radius * 0.06) * _TIMES
    for notch in range(tier + 1):
        angle = math.radians(90 + (notch - tier / 2) * 17)
        dx, dy = math.cos(angle), math.sin(angle)
        start = (middle + dx * r * 0.82, middle + dy * r * 0.82)
        end = (middle + dx * r * 0.97, middle + dy * r * 0.97)
        pygame.draw.line(big, (*ink, 255), start, end, round(width))
    return pygame.transform.smoothscale(big, (side, side))


def key_cap(size: tuple[int, int], colour: Colour, fill: Colour | None = None) -> pygame.Surface:
    """The outline of a key, with round corners."""
    big = pygame.Surface((size[0] * _TIMES, size[1] * _TIMES), pygame.SRCALPHA)
    big.fill((*colour, 0))
    box = big.get_rect()
    if fill is not None:
        pygame.draw.rect(big, (*fill, 255), box, border_radius=6 * _TIMES)
    pygame.draw.rect(big, (*colour, 255), box, 2 * _TIMES, border_radius=6 * _TIMES)
    return pygame.transform.smoothscale(big, size)


def weight(colour: Colour, size: int = 30) -> pygame.Surface:
    """The triangular weight that rides on a slider, its tip below."""
    height = round(size * 0.87)
    big = pygame.Surface((size * _TIMES, height * _TIMES), pygame.SRCALPHA)
    big.fill((*colour, 0))
    pygame.draw.polygon(big, (*colour, 255), [(0, 0), (size * _TIMES, 0), (size * _TIMES // 2, height * _TIMES)])
    return pygame.transform.smoothscale(big, (size, height))


def bookmark(size: tuple[int, int], notch: int = 20) -> pygame.Surface:
    """The shape of a bookmark as a white mask: its lower end is cut in."""
    width, height = size[0] * _TIMES, size[1] * _TIMES
    big = pygame.Surface((width, height), pygame.SRCALPHA)
    big.fill((255, 255, 255, 0))
    points = [(0, 0), (width, 0), (width, height), (width // 2, height - notch * _TIMES), (0, height)]
    pygame.draw.polygon(big, (255, 255, 255, 255), points)
    return pygame.transform.smoothscale(big, size)
