"""A chat on a phone: bubbles of paper, the other one's face beside it, one message after another.

Owns the layout of the chat and the coming of its messages. Must not know what is said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pygame

from game.story.beat import Page, Text
from game.text.setting import Layout
from game.ui import lines
from game.ui.desk import Desk
from game.ui.motion import Tween, out_cubic
from game.ui.paper import CARD, LIFTED, LOW
from game.ui.screens.pages.fields import Fields
from game.ui.screens.waiting import WaitingScreen
from game.ui.theme import Theme
from game.ui.tokens import HEIGHT, Colour

SCREEN = pygame.Rect(724, 28, 860, 1024)
HEAD = 122
FOOT = 74
_FACE = pygame.Rect(250, 210, 380, 380)
_PAD_X, _PAD_Y = 26, 18
_APART = 24
_TIME_GAP = 54
_WIDEST = 600
_SMALL_FACE = 64
_COME = 0.22


@dataclass(frozen=True, slots=True)
class _Message:
    who: str
    layout: Layout
    time: str
    top: int  # of the bubble, from the top of the chat
    size: tuple[int, int]
    mine: bool


class PhoneScreen(WaitingScreen):
    """The chat lies over the picture. Messages come one by one; those before stay to be read."""

    name = "page"
    opaque = False
    rest = 1.6

    def __init__(self, desk: Desk, page: Page) -> None:
        super().__init__(desk)
        self._page = page
        self._fields = Fields(desk, page)
        self._shown = 1
        self._offset = Tween(0.0)
        self._came = Tween(1.0)
        self._drawn = (0, 0.0)
        self.build()

    # -- the chat ------------------------------------------------------------------------------------------------------

    def build(self) -> None:
        """Lay out all messages."""
        theme = self.desk.theme
        self._messages: list[_Message] = []
        size = max(28, min(56, round(theme.settings.text_size * 0.86)))
        look = theme.reading(100).style
        style = type(look)(look.family, size, look.weight)
        raw = self._fields.raw("messages")
        y = 26
        last_time = ""
        last_who = ""
        other = str(self._fields.raw("who") or "")
        for entry in raw if isinstance(raw, Sequence) and not isinstance(raw, str) else ():
            if not isinstance(entry, Mapping):
                continue
            who = str(entry.get("from") or "")
            text = entry.get("text")
            if not isinstance(text, Text):
                continue
            time = str(entry.get("time") or "")
            shown_time = time if time != last_time else ""
            if shown_time:
                y += _TIME_GAP
            elif last_who and who != last_who:
                y += 8
            layout = theme.block(self._fields.marked(text), style, _WIDEST, leading=1.42, hang=False)
            wide = round(min(_WIDEST, layout.ink)) + 2 * _PAD_X
            box = (max(84, wide), round(layout.height) + 2 * _PAD_Y - 6)
            self._messages.append(_Message(who, layout, shown_time, y, box, who != other))
            y += box[1] + _APART
            last_time, last_who = time, who
        self._shown = min(max(1, self._shown), max(1, len(self._messages)))
        self._side = self._make_side(theme, other)
        self._offset.set(self._wanted_offset())
        self.damage()

    @property
    def _room(self) -> int:
        return SCREEN.height - HEAD - FOOT

    def _wanted_offset(self) -> float:
        if not self._messages:
            return 0.0
        last = self._messages[self._shown - 1]
        return float(max(0, last.top + last.size[1] + 30 - self._room))

    def turn(self) -> bool:
        """Let the next message come."""
        if self._shown >= len(self._messages):
            return False
        self._shown += 1
        self.desk.sound("ui_note")
        length = self.seconds(_COME)
        self._offset.send(self._wanted_offset(), self.now, length, out_cubic)
        self._came.set(0.0)
        self._came.send(1.0, self.now, length, out_cubic)
        letters = self._messages[self._shown - 1].layout.count
        self.rest = 0.9 + letters / (6.0 if self.desk.theme.han else 24.0)
        return True

    def complete(self) -> None:
        """All messages at once (skipping)."""
        self._shown = max(1, len(self._messages))
        self._offset.set(self._wanted_offset())
        self._came.set(1.0)

    def mark_place(self) -> tuple[int, int]:
        """In the foot of the phone."""
        return SCREEN.right - 84, SCREEN.bottom - 44

    def advance(self) -> None:
        """Messages come and the chat moves up."""
        super().advance()
        state = (self._shown, self._offset.at(self.now) + self._came.at(self.now))
        if state != self._drawn:
            self._drawn = state
            self.damage(SCREEN.inflate(60, 60))

    @property
    def moving(self) -> bool:
        """Whether the chat moves."""
        return self._offset.moving(self.now) or self._came.moving(self.now) or super().moving

    # -- drawing -------------------------------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Veil, face, phone, messages."""
        theme, palette = self.desk.theme, self.desk.theme.palette
        theme.lay_veil(target, clip)
        target.blit(self._side, (_FACE.x - 60, _FACE.y - 60))
        theme.sheet(target, SCREEN, palette.paper, seed=27, shadow=LIFTED)
        chat = pygame.Rect(SCREEN.x, SCREEN.y + HEAD, SCREEN.width, self._room)
        outer = target.get_clip()
        target.set_clip(chat.clip(outer))
        offset = round(self._offset.at(self.now))
        for number, message in enumerate(self._messages[: self._shown]):
            newest = number == self._shown - 1
            rise = round((1 - self._came.at(self.now)) * 24) if newest else 0
            top = chat.y + message.top - offset + rise
            if top + message.size[1] + 40 < chat.y or top - _TIME_GAP > chat.bottom:
                continue
            self._draw_message(target, message, top)
        target.set_clip(outer)
        self._draw_head(target)
        lines.across(target, SCREEN.x + 36, SCREEN.right - 110, SCREEN.bottom - FOOT + 6, palette.hair, 1.3)
        count = f"{self._shown}/{len(self._messages)}"
        theme.write(target, count, "note", palette.ink2, (SCREEN.x + 40, SCREEN.bottom - 26))
        self.draw_mark(target)

    def _draw_head(self, target: pygame.Surface) -> None:
        theme, palette = self.desk.theme, self.desk.theme.palette
        who = str(self._fields.raw("who") or "")
        member = self.desk.declared.cast.get(who)
        code = member.colour if member is not None else ""
        theme.swatch(target, pygame.Rect(SCREEN.x + 40, SCREEN.y + 28, 20, 58), code, 4)
        theme.write(target, self.story("cast", who, "name"), "headline", palette.ink, (SCREEN.x + 84, SCREEN.y + 74))
        title = self.story("pages", self._page.template)
        if title:
            theme.write(target, title, "caption", palette.ink2, (SCREEN.right - 44, SCREEN.y + 72), align="right")
        lines.rule(target, SCREEN.x + 36, SCREEN.right - 36, SCREEN.y + HEAD - 18, palette.ink, short=90)

    def _draw_message(self, target: pygame.Surface, message: _Message, top: int) -> None:
        theme, palette = self.desk.theme, self.desk.theme.palette
        if message.time:
            middle = (SCREEN.centerx, top - 18)
            theme.write(target, message.time, "small", palette.ink2, middle, align="center")
        left = SCREEN.x + 40 + _SMALL_FACE + 22
        box = pygame.Rect((0, top), message.size)
        if message.mine:
            box.right = SCREEN.right - 40 - _SMALL_FACE - 22
        else:
            box.left = left
        member = self.desk.declared.cast.get(message.who)
        paper: Colour = palette.spine if message.mine else palette.slip
        theme.sheet(target, box, paper, seed=message.top % 23 + 2, shadow=LOW if message.mine else CARD)
        theme.lettering.paint(target, message.layout, (box.x + _PAD_X, box.y + _PAD_Y - 4), palette.ink)
        face = self.desk.faces.face(theme, member, _SMALL_FACE, name=self.story("cast", message.who, "name"))
        x = SCREEN.right - 40 - _SMALL_FACE if message.mine else SCREEN.x + 40
        target.blit(face, (x, box.y - 2))

    def _make_side(self, theme: Theme, who: str) -> pygame.Surface:
        """The card with the face of the one who writes."""
        palette = theme.palette
        out = pygame.Surface((_FACE.width + 120, HEIGHT - _FACE.y), pygame.SRCALPHA)
        out.fill((*palette.slip, 0))
        member = self.desk.declared.cast.get(who)
        role = theme.block(self.story("cast", who, "role"), "caption", _FACE.width - 40, leading=1.25, hang=False)
        box = pygame.Rect(60, 60, _FACE.width, _FACE.height + 104 + round(role.height))
        theme.sheet(out, box, palette.slip, seed=13, shadow=LIFTED)
        look = str(self._fields.raw("look") or "")
        name = self.story("cast", who, "name")
        face = self.desk.faces.face(theme, member, box.width - 32, name=name, look=look)
        out.blit(face, (box.x + 16, box.y + 16))
        if member is not None and member.colour:
            out.fill(palette.ink, (box.x + 16, box.y + box.width - 16, box.width - 32, 2))
            chip = pygame.Rect(box.x + 16, box.y + box.width - 14, box.width - 32, 12)
            theme.swatch(out, chip, member.colour, 3)
        room = box.width - 40
        theme.write(out, name, "headline", palette.ink, (box.x + 22, box.y + box.width + 62), room=room)
        theme.lettering.paint(out, role, (box.x + 22, box.y + box.width + 78), palette.ink2)
        return out
