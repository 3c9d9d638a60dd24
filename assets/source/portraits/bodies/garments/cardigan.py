"""A dress with an apron over it and an open cardigan over both."""

from __future__ import annotations

import numpy as np
import skia
from kit import MUL, Art, cr, resample, shape

from ..cloth import Cloth, button, outline, paint, piece, seam, stitches
from ..frame import Frame
from ..relief import Fold
from .trunk import cut, draw_trunk, fold, hang


def dress(art: Art, f: Frame, c: Cloth, seed: int = 51) -> None:
    """A cotton dress with a round neck."""
    opening = [(430, 500, 1), (452, 590), (478, 626), (516, 640), (560, 622), (592, 580), (626, 480, 1), (520, 400)]
    folds = [*hang(f, 0.8, seed, 1040, 1500), fold(f, [(-0.30, 700), (-0.34, 760), (-0.5, 800)], 14, 3, 0.0)]
    path = draw_trunk(art, f, c, folds, opening, None, seed)
    neck = [(451, 560), (456, 596), (480, 630), (516, 643), (560, 626), (592, 586), (598, 548)]
    with art.clip(path):
        art.brush([(x, y + 9) for x, y in neck], 16, c.hi, 0.35, "flat")
        seam(art, [(x, y + 17) for x, y in neck], c, 1.4, 0.7)
    outline(art, neck, c, 2.4, 1, False)


def apron(art: Art, f: Frame, c: Cloth, strips: bool = True, seed: int = 52) -> None:
    """A bib apron with a pocket out of which the pH strips look."""
    for a, b in (((452, 610), f.at(-0.52, 760)), ((592, 596), f.at(0.22, 752))):
        art.brush([(a[0] + 4, a[1]), ((a[0] + b[0]) / 2 + 4, (a[1] + b[1]) / 2), (b[0] + 4, b[1] + 10)], 26, "#4a5a72",
            0.35, "flat")
        art.brush([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), (b[0], b[1] + 10)], 27, c.line, 1, "flat")
        art.brush([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), (b[0], b[1] + 10)], 22.5, c.base, 1, "flat")
        stitches(art, [a, b], c, 7, 0.5)
    e = f.at
    pts = [
        (*e(-0.60, 752), 1), e(-0.2, 768), (*e(0.32, 744), 1), e(0.42, 860), e(0.56, 980), (*e(0.98, 1040), 1),
        (*e(1.0, 1090), 1), e(0.92, 1290), (*e(0.9, 1530), 1),
        (*e(-0.9, 1530), 1), e(-0.9, 1290), (*e(-0.99, 1090), 1), (*e(-0.97, 1050), 1), e(-0.76, 980), e(-0.66, 860),
    ]  # fmt: skip
    path = shape(pts)
    art.fill([(p[0] + 5, p[1] + 8, *p[2:]) for p in pts], "#46587a", 0.35, None, 0.8, MUL)
    form = f.form(art.scale)
    form.crumple(40, 1.3, seed, 1.6)
    folds = [
        fold(f, [(-0.97, 1066), (-0.6, 1080), (-0.2, 1072)], 12, 4.5, 0.6),
        fold(f, [(0.97, 1058), (0.5, 1082), (0.1, 1080)], 13, 5, 0.6),
        fold(f, [(-0.5, 1096), (-0.56, 1280), (-0.54, 1480)], 18, 4.5, 0.3),
        fold(f, [(0.1, 1096), (0.06, 1280), (0.1, 1480)], 18, 4.5, 0.3),
        fold(f, [(0.55, 1100), (0.6, 1280), (0.56, 1480)], 18, 5, 0.35),
        fold(f, [(-0.5, 800), (-0.46, 900), (-0.52, 1000)], 16, 3.5, 0.2),
        fold(f, [(0.24, 800), (0.30, 900), (0.26, 1010)], 18, 4.0, 0.25),
        fold(f, [(-0.2, 1090), (-0.26, 1200), (-0.22, 1330)], 14, 3.5, 0.2),
    ]  # fmt: skip
    paint(art, path, c, form, folds, seed)
    outline(art, pts, c, 2.6, 3)
    with art.clip(path):
        stitches(art, [e(-0.60, 752), e(-0.2, 768), e(0.32, 744)], c, -9, 0.5)
        belt = [e(-0.99, 1062), e(-0.4, 1076), e(0.2, 1078), e(1.0, 1056)]
        art.brush([(x, y + 16) for x, y in belt], 36, c.shade, 0.35, "flat", mode=MUL)
        for dy in (0, 32):
            seam(art, [(x, y + dy) for x, y in belt], c, 1.6, 0.75)
    if strips:
        test_strips(art, *e(-0.30, 846))
    x, y = e(-0.16, 862)
    pocket = [(x - 82, y - 4, 1), (x + 78, y - 8, 1), (x + 82, y + 100), (x + 60, y + 128), (x - 60, y + 130),
        (x - 84, y + 104)]
    art.fill([(p[0] + 4, p[1] + 6, *p[2:]) for p in pocket], c.deep, 0.4)
    piece(art, pocket, c, 18, 3.5, [Fold([(x - 50, y + 10), (x - 40, y + 60), (x - 50, y + 110)], 12, 3, 0.2)],
        seed + 1, 2.0)
    stitches(art, [(x - 82, y - 4), (x + 78, y - 8)], c, -9, 0.55)
    stitches(art, [p[:2] for p in pocket[1:]] + [pocket[0][:2]], c, 6, 0.45)
    stains(art, path, f)


def stains(art: Art, path: skia.Path, f: Frame) -> None:
    """Watercolour that never washed out."""
    with art.clip(path):
        for u, y, r, col in ((0.12, 1010, 20, "#6C8EAD"), (-0.5, 960, 13, "#7fae9d"), (0.3, 900, 10, "#c9a0b0"),
            (-0.36, 1130, 24, "#88a9c4"), (0.4, 1180, 16, "#b7a25c")):
            p = f.at(u, y)
            art.dot(p, r, col, 0.20, 1.0, ry=r * 0.8, rot=30)
            art.dot((p[0] + 2, p[1] + 1), r * 0.7, "#ffffff", 0.10, 3)


def test_strips(art: Art, x: float, y: float) -> None:
    """A booklet of pH papers and three loose ones, each dipped in something else."""
    for dx, h, rot, cols in ((-26, 74, -9, ("#d9883a", "#c94f3a")), (-4, 92, -2, ("#d7b23e", "#9ab04a")),
        (18, 80, 6, ("#d7b23e", "#3f8f86")), (38, 66, 13, ("#e0b84a", "#4a5f9c"))):
        art.c.save()
        art.c.translate(x + dx, y + 40)
        art.c.rotate(rot)
        art.fill([(-7, -h, 1), (9, -h, 1), (9, 20, 1), (-7, 20, 1)], "#3a4460", 0.3)
        art.fill([(-8, -h, 1), (8, -h, 1), (8, 20, 1), (-8, 20, 1)], "#f6f1df")
        art.fill([(-8, -h, 1), (8, -h, 1), (8, -h + 22, 1), (-8, -h + 22, 1)], cols[1])
        art.fill([(-8, -h + 22, 1), (8, -h + 22, 1), (8, -h + 32), (-8, -h + 34)], cols[0], 0.9)
        art.ink([(-8, -h, 1), (8, -h, 1), (8, 20, 1), (-8, 20, 1)], 1.7, "#5a5138")
        art.c.restore()


def cardigan(art: Art, f: Frame, c: Cloth, seed: int = 53, hem: float = 1420) -> None:
    """Both fronts, open, with ribbed bands and buttons."""
    e = f.at
    gap = [
        (470, 440, 1), (458, 540), (436, 610), e(-0.56, 690), e(-0.66, 780), e(-0.70, 940), e(-0.74, 1100),
        e(-0.70, 1280), (*e(-0.66, hem + 60), 1),
        (*e(0.72, hem + 60), 1), e(0.70, 1280), e(0.64, 1100), e(0.56, 940), e(0.48, 780), e(0.36, 690), (606, 610),
        (590, 540), (596, 420, 1),
    ]  # fmt: skip
    low = [(100, hem), (400, hem + 12), (900, hem - 8)]
    folds = hang(f, 1.1, seed, 1050, hem)
    path = cut(f, gap, low)
    with art.clip(f.path()):
        moved = skia.Path(path)
        moved.offset(9, 9)
        with art.outside(path):
            art.fill(moved, "#46506e", 0.42, None, 0.8, MUL)
    form = f.form(art.scale)
    form.crumple(36, 1.6, seed, 1.6)
    paint(art, path, c, form, folds, seed, lambda a: knit(a, f, c))
    for pts in (f.left, f.right):
        s = f.side(pts)
        outline(art, s[s[:, 1] < hem], c, 2.8, seed, False)
    left = [tuple(p[:2]) for p in gap[1:9]]
    right = [tuple(p[:2]) for p in gap[9:17]][::-1]
    for i, q in enumerate((left, right)):
        s = resample(cr(q), 90)
        s = s[s[:, 1] < hem + 6]
        w = -13 if not i else 13
        band = np.c_[s[:, 0] + w, s[:, 1]]
        with art.clip(path):
            art.brush(band, 27, c.hi, 0.16, "flat")
            for k in range(2, len(s) - 1):
                art.brush([tuple(s[k]), (s[k, 0] + 2 * w, s[k, 1] + 1)], 1.3, c.deep, 0.34, "flat")
            seam(art, np.c_[s[:, 0] + 2 * w, s[:, 1]], c, 1.5, 0.65)
        art.brush(s, 2.8, c.line, 1, "flat")
        if i:
            for y in (800, 940, 1080, 1220, 1350):
                k = int(np.argmin(np.abs(s[:, 1] - y)))
                button(art, (s[k, 0] + w, y), 7.5, "#6b4a26", c)
    art.brush(resample(cr([(f.at(-1, hem)[0], hem), f.at(-0.7, hem + 4)]), 8), 2.6, c.line, 1, "flat")
    art.brush(resample(cr([f.at(0.71, hem + 2), (f.at(1, hem)[0], hem - 6)]), 8), 2.6, c.line, 1, "flat")


def knit(art: Art, f: Frame, c: Cloth) -> None:
    """Rows of stitches as faint upright ribs."""
    for u in np.arange(-1.0, 1.01, 0.045):
        art.brush([f.at(float(u), y) for y in (600, 760, 920, 1060, 1240, 1440)], 2.0, c.shade, 0.30, "flat")
