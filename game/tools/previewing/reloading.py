"""Scripts that were just saved, compiled so that the play-through keeps its place.

Owns the ids of lines while the preview runs: a line whose words are changed stays the same line. Nothing is written;
`strings update` does that when the writer is content.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

from game.story.diagnostics.diagnostic import Diagnostic
from game.story.errors import StoryError
from game.story.files import read_files
from game.story.ids import matched_ids
from game.story.load import Loaded, load_text


class Reloader:
    """Compiles the story in a folder again and again, each time matching its lines with those of the last time."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._ids = matched_ids(read_files(root)).text

    def load(self) -> Loaded | tuple[Diagnostic, ...]:
        """The story as it is now, or its errors. A StoryError when not even those can be told."""
        files = dataclasses.replace(read_files(self._root), ids=self._ids.encode("utf-8"))
        try:
            ids = matched_ids(files).text
        except StoryError:
            # Nothing of the story can be played; loading says why.
            ids = self._ids
        loaded = load_text(dataclasses.replace(files, ids=ids.encode("utf-8")))
        if loaded.errors:
            return loaded.errors
        self._ids = ids
        return loaded
