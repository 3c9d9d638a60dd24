"""The looks that can be laid over the stage, as changes of colour and focus.

Owns what dim, night, film and blur do to a picture. They are worked into pictures once, when the look changes, so that
a stage at rest costs nothing. Must not know about time.
"""

from __future__ import annotations

from typing import Final

import pygame

from game.stage.picture_cache import new_opaque

Colour = tuple[int, int, int]

# What the light is multiplied by, 255 being unchanged.
_LIGHT: Final[dict[str, Colour]] = {
    "dim": (138, 134, 140),
    "night": (92, 108, 158),
    "film": (255, 240, 212),
}
_FILM_GREY = 0.72  # how far colours go towards grey
_BLUR_STEP = 4  # blurred at a quarter of the size
_BLUR_RADIUS = 3
_VIGNETTE = (118, 108, 98)  # what the corners of a film are multiplied by


def changes_figures(effect: str) -> bool:
    """Whether figures look different under this effect. Blur puts only the place out of focus."""
    return effect in _LIGHT


def graded_scenery(picture: pygame.Surface, effect: str) -> pygame.Surface:
    """A background or event picture under an effect; the picture itself is not changed."""
    if effect == "blur":
        return _blurred(picture)
    if effect not in _LIGHT:
        return picture
    graded = _greyed(picture) if effect == "film" else picture.copy()
    graded.fill(_LIGHT[effect], special_flags=pygame.BLEND_RGB_MULT)
    return graded


def grade_figure(picture: pygame.Surface, effect: str) -> None:
    """Work an effect into a figure or a part of one (premultiplied), in place."""
    if effect == "film":
        greyed = _greyed(picture)
        picture.fill((0, 0, 0, 0))
        picture.blit(greyed, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
    if effect in _LIGHT:
        picture.fill(_LIGHT[effect], special_flags=pygame.BLEND_RGB_MULT)


def draw_vignette() -> pygame.Surface:
    """Dark corners, to be scaled up and multiplied onto the place under the film look."""
    steps = (64, 36)
    small = new_opaque(steps)
    for y in range(steps[1]):
        for x in range(steps[0]):
            far = ((x + 0.5) / steps[0] * 2 - 1) ** 2 + ((y + 0.5) / steps[1] * 2 - 1) ** 2
            share = min(1.0, max(0.0, (far - 0.45) / 1.55)) ** 1.2
            small.set_at((x, y), tuple(round(255 + (dark - 255) * share) for dark in _VIGNETTE))
    return small


def _greyed(picture: pygame.Surface) -> pygame.Surface:
    """A mixture of the picture and its grey; keeps transparency."""
    grey = pygame.transform.grayscale(picture)
    share = round(255 * _FILM_GREY)
    rest = 255 - share
    both = picture.copy()
    both.fill((rest, rest, rest, rest), special_flags=pygame.BLEND_RGBA_MULT)
    grey.fill((share, share, share, share), special_flags=pygame.BLEND_RGBA_MULT)
    both.blit(grey, (0, 0), special_flags=pygame.BLEND_RGBA_ADD)
    return both


def _blurred(picture: pygame.Surface) -> pygame.Surface:
    width, height = picture.get_size()
    small = pygame.transform.smoothscale(picture, (max(1, width // _BLUR_STEP), max(1, height // _BLUR_STEP)))
    for _ in range(3):
        small = pygame.transform.box_blur(small, _BLUR_RADIUS)
    return pygame.transform.smoothscale(small, (width, height))
