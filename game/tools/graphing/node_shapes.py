"""How the nodes of the picture look: scenes, choices with their options, endings.

Owns their shapes and heights. Must not know where they stand.
"""

from __future__ import annotations

from typing import Final

from game.tools.drawing.svg import (
    EDGE,
    HAIR,
    INK,
    INK2,
    MONO,
    PAPER,
    SANS,
    SEAL,
    SLIP,
    SPINE,
    Drawing,
    cut,
    open_frame,
    wrap,
)
from game.tools.graphing.coverage import Coverage
from game.tools.graphing.layout import NODE_WIDTH, Box
from game.tools.graphing.story_graph import Node, OptionNode, StoryGraph
from game.tools.graphing.words import Labels

_SCENE: Final = 104
_ENDING: Final = 84
_ASK: Final = 20
_ROW: Final = 34
_NOTE: Final = 17
_PAD: Final = 14
# From a scene that few plays come to, to one that all come to.
_PALE, _FULL = (0xFB, 0xF6, 0xEA), (0xE3, 0xC7, 0x7F)


class NodeShapes:
    """Draws nodes around their own upper left corner."""

    def __init__(self, graph: StoryGraph, labels: Labels, opening: dict[str, str], coverage: Coverage | None) -> None:
        self._graph = graph
        self._labels = labels
        self._opening = opening
        self._coverage = coverage

    def draw(self, drawing: Drawing, node: Node, box: Box) -> None:
        drawing.raw(
            f'<g class="node {node.kind}{" never" if self.never(node) else ""}" data-id="{attribute(node.id)}" '
            f'tabindex="0" role="button" aria-label="{attribute(self._spoken(node))}" '
            f'transform="translate({box.x:.1f} {box.y:.1f})">'
        )
        if node.kind == "scene":
            self._scene(drawing, node, box)
        elif node.kind == "ending":
            self._ending(drawing, node, box)
        else:
            self._choice(drawing, node, box)
        drawing.raw("</g>")

    def _scene(self, drawing: Drawing, node: Node, box: Box) -> None:
        share = self._coverage.scenes.get(node.id, 0.0) if self._coverage is not None else None
        fill = SLIP if share is None else _tint(share)
        self._sheet(drawing, box, fill)
        lane = next(lane for lane in self._graph.lanes if lane.id == node.chapter)
        drawing.shape("rect", x=0, y=0, width=9, height=box.height, fill=lane.colour or EDGE)
        drawing.text(24, 29, cut(node.id, 18, box.width - 80), 18, font_family=SANS, font_weight=600)
        if node.id == self._graph.start:
            drawing.text(
                box.width - 14,
                28,
                self._labels.start,
                14,
                font_family=SANS,
                font_weight=600,
                text_anchor="end",
                fill=SEAL,
            )
        elif node.aside:
            drawing.text(box.width - 14, 28, self._labels.aside, 13, font_family=SANS, text_anchor="end", fill=INK2)
        drawing.text(24, 57, cut(self._opening.get(node.id, ""), 15, box.width - 40), 15, class_="fine", fill=INK2)
        told = self._labels.boxes(node.boxes)
        drawing.text(24, 84, told, 13, font_family=SANS, fill=INK2, class_="fine")
        if share is not None and self._coverage is not None:
            seen = self._coverage.lines.get(node.id, 1.0)
            words = self._labels.never if not share else self._labels.seen(share, seen)
            drawing.text(
                box.width - 14, 84, words, 13, text_anchor="end", font_family=SANS, font_weight=600,
                fill=INK if share else SEAL, class_="fine",
            )  # fmt: skip

    def _choice(self, drawing: Drawing, node: Node, box: Box) -> None:
        self._sheet(drawing, box, PAPER)
        drawing.shape("rect", x=0, y=0, width=box.width, height=4, fill=INK)
        y: float = _PAD + 18
        for line in _ask(node):
            drawing.text(16, y, line, 16, font_weight=700)
            y += _ASK
        name = node.id if node.kind == "choice" else node.scene
        clock = name
        if node.seconds is not None:
            late = "".join(f" → {option.id}" for option in node.options if option.times_out)
            clock = f"{name} · {node.seconds:g} s{late}"
        drawing.text(16, y, cut(clock, 12, box.width - 32), 12, font_family=SANS, fill=INK2, class_="fine")
        y += 10
        for option in node.options:
            y = self._option(drawing, node, option, box, y)

    def _option(self, drawing: Drawing, node: Node, option: OptionNode, box: Box, y: float) -> float:
        height = _option_height(option)
        share = None
        if self._coverage is not None:
            share = self._coverage.options.get((node.choice, option.id), 0.0)
        dash = "5 4" if option.hidden and option.condition else None
        drawing.shape(
            "rect", x=12, y=y, width=box.width - 24, height=height - 5, fill=SPINE if option.condition else SLIP,
            stroke=HAIR, stroke_dasharray=dash,
        )  # fmt: skip
        if share:
            drawing.shape(
                "rect", x=40, y=y, width=(box.width - 52) * share, height=height - 5, fill="#E3C77F", opacity=0.75
            )
        drawing.shape("rect", x=12, y=y, width=28, height=height - 5, fill=EDGE if option.condition else SPINE)
        drawing.text(
            26,
            y + 20,
            option.id if len(option.id) < 3 else "·",
            15,
            text_anchor="middle",
            font_family=SANS,
            font_weight=600,
        )
        right = box.width - 20
        if share is not None:
            told = f"{share:.0%}" if share else self._labels.never
            drawing.text(
                right, y + 19, told, 12, text_anchor="end", font_family=SANS, font_weight=600,
                fill=INK if share else SEAL,
            )  # fmt: skip
            right -= 44
        fill = INK2 if option.silent else INK
        drawing.text(48, y + 20, cut(option.words, 15, right - 52), 15, fill=fill, class_="fine")
        line = y + 38
        for words in _notes(option):
            drawing.text(48, line, words, 12, font_family=MONO, fill=INK2, class_="fine")
            line += _NOTE
        return y + height

    def _ending(self, drawing: Drawing, node: Node, box: Box) -> None:
        drawing.shape("rect", x=0, y=0, width=box.width, height=box.height, fill=INK)
        drawing.shape(
            "path", d=open_frame(7, 7, box.width - 14, box.height - 14), fill="none", stroke=PAPER, stroke_width=1.4
        )
        title = self._labels.end if node.id.startswith("_") else node.title
        drawing.text(22, 40, cut(title, 21, box.width - 44), 21, fill=PAPER, font_weight=700)
        words = self._labels.ending if node.id.startswith("_") else node.id
        if self._coverage is not None:
            share = self._coverage.endings.get(node.id, 0.0)
            words += f" · {share:.1%}" if share else f" · {self._labels.never}"
        drawing.text(22, 64, cut(words, 13, box.width - 44), 13, font_family=SANS, fill=EDGE)

    def _sheet(self, drawing: Drawing, box: Box, fill: str) -> None:
        drawing.shape("rect", x=0, y=3, width=box.width, height=box.height, fill="#3A2E1C", opacity=0.16)
        drawing.shape("rect", class_="sheet", x=0, y=0, width=box.width, height=box.height, fill=fill)
        drawing.shape(
            "path", class_="frame", d=open_frame(0, 0, box.width, box.height), fill="none", stroke=INK, stroke_width=1.3
        )

    def never(self, node: Node) -> bool:
        """Whether no play of the walk came there."""
        return self._coverage is not None and self._coverage.never(node)

    def _spoken(self, node: Node) -> str:
        return f"{self._labels.kinds[node.kind]} {node.title or node.id}"


def height_of(node: Node) -> float:
    """How tall a node is."""
    if node.kind == "scene":
        return _SCENE
    if node.kind == "ending":
        return _ENDING
    rows = sum(_option_height(option) for option in node.options)
    return _PAD + 18 + _ASK * len(_ask(node)) + 10 + rows + 8


def _option_height(option: OptionNode) -> float:
    return _ROW + _NOTE * len(_notes(option))


def _notes(option: OptionNode) -> list[str]:
    condition = f"{'only if' if option.hidden else 'when'} {option.condition}" if option.condition else ""
    return [
        line
        for words in (condition, option.effects)
        if words
        for line in wrap(words, 12, NODE_WIDTH - 70, 2, mono=True)
    ]


def _ask(node: Node) -> list[str]:
    return wrap(node.title or node.id, 16, NODE_WIDTH - 32, 2)


def _tint(share: float) -> str:
    if not share:
        return SLIP
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(_PALE, _FULL, strict=True))


def attribute(text: str) -> str:
    """A text as it may stand between quotes in markup."""
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
