"""What each value of a story may be, taken from everything that ever changes it.

Owns the collecting of changes. A meter that only rises is never below its start; a flag that nothing sets stays false.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from game.story.checking.ranges import ANY_TRUTH, Choices, Numbers, Range, both, either, exactly
from game.story.declarations.values import Meter
from game.story.effects import Change, Changes
from game.story.expressions.tree import Number, Truth, Words
from game.story.ops import ChapterUnit, Choice, Op, Say, Set, Take
from game.story.program import Program
from game.story.values import Value


class StoryWorld:
    """The ranges of all values and questions of a story.

    `changed` are the names that something changes. With `pinned`, what nothing changes is exactly what it starts as;
    without it, chapters that aren't written yet may change it.
    """

    def __init__(self, program: Program, *, pinned: bool = True) -> None:
        self._declarations = program.declarations
        self._pinned = pinned
        self._choices = program.index.choices
        changes: dict[str, list[Change]] = {}
        self._offered: set[str] = set()
        for change in all_changes(program, self._offered):
            changes.setdefault(change.name, []).append(change)
        self.changed = frozenset(changes)
        self._ranges = {
            name: _range(start, changes.get(name, []), self._declarations.meters.get(name), pinned)
            for name, start in self._declarations.starts().items()
        }

    def anywhere(self, key: str) -> Range:
        """The range of a name or a question, wherever it is asked."""
        if "(" not in key:
            return self._ranges.get(key)
        function, _, rest = key.partition("(")
        name = rest.rstrip(")")
        if function == "has":
            return ANY_TRUTH if name in self._offered else Choices(frozenset({False}))
        if function in ("seen", "known"):
            return ANY_TRUTH
        if function == "visits":
            return Numbers(0, whole=True)
        if function == "endings":
            return Numbers(0, len(self._declarations.endings) if self._pinned else math.inf, whole=True)
        if function == "chose":
            return self._options(name)
        if function == "tier":
            return self._tiers(name)
        return None

    def bounded(self, name: str, range_: Range) -> Range:
        """A range as the bounds of a meter leave it."""
        meter = self._declarations.meters.get(name)
        if meter is None or not isinstance(range_, Numbers):
            return range_
        return _clamped(range_, meter)

    def _options(self, choice: str) -> Range:
        info = self._choices.get(choice)
        if info is not None:
            return Choices(frozenset({"", *info.options}))
        interlude = self._declarations.interludes.get(choice)
        return Choices(frozenset({"", *interlude.options})) if interlude is not None else None

    def _tiers(self, name: str) -> Range:
        meter = self._declarations.meters.get(name)
        values = self._ranges.get(name)
        if meter is None or not isinstance(values, Numbers):
            return None
        return Numbers(meter.tier(values.low), meter.tier(values.high), whole=True)


def all_changes(program: Program, offered: set[str] | None = None) -> Iterator[Change]:
    """Every change of a value that anything in the story makes; `offered` gets the entries that can be taken."""
    declarations = program.declarations
    for unit in program.units():
        yield from _of_unit(unit, offered)
    for collection in declarations.collections.values():
        for entry in collection.entries.values():
            yield from entry.effects
    for interlude in declarations.interludes.values():
        for option in interlude.options.values():
            yield from option.effects


def changes_of(op: Op) -> Iterator[Changes]:
    """The changes that an instruction makes."""
    if isinstance(op, Set):
        yield op.changes
    elif isinstance(op, Choice):
        for option in op.options:
            yield option.changes


def _of_unit(unit: ChapterUnit, offered: set[str] | None) -> Iterator[Change]:
    for scene in unit.scenes:
        for op in scene.ops:
            if isinstance(op, Set | Choice):
                for changes in changes_of(op):
                    yield from changes
            elif offered is not None:
                if isinstance(op, Say) and op.offer:
                    offered.add(op.offer)
                elif isinstance(op, Take):
                    offered.add(op.entry)


def _range(start: Value, changes: list[Change], meter: Meter | None, pinned: bool) -> Range:
    if not changes:
        if pinned:
            return exactly(start)
        if isinstance(start, bool):
            return ANY_TRUTH
        return _clamped(Numbers(), meter) if meter is not None else None if isinstance(start, str) else Numbers()
    if isinstance(start, bool | str):
        return _of_words(start, changes)
    found: Range = exactly(start)
    falls = rises = False
    for change in changes:
        if not isinstance(change.to, Number):
            falls = rises = True
        elif change.how == "set":
            found = either(found, exactly(change.to.value))
        else:
            rises = rises or change.to.value > 0
            falls = falls or change.to.value < 0
    assert isinstance(found, Numbers)
    whole = meter.whole if meter is not None else False
    numbers = Numbers(found.low if not falls else -math.inf, found.high if not rises else math.inf, whole=whole)
    return _clamped(numbers, meter) if meter is not None else numbers


def _of_words(start: Value, changes: list[Change]) -> Range:
    values: set[Value] = {start}
    for change in changes:
        if not isinstance(change.to, Truth | Words):
            return ANY_TRUTH if isinstance(start, bool) else None
        values.add(change.to.value)
    return Choices(frozenset(values))


def _clamped(numbers: Numbers, meter: Meter) -> Numbers:
    """Numbers as a meter holds them: what lies outside of its range comes to lie on its edge."""
    low = min(meter.high, max(meter.low, numbers.low))
    high = max(meter.low, min(meter.high, numbers.high))
    # Whole meters round what they are given.
    if meter.whole:
        low, high = float(int(low)), float(-int(-high // 1))
    inside = both(Numbers(low, high, whole=meter.whole), Numbers(meter.low, meter.high))
    return inside if isinstance(inside, Numbers) else numbers
