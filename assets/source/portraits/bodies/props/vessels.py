"""Thermos flask, jar of grey powder, test tube."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import skia
from kit import MUL, SCR, Art, lin, shape

from ..cloth import Cloth, bounds, dyed, outline, paint, piece
from ..relief import Relief
from .local import Local

ENAMEL = dyed("#2c5a4b", line="#0c1f19", crisp=1.4)
LID = dyed("#24483d", line="#0a1a15", crisp=1.4)
STEEL = Cloth("#c3c8cc", "#868c96", "#5a5f69", "#ffffff", "#2b2f37", 0.2, 1.4)
GLASS_LINE = "#4d6070"
FONT = Path(__file__).resolve().parents[5] / "game" / "resources" / "fonts" / "kai.ttf"


def draw_thermos(art: Art, at: Local) -> None:
    """The dented flask, 108 wide and 330 high with its lid; the origin is its middle."""
    body = at([(-54, -92), (-52, -104), (-46, -112, 1), (46, -112, 1), (52, -104), (54, -92), (54, 140), (52, 156),
        (40, 164), (0, 167), (-40, 164), (-52, 156), (-54, 140)])
    path = shape(body)
    form = Relief(bounds(path), art.scale)
    form.tube(at([(0, -150), (0, 200)]), [55 * at.k], 0.9)
    dent = at.one(26, 106)
    gx, gy = form.x[None] - dent[0], form.y[:, None] - dent[1]
    form.z -= 16 * np.exp(-((gx / 19) ** 2) - (gy / 25) ** 2)
    paint(art, path, ENAMEL, form, (), 3)
    with art.clip(path):
        art.brush(at([(-34, -90), (-35, 40), (-33, 150)]), 9, "#ffffff", 0.28, "flat")
        art.brush(at([(-22, -90), (-23, 10)]), 3, "#ffffff", 0.20, "flat")
        art.brush(at([(44, -90), (45, 40), (44, 150)]), 5, "#cfe6d8", 0.20, "flat")
        _words(art, at)
        for x, y, r in ((-46, 150, 9), (-30, 162, 7), (38, 158, 8), (50, -60, 4), (8, 60, 3), (-12, 92, 4)):
            art.dot(at.one(x, y), r, "#15181a", 0.85, ry=r * 0.6)
            art.dot(at.one(x - 1, y - 1), r * 0.5, "#7d5a40", 0.7)
        art.fill(at([(-54, 146, 1), (54, 146, 1), (54, 170, 1), (-54, 170, 1)]), "#0d1613", 0.25)
    outline(art, body, ENAMEL, 2.8, 3)
    ring = at([(-48, -126, 1), (48, -126, 1), (48, -108, 1), (-48, -108, 1)])
    piece(art, ring, STEEL, 10, 4, ink=2.2)
    lid = at([(-50, -124, 1), (-51, -176), (-44, -188), (0, -192), (44, -188), (51, -176), (50, -124, 1), (0, -120)])
    lp = shape(lid)
    form = Relief(bounds(lp), art.scale)
    form.tube(at([(0, -240), (0, -80)]), [52 * at.k], 0.9)
    paint(art, lp, LID, form, (), 4)
    with art.clip(lp):
        for x in np.linspace(-46, 46, 13):
            art.brush(at([(x, -172), (x, -128)]), 1.6, LID.line, 0.45, "flat")
        art.brush(at([(-32, -184), (-33, -128)]), 8, "#ffffff", 0.26, "flat")
    outline(art, lid, LID, 2.6, 4)


def _words(art: Art, at: Local) -> None:
    """What is left of the red lettering of a model worker's prize."""
    face = skia.Typeface.MakeFromFile(str(FONT))
    font = skia.Font(face, 33 * at.k)
    rs = np.random.RandomState(8)
    y = -74.0
    for ch, left in (("先", 1.0), ("进", 0.9), ("生", 0.75), ("产", 0.06), ("者", 0.7)):
        if ch and left > 0.1:
            glyph = font.getPath(font.textToGlyphs(ch)[0])
            if glyph:
                glyph.transform(skia.Matrix().setRotate(at.rot))
                glyph.offset(*at.one(-19, y + 12))
                art.fill(glyph, "#c8402f", 0.35 + 0.55 * left)
                with art.clip(glyph):
                    for _ in range(int(26 * (1.15 - left))):
                        p = at.one(rs.uniform(-19, 16), y + rs.uniform(-22, 16))
                        art.dot(p, rs.uniform(1.0, 3.6), ENAMEL.base, 0.95)
        y += 34 if ch != "生" else 74


def draw_jar(art: Art, at: Local, slant: float = 0.0, dust: float = 0.0) -> None:
    """A glass jar with grey powder, 96 wide and 124 high; `slant` tips the powder; `dust` clouds it."""
    body = at([(-44, -48), (-46, -34), (-48, 40), (-46, 58), (-36, 66), (0, 69), (36, 66), (46, 58), (48, 40),
        (46, -34), (44, -48), (34, -58, 1), (-34, -58, 1)])
    path = shape(body)
    art.fill(path, "#dfeaf0", 0.62)
    with art.clip(path):
        if dust:
            art.fill(path, "#8d9096", 0.28 * dust)
            rs = np.random.RandomState(2)
            for _ in range(60):
                art.dot(at.one(rs.uniform(-40, 40), rs.uniform(-44, 30)), rs.uniform(1.0, 3.2), "#63666d",
                    rs.uniform(0.2, 0.6))
        powder = at([(-60, 16 + slant, 1), (-20, 10 + slant * 0.4), (16, 15 - slant * 0.4), (60, 14 - slant, 1),
            (60, 90, 1), (-60, 90, 1)])
        art.fill(powder, shader=lin(at.one(-44, 0), at.one(44, 30), ["#8f939a", "#6d7178", "#4d5058"]))
        art.brush(powder[:4], 3.4, "#b4b7bd", 0.8, "flat")
        rs = np.random.RandomState(5)
        for _ in range(120):
            art.dot(at.one(rs.uniform(-46, 46), rs.uniform(22, 66)), rs.uniform(0.7, 1.9),
                "#33363c" if rs.rand() < 0.6 else "#c3c6cc", 0.5)
        art.fill(at([(24, -60), (34, 0), (30, 70), (60, 70), (60, -60)]), "#5d7486", 0.30, None, 0.8, MUL)
        art.brush(at([(-34, -44), (-37, 10), (-34, 54)]), 7, "#ffffff", 0.75, "lens")
        art.brush(at([(-22, -46), (-24, -10)]), 3, "#ffffff", 0.55, "lens")
        art.brush(at([(38, -30), (40, 10), (37, 50)]), 3, "#ffffff", 0.5, "lens")
        label = at([(-26, -20, 1), (30, -22, 1), (31, 12, 1), (-25, 14, 1)])
        art.fill(label, "#f3ead2")
        for yy in (-12, -3, 6):
            art.brush(at([(-18, yy), (22 - abs(yy), yy - 1)]), 2.2, "#4a4a55", 0.8, "lively")
        art.ink(label, 1.2, "#8a7a58", 0.9)
    art.ink(body, 2.2, GLASS_LINE, 1, True, 3)
    cap = at([(-39, -56, 1), (-40, -84), (-36, -88), (36, -88), (40, -84), (39, -56, 1), (0, -52)])
    cp = shape(cap)
    form = Relief(bounds(cp), art.scale)
    form.tube(at([(0, -130), (0, -20)]), [41 * at.k], 0.9)
    paint(art, cp, Cloth("#a8875a", "#6f5236", "#47321f", "#f0dcae", "#2e2013", 0.8, 1.2), form, (), 2)
    with art.clip(cp):
        for x in np.linspace(-36, 36, 11):
            art.brush(at([(x, -82), (x, -56)]), 1.3, "#2e2013", 0.4, "flat")
    outline(art, cap, Cloth("#a8875a", "#6f5236", "#47321f", "#f0dcae", "#2e2013"), 2.2, 2)


def draw_tube(art: Art, at: Local, liquid: str = "#7fb2cf", level: float = 40.0) -> None:
    """A test tube 34 wide and 250 long, round end at the bottom; the origin is its middle."""
    body = at([(-15, -120), (-15, 90), (-12, 112), (0, 122), (12, 112), (15, 90), (15, -120)])
    path = shape([(*body[0], 1), *body[1:-1], (*body[-1], 1)])
    art.fill(path, "#e7f1f6", 0.66)
    with art.clip(path):
        # the liquid stays level
        cut = at.one(0, level)
        art.fill([(cut[0] - 80, cut[1], 1), (cut[0] + 80, cut[1], 1), (cut[0] + 200, cut[1] + 260, 1),
            (cut[0] - 200, cut[1] + 260, 1)], liquid, 0.86)
        art.brush([(cut[0] - 26, cut[1]), (cut[0] + 26, cut[1])], 3.4, "#ffffff", 0.7, "flat")
        art.brush(at([(7, -116), (7, 100)]), 8, "#3d5568", 0.22, "flat", mode=MUL)
        art.brush(at([(-8, -112), (-8, 96)]), 4.5, "#ffffff", 0.85, "lens")
        art.brush(at([(9, -90), (9, 60)]), 2, "#ffffff", 0.6, "lens")
        for y in (30, 50, 70):
            art.brush(at([(2, y), (11, y)]), 1.3, "#3d5568", 0.7, "flat")
    art.brush(body, 2.2, GLASS_LINE, 1, "flat")
    lip = at.ring(0, -122, 20, 5.5)
    art.fill(lip, "#eef5f8", 0.9)
    art.ink(lip, 2.0, GLASS_LINE, 1)
    glow = at.one(0, 80)
    art.dot(glow, 36, "#d7f0ff", 0.32, 12, SCR)
