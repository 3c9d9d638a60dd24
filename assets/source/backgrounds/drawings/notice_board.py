"""Owns the corridor's notice board: rosters, the canteen's menu, a newspaper page, slips of paper."""

from __future__ import annotations

import random
from pathlib import Path

from .canvas import Canvas

INK = "#3a342e"


def _slip(canvas: Canvas, x: float, y: float, w: float, h: float, code: str, pin: str = "#a8443a") -> None:
    canvas.polygon([(x + 4, y + 6), (x + w + 4, y + 6), (x + w + 4, y + h + 6), (x + 4, y + h + 6)], "#53705a")
    canvas.rectangle(x, y, x + w, y + h, code)
    canvas.disc(x + w / 2, y + 10, 6, pin, "#5a3028", 1)


def _lines(
    canvas: Canvas, x: float, y: float, w: float, count: int, step: float, chance: random.Random, code: str = "#8f8675"
) -> None:
    for k in range(count):
        canvas.stroke(
            [
                (x, y + k * step),
                (x + w * (1 if k < count - 1 and chance.random() < 0.75 else chance.uniform(0.4, 0.9)), y + k * step),
            ],
            code,
            3.4,
        )


def draw_notice_board(path: Path) -> Path:
    """Green felt behind glass with everything that hangs on it, 1400 x 660 pixels."""
    chance = random.Random(11)
    canvas = Canvas(1400, 660, "#66896c")
    canvas.text(700, 44, "通　知　栏", 46, "#e9e2c8", bold=True)
    _slip(canvas, 50, 96, 250, 330, "#f6f0e0")
    canvas.text(175, 146, "会议通知", 36, "#8f3f30", bold=True)
    for k, words in enumerate(("时间：芒种，九点", "地点：三楼会议室", "内容：园区往哪去", "请勿迟到早退")):
        canvas.text(72, 206 + k * 44, words, 24, INK, anchor="lm")
    canvas.text(276, 396, "办公室", 22, INK, anchor="rm")
    _slip(canvas, 330, 100, 220, 290, "#f2e7c4")
    canvas.text(440, 146, "食堂菜单", 34, "#5a4a2a", bold=True)
    for k, words in enumerate(("一　烧茄子", "二　炖萝卜", "三　下湾豆腐", "四　下湾豆腐", "五　下湾豆腐")):
        canvas.text(356, 198 + k * 38, words, 25, INK, anchor="lm")
    _slip(canvas, 580, 92, 300, 400, "#efe9d8")
    canvas.text(730, 138, "青山日报", 50, INK, bold=True)
    canvas.stroke([(600, 170), (860, 170)], INK, 2)
    canvas.rectangle(604, 186, 736, 290, "#b9b6a2")
    canvas.polygon([(604, 290), (640, 232), (664, 258), (690, 210), (736, 290)], "#7f9482")
    _lines(canvas, 750, 194, 104, 7, 16, chance)
    for column in (604, 692, 780):
        _lines(canvas, column, 312, 76, 10, 16, chance)
    _slip(canvas, 912, 104, 236, 300, "#f6f1e4")
    canvas.text(1030, 146, "值班表", 34, "#3f5a4a", bold=True)
    for row in range(8):
        canvas.stroke([(930, 180 + row * 27), (1130, 180 + row * 27)], "#a39a86", 1.6)
        canvas.stroke([(944, 194 + row * 27), (972, 194 + row * 27)], "#6a6254", 4)
        if row != 4:
            canvas.stroke([(1010, 194 + row * 27), (1010 + chance.uniform(30, 90), 194 + row * 27)], "#6a6254", 4)
    _slip(canvas, 1180, 96, 170, 226, "#dfe8cf", "#d9a84a")
    canvas.text(1265, 150, "芒种", 50, "#4f7a48", bold=True)
    for k in range(5):
        x = 1222 + k * 21
        canvas.stroke([(x, 300), (x + 4, 214)], "#7f9a54", 3)
        for q in range(6):
            canvas.stroke([(x + 3, 222 + q * 8), (x - 7, 212 + q * 8)], "#c9a84a", 3)
            canvas.stroke([(x + 3, 222 + q * 8), (x + 13, 212 + q * 8)], "#c9a84a", 3)
    for x, y, w, h, code in (
        (70, 462, 150, 110, "#f0d98a"),
        (246, 452, 120, 128, "#f4efe2"),
        (392, 430, 150, 150, "#e8c9b0"),
        (912, 440, 130, 130, "#f4efe2"),
        (1066, 436, 120, 90, "#f0d98a"),
        (1210, 360, 130, 170, "#f4efe2"),
        (596, 520, 120, 84, "#d6e2c4"),
    ):
        _slip(canvas, x, y, w, h, code)
        _lines(canvas, x + 14, y + 34, w - 28, int((h - 40) / 18), 18, chance)
    canvas.rectangle(1058, 552, 1330, 628, "#f6f0e0")
    canvas.text(1194, 588, "随手关灯　节约用水", 26, INK)
    for x in (466, 934):  # reflections in the sliding glass
        canvas.shade([(x, 0), (x + 90, 0), (x - 60, 660), (x - 150, 660)], "#eef4ea", 0.16, 10)
    return canvas.save(path)
