"""Conditions that are settled before the story begins, and options that nobody can take.

Owns those remarks. What is known where, `walking` says; only what is sure is spoken of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.story.checking.places import Places
from game.story.checking.ranges import Choices, Range
from game.story.checking.reasoning import Known, cases, possible
from game.story.checking.walking import walk
from game.story.checking.world import StoryWorld
from game.story.declarations.pages import GroupField, ListField, PageValue
from game.story.declarations.story import Declarations
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.expressions.printer import print_expression
from game.story.expressions.tree import Expression
from game.story.ops import Branch, ChapterUnit, Choice, Page, Scene
from game.story.source.nodes import Span


class ConditionCheck:
    """Looks at all conditions of a story."""

    def __init__(
        self, world: StoryWorld, free: StoryWorld, declarations: Declarations, places: Places, remarks: Diagnostics
    ) -> None:
        self._world = world
        # The same story, where what nothing changes yet may be anything: chapters that change it may not be written.
        self._free = free
        self._declarations = declarations
        self._places = places
        self._remarks = remarks
        self.dead: dict[str, set[int]] = {}

    def check(self, units: list[ChapterUnit]) -> None:
        """Report what can be said of every condition; `dead` gets the instructions that no way leads to, by scene."""
        for unit in units:
            for scene in unit.scenes:
                self._scene(scene, unit.file)
        for interlude in self._declarations.interludes.values():
            for option in interlude.options.values():
                if option.when is not None and not possible(option.when, {}, self._world):
                    span = self._places.declared("interludes", interlude.id, "options", option.id)
                    self._never(option.id, interlude.id, option.when, span)
        for hook in self._declarations.hooks.values():
            if hook.when is not None and not possible(hook.when, {}, self._free):
                span = self._places.declared("hooks", hook.id, "when")
                self._remarks.add("S431", span, condition=print_expression(hook.when))

    def _scene(self, scene: Scene, file: str) -> None:
        settled = False
        for _, op, known in walk(scene, self._world, self._declarations):
            if known is None:
                settled = True
            elif isinstance(op, Choice):
                self._choice(op, known, file)
            elif isinstance(op, Branch):
                settled = settled or not (
                    possible(op.condition, known, self._world)
                    and possible(op.condition, known, self._world, holds=False)
                )
            elif isinstance(op, Page):
                for condition in _in_page(op.fields.values()):
                    if not possible(condition, known, self._world):
                        self._if_sure(condition, True, known, file, op.line)
        if settled:
            for at, op, known in walk(scene, self._free, self._declarations):
                if known is None:
                    self.dead.setdefault(scene.id, set()).add(at)
                elif isinstance(op, Branch):
                    self._if_sure(op.condition, True, known, file, op.line)
                    self._if_sure(op.condition, False, known, file, op.line)

    def _if_sure(self, condition: Expression, holds: bool, known: Known, file: str, line: int) -> None:
        if not possible(condition, known, self._free, holds=holds):
            span = self._places.condition(file, line, condition)
            self._remarks.add("S431" if holds else "S432", span, condition=print_expression(condition))

    def _choice(self, op: Choice, known: Known, file: str) -> None:
        for option in op.options:
            if option.when is None:
                continue
            if not possible(option.when, known, self._world):
                self._never(option.id, op.id, option.when, self._places.condition(file, option.line, option.when))
            elif not possible(option.when, known, self._free, holds=False):
                span = self._places.condition(file, option.line, option.when)
                self._remarks.add("S432", span, condition=print_expression(option.when))
        if op.options and all(option.when is not None for option in op.options):
            left: list[Known] = [known]
            for option in op.options:
                assert option.when is not None
                left = [case for before in left for case in cases(option.when, before, self._world, False)][:64]
            if left:
                self._remarks.add("S421", Span(file, op.line, 1), choice=op.id, when=_told(known, left[0]))

    def _never(self, option: str, choice: str, when: Expression, span: Span) -> None:
        self._remarks.add("S430", span, option=option, choice=choice, condition=print_expression(when))


def _told(known: Known, case: Known) -> str:
    """The case in words, as a writer would ask for it: the values that the options ask about."""
    told = [_phrase(key, range_) for key, range_ in case.items() if known.get(key) != range_]
    return ", ".join(part for part in told if part) or "…"


def _phrase(key: str, range_: Range) -> str:
    if range_ is None:
        return ""
    if isinstance(range_, Choices):
        values = sorted(str(value).lower() if isinstance(value, bool) else f"{value}" for value in range_.values)
        return f"{key} = {' / '.join(values)}" if any(values) else ""
    low, high = f"{range_.low:g}", f"{range_.high:g}"
    return f"{key} = {low}" if low == high else f"{key} = {low}…{high}"


def _in_page(values: Iterable[PageValue]) -> Iterator[Expression]:
    """All conditions inside of a document."""
    for value in values:
        if isinstance(value, GroupField):
            yield from _in_page(value.fields.values())
        elif isinstance(value, ListField):
            for item in value.items:
                if item.when is not None:
                    yield item.when
                yield from _in_page([item.content])
