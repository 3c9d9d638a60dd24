"""A state from an older script, put onto today's program.

Owns what becomes of places, values and collections when a story was rewritten after the state was kept. Falling back to
an earlier state, when the place is gone, is the business of whoever keeps several.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from game.story.declarations.story import Declarations
from game.story.program import Place, Program
from game.story.state import Frame, State, Visit
from game.story.values import Value

# Values that were fitted already, by the identity of what they were: hundreds of states of one save share theirs.
Known = dict[int, tuple[Mapping[str, Value], dict[str, Value]]]


def fit_state(program: Program, state: State, known: Known | None = None) -> State | None:
    """The state on today's program; None when its place, or one that it has to return to, doesn't exist any more.

    A renamed scene is followed, a line that went to another scene is found there. New meters, flags and variables have
    their start, renamed ones are carried over, gone ones are dropped, meters are kept within their range; the same goes
    for collections, entries and boards. Give the same `known` (empty at first) for all states of a save.
    """
    place = find(program, state.scene, state.step)
    if place is None:
        return None
    past = tuple(
        msgspec.structs.replace(visit, scene=program.scene_id(visit.scene) or visit.scene) for visit in state.past
    )
    stack: list[Frame] = []
    for frame in state.stack:
        fitted = _frame(program, frame, past)
        if fitted is None:
            return None
        stack.append(fitted)
    declarations = program.declarations
    visits = _visits(program, state)
    done, again = _done(place.scene, program.scene_id(state.scene), state, past, visits)
    changes: dict[str, object] = {
        "scene": place.scene,
        "step": place.step,
        "stack": tuple(stack),
        "values": _values(declarations, state, {} if known is None else known),
        "collections": _collections(declarations, state),
        "boards": _boards(declarations, state),
        "visits": visits,
        "done": done,
        "past": past,
        "again": again,
    }
    if all(getattr(state, name) == value for name, value in changes.items()):
        return state
    return msgspec.structs.replace(state, **changes)


def find(program: Program, scene: str, step: str) -> Place | None:
    """The place of a step: in its scene, or in whichever scene it is now."""
    return program.find(scene, step) or program.find_anywhere(step)


def _done(
    scene: str, before: str, state: State, past: tuple[Visit, ...], visits: dict[str, int]
) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
    """What counts as done at the place, and in scenes that will be entered again, when a line went to another scene.

    In a scene that was left earlier the story goes back: it comes through all scenes since then once more, and nothing
    in them may have its effect again.
    """
    if scene == before:
        return state.done, state.again
    if not visits.get(scene):
        visits[scene] = 1
        return state.done, state.again
    names = [visit.scene for visit in past]
    since = names.index(scene) if scene in names else 0
    again = {**state.again, **{visit.scene: visit.done for visit in past[since:]}}
    if before:
        again[before] = state.done
    there = again.pop(scene, ())
    return (*state.done, *(step for step in there if step not in state.done)), again


def _frame(program: Program, frame: Frame, past: tuple[Visit, ...]) -> Frame | None:
    if frame.hook:
        # What follows a hook is a whole scene, or the end of the story.
        scene = program.scene_id(frame.scene) if frame.scene else ""
        return msgspec.structs.replace(frame, scene=scene) if scene or not frame.scene else None
    place = find(program, frame.scene, frame.step)
    if place is None:
        return None
    done = frame.done
    if place.scene != program.scene_id(frame.scene):
        there = next((visit.done for visit in past if visit.scene == place.scene), ())
        done = (*done, *(step for step in there if step not in done))
    return msgspec.structs.replace(frame, scene=place.scene, step=place.step, done=done)


def _values(declarations: Declarations, state: State, known: Known) -> dict[str, Value]:
    before = known.get(id(state.values))
    if before is not None:
        return before[1]
    values: dict[str, Value] = {}
    former = {new: old for old, new in declarations.renamed.items()}
    for name, start in declarations.starts().items():
        value = state.values.get(name, state.values.get(former.get(name, ""), start))
        if _sort(value) != _sort(start):
            value = start
        meter = declarations.meters.get(name)
        if meter is not None and isinstance(value, int | float):
            value = meter.clamp(value)
        values[name] = value
    known[id(state.values)] = state.values, values  # kept with it, so that no other can have its identity
    return values


def _sort(value: Value) -> str:
    if isinstance(value, bool):
        return "truth"
    return "words" if isinstance(value, str) else "number"


def _collections(declarations: Declarations, state: State) -> dict[str, tuple[str, ...]]:
    kept: dict[str, tuple[str, ...]] = {}
    for name, entries in state.collections.items():
        name = declarations.renamed.get(name, name)
        collection = declarations.collections.get(name)
        if collection is not None:
            now = [declarations.renamed.get(entry, entry) for entry in entries]
            there = tuple(entry for entry in now if entry in collection.entries)
            kept[name] = there if collection.capacity is None else there[: collection.capacity]
    return kept


def _boards(declarations: Declarations, state: State) -> dict[str, tuple[str, ...]]:
    now = {declarations.renamed.get(name, name): words for name, words in state.boards.items()}
    return {name: words for name, words in now.items() if name in declarations.boards}


def _visits(program: Program, state: State) -> dict[str, int]:
    visits: dict[str, int] = {}
    for scene, count in state.visits.items():
        name = program.scene_id(scene) or scene
        visits[name] = visits.get(name, 0) + count
    return visits
