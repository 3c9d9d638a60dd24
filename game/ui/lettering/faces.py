"""Open fonts, and the choice of one for each piece of text.

Owns font files at sizes, what they cover, and the fallbacks. Must not keep pictures of glyphs.
"""

from __future__ import annotations

import warnings
from collections import OrderedDict
from functools import lru_cache
from pathlib import Path

import pygame

from game.text.characters import is_wide
from game.text.pieces import SHARED
from game.text.style import Style
from game.ui.lettering.coverage import Coverage, coverage
from game.ui.lettering.families import DESKTOP_FONTS, FALLBACKS, FAMILIES, nearest

# Open fonts; each holds little more than its hinting state, but players may change sizes all day.
MOST_OPEN = 64


class Face:
    """One font file at one size: `size` is in pixels, `wide` says that it sets Han."""

    def __init__(self, font: pygame.font.Font, name: str, size: int, wide: bool) -> None:
        self.font = font
        self.name = name
        self.size = size
        self.wide = wide
        self.ascent = font.get_ascent()


class Faces:
    """The fonts of a theme. `find` gives the path of a font by name; `language` decides who sets dashes and quotes."""

    def __init__(self, folder: Path, language: str = "zh") -> None:
        self._folder = folder
        self._open: OrderedDict[tuple[Path, int], pygame.font.Font] = OrderedDict()
        self._chosen: dict[tuple[str, str, Style, bool], Face] = {}
        self._desktop: tuple[Path, ...] | None = None
        self.language = language

    @property
    def han(self) -> bool:
        """Whether the language's own dashes, dots and quotes are Chinese ones."""
        return self.language.partition("-")[0].partition("_")[0] in ("zh", "ja")

    def covers(self, font: str, text: str) -> bool:
        """Whether a font of the theme has every character of a text."""
        covered = _covered(self._folder / f"{font}.ttf")
        return all(ord(character) in covered for character in text)

    def of(self, text: str, style: Style) -> Face:
        """The face that sets a piece of text."""
        first = text[:1]
        wide = is_wide(first) or (self.han and first in SHARED)
        # One entry for each character of a few styles; words share the entry of their kind unless they are odd.
        key = (first if wide or len(text) == 1 else text, "wide" if wide else "word", style, self.han)
        face = self._chosen.get(key)
        if face is None:
            if len(self._chosen) > 20_000:
                self._chosen.clear()
            face = self._chosen[key] = self._choose(text, style, wide)
        return face

    def _choose(self, text: str, style: Style, wide: bool) -> Face:
        family = FAMILIES.get(style.family, FAMILIES["serif"])
        if wide:
            own, size = nearest(family.han, style.weight), style.size
            if text[0] in SHARED and family.marks:
                own = family.marks
        else:
            own = family.italic if style.italic else nearest(family.latin, style.weight)
            size = round(style.size * self._latin_scale(own, family.latin_scale))
        for name in (own, *FALLBACKS):
            if self.covers(name, text):
                fitting = size if name == own else self._fallback_size(name, style)
                return Face(self._font(self._folder / f"{name}.ttf", fitting), name, fitting, wide)
        for path in self._desktop_fonts():
            if all(ord(character) in _covered(path) for character in text):
                return Face(self._font(path, style.size), path.name, style.size, wide)
        return Face(self._font(self._folder / f"{own}.ttf", size), own, size, wide)

    @staticmethod
    def _latin_scale(name: str, scale: float) -> float:
        """The italic that a sans family borrows is Garamond's, which is set larger."""
        return FAMILIES["serif"].latin_scale if name.startswith("latin") else scale

    def _fallback_size(self, name: str, style: Style) -> int:
        return round(style.size * self._latin_scale(name, 1.0))

    def _font(self, path: Path, size: int) -> pygame.font.Font:
        key = (path, size)
        font = self._open.get(key)
        if font is None:
            font = self._open[key] = pygame.font.Font(path, max(1, size))
            if len(self._open) > MOST_OPEN:
                self._open.popitem(last=False)
                self._chosen.clear()
        else:
            self._open.move_to_end(key)
        return font

    def _desktop_fonts(self) -> tuple[Path, ...]:
        """Fonts installed on this desktop, looked for once and only when a character is in none of ours."""
        if self._desktop is None:
            found = []
            for name in DESKTOP_FONTS:
                # A system without a list of fonts warns; there is nothing that a player could do about it.
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    try:
                        path = pygame.font.match_font(name)
                    except (OSError, pygame.error):
                        path = None
                if path:
                    found.append(Path(path))
            self._desktop = tuple(found)
        return self._desktop


@lru_cache(maxsize=64)
def _covered(path: Path) -> Coverage:
    return coverage(path)
