"""One whole picture of the stage becomes another.

Owns the ways: dissolve, fade, wipes and rule dissolves. Must not know what is in the pictures.
"""

from __future__ import annotations

import pygame

from game.stage.easing import in_out_sine, linear
from game.stage.picture_cache import new_opaque
from game.stage.tint import Colour

INK: Colour = (20, 18, 16)  # what a fade goes through
_SOFT = 56  # greys of the rule over which one spot dissolves
_SECONDS = {"dissolve": 0.6, "fade": 1.0, "wipe_left": 0.8, "wipe_right": 0.8, "rule": 1.1}


def usual_seconds(how: str) -> float:
    """How long a transition takes when nobody says; 0 for a cut."""
    return _SECONDS.get(how, 0.0)


def veil(canvas: pygame.Surface, colour: Colour, share: float) -> None:
    """Lay a colour over the canvas (its clip), `share` 0..1 of it, without another surface."""
    rest = round(255 * (1.0 - share))
    canvas.fill((rest, rest, rest), special_flags=pygame.BLEND_RGB_MULT)
    red, green, blue = (round(c * share) for c in colour)
    canvas.fill((red, green, blue), special_flags=pygame.BLEND_RGB_ADD)


class FrameChange:
    """From `before` to `after`, two pictures of the whole canvas, between two times."""

    def __init__(
        self,
        before: pygame.Surface,
        after: pygame.Surface,
        how: str,
        begins: float,
        lasts: float,
        rule: pygame.Surface | None = None,
    ) -> None:
        self._before = before
        self._after = after
        self._how = how
        self._begins = begins
        self._lasts = lasts
        self._rule = rule
        self._work: tuple[pygame.Surface, pygame.Surface] | None = None

    @property
    def ends(self) -> float:
        """When it is over."""
        return self._begins + self._lasts

    def draw(self, canvas: pygame.Surface, now: float) -> None:
        """Draw the mixture of a time."""
        share = min(1.0, max(0.0, (now - self._begins) / self._lasts))
        if share >= 1.0:
            canvas.blit(self._after, (0, 0))
        elif share <= 0.0:
            canvas.blit(self._before, (0, 0))
        elif self._how == "fade":
            self._fade(canvas, share)
        elif self._rule is not None:
            self._dissolve_by_rule(canvas, self._rule, in_out_sine(share) if self._how == "rule" else linear(share))
        else:
            # An alpha of 255 would take the blitter's slow road (three times as long).
            canvas.blit(self._before, (0, 0))
            self._after.set_alpha(min(254, round(255 * in_out_sine(share))))
            canvas.blit(self._after, (0, 0))
            self._after.set_alpha(None)

    def _fade(self, canvas: pygame.Surface, share: float) -> None:
        # A breath of ink in the middle: 0.42 out, 0.16 dark, 0.42 in.
        canvas.blit(self._before if share < 0.5 else self._after, (0, 0))
        dark = min(1.0, (0.5 - abs(share - 0.5)) / 0.42)
        veil(canvas, INK, in_out_sine(dark))

    def _dissolve_by_rule(self, canvas: pygame.Surface, rule: pygame.Surface, share: float) -> None:
        """Palettes turn the rule into the amount of the new picture; both are multiplied and added.

        (Palettes can hold no transparency, so one blit does not do.)
        """
        if self._work is None:
            self._work = (new_opaque(canvas.get_size()), new_opaque(canvas.get_size()))
        amount, new = self._work
        front = share * (255 + _SOFT)
        ramp = [max(0, min(255, round((front - grey) * 255 / _SOFT))) for grey in range(256)]
        rule.set_palette([(a, a, a) for a in ramp])
        amount.blit(rule, (0, 0))
        new.blit(self._after, (0, 0))
        new.blit(amount, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        rule.set_palette([(255 - a, 255 - a, 255 - a) for a in ramp])
        amount.blit(rule, (0, 0))
        canvas.blit(self._before, (0, 0))
        canvas.blit(amount, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        canvas.blit(new, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
