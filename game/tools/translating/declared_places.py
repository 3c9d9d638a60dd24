"""Where in story.yaml, the glossary and the page templates a declared text stands.

Owns finding the line of an id like `cast.anna.name`. A text that isn't found stands in the file as a whole: line 1.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import yaml

from game.story.files import GLOSSARY, STORY
from game.story.source.reading import read_bytes

# Sorts that are written below another key: the key, and what lies between it and the thing.
_NESTED: Final = {"entries": ("collections", "entries"), "tiers": ("meter_groups", ""), "shades": ("meters", "")}
_MEMBERS: Final = ("cast", "minor")


class DeclaredPlaces:
    """Looks lines up in the declarations of the story in a folder; each file is read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, yaml.Node | None] = {}

    def find(self, text: str) -> tuple[str, int]:
        """The file (below the story's folder) and the line from 1 of a declared text's id."""
        parts = text.split(".")
        sort = parts[0]
        if sort == "pages" and len(parts) > 1:
            file = f"scripts/pages/{parts[1]}.yaml"
            return file, _line(_under(self._top(file), parts[2:]))
        if sort == "codex":
            return GLOSSARY, self._best(GLOSSARY, [parts[1:], ["entries", *parts[1:]], ["codex", *parts[1:]]])
        if sort == "story":
            return STORY, self._best(STORY, [parts[2:]])
        if sort == "opening":
            return STORY, self._best(STORY, [["opening", "facts", *parts[1:]]])
        if sort == "cast":
            return STORY, self._best(STORY, [[members, *parts[1:]] for members in _MEMBERS])
        if sort in _NESTED:
            return STORY, self._best(STORY, self._ways(sort, parts))
        interlude = ["interludes", parts[0]]
        return STORY, self._best(STORY, [parts, [*interlude, *parts[1:]], [*interlude, "options", *parts[1:]]])

    def _ways(self, sort: str, parts: list[str]) -> list[list[str]]:
        above, between = _NESTED[sort]
        if between:
            owners = _keys(_under(self._top(STORY), [above]))
            return [[above, owner, between, *parts[1:]] for owner in owners]
        return [[owner, parts[1], sort, *parts[2:]] for owner in (above, "meters")]

    def _best(self, file: str, ways: list[list[str]]) -> int:
        """The line of the way that leads furthest."""
        top = self._top(file)
        found = [(length, node) for way in ways for length, node in [_reach(top, way)]]
        return _line(max(found, key=lambda one: one[0])[1]) if found else 1

    def _top(self, file: str) -> yaml.Node | None:
        if file not in self._read:
            try:
                loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
                self._read[file] = yaml.compose(read_bytes(self._root / file).decode("utf-8"), loader)
            except (yaml.YAMLError, UnicodeDecodeError, OSError):
                # Traps that the story's own reader mends; the text is then looked for in the whole file.
                self._read[file] = None
        return self._read[file]


def _reach(node: yaml.Node | None, way: list[str]) -> tuple[int, yaml.Node | None]:
    """How many steps of a way can be gone, and the node they lead to."""
    for length, step in enumerate(way):
        child = _child(node, step)
        if child is None:
            return length, node
        node = child
    return len(way), node


def _under(node: yaml.Node | None, way: list[str]) -> yaml.Node | None:
    return _reach(node, way)[1]


def _child(node: yaml.Node | None, step: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if getattr(key, "value", None) == step), None)
    if isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
        found: yaml.Node = node.value[int(step)]
        return found
    return None


def _keys(node: yaml.Node | None) -> list[str]:
    return [str(key.value) for key, _value in node.value] if isinstance(node, yaml.MappingNode) else []


def _line(node: yaml.Node | None) -> int:
    return node.start_mark.line + 1 if node is not None else 1
