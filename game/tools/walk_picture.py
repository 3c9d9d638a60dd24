"""The picture of a walk: how the plays ended, and where the meters came to lie.

Owns the drawing. Must not know how the plays were made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from game.story.program import THE_END, Program
from game.tools.drawing.svg import EDGE, HAIR, INK, INK2, PAPER, SANS, SEAL, SLIP, SPINE, Drawing, cut
from game.tools.spreads import Spread

WIDTH: Final = 1200
_MARGIN: Final = 64
_LABEL: Final = 250
_BAR: Final = WIDTH - 2 * _MARGIN - _LABEL - 170
_ROW: Final = 40
_HEAD: Final = 132


def picture(program: Program, endings: Mapping[str, int], spreads: Sequence[Spread], plays: int, temper: str) -> str:
    """An SVG file. `endings` counts the plays that came to each; those that none came to are shown as well."""
    declared = program.declarations
    counts = {**dict.fromkeys(declared.endings, 0), **endings}
    moved = [spread for spread in spreads if not spread.least == spread.most == declared.meters[spread.meter].start]
    height = _HEAD + _ROW * len(counts) + 110 + _ROW * len(moved) + 100
    drawing = Drawing()
    drawing.shape("rect", width=WIDTH, height=height, fill=PAPER)
    drawing.text(_MARGIN, 62, declared.title, 34, font_weight=700)
    drawing.text(WIDTH - _MARGIN, 62, f"{plays} plays, {temper}", 20, text_anchor="end", font_family=SANS, fill=INK2)
    _rule(drawing, 78)
    _endings(drawing, program, counts, plays, _HEAD)
    top = _HEAD + _ROW * len(counts) + 110
    _rule(drawing, top - 54)
    _meters(drawing, program, moved, top)
    still = [_label(program, spread.meter) for spread in spreads if spread not in moved]
    if still:
        words = cut(f"never moved: {', '.join(still)}", 17, WIDTH - 2 * _MARGIN)
        drawing.text(_MARGIN, height - 40, words, 17, font_family=SANS, fill=INK2)
    return drawing.document(WIDTH, height)


def _rule(drawing: Drawing, y: float) -> None:
    """The thick and the thin line; the thin one stops before its end."""
    drawing.shape("rect", x=_MARGIN, y=y, width=WIDTH - 2 * _MARGIN, height=4)
    drawing.shape("rect", x=_MARGIN, y=y + 9, width=WIDTH - 2 * _MARGIN - 110, height=1.3)


def _endings(drawing: Drawing, program: Program, counts: Mapping[str, int], plays: int, top: float) -> None:
    for row, (name, count) in enumerate(sorted(counts.items(), key=lambda one: -one[1])):
        y = top + _ROW * row
        ending = program.declarations.endings.get(name)
        title = ending.title if ending is not None else "(the last scene ends)" if name == THE_END else name
        share = count / max(1, plays)
        never = count == 0
        drawing.text(_MARGIN, y + 21, cut(title, 22, _LABEL - 16), 22, fill=SEAL if never else INK)
        left = _MARGIN + _LABEL
        drawing.shape("rect", x=left, y=y + 3, width=_BAR, height=22, fill=SPINE)
        drawing.shape("rect", x=left, y=y + 3, width=_BAR * share, height=22, fill=INK)
        words = "never" if never else f"{share:.1%}"
        drawing.text(
            left + _BAR + 16, y + 21, words, 20, font_family=SANS, fill=SEAL if never else INK, font_weight=500
        )


def _meters(drawing: Drawing, program: Program, spreads: Sequence[Spread], top: float) -> None:
    left = _MARGIN + _LABEL
    _legend(drawing, top - 16)
    for row, spread in enumerate(spreads):
        y = top + 22 + _ROW * row
        meter = program.declarations.meters[spread.meter]
        size = (meter.high - meter.low) or 1.0

        def at(value: float, low: float = meter.low, size: float = size) -> float:
            return left + _BAR * (value - low) / size

        drawing.text(_MARGIN, y + 6, cut(_label(program, spread.meter), 22, _LABEL - 16), 22)
        drawing.shape("rect", x=left, y=y - 1, width=_BAR, height=1.3, fill=HAIR)
        for tier in meter.tiers[1:]:
            drawing.shape("rect", x=at(tier.from_), y=y - 12, width=1.3, height=24, fill=EDGE)
        least, most = at(spread.least), at(spread.most)
        drawing.shape("rect", x=least, y=y - 1.5, width=max(3, most - least), height=3, fill=INK2)
        low, high = at(spread.low), at(spread.high)
        if high > low:
            drawing.shape("rect", x=low, y=y - 9, width=high - low, height=18, fill=SLIP, stroke=INK, stroke_width=2)
        drawing.shape("rect", x=at(spread.median) - 3, y=y - 12, width=6, height=24, fill=INK)
        drawing.shape(
            "path", d=f"M{at(meter.start):.1f} {y + 10:.1f}l-6 9h12z", fill=PAPER, stroke=INK, stroke_width=1.6
        )
        words = f"{spread.median:g}" + (f" · {spread.clamped:.0%} at a bound" if spread.clamped >= 0.005 else "")
        drawing.text(left + _BAR + 16, y + 6, words, 18, font_family=SANS, fill=SEAL if spread.clamped >= 0.25 else INK)


def _label(program: Program, meter: str) -> str:
    member = program.declarations.cast.get(meter)
    return member.name if member is not None else program.declarations.meters[meter].name or meter


def _legend(drawing: Drawing, y: float) -> None:
    words = "line: least to most · box: the middle eight tenths · bar: median · triangle: start · hairlines: tiers"
    drawing.text(_MARGIN, y, words, 17, font_family=SANS, fill=INK2)
