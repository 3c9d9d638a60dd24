"""Seeded hill climbing: from random plays to one that reaches a target, change by change.

Owns the search that needs no solver. It can find routes, and never shows that there is none.
"""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Callable

from game.story.beat import Beat
from game.story.declarations.story import Declarations
from game.story.expressions.evaluator import evaluate
from game.story.expressions.tree import Binary, Expression, Not
from game.story.inputs import Choose, Collect, Input, Next
from game.story.machine.view import facts_of
from game.story.state import State
from game.tools.proving.graph import Graph
from game.tools.proving.playing import Player
from game.tools.proving.verdicts import Answer, Route, Target

# After so many plays without getting nearer, begin anew.
PATIENCE = 60
FARTHEST = 1_000_000
# A play that goes on for longer goes round somewhere.
MOST_STEPS = 12_000

Genes = dict[str, float]
Height = tuple[float, float]


class Climber:
    """Climbs towards targets of a graph."""

    def __init__(self, declarations: Declarations, graph: Graph, player: Player) -> None:
        self._declarations = declarations
        self._graph = graph
        self._player = player
        self._steps: dict[tuple[str, str], list[int]] = {}
        for number in graph.order:
            node = graph.nodes[number]
            if node.kind in ("choice", "interlude") and node.place is not None and not node.place.wide:
                self._steps.setdefault((node.place.scene, node.step), []).append(number)

    def climb(self, target: Target, plays: int, seconds: float, seed: int) -> Route | None:
        """A route to the target, found within so many plays and seconds; None when there was none."""
        near = self._nearness(target)
        if not near:
            return None
        chance = random.Random(seed)
        stop = time.monotonic() + seconds
        best: Genes = {}
        height: Height = (FARTHEST, 0.0)
        waited = 0
        for _ in range(plays):
            if time.monotonic() > stop:
                return None
            if waited > PATIENCE:
                best, height, waited = {}, (FARTHEST, 0.0), 0
            genes = dict(best)
            for gene in chance.sample(sorted(genes), min(len(genes), chance.choice((1, 1, 2, 3)))):
                genes[gene] = chance.random()
            route, reached_height = self._play(target, genes, near, chance)
            if route is not None:
                return route
            waited += 1
            if reached_height <= height:
                if reached_height < height:
                    waited = 0
                best, height = genes, reached_height
        return None

    def _play(
        self, target: Target, genes: Genes, near: dict[int, tuple[int, int | None]], chance: random.Random
    ) -> tuple[Route | None, Height]:
        """Play by the genes, adding what they lack: a route if the target is reached, and how near it came."""
        answers: list[Answer] = []
        passed: list[tuple[int, State]] = []
        heights: list[Height] = []
        counts: dict[str, int] = {}

        def gene(name: str) -> float:
            counts[name] = counts.get(name, 0) + 1
            return genes.setdefault(f"{name} {counts[name]}", chance.random())

        def measure(state: State) -> None:
            if passed:
                heights.append(self._height(passed.pop()[0], state, near))

        def answer(beat: Beat, state: State) -> Input | None:
            if beat.menu is not None:
                measure(state)
                known = [number for number in self._steps.get((state.scene, state.step), []) if number in near]
                if known:
                    passed.append((min(known, key=lambda number: near[number][0]), state))
                open_now = [option.id for option in beat.menu.options if not option.locked]
                picked = open_now[int(gene(beat.step) * len(open_now))]
                answers.append(Answer(beat.scene, beat.step, picked))
                return Choose(picked)
            offer = beat.line.offer if beat.line is not None else None
            asked = bool(answers) and answers[-1].step == beat.step and bool(answers[-1].entry)
            if offer is not None and not offer.taken and not asked:
                wish = gene(beat.step)
                if wish < 0.5:
                    drop = offer.held[int(wish * 2 * len(offer.held))] if offer.full else ""
                    answers.append(Answer(beat.scene, beat.step, entry=offer.entry, drop=drop))
                    return Collect(offer.entry, drop)
            return Next()

        wanted = f"{target.kind} {target.id}"
        last: State | None = None
        for moment in self._player.play(answer, MOST_STEPS):
            last = moment.state or last
            if wanted in moment.reached:
                return Route(tuple(answers)), (0, 0.0)
        if last is not None:
            measure(last)
        return None, min(heights, default=(FARTHEST, 0.0))

    def _height(self, number: int, state: State, near: dict[int, tuple[int, int | None]]) -> Height:
        """How many decisions are left from the node, and how far the conditions up to the next one are from holding."""
        facts = facts_of(state, self._declarations)

        def holds(expression: Expression) -> object:
            return evaluate(expression, facts)

        gap = 0.0
        here: int | None = number
        for _ in range(len(self._graph.order)):
            step = near[here][1] if here is not None else None
            if here is None or step is None:
                break
            edge = self._graph.nodes[here].edges[step]
            gap += sum(_gap(guard.condition, guard.wanted, holds) for guard in edge.guards)
            here = edge.target
            if here not in near or self._graph.nodes[here].kind in ("choice", "interlude"):
                break
        return (near[number][0], gap)

    def _nearness(self, target: Target) -> dict[int, tuple[int, int | None]]:
        """For each node from which the target can be reached: the decisions left, and the edge to take."""
        nodes = self._graph.nodes
        into: dict[int, list[tuple[int, int]]] = {}
        near: dict[int, tuple[int, int | None]] = {}
        waiting: deque[int] = deque()
        for number in self._graph.order:
            node = nodes[number]
            if node.place is not None and node.place.wide:
                continue
            for place, edge in enumerate(node.edges):
                into.setdefault(edge.target, []).append((number, place))
                if target.kind == "option" and f"{node.name} {edge.option}" == target.id and number not in near:
                    near[number] = (1, place)
                    waiting.append(number)
            kind = {"scene": "enter", "ending": "end", "stuck": "stuck"}.get(target.kind)
            if node.kind == kind and target.id in (node.name, "stuck"):
                near[number] = (0, None)
                waiting.append(number)
        while waiting:
            number = waiting.popleft()
            for before, place in into.get(number, []):
                decides = nodes[before].kind in ("choice", "interlude")
                length = near[number][0] + decides
                if before not in near or length < near[before][0]:
                    near[before] = (length, place)
                    waiting.append(before)
        return near


def _gap(condition: Expression, wanted: bool, holds: Callable[[Expression], object]) -> float:
    """0 when the condition is as wanted, else how far it is from that; 1 for what is either so or not."""
    if isinstance(condition, Not):
        return _gap(condition.inner, not wanted, holds)
    if bool(holds(condition)) == wanted:
        return 0.0
    if isinstance(condition, Binary):
        if condition.operator in ("and", "or"):
            sides = [_gap(side, wanted, holds) for side in (condition.left, condition.right)]
            return sum(sides) if (condition.operator == "and") == wanted else min(sides)
        if condition.operator in ("<", "<=", ">", ">=", "=="):
            left, right = holds(condition.left), holds(condition.right)
            if isinstance(left, int | float) and isinstance(right, int | float):
                apart = abs(left - right)
                return 0.1 + apart / (apart + 10)
    return 1.0
