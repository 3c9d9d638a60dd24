"""What a story asks itself: all its conditions and what they depend on.

Owns the reading of expressions as a whole. Values that no condition depends on can be left out of a proof.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import lcm

import msgspec

from game.story.declarations.pages import GroupField, ListField, PageValue, WorkedField
from game.story.effects import Changes
from game.story.expressions.tree import Binary, Call, Expression, Name, Negative, Not, Number, Words
from game.story.ops import Branch, Choice, Interlude, Page, Set
from game.story.program import Program


class Questions(msgspec.Struct, frozen=True):
    """What is asked.

    `values`, `visits`, `chosen` and `entries` are the ids that some condition depends on; `profile` says whether
    earlier plays are asked about, `counts` the largest number that visits are compared with (None: visits are
    calculated with), `divisions` the places where something is divided by what may be zero. `words` are all words that
    a value can be, `scale` the number that makes all numbers of the story whole (None: there is none).
    """

    values: frozenset[str]
    visits: frozenset[str]
    chosen: frozenset[str]
    entries: frozenset[str]
    profile: bool
    most_visits: int | None
    divisions: tuple[str, ...]
    words: tuple[str, ...]
    scale: int | None


def questions_of(program: Program) -> Questions:
    """What all conditions of the program depend on."""
    declarations = program.declarations
    conditions: list[Expression] = []
    changes: list[Changes] = []
    shown: list[Expression] = []
    visits: set[str] = set()
    for unit in program.units():
        for scene in unit.scenes:
            for op in scene.ops:
                if isinstance(op, Branch):
                    conditions.append(op.condition)
                elif isinstance(op, Set):
                    changes.append(op.changes)
                elif isinstance(op, Choice):
                    conditions += [option.when for option in op.options if option.when is not None]
                    changes += [option.changes for option in op.options]
                elif isinstance(op, Interlude):
                    for one in declarations.interludes[op.interlude].options.values():
                        changes.append(one.effects)
                        if one.when is not None:
                            conditions.append(one.when)
                        if one.once and one.scene:
                            visits.add(program.scene_id(one.scene))
                elif isinstance(op, Page):
                    shown += [expression for field in op.fields.values() for expression in _worked(field)]
    conditions += [hook.when for hook in declarations.hooks.values() if hook.when is not None]
    entries = [entry for collection in declarations.collections.values() for entry in collection.entries.values()]
    changes += [entry.effects for entry in entries]
    every = [*conditions, *(change.to for group in changes for change in group)]
    values = _closed(conditions, changes)
    calls = [call for expression in every for call in _calls(expression)]
    asked: dict[str, set[str]] = {"seen": visits, "visits": visits, "chose": set(), "has": set()}
    for call in calls:
        if call.function in asked:
            asked[call.function].update(call.arguments)
    effective = {entry.id for entry in entries if any(change.name in values for change in entry.effects)}
    held = asked["has"] | effective
    if held:
        # What else lies in the same collection decides whether it is full.
        full = {entry.collection for entry in entries if entry.id in held}
        held |= {
            entry.id
            for entry in entries
            if entry.collection in full and declarations.collections[entry.collection].capacity is not None
        }
    return Questions(
        frozenset(values),
        frozenset(visits),
        frozenset(asked["chose"]),
        frozenset(held),
        any(call.function in ("known", "endings") for call in calls),
        _most_visits(every),
        tuple(sorted({place for expression in [*every, *shown] for place in _divisions(expression)})),
        _words(program, every),
        _scale(program, every),
    )


def _words(program: Program, expressions: Iterable[Expression]) -> tuple[str, ...]:
    starts = {value for value in program.declarations.starts().values() if isinstance(value, str)}
    written = {part.value for expression in expressions for part in parts(expression) if isinstance(part, Words)}
    options = {option for choice in program.index.choices.values() for option in choice.options}
    options |= {option for interlude in program.declarations.interludes.values() for option in interlude.options}
    return tuple(sorted({"", *starts, *written, *options}))


def _scale(program: Program, expressions: Iterable[Expression]) -> int | None:
    numbers: list[float] = [value for value in program.declarations.starts().values() if isinstance(value, int | float)]
    for meter in program.declarations.meters.values():
        numbers += [meter.low, meter.high]
    products = False
    for expression in expressions:
        for part in parts(expression):
            if isinstance(part, Number):
                numbers.append(part.value)
            products = products or (isinstance(part, Binary) and part.operator in ("*", "/"))
    scale = lcm(*(Fraction(str(float(value))).denominator for value in numbers))
    return None if scale > 10_000 or (products and scale > 1) else scale


def _closed(conditions: Iterable[Expression], changes: Iterable[Changes]) -> set[str]:
    values = {name for condition in conditions for name in _names(condition)}
    depends: dict[str, set[str]] = {}
    for group in changes:
        for change in group:
            depends.setdefault(change.name, set()).update(_names(change.to))
    waiting = list(values)
    while waiting:
        for name in depends.get(waiting.pop(), ()):
            if name not in values:
                values.add(name)
                waiting.append(name)
    return values


def parts(expression: Expression) -> Iterator[Expression]:
    """The expression and everything in it."""
    yield expression
    if isinstance(expression, Binary):
        yield from parts(expression.left)
        yield from parts(expression.right)
    elif isinstance(expression, Not | Negative):
        yield from parts(expression.inner)


def _names(expression: Expression) -> Iterator[str]:
    for part in parts(expression):
        if isinstance(part, Name):
            yield part.name
        elif isinstance(part, Call) and part.function == "tier":
            yield part.arguments[0]


def _calls(expression: Expression) -> Iterator[Call]:
    return (part for part in parts(expression) if isinstance(part, Call))


def _divisions(expression: Expression) -> Iterator[str]:
    for part in parts(expression):
        if isinstance(part, Binary) and part.operator == "/":
            divisor = part.right
            if not isinstance(divisor, Number) or divisor.value == 0:
                from_ = sorted(set(_names(divisor)))
                yield ", ".join(from_) or "zero"


def _most_visits(expressions: Iterable[Expression]) -> int | None:
    """The largest number that visits() is compared with; None when they are used otherwise."""
    most = 1
    for expression in expressions:
        compared: set[int] = set()
        for part in parts(expression):
            if isinstance(part, Binary) and part.operator not in ("and", "or"):
                for side, other in ((part.left, part.right), (part.right, part.left)):
                    if isinstance(side, Call) and side.function == "visits" and isinstance(other, Number):
                        compared.add(id(side))
                        most = max(most, int(other.value) + 1)
            elif isinstance(part, Call) and part.function == "visits" and id(part) not in compared:
                return None
    return most


def _worked(field: PageValue) -> Iterator[Expression]:
    if isinstance(field, WorkedField):
        yield field.expression
    elif isinstance(field, GroupField):
        for inner in field.fields.values():
            yield from _worked(inner)
    elif isinstance(field, ListField):
        for item in field.items:
            if item.when is not None:
                yield item.when
            yield from _worked(item.content)
