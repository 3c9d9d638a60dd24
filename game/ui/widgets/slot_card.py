"""A save as a card: number, picture, where in the story, the last words, a note of the player's own.

Owns its look in every state, and the words on it that a pointer can press. Must not know files or what pressing does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pygame

from game.text.characters import OPENING
from game.ui import lines
from game.ui.control import Act, Control, Look
from game.ui.growth import factor, fitting, grown
from game.ui.paper import CARD, LOW
from game.ui.slot_words import SlotWords
from game.ui.theme import Theme
from game.ui.tokens import Colour, colour
from game.ui.widgets.slot_picture import SlotPictures

SIZE = (778, 246)
_BLOCK = 76
_STRIP = 50
_RIGHT = 28
_DOTS = re.compile("…{3,}$")


class SlotCard(Control):
    """A card at its box. `tools` are words over its picture for hands with a pointer: each with what it does."""

    role = "slot"

    def __init__(
        self,
        theme: Theme,
        box: pygame.Rect,
        words: SlotWords,
        pictures: SlotPictures,
        act: Act,
        *,
        vacant: str,
        tools: Sequence[tuple[str, Act]] = (),
    ) -> None:
        super().__init__(box, words.headline or vacant, act)
        self._theme = theme
        self.words = words
        self._pictures = pictures
        self._vacant = vacant
        self.tools = list(tools)
        small = factor(theme) > 1.15 or not theme.han
        self._picture = pygame.Rect(box.x + 92, box.y + 16, *((256, 144) if small else (300, 169)))
        self._over: int | None = None
        self._down: int | None = None

    @property
    def field(self) -> pygame.Rect:
        """Where a note is written."""
        return pygame.Rect(self.box.x + 90, self.box.bottom - 54, self.box.width - 90 - 14, 48)

    @property
    def stamp(self) -> pygame.Rect:
        """Where a seal is pressed."""
        place = pygame.Rect(0, 0, 72, 72)
        place.topright = (self._picture.right - 10, self._picture.y + 10)
        return place

    def reach(self) -> pygame.Rect:
        """With shadow, frame and nib."""
        return self.box.inflate(80, 80)

    # -- the pointer's words -----------------------------------------------------------------------------------

    def hover(self, at: tuple[int, int]) -> bool:
        """The pointer is there; True when the card looks different for it."""
        before, self._over = self._over, self._tool_at(at)
        return before != self._over

    def press(self, at: tuple[int, int]) -> None:
        """Remember on which word."""
        self._down = self._tool_at(at)

    def release(self, at: tuple[int, int]) -> bool:
        """A word does its own; the rest of the card is the slot."""
        down, self._down = self._down, None
        tool = self._tool_at(at)
        if tool is not None or down is not None:
            if tool is not None and tool == down:
                self.tools[tool][1]()
            return True
        return self.activate()

    def tool_boxes(self) -> list[pygame.Rect]:
        """Where the words stand."""
        strip = self._strip
        widths = [self._theme.width(label, "quick") for label, _ in self.tools]
        pad = (strip.width - sum(widths)) / max(1, len(widths))
        boxes: list[pygame.Rect] = []
        x = float(strip.x)
        for wide in widths:
            boxes.append(pygame.Rect(round(x), strip.y, round(x + wide + pad) - round(x), strip.height))
            x += wide + pad
        return boxes

    @property
    def _strip(self) -> pygame.Rect:
        picture = self._picture
        return pygame.Rect(picture.x, picture.bottom - _STRIP, picture.width, _STRIP)

    def _tool_at(self, at: tuple[int, int]) -> int | None:
        return next((number for number, box in enumerate(self.tool_boxes()) if box.collidepoint(at)), None)

    # -- drawing -------------------------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """The card in its state."""
        if self.words.empty:
            self._draw_empty(target, theme, look)
            return
        palette, box, words = theme.palette, self.box, self.words
        seed = int(words.name.rpartition("-")[2] or 0) % 23 + 11
        paper = palette.spine if words.wrong else palette.slip
        theme.sheet(target, box, paper, seed=seed, shadow=LOW if look.pressed else CARD)
        if words.wrong:
            lines.hatch(target, box, palette.ink3)
            target.fill(palette.spine, (box.x + _BLOCK + 8, box.y + 8, box.width - _BLOCK - 16, box.height - 16))
        self._draw_block(target, theme, look.focused)
        if words.whole:
            self._draw_picture(target, theme)
            self._draw_words(target, theme)
            if look.focused and self.tools:
                self._draw_tools(target, theme)
        else:
            room = box.width - _BLOCK - 60
            at = (box.x + _BLOCK + (box.width - _BLOCK) / 2, box.centery + 12)
            theme.write(target, words.wrong, "hand", palette.ink2, at, align="center", room=room)
            if look.focused and self.tools:
                self._draw_tools(target, theme)

    def _draw_empty(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        palette, box = theme.palette, self.box
        lines.dashed_box(target, box, palette.ink3)
        self._draw_number(target, theme, palette.ink if look.focused else palette.ink2)
        look_role = "hand_large"
        at = (box.centerx, box.centery + 12)
        theme.write(target, self._vacant, look_role, palette.ink2, at, align="center", room=box.width - 2 * _BLOCK)

    def _draw_block(self, target: pygame.Surface, theme: Theme, focused: bool) -> None:
        palette, box = theme.palette, self.box
        # Without paper the card has a frame instead, which stays in sight.
        inset = 2 if palette.textured else 4
        block = (box.x + inset - 1, box.y + inset, _BLOCK - inset, box.height - 2 * inset)
        target.fill(palette.plate if focused else palette.spine, block)
        ink = palette.on_plate if focused else palette.ink
        self._draw_number(target, theme, ink)
        if self.words.locked:
            theme.icon(target, "lock", (box.x + _BLOCK // 2, box.bottom - 94), 32, ink)
        if self.words.accent:
            chip = pygame.Rect(box.x + 18, box.bottom - 60, 40, 40)
            target.fill(colour(self.words.accent), chip)
            lines.box_outline(target, chip, ink, 2)

    def _draw_number(self, target: pygame.Surface, theme: Theme, ink: Colour) -> None:
        number, middle = self.words.number, self.box.x + _BLOCK / 2
        room = self.box.height - (118 if self.words.locked else 84)
        if theme.han and len(number) > 1:
            size = min(38, room // len(number) - 2)
            theme.column(target, number, "tab", ink, (middle, self.box.y + 26), size=max(26, size))
        else:
            theme.write(target, number, "tab", ink, (middle, self.box.y + 62), align="center", size=38, room=_BLOCK - 8)

    def _draw_picture(self, target: pygame.Surface, theme: Theme) -> None:
        palette, place = theme.palette, self._picture
        picture = self._pictures.picture(self.words.picture, place.size)
        if picture is not None:
            target.blit(picture, place)
        else:
            target.fill(palette.edge, place)
        lines.box_outline(target, place, palette.ink2, 2)

    def _draw_words(self, target: pygame.Surface, theme: Theme) -> None:
        palette, box, words = theme.palette, self.box, self.words
        x, right = self._picture.right + 24, box.right - _RIGHT
        wide = right - x
        # Latin terms are long: they have their line to themselves, and the days stand beside the title.
        beside = 60 if theme.han else 106
        days = 0
        if words.days:
            size = grown(theme, 32) if theme.han else min(34, grown(theme, 28))
            days = theme.write(target, words.days, "value", palette.ink, (right, box.y + beside), align="right",
                               size=size, room=wide // 2).width + 16  # fmt: skip
        head = words.term or words.title
        tracking = 4 if theme.han else 0
        room = wide - (days if theme.han else 0)
        size = fitting(theme, head, "tab_on", min(54, grown(theme, 42 if theme.han else 38)), room, tracking)
        at = (x, box.y + 62)
        theme.write(target, head, "tab_on", palette.ink, at, size=size, room=room, tracking=tracking)
        if words.term:
            room = wide - (0 if theme.han else days)
            size = fitting(theme, words.title, "note", min(38, grown(theme, 30)), room)
            theme.write(target, words.title, "note", palette.ink2, (x, box.y + 107), size=size, room=room)
        lines.across(target, x, right - 42, box.y + 127, palette.hair, 1.5)
        look = theme.style("note", min(40, grown(theme, 30)))
        # An opening mark hangs half an em outside, as it does where it was read.
        hung = look.size // 2 if words.last[:1] in OPENING else 0
        last = theme.lettering.shortened(words.last, look, wide + hung)
        last = _DOTS.sub("……" if theme.han else "…", last)
        theme.lettering.write(target, last, look, palette.ink, (x - hung, box.y + 171))
        self._draw_foot(target, theme, right)

    def _draw_foot(self, target: pygame.Surface, theme: Theme, right: int) -> None:
        palette, box, words = theme.palette, self.box, self.words
        y, size = box.y + 223, min(33, grown(theme, 27))
        end = theme.write(target, words.when, "caption", palette.ink2, (self._picture.x, y), size=size).right
        end = theme.write(target, "· " + words.played, "caption", palette.ink2, (end + 12, y), size=size).right
        if words.wrong:
            theme.write(target, words.wrong, "reason", palette.ink, (right, y), align="right", room=right - end - 24)
        elif words.note:
            look = theme.style("hand", min(34, grown(theme, 28)))
            note = theme.lettering.shortened(words.note, look, right - end - 64)
            left = theme.lettering.write(target, note, look, palette.ink2, (right, y), align="right").left
            theme.icon(target, "pencil", (left - 20, y - 10), 26, palette.ink2)

    def _draw_tools(self, target: pygame.Surface, theme: Theme) -> None:
        palette = theme.palette
        target.fill(palette.paper, self._strip)
        for number, ((label, _), box) in enumerate(zip(self.tools, self.tool_boxes(), strict=True)):
            lit = number == self._over
            if lit:
                target.fill(palette.plate, box)
            ink = palette.on_plate if lit else palette.ink
            at = (box.centerx, box.centery + 9)
            theme.write(target, label, "quick", ink, at, align="center", room=box.width - 6)
            if number:
                lines.down(target, box.x, box.y + 12, box.bottom - 12, palette.hair, 1.5)
        lines.box_outline(target, self._strip, palette.ink2, 2)
