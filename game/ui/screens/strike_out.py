"""The notebook is full: which entry makes room for the new one?

Owns the page of the notebook with what is held, the new line at its head, and the stroke through the one that goes.
Must not know what entries do.
"""

from __future__ import annotations

import pygame

from game.desktop.actions import Action
from game.story.beat import Offer
from game.text.setting import Layout
from game.ui import lines
from game.ui.control import Act, Control, Look
from game.ui.desk import Desk
from game.ui.focus_screen import FocusScreen
from game.ui.key_names import key_for, keys_for
from game.ui.motion import Tween, out_cubic
from game.ui.paper import LIFTED, LOW
from game.ui.theme import Theme
from game.ui.widgets.hints import draw_hints

_WIDTH = 1240
_LEFT = (1920 - _WIDTH) // 2
_HEAD = 236
_FOOT = 84
_MARGIN_LINE = 128
_STRIKE = 0.22
_MARGIN_RED = (138, 34, 22)


class EntryRow(Control):
    """One entry: whose words, its title, the words; struck through when it is given up."""

    role = "entry"
    frame_out = 0

    def __init__(self, box: pygame.Rect, whose: str, title: str, text: str, act: Act) -> None:
        super().__init__(box, title, act)
        self._whose, self._text = whose, text
        self.struck = Tween(0.0)

    @property
    def frame_box(self) -> pygame.Rect:
        """The line, right of the margin."""
        return pygame.Rect(
            self.box.x + _MARGIN_LINE + 8, self.box.y + 2, self.box.width - _MARGIN_LINE - 56, self.box.height - 4
        )

    def _words(self, theme: Theme) -> Layout:
        """The words on one line, or smaller on two."""
        room = self.box.width - _MARGIN_LINE - 84
        size = 30 if theme.width(self._text, "note") <= room else 27
        return theme.block(self._text, theme.style("note", size), room, leading=1.2, hang=False)

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """On its ruled line."""
        palette, box = theme.palette, self.box
        tall = box.height >= 96
        base = box.y + (46 if tall else box.height // 2 + 13)
        x = box.x + _MARGIN_LINE + 24
        lines.across(target, box.x + 30, box.right - 40, box.bottom - 1, palette.hair, 1.2)
        theme.write(
            target, self._whose, "hand_large", palette.ink2, (box.x + _MARGIN_LINE - 20, base), align="right",
            room=_MARGIN_LINE - 44, size=34,
        )  # fmt: skip
        room = box.right - 60 - x
        right = theme.write(target, self.label, "hand_large", palette.ink, (x, base), room=room, size=38).right
        if tall:
            theme.lettering.paint(target, self._words(theme), (x, base + 10), palette.ink2)
        share = self.struck.at(look.now)
        if share > 0:
            stroke = theme.pieces.stroke("strike", palette.ink, (max(60, right - x + 28), 24))
            target.blit(stroke, (x - 14, base - 26), (0, 0, round(stroke.get_width() * share), 24))


class StrikeOutScreen(FocusScreen):
    """Over the reading screen; leaving it leaves everything as it was."""

    name = "strike_out"
    opaque = False

    def __init__(self, desk: Desk, offer: Offer) -> None:
        super().__init__(desk)
        self._offer = offer
        self._gone: EntryRow | None = None
        self._told = False

    def make_controls(self) -> list[Control]:
        """The entries that are held."""
        held = self._offer.held
        room = 1080 - 80 - _HEAD - _FOOT
        wide = any(self.desk.theme.width(self._words(entry), "note") > _WIDTH - _MARGIN_LINE - 84 for entry in held)
        row = max(52, min(136 if wide else 112, room // max(1, len(held))))
        height = _HEAD + row * len(held) + _FOOT
        self._sheet = pygame.Rect(_LEFT, (1080 - height) // 2, _WIDTH, height)
        controls: list[Control] = []
        for number, entry in enumerate(held):
            box = pygame.Rect(_LEFT, self._sheet.y + _HEAD + row * number, _WIDTH, row)
            controls.append(
                EntryRow(box, self._whose(entry), self._title(entry), self._words(entry), self._striking(entry, number))
            )
        return controls

    def _striking(self, entry: str, number: int) -> Act:
        return lambda: self._strike(entry, number)

    def _title(self, entry: str) -> str:
        return self.story("entries", entry)

    def _words(self, entry: str) -> str:
        return self.story("entries", entry, "text")

    def _whose(self, entry: str) -> str:
        declared = self.desk.declared.entry(entry)
        if declared is None or not declared.from_:
            return ""
        name = self.story("cast", declared.from_, "name")
        return name[:1] if self.desk.theme.han else self.story("cast", declared.from_, "short") or name

    def _strike(self, entry: str, number: int) -> None:
        if self._gone is not None:
            return
        row = self.focus.controls[number]
        assert isinstance(row, EntryRow)
        self._gone, self._drop = row, entry
        row.struck.send(1.0, self.now, self.seconds(_STRIKE), out_cubic)
        self.desk.sound("ui_note")

    def advance(self) -> None:
        """Draw the stroke; then the new line stands in the notebook."""
        super().advance()
        if self._gone is None:
            return
        self.damage(self._gone.reach())
        if not self._gone.struck.moving(self.now) and not self._told:
            self._told = True
            self.desk.close()
            self.desk.collect(self._offer.entry, self._drop)

    @property
    def moving(self) -> bool:
        """The stroke or the frame moves."""
        return self._gone is not None or super().moving

    def draw_ground(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Veil, page, the question, the new line."""
        theme, palette, sheet = self.desk.theme, self.desk.theme.palette, self._sheet
        theme.lay_veil(target, clip)
        theme.sheet(target, sheet, palette.slip, seed=5, shadow=LIFTED)
        red = _MARGIN_RED if palette.textured else palette.ink
        lines.down(target, sheet.x + _MARGIN_LINE, sheet.y + 8, sheet.bottom - 8, red, 1.6)
        x = sheet.x + _MARGIN_LINE + 24
        collection = self.story("collections", self._offer.collection)
        question = self.ui(
            "{collection}: {n} of {n} are taken. Which one makes room?", collection=collection, n=len(self._offer.held)
        )
        theme.write(target, question, "headline", palette.ink, (x, sheet.y + 76), room=sheet.right - 60 - x, size=42)
        new = pygame.Rect(x - 8, sheet.y + 104, sheet.right - 48 - x, 110)
        theme.sheet(target, new, palette.paper, seed=9, shadow=LOW)
        theme.icon(target, "pencil", (new.x + 40, new.y + 42), 36, palette.ink)
        title = self._title(self._offer.entry)
        room = new.width - 110
        theme.write(target, title, "hand_large", palette.ink, (new.x + 76, new.y + 50), size=38, room=room)
        theme.write(target, self._words(self._offer.entry), "note", palette.ink2, (new.x + 76, new.y + 94), room=room)
        args = (self.desk.bindings, self.desk.device, self.desk.words.ui, self.desk.gamepad)
        hints = [
            (keys_for((Action.UP, Action.DOWN), *args), self.ui("look through")),
            (key_for(Action.CONFIRM, *args), self.ui("strike out")),
            (key_for(Action.CANCEL, *args), self.ui("keep all as it is")),
        ]
        draw_hints(target, theme, hints, sheet.right - 44, sheet.bottom - 40, room=_WIDTH - 200)
