"""Owns a drawing surface with antialiasing and Chinese lettering.  Knows no particular drawing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path("/usr/share/fonts/opentype/noto")
OVERSAMPLING = 2
Point = tuple[float, float]


class Canvas:
    """Draws at twice the size and shrinks when saved."""

    def __init__(self, width: int, height: int, ground: str, fonts: Path = FONTS) -> None:
        self.width, self.height, self._fonts = width, height, fonts
        self._image = Image.new("RGB", (width * OVERSAMPLING, height * OVERSAMPLING), ground)
        self._draw = ImageDraw.Draw(self._image)

    def _scaled(self, points: Sequence[Point]) -> list[Point]:
        return [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points]

    def polygon(
        self, points: Sequence[Point], fill: str | None = None, line: str | None = None, width: float = 1
    ) -> None:
        """A filled and outlined polygon."""
        flat = self._scaled(points)
        if fill:
            self._draw.polygon(flat, fill=fill)
        if line:
            self._draw.line([*flat, flat[0]], fill=line, width=round(width * OVERSAMPLING), joint="curve")

    def rectangle(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        fill: str | None = None,
        line: str | None = None,
        width: float = 1,
    ) -> None:
        """A rectangle."""
        self.polygon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], fill, line, width)

    def stroke(self, points: Sequence[Point], code: str, width: float) -> None:
        """A line with round joints."""
        flat = self._scaled(points)
        self._draw.line(flat, fill=code, width=max(1, round(width * OVERSAMPLING)), joint="curve")
        r = width * OVERSAMPLING / 2
        for x, y in (flat[0], flat[-1]):
            self._draw.ellipse((x - r, y - r, x + r, y + r), fill=code)

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        fill: str | None = None,
        line: str | None = None,
        width: float = 1,
        squash: float = 1.0,
    ) -> None:
        """A circle, or an ellipse of height radius x squash."""
        k = OVERSAMPLING
        area = ((x - radius) * k, (y - radius * squash) * k, (x + radius) * k, (y + radius * squash) * k)
        self._draw.ellipse(area, fill=fill, outline=line, width=round(width * k))

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        code: str,
        anchor: str = "mm",
        bold: bool = False,
        serif: bool = True,
    ) -> None:
        """One line of lettering."""
        face = f"Noto{'Serif' if serif else 'Sans'}CJK-{'Bold' if bold else 'Regular'}.ttc"
        font = ImageFont.truetype(str(self._fonts / face), round(size * OVERSAMPLING), index=2)
        self._draw.text((x * OVERSAMPLING, y * OVERSAMPLING), words, font=font, fill=code, anchor=anchor)

    def shade(self, points: Sequence[Point], code: str, amount: float, blur: float) -> None:
        """A soft stain of colour over a polygon."""
        mask = Image.new("L", self._image.size, 0)
        ImageDraw.Draw(mask).polygon(self._scaled(points), fill=round(255 * amount))
        mask = mask.filter(ImageFilter.GaussianBlur(blur * OVERSAMPLING))
        self._image.paste(Image.new("RGB", self._image.size, code), mask=mask)
        self._draw = ImageDraw.Draw(self._image)

    def paste(self, path: Path, x: float, y: float, width: float, height: float) -> None:
        """Another picture set into this one."""
        size = (round(width * OVERSAMPLING), round(height * OVERSAMPLING))
        with Image.open(path) as source:
            self._image.paste(
                source.convert("RGB").resize(size, Image.Resampling.LANCZOS),
                (round(x * OVERSAMPLING), round(y * OVERSAMPLING)),
            )

    def save(self, path: Path) -> Path:
        """Shrinks and writes; returns the path."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._image.resize((self.width, self.height), Image.Resampling.LANCZOS).save(path)
        return path
