"""The way in: a story's folder → a program and the remarks about it.

Owns when a compiled story is taken from the cache. Must not know who plays, nor where the cache lies.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from game.story.cache import Cache
from game.story.compiler.story import compile_story
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostic
from game.story.errors import StoryError
from game.story.files import Files, read_files
from game.story.ops import ChapterUnit
from game.story.program import Program


@dataclass(frozen=True, slots=True)
class Loaded:
    """A story that can be played, and all remarks about its scripts."""

    program: Program
    diagnostics: tuple[Diagnostic, ...]

    @property
    def declarations(self) -> Declarations:
        """What story.yaml declares."""
        return self.program.declarations

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The remarks that are errors."""
        return tuple(remark for remark in self.diagnostics if remark.severity == "error")


def load_story(root: Path, cache: Path | None = None) -> Loaded:
    """The story in the folder `root`, compiled, or from the folder `cache` when nothing changed.

    Mistakes in scripts are in the diagnostics, and what they are about is left out. A StoryError only when nothing of
    the story can be played.
    """
    files = read_files(root)
    if cache is None:
        return _compiled(files, None)
    kept = Cache(cache, files)
    stored = kept.story()
    if stored is None:
        return _compiled(files, kept)
    names = stored.chapters

    def unit(chapter: str) -> ChapterUnit:
        found = kept.unit(names[chapter])
        if found is None:
            # The cache lost a file while the story was played.
            found = _units(files)(chapter)
        return found

    program = Program(stored.declarations, stored.index, unit)
    return Loaded(_playable(program, stored.diagnostics), stored.diagnostics)


def load_text(files: Files) -> Loaded:
    """The story in files that need not lie on a disk."""
    return _compiled(files, None)


def _compiled(files: Files, cache: Cache | None) -> Loaded:
    compiled = compile_story(files, cache.chapter if cache is not None else None)
    if cache is not None:
        cache.store(compiled)
    units = {chapter.unit.id: chapter.unit for chapter in compiled.chapters}
    program = Program(compiled.declarations, compiled.index, units.__getitem__)
    return Loaded(_playable(program, compiled.diagnostics), compiled.diagnostics)


def _units(files: Files) -> Callable[[str], ChapterUnit]:
    units = {chapter.unit.id: chapter.unit for chapter in compile_story(files).chapters}
    return units.__getitem__


def _playable(program: Program, diagnostics: tuple[Diagnostic, ...]) -> Program:
    """The program, if it has a single scene to begin with."""
    if not any(chapter.scenes for chapter in program.index.chapters if not chapter.id.startswith("_")):
        first = next((remark for remark in diagnostics if remark.severity == "error"), None)
        if first is not None:
            raise StoryError(first.message(), file=first.file, line=first.line)
        raise StoryError("the story has no scenes")
    return program
