"""An option of a choice: letter block, words, reason, the faces of those who will care.

Owns its picture in every state and its sliding out. Must not know what choosing it does.
"""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.text.setting import Layout
from game.text.style import Style
from game.ui import lines
from game.ui.control import Act, Control, Look
from game.ui.motion import SLIDE_BACK, SLIDE_OUT, Tween, out_cubic
from game.ui.paper import CARD, LIFTED
from game.ui.theme import Theme

BLOCK = 92
SLIDE = 32
FACE = 80
_TEXT = 128
_FACE_GAP = 20
_PAD_RIGHT = 28


@dataclass(frozen=True, slots=True)
class Words:
    """What an option says: its letter, words, the reason why it is locked."""

    letter: str
    text: str
    reason: str = ""


class Option(Control):
    """One option. `faces` are pictures with the name under each; where it stands beside another, it is not `alone`."""

    role = "option"
    framed = False

    def __init__(
        self,
        theme: Theme,
        box: pygame.Rect,
        words: Words,
        act: Act,
        *,
        locked: bool = False,
        chosen_before: bool = False,
        faces: tuple[tuple[pygame.Surface, str], ...] = (),
        care: str = "",
        size: int = 42,
        alone: bool = True,
    ) -> None:
        super().__init__(box, words.text, act, enabled=not locked)
        self._theme = theme
        self.words = words
        self.locked = locked
        self._before = chosen_before
        self._faces = faces
        self._care = care
        # Whether nothing stands beside it, so that there is room to slide out into.
        self._alone = alone
        self._out = Tween(0.0)
        self.entering = Tween(1.0)
        self._pictures: dict[tuple[bool, bool], tuple[pygame.Surface, tuple[int, int]]] = {}
        self.text = option_text(theme, words.text, box.width, len(faces), size=size, bold=False)
        self._bold = option_text(theme, words.text, box.width, len(faces), size=size, bold=True)

    def slide(self, out: bool, now: float, length: float = 1.0) -> None:
        """Slide out to the left, or back. `length` scales the time (0: at once)."""
        goal = 1.0 if out else 0.0
        if self._out.goal != goal:
            self._out.send(goal, now, (SLIDE_OUT if out else SLIDE_BACK) * length, out_cubic)

    def moving(self, now: float) -> bool:
        """Whether it slides or enters."""
        return self._out.moving(now) or self.entering.moving(now)

    def reach(self) -> pygame.Rect:
        """With its shadow, frame, nib and slide."""
        return pygame.Rect(self.box.x - 150, self.box.y - 56, self.box.width + 210, self.box.height + 120)

    def draw(self, target: pygame.Surface, theme: Theme, look: Look) -> None:
        """Where it is now."""
        focused = look.focused
        key = (focused, self.locked)
        if key not in self._pictures:
            self._pictures[key] = self._make(focused)
        picture, corner = self._pictures[key]
        share = self.entering.at(look.now)
        if share <= 0:
            return
        shift = self._out.at(look.now) * SLIDE * self._alone - (8 if look.pressed and focused else 0)
        x, y = round(self.box.x - shift), self.box.y + round((1 - share) * 24)
        if share < 1:
            picture.set_alpha(round(255 * share))
            target.blit(picture, (x - corner[0], y - corner[1]))
            picture.set_alpha(255)
            return
        target.blit(picture, (x - corner[0], y - corner[1]))
        if focused and self._alone:
            nib = theme.pieces.nib("right", 40, True)
            target.blit(nib, nib.get_rect(midright=(x - 18, self.box.centery)))
        elif focused:
            nib = theme.pieces.nib("corner", 28, theme.light_nib)
            target.blit(nib, (self.box.right - 22, self.box.bottom - 22))

    def _make(self, focused: bool) -> tuple[pygame.Surface, tuple[int, int]]:
        theme, palette = self._theme, self._theme.palette
        pad = 60
        picture = pygame.Surface((self.box.width + 2 * pad, self.box.height + 2 * pad), pygame.SRCALPHA)
        picture.fill((*palette.slip, 0))
        box = pygame.Rect((pad, pad), self.box.size)
        lit = focused and not self.locked
        seed = ord(self.words.letter[:1] or "a") % 17 + 3
        theme.sheet(
            picture, box, palette.spine if self.locked else palette.slip, seed=seed, shadow=LIFTED if focused else CARD
        )
        block = pygame.Rect(box.x, box.y, BLOCK, box.height)
        if self.locked:
            lines.hatch(picture, box, palette.ink3)
            picture.fill(palette.spine, (box.x + BLOCK + 16, box.y + 10, box.width - BLOCK - 26, box.height - 20))
        picture.fill(palette.plate if lit else palette.edge if self.locked else palette.spine, block.inflate(-2, -4))
        if self.locked:
            theme.icon(picture, "lock", block.center, 42, palette.ink2)
        else:
            ink = palette.on_plate if lit else palette.ink
            theme.write(picture, self.words.letter, "letter", ink, (block.centerx, block.centery + 17), align="center")
            if self._before:
                theme.icon(picture, "check", (block.centerx, block.bottom - 26), 26, ink)
        if focused:
            outer, inner = ((255, 255, 255), palette.ink) if not palette.textured else (palette.paper, palette.ink)
            lines.open_frame(picture, box.inflate(22, 22), outer, 5, 44)
            lines.open_frame(picture, box.inflate(12, 12), inner, 3, 40)
        self._draw_text(picture, box, lit)
        self._draw_faces(picture, box, focused)
        return picture, (pad, pad)

    def _draw_text(self, picture: pygame.Surface, box: pygame.Rect, lit: bool) -> None:
        theme, palette = self._theme, self._theme.palette
        ink = palette.ink2 if self.locked else palette.ink
        layout = self._bold if lit else self.text
        tall = layout.height + (40 if self.words.reason else 0)
        top = box.centery - tall / 2
        theme.lettering.paint(picture, layout, (box.x + _TEXT, round(top)), ink)
        if self.words.reason:
            room = box.width - _TEXT - self._faces_width() - 24
            theme.write(
                picture, self.words.reason, "reason", palette.ink2, (box.x + _TEXT, round(top + layout.height + 27)),
                room=room,
            )  # fmt: skip

    def _faces_width(self) -> int:
        return len(self._faces) * (FACE + _FACE_GAP) + _PAD_RIGHT if self._faces else _PAD_RIGHT

    def _draw_faces(self, picture: pygame.Surface, box: pygame.Rect, focused: bool) -> None:
        if not self._faces:
            return
        theme, palette = self._theme, self._theme.palette
        ink = palette.ink2 if self.locked else palette.ink
        x = box.right - _PAD_RIGHT
        named = box.height >= FACE + 40
        top = box.centery - (FACE + (36 if named else 0)) // 2
        for face, name in reversed(self._faces):
            x -= FACE
            picture.blit(face, (x, top))
            if named:
                place = (x + FACE / 2, top + FACE + 29)
                theme.write(picture, name, "face", ink, place, align="center", room=FACE + 16)
            x -= _FACE_GAP
        if focused and self._care:
            theme.write(picture, self._care, "face", palette.ink2, (x - 4, box.centery + 9), align="right")


def option_text(theme: Theme, text: str, width: int, faces: int, *, size: int, bold: bool) -> Layout:
    """The words of an option as they are set in its room."""
    reading = theme.reading(100).style
    style = reading.bolder() if bold else reading
    look = Style(style.family, size, style.weight, style.italic)
    room = width - _TEXT - (faces * (FACE + _FACE_GAP) + _PAD_RIGHT + (84 if faces and width > 800 else 16))
    return theme.block(text, look, room, leading=1.36)
