"""Which files a story's scripts are, and their bytes.

Owns the layout of scripts/. Must not know what stands in the files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from game.story.errors import StoryError
from game.story.source.reading import read_bytes

STORY: Final = "scripts/story.yaml"
GLOSSARY: Final = "scripts/glossary.yaml"
IDS: Final = "scripts/.ids.yaml"


@dataclass(frozen=True, slots=True)
class Files:
    """The script files of a story: path below its folder → bytes."""

    story: bytes
    glossary: bytes
    ids: bytes
    pages: Mapping[str, bytes]
    chapters: Mapping[str, bytes]

    def shared_mark(self) -> bytes:
        """A mark that changes when anything changes that all chapters depend on."""
        mark = blake2b(digest_size=16)
        for name, data in ((STORY, self.story), (GLOSSARY, self.glossary), *sorted(self.pages.items())):
            mark.update(f"{name}\0{len(data)}\0".encode())
            mark.update(data)
        return mark.digest()

    def text(self, path: str) -> bytes:
        """The bytes of the file at `path`; nothing when the story has no such file."""
        if path == STORY:
            return self.story
        if path == GLOSSARY:
            return self.glossary
        return self.chapters.get(path) or self.pages.get(path) or b""


def read_files(root: Path) -> Files:
    """All script files of the story in `root`; a StoryError when it has no scripts/story.yaml."""
    if not (root / STORY).is_file():
        raise StoryError("there is no scripts/story.yaml in this folder", file=str(root))

    def all_in(folder: str) -> dict[str, bytes]:
        paths = sorted((root / "scripts" / folder).glob("*.yaml"))
        return {f"scripts/{folder}/{path.name}": read_bytes(path) for path in paths}

    return Files(
        read_bytes(root / STORY),
        read_bytes(root / GLOSSARY),
        read_bytes(root / IDS),
        all_in("pages"),
        all_in("chapters"),
    )
