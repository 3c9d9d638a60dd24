"""Where in `assets/manifest.yaml` an entry stands.

Owns the finding of lines. Must not know what entries are for.
"""

from __future__ import annotations

from pathlib import Path

import yaml

from game.story.source.nodes import Span
from game.story.source.reading import read_bytes

MANIFEST = "assets/manifest.yaml"


class ManifestPlaces:
    """The places of the entries of a manifest, by their number."""

    def __init__(self, file: Path) -> None:
        try:
            root = yaml.compose(read_bytes(file).decode("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        except (yaml.YAMLError, UnicodeDecodeError):
            root = None
        self._entries: list[yaml.Node] = []
        for key, value in root.value if isinstance(root, yaml.MappingNode) else []:
            if key.value == "assets" and isinstance(value, yaml.SequenceNode):
                self._entries = value.value

    def of(self, number: int, key: str = "name") -> Span:
        """The value of a key of the entry with that number (from 0); the entry itself when it has no such key."""
        if number >= len(self._entries):
            return Span(MANIFEST, 1, 1)
        entry = self._entries[number]
        pairs = entry.value if isinstance(entry, yaml.MappingNode) else []
        node = next((value for name, value in pairs if name.value == key), entry)
        start, end = node.start_mark, node.end_mark
        length = end.column - start.column if end.line == start.line else 1
        return Span(MANIFEST, start.line + 1, start.column + 1, max(1, length))
