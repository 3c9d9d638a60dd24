"""The lines that ways are drawn as: down through the ranks, back up, or across into another column.

Owns the paths (SVG path data). They keep clear of nodes; where nodes stand is the layout's business.
"""

from __future__ import annotations

import itertools
from typing import Final

from game.tools.graphing.layout import HEAD, Box, ColumnBox, Layout
from game.tools.graphing.story_graph import Edge

# Of the corners of lines that run across.
_ROUND: Final = 16.0


def path_of(layout: Layout, number: int, edge: Edge, port: tuple[float, float]) -> str:
    """The path of the edge with that number, from its port on its source to the top of its target."""
    source, target = layout.boxes[edge.source], layout.boxes[edge.target]
    own, other = layout.columns[edge.source], layout.columns[edge.target]
    if own.x != other.x:
        return _across(layout, edge, port, target, own, other)
    if target.y <= source.y:
        return _back(port, source, target)
    points = [port, *layout.passes.get(number, ()), (target.middle, target.y - 2)]
    parts = [_start(port)]
    for (from_x, from_y), (to_x, to_y) in itertools.pairwise(points):
        if abs(from_x - to_x) < 0.5:
            parts.append(f"V{to_y:.1f}")
        else:
            bend = (to_y - from_y) * 0.55
            parts.append(f"C{from_x:.1f} {from_y + bend:.1f} {to_x:.1f} {to_y - bend:.1f} {to_x:.1f} {to_y:.1f}")
    return "".join(parts)


def _back(port: tuple[float, float], source: Box, target: Box) -> str:
    """Up again, beside the nodes."""
    x, y = port
    side = max(source.x + source.width, target.x + target.width) + 40
    right, low = target.x + target.width + 3, target.y + 24
    return (
        f"{_start(port)}C{x:.1f} {y + 70:.1f} {side + 30:.1f} {y + 60:.1f} {side:.1f} {source.y:.1f}"
        f"V{low + 36:.1f}Q{side:.1f} {low:.1f} {right:.1f} {low:.1f}"
    )


def _across(
    layout: Layout, edge: Edge, port: tuple[float, float], target: Box, own: ColumnBox, other: ColumnBox
) -> str:
    """Out below its rank (past other columns: below them all), up between the columns, and in from above."""
    forwards = other.x > own.x
    gutter = other.x - 42 if forwards else other.x + other.width + 42
    low, high = sorted((own.x, other.x))
    passed = [column for column in layout.columns.values() if low < column.x < high]
    x, foot = port[0], layout.clear[edge.source] + 52
    parts = [_start(port)]
    below = max((column.foot for column in passed), default=0.0) + 56
    if passed and foot < below:
        side = own.x + own.width + 26 if forwards else own.x - 26
        parts.append(_corner(x, foot, side, down=True))
        x, foot = side, below
    above = target.y - 44 if target.y > HEAD else HEAD - 22
    parts.append(_corner(x, foot, gutter, down=False))
    turn = _ROUND if target.middle > gutter else -_ROUND
    parts.append(
        f"V{above + _ROUND:.1f}Q{gutter:.1f} {above:.1f} {gutter + turn:.1f} {above:.1f}H{target.middle - turn:.1f}"
        f"Q{target.middle:.1f} {above:.1f} {target.middle:.1f} {above + _ROUND:.1f}V{target.y - 2:.1f}"
    )
    return "".join(parts)


def _corner(x: float, y: float, to_x: float, *, down: bool) -> str:
    """Down to `y`, along it to `to_x`, and round the corner there, down or up."""
    turn = _ROUND if to_x > x else -_ROUND
    end = y + _ROUND if down else y - _ROUND
    return (
        f"V{y - _ROUND:.1f}Q{x:.1f} {y:.1f} {x + turn:.1f} {y:.1f}H{to_x - turn:.1f}"
        f"Q{to_x:.1f} {y:.1f} {to_x:.1f} {end:.1f}"
    )


def _start(port: tuple[float, float]) -> str:
    return f"M{port[0]:.1f} {port[1]:.1f}"
