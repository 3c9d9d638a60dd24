"""A hooded sweatshirt: body with kangaroo pocket, hood lying round the neck, cords, ribbed hem."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import skia
from kit import MUL, Art, cr, hexrgb, resample

from ..cloth import Cloth, piece, seam, stitches
from ..frame import Frame
from ..relief import Fold
from .trunk import draw_trunk, fold, hang

FONT = Path(__file__).resolve().parents[5] / "game" / "resources" / "fonts" / "sans_700.ttf"


def front(art: Art, f: Frame, c: Cloth, words: str, ink: str, hem: float = 1400, seed: int = 9) -> None:
    """The body with its print and pocket."""
    opening = [(452, 500, 1), (440, 580), (486, 640), (550, 630), (596, 580), (606, 470, 1), (520, 430)]
    folds = [*hang(f, 1.35, seed, 1090, hem),
             fold(f, [(-0.86, 860), (-0.5, 920), (-0.1, 930)], 18, 5, 0.4),
             fold(f, [(0.9, 880), (0.5, 950), (0.1, 960)], 20, 5.5, 0.45)]  # fmt: skip
    low = [(120, hem - 10), (470, hem + 12), (900, hem - 14)]
    draw_trunk(art, f, c, folds, opening, low, seed, lambda a: printed(a, f, words, ink), crumple=1.8)
    pocket = [f.at(-0.52, 1088), f.at(0.26, 1092), f.at(0.56, 1290), f.at(0.56, hem - 46), f.at(-0.76, hem - 46),
        f.at(-0.76, 1290)]
    pts = [(*p, 1) for p in pocket]
    art.fill([(x + 4, y + 6, 1) for x, y, _ in pts], c.deep, 0.4)
    piece(art, pts, c, 30, 7, [Fold([f.at(-0.4, 1120), f.at(-0.3, 1220), f.at(-0.36, 1320)], 16, 4, 0.3),
        Fold([f.at(0.2, 1120), f.at(0.14, 1230), f.at(0.2, 1330)], 18, 4, 0.3)], seed + 1, 2.2)
    for q in ([pocket[1], pocket[2]], [pocket[5], pocket[0]]):
        stitches(art, q, c, 7, 0.5)
    rib = [(x, y - 44) for x, y in low]
    with art.clip(f.path()):
        seam(art, rib, c, 2.0, 0.8)
        art.brush(low, 2.6, c.line, 1, "flat")
        for x in np.arange(250, 800, 9.0):
            art.brush([(x, hem - 36), (x - 1, hem + 4)], 1.6, c.deep, 0.35, "flat")


def printed(art: Art, f: Frame, words: str, ink: str) -> None:
    """Words across the chest, a little cracked from washing."""
    face = skia.Typeface.MakeFromFile(str(FONT))
    x0, y0 = f.at(-0.52, 850)
    x1, _ = f.at(0.30, 850)
    size = (x1 - x0) / len(words) * 0.94
    path = skia.Path()
    font = skia.Font(face, size)
    x = x0
    for ch in words:
        glyph = font.getPath(font.textToGlyphs(ch)[0])
        if glyph:
            glyph.offset(x, y0)
            path.addPath(glyph)
        x += size * 1.06
    art.fill(path, ink, 0.9)
    rs = np.random.RandomState(4)
    with art.clip(path):
        for _ in range(120):
            px, py = rs.uniform(x0, x), rs.uniform(y0 - size, y0 + 8)
            art.brush([(px, py), (px + rs.uniform(4, 18), py + rs.uniform(-5, 5))], rs.uniform(0.8, 2.0), "#b9bbc2",
                rs.uniform(0.3, 0.8), "lens")


def hood(art: Art, c: Cloth, cords: str = "#e9e7e2", seed: int = 9) -> None:
    """The hood as it lies on the shoulders, its opening and its cords."""
    back = [(470, 470, 1), (430, 500), (392, 548), (404, 600), (450, 600), (520, 590), (600, 590), (660, 590),
        (674, 536), (650, 478), (612, 440, 1), (600, 500), (540, 540), (490, 530)]
    piece(art, back, c, 34, 14, [Fold([(420, 540), (440, 580), (480, 590)], 10, 4, 0.3)], seed, 2.4)


def hood_front(art: Art, c: Cloth, cords: str = "#e9e7e2", seed: int = 9) -> None:
    """The two front rolls of the hood and the cords that hang from them."""
    left = [(456, 500, 1), (418, 524), (384, 566), (386, 622), (424, 668), (474, 690), (504, 668, 1), (480, 622),
        (460, 566)]
    right = [(612, 462, 1), (652, 500), (680, 556), (668, 622), (608, 672), (536, 698), (498, 670, 1), (552, 622),
        (596, 566), (608, 510)]
    for i, q in enumerate((left, right)):
        k = tuple(hexrgb(c.deep))
        art.fill([(p[0] + (6 if i else -2), p[1] + 13, *p[2:]) for p in q], k, 0.5, None, 0.8, MUL)
        fo = [Fold([(402, 560), (420, 626), (470, 668)], 13, 6, 0.5),
            Fold([(436, 540), (446, 600), (480, 650)], 9, 4, 0.4)] if not i else [
            Fold([(656, 540), (620, 620), (540, 672)], 15, 7, 0.5),
            Fold([(626, 530), (596, 600), (530, 656)], 10, 5, 0.4)]  # fmt: skip
        piece(art, q, c, 26, 15, fo, seed + i, 2.6)
        stitches(art, [p[:2] for p in q[6:]], c, 9, 0.4)
    for q in ([(474, 676), (466, 740), (470, 806)], [(530, 684), (534, 750), (524, 832)]):
        art.brush([(x + 5, y + 4) for x, y in q], 6, c.deep, 0.5, "flat")
        art.brush(q, 7, c.line, 1, "flat")
        art.brush(q, 4.6, cords, 1, "flat")
        e = resample(cr(q), 18)
        for p in e[1:-1]:
            art.brush([(p[0] - 2, p[1] + 1.5), (p[0] + 2, p[1] - 1.5)], 0.9, "#8e8c88", 0.7, "flat")
        x, y = q[-1]
        piece(art, [(x - 4, y - 2, 1), (x + 4, y - 2, 1), (x + 4, y + 18, 1), (x - 4, y + 18, 1)],
            Cloth("#a6a8ae", "#7d7f88", "#55565f", "#ffffff", "#2c2d35"), 4, 3, ink=1.5)
