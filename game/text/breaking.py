"""Where lines end.

Owns the filling of lines with pieces under the rules of Chinese and Latin setting, and the blanks inside a line.
Must not know how lines become places on a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.text.characters import CLOSING, NO_END, NO_START, OPENING, is_han
from game.text.pieces import Piece, may_break
from game.text.setting import Setting
from game.text.style import Measure

# Between Han and Latin or digits that touch, in ems.
HAN_LATIN_GAP = 0.16
# A last line shorter than this, in ems, takes a word or character of the line above.
SHORTEST_LAST = 1.9


@dataclass(frozen=True, slots=True)
class Row:
    """The pieces of one line with the place of each along it."""

    pieces: tuple[Piece, ...]
    offsets: tuple[float, ...]
    length: float
    last: bool = False
    first: bool = False


def gap(before: Piece, after: Piece, setting: Setting) -> float:
    """The blank that two neighbouring pieces add to (or, where marks meet, take from) their widths."""
    size = setting.style.size
    if setting.tighten and before.kind == after.kind == "wide":
        left, right = before.text[-1], after.text[0]
        if (left in CLOSING and (right in CLOSING or right in OPENING)) or (left in OPENING and right in OPENING):
            return -0.5 * size
    if {before.kind, after.kind} == {"wide", "word"}:
        han = before if before.kind == "wide" else after
        word = after if han is before else before
        if is_han(han.text[0]) and any(character.isalnum() for character in word.text):
            return HAN_LATIN_GAP * size
    return 0.0


def rows(pieces: Sequence[Piece], setting: Setting, measure: Measure) -> list[Row]:
    """Part the pieces into lines; nothing is longer than a line unless a single character is."""
    done: list[Row] = []
    paragraph: list[Piece] = []
    for piece in pieces:
        if piece.kind == "newline":
            done += _paragraph(paragraph, setting, measure)
            paragraph = []
        else:
            paragraph.append(piece)
    return done + _paragraph(paragraph, setting, measure)


def _paragraph(pieces: list[Piece], setting: Setting, measure: Measure) -> list[Row]:
    if not pieces:
        return [Row((), (), 0.0, last=True, first=True)]
    lines: list[list[list[Piece]]] = []
    line: list[list[Piece]] = []
    end = _START
    for cluster in _clusters(pieces):
        room = _room(setting, first=not lines)
        longer = _longer(end, cluster, setting)
        if line and longer.visible > room:
            lines.append(line)
            line = []
            room = _room(setting, first=False)
            longer = _longer(_START, cluster, setting)
        if not line and longer.visible > room:
            *full, cluster = _forced(cluster, setting, measure, room)
            lines += [[part] for part in full]
            longer = _longer(_START, cluster, setting)
        line.append(cluster)
        end = longer
    lines.append(line)
    _lengthen_last(lines, setting)
    count = len(lines)
    return [_row(_flat(line), setting, number == 0, number == count - 1) for number, line in enumerate(lines)]


def _room(setting: Setting, first: bool) -> float:
    return setting.length - (setting.indent * setting.style.size if first else 0.0)


def _flat(clusters: Sequence[Sequence[Piece]]) -> list[Piece]:
    return [piece for cluster in clusters for piece in cluster]


def _clusters(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that stay together; blanks go with what stands before them."""
    clusters: list[list[Piece]] = []
    previous: Piece | None = None
    spaced = False
    for piece in pieces:
        if piece.kind == "space":
            if clusters:
                clusters[-1].append(piece)
            else:
                clusters.append([piece])
            spaced = True
            continue
        if previous is None:
            apart = not clusters
        elif spaced:
            # A blank parts words, but doesn't let a mark begin or end a line that may not.
            apart = piece.text[0] not in NO_START and previous.text[-1] not in NO_END
        else:
            apart = may_break(previous, piece)
        if apart:
            clusters.append([piece])
        else:
            clusters[-1].append(piece)
        previous, spaced = piece, False
    return clusters


@dataclass(frozen=True, slots=True)
class _End:
    """How far a line has come: where the pen stands, where what can be seen ends, and the last piece."""

    pen: float = 0.0
    visible: float = 0.0
    last: Piece | None = None


_START = _End()


def _longer(end: _End, pieces: Sequence[Piece], setting: Setting, offsets: list[float] | None = None) -> _End:
    """The line with more pieces on it; `offsets` gets the place of each. Blanks at the end can't be seen."""
    size = setting.style.size
    pen, visible, last = end.pen, end.visible, end.last
    for piece in pieces:
        if last is not None:
            pen += setting.tracking + gap(last, piece, setting)
        elif setting.hang and piece.text[0] in OPENING:
            pen -= 0.5 * size
        pen += piece.before
        if offsets is not None:
            offsets.append(pen)
        pen += piece.width + piece.after
        last = piece
        if piece.kind != "space":
            # The blank half of a closing mark may stand outside.
            visible = pen - (0.5 * size if setting.tighten and piece.text[-1] in CLOSING else 0.0)
    return _End(pen, visible, last)


def _length(pieces: Sequence[Piece], setting: Setting) -> float:
    return _longer(_START, pieces, setting).visible


def _row(pieces: list[Piece], setting: Setting, first: bool, last: bool) -> Row:
    offsets: list[float] = []
    length = _longer(_START, pieces, setting, offsets).visible
    return Row(tuple(pieces), tuple(offsets), length, last, first)


def _forced(cluster: list[Piece], setting: Setting, measure: Measure, room: float) -> list[list[Piece]]:
    """A cluster that no line can hold: parted between its pieces, and inside a piece where one alone is too long."""
    parts: list[list[Piece]] = [[]]
    for piece in cluster:
        for bit in _bits(piece, setting, measure, room):
            if parts[-1] and _length([*parts[-1], bit], setting) > room:
                parts.append([])
            parts[-1].append(bit)
    return parts


def _bits(piece: Piece, setting: Setting, measure: Measure, room: float) -> list[Piece]:
    if piece.width <= room or piece.count == 1:
        return [piece]
    bits: list[Piece] = []
    start = 0
    while start < piece.count:
        end = start + 1
        while end < piece.count and _width(piece, start, end + 1, setting, measure) <= room:
            end += 1
        bits.append(
            replace(
                piece,
                text=piece.text[start:end],
                start=piece.start + start,
                width=_width(piece, start, end, setting, measure),
                before=0.0,
                after=0.0,
            )
        )
        start = end
    return bits


def _width(piece: Piece, start: int, end: int, setting: Setting, measure: Measure) -> float:
    if setting.vertical and piece.kind == "wide":
        return float(piece.style.size * (end - start))
    return measure.width(piece.text[start:end], piece.style)


def _lengthen_last(lines: list[list[list[Piece]]], setting: Setting) -> None:
    """Keep a single character from standing alone on the last line."""
    if len(lines) < 2:
        return
    above, last = lines[-2], lines[-1]
    while len(above) > 3 and _length(_flat(last), setting) < SHORTEST_LAST * setting.style.size:
        moved = [above[-1], *last]
        if _length(_flat(moved), setting) > setting.length:
            return
        lines[-1] = last = moved
        above.pop()
