"""Owns the land-use plan of the industrial park: river, roads, plots, and the one plot that is green."""

from __future__ import annotations

import math
import random
from pathlib import Path

from .canvas import Canvas, Point

INK = "#4a443c"
LEGEND = (
    ("#cfa982", "工业用地"),
    ("#e9d48c", "居住用地"),
    ("#d99a84", "商业服务"),
    ("#b7a3bd", "科研用地"),
    ("#8dbb78", "绿地"),
    ("#a9bdb4", "水域"),
)
COLUMNS = (150, 430, 700, 960, 1230, 1500)
ROWS = (250, 470, 690, 900)
USES = ((0, 0, 1, 3, 3), (0, 0, 4, 3, 2), (0, 1, 0, 2, 1))
SEVEN = (2, 1)
NUMBERS = ("一", "二", "三", "四", "五", "六", "八", "", "九", "十", "十一", "十二", "十三", "十四", "十五")


def _river() -> tuple[list[Point], list[Point]]:
    left, right = [], []
    for i in range(41):
        x = -40 + 1780 * i / 40
        middle = 1010 + 46 * math.sin(i / 5.2) + 30 * math.sin(i / 2.9 + 1)
        half = 44 + 10 * math.sin(i / 4)
        left.append((x, middle - half))
        right.append((x, middle + half))
    return left, right


def _skew(x: float, y: float) -> Point:
    return x + (y - 560) * 0.09, y + (x - 800) * -0.035


def _block(canvas: Canvas, column: int, row: int, code: str, chance: random.Random) -> None:
    x0, x1 = COLUMNS[column] + 13, COLUMNS[column + 1] - 13
    y0, y1 = ROWS[row] + 12, ROWS[row + 1] - 12
    corners = [_skew(x, y) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
    canvas.polygon(corners, code, INK, 1.6)
    if (column, row) == SEVEN:
        for _ in range(150):
            x, y = _skew(chance.uniform(x0 + 12, x1 - 12), chance.uniform(y0 + 12, y1 - 12))
            canvas.disc(x, y, chance.uniform(5, 8), chance.choice(("#4f8a4c", "#5f9a56", "#6fa860")), "#3f6f40", 0.8)
        return
    for _ in range(5):
        w, h = chance.uniform(30, 84), chance.uniform(24, 56)
        x, y = chance.uniform(x0 + 12, x1 - w - 12), chance.uniform(y0 + 12, y1 - h - 12)
        canvas.polygon([_skew(a, b) for a, b in ((x, y), (x + w, y), (x + w, y + h), (x, y + h))], None, "#8f7f68", 1.2)


def draw_plan_map(path: Path, ringed: bool = False) -> Path:
    """The map as a picture of 1700 x 1220 pixels; `ringed` after somebody has drawn a ring around one plot."""
    canvas = Canvas(1700, 1220, "#f1ead8")
    chance = random.Random(7)
    canvas.polygon(
        [(0, 0), (1700, 0), (1700, 150), (1390, 205), (1080, 150), (760, 214), (420, 160), (140, 205), (0, 170)],
        "#d3ddc2",
    )
    for k in range(4):
        canvas.stroke(
            [(x, 40 + k * 34 + 22 * math.sin(x / 170 + k) + 12 * math.sin(x / 60 + k * 2)) for x in range(0, 1701, 20)],
            "#aebf9c",
            1.6,
        )
    left, right = _river()
    canvas.polygon([*left, *reversed(right)], "#a9bdb4", "#7f968c", 2)
    for i, x in enumerate(COLUMNS):
        canvas.stroke([_skew(x, ROWS[0] - 70), _skew(x, 960)], "#fdfaf0", 20 if i % 2 else 15)
    for i, y in enumerate(ROWS):
        canvas.stroke([_skew(40, y), _skew(1640, y)], "#fdfaf0", 22 if i == 1 else 15)
    for row, uses in enumerate(USES):
        for column, use in enumerate(uses):
            green = (column, row) == SEVEN
            _block(canvas, column, row, "#7fb56c" if green else LEGEND[use][0], chance)
            if not green:
                x, y = _skew((COLUMNS[column] + COLUMNS[column + 1]) / 2, (ROWS[row] + ROWS[row + 1]) / 2)
                canvas.text(x, y, f"{NUMBERS[row * 5 + column]}号地", 34, INK)
    x, y = _skew((COLUMNS[2] + COLUMNS[3]) / 2, (ROWS[1] + ROWS[2]) / 2)
    canvas.rectangle(x - 78, y - 32, x + 78, y + 32, "#e4efcf", "#3f6f40", 2)
    canvas.text(x, y - 2, "七号地", 44, "#2f5a38", bold=True)
    ring = [
        (x + 176 * math.cos(a) + 5 * math.sin(3 * a), y + 132 * math.sin(a) + 4 * math.cos(2 * a))
        for a in (i * 0.105 for i in range(63))
    ]
    if ringed:
        canvas.stroke(ring, "#a8443a", 5)
    canvas.text(850, 70, "青山产业园区土地利用规划图", 62, "#3f3a32", bold=True)
    canvas.text(330, 1018, "黛　溪", 40, "#54695f")
    canvas.text(1330, 1030, "下 湾 村  →", 30, "#54695f")
    canvas.text(*_skew(420, 214), "西 区", 34, "#6a6254")
    canvas.text(*_skew(1360, 214), "东 区", 34, "#6a6254")
    for i, (code, name) in enumerate(LEGEND):
        x = 120 + 200 * i
        canvas.rectangle(x, 1142, x + 50, 1174, code, INK, 1.4)
        canvas.text(x + 62, 1157, name, 28, INK, anchor="lm")
    canvas.polygon([(1580, 190), (1560, 270), (1580, 252), (1600, 270)], INK)
    canvas.text(1580, 160, "北", 34, INK, bold=True)
    canvas.stroke([(1390, 1168), (1590, 1168)], INK, 3)
    canvas.text(1490, 1140, "五百米", 26, INK)
    canvas.rectangle(14, 14, 1686, 1206, None, INK, 3)
    canvas.shade([(700, 0), (760, 0), (760, 1220), (700, 1220)], "#c9bd9f", 0.25, 14)
    return canvas.save(path)
