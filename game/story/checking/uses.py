"""What a story declares and never uses.

Owns the collecting of every use of every declared name. All of it is said as notes: a story that is still being written
declares more than it uses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.story.checking.places import Places
from game.story.checking.world import all_changes
from game.story.declarations.pages import FixedField, GroupField, ListField, PageValue, TextField, WorkedField
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.effects import Changes
from game.story.expressions.tree import Binary, Call, Expression, Name, Negative, Not
from game.story.ops import (
    Background,
    Board,
    Branch,
    Card,
    Choice,
    End,
    EventPicture,
    Interlude,
    Look,
    Loop,
    Notify,
    Op,
    Page,
    Say,
    Set,
    Show,
    Sound,
    Take,
    Unlock,
)
from game.story.program import Program
from game.story.words import named_in

# What a message calls the sort, and the section of story.yaml it stands in.
_SECTIONS = (
    ("cast", "cast"),
    ("background", "backgrounds"),
    ("cg", "cg"),
    ("music", "music"),
    ("ambience", "ambience"),
    ("sound", "sounds"),
    ("ending", "endings"),
    ("interlude", "interludes"),
    ("board", "boards"),
)

Used = set[tuple[str, str]]


class Uses:
    """Every use of a declared name: `named` as (sort, name), `read` the values that are asked about or shown."""

    def __init__(self, program: Program) -> None:
        self.named: Used = set()
        self.read: set[str] = set()
        self._declarations = program.declarations
        for unit in program.units():
            for scene in unit.scenes:
                for op in scene.ops:
                    self._op(op)
        self._declared(program.declarations)
        self.changed = {change.name for change in all_changes(program)}

    def _op(self, op: Op) -> None:
        named = self.named
        if isinstance(op, Say):
            self._words(op.words)
            if op.who:
                named.add(("cast", op.who))
            if op.offer:
                named.add(("entry", op.offer))
        elif isinstance(op, Show):
            named.add(("cast", op.who))
        elif isinstance(op, Branch):
            self._expression(op.condition)
        elif isinstance(op, Choice):
            self._words(op.ask, op.under)
            for option in op.options:
                self._words(option.words, option.reason)
                self._changes(option.changes)
                self._expression(option.when)
        elif isinstance(op, Set):
            self._changes(op.changes)
        elif isinstance(op, Background):
            named.add(("picture", op.picture))
        elif isinstance(op, EventPicture):
            named.add(("cg", op.picture))
        elif isinstance(op, Look):
            named.add(("framing", op.framing))
        elif isinstance(op, Loop):
            named.add((op.part, op.name))
        elif isinstance(op, Sound):
            named.add(("sound", op.name))
        elif isinstance(op, End):
            named.add(("ending", op.ending))
        elif isinstance(op, Interlude):
            named.add(("interlude", op.interlude))
        elif isinstance(op, Board):
            named.add(("board", op.board))
        elif isinstance(op, Take):
            named.add(("entry", op.entry))
        elif isinstance(op, Unlock):
            named |= {("cg", op.name), ("codex", op.name)}
        elif isinstance(op, Card):
            self._words(op.words, op.under)
        elif isinstance(op, Notify):
            self._words(op.words)
        elif isinstance(op, Page):
            named.add(("page", op.template))
            self._page(op.fields.values())

    def _declared(self, declared: Declarations) -> None:
        named = self.named
        for interlude in declared.interludes.values():
            self._words(interlude.ask, interlude.under)
            for option in interlude.options.values():
                named.add(("cast", option.id))
                self._words(option.text, option.reason)
                self._expression(option.when)
                self._changes(option.effects)
        for hook in declared.hooks.values():
            self._expression(hook.when)
        for collection in declared.collections.values():
            for entry in collection.entries.values():
                named.add(("cast", entry.from_))
                self._changes(entry.effects)
        for ending in declared.endings.values():
            named.add(("cg", ending.cg))
        for gallery in declared.galleries.values():
            named |= {("cg", picture.picture) for picture in gallery.pictures}
        opening = declared.opening
        named |= {("music", opening.music), ("ambience", opening.ambience)}
        named |= {("picture", opening.background), ("picture", opening.night)}
        self.read |= {fact.meter for fact in opening.facts if fact.meter}

    def _words(self, *texts: str) -> None:
        for text in texts:
            self.read.update(named_in(text))

    def _changes(self, changes: Changes) -> None:
        for change in changes:
            self._expression(change.to)

    def _expression(self, node: Expression | None) -> None:
        if isinstance(node, Name):
            self.read.add(node.name)
        elif isinstance(node, Call):
            if node.function == "tier":
                self.read.update(node.arguments)
            elif node.function == "known":
                self.named.update(("ending", name) for name in node.arguments)
        elif isinstance(node, Not | Negative):
            self._expression(node.inner)
        elif isinstance(node, Binary):
            self._expression(node.left)
            self._expression(node.right)

    def _page(self, values: Iterable[PageValue]) -> None:
        for value in values:
            if isinstance(value, TextField):
                self._words(value.source)
            elif isinstance(value, WorkedField):
                self._expression(value.expression)
            elif isinstance(value, FixedField):
                name = str(value.value)
                self.named |= {("cast", name), ("picture", name), ("cg", name)}
            elif isinstance(value, GroupField):
                self._page(value.fields.values())
            elif isinstance(value, ListField):
                for item in value.items:
                    self._expression(item.when)
                    self._page([item.content])


def check_uses(program: Program, places: Places, remarks: Diagnostics) -> None:
    """Report what is declared and never used, set and never asked about, asked about and never set."""
    declared = program.declarations
    uses = Uses(program)
    for sort, section in _SECTIONS:
        for name in _names(declared, sort):
            if not _used(sort, name, uses, declared):
                remarks.add("S721", places.declared(*_way(section, name, declared)), what=sort, name=name)
    for collection in declared.collections.values():
        for entry in collection.entries:
            if ("entry", entry) not in uses.named:
                span = places.declared("collections", collection.id, "entries", entry)
                remarks.add("S721", span, what="entry", name=entry)
    for article in declared.codex:
        if ("codex", article) not in uses.named:
            remarks.add("S721", places.article(article), what="codex", name=article)
    _check_values(declared, uses, places, remarks)


def _check_values(declared: Declarations, uses: Uses, places: Places, remarks: Diagnostics) -> None:
    sections = (("meter", "meters"), ("flag", "flags"), ("variable", "variables"))
    for sort, section in sections:
        for name in getattr(declared, section):
            asked, changes = name in uses.read, name in uses.changed
            meter = declared.meters.get(name)
            seen = asked or (meter is not None and not meter.hidden and meter.look != "none")
            if not asked and not changes:
                remarks.add("S721", places.declared(section, name), what=sort, name=name)
            elif not seen:
                remarks.add("S722", places.declared(section, name), what=sort, name=name)
            elif not changes and sort != "variable":
                remarks.add("S723", places.declared(section, name), what=sort, name=name)


def _names(declared: Declarations, sort: str) -> Iterator[str]:
    section = {"cg": "cgs", "cast": "cast", "music": "music", "ambience": "ambience"}.get(sort, f"{sort}s")
    yield from getattr(declared, section)


def _used(sort: str, name: str, uses: Uses, declared: Declarations) -> bool:
    if sort == "background":
        return any(("picture", picture) in uses.named for picture in declared.backgrounds[name].pictures())
    if sort == "cast" and declared.cast[name].player:
        return True
    return (sort, name) in uses.named


def _way(section: str, name: str, declared: Declarations) -> tuple[str, str]:
    return ("minor" if section == "cast" and declared.cast[name].minor else section, name)
