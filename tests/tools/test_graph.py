"""The picture says what leads where, under which conditions; and needs nothing but itself."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.__main__ import main
from game.language.catalogue import EMPTY
from game.story.load import load_story
from game.tools.graphing.layout import lay_out
from game.tools.graphing.routes import path_of
from game.tools.graphing.story_graph import Edge, Lane, Node, StoryGraph, story_graph
from tests.tools.test_walk import make_story

ROOT = Path(__file__).parent.parent.parent
LANTERN = ROOT / "tests" / "stories" / "lantern"

STEPS = """    - 开始。
    - choice: pick
      ask: 去哪儿？
      time: 8s
      timeout: b
      options:
        - a: 河边
          effects: {luck: +2}
          then:
            - goto: river
        - b: 山上
        - c: 回家
          when: luck > 2
          hidden: true
    - if: luck > 1
      then:
        - 有伞。
    - if: luck > 2 and visits(start) == 1
      then:
        - ending: dry
  rest:
    - 雨停了。
    - call: thunder
  river:
    - 水涨了。
"""
STORY_MORE = "endings:\n  dry: {title: 天晴}\n"


@pytest.fixture
def graph(tmp_path: Path) -> StoryGraph:
    root = make_story(tmp_path, STEPS + "  thunder:\n    aside: true\n    steps:\n      - 一声雷。\n")
    story = root / "scripts" / "story.yaml"
    story.write_text(story.read_text(encoding="utf-8") + STORY_MORE, encoding="utf-8")
    loaded = load_story(root)
    assert not loaded.errors, loaded.errors
    return story_graph(loaded.program, EMPTY)


def ways(graph: StoryGraph) -> set[tuple[str, str, tuple[str, ...], str]]:
    return {(edge.source, edge.target, edge.options, edge.condition) for edge in graph.edges}


def test_options_lead_where_they_lead(graph: StoryGraph) -> None:
    assert ("start", "pick", (), "") in ways(graph)
    assert ("pick", "river", ("a",), "") in ways(graph)


def test_a_condition_is_told_where_it_decides_and_only_there(graph: StoryGraph) -> None:
    wanted = "luck > 2 and visits(start) == 1"
    assert ("pick", "dry", ("b", "c"), wanted) in ways(graph)
    assert ("pick", "rest", ("b", "c"), f"not ({wanted})") in ways(graph)
    assert not any(edge.condition == "luck > 1" for edge in graph.edges), "that one changes no way"


def test_calls_come_back_and_asides_lead_nowhere(graph: StoryGraph) -> None:
    (call,) = [edge for edge in graph.edges if edge.call]
    assert (call.source, call.target) == ("rest", "thunder")
    assert not any(edge.source == "thunder" for edge in graph.edges)


def test_nodes_say_what_a_writer_asks_for(graph: StoryGraph) -> None:
    nodes = {node.id: node for node in graph.nodes}
    assert nodes["pick"].title == "去哪儿？" and nodes["pick"].seconds == 8
    a, b, c = nodes["pick"].options
    assert a.effects == "luck +2" and b.times_out and (c.condition, c.hidden) == ("luck > 2", True)
    assert nodes["dry"].kind == "ending" and nodes["dry"].title == "天晴"
    assert nodes["start"].boxes == 4 and nodes["thunder"].aside
    assert nodes["start"].file.endswith("one.yaml") and nodes["start"].line == 4


def test_interludes_of_hooks_lead_to_their_scenes() -> None:
    graph = story_graph(load_story(LANTERN).program, EMPTY)
    assert any(edge.call and edge.target == "aside_net" and edge.options == ("mend",) for edge in graph.edges)
    assert {"saved", "dark", "alone"} <= {node.id for node in graph.nodes}


def some_graph(seed: int) -> tuple[StoryGraph, dict[str, float]]:
    chance = random.Random(seed)
    nodes: list[Node] = []
    edges: list[Edge] = []
    lanes = [Lane(f"c{number}", "", "") for number in range(chance.randint(1, 4))]
    for lane in lanes:
        for number in range(chance.randint(1, 14)):
            nodes.append(Node(f"{lane.id}_{number}", "scene", lane.id, "", "", "", 1))
    for _ in range(chance.randint(0, 40)):
        source, target = chance.choice(nodes), chance.choice(nodes)
        edges.append(Edge(source.id, target.id))
    heights = {node.id: chance.choice((80.0, 104.0, 260.0)) for node in nodes}
    return StoryGraph("x", nodes[0].id, tuple(lanes), tuple(nodes), tuple(edges)), heights


@pytest.mark.parametrize("seed", range(60))
def test_no_node_lies_on_another_and_all_ways_are_drawn(seed: int) -> None:
    graph, heights = some_graph(seed)
    layout = lay_out(graph, heights)
    boxes = list(layout.boxes.values())
    assert len(boxes) == len(graph.nodes)
    for index, one in enumerate(boxes):
        assert one.x >= 0 and one.x + one.width <= layout.width and one.bottom <= layout.height
        for other in boxes[:index]:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert apart or one.bottom <= other.y or other.bottom <= one.y
    for number, edge in enumerate(graph.edges):
        box = layout.boxes[edge.source]
        path = path_of(layout, number, edge, (box.middle, box.bottom))
        assert re.fullmatch(r"M[-\d. ]+([VHQC][-\d. ]+)+", path), path


def written(tmp_path: Path, *arguments: str) -> str:
    file = tmp_path / "graph.out"
    assert main(["graph", "-o", str(file), *arguments]) == 0
    return file.read_text(encoding="utf-8")


def test_the_page_needs_no_network(tmp_path: Path) -> None:
    text = written(tmp_path, "--story", str(ROOT))
    assert not re.findall(r"(?:https?:)?//[a-z]|<link|@import|\bsrc=|url\((?!#)", text)
    assert "{{" not in text.replace("{{ ", "")


def test_the_page_holds_every_line_and_every_node(tmp_path: Path) -> None:
    text = written(tmp_path, "--story", str(ROOT))
    data = json.loads(re.search(r'id="data">(.*?)</script>', text, re.S)[1])  # type: ignore[index]
    program = load_story(ROOT).program
    drawn = set(re.findall(r'class="node[^"]*" data-id="([^"]+)"', text))
    assert drawn == {node["id"] for node in data["nodes"]} == {node.id for node in story_graph(program, EMPTY).nodes}
    assert set(data["lines"]) == set(program.scene_ids())


def test_the_drawing_is_sound(tmp_path: Path) -> None:
    text = written(tmp_path, "--story", str(LANTERN), "--walk", "20", "--robot", "greedy")
    drawing = re.search(r'<g id="paper">(.*?)</g>\s*</svg>', text, re.S)
    assert drawing is not None
    words = "".join(ElementTree.fromstring(f"<g>{drawing[1]}</g>").itertext())
    assert "A light in the window" in words and "%" in words and "20 plays" in text


def test_words_of_a_story_cannot_break_out_of_the_page(tmp_path: Path) -> None:
    line = "    - '</script><b>{b}a & b{/b}'\n"
    steps = line + "    - choice: pick\n      ask: '<i>\"?'\n      options:\n        - a: '</g>'\n"
    story = make_story(tmp_path, steps)
    text = written(tmp_path, "--story", str(story))
    assert text.count("</script>") == 2 and "<b>a" not in text and "<i>" not in text


@pytest.mark.parametrize("form", ["dot", "mermaid"])
def test_other_forms_name_everything(form: str, tmp_path: Path) -> None:
    text = written(tmp_path, "--story", str(LANTERN), "--format", form)
    for words in ("shore", "take_in", "A light in the window", "boy >= 0.7" if form == "dot" else "boy #gt;= 0.7"):
        assert words in text.replace("&gt;", ">"), words
    assert text.count("->") + text.count("-->") >= 11


def test_a_language_that_is_not_offered_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", "--story", str(LANTERN), "--lang", "fr"]) == 2
    assert "en" in capsys.readouterr().err
