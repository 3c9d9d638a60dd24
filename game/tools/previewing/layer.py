"""The slips of notice and, over them, the preview's panels.

Owns that the program draws both. Must not know what the panels show.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.tools.previewing.panels import Panel
from game.ui.motion import Degree
from game.ui.theme import Theme
from game.ui.widgets.notices import Notices


class Layer(Notices):
    """Stands where the program has its notices."""

    def __init__(self, theme: Callable[[], Theme], panels: Sequence[Panel]) -> None:
        super().__init__(theme)
        self._panels = panels

    def update(self, now: float, motion: Degree) -> list[pygame.Rect]:
        """What must be drawn anew of both."""
        return [*super().update(now, motion), *(box for panel in self._panels for box in panel.take_damages())]

    def draw(self, target: pygame.Surface, now: float, motion: Degree) -> None:
        """The slips, then the panels in their order."""
        super().draw(target, now, motion)
        for panel in self._panels:
            panel.draw(target)
