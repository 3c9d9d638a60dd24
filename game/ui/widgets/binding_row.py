"""A row that shows the keys and buttons of an action, and waits for a new one.

Owns its look. Must not know how a key is given to an action.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.ui.control import Act, Look
from game.ui.growth import grown
from game.ui.theme import Theme
from game.ui.tokens import RIGHT
from game.ui.widgets.setting_row import LABEL_LEFT, Grid, SettingRow

PAD_LEFT = 1250
_MOST = 3
_GAP = 12


@dataclass(frozen=True, slots=True)
class Keys:
    """The printed names of an action's triggers by hands; `clash` says what else one of them does."""

    keyboard: tuple[str, ...]
    gamepad: tuple[str, ...]
    clash: str = ""


class BindingRow(SettingRow):
    """`listening` rows show `prompt` in the place of their keys."""

    def __init__(
        self, grid: Grid, box: pygame.Rect, label: str, keys: Keys, none: str, act: Act, *, prompt: str = ""
    ) -> None:
        super().__init__(grid, box, label)
        self.keys = keys
        self._none = none
        self._prompt = prompt
        self.act = act

    @property
    def listening(self) -> bool:
        """Whether it waits for a key."""
        return bool(self._prompt)

    def activate(self) -> bool:
        """Wait for a new key."""
        if self.act is not None:
            self.act()
        return True

    def draw_control(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """Caps for both hands."""
        palette = theme.palette
        if self.listening:
            at = (self.grid.control, self.middle + 12)
            theme.write(target, self._prompt, "hand", palette.ink, at, size=grown(theme, 32),
                        room=RIGHT - 60 - self.grid.control)  # fmt: skip
            return
        self._caps(target, theme, self.keys.keyboard, self.grid.control, PAD_LEFT - 24)
        self._caps(target, theme, self.keys.gamepad, PAD_LEFT, RIGHT - 60)
        if self.keys.clash:
            x = self.grid.control + self._caps_width(theme, self.keys.keyboard) + 20
            theme.icon(target, "cross", (x + 12, self.middle), 26, palette.ink)
            theme.write(target, self.keys.clash, "reason", palette.ink, (x + 36, self.middle + 10),
                        room=PAD_LEFT - x - 60)  # fmt: skip

    def _caps_width(self, theme: Theme, names: Sequence[str]) -> int:
        return sum(theme.key_width(name) + _GAP for name in names[:_MOST])

    def _caps(self, target: pygame.Surface, theme: Theme, names: Sequence[str], x: int, end: int) -> None:
        palette = theme.palette
        if not names:
            theme.write(target, self._none, "hand", palette.ink2, (x, self.middle + 11), room=end - x)
        for name in names[:_MOST]:
            if x + theme.key_width(name) > end:
                break
            x = theme.key_cap(target, name, x, self.middle, palette.ink) + _GAP


__all__ = ["LABEL_LEFT", "PAD_LEFT", "BindingRow", "Keys"]
