"""The light that a place throws on the people in it.

Owns how the ambient colour of a picture is found and how far it colours figures. Must not know what the figures are.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

Colour = tuple[int, int, int]
Ambient = Callable[[str], Colour]

WHITE: Colour = (255, 255, 255)
_WARMTH = 0.45  # how far the hue of the place is taken over
_BRIGHT = 112.0  # mean brightness of a place in full light, 0..255
_GLOOM = 0.62  # how far figures follow a place that is darker than that
_DARKEST = 0.52


def mean_colour(picture: pygame.Surface) -> Colour:
    """The mean of the lower two thirds: floors, walls and furniture, not the sky."""
    width, height = picture.get_size()
    lower = picture.subsurface((0, height // 3, width, height - height // 3))
    small = pygame.transform.scale(lower, (max(1, min(96, width)), max(1, min(54, height))))
    red, green, blue, *_ = pygame.transform.average_color(small)
    return red, green, blue


def tint_from(ambient: Colour) -> Colour:
    """What figures are multiplied by in a place of this mean colour, 255 being unchanged."""
    red, green, blue = (max(1.0, float(c)) for c in ambient)
    green = min(green, (red + blue) / 2.0)  # light from leaves and walls makes nobody's skin green
    brightness = 0.299 * red + 0.587 * green + 0.114 * blue
    strongest = max(red, green, blue)
    light = min(1.0, max(_DARKEST, 1.0 - _GLOOM * (1.0 - brightness / _BRIGHT)))
    mixed = [255.0 * (1.0 - _WARMTH + _WARMTH * c / strongest) for c in (red, green, blue)]
    # The hue is taken over, not its darkness: the strongest colour stays whole before the gloom is laid on.
    return tuple(round(c * light) for c in mixed)  # type: ignore[return-value]
