"""A state from an older script, put onto today's program.

Owns what becomes of places, values and collections when a story was rewritten after the state was kept. Falling back to
an earlier state, when the place is gone, is the business of whoever keeps several.
"""

from __future__ import annotations

import msgspec

from game.story.declarations.story import Declarations
from game.story.program import Place, Program
from game.story.state import Frame, State
from game.story.values import Value


def fit_state(program: Program, state: State) -> State | None:
    """The state on today's program; None when its place, or one that it has to return to, doesn't exist any more.

    A renamed scene is followed, a line that went to another scene is found there. New meters, flags and variables have
    their start, gone ones are dropped, meters are kept within their range; what belongs to collections, entries and
    boards that are gone is dropped.
    """
    place = find(program, state.scene, state.step)
    if place is None:
        return None
    stack: list[Frame] = []
    for frame in state.stack:
        fitted = _frame(program, frame)
        if fitted is None:
            return None
        stack.append(fitted)
    declarations = program.declarations
    changes: dict[str, object] = {
        "scene": place.scene,
        "step": place.step,
        "stack": tuple(stack),
        "values": _values(declarations, state),
        "collections": _collections(declarations, state),
        "boards": {name: words for name, words in state.boards.items() if name in declarations.boards},
        "visits": _visits(program, state),
    }
    if all(getattr(state, name) == value for name, value in changes.items()):
        return state
    return msgspec.structs.replace(state, **changes)


def find(program: Program, scene: str, step: str) -> Place | None:
    """The place of a step: in its scene, or in whichever scene it is now."""
    return program.find(scene, step) or program.find_anywhere(step)


def _frame(program: Program, frame: Frame) -> Frame | None:
    if frame.hook:
        # What follows a hook is a whole scene, or the end of the story.
        scene = program.scene_id(frame.scene) if frame.scene else ""
        return msgspec.structs.replace(frame, scene=scene) if scene or not frame.scene else None
    place = find(program, frame.scene, frame.step)
    return None if place is None else msgspec.structs.replace(frame, scene=place.scene, step=place.step)


def _values(declarations: Declarations, state: State) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for name, start in declarations.starts().items():
        value = state.values.get(name, start)
        if _sort(value) != _sort(start):
            value = start
        meter = declarations.meters.get(name)
        if meter is not None and isinstance(value, int | float):
            value = meter.clamp(value)
        values[name] = value
    return values


def _sort(value: Value) -> str:
    if isinstance(value, bool):
        return "truth"
    return "words" if isinstance(value, str) else "number"


def _collections(declarations: Declarations, state: State) -> dict[str, tuple[str, ...]]:
    kept: dict[str, tuple[str, ...]] = {}
    for name, entries in state.collections.items():
        collection = declarations.collections.get(name)
        if collection is not None:
            there = tuple(entry for entry in entries if entry in collection.entries)
            kept[name] = there if collection.capacity is None else there[: collection.capacity]
    return kept


def _visits(program: Program, state: State) -> dict[str, int]:
    visits: dict[str, int] = {}
    for scene, count in state.visits.items():
        name = program.scene_id(scene) or scene
        visits[name] = visits.get(name, 0) + count
    return visits
