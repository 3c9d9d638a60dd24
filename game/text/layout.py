"""Set text: pieces in lines become places on a page.

Owns alignment, the baseline, columns from right to left, and the places of small readings. Must not know fonts.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.text.breaking import Row, rows
from game.text.markup import Marked
from game.text.pieces import Piece, cut, spread_readings, upright
from game.text.setting import Layout, LineBox, Placed, Setting
from game.text.style import Measure, Style

# Where the baseline lies in the square of a Han character.
ASCENT = 0.88
RUBY_SCALE = 0.52
# Smaller readings could not be read on a 720p window.
SMALLEST_RUBY = 22


def lay_out(marked: Marked, setting: Setting, measure: Measure) -> Layout:
    """Set a text under the rules of a setting."""
    small = ruby_style(setting.style)
    pieces = spread_readings(cut(marked, setting, measure), small, measure)
    lines = rows(pieces, setting, measure)
    page = _Page(setting, measure, small)
    for row in lines:
        page.add(row)
    return page.finished(len(marked.plain))


def ruby_style(style: Style) -> Style:
    """The look of small readings over words of a style."""
    return Style(style.family, max(SMALLEST_RUBY, round(style.size * RUBY_SCALE)), style.weight)


class _Page:
    """Takes lines one after another and knows how far the page is filled across them."""

    def __init__(self, setting: Setting, measure: Measure, small: Style) -> None:
        self._setting = setting
        self._measure = measure
        self._small = small
        self._placed: list[Placed] = []
        self._readings: list[Placed] = []
        self._boxes: list[tuple[Row, float, float, float]] = []  # row, shift along it, place across, thickness
        self._across = 0.0

    def add(self, row: Row) -> None:
        setting = self._setting
        thickness = setting.pitch
        if any(piece.ruby for piece in row.pieces):
            # The reading needs more than the leading gives.
            thickness = max(thickness, setting.style.size * 1.12 + self._small.size * 1.25)
        indent = setting.indent * setting.style.size if row.first else 0.0
        spare = setting.length - indent - row.length
        shift = indent + {"left": 0.0, "center": spare / 2, "right": spare}[setting.align]
        self._boxes.append((row, shift, self._across, thickness))
        self._across += thickness

    def finished(self, count: int) -> Layout:
        setting = self._setting
        boxes: list[LineBox] = []
        at = 0
        pen = (0.0, 0.0)
        for row, shift, across, thickness in self._boxes:
            offsets = _justified(row, setting, shift) if setting.justify else row.offsets
            start = row.pieces[0].start if row.pieces else at
            at = row.pieces[-1].start + row.pieces[-1].count if row.pieces else start
            line = self._line(row, offsets, shift, across, thickness)
            if setting.vertical:
                left = self._across - across - thickness
                boxes.append(LineBox(start, at, left, shift, thickness, row.length))
            else:
                boxes.append(LineBox(start, at, shift, across, row.length, thickness))
            pen = self._pen(row, shift, line)
        across_total, along = self._across, setting.length
        longest = max((row.length + shift for row, shift, _, _ in self._boxes), default=0.0)
        width, height = (across_total, along) if setting.vertical else (along, across_total)
        placed, readings = tuple(self._placed), tuple(sorted(self._readings, key=lambda reading: reading.start))
        return Layout(
            setting, placed, readings, tuple(boxes), width, height, longest, count, pen,
            tuple(piece.start for piece in placed), tuple(reading.start for reading in readings),
        )  # fmt: skip

    def _line(self, row: Row, offsets: Sequence[float], shift: float, across: float, thickness: float) -> float:
        """Place one line; the answer is its baseline, or the middle of its column."""
        setting = self._setting
        size = setting.style.size
        if setting.vertical:
            line = self._across - across - thickness + setting.pitch / 2
        else:
            # What a reading needs stands above the line, so that baselines keep their distance below.
            line = across + thickness - setting.pitch + (setting.pitch - size) / 2 + ASCENT * size
        for piece, offset in zip(row.pieces, offsets, strict=True):
            if piece.kind != "space":
                self._placed.append(self._place(piece, shift + offset, line))
        self._read(row.pieces, offsets, shift, line)
        return line

    def _place(self, piece: Piece, along: float, line: float) -> Placed:
        if self._setting.vertical:
            text = upright(piece.text) if piece.kind == "wide" else piece.text
            x, y = line, along
        else:
            text, x, y = piece.text, along, line
        return Placed(text, piece.start, piece.count, piece.style, x, y, piece.width, piece.turned, piece.emphasis)

    def _read(self, pieces: Sequence[Piece], offsets: Sequence[float], shift: float, line: float) -> None:
        """Place the small readings of one line over the middle of their words."""
        size = self._setting.style.size
        at = 0
        while at < len(pieces):
            end = at + 1
            if pieces[at].ruby:
                while end < len(pieces) and pieces[end].group == pieces[at].group:
                    end += 1
                middle = shift + (offsets[at] + offsets[end - 1] + pieces[end - 1].width) / 2
                text = pieces[at].ruby
                width = self._measure.width(text, self._small)
                if self._setting.vertical:
                    x, y = line + size * 0.5 + self._small.size * 0.55, middle - width / 2
                else:
                    x, y = middle - width / 2, line - ASCENT * size - self._small.size * 0.22
                self._readings.append(
                    Placed(text, pieces[at].start, 1, self._small, x, y, width, turned=self._setting.vertical)
                )
            at = end

    def _pen(self, row: Row, shift: float, line: float) -> tuple[float, float]:
        end = shift + row.length
        return (line, end) if self._setting.vertical else (end, line)


def _justified(row: Row, setting: Setting, shift: float) -> Sequence[float]:
    """Spread a line to the full length, unless that would tear it."""
    spare = setting.length - shift - row.length
    gaps = sum(1 for piece in row.pieces[1:] if piece.kind != "word" or not setting.han)
    if row.last or not gaps or not 0 < spare <= 2.5 * setting.style.size:
        return row.offsets
    step = spare / gaps
    moved, extra = [], 0.0
    for number, (piece, offset) in enumerate(zip(row.pieces, row.offsets, strict=True)):
        if number and (piece.kind != "word" or not setting.han):
            extra += step
        moved.append(offset + extra)
    return moved
