"""Compiled stories on the disk, so that a start needs no compilation.

Owns the names and the form of the files: one small index a story, one file a chapter, both named by what they were made
of, so that nothing stale is ever read. Whatever can't be read counts as not there. Must not know where the folder is.
"""

from __future__ import annotations

import contextlib
import os
from hashlib import blake2b
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from game.story.compiler.story import CompiledChapter, CompiledStory
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostic
from game.story.files import Files
from game.story.kept_ids import read_kept
from game.story.ops import ChapterUnit
from game.story.program import Index

T = TypeVar("T")

# Raise it when the form of compiled chapters changes.
FORMAT: Final = 1
MOST_FILES: Final = 400


class StoredStory(msgspec.Struct, frozen=True):
    """What is kept of a story as a whole: all but its chapters, and the names of their files."""

    declarations: Declarations
    index: Index
    diagnostics: tuple[Diagnostic, ...]
    chapters: dict[str, str]


class Cache:
    """A folder of compiled stories for one set of script files."""

    def __init__(self, folder: Path, files: Files) -> None:
        self._folder = folder
        self._files = files
        self._base = blake2b(files.shared_mark() + compiler_mark(), digest_size=16).digest()
        self._kept = blake2b(repr(read_kept(files.ids)).encode(), digest_size=16).digest()

    def story(self) -> StoredStory | None:
        """The story as a whole, if it was compiled from exactly these files."""
        return self._read(f"{self._story_name()}.story", StoredStory)

    def chapter(self, path: str, data: bytes) -> CompiledChapter | None:
        """A chapter with all that linking needs, if it was compiled from exactly this text."""
        return self._read(f"{self._chapter_name(path, data)}.chapter", CompiledChapter)

    def unit(self, name: str) -> ChapterUnit | None:
        """The scenes of a chapter, by the name of its file."""
        return self._read(f"{name}.unit", ChapterUnit)

    def store(self, compiled: CompiledStory) -> None:
        """Keep a compiled story; a disk that doesn't let it is no harm."""
        names: dict[str, str] = {}
        for chapter in compiled.chapters:
            data = self._files.chapters.get(chapter.unit.file, b"")
            name = self._chapter_name(chapter.unit.file, data)
            names[chapter.unit.id] = name
            self._write(f"{name}.unit", chapter.unit)
            if data:
                self._write(f"{name}.chapter", chapter)
        stored = StoredStory(compiled.declarations, compiled.index, compiled.diagnostics, names)
        self._write(f"{self._story_name()}.story", stored)
        self._prune()

    def _story_name(self) -> str:
        mark = blake2b(self._base + self._kept, digest_size=16)
        for path, data in sorted(self._files.chapters.items()):
            mark.update(f"{path}\0{len(data)}\0".encode())
            mark.update(data)
        return mark.hexdigest()

    def _chapter_name(self, path: str, data: bytes) -> str:
        mark = blake2b(self._base + self._kept, digest_size=16)
        mark.update(path.encode() + b"\0")
        mark.update(data)
        return mark.hexdigest()

    def _read(self, name: str, kind: type[T]) -> T | None:
        try:
            return msgspec.msgpack.decode((self._folder / name).read_bytes(), type=kind)
        except (OSError, msgspec.DecodeError):
            return None

    def _write(self, name: str, thing: object) -> None:
        path = self._folder / name
        if path.exists():
            # It counts as new, so that it is the unused files that are taken away in the end.
            with contextlib.suppress(OSError):
                os.utime(path)
            return
        temporary = path.with_name(f"{name}.{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(msgspec.msgpack.encode(thing))
            temporary.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                temporary.unlink()

    def _prune(self) -> None:
        """Take away what hasn't been written for the longest time, beyond a generous number of files."""
        try:
            paths = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        except OSError:
            return
        for path in paths[MOST_FILES:]:
            with contextlib.suppress(OSError):
                path.unlink()


def compiler_mark() -> bytes:
    """A mark of the compiler itself: its format, and the time its sources were changed last, where there are any."""
    newest = 0
    for folder, _, names in os.walk(Path(__file__).parent):
        for name in names:
            if name.endswith(".py"):
                with contextlib.suppress(OSError):
                    newest = max(newest, (Path(folder) / name).stat().st_mtime_ns)
    return f"{FORMAT}:{newest}".encode()
