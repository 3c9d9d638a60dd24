"""Many small pictures on one page, with a line under each.

Owns the page. Needs Pillow, as tools may; must not know what the pictures show or where they come from.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from PIL import Image, ImageDraw, ImageFont

THUMBNAIL: Final = (480, 270)
_MARGIN: Final = 48
_GAP: Final = 28
_CAPTION: Final = 40
_HEAD: Final = 116
_PAPER, _INK, _INK2 = (244, 237, 223), (31, 28, 25), (70, 63, 55)


class Thumbnail(NamedTuple):
    """A picture and the line under it."""

    caption: str
    picture: Image.Image


def small(picture: Image.Image) -> Image.Image:
    """A picture at the size of a thumbnail."""
    return picture.convert("RGB").resize(THUMBNAIL, Image.Resampling.LANCZOS)


def contact_sheet(title: str, pictures: Sequence[Thumbnail], columns: int, fonts: Path) -> Image.Image:
    """The page; `fonts` is the folder of the engine's faces. ValueError without pictures."""
    if not pictures:
        raise ValueError("a sheet needs a picture")
    columns = min(columns, len(pictures))
    rows = -(-len(pictures) // columns)
    width, height = THUMBNAIL
    page = Image.new(
        "RGB",
        (2 * _MARGIN + columns * width + (columns - 1) * _GAP, _HEAD + rows * (height + _CAPTION + _GAP) + _MARGIN),
        _PAPER,
    )
    draw = ImageDraw.Draw(page)
    right = page.width - _MARGIN
    draw.text((_MARGIN, 32), title, _INK, ImageFont.truetype(str(fonts / "serif_700.ttf"), 36))
    draw.rectangle((_MARGIN, 86, right, 89), _INK)
    draw.rectangle((_MARGIN, 96, max(_MARGIN + 60, right - 110), 97), _INK)
    face = ImageFont.truetype(str(fonts / "sans_400.ttf"), 20)
    for number, (caption, picture) in enumerate(pictures):
        x = _MARGIN + number % columns * (width + _GAP)
        y = _HEAD + number // columns * (height + _CAPTION + _GAP)
        page.paste(picture if picture.size == THUMBNAIL else small(picture), (x, y))
        draw.rectangle((x, y, x + width - 1, y + height - 1), outline=_INK2)
        draw.text((x, y + height + 8), _shortened(caption, face, width), _INK, face)
    return page


def _shortened(text: str, face: ImageFont.FreeTypeFont, room: int) -> str:
    if face.getlength(text) <= room:
        return text
    while text and face.getlength(text + "…") > room:
        text = text[:-1]
    return text + "…"
