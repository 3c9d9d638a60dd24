"""What is known at each instruction of a scene, whichever way the play came there.

Owns the way of knowledge through a scene: conditions narrow it, changes move it, where ways meet only what is true of
all of them stays. Instructions of a scene lead forwards only, so that one walk is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.story.checking.ranges import Numbers, Range, both, exactly, plus
from game.story.checking.reasoning import Known, cases, range_of, thrown_together
from game.story.checking.world import StoryWorld
from game.story.declarations.story import Declarations
from game.story.effects import Changes
from game.story.ops import Branch, Call, Choice, End, Goto, Interlude, Jump, Op, Return, Say, Scene, Set, Take


def walk(scene: Scene, world: StoryWorld, declarations: Declarations) -> Iterator[tuple[int, Op, Known | None]]:
    """Each instruction with what is known before it; None where no way leads."""
    arriving: dict[int, list[Known]] = {}
    now: Known | None = {f"seen({scene.id})": exactly(True), f"visits({scene.id})": Numbers(1, whole=True)}
    for at, op in enumerate(scene.ops):
        meeting = arriving.pop(at, [])
        if meeting:
            now = thrown_together([*meeting, *([now] if now is not None else [])], world)
        yield at, op, now
        if now is not None:
            now = _after(at, op, now, arriving, world, declarations)


def changed(changes: Changes, known: Known, world: StoryWorld) -> Known:
    """What is known after changes, which all count from the values before."""
    if not changes:
        return known
    after = dict(known)
    added: dict[str, Range] = {}
    for change in changes:
        if change.how == "set":
            added[change.name] = range_of(change.to, known, world)
        else:
            before = added.get(change.name, known.get(change.name, world.anywhere(change.name)))
            amount = range_of(change.to, known, world)
            if isinstance(before, Numbers) and isinstance(amount, Numbers):
                added[change.name] = plus(before, amount)
            else:
                added[change.name] = None
    for name, range_ in added.items():
        bounded = world.bounded(name, range_)
        after[name] = both(bounded, world.anywhere(name)) if bounded is not None else world.anywhere(name)
        # A tier is another view of the same meter.
        after.pop(f"tier({name})", None)
    return after


def _after(
    at: int, op: Op, now: Known, arriving: dict[int, list[Known]], world: StoryWorld, declarations: Declarations
) -> Known | None:
    if isinstance(op, Branch):
        failing = cases(op.condition, now, world, False)
        if failing:
            arriving.setdefault(op.otherwise, []).append(thrown_together(failing, world))
        holding = cases(op.condition, now, world, True)
        return thrown_together(holding, world) if holding else None
    if isinstance(op, Choice):
        for option in op.options:
            open_ = cases(option.when, now, world, True) if option.when is not None else [now]
            if open_:
                taken = changed(option.changes, thrown_together(open_, world), world)
                arriving.setdefault(option.target, []).append({**taken, f"chose({op.id})": exactly(option.id)})
        return None
    if isinstance(op, Jump):
        arriving.setdefault(op.target, []).append(now)
        return None
    if isinstance(op, Goto | Return | End):
        return None
    if isinstance(op, Set):
        return changed(op.changes, now, world)
    if isinstance(op, Call | Interlude):
        # What is played in between may have changed everything.
        return {}
    if isinstance(op, Say) and op.offer:
        return _taken(op.offer, now, world, declarations)
    if isinstance(op, Take):
        return _taken(op.entry, now, world, declarations)
    return now


def _taken(entry: str, now: Known, world: StoryWorld, declarations: Declarations) -> Known:
    """After an entry may have been taken: what it changes may have changed, and another may have been struck out."""
    found = declarations.entry(entry)
    if found is None:
        return now
    forgotten = {f"has({other})" for other in declarations.collections[found.collection].entries}
    kept: Known = {key: range_ for key, range_ in now.items() if key not in forgotten}
    return thrown_together([kept, changed(found.effects, kept, world)], world) if found.effects else kept
