"""The story's picture as SVG shapes.

Owns how chapters and ways look. Places come from the layout; what happens when somebody points at something is the
page's.
"""

from __future__ import annotations

import collections

from game.tools.drawing.svg import HAIR, INK2, MONO, SANS, SPINE, Drawing, cut
from game.tools.graphing.coverage import Coverage
from game.tools.graphing.layout import Layout, lay_out
from game.tools.graphing.node_shapes import NodeShapes, attribute, height_of
from game.tools.graphing.routes import path_of
from game.tools.graphing.story_graph import HOOKS, Edge, Lane, StoryGraph
from game.tools.graphing.words import Labels


class Chart:
    """Draws one graph."""

    def __init__(self, graph: StoryGraph, labels: Labels, opening: dict[str, str], coverage: Coverage | None) -> None:
        self._graph = graph
        self._labels = labels
        self._coverage = coverage
        self._shapes = NodeShapes(graph, labels, opening, coverage)
        self._nodes = {node.id: node for node in graph.nodes}
        self.layout: Layout = lay_out(graph, {node.id: height_of(node) for node in graph.nodes})

    def inside(self) -> str:
        """All shapes, without the svg element around them."""
        drawing = Drawing()
        for lane in self._graph.lanes:
            self._lane(drawing, lane)
        ports = self._ports()
        for number, edge in enumerate(self._graph.edges):
            self._edge(drawing, number, edge, ports[number])
        for node in self._graph.nodes:
            self._shapes.draw(drawing, node, self.layout.boxes[node.id])
        return drawing.inside()

    # -- chapters ----------------------------------------------------------------------------------------------------

    def _lane(self, drawing: Drawing, lane: Lane) -> None:
        place = self.layout.lanes[lane.id]
        nodes = [node for node in self._graph.nodes if node.chapter == lane.id]
        counts = collections.Counter(node.kind for node in nodes)
        x, width = place.x, place.width
        drawing.raw(f'<g class="lane" data-lane="{lane.id}">')
        drawing.shape(
            "rect", x=x - 34, y=24, width=width + 68, height=self.layout.height - 60, fill=SPINE, opacity=0.38
        )
        drawing.shape("rect", x=x - 34, y=24, width=width + 68, height=10, fill=lane.colour or HAIR)
        title = self._labels.between if lane.title == HOOKS else lane.title
        term = lane.term
        drawing.text(x, 88, term, 46, font_weight=700)
        after = x + (len(term) * 46 + 22 if term else 0)
        drawing.text(after, 70, title, 22, font_weight=600)
        boxes = sum(node.boxes for node in nodes)
        told = self._labels.count(counts["scene"], counts["choice"] + counts["interlude"], boxes)
        drawing.text(after, 94, told, 14, font_family=SANS, fill=INK2, class_="fine")
        drawing.shape("rect", x=x, y=108, width=width, height=3.4)
        drawing.shape("rect", x=x, y=116, width=max(40, width - 76), height=1.2)
        drawing.raw("</g>")

    # -- ways --------------------------------------------------------------------------------------------------------

    def _ports(self) -> dict[int, tuple[float, float, float]]:
        """For each edge where it leaves its node, and how much room there is for words."""
        leaving: dict[str, list[int]] = collections.defaultdict(list)
        for number, edge in enumerate(self._graph.edges):
            leaving[edge.source].append(number)
        ports: dict[int, tuple[float, float, float]] = {}
        for source, numbers in leaving.items():
            box = self.layout.boxes[source]
            numbers.sort(key=lambda number: self._towards(number))
            room = box.width / len(numbers)
            for place, number in enumerate(numbers):
                ports[number] = (box.x + room * (place + 0.5), box.bottom, room)
        return ports

    def _towards(self, number: int) -> float:
        passes = self.layout.passes.get(number)
        if passes:
            return passes[0][0]
        return self.layout.boxes[self._graph.edges[number].target].middle

    def _edge(self, drawing: Drawing, number: int, edge: Edge, port: tuple[float, float, float]) -> None:
        x, y, room = port
        kind = "way call" if edge.call else "way"
        never = self._coverage is not None and not self._taken(edge)
        drawing.raw(
            f'<g class="{kind}{" never" if never else ""}" data-source="{attribute(edge.source)}" '
            f'data-target="{attribute(edge.target)}" data-condition="{attribute(edge.condition)}" '
            f'data-options="{attribute(" ".join(edge.options))}">'
        )
        drawing.shape("path", d=path_of(self.layout, number, edge, (x, y)), class_="line", marker_end="url(#tip)")
        if edge.options:
            words = " ".join(edge.options)
            wide = 12 + 9 * len(words)
            drawing.shape("rect", x=x - wide / 2, y=y, width=wide, height=20, fill=SPINE, stroke=HAIR)
            drawing.text(x, y + 15, words, 13, text_anchor="middle", font_family=SANS, font_weight=600)
            y += 22
        if edge.condition:
            # The other way says what must hold; this one is all the rest.
            rest = edge.condition.startswith("not (") and edge.condition.endswith(")")
            words = cut(self._labels.otherwise if rest else edge.condition, 12, room - 8, mono=True)
            drawing.text(x, y + 17, words, 12, text_anchor="middle", font_family=MONO, fill=INK2, class_="fine halo")
        drawing.raw("</g>")

    def _taken(self, edge: Edge) -> bool:
        source = self._nodes[edge.source]
        if self._coverage is not None and edge.options:
            return any(self._coverage.options.get((source.choice, option)) for option in edge.options)
        return not (self._shapes.never(source) or self._shapes.never(self._nodes[edge.target]))
