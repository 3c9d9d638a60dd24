"""A small SVG writer, and the colours of paper and ink.

Owns escaping, and the guess of how wide words are where nothing can be measured. Must not know what is drawn.
"""

from __future__ import annotations

import unicodedata
from html import escape
from typing import Final

PAPER: Final = "#F4EDDF"
SLIP: Final = "#FBF6EA"
SPINE: Final = "#E8DDC8"
EDGE: Final = "#D8CAB0"
HAIR: Final = "#B7A98F"
INK: Final = "#1F1C19"
INK2: Final = "#463F37"
INK3: Final = "#6F665A"
SEAL: Final = "#8A2216"

SERIF: Final = "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',SimSun,'EB Garamond',Georgia,serif"
SANS: Final = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif"
MONO: Final = "'Noto Sans Mono CJK SC',ui-monospace,Consolas,Menlo,monospace"

_NARROW: Final = frozenset("iljtfrI.,:;'|![]() ")


def width_of(text: str, size: float, *, mono: bool = False) -> float:
    """About how many pixels a line of `size` is wide; `mono` where all Latin letters are equally wide."""
    if mono:
        return sum(1.0 if _em(character) == 1.0 else 0.61 for character in text) * size
    return sum(_em(character) for character in text) * size


def cut(text: str, size: float, room: float, *, mono: bool = False) -> str:
    """The text, cut short with … where it would be wider than `room` pixels."""
    if width_of(text, size, mono=mono) <= room:
        return text
    room -= size
    for length in range(len(text), 0, -1):
        if width_of(text[:length], size, mono=mono) <= room:
            return text[:length].rstrip() + "…"
    return "…"


def wrap(text: str, size: float, room: float, most: int, *, mono: bool = False) -> list[str]:
    """The text in at most `most` lines that are no wider than `room`; Latin words stay whole, the last line is cut."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and width_of(line + piece.rstrip(), size, mono=mono) > room:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    lines.append(line.rstrip())
    if len(lines) > most:
        lines = [*lines[: most - 1], "".join(lines[most - 1 :])]
    return [cut(line, size, room, mono=mono) for line in lines]


class Drawing:
    """Collects shapes in the order they are laid on one another."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def raw(self, markup: str) -> None:
        """Markup that is right as it is."""
        self._parts.append(markup)

    def shape(self, name: str, text: str = "", **attributes: object) -> None:
        """One element; `class_` is class, underscores become dashes, None is left out."""
        given = "".join(
            f' {key.rstrip("_").replace("_", "-")}="{escape(_value(value))}"'
            for key, value in attributes.items()
            if value is not None
        )
        self._parts.append(f"<{name}{given}>{escape(text)}</{name}>" if text else f"<{name}{given}/>")

    def text(self, x: float, y: float, words: str, size: float, **attributes: object) -> None:
        """One line of words on a baseline."""
        if words:
            self.shape("text", words, x=x, y=y, font_size=size, **attributes)

    def inside(self) -> str:
        """All shapes."""
        return "\n".join(self._parts)

    def document(self, width: float, height: float) -> str:
        """A whole file."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
            f'viewBox="0 0 {width:g} {height:g}" font-family="{SERIF}" fill="{INK}">\n{self.inside()}\n</svg>\n'
        )


def open_frame(x: float, y: float, width: float, height: float, gap: float = 26) -> str:
    """The path of a frame whose lower right corner stays open, as every frame of the game does."""
    right, bottom = x + width, y + height
    return f"M{right:g} {bottom - gap:g}V{y:g}H{x:g}V{bottom:g}H{right - gap:g}"


def _value(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return 1.0
    if character in "—…":
        return 1.0
    return 0.35 if character in _NARROW else 0.72 if character.isupper() or character in "mwMW@%" else 0.57


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    word = ""
    for character in text:
        if _em(character) == 1.0:
            pieces += [word, character] if word else [character]
            word = ""
        else:
            word += character
            if character == " ":
                pieces.append(word)
                word = ""
    return [*pieces, word] if word else pieces
