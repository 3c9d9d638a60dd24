"""Who will care about what an option does.

Owns that rule: those whose own meter it moves, the most moved first, three at most.
"""

from __future__ import annotations

from typing import Final

from game.story.effects import Changes
from game.story.expressions.tree import Number
from game.story.schema.names import Names

MOST: Final = 3


def who_cares(changes: Changes, names: Names) -> tuple[str, ...]:
    """The cast members with a meter of their own id that the changes touch."""
    weights: dict[str, float] = {}
    for change in changes:
        if names.thing("cast", change.name) is None:
            continue
        weight = abs(change.to.value) if isinstance(change.to, Number) and change.how == "add" else 1000.0
        weights[change.name] = weights.get(change.name, 0) + weight
    ordered = sorted(weights, key=lambda name: -weights[name])
    return tuple(ordered[:MOST])
