"""A story as nodes and edges: scenes, choices, interludes, endings, and the ways between them.

Owns what the picture is made of. Must not know how it is laid out or written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from game.language.catalogue import Catalogue
from game.story.beat import Text
from game.story.declarations.story import Declarations
from game.story.effects import Changes
from game.story.expressions.printer import print_expression
from game.story.expressions.tree import Negative, Number, Truth
from game.story.ops import ChapterUnit, Choice, End, Interlude, Scene
from game.story.program import THE_END, Program
from game.text.markup import MarkupError, parse, variables
from game.tools.graphing.ways import Ways

Kind = Literal["scene", "choice", "interlude", "ending"]
# The lane of what comes in between two chapters.
HOOKS: Final = "_hooks"


class OptionNode(msgspec.Struct, frozen=True):
    """An option as it stands in its choice."""

    id: str
    words: str
    condition: str = ""
    hidden: bool = False
    silent: bool = False
    times_out: bool = False
    effects: str = ""


class Node(msgspec.Struct, frozen=True):
    """Something that the story comes to.

    `boxes` counts what a scene shows. `scene` is the scene that a choice stands in, `choice` the id that menus give it.
    """

    id: str
    kind: Kind
    chapter: str
    scene: str
    title: str
    file: str
    line: int
    boxes: int = 0
    options: tuple[OptionNode, ...] = ()
    seconds: float | None = None
    aside: bool = False
    choice: str = ""


class Edge(msgspec.Struct, frozen=True):
    """A way from a node (from one of its `options`, where that matters) to another, with the condition for it.

    A `call` comes back.
    """

    source: str
    target: str
    options: tuple[str, ...] = ()
    condition: str = ""
    call: bool = False


class Lane(msgspec.Struct, frozen=True):
    """A chapter: its large word, its title, its colour (#RRGGBB or empty)."""

    id: str
    term: str
    title: str
    colour: str = ""


class StoryGraph(msgspec.Struct, frozen=True):
    """The whole picture's contents. Nodes stand in the order of the scripts."""

    title: str
    start: str
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def story_graph(program: Program, words: Catalogue) -> StoryGraph:
    """The graph of a story, in the language of `words` (the source's where it has none)."""
    return _Builder(program, words).build()


def shown(text: Text, words: Catalogue) -> str:
    """A text as it is read; values of a play-through stand as ‹name›."""
    source = words.find(text.source, text.id) or text.source
    try:
        return parse(source, {name: f"‹{name}›" for name in variables(source)}).plain
    except MarkupError:
        return source


class _Builder:
    def __init__(self, program: Program, words: Catalogue) -> None:
        self._program = program
        self._declared: Declarations = program.declarations
        self._words = words
        self._nodes: dict[str, Node] = {}
        self._edges: list[Edge] = []
        self._endings: dict[str, str] = {}
        self._asides = {scene for info in program.index.chapters for scene in info.asides}

    def build(self) -> StoryGraph:
        lanes: list[Lane] = []
        for unit in self._program.units():
            if unit.scenes:
                lanes.append(self._lane(unit))
                for scene in unit.scenes:
                    self._scene(unit, scene)
        for ending, chapter in self._endings.items():
            self._nodes[ending] = self._ending(ending, chapter)
        return StoryGraph(
            self._text("story", self._declared.id, "title"),
            self._program.start,
            tuple(lanes),
            tuple(self._nodes.values()),
            tuple(edge for edge in self._edges if edge.target in self._nodes),
        )

    def _lane(self, unit: ChapterUnit) -> Lane:
        chapter = self._declared.chapters.get(unit.id)
        if chapter is None:
            return Lane(unit.id, "", HOOKS if unit.id.startswith("_") else unit.title)
        title = self._text("chapters", unit.id, "title") or unit.title
        colour = chapter.accent.fill if chapter.accent is not None else ""
        return Lane(unit.id, self._text("chapters", unit.id, "term"), title, colour)

    def _scene(self, unit: ChapterUnit, scene: Scene) -> None:
        boxes = len(self._program.stops(scene.id))
        self._nodes[scene.id] = Node(
            scene.id, "scene", unit.id, scene.id, scene.id, unit.file, scene.line, boxes, aside=scene.id in self._asides
        )
        ways = Ways(scene)
        self._edges += self._out(scene.id, (), ways, 0, unit.id)
        for op in scene.ops:
            if isinstance(op, Choice):
                self._choice(unit, scene, op, ways)
            elif isinstance(op, Interlude):
                self._interlude(unit, scene, op, ways)
            elif isinstance(op, End):
                self._endings.setdefault(op.ending, unit.id)

    def _choice(self, unit: ChapterUnit, scene: Scene, op: Choice, ways: Ways) -> None:
        options = tuple(
            OptionNode(
                option.id,
                self._shown(Text(f"{op.id}.{option.id}", option.words)),
                print_expression(option.when) if option.when is not None else "",
                option.hidden,
                option.silent,
                op.timeout == option.id and op.seconds is not None,
                effects_in_words(option.changes),
            )
            for option in op.options
        )
        title = self._shown(Text(f"{op.id}.ask", op.ask)) if op.ask else ""
        self._nodes[op.id] = Node(
            op.id,
            "choice",
            unit.id,
            scene.id,
            title,
            unit.file,
            op.line,
            options=options,
            seconds=op.seconds,
            choice=op.id,
        )
        found = [edge for option in op.options for edge in self._out(op.id, (option.id,), ways, option.target, unit.id)]
        self._edges += _together(found, len(options))

    def _interlude(self, unit: ChapterUnit, scene: Scene, op: Interlude, ways: Ways) -> None:
        interlude = self._declared.interludes[op.interlude]
        name = f"{scene.id}/{op.id}"
        options = []
        for option in interlude.options.values():
            text = Text(f"{interlude.id}.{option.id}", option.text)
            if not option.text:
                text = self._declared.text("cast", option.id, "name")
            condition = print_expression(option.when) if option.when is not None else ""
            effects = effects_in_words(option.effects)
            options.append(OptionNode(option.id, self._shown(text), condition, option.hidden, effects=effects))
            if option.scene:
                self._edges.append(Edge(name, option.scene, (option.id,), call=True))
        title = self._shown(Text(f"{interlude.id}.ask", interlude.ask)) if interlude.ask else interlude.id
        self._nodes[name] = Node(
            name,
            "interlude",
            unit.id,
            scene.id,
            title,
            unit.file,
            op.line,
            options=tuple(options),
            choice=interlude.id,
        )
        self._edges += self._out(name, (), ways, ways.index(op) + 1, unit.id)

    def _out(self, source: str, options: tuple[str, ...], ways: Ways, start: int, chapter: str) -> Iterator[Edge]:
        scene = ways.scene
        for target, condition in ways.out(start).items():
            name = target.name
            if target.kind == "interlude":
                name = f"{scene.id}/{name}"
            elif target.kind == "scene":
                name = self._program.scene_id(name) or name
            elif target.kind == "fall":
                if scene.id in self._asides or chapter.startswith("_"):
                    continue
                name = self._program.scene_after(scene.id) or THE_END
                if name == THE_END:
                    self._endings.setdefault(THE_END, chapter)
            elif target.kind == "return":
                continue
            yield Edge(source, name, options, condition)
        for called, condition in ways.calls(start).items():
            yield Edge(source, self._program.scene_id(called) or called, options, condition, call=True)

    def _ending(self, ending: str, chapter: str) -> Node:
        title = self._text("endings", ending, "title") if ending in self._declared.endings else ""
        return Node(ending, "ending", chapter, "", title or ending, "", 0)

    def _text(self, sort: str, thing: str, field: str) -> str:
        return self._shown(self._declared.text(sort, thing, field))

    def _shown(self, text: Text) -> str:
        return shown(text, self._words) if text.source else ""


def effects_in_words(changes: Changes) -> str:
    """Changes in the form of the scripts: `anna +2, told = true`."""
    parts = []
    for change in changes:
        to = change.to
        if change.how == "add":
            sign, number = ("-", to.inner) if isinstance(to, Negative) else ("+", to)
            words = print_expression(number)
            parts.append(f"{change.name} {words}" if words.startswith("-") else f"{change.name} {sign}{words}")
        elif isinstance(to, Truth) and to.value:
            parts.append(change.name)
        else:
            parts.append(f"{change.name} = {print_expression(to) if not isinstance(to, Number) else f'{to.value:g}'}")
    return ", ".join(parts)


def _together(edges: list[Edge], count: int) -> list[Edge]:
    """Ways of several options to the same place as one; of all options, as the choice's own."""
    merged: dict[tuple[str, str, bool], Edge] = {}
    for edge in edges:
        key = (edge.target, edge.condition, edge.call)
        known = merged.get(key)
        merged[key] = edge if known is None else msgspec.structs.replace(known, options=known.options + edge.options)
    return [
        msgspec.structs.replace(edge, options=()) if len(edge.options) == count else edge for edge in merged.values()
    ]
