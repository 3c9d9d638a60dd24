"""Where a story can come back to: the rounds that its scenes make.

Owns the graph of scenes, its loops, and what a round of a loop can change. Conditions are not looked at here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from game.story.effects import Change, Changes
from game.story.expressions.tree import Number, Truth
from game.story.ops import Call, Choice, Goto, Interlude, Say, Set, Take
from game.story.program import Program


class Touched(msgspec.Struct, frozen=True):
    """What some scenes can change: values, visits of scenes, choices (and interludes), entries of collections.

    Of values it says which way they go: 1 for those that only grow (or become true), -1 for those that only get less
    (or become false), 0 for others.
    """

    values: dict[str, int]
    visits: frozenset[str]
    chosen: frozenset[str]
    entries: frozenset[str]


class Loops:
    """The loops of a program. `nested` scenes were called: at their end they return instead of going on."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._scenes = {scene.id: scene for unit in program.units() for scene in unit.scenes}
        self._order = {scene: number for number, scene in enumerate(program.scene_ids())}
        gotos = {name: self._gotos(name) for name in self._scenes}
        after = {name: [*targets, *self._after(name)] for name, targets in gotos.items()}
        self._loops = {True: _rounds(gotos), False: _rounds(after)}

    def members(self, scene: str, nested: bool) -> frozenset[str]:
        """The scenes of the loop that the scene is in; empty when it is in none."""
        return self._loops[nested].get(scene, frozenset())

    def goes_back(self, scene: str, target: str, nested: bool) -> bool:
        """Does a step from scene to target begin the next round of a loop that both are in?"""
        return target in self.members(scene, nested) and self._order[target] <= self._order[scene]

    def all(self) -> list[tuple[str, ...]]:
        """Every loop, as its scenes in the order of the story."""
        found = {members for loops in self._loops.values() for members in loops.values()}
        return sorted(tuple(sorted(members, key=self._order.__getitem__)) for members in found)

    def touched(self, scenes: Iterable[str]) -> Touched:
        """What the scenes, those that they call, and hooks between them can change."""
        members = set(scenes)
        if len({self._program.chapter_of(scene) for scene in members}) > 1:
            members |= set(self._program.declarations.hooks)
        inside = self._with_called(members)
        effects: list[Changes] = []
        chosen: set[str] = set()
        entries: set[str] = set()
        for name in inside:
            for op in self._scenes[name].ops:
                if isinstance(op, Set):
                    effects.append(op.changes)
                elif isinstance(op, Choice):
                    chosen.add(op.id)
                    for option in op.options:
                        effects.append(option.changes)
                elif isinstance(op, Interlude):
                    chosen.add(op.interlude)
                    for one in self._program.declarations.interludes[op.interlude].options.values():
                        effects.append(one.effects)
                elif isinstance(op, Take):
                    entries.add(op.entry)
                elif isinstance(op, Say) and op.offer:
                    entries.add(op.offer)
        for entry in list(entries):
            found = self._program.declarations.entry(entry)
            if found is not None:
                effects.append(found.effects)
                # A full collection may lose any of its entries for it.
                entries |= set(self._program.declarations.collections[found.collection].entries)
        return Touched(_ways(effects), frozenset(inside), frozenset(chosen), frozenset(entries))

    def _with_called(self, scenes: set[str]) -> set[str]:
        seen: set[str] = set()
        waiting = list(scenes)
        while waiting:
            name = waiting.pop()
            if name in seen:
                continue
            seen.add(name)
            for op in self._scenes[name].ops:
                if isinstance(op, Call):
                    waiting.append(self._program.scene_id(op.scene))
                elif isinstance(op, Interlude):
                    options = self._program.declarations.interludes[op.interlude].options.values()
                    waiting += [self._program.scene_id(one.scene) for one in options if one.scene]
            if name not in scenes:
                # What was called may go on elsewhere before it returns.
                waiting += self._gotos(name)
        return seen

    def _gotos(self, name: str) -> list[str]:
        return [self._program.scene_id(op.scene) for op in self._scenes[name].ops if isinstance(op, Goto)]

    def _after(self, name: str) -> list[str]:
        following = self._program.scene_after(name)
        return [following] if following else []


def _ways(effects: Iterable[Changes]) -> dict[str, int]:
    ways: dict[str, int] = {}
    for changes in effects:
        for change in changes:
            way = _way(change)
            ways[change.name] = way if ways.get(change.name, way) == way else 0
    return ways


def _way(change: Change) -> int:
    if change.how == "set":
        return (1 if change.to.value else -1) if isinstance(change.to, Truth) else 0
    amount = change.to.value if isinstance(change.to, Number) else 0
    return (amount > 0) - (amount < 0)


def _rounds(graph: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    """From each scene that can come back to itself to all scenes of that loop (Tarjan's components, not recursive)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    loops: dict[str, frozenset[str]] = {}
    for root in graph:
        if root in index:
            continue
        work = [(root, iter(graph[root]))]
        index[root] = low[root] = len(index)
        open_.append(root)
        while work:
            name, targets = work[-1]
            target = next(targets, None)
            if target is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[name])
                if low[name] == index[name]:
                    cut = open_.index(name)
                    members = frozenset(open_[cut:])
                    del open_[cut:]
                    if len(members) > 1 or name in graph[name]:
                        loops.update(dict.fromkeys(members, members))
            elif target not in index:
                index[target] = low[target] = len(index)
                open_.append(target)
                work.append((target, iter(graph[target])))
            elif target in open_:
                low[name] = min(low[name], index[target])
    return loops
