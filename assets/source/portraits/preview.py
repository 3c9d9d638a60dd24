"""Contact sheets to judge faces by: rows of persons, sheets of expressions, a face close up.

python preview.py row neutral OUT.png [who ...]
python preview.py sheet WHO OUT.png
python preview.py figure WHO EXPRESSION OUT.png
"""

from __future__ import annotations

import sys
from pathlib import Path

import figures
from compositor import Bench, figure, head, to_image
from faces.expressions import Expression
from kit import Art
from people.roster import PEOPLE
from PIL import Image, ImageDraw

PAPER = (222, 218, 208)


class Bust:
    """A neck and shoulders alone, to look at heads."""

    def draw_body(self, art: Art, who: str, pose: str, gesture: str) -> None:
        """Skin, nothing worn."""
        s = PEOPLE[who].face.skin
        art.fill(
            [(448, 400), (456, 470), (430, 540), (420, 640), (640, 640), (624, 540), (600, 460), (604, 380)], s["base"]
        )
        art.mul([(440, 440), (470, 500), (540, 520), (600, 500), (660, 620), (640, 400)], s["shade"], 0.7)

    def draw_front(self, art: Art, who: str, pose: str, gesture: str) -> None:
        """Nothing."""

    def has_front(self, who: str, pose: str, gesture: str) -> bool:
        """Never."""
        return False


def on_paper(im: Image.Image, paper: tuple[int, int, int] = PAPER) -> Image.Image:
    """The picture on a plain ground."""
    ground = Image.new("RGBA", im.size, (*paper, 255))
    ground.alpha_composite(im)
    return ground.convert("RGB")


def make_bench(who: str, scale: float, heads_only: bool = False) -> Bench:
    """A bench with the real body, or a bare neck."""
    return Bench(PEOPLE[who], Bust() if heads_only else figures, scale)


def row(name: str, out: Path, whos: list[str], scale: float = 1.2, cols: int = 3, heads_only: bool = False) -> None:
    """One expression of several persons side by side."""
    ims = []
    for who in whos:
        b = make_bench(who, scale, heads_only)
        ims.append(tight(on_paper(to_image(head(b, b.person.expressions()[name]))), scale))
    grid(ims, out, cols)


def sheet(who: str, out: Path, scale: float = 0.8, cols: int = 5, heads_only: bool = False) -> None:
    """All expressions of one person."""
    b = make_bench(who, scale, heads_only)
    ims = []
    for name, ex in b.person.expressions().items():
        im = tight(on_paper(to_image(head(b, ex))), scale)
        ImageDraw.Draw(im).text((8, 6), name, fill=(40, 40, 40))
        ims.append(im)
    grid(ims, out, cols)


def parts(who: str, name: str, out: Path, scale: float = 1.0) -> None:
    """Blink and speech of one expression."""
    b = make_bench(who, scale, True)
    ex = b.person.expressions()[name]
    steps: list[Expression] = [ex, ex.part("half"), ex.part("closed"), ex.part("open", "half"), ex.part("open", "open")]
    grid([tight(on_paper(to_image(head(b, e))), scale) for e in steps], out, 5)


def tight(im: Image.Image, scale: float) -> Image.Image:
    """The face alone out of a picture of HEAD."""
    return im.crop((round(110 * scale), round(40 * scale), round(540 * scale), round(480 * scale)))


def grid(ims: list[Image.Image], out: Path, cols: int) -> None:
    """Pictures in rows of `cols`."""
    w, h = ims[0].size
    page = Image.new("RGB", (w * min(cols, len(ims)), h * (-(-len(ims) // cols))), PAPER)
    for i, im in enumerate(ims):
        page.paste(im, (w * (i % cols), h * (i // cols)))
    page.save(out)


def main(args: list[str]) -> None:
    """Command line."""
    what, rest = args[0], args[1:]
    heads_only = "bare" in rest
    rest = [r for r in rest if r != "bare"]
    if what == "row":
        row(rest[0], Path(rest[1]), rest[2:] or list(PEOPLE), heads_only=heads_only)
    elif what == "sheet":
        sheet(rest[0], Path(rest[1]), heads_only=heads_only)
    elif what == "parts":
        parts(rest[0], rest[1], Path(rest[2]))
    else:
        b = make_bench(rest[0], 1.0)
        on_paper(to_image(figure(b, b.person.expressions()[rest[1]]))).save(rest[2])


if __name__ == "__main__":
    main(sys.argv[1:])
