"""A sheet that is turned to its reverse: the old picture grows narrow, the new one wide.

Owns the movement between two whole pictures. Must not know what they show.
"""

from __future__ import annotations

import pygame

from game.ui.motion import FADE_REDUCED, PAGE_TURN, Degree, in_out_cubic


class PageTurn:
    """From one picture of the canvas to another; `degree` reduces it to a fade. Never made for still."""

    def __init__(
        self, before: pygame.Surface, after: pygame.Surface, now: float, degree: Degree, ground: tuple[int, int, int]
    ) -> None:
        self._before, self._after = before, after
        self._began = now
        self._fades = degree != "full"
        self._length = FADE_REDUCED if self._fades else PAGE_TURN
        self._ground = ground

    def over(self, now: float) -> bool:
        """Whether the new picture stands."""
        return now >= self._began + self._length

    def finish(self, canvas: pygame.Surface) -> None:
        """Leave the new picture standing."""
        canvas.blit(self._after, (0, 0))

    def draw(self, canvas: pygame.Surface, now: float) -> None:
        """Draw the moment `now`."""
        share = max(0.0, min(1.0, (now - self._began) / self._length))
        if self._fades:
            canvas.blit(self._before, (0, 0))
            self._after.set_alpha(round(255 * share))
            canvas.blit(self._after, (0, 0))
            self._after.set_alpha(None)
            return
        turned = in_out_cubic(share)
        picture = self._before if turned < 0.5 else self._after
        wide = abs(1 - 2 * turned)
        width, height = canvas.get_size()
        shown = max(2, round(width * wide))
        canvas.fill(self._ground)
        canvas.blit(pygame.transform.scale(picture, (shown, height)), ((width - shown) // 2, 0))
        # The sheet darkens as it turns away from the light.
        shade = pygame.Surface((shown, height))
        shade.fill((0, 0, 0))
        shade.set_alpha(round(90 * (1 - wide)))
        canvas.blit(shade, ((width - shown) // 2, 0))
