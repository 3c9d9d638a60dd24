"""Changes applied to values.

Owns summing, clamping and the kinds of values. Nothing is changed in place.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.story.declarations.story import Declarations
from game.story.effects import Changes
from game.story.errors import StoryError
from game.story.expressions.evaluator import Facts, evaluate
from game.story.values import Value


def applied(
    values: Mapping[str, Value], changes: Changes, declarations: Declarations, facts: Facts
) -> dict[str, Value]:
    """New values after all `changes`: each counts from the values before, sums are made first and clamped after."""
    after = dict(values)
    for change in changes:
        amount = evaluate(change.to, facts)
        if change.how == "set":
            after[change.name] = amount
        else:
            before = after.get(change.name, facts.value(change.name))
            after[change.name] = _sum(change.name, before, amount)
    for change in changes:
        meter = declarations.meters.get(change.name)
        value = after[change.name]
        if meter is not None and isinstance(value, int | float):
            after[change.name] = meter.clamp(value)
    return after


def _sum(name: str, value: Value, amount: Value) -> Value:
    if isinstance(value, str) or isinstance(amount, str):
        raise StoryError(f"{name} is no number")
    return value + amount
