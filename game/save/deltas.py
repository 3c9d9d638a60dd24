"""A row of states written as the first one and what changed from each to the next.

Owns that coding, which keeps two hundred steps of history to a few kilobytes. Must not know files.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import msgspec

from game.story.state import State

Delta = dict[str, Any]

_FIELDS = msgspec.structs.fields(State)


def encode_states(states: Sequence[State]) -> tuple[dict[str, Any], list[Delta]]:
    """The first state in full and the changes to each following one, as plain data. `states` must not be empty."""
    rows = [msgspec.structs.astuple(state) for state in states]
    deltas = [_difference(before, after) for before, after in itertools.pairwise(rows)]
    return msgspec.to_builtins(states[0]), deltas


def decode_states(first: Any, deltas: Sequence[Delta]) -> list[State]:
    """The states again. Raises msgspec.ValidationError on data that doesn't fit."""
    state = msgspec.convert(first, State)
    states = [state]
    for delta in deltas:
        state = _apply(state, delta)
        states.append(state)
    return states


def _difference(before: tuple[Any, ...], after: tuple[Any, ...]) -> Delta:
    delta: Delta = {}
    for field, old, new in zip(_FIELDS, before, after, strict=True):
        # Most fields are the very same object, since states share what stays the same.
        if old is new or old == new:
            continue
        if isinstance(new, dict):
            changed = {key: value for key, value in new.items() if key not in old or old[key] != value}
            gone = [key for key in old if key not in new]
            delta[field.name] = {"set": msgspec.to_builtins(changed), **({"gone": gone} if gone else {})}
        else:
            delta[field.name] = msgspec.to_builtins(new)
    return delta


def _apply(state: State, delta: Delta) -> State:
    if not isinstance(delta, dict):
        raise msgspec.ValidationError("a change in the history isn't a mapping")
    changes: dict[str, Any] = {}
    for field in _FIELDS:
        if field.name not in delta:
            continue
        old, change = getattr(state, field.name), delta[field.name]
        if isinstance(old, dict):
            if not isinstance(change, dict) or not isinstance(change.get("set", {}), dict):
                raise msgspec.ValidationError(f"the history's change of {field.name} can't be read")
            gone = set(change.get("gone", ()))
            merged = {key: value for key, value in old.items() if key not in gone}
            merged.update(change.get("set", {}))
            changes[field.name] = msgspec.convert(merged, field.type)
        else:
            changes[field.name] = msgspec.convert(change, field.type)
    return msgspec.structs.replace(state, **changes)
