"""Pen, phones, tablet with a cracked corner, folder with sticky notes, folded handkerchief, colour chart."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from kit import MUL, Art, lin, shape

from ..cloth import Cloth, dyed, piece
from ..relief import Fold
from .local import Local
from .metal import STEEL, bar

BLACK = Cloth("#2b2d34", "#16171c", "#0b0b0f", "#8d93a0", "#050507", 0.2, 1.4)
NOTES = ("#f2cf4c", "#ef8f8f", "#8fc7e8", "#9fd08a", "#f2a65a", "#c7a3e0")


def draw_pen(art: Art, at: Local) -> None:
    """A black pen 190 long along y, nib at the bottom; the origin is where one holds it."""
    bar(art, at, [(0, -120), (0, -40), (0, 40)], [6.0, 6.8, 6.8], BLACK, 1.8)
    bar(art, at, [(0, 40), (0, 58)], [6.2, 3.0], STEEL, 1.6)
    bar(art, at, [(0, 58), (0, 70)], [2.4, 0.8], STEEL, 1.3)
    art.brush(at([(4.4, -116), (5.2, -60)]), 3.4, "#c9ced4", 1, "flat")
    art.brush(at([(-6.6, -36), (6.6, -36)]), 3.0, "#c9a24a", 1, "flat")
    art.brush(at([(-2.6, -112), (-2.6, 34)]), 1.6, "#ffffff", 0.7, "lens")


def draw_phone(art: Art, at: Local, lit: bool = True, case: str = "#26282f") -> None:
    """A phone 92 x 184 seen from the back or (lit) from its screen."""
    pts = at([(-44, -92), (44, -92), (46, -88), (46, 88), (44, 92), (-44, 92), (-46, 88), (-46, -88)])
    body = [(*p, 1) for p in pts]
    piece(art, body, Cloth(case, "#15161b", "#0a0a0e", "#8d93a0", "#050507", 0.2, 1.4), 10, 4, (), 2, 2.4)
    if lit:
        glass = at([(-39, -84, 1), (39, -84, 1), (39, 84, 1), (-39, 84, 1)])
        art.fill(glass, shader=lin(at.one(-40, -80), at.one(40, 80), ["#dfeaf2", "#b7cddd", "#93aec4"]))
        for i, w in enumerate((52, 38, 58, 30, 48, 54)):
            y = -62 + i * 22
            art.brush(at([(-30, y), (-30 + w, y)]), 5, "#5f7a92" if i % 3 else "#c9543f", 0.85, "flat")
        art.fill(at([(-39, -84, 1), (0, -84, 1), (-39, 30, 1)]), "#ffffff", 0.25)
        art.ink(glass, 1.4, "#1a1c22", 0.9)
    else:
        lens = at([(-34, -80), (-8, -80), (-8, -54), (-34, -54)])
        art.fill([(*p, 1) for p in lens], "#0d0e12", 0.9)
        for x, y in ((-27, -73), (-15, -61)):
            art.dot(at.one(x, y), 5.4, "#3a4252")
            art.dot(at.one(x, y), 2.8, "#0a0b10")
            art.dot(at.one(x - 1.4, y - 1.4), 1.1, "#ffffff", 0.8)
        art.fill(at([(-44, -90, 1), (-4, -90, 1), (-44, 40, 1)]), "#ffffff", 0.10)


def draw_tablet(art: Art, at: Local, screen: bool = True) -> None:
    """A tablet 300 x 220: charts on its screen, glass cracked at the lower left corner."""
    pts = [(*p, 1) for p in at([(-146, -110), (146, -110), (152, -104), (152, 104), (146, 110), (-146, 110),
        (-152, 104), (-152, -104)])]
    art.fill([(x + 7, y + 10, 1) for x, y, _ in pts], "#3c3a50", 0.35, None, 0.8, MUL)
    piece(art, pts, Cloth("#33363f", "#1a1c22", "#0c0d11", "#a8aebb", "#07080b", 0.2, 1.4), 10, 4, (), 2, 2.6)
    glass = at([(-136, -96, 1), (136, -96, 1), (136, 96, 1), (-136, 96, 1)])
    if not screen:
        return
    art.fill(glass, shader=lin(at.one(-136, -96), at.one(136, 96), ["#1c2740", "#24365a", "#1a2338"]))
    with art.clip(shape(glass)):
        for i in range(5):
            art.brush(at([(-120, -70 + i * 38), (120, -70 + i * 38)]), 1.2, "#4f6a94", 0.6, "flat")
        for i, h in enumerate((36, 52, 44, 70, 62, 88)):
            x = -116 + i * 22
            art.fill(at([(x, 78, 1), (x + 14, 78, 1), (x + 14, 78 - h, 1), (x, 78 - h, 1)]),
                "#5fd0b4" if i < 5 else "#f0719f", 0.95)
        line = at([(30, 54), (48, 40), (62, 46), (78, 18), (94, 24), (116, -8)])
        art.brush(line, 4.4, "#f5d060", 1, "flat")
        for p in line:
            art.dot(p, 4.2, "#fff3c0")
        c = at.one(72, -46)
        art.ink(at.ring(72, -46, 27, 27), 9, "#3a5180")
        art.brush(at.ring(72, -46, 27, 27, 30, -90, 210), 9, "#f0719f", 1, "flat")
        for y, w in ((-82, 70), (-66, 46)):
            art.brush(at([(-120, y), (-120 + w, y)]), 6, "#e8eefb", 0.9, "flat")
        art.dot(c, 3, "#e8eefb")
        art.fill(at([(-136, -96, 1), (-20, -96, 1), (-110, 96, 1), (-136, 96, 1)]), "#ffffff", 0.10)
        cracked(art, at)
    art.ink(glass, 1.6, "#07080b")
    art.dot(at.one(144, 0), 2.4, "#6d7480")


def cracked(art: Art, at: Local) -> None:
    """The star of a fall in the lower left corner."""
    rs = np.random.RandomState(21)
    ox, oy = -128.0, 88.0
    tips = []
    for a in np.radians(np.linspace(-96, 6, 8)):
        n = rs.uniform(46, 118)
        pts = [(ox, oy)]
        for s in (0.35, 0.7, 1.0):
            b = a + rs.uniform(-0.13, 0.13)
            pts.append((ox + n * s * float(np.cos(b)), oy + n * s * float(np.sin(b))))
        tips.append(pts)
        art.brush([(p[0] + 1, p[1] + 1) for p in at(pts)], 2.0, "#05070c", 0.7, "out")
        art.brush(at(pts), 1.7, "#eef4ff", 0.95, "out")
    for k in (1, 2):
        for p, q in pairwise(tips):
            if rs.rand() < 0.75:
                art.brush(at([p[k], q[k]]), 1.2, "#dfe9fb", 0.8, "flat")
    art.fill(at([(ox - 8, oy + 8, 1), (ox + 18, oy + 8, 1), (ox + 10, oy - 8, 1), (ox - 8, oy - 16, 1)]), "#05070c",
        0.7)


def draw_folder(art: Art, at: Local) -> None:
    """A blue-grey folder 250 x 330 seen from its front, sticky notes like fish scales along its right edge and top."""
    rs = np.random.RandomState(6)
    art.fill([(x + 8, y + 11, 1) for x, y in at([(-124, -164), (124, -164), (124, 164), (-124, 164)])], "#3c3a50", 0.4,
        None, 0.8, MUL)
    for i in range(3):
        d = 5 - i * 2
        sheet = at([(-116 + d, -158 + d, 1), (122 + d, -158 + d, 1), (122 + d, 158 + d, 1), (-116 + d, 158 + d, 1)])
        art.fill(sheet, "#f7f4ea")
        art.ink(sheet, 1.2, "#8d8878", 0.9)
    for row in (0, 1, 2):
        for i in range(9):
            y = -146 + i * 33 + row * 11
            w = 40 - row * 9 + rs.uniform(-3, 5)
            col = NOTES[(i * 2 + row * 3) % len(NOTES)]
            note = at([(108, y, 1), (116 + w, y + rs.uniform(-2, 2), 1), (117 + w, y + 24, 1), (108, y + 25, 1)])
            art.fill([(p[0] + 2, p[1] + 3, 1) for p in note], "#4a4658", 0.35)
            art.fill(note, col)
            art.fill([note[3], note[2], ((note[2][0] + note[1][0]) / 2, (note[2][1] + note[1][1]) / 2, 1),
                ((note[3][0] + note[0][0]) / 2, (note[3][1] + note[0][1]) / 2, 1)], "#6a5a48", 0.12)
            art.ink(note, 1.1, "#5a5348", 0.75)
    for i in range(6):
        x = -96 + i * 34
        h = 20 + rs.uniform(-4, 8)
        note = at([(x, -150, 1), (x + 26, -150, 1), (x + 26, -164 - h, 1), (x, -163 - h, 1)])
        art.fill(note, NOTES[(i + 2) % len(NOTES)])
        art.ink(note, 1.1, "#5a5348", 0.75)
    cover = [(*p, 1) for p in at([(-124, -164), (112, -164), (116, -158), (116, 160), (112, 164), (-124, 164)])]
    piece(art, cover, dyed("#51657f", line="#141c28"), 16, 3, [], 4, 2.6)
    art.brush(at([(-104, -164), (-104, 164)]), 2.2, "#141c28", 0.8, "flat")
    art.brush(at([(-101, -160), (-101, 160)]), 1.4, "#a9bdd4", 0.4, "flat")
    label = at([(-70, -104, 1), (66, -104, 1), (66, -34, 1), (-70, -34, 1)])
    art.fill(label, "#f2efe4")
    for i, w in enumerate((100, 76, 90)):
        art.brush(at([(-52, -88 + i * 20), (-52 + w, -88 + i * 20)]), 3, "#6a6e78", 0.8, "flat")
    art.ink(label, 1.5, "#3a3f4c", 0.9)
    art.fill(at([(-124, -164, 1), (-40, -164, 1), (-110, 164, 1), (-124, 164, 1)]), "#ffffff", 0.08)


def draw_kerchief(art: Art, at: Local) -> None:
    """A folded handkerchief about 120 across."""
    c = dyed("#eef0f2", line="#565c74")
    back = at([(-58, -34, 1), (-10, -46), (50, -36, 1), (62, 10), (56, 46, 1), (0, 54), (-52, 44, 1), (-64, 4)])
    piece(art, back, c, 18, 6, [Fold(at([(-50, -20), (0, -8), (50, -22)]), 10, 4, 0.5),
        Fold(at([(-46, 24), (4, 34), (50, 22)]), 10, 4, 0.4)], 3, 2.2)
    for y in (-30, 38):
        art.brush(at([(-52, y), (0, y + 6), (52, y)]), 2.0, "#7f93b8", 0.8, "flat")
    flap = at([(-54, -30, 1), (0, -36), (52, -30, 1), (44, 0), (0, 14, 1), (-46, 2)])
    piece(art, flap, c, 14, 5, [Fold(at([(-30, -26), (-10, -10), (0, 10)]), 8, 3, 0.4)], 4, 2.0)


def draw_chart(art: Art, at: Local) -> None:
    """A ring book of river colours, 210 x 280: rows of washes, each with its date."""
    art.fill([(x + 7, y + 10, 1) for x, y in at([(-105, -140), (105, -140), (105, 140), (-105, 140)])], "#3c4660", 0.4,
        None, 0.8, MUL)
    for d in (6, 3, 0):
        page = at([(-100 + d, -138 + d, 1), (102 + d, -138 + d, 1), (102 + d, 138 + d, 1), (-100 + d, 138 + d, 1)])
        art.fill(page, "#f6f1e4")
        art.ink(page, 1.3, "#8a816a", 0.9)
    rs = np.random.RandomState(16)
    cols = ("#9fc8cf", "#8fbcc4", "#86b3a6", "#a6b78a", "#b9a86a", "#b08a5a", "#8f7a68", "#7f8f96", "#6f97ac",
        "#6C8EAD", "#88b4cc", "#a6d0dc")
    for i, col in enumerate(cols):
        x, y = -62 + (i % 3) * 58, -108 + (i // 3) * 62
        blob = [at.one(x + 22 * np.cos(a) * rs.uniform(0.92, 1.08), y + 17 * np.sin(a) * rs.uniform(0.9, 1.1))
            for a in np.radians(np.arange(0, 360, 30))]
        art.fill(blob, col, 0.92)
        art.ink(blob, 1.6, tuple(np.array([int(col[k : k + 2], 16) for k in (1, 3, 5)]) * 0.72), 0.55)
        art.dot(at.one(x - 5, y - 4), 8, "#ffffff", 0.22, 2)
        art.brush(at([(x - 17, y + 26), (x + 12, y + 25)]), 2.0, "#5c5648", 0.8, "lively")
    for y in np.linspace(-118, 118, 9):
        art.ink(at.ring(-104, float(y), 8, 5), 3.4, "#3a3d45")
        art.ink(at.ring(-104, float(y), 8, 5), 1.8, "#b9bec6")
