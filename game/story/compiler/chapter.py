"""One chapter file → a compiled chapter, by itself: other chapters are only named, and looked at when linking.

Owns the form of a chapter file: `chapter`, `title`, `renamed`, `scenes`.
"""

from __future__ import annotations

from collections.abc import Mapping as Map

import msgspec

from game.story.commands.reserved import RESERVED
from game.story.compiler.builder import SceneBuilder
from game.story.diagnostics.suggest import nearest
from game.story.ops import ChapterUnit, Scene
from game.story.schema.kinds import IDENTIFIER, Identifier, ListOf, YesNo
from game.story.schema.reader import Reader
from game.story.source.nodes import Mapping, Node, Scalar, Sequence, Span
from game.story.step_ids import SceneIds
from game.story.words import Shown

_KEYS = ("chapter", "title", "renamed", "aside", "scenes")
StepRecord = tuple[str, str, str, str]


class Compiled(msgspec.Struct, frozen=True):
    """A compiled chapter, and for each scene what its ids were made of (see game.story.ids)."""

    unit: ChapterUnit
    records: dict[str, list[StepRecord]]


def compile_chapter(
    root: Node | None, file: str, chapter: str, reader: Reader, kept: Map[str, Map[str, str]]
) -> Compiled:
    """The chapter in `root`; what can't be understood is reported to the reader and left out.

    `chapter` is the id that story.yaml gives the file; `kept` leads from scenes to old ids of their steps.
    """
    units: list[Scene] = []
    records: dict[str, list[StepRecord]] = {}
    title = ""
    renamed: tuple[str, ...] = ()
    aside = False
    if not isinstance(root, Mapping):
        reader.report("S108", root.span if root is not None else Span(file, 1, 1))
        return Compiled(ChapterUnit(chapter, file, ()), {})
    for key, value in root.pairs:
        if key.text not in _KEYS:
            reader.report(
                "S102",
                key.span,
                suggestion=nearest(key.text, _KEYS),
                key=key.text,
                owner="chapter",
                known=", ".join(_KEYS),
            )
        elif key.text == "chapter":
            if isinstance(value, Scalar) and value.text != chapter:
                reader.report("S109", value.span, name=value.text, declared=chapter, file=file)
        elif key.text == "title":
            title = Shown(empty=True).read(value, reader) or ""
        elif key.text == "renamed":
            renamed = ListOf(Identifier()).read(value, reader) or ()
        elif key.text == "aside":
            aside = YesNo().read(value, reader) or False
        elif isinstance(value, Mapping):
            for name, body in value.pairs:
                scene = _scene(name, body, chapter, reader, kept, records)
                if scene is not None:
                    units.append(scene)
        else:
            reader.report("S110", value.span, wanted="scene: steps", found="list")
    if root.get("scenes") is None:
        reader.report("S103", root.span, key="scenes", owner="chapter")
    return Compiled(ChapterUnit(chapter, file, tuple(units), title, renamed, aside), records)


def compile_scene(
    name: str,
    steps: Node,
    chapter: str,
    line: int,
    reader: Reader,
    kept: Map[str, str],
    renamed: tuple[str, ...] = (),
    aside: bool = False,
) -> tuple[Scene, list[StepRecord]]:
    """One scene out of its steps."""
    builder = SceneBuilder(name, reader, SceneIds(kept))
    builder.steps(steps)
    return Scene(name, chapter, line, tuple(builder.ops), renamed, aside), builder.ids.record


def _scene(
    key: Scalar,
    body: Node,
    chapter: str,
    reader: Reader,
    kept: Map[str, Map[str, str]],
    records: dict[str, list[StepRecord]],
) -> Scene | None:
    if not IDENTIFIER.match(key.text):
        reader.report("S112", key.span, name=key.text)
        return None
    if key.text in RESERVED:
        reader.report("S130", key.span, name=key.text)
        return None
    renamed: tuple[str, ...] = ()
    aside = False
    steps: Node = body
    if isinstance(body, Mapping) and body.get("steps") is not None:
        for name, value in body.pairs:
            if name.text == "renamed":
                renamed = ListOf(Identifier()).read(value, reader) or ()
            elif name.text == "aside":
                aside = YesNo().read(value, reader) or False
            elif name.text == "steps":
                steps = value
            else:
                reader.report(
                    "S102",
                    name.span,
                    suggestion=nearest(name.text, ("renamed", "aside", "steps")),
                    key=name.text,
                    owner="scene",
                    known="renamed, aside, steps",
                )
    if not isinstance(steps, Sequence) or not steps.items:
        reader.report("S121", key.span, form="a list of steps")
        return Scene(key.text, chapter, key.line, (), renamed)
    scene, record = compile_scene(key.text, steps, chapter, key.line, reader, kept.get(key.text, {}), renamed, aside)
    records[key.text] = record
    return scene
