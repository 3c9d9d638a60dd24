"""The place behind the figures: a background or an event picture, seen by the camera.

Owns the one canvas-sized layer that holds what the camera sees, and when it has to be scaled again. Must not know about
time or figures.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.stage.camera import View, view_of
from game.stage.fallback import draw_sheet
from game.stage.grade import draw_vignette, graded_scenery
from game.stage.picture_cache import PictureCache, new_opaque
from game.stage.tint import Colour, mean_colour
from game.story.stage_state import Camera, Writing

EMPTY: Colour = (24, 22, 20)  # a stage on which there is nothing yet
# Words for a board of a size in pixels, as a picture that is laid over it.
Inscribe = Callable[[tuple[str, ...], tuple[int, int]], pygame.Surface]
_MARGIN = 8  # pixels that a scaled view may be larger than the canvas


class Backdrop:
    """What is shown behind everything."""

    def __init__(self, size: tuple[int, int], cache: PictureCache, inscribe: Inscribe | None = None) -> None:
        self._size = size
        self._cache = cache
        self._inscribe = inscribe
        self._shown: tuple[str, str, str] = ("", "", "none")
        self._written: tuple[Writing, ...] = ()
        self._picture: pygame.Surface | None = None
        self._camera: Camera | None = None
        self._view: View | None = None
        self._layer: pygame.Surface | None = None
        self._seen: pygame.Surface | None = None
        self._vignette: pygame.Surface | None = None
        self.ambient: Colour = (255, 255, 255)

    def show(self, kind: str, name: str, effect: str, writings: tuple[Writing, ...] = ()) -> None:
        """Show a background or event picture under an effect; an empty name is an empty stage.

        `writings` are written on the boards that hang there.
        """
        if (kind, name, effect) == self._shown and writings == self._written:
            return
        self._shown = (kind, name, effect)
        self._written = writings
        self._camera = None
        self._view = None
        self._seen = None
        if not name:
            self._picture = None
            self.ambient = (255, 255, 255)
            return
        picture = self._cache.scenery(kind, name)
        if picture is None:
            picture = draw_sheet(self._size)
        self.ambient = mean_colour(picture)
        self._picture = graded_scenery(self._inscribed(picture, writings), effect)

    def look(self, camera: Camera) -> bool:
        """Point the camera; whether that changed what is seen."""
        if self._picture is None or camera == self._camera:
            return False
        self._camera = camera
        view = view_of(camera, self._picture.get_size(), self._size)
        if view == self._view:
            return False
        self._view = view
        if view.size == self._size == self._picture.get_size():
            self._seen = self._picture
        else:
            self._seen = self._scaled(self._picture, view)
        if self._shown[2] == "film":
            self._seen = self._seen.copy() if self._seen is self._picture else self._seen
            self._vignette = self._vignette or draw_vignette()
            corners = pygame.transform.smoothscale(self._vignette, self._seen.get_size())
            self._seen.blit(corners, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        return True

    def draw(self, canvas: pygame.Surface, shift: tuple[int, int] = (0, 0)) -> None:
        """Draw it, moved by `shift` pixels; what that lays bare shows the unmoved picture."""
        if self._seen is None or self._view is None:
            canvas.fill(EMPTY)
            return
        x, y = self._view.offset
        canvas.blit(self._seen, (x, y))
        if shift != (0, 0):
            canvas.blit(self._seen, (x + shift[0], y + shift[1]))

    def _inscribed(self, picture: pygame.Surface, writings: tuple[Writing, ...]) -> pygame.Surface:
        """A copy of the picture with the boards written on; the picture itself stays as it is for other times."""
        if not writings or self._inscribe is None:
            return picture
        written = picture.copy()
        width, height = picture.get_size()
        for writing in writings:
            left, top, wide, high = writing.area
            size = max(1, round(wide * width)), max(1, round(high * height))
            written.blit(self._inscribe(writing.words, size), (round(left * width), round(top * height)))
        return written

    def _scaled(self, picture: pygame.Surface, view: View) -> pygame.Surface:
        if self._layer is None:
            self._layer = new_opaque((self._size[0] + _MARGIN, self._size[1] + _MARGIN))
        part = picture.subsurface(view.area)
        if view.size[0] > self._layer.get_width() or view.size[1] > self._layer.get_height():
            return pygame.transform.smoothscale(part, view.size)
        seen = self._layer.subsurface((0, 0, *view.size))
        pygame.transform.smoothscale(part, view.size, seen)
        return seen
