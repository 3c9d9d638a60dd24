"""A page that is turned: a sheet is squeezed to its spine and opens as its reverse.

Owns that one movement between two pictures of the whole canvas. Must not know screens.
"""

from __future__ import annotations

import pygame

from game.ui.motion import in_out_cubic

SECONDS = 0.32


class PageTurn:
    """From what was seen to what lies on the canvas now."""

    def __init__(self, before: pygame.Surface, began: float) -> None:
        self._before = before
        self._after: pygame.Surface | None = None
        self._began = began

    def draw(self, canvas: pygame.Surface, now: float) -> bool:
        """Draw the movement over the canvas; False when it is over (the canvas shows the new page again)."""
        if self._after is None:
            self._after = canvas.copy()
            self._began = now
        share = (now - self._began) / SECONDS
        if share >= 1.0:
            canvas.blit(self._after, (0, 0))
            return False
        turned = in_out_cubic(share)
        picture = self._before if turned < 0.5 else self._after
        width = max(2, round(canvas.get_width() * abs(1.0 - 2.0 * turned)))
        canvas.blit(self._before if turned < 0.5 else self._after, (0, 0))
        shade = pygame.Surface(canvas.get_size())
        shade.set_alpha(150)
        canvas.blit(shade, (0, 0))
        squeezed = pygame.transform.scale(picture, (width, canvas.get_height()))
        canvas.blit(squeezed, ((canvas.get_width() - width) // 2, 0))
        return True
