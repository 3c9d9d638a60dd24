"""Where the nodes of a story's picture stand: chapters side by side, each from top to bottom.

Owns places alone. In a chapter nodes stand in ranks, below all that leads to them; ways over several ranks are led
between the nodes of those in between. A long chapter is broken into columns where few ways cross, so that the whole has
the shape of a screen. Must not know how anything is drawn.
"""

from __future__ import annotations

import collections
import math
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from game.tools.graphing.story_graph import Edge, Node, StoryGraph

NODE_WIDTH: Final = 320
NODE_GAP: Final = 44
RANK_GAP: Final = 88
LANE_GAP: Final = 130
# Between the columns that one chapter is broken into.
PART_GAP: Final = 84
LANE_PAD: Final = 36
HEAD: Final = 150
# The shape that the whole is to have: width by height.
_SHAPE: Final = 1.7
_LIMITS: Final = (700.0, 900.0, 1150.0, 1450.0, 1800.0, 2250.0, 2800.0, 3600.0, 5000.0, 8000.0, 1e9)
# So many ways may cross where a column is broken.
_MOST_CROSSING: Final = 3
# A way that only passes a rank needs this much room there.
_PASSING: Final = 36
_SWEEPS: Final = 8


class Box(msgspec.Struct, frozen=True):
    """Where a node stands: its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """The middle, from the left."""
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height


class ColumnBox(msgspec.Struct, frozen=True):
    """Where a chapter, or a part of it that stands by itself, has its room."""

    x: float
    width: float
    foot: float


class Layout(msgspec.Struct, frozen=True):
    """All places.

    `columns` are those of the nodes, `lanes` those of whole chapters. `passes` are, for the number of an edge, the
    points that it is led through; `clear` is, for each node, the height at which nothing stands below its rank.
    """

    boxes: dict[str, Box]
    columns: dict[str, ColumnBox]
    lanes: dict[str, ColumnBox]
    passes: dict[int, tuple[tuple[float, float], ...]]
    clear: dict[str, float]
    width: float
    height: float


class _Item(msgspec.Struct):
    """What stands in a rank: a node, or an edge on its way past (without a name)."""

    node: str
    width: float
    edge: int = -1
    x: float = 0.0


def lay_out(graph: StoryGraph, heights: dict[str, float]) -> Layout:
    """Place all nodes; `heights` are the nodes' own."""
    edges = list(enumerate(graph.edges))
    lanes = {
        lane.id: _Column([node for node in graph.nodes if node.chapter == lane.id], edges, heights)
        for lane in graph.lanes
    }
    layouts = [_place(lanes, limit) for limit in _LIMITS]
    return min(layouts, key=lambda layout: abs(math.log(layout.width / layout.height / _SHAPE)))


def _place(lanes: dict[str, _Column], limit: float) -> Layout:
    layout = Layout({}, {}, {}, {}, {}, 0, 0)
    left = float(LANE_PAD)
    foot = 0.0
    for name, lane in lanes.items():
        right, low = lane.place(left, limit, layout)
        layout.lanes[name] = ColumnBox(left, right - left, low)
        left = right + LANE_GAP
        foot = max(foot, low)
    return msgspec.structs.replace(layout, width=left - LANE_GAP + LANE_PAD, height=foot + 120)


class _Column:
    """One chapter."""

    def __init__(self, nodes: Sequence[Node], edges: Iterable[tuple[int, Edge]], heights: dict[str, float]) -> None:
        self._heights = heights
        own = {node.id: number for number, node in enumerate(nodes)}
        inside = [(number, edge) for number, edge in edges if edge.source in own and edge.target in own]
        # What is only ever called leads a life beside the way: it is placed by whoever calls it.
        self._inside = [(number, edge) for number, edge in inside if edge.source != edge.target]
        self._edges = dict(self._inside)
        self._near: dict[str, list[tuple[str, int]]] = collections.defaultdict(list)
        for number, edge in self._inside:
            self._near[edge.source] += [(edge.target, -1), ("", number)]
            self._near[edge.target] += [(edge.source, -1), ("", number)]
        self._ranks = _ranks([node.id for node in nodes], [edge for _, edge in self._inside])
        self._rows = self._fill(nodes)
        self._order()
        self._spread()

    def place(self, left: float, limit: float, layout: Layout) -> tuple[float, float]:
        """Enter all places into `layout`, from `left` on, in columns of about `limit`; the right end and the foot."""
        way: dict[int, list[tuple[float, float]]] = collections.defaultdict(list)
        lowest = float(HEAD)
        x = left
        for rows in self._parts(limit):
            items = [item for row in rows for item in row]
            low = min((item.x for item in items), default=0.0)
            high = max((item.x + item.width for item in items), default=0.0)
            width = max(float(NODE_WIDTH), high - low)
            top = float(HEAD)
            shift = x - low + (width - (high - low)) / 2
            for row in rows:
                tall = self._tall(row)
                for item in row:
                    at = item.x + shift
                    if item.node:
                        layout.boxes[item.node] = Box(at, top, item.width, self._heights[item.node])
                        layout.clear[item.node] = top + tall
                    else:
                        way[item.edge] += [(at + item.width / 2, top), (at + item.width / 2, top + tall)]
                top += tall + RANK_GAP
            column = ColumnBox(x, width, top - RANK_GAP)
            for item in items:
                if item.node:
                    layout.columns[item.node] = column
            lowest = max(lowest, column.foot)
            x += width + PART_GAP
        layout.passes.update({number: tuple(points) for number, points in way.items()})
        return x - PART_GAP, lowest

    def _parts(self, limit: float) -> list[list[list[_Item]]]:
        """The ranks in columns; broken only where no way passes by and few cross."""
        parts: list[list[list[_Item]]] = [[]]
        height = 0.0
        for rank, row in enumerate(self._rows):
            tall = self._tall(row) + RANK_GAP
            if parts[-1] and height + tall > limit and self._may_break(rank):
                parts.append([])
                height = 0.0
            parts[-1].append(row)
            height += tall
        return parts

    def _may_break(self, rank: int) -> bool:
        crossing = [edge for _, edge in self._inside if self._ranks[edge.source] < rank <= self._ranks[edge.target]]
        return len(crossing) <= _MOST_CROSSING and all(
            self._ranks[edge.source] == rank - 1 and self._ranks[edge.target] == rank for edge in crossing
        )

    def _tall(self, row: list[_Item]) -> float:
        return max((self._heights[item.node] for item in row if item.node), default=0.0)

    def _fill(self, nodes: Sequence[Node]) -> list[list[_Item]]:
        count = max(self._ranks.values(), default=-1) + 1
        rows: list[list[_Item]] = [[] for _ in range(count)]
        for node in nodes:
            rows[self._ranks[node.id]].append(_Item(node.id, NODE_WIDTH))
        for number, edge in self._inside:
            for rank in range(self._ranks[edge.source] + 1, self._ranks[edge.target]):
                rows[rank].append(_Item("", _PASSING, number))
        return rows

    def _order(self) -> None:
        """Put each rank in the order of what its items hang on, above and below by turns."""
        for sweep in range(_SWEEPS):
            downwards = sweep % 2 == 0
            order = range(1, len(self._rows)) if downwards else range(len(self._rows) - 2, -1, -1)
            for rank in order:
                other = self._rows[rank - 1 if downwards else rank + 1]
                at = {self._key(item): float(number) for number, item in enumerate(other)}
                keys = [self._pull(item, rank, at, index) for index, item in enumerate(self._rows[rank])]
                order_now = sorted(range(len(keys)), key=lambda index, keys=keys: keys[index])  # type: ignore[misc]
                self._rows[rank] = [self._rows[rank][index] for index in order_now]

    def _spread(self) -> None:
        """Places from left to right: as near as can be to the middle of what an item hangs on, without overlaps."""
        for row in self._rows:
            x = 0.0
            for item in row:
                item.x = x
                x += item.width + NODE_GAP
            _shift(row, -(x - NODE_GAP) / 2)
        for sweep in range(_SWEEPS):
            downwards = sweep % 2 == 0
            order = range(1, len(self._rows)) if downwards else range(len(self._rows) - 2, -1, -1)
            for rank in order:
                other = self._rows[rank - 1 if downwards else rank + 1]
                middle = {self._key(item): item.x + item.width / 2 for item in other}
                wished = [self._pull(item, rank, middle, item.x + item.width / 2) for item in self._rows[rank]]
                _settle(self._rows[rank], wished)

    def _pull(self, item: _Item, rank: int, at: dict[tuple[str, int], float], fallback: float) -> float:
        """The mean place, in the neighbouring rank, of what the item is joined with."""
        found = [at[key] for key in self._joined(item) if key in at]
        return sum(found) / len(found) if found else fallback

    def _joined(self, item: _Item) -> list[tuple[str, int]]:
        if item.node:
            return self._near[item.node]
        edge = self._edges[item.edge]
        return [("", item.edge), (edge.source, -1), (edge.target, -1)]

    @staticmethod
    def _key(item: _Item) -> tuple[str, int]:
        return (item.node, item.edge)


def _ranks(nodes: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    """How deep each node stands: below the deepest that leads to it. Ways back up are left out of account."""
    leads: dict[str, list[str]] = {node: [] for node in nodes}
    for edge in edges:
        leads[edge.source].append(edge.target)
    order: list[str] = []
    state: dict[str, int] = {}
    back: set[tuple[str, str]] = set()
    for first in nodes:
        waiting = [(first, iter(leads[first]))] if first not in state else []
        state.setdefault(first, 1)
        while waiting:
            node, targets = waiting[-1]
            target = next(targets, None)
            if target is None:
                state[node] = 2
                order.append(node)
                waiting.pop()
            elif target not in state:
                state[target] = 1
                waiting.append((target, iter(leads[target])))
            elif state[target] == 1:
                back.add((node, target))
    ranks = dict.fromkeys(nodes, 0)
    for node in reversed(order):
        for target in leads[node]:
            if (node, target) not in back:
                ranks[target] = max(ranks[target], ranks[node] + 1)
    return ranks


def _settle(row: list[_Item], wished: list[float]) -> None:
    """Move a row's items to the wished middles, keeping their order and gaps: overlapping ones share the difference."""
    groups: list[tuple[float, float, list[_Item]]] = []
    for item, middle in zip(row, wished, strict=True):
        start, width, items = middle - item.width / 2, item.width, [item]
        while groups and groups[-1][0] + groups[-1][1] + NODE_GAP > start:
            before = groups.pop()
            both = before[1] + NODE_GAP + width
            share = len(before[2]) / (len(before[2]) + len(items))
            start = before[0] * share + (start - before[1] - NODE_GAP) * (1 - share)
            width, items = both, before[2] + items
        groups.append((start, width, items))
    for start, _width, items in groups:
        x = start
        for item in items:
            item.x = x
            x += item.width + NODE_GAP


def _shift(row: list[_Item], by: float) -> None:
    for item in row:
        item.x += by
