"""Everything that screens draw with, in one place: palette, papers, pieces, words.

Owns the choice of palette and fonts by the settings. Made anew when a setting changes them. Must not know any screen.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Literal

import pygame

from game.save.settings import Settings
from game.text.markup import Marked
from game.text.setting import Layout, Setting
from game.text.style import Style
from game.ui import drawn
from game.ui.lettering.lettering import Lettering
from game.ui.lines import open_frame
from game.ui.paper import BAND, CARD, Papers, Shadow, Sheet
from game.ui.pieces import Pieces
from game.ui.tokens import HIGH, NORMAL, WIDTH, Colour, Palette, colour, mix
from game.ui.type import ROLES, reading_leading, reading_style, reading_tracking, style

Align = Literal["left", "center", "right"]
_STRIP = 60  # rows of the veil that are kept


class Theme:
    """The look of the interface for one set of settings and one language."""

    def __init__(self, lettering: Lettering, pieces: Pieces, settings: Settings) -> None:
        self.lettering = lettering
        self.pieces = pieces
        self.settings = settings
        self.palette: Palette = HIGH if settings.contrast == "high" else NORMAL
        self.papers = Papers(pieces, self.palette)
        self._drawn: dict[tuple[object, ...], pygame.Surface] = {}
        self._bands: dict[tuple[object, ...], tuple[pygame.Surface, pygame.Surface]] = {}

    # -- words ---------------------------------------------------------------------------------------------------

    @property
    def plain(self) -> bool:
        """Whether all words are set in an even sans."""
        return self.settings.contrast == "high" or self.settings.font == "readable"

    @property
    def han(self) -> bool:
        """Whether the language's words stand in Han characters."""
        return self.lettering.han

    def style(self, role: str, size: int | None = None) -> Style:
        """The style of a role, in another size where one is given."""
        own = style(role, plain=self.plain)
        return own if size is None else Style(own.family, size, own.weight, own.italic)

    def width(self, text: str, role: str, tracking: float = 0.0, size: int | None = None) -> int:
        """The width of one line in pixels."""
        return self.lettering.extent(text, self.style(role, size), tracking)

    def write(
        self,
        target: pygame.Surface,
        text: str,
        role: str,
        ink: Colour,
        at: tuple[float, float],
        *,
        align: Align = "left",
        tracking: float = 0.0,
        size: int | None = None,
        room: float | None = None,
    ) -> pygame.Rect:
        """Write one line on a baseline; wider than `room`, it is set smaller down to 26 and then cut short."""
        look = self.style(role, size)
        if room is not None:
            text, look = self.fitted(text, look, room, tracking)
        return self.lettering.write(target, text, look, ink, at, align=align, tracking=tracking)

    def fitted(self, text: str, look: Style, room: float, tracking: float = 0.0) -> tuple[str, Style]:
        """A line that fits into `room`: smaller first, cut short in the end."""
        wide = self.lettering.extent(text, look, tracking)
        if wide > room and look.size > 26:
            small = max(26, int(look.size * room / wide))
            look = Style(look.family, small, look.weight, look.italic)
        return self.lettering.shortened(text, look, room, tracking), look

    def column(
        self,
        target: pygame.Surface,
        text: str,
        role: str,
        ink: Colour,
        at: tuple[float, float],
        *,
        tracking: float = 0.0,
        size: int | None = None,
    ) -> pygame.Rect:
        """Write a column from top to bottom; `at` is the middle of its upper end."""
        return self.lettering.write_column(target, text, self.style(role, size), ink, at, tracking=tracking)

    def block(
        self,
        text: Marked | str,
        role: str | Style,
        length: float,
        *,
        leading: float = 1.5,
        tracking: float = 0.0,
        vertical: bool = False,
        indent: float = 0.0,
        align: Align = "left",
        hang: bool = True,
        justify: bool = False,
    ) -> Layout:
        """Set a paragraph."""
        look = self.style(role) if isinstance(role, str) else role
        return self.lettering.lay_out(
            text,
            Setting(
                look,
                length,
                leading,
                tracking,
                vertical,
                self.han,
                hang=hang,
                indent=indent,
                align=align,
                justify=justify,
            ),
        )

    def reading(self, length: float, *, inner: bool = False, vertical: bool = False, indent: float = 0.0) -> Setting:
        """The setting of the story's lines by the player's wishes."""
        own = self.settings
        return Setting(
            reading_style(own.font, own.text_size, plain=own.contrast == "high", inner=inner),
            length,
            reading_leading(own.font, own.line_spacing),
            reading_tracking(own.font, own.text_size) if self.han else 0.0,
            vertical,
            self.han,
            indent=indent,
        )

    # -- parts ---------------------------------------------------------------------------------------------------

    def sheet(
        self,
        target: pygame.Surface,
        box: pygame.Rect,
        paper: Colour | None = None,
        *,
        seed: int = 1,
        sides: str = "trbl",
        shadow: Shadow | None = CARD,
        framed: bool = True,
    ) -> Sheet:
        """Lay a sheet so that its paper fills `box`."""
        sheet = self.papers.sheet(
            box.size,
            self.palette.slip if paper is None else paper,
            seed=seed,
            sides=sides,
            shadow=shadow,
            framed=framed,
        )
        sheet.lay(target, box.topleft)
        return sheet

    def band(self, left: int, reach: int, tall: int, overlap: int) -> tuple[pygame.Surface, pygame.Surface]:
        """The paper of a band that begins at `left`: its upper edge with a shadow that reaches up so far and as much of
        the paper as overlaps; and its body, opaque, so tall. Whoever gets them doesn't change them."""
        key = ("band", left, reach, tall, overlap)
        if key not in self._bands:
            sheet = self.papers.sheet(
                (WIDTH + 20 - left, tall),
                self.palette.paper,
                seed=21,
                sides="t",
                shadow=BAND,
                framed=False,
                keep=False,
            )
            edge = pygame.Surface((WIDTH - left, reach + overlap), pygame.SRCALPHA)
            edge.blit(sheet.picture, (-10 - sheet.left, reach - sheet.top))
            body = pygame.Surface((WIDTH - left, tall)).convert()
            body.fill(self.palette.paper)
            body.blit(sheet.picture, (-10 - sheet.left, -sheet.top))
            self._bands[key] = edge, body
        return self._bands[key]

    def swatch(self, target: pygame.Surface, box: pygame.Rect, code: str, seed: int = 1) -> None:
        """A painted chip of someone's or something's colour; nothing without one."""
        if code:
            self.papers.swatch(box.size, colour(code), seed).lay(target, box.topleft)

    def tint(self, code: str, share: float) -> Colour:
        """Paper with a little of a colour in it."""
        return mix(colour(code), self.palette.paper, share) if code else self.palette.spine

    def icon(self, target: pygame.Surface, name: str, middle: tuple[int, int], size: int, ink: Colour) -> None:
        """An icon around its middle."""
        picture = self.pieces.icon(name, size, ink)
        target.blit(picture, picture.get_rect(center=middle))

    def cup(self, target: pygame.Surface, middle: tuple[int, int], radius: int, tier: int, tiers: int) -> None:
        """A cup of tea around its middle."""
        key = ("cup", radius, tier, tiers)
        if key not in self._drawn:
            self._drawn[key] = drawn.cup(radius, tier, tiers, self.palette)
        target.blit(self._drawn[key], self._drawn[key].get_rect(center=middle))

    def key_cap(
        self, target: pygame.Surface, label: str, left: int, middle: int, ink: Colour, fill: Colour | None = None
    ) -> int:
        """A key with its name; the answer is its right edge."""
        width = self.key_width(label)
        key = ("key", width, ink, fill)
        if key not in self._drawn:
            self._drawn[key] = drawn.key_cap((width, 40), ink, fill)
        target.blit(self._drawn[key], (left, middle - 20))
        self.write(target, label, "key", ink, (left + width / 2, middle + 9), align="center")
        return left + width

    def key_width(self, label: str) -> int:
        """The width of a key with this name."""
        return max(40, self.width(label, "key") + 20)

    def weight(self, ink: Colour, size: int = 30) -> pygame.Surface:
        """The weight of a slider."""
        key = ("weight", ink, size)
        if key not in self._drawn:
            self._drawn[key] = drawn.weight(ink, size)
        return self._drawn[key]

    def seal(self, target: pygame.Surface, box: pygame.Rect, text: str) -> None:
        """A square seal: Han characters from top to bottom, Latin words in lines."""
        key = ("seal", box.size, text)
        if key not in self._drawn:
            self._drawn[key] = self._make_seal(box.width, text)
        target.blit(self._drawn[key], self._drawn[key].get_rect(center=box.center))

    def _make_seal(self, side: int, text: str) -> pygame.Surface:
        sheet = self.papers.swatch((side, side), self.palette.seal, 5)
        picture = sheet.picture.copy()
        left, top = sheet.left, sheet.top
        if self.han:
            size = round(side * (0.43 if len(text) > 1 else 0.72))
            for number, character in enumerate(text[:2]):
                self.column(
                    picture, character, "seal", self.palette.on_seal,
                    (left + side / 2, top + side * (0.06 + 0.45 * number) if len(text) > 1 else top + side * 0.13),
                    size=size,
                )  # fmt: skip
        else:
            words = text.split()[:3]
            pitch = side / (len(words) + 0.35)
            for number, word in enumerate(words):
                look = self.style("seal", 26)
                size = min(round(pitch * 0.86), int(26 * (side - 14) / max(1, self.lettering.extent(word, look))))
                self.write(
                    picture, word, "seal", self.palette.on_seal,
                    (left + side / 2, top + pitch * (number + 0.92)), align="center", size=size,
                )  # fmt: skip
        return picture

    def focus_frame(self, target: pygame.Surface, box: pygame.Rect, *, out: int = 9, nib: bool = True) -> pygame.Rect:
        """The open frame around a focused thing, with the nib in its open corner; the answer is what it touches."""
        frame = box.inflate(2 * out, 2 * out)
        gap = min(44, frame.height // 2)
        open_frame(target, frame, self.palette.ink, 4, gap)
        if nib:
            picture = self.pieces.nib("corner", 28, self.light_nib)
            target.blit(picture, (frame.right - 26, frame.bottom - 26))
        return frame_reach(box, out)

    @property
    def light_nib(self) -> bool:
        """Whether nibs are paper on ink."""
        return not self.palette.textured

    def lay_veil(self, target: pygame.Surface, box: pygame.Rect) -> None:
        """Lay over a picture what lies behind sheets that must be read."""
        # A strip, laid again and again: a whole layer of one colour would be eight megabytes.
        for top in range(box.top, box.bottom, _STRIP):
            target.blit(self._veil, (box.x, top), (0, 0, box.width, min(_STRIP, box.bottom - top)))

    @cached_property
    def _veil(self) -> pygame.Surface:
        strip = pygame.Surface((WIDTH, _STRIP))
        strip.fill(self.palette.veil)
        strip.set_alpha(round(255 * self.palette.veil_share))
        return strip


def frame_reach(box: pygame.Rect, out: int = 9) -> pygame.Rect:
    """What a focus frame around `box` touches."""
    frame = box.inflate(2 * out, 2 * out)
    return pygame.Rect(frame.x, frame.y, frame.width + 12, frame.height + 12)


def make_theme(fonts: Path, resource: Callable[[str], Path], settings: Settings, language: str) -> Theme:
    """A theme with its own lettering and pieces."""
    return Theme(Lettering(fonts, language), Pieces(resource), settings)


__all__ = ["ROLES", "Theme", "frame_reach", "make_theme"]
