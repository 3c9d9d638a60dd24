"""The story's own pictures in the interface: its logo, the title beside it, the drawings on its chapter cards.

Owns what belongs to this story alone; the engine works without any of it.
"""

from __future__ import annotations

import random
from pathlib import Path

import skia
from ink import INK, Draw, paint, stroke

FONTS = Path(__file__).parents[3] / "game" / "resources" / "fonts"
TITLE = "青山未完"
LATIN_TITLE = "Qingshan, Unfinished"
CHARACTER, PITCH = 190, 180
LOGO_SIZE = (204, 760)
LATIN_SIZE = (60, 470)
CARD_SIZE = (640, 1080)


def _font(name: str, size: float) -> skia.Font:
    face = skia.Typeface.MakeFromFile(str(FONTS / f"{name}.ttf"))
    if face is None:
        raise SystemExit(f"{FONTS / name}.ttf is missing: build the fonts first")
    font = skia.Font(face, size)
    font.setSubpixel(True)
    font.setEdging(skia.Font.Edging.kAntiAlias)
    return font


def _unfinished(canvas: skia.Canvas, font: skia.Font, x: float, y: float) -> None:
    """完 whose last stroke is an outline still to be inked, with a dry first touch."""
    size = font.getSize()
    path = font.getPath(font.unicharToGlyph(ord(TITLE[-1])))
    path.offset(x, y)
    box = path.getBounds()
    cut = skia.Path()
    # The long hook is the lower right part of the glyph; the corners of the cut are fractions of its box.
    for number, (across, down) in enumerate(
        [(0.505, 0.505), (0.62, 0.44), (1.2, 0.44), (1.2, 1.2), (0.36, 1.2), (0.36, 0.80), (0.47, 0.80)]
    ):
        point = (box.left() + across * box.width(), box.top() + down * box.height())
        if number:
            cut.lineTo(*point)
        else:
            cut.moveTo(*point)
    cut.close()
    rest = skia.Op(path, cut, skia.PathOp.kDifference_PathOp)
    last = skia.Op(path, cut, skia.PathOp.kIntersect_PathOp)
    canvas.drawPath(rest, paint(INK))
    canvas.save()
    canvas.clipPath(last, True)
    rng = random.Random(4)
    hook = last.getBounds()
    for _ in range(46):
        across = hook.left() + rng.random() * hook.width() * 0.42
        down = hook.top() + hook.height() * (0.12 + 0.36 * rng.random() ** 1.6)
        canvas.drawLine(across, hook.top() - 4, across - 3, down, paint(INK, 0.9, rng.uniform(1.2, 4.2)))
    canvas.restore()
    canvas.drawPath(last, paint(INK, 0.09))
    dots = paint(INK, 1, max(1.8, size / 90))
    dots.setPathEffect(skia.DashPathEffect.Make([size / 26, size / 34], 0))
    canvas.drawPath(last, dots)


def logo(canvas: skia.Canvas) -> None:
    """The four characters from top to bottom."""
    font = _font("brush", CHARACTER)
    middle, top = LOGO_SIZE[0] / 2, 0.0
    for character in TITLE[:-1]:
        canvas.drawString(character, middle - font.measureText(character) / 2, top + CHARACTER * 0.86, font, paint(INK))
        top += PITCH
    _unfinished(canvas, font, middle - font.measureText(TITLE[-1]) / 2, top + CHARACTER * 0.86)


def latin_title(canvas: skia.Canvas) -> None:
    """The title in Latin letters, set down along the slip."""
    font = _font("latin_500_italic", 45)
    canvas.translate(20, 2)
    canvas.rotate(90)
    pen = 0.0
    for letter in LATIN_TITLE:
        canvas.drawString(letter, pen, 0, font, paint(INK))
        pen += font.measureText(letter) + 2


def _ear(canvas: skia.Canvas, x: float, y: float, scale: float, turn: float, seed: int) -> None:
    rng = random.Random(seed)
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.scale(scale, scale)
    stroke(canvas, [(-30, 1100), (8, 500), (0, 0)], 5, seed=seed, taper=False)
    for row in range(9):
        for side in (-1, 1):
            canvas.save()
            canvas.translate(side * 5, row * 34 - 10)
            canvas.rotate(side * (24 + rng.uniform(-3, 3)))
            grain = skia.Path()
            grain.moveTo(0, 12)
            grain.cubicTo(-13, -8, -9, -34, 0, -48)
            grain.cubicTo(9, -34, 13, -8, 0, 12)
            canvas.drawPath(grain, paint(INK, 0.92))
            gap = skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kDstOut, Style=skia.Paint.kStroke_Style)
            gap.setStrokeWidth(1.4)
            canvas.drawLine(0, 6, 0, -40, gap)
            tip = (side * rng.uniform(8, 26), -250 - rng.uniform(0, 50))
            stroke(canvas, [(0, -44), (side * 4, -150), tip], 2.4, seed=seed + row)
            canvas.restore()
    canvas.restore()


def barley(canvas: skia.Canvas) -> None:
    """Three ears with their awns: Grain in Ear."""
    _ear(canvas, 300, 470, 1.02, -9, 3)
    _ear(canvas, 182, 560, 0.84, -15, 8)
    _ear(canvas, 404, 610, 0.74, 3, 5)


PICTURES: dict[str, tuple[tuple[int, int], Draw]] = {
    "logo": (LOGO_SIZE, logo),
    "logo_latin": (LATIN_SIZE, latin_title),
    "card_c1": (CARD_SIZE, barley),
}
