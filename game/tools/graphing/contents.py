"""What the page can tell about a node: the lines of its scene, as plain data.

Owns the form that the page's script reads. Must not know how it is shown.
"""

from __future__ import annotations

from game.language.catalogue import Catalogue
from game.story.beat import Text
from game.story.outline import StepOutline, outline
from game.story.program import Program
from game.tools.graphing.coverage import Coverage
from game.tools.graphing.story_graph import StoryGraph, shown

_SPOKEN = frozenset({"say", "narrate", "think"})


def scene_lines(program: Program, words: Catalogue, coverage: Coverage | None) -> dict[str, list[dict[str, object]]]:
    """For each scene its steps in order: kind, who speaks, words, place in the script; choices by their id."""
    cast = program.declarations.cast
    scenes: dict[str, list[dict[str, object]]] = {}
    for step in outline(program):
        if step.kind in ("pause", "goto"):
            continue
        line: dict[str, object] = {"kind": step.kind, "at": step.line}
        if step.who:
            member = cast.get(step.who)
            name = words.find(member.name, f"cast.{step.who}.name") or member.name if member else step.who
            line["who"] = name
            line["colour"] = member.colour if member else ""
        if step.kind in ("choice", "interlude"):
            line["node"] = step.id if step.kind == "choice" else f"{step.scene}/{step.id}"
        elif step.leads_to:
            line["to"] = step.leads_to
        if step.kind != "choice":
            line["words"] = " / ".join(shown(text, words) for text in step.texts)
        if coverage is not None and step.kind in _SPOKEN and (step.scene, step.id) in coverage.unseen:
            line["never"] = True
        scenes.setdefault(step.scene, []).append(line)
    return scenes


def openings(program: Program, words: Catalogue) -> dict[str, str]:
    """The first words of each scene that are spoken or told."""
    first: dict[str, str] = {}
    for step in outline(program):
        if step.kind in _SPOKEN and step.texts and step.scene not in first:
            first[step.scene] = _said(step, step.texts[0], program, words)
    return first


def _said(step: StepOutline, text: Text, program: Program, words: Catalogue) -> str:
    member = program.declarations.cast.get(step.who)
    name = (
        (words.find(member.short or member.name, f"cast.{step.who}.short") or member.short or member.name)
        if member
        else ""
    )
    return f"{name} {shown(text, words)}" if name else shown(text, words)


def node_data(graph: StoryGraph) -> list[dict[str, object]]:
    """What the page's search and panel must know of each node."""
    return [
        {
            "id": node.id,
            "kind": node.kind,
            "scene": node.scene,
            "title": node.title,
            "file": node.file,
            "line": node.line,
            "seconds": node.seconds,
            "options": [
                {
                    "id": option.id,
                    "words": option.words,
                    "when": option.condition,
                    "hidden": option.hidden,
                    "effects": option.effects,
                }
                for option in node.options
            ],
        }
        for node in graph.nodes
    ]
