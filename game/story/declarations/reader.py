"""story.yaml, glossary.yaml and page templates → Declarations and the names they bring.

Owns the form of story.yaml: which sections there are, and in which order they can be understood (what is named before
what names it).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar

import msgspec

from game.story.commands.reserved import RESERVED, RESERVED_VALUES
from game.story.declarations.media import Background, EventPicture, Music, Noise
from game.story.declarations.pages import Template
from game.story.declarations.people import Member
from game.story.declarations.sections import EVERY, FIRST_KEYS, OPENING, SECTIONS, SIMPLE
from game.story.declarations.story import Declarations, Hook, HookSource
from game.story.declarations.things import (
    Board,
    Chapter,
    CodexEntry,
    Collection,
    Ending,
    Gallery,
    Interlude,
    Languages,
    Opening,
)
from game.story.declarations.values import Meter, MeterGroup, Variable
from game.story.diagnostics.suggest import nearest
from game.story.expressions.checker import Type
from game.story.schema.kinds import Identifier, Kind, MapOf
from game.story.schema.names import Use
from game.story.schema.reader import Reader
from game.story.schema.record import Record
from game.story.source.nodes import Mapping, Node, Scalar, Span
from game.story.values import Value

T = TypeVar("T", bound=msgspec.Struct)
FORMAT: Final = 1


class Declared(msgspec.Struct):
    """What was declared, and the steps of hooks, which are compiled later."""

    declarations: Declarations
    hooks: dict[str, HookSource]
    uses: tuple[Use, ...] = ()
    # Where chapters and the start are named, for remarks that are made when files and scenes are known.
    places: dict[str, Span] = {}


def read_story(
    root: Node | None, file: str, reader: Reader, pages: list[tuple[str, Node]], codex: Node | None
) -> Declared:
    """The declarations in the nodes; what can't be understood is reported and left out.

    `pages` are the templates with their names, `codex` is glossary.yaml.
    """
    if not isinstance(root, Mapping):
        reader.report("S701", root.span if root is not None else Span(file, 1, 1))
        return Declared(Declarations(), {})
    return _StoryReader(root, reader).read(pages, codex)


class _StoryReader:
    def __init__(self, root: Mapping, reader: Reader) -> None:
        self._root = root
        self._reader = reader
        self._names = reader.names

    def read(self, pages: list[tuple[str, Node]], codex: Node | None) -> Declared:
        simple = self._simple()
        cast: dict[str, Member] = self._section("cast", "cast")
        minor: dict[str, Member] = self._section("minor", "cast")
        for name, member in minor.items():
            cast[name] = msgspec.structs.replace(member, minor=True)
        for name, member in cast.items():
            self._names.declare("cast", name, member)
        groups: dict[str, MeterGroup] = self._section("meter_groups", "meter_group")
        meters = self._meters(groups)
        flags = self._flags()
        variables = self._variables()
        boards: dict[str, Board] = self._section("boards", "board")
        backgrounds: dict[str, Background] = self._section("backgrounds", "background")
        cgs: dict[str, EventPicture] = self._section("cg", "cg")
        self._pictures(backgrounds, cgs)
        music: dict[str, Music] = self._section("music", "music")
        ambience: dict[str, Noise] = self._section("ambience", "ambience")
        sounds: dict[str, Noise] = self._section("sounds", "sound")
        endings: dict[str, Ending] = self._section("endings", "ending")
        chapters: dict[str, Chapter] = self._section("chapters", "chapter")
        collections = self._collections()
        interludes = self._interludes()
        articles = self._codex(codex)
        galleries: dict[str, Gallery] = self._section("galleries", "gallery")
        templates = self._pages(pages)
        default = next((board.id for board in boards.values() if board.default), next(iter(boards), ""))
        self._names.declare("default", "board", default)
        hooks = self._hooks()
        declarations = Declarations(
            **simple,
            cast=cast,
            meter_groups=groups,
            meters=meters,
            flags=flags,
            variables=variables,
            collections=collections,
            boards=boards,
            backgrounds=backgrounds,
            cgs=cgs,
            music=music,
            ambience=ambience,
            sounds=sounds,
            chapters=chapters,
            interludes=interludes,
            hooks={name: Hook(id=name, at=hook.at, after=hook.after, when=hook.when) for name, hook in hooks.items()},
            endings=endings,
            galleries=galleries,
            codex=articles,
            pages=templates,
            opening=self._opening(),
        )
        self._check(declarations, hooks)
        places = {name: self._place("chapters", name) for name in chapters}
        places["start"] = self._place("start")
        return Declared(declarations, hooks, tuple(self._reader.uses), places)

    def _simple(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, node in self._root.pairs:
            kind = SIMPLE.get(key.text)
            if kind is not None:
                value = kind.read(node, self._reader)
                if value is not None:
                    values[key.text] = value
            elif key.text not in EVERY:
                known = EVERY
                self._reader.report(
                    "S102", key.span, suggestion=nearest(key.text, known), key=key.text, owner="story.yaml",
                    known=", ".join(known),
                )  # fmt: skip
        languages = values.get("languages")
        self._names.declare("language", "source", languages.source if isinstance(languages, Languages) else "zh")
        if values.get("format", FORMAT) > FORMAT:
            place = self._root.key("format") or self._root
            self._reader.report("S702", place.span, format=values["format"], known=FORMAT)
        return values

    def _section(self, section: str, sort: str, then: Callable[[T], T] | None = None) -> dict[str, T]:
        """The things of a section, declared as names of that sort."""
        found: dict[str, T] = {}
        kind: Kind[T] = SECTIONS[section]
        for key, node in self._pairs(section):
            thing = kind.read(node, self._reader)
            if thing is None:
                continue
            thing = msgspec.structs.replace(thing, id=key.text)
            if then is not None:
                thing = then(thing)
            found[key.text] = thing
            self._names.declare(sort, key.text, thing)
        return found

    def _pairs(self, section: str) -> list[tuple[Scalar, Node]]:
        node = self._root.get(section)
        if node is None or (isinstance(node, Scalar) and not node.text.strip()):
            return []
        if not isinstance(node, Mapping):
            self._reader.report("S110", node.span, wanted=f"{section}: {{id: …}}", found="list")
            return []
        good: list[tuple[Scalar, Node]] = []
        for key, value in node.pairs:
            if Identifier().read(key, self._reader) is None:
                continue
            if key.text in (RESERVED if section in FIRST_KEYS else RESERVED_VALUES):
                self._reader.report("S130", key.span, name=key.text)
                continue
            good.append((key, value))
        return good

    def _meters(self, groups: dict[str, MeterGroup]) -> dict[str, Meter]:
        def settled(meter: Meter) -> Meter:
            group = groups.get(meter.group)
            if meter.group and group is None:
                span = self._place("meters", meter.id, "group")
                suggestion = nearest(meter.group, groups)
                self._reader.report("S201", span, suggestion=suggestion, what="meter_group", name=meter.group)
            bounds = meter.range or (group.range if group else (0, 100))
            if len(bounds) != 2 or bounds[0] >= bounds[1]:
                self._reader.report("S703", self._place("meters", meter.id), name=meter.id)
                bounds = (0, 100)
            low, high = bounds
            if not low <= meter.start <= high:
                self._reader.report("S704", self._place("meters", meter.id), name=meter.id, low=low, high=high)
            whole = all(isinstance(number, int) for number in (low, high, meter.start))
            return msgspec.structs.replace(
                meter,
                low=low,
                high=high,
                whole=whole,
                tiers=meter.tiers or (group.tiers if group else ()),
                look=meter.look or (group.look if group else "bar"),
            )

        meters: dict[str, Meter] = self._section("meters", "meter", settled)
        for name in meters:
            self._value(name, "number", "meters")
        return meters

    def _flags(self) -> dict[str, str]:
        flags: dict[str, str] = {}
        for key, node in self._pairs("flags"):
            flags[key.text] = node.text if isinstance(node, Scalar) else ""
            self._value(key.text, "truth", "flags")
        return flags

    def _variables(self) -> dict[str, Variable]:
        variables: dict[str, Variable] = self._section("variables", "variable")
        for name, variable in variables.items():
            self._value(name, type_of(variable.start), "variables")
        return variables

    def _value(self, name: str, kind: Type, section: str) -> None:
        if self._names.type_of(name) is not None:
            self._reader.report("S705", self._place(section, name), name=name)
        else:
            self._names.declare_value(name, kind)

    def _pictures(self, backgrounds: dict[str, Background], cgs: dict[str, EventPicture]) -> None:
        for background in backgrounds.values():
            for picture in background.pictures():
                self._names.declare("picture", picture)
            for framing in background.framings:
                self._names.declare("framing", framing)
        for cg in cgs.values():
            self._names.declare("picture", cg.id)
            self._names.declare("unlockable", cg.id)
            for framing in cg.framings:
                self._names.declare("framing", framing)

    def _collections(self) -> dict[str, Collection]:
        def settled(collection: Collection) -> Collection:
            entries = {
                name: msgspec.structs.replace(entry, id=name, collection=collection.id)
                for name, entry in collection.entries.items()
            }
            for name, entry in entries.items():
                if self._names.knows("entry", name):
                    self._reader.report("S104", self._place("collections", collection.id), what="entry", name=name)
                self._names.declare("entry", name, entry)
            return msgspec.structs.replace(collection, entries=entries)

        return self._section("collections", "collection", settled)

    def _interludes(self) -> dict[str, Interlude]:
        def settled(interlude: Interlude) -> Interlude:
            options = {name: msgspec.structs.replace(option, id=name) for name, option in interlude.options.items()}
            for name, option in options.items():
                if not option.text and not self._names.knows("cast", name):
                    self._reader.report("S706", self._place("interludes", interlude.id), name=name)
            return msgspec.structs.replace(interlude, options=options)

        return self._section("interludes", "interlude", settled)

    def _codex(self, codex: Node | None) -> dict[str, CodexEntry]:
        articles: dict[str, CodexEntry] = {}
        if codex is None:
            return articles
        found = MapOf(Record(CodexEntry)).read(codex, self._reader) or {}
        for name, article in found.items():
            articles[name] = msgspec.structs.replace(article, id=name)
            self._names.declare("codex", name)
            if self._names.knows("unlockable", name):
                self._reader.report("S104", codex.span, what="codex", name=name)
            self._names.declare("unlockable", name)
        return articles

    def _pages(self, pages: list[tuple[str, Node]]) -> dict[str, Template]:
        templates: dict[str, Template] = {}
        for name, node in pages:
            template = Record(Template).read(node, self._reader)
            if template is not None:
                templates[name] = msgspec.structs.replace(template, id=name)
                self._names.declare("page", name, templates[name])
        return templates

    def _hooks(self) -> dict[str, HookSource]:
        hooks: dict[str, HookSource] = {}
        for key, node in self._pairs("hooks"):
            hook: HookSource | None = SECTIONS["hooks"].read(node, self._reader)
            if hook is not None:
                hook.node = node.get("do") if isinstance(node, Mapping) else None
                hooks[key.text] = hook
                for chapter in hook.after:
                    if not self._names.knows("chapter", chapter):
                        suggestion = nearest(chapter, self._names.names_of("chapter"))
                        span = self._place("hooks", key.text, "after")
                        self._reader.report("S201", span, suggestion=suggestion, what="chapter", name=chapter)
        return hooks

    def _opening(self) -> Opening:
        node = self._root.get("opening")
        return (OPENING.read(node, self._reader) if node is not None else None) or Opening()

    def _check(self, declarations: Declarations, hooks: dict[str, HookSource]) -> None:
        if not declarations.chapters:
            self._reader.report("S707", self._root.span)
        tiered: list[MeterGroup | Meter] = [*declarations.meter_groups.values(), *declarations.meters.values()]
        for thing in tiered:
            starts = [tier.from_ for tier in thing.tiers]
            shades = [shade.from_ for shade in thing.shades] if isinstance(thing, Meter) else []
            if starts != sorted(starts) or shades != sorted(shades):
                section = "meter_groups" if isinstance(thing, MeterGroup) else "meters"
                self._reader.report("S708", self._place(section, thing.id), name=thing.id)
                break
        for name in declarations.style.never:
            if name not in declarations.cast:
                suggestion = nearest(name, declarations.cast)
                self._reader.report(
                    "S201", self._place("style", "never"), suggestion=suggestion, what="cast", name=name
                )

    def _place(self, section: str, name: str = "", key: str = "") -> Span:
        """Where that thing of that section stands, as near as can be."""
        node: Node | None = self._root.get(section)
        place: Scalar | None = self._root.key(section)
        for step in (name, key):
            if step and isinstance(node, Mapping) and node.key(step) is not None:
                place = node.key(step)
                node = node.get(step)
        return (place or self._root).span


def type_of(value: Value) -> Type:
    """The type of a value in expressions."""
    if isinstance(value, bool):
        return "truth"
    return "number" if isinstance(value, int | float) else "words"
