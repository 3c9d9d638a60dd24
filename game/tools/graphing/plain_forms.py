"""The story's graph in the languages of other programs that draw: Graphviz' dot, and Mermaid.

Owns their syntax. They lay the picture out by themselves.
"""

from __future__ import annotations

from game.tools.graphing.story_graph import HOOKS, Edge, Node, StoryGraph

_DOT_STYLE = {
    "scene": 'shape=box style=filled fillcolor="#FBF6EA"',
    "choice": "shape=plain",
    "interlude": "shape=plain",
    "ending": 'shape=box style=filled fillcolor="#1F1C19" fontcolor="#F4EDDF"',
}


def dot(graph: StoryGraph) -> str:
    """For `dot -Tsvg`."""
    lines = [
        "digraph story {",
        '  graph [rankdir=TB bgcolor="#F4EDDF" fontname="Noto Serif CJK SC" compound=true]',
        '  node [fontname="Noto Serif CJK SC" color="#1F1C19"]',
        '  edge [fontname="Noto Sans CJK SC" fontsize=10 color="#463F37"]',
    ]
    for number, lane in enumerate(graph.lanes):
        title = "between chapters" if lane.title == HOOKS else f"{lane.term} {lane.title}".strip()
        lines += [f"  subgraph cluster_{number} {{", f'    label={_quoted(title or lane.id)} color="#B7A98F"']
        lines += [f"    {_dot_node(node)}" for node in graph.nodes if node.chapter == lane.id]
        lines.append("  }")
    lines += [f"  {_dot_edge(edge)}" for edge in graph.edges]
    return "\n".join([*lines, "}"]) + "\n"


def mermaid(graph: StoryGraph) -> str:
    """For documents that show Mermaid."""
    names = {node.id: f"n{number}" for number, node in enumerate(graph.nodes)}
    lines = ["flowchart TB"]
    for number, lane in enumerate(graph.lanes):
        title = "between chapters" if lane.title == HOOKS else f"{lane.term} {lane.title}".strip()
        lines.append(f"  subgraph s{number}[{_quoted(_plain(title or lane.id))}]")
        lines += [f"    {names[node.id]}{_mermaid_shape(node)}" for node in graph.nodes if node.chapter == lane.id]
        lines.append("  end")
    for edge in graph.edges:
        label = _label(edge)
        arrow = "-.->" if edge.call else "-->"
        words = f"|{_quoted(_plain(label))}|" if label else ""
        lines.append(f"  {names[edge.source]} {arrow}{words} {names[edge.target]}")
    lines += ["  classDef ending fill:#1F1C19,color:#F4EDDF", "  classDef choice fill:#E8DDC8"]
    for kind in ("ending", "choice"):
        members = [names[node.id] for node in graph.nodes if node.kind == kind]
        if members:
            lines.append(f"  class {','.join(members)} {kind}")
    return "\n".join(lines) + "\n"


def _dot_node(node: Node) -> str:
    if not node.options:
        words = f"{node.title or node.id}\n{node.boxes}" if node.kind == "scene" else node.title
        return f"{_quoted(node.id)} [label={_quoted(words)} {_DOT_STYLE[node.kind]}]"
    rows = [f'<tr><td bgcolor="#E8DDC8"><b>{_html(node.title or node.id)}</b></td></tr>']
    for option in node.options:
        condition = f"  [{option.condition}]" if option.condition else ""
        words = _html(f"{option.id}  {option.words}{condition}")
        rows.append(f'<tr><td align="left" port="{_html(option.id)}">{words}</td></tr>')
    table = f'<table border="0" cellborder="1" cellspacing="0" cellpadding="5">{"".join(rows)}</table>'
    return f"{_quoted(node.id)} [label=<{table}> {_DOT_STYLE[node.kind]}]"


def _dot_edge(edge: Edge) -> str:
    source = f"{_quoted(edge.source)}:{_quoted(edge.options[0])}" if len(edge.options) == 1 else _quoted(edge.source)
    style = " style=dotted" if edge.call else ""
    return f"{source} -> {_quoted(edge.target)} [label={_quoted(_label(edge))}{style}]"


def _label(edge: Edge) -> str:
    return ": ".join(part for part in (" ".join(edge.options), edge.condition) if part)


def _mermaid_shape(node: Node) -> str:
    if node.kind == "ending":
        return f"([{_quoted(_plain(node.title))}])"
    if not node.options:
        return f"[{_quoted(_plain(f'{node.title or node.id} ({node.boxes})'))}]"
    options = "<br/>".join(
        _plain(f"{option.id}  {option.words}" + (f"  [{option.condition}]" if option.condition else ""))
        for option in node.options
    )
    return f"{{{{{_quoted(f'{_plain(node.title or node.id)}<br/>{options}')}}}}}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _plain(text: str) -> str:
    """Without what Mermaid takes for its own marks."""
    for mark, code in (("#", "#35;"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;")):
        text = text.replace(mark, code)
    return text


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
