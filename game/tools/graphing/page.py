"""The story's picture as one HTML file that needs nothing else.

Owns filling the page in. Its frame, look and behaviour lie in `game/resources/graph`.
"""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

from game.language.catalogue import Catalogue
from game.story.program import Program
from game.tools.graphing.chart import Chart
from game.tools.graphing.contents import node_data, openings, scene_lines
from game.tools.graphing.coverage import Coverage
from game.tools.graphing.story_graph import StoryGraph
from game.tools.graphing.words import Labels

_HOLE = re.compile(r"\{\{([a-z ]+)\}\}")


def page(
    program: Program, graph: StoryGraph, words: Catalogue, labels: Labels, coverage: Coverage | None, frame: Path
) -> str:
    """The whole page; `frame` is the folder of its parts."""
    chart = Chart(graph, labels, openings(program, words), coverage)
    data = {
        "width": chart.layout.width,
        "height": chart.layout.height,
        "start": graph.start,
        "least": 0.1,
        "words": labels.page,
        "nodes": node_data(graph),
        "lines": scene_lines(program, words, coverage),
    }
    holes = {
        "language": labels.language,
        "title": escape(graph.title),
        "walked": labels.page["walked"].format(plays=coverage.plays) if coverage is not None else "",
        "legend": labels.page["legend" if coverage is not None else "plain"],
        "style": (frame / "page.css").read_text(encoding="utf-8"),
        "script": (frame / "page.js").read_text(encoding="utf-8"),
        "chart": chart.inside(),
        # No text of the story may end the element that the data stand in.
        "data": json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"),
        **{f"word {name}": escape(value) for name, value in labels.page.items()},
    }
    return _HOLE.sub(lambda hole: holes[hole[1]], (frame / "page.html").read_text(encoding="utf-8"))
