"""A field that is written into: by keyboard, or by an input method whose words are still being put together.

Owns the text, the caret and what editing keys do. Must not know when it opens or who keeps the text.
"""

from __future__ import annotations

from typing import Final

import pygame

from game.desktop.signals import Composing, Signal, Triggered, Typed
from game.ui import lines
from game.ui.control import Control, Look
from game.ui.theme import Theme

_PAD = 16
# Characters that would make a line of their own, or can't be seen.
_FORBIDDEN: Final = dict.fromkeys((*range(32), 127, 0x2028, 0x2029))


class TextField(Control):
    """One line of at most `limit` characters. The caret stands still: nothing blinks here."""

    role = "field"
    framed = False

    def __init__(self, box: pygame.Rect, label: str, text: str, limit: int) -> None:
        super().__init__(box, label)
        self.text = text[:limit]
        self.limit = limit
        self.caret = len(self.text)
        self.composing = ""

    def take(self, signal: Signal) -> bool:
        """Write or edit; False for signals that mean nothing to a field."""
        if isinstance(signal, Typed):
            self.composing = ""
            self._insert(signal.text)
        elif isinstance(signal, Composing):
            self.composing = signal.text
        elif isinstance(signal, Triggered):
            return self._edit(signal.trigger)
        else:
            return False
        return True

    def _insert(self, text: str) -> None:
        text = text.translate(_FORBIDDEN)[: self.limit - len(self.text)]
        self.text = self.text[: self.caret] + text + self.text[self.caret :]
        self.caret += len(text)

    def _edit(self, trigger: str) -> bool:
        if self.composing:
            # The input method has these keys while it is at work.
            return trigger in _EDITS
        before, after = self.text[: self.caret], self.text[self.caret :]
        if trigger == "key:backspace":
            self.text, self.caret = before[:-1] + after, max(0, self.caret - 1)
        elif trigger == "key:delete":
            self.text = before + after[1:]
        elif trigger == "key:left":
            self.caret = max(0, self.caret - 1)
        elif trigger == "key:right":
            self.caret = min(len(self.text), self.caret + 1)
        elif trigger == "key:home":
            self.caret = 0
        elif trigger == "key:end":
            self.caret = len(self.text)
        else:
            return False
        return True

    def reach(self) -> pygame.Rect:
        """With its frame."""
        return self.box.inflate(28, 28)

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """Paper, an open frame, the words around the caret; what is being composed is underlined."""
        palette, box = theme.palette, self.box
        theme.sheet(target, box, palette.paper, seed=15, shadow=None, framed=False)
        lines.open_frame(target, box, palette.ink, 3, 20)
        style = theme.style("hand", 30)
        before, after = self.text[: self.caret], self.text[self.caret :]
        upto = theme.lettering.extent(before, style)
        middle = theme.lettering.extent(self.composing, style)
        inner = box.inflate(-2 * _PAD, -8)
        # The caret never leaves the field: a long text slides to the left under it.
        left = inner.x - max(0, upto + middle - inner.width + 6)
        baseline = box.centery + 11
        old = target.get_clip()
        target.set_clip(inner.clip(old))
        theme.lettering.write(target, before, style, palette.ink, (left, baseline))
        if self.composing:
            theme.lettering.write(target, self.composing, style, palette.ink2, (left + upto, baseline))
            lines.across(target, left + upto, left + upto + middle, baseline + 7, palette.ink2, 2)
        theme.lettering.write(target, after, style, palette.ink, (left + upto + middle, baseline))
        target.fill(palette.ink, (left + upto + middle + 1, box.y + 8, 3, box.height - 16))
        target.set_clip(old)


_EDITS: Final = frozenset(
    {"key:backspace", "key:delete", "key:left", "key:right", "key:home", "key:end"}
)  # fmt: skip
