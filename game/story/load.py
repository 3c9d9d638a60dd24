"""The way in: a story's folder → a program and the remarks about it.

Owns which files belong to a story, and when compiled chapters are taken from the cache. Must not know who plays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.story.compiler.chapter import Compiled, compile_chapter, compile_scene
from game.story.compiler.link import link
from game.story.declarations.reader import Declared, read_story
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.errors import StoryError
from game.story.ops import ChapterUnit, Scene
from game.story.program import Program
from game.story.schema.names import Names, Use
from game.story.schema.reader import Reader
from game.story.source.nodes import Node
from game.story.source.parser import parse
from game.story.source.reading import decode, read_bytes
from game.story.source.scanner import scan

HOOKS: Final = "_hooks"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A story that can be played, and all remarks about its scripts."""

    program: Program
    diagnostics: tuple[Diagnostic, ...]

    @property
    def declarations(self) -> Declarations:
        """What story.yaml declares."""
        return self.program.declarations


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a story below its folder, by their path in it, with their bytes."""

    story: bytes
    glossary: bytes
    kept: bytes
    pages: Mapping[str, bytes]
    chapters: Mapping[str, bytes]


def read_files(root: Path) -> Files:
    """All script files below `root`; a StoryError when there is no scripts/story.yaml."""
    scripts = root / "scripts"
    if not (scripts / "story.yaml").is_file():
        raise StoryError("there is no scripts/story.yaml here", file=str(root))

    def all_in(folder: str) -> dict[str, bytes]:
        return {f"scripts/{folder}/{path.name}": read_bytes(path) for path in sorted((scripts / folder).glob("*.yaml"))}

    return Files(
        read_bytes(scripts / "story.yaml"),
        read_bytes(scripts / "glossary.yaml"),
        read_bytes(scripts / ".ids.yaml"),
        all_in("pages"),
        all_in("chapters"),
    )


def load_story(root: Path, cache: Path | None = None) -> Loaded:
    """The story in `root`, compiled or from the cache; a StoryError only when nothing of it can be played."""
    return compile_story(read_files(root))


def compile_story(files: Files) -> Loaded:
    """The story in `files`, compiled from its text."""
    diagnostics = Diagnostics()
    names = Names()
    declared = declare(files, names, diagnostics)
    declarations = declared.declarations
    units: list[ChapterUnit] = []
    uses: list[Use] = []
    for chapter in declarations.chapters.values():
        path = f"scripts/{chapter.file}"
        data = files.chapters.get(path)
        if data is None:
            continue
        reader = Reader(names, diagnostics)
        root = tree_of(data, path, diagnostics)
        compiled: Compiled = compile_chapter(root, path, chapter.id, reader, {})
        units.append(compiled.unit)
        uses += reader.uses
    reader = Reader(names, diagnostics)
    units.append(_hooks(declared, reader))
    uses += reader.uses
    index = link(units, uses, declarations, diagnostics)
    by_id = {unit.id: unit for unit in units}
    program = Program(declarations, index, by_id.__getitem__)
    return Loaded(program, diagnostics.sorted())


def declare(files: Files, names: Names, diagnostics: Diagnostics) -> Declared:
    """What the files outside of chapters/ declare."""

    pages: list[tuple[str, Node]] = []
    for path, data in files.pages.items():
        node = tree_of(data, path, diagnostics)
        if node is not None:
            pages.append((Path(path).stem, node))
    glossary = tree_of(files.glossary, "scripts/glossary.yaml", diagnostics) if files.glossary else None
    path = "scripts/story.yaml"
    return read_story(tree_of(files.story, path, diagnostics), path, Reader(names, diagnostics), pages, glossary)


def tree_of(data: bytes, path: str, diagnostics: Diagnostics) -> Node | None:
    """The nodes of a file, after its traps were reported and disarmed."""
    scanned = scan(decode(data, path, diagnostics), path, diagnostics)
    return parse(scanned.text, path, diagnostics, scanned.columns)


def _hooks(declared: Declared, reader: Reader) -> ChapterUnit:
    scenes: list[Scene] = []
    for name, hook in declared.hooks.items():
        if hook.node is not None:
            scene, _ = compile_scene(name, hook.node, HOOKS, hook.node.line, reader, {})
            scenes.append(scene)
    return ChapterUnit(HOOKS, "scripts/story.yaml", tuple(scenes))
