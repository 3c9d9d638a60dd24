"""All files of a story → everything that is known of it.

Owns the order of compilation: declarations, chapters by themselves, hooks, then the links between them. A chapter that
was compiled before from the same text can be handed in instead of its text.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import msgspec

from game.story.compiler.chapter import StepRecord, compile_chapter, compile_scene
from game.story.compiler.link import link
from game.story.compiler.staging import check_staging
from game.story.compiler.style import check_style
from game.story.declarations.reader import Declared, read_story
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.diagnostics.suggest import nearest
from game.story.files import GLOSSARY, STORY, Files
from game.story.kept_ids import Kept, read_kept
from game.story.ops import ChapterUnit, Scene
from game.story.program import Index
from game.story.schema.names import Names, Use
from game.story.schema.reader import Reader
from game.story.source.excerpts import with_excerpts
from game.story.source.nodes import Node, Span
from game.story.source.parser import parse
from game.story.source.reading import decode
from game.story.source.scanner import scan

HOOKS = "_hooks"


class CompiledChapter(msgspec.Struct, frozen=True):
    """A chapter compiled by itself: its scenes, what they name of others, remarks, and the words of its steps."""

    unit: ChapterUnit
    uses: tuple[Use, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    records: dict[str, list[StepRecord]] = {}


class CompiledStory(msgspec.Struct, frozen=True):
    """A story compiled as a whole."""

    declarations: Declarations
    index: Index
    chapters: tuple[CompiledChapter, ...]
    diagnostics: tuple[Diagnostic, ...]


Before = Callable[[str, bytes], CompiledChapter | None]


def compile_story(files: Files, before: Before | None = None) -> CompiledStory:
    """The story in `files`. `before(path, text)` may give a chapter that was compiled from the same text earlier."""
    diagnostics = Diagnostics()
    names = Names()
    declared = _declare(files, names, diagnostics)
    declarations = declared.declarations
    kept = read_kept(files.ids)
    chapters: list[CompiledChapter] = []
    for chapter in declarations.chapters.values():
        path = f"scripts/{chapter.file}"
        data = files.chapters.get(path)
        if data is None:
            suggestion = nearest(path, files.chapters).removeprefix("scripts/")
            diagnostics.add("S710", declared.places[chapter.id], suggestion=suggestion, file=path)
            continue
        compiled = before(path, data) if before is not None else None
        if compiled is None:
            compiled = _chapter(path, data, chapter.id, names, declarations, kept)
        chapters.append(compiled)
        diagnostics.extend(compiled.diagnostics)
    used = {f"scripts/{chapter.file}" for chapter in declarations.chapters.values()}
    for path in files.chapters:
        if path not in used:
            diagnostics.add("S711", Span(path, 1, 1), file=path)
    chapters.append(_hooks(declared, names, diagnostics, kept))
    uses = [use for compiled in chapters for use in compiled.uses]
    uses += declared.uses
    units = [compiled.unit for compiled in chapters]
    index = link(units, uses, declarations, diagnostics, declared.places.get("start", Span(STORY, 1, 1)))
    remarks = with_excerpts(diagnostics.sorted(), files.text)
    return CompiledStory(declarations, index, tuple(chapters), remarks)


def tree_of(data: bytes, path: str, diagnostics: Diagnostics) -> Node | None:
    """The nodes of a file, after its traps were reported and disarmed."""
    scanned = scan(decode(data, path, diagnostics), path, diagnostics)
    return parse(scanned.text, path, diagnostics, scanned.columns)


def _declare(files: Files, names: Names, diagnostics: Diagnostics) -> Declared:
    pages: list[tuple[str, Node]] = []
    for path, data in files.pages.items():
        node = tree_of(data, path, diagnostics)
        if node is not None:
            pages.append((PurePosixPath(path).stem, node))
    glossary = tree_of(files.glossary, GLOSSARY, diagnostics) if files.glossary else None
    return read_story(tree_of(files.story, STORY, diagnostics), STORY, Reader(names, diagnostics), pages, glossary)


def _chapter(
    path: str, data: bytes, chapter: str, names: Names, declarations: Declarations, kept: Kept
) -> CompiledChapter:
    diagnostics = Diagnostics()
    reader = Reader(names, diagnostics)
    compiled = compile_chapter(tree_of(data, path, diagnostics), path, chapter, reader, kept)
    check_staging(compiled.unit, declarations, diagnostics)
    check_style(compiled.unit, declarations, diagnostics)
    return CompiledChapter(compiled.unit, tuple(reader.uses), diagnostics.sorted(), compiled.records)


def _hooks(declared: Declared, names: Names, diagnostics: Diagnostics, kept: Kept) -> CompiledChapter:
    reader = Reader(names, diagnostics)
    scenes: list[Scene] = []
    records: dict[str, list[StepRecord]] = {}
    for name, hook in declared.hooks.items():
        if hook.node is not None:
            marks = kept.get(name, {})
            scene, records[name] = compile_scene(name, hook.node, HOOKS, hook.node.line, reader, marks)
            scenes.append(scene)
    unit = ChapterUnit(HOOKS, STORY, tuple(scenes))
    check_staging(unit, declared.declarations, diagnostics)
    return CompiledChapter(unit, tuple(reader.uses), (), records)
