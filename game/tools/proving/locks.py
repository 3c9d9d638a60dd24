"""Is there a path that is stuck: where the machine can't go on, or a loop that can't be left any more?

Owns the question. The first is asked like any other; for the second, the solver looks for a way to follow a loop as
often as the bound says with every way out of its last round closed, and the machine tells whether the story can still
end from there.
"""

from __future__ import annotations

import time

from game.story.machine.machine import Machine
from game.story.state import State
from game.tools.proving.continuing import condition_of
from game.tools.proving.graph import Edge, Node, Place
from game.tools.proving.model import Model
from game.tools.proving.playing import AnswerError, Player
from game.tools.proving.searching import Search
from game.tools.proving.solver import FALSE, Found
from game.tools.proving.verdicts import Route

# So many ways of going round are looked at before it is given up.
MOST_TRIES = 12
# So many times the seconds of a target may be spent on one loop.
LONGEST = 2


class Locks:
    """Looks for loops that can't be left."""

    def __init__(self, model: Model, machine: Machine, player: Player, search: Search, bound: int) -> None:
        self._model = model
        self._player = player
        self._search = search
        self._bound = bound
        self._nodes = model.graph.nodes
        self._machine = machine

    def beyond_nodes(self) -> list[int]:
        """The nodes where loops are followed further than the bound says."""
        return [number for number in self._model.graph.order if self._nodes[number].kind == "beyond"]

    def look(self, beyond: int, fixed: dict[int, bool], seconds: float) -> tuple[Route | None, str]:
        """A route into the loop that ends beyond the bound there and can't be left, and what is to be said about it.

        Without a route and without words there is none.
        """
        model = self._model
        goal = self._goal(beyond, self._round_of(beyond, self._bound), self._model.on[beyond])
        if goal is None:
            return None, ""
        others = [number for number in self.beyond_nodes() if number != beyond]
        fixed = {**fixed, goal: True, **{model.on[number]: False for number in others}}
        name = self._nodes[beyond].name.replace(" ", ", ")
        stop = time.monotonic() + LONGEST * seconds
        for _ in range(MOST_TRIES):
            if time.monotonic() > stop:
                break
            found = model.constraints.solve(fixed, seconds)
            if found.outcome == "none":
                return None, ""
            if found.outcome == "stopped":
                break
            route = self._cut(model.route(found), found, beyond)
            state, stuck = self._played(route, self._nodes[beyond].step)
            if stuck:
                return route, stuck
            condition: int | None = None
            if state is None and not model.loose:
                break
            if state is not None:
                ends, answers = self._search.from_(state)
                if ends == "never":
                    return self._earliest(route)
                if ends == "unknown":
                    break
                condition = condition_of(model, self._machine.program.declarations, beyond, answers, found)
            if condition is None:
                model.forbid(goal, found)
            else:
                # Where that way to an ending is open, the loop can be left.
                model.constraints.clause([~goal, ~condition])
        return None, f"whether the loop of {name} can always be left could not be found out"

    def also_beyond(self, beyond: int, fixed: dict[int, bool], seconds: float) -> bool:
        """Does what was found of the loop hold for any number of rounds?"""
        node = self._nodes[beyond]
        cuts = [
            number
            for number in self._model.graph.order
            if self._nodes[number].kind == "cut" and self._nodes[number].place == node.place
        ]
        for cut in cuts:
            goal = self._goal(beyond, self._round_of(beyond, None), self._model.on[cut])
            if goal is not None and self._model.constraints.solve({**fixed, goal: True}, seconds).outcome != "none":
                return False
        return True

    def deep(self, fixed: dict[int, bool], seconds: float) -> bool:
        """Can scenes call each other deeper than the bound says?"""
        for number in self._model.graph.order:
            if self._nodes[number].kind == "deep" and self._model.on[number] != FALSE:
                found = self._model.constraints.solve({**fixed, self._model.on[number]: True}, seconds)
                if found.outcome != "none":
                    return True
        return False

    def _goal(self, beyond: int, inside: list[int], reached: int) -> int | None:
        """A variable: when it is true the node is reached, with every sure way out of the nodes `inside` closed."""
        if reached == FALSE:
            return None
        model = self._model
        goal = model.constraints.boolean()
        model.constraints.clause([~goal, reached])
        leaves: dict[int, bool] = {}
        for number in inside:
            for edge, is_open in zip(_options(self._nodes[number]), model.open.get(number, []), strict=False):
                if self._leaves(edge.target, beyond, leaves):
                    model.constraints.clause([~goal, ~model.on[number], ~is_open])
        return goal

    def _round_of(self, beyond: int, round_: int | None) -> list[int]:
        """The nodes of a round of the loop; None: of those beyond the bound."""
        return [
            number
            for number in self._model.graph.order
            if (base := self._base(number, beyond)) is not None
            and (base.wide if round_ is None else not base.wide and base.round >= round_)
        ]

    def _base(self, number: int, beyond: int) -> Place | None:
        """The place in the loop that a node belongs to (itself, or by being called from there); None outside of it."""
        loop, place = self._nodes[beyond], self._nodes[number].place
        assert loop.place is not None
        depth = len(loop.place.stack)
        if place is None or self._nodes[number].kind in ("beyond", "cut") or place.stack[:depth] != loop.place.stack:
            return None
        base = place if len(place.stack) == depth else place.stack[depth].place
        return base if base is not None and base.scene in loop.name.split() else None

    def _leaves(self, number: int, beyond: int, known: dict[int, bool]) -> bool:
        """Can the player leave the loop from the node on, whatever the values are?"""
        if number not in known:
            node = self._nodes[number]
            between = node.kind == "branch" and node.place is None
            if self._base(number, beyond) is None and not between:
                known[number] = node.kind not in ("beyond", "cut", "stuck", "deep")
            elif node.kind in ("choice", "interlude"):
                ways = [self._leaves(edge.target, beyond, known) for edge in node.edges]
                free = [not edge.guards and not edge.unseen for edge in node.edges]
                free = [one and place != node.otherwise for place, one in enumerate(free)]
                known[number] = all(ways) or any(way and one for way, one in zip(ways, free, strict=True))
            else:
                known[number] = all(self._leaves(edge.target, beyond, known) for edge in node.edges)
        return known[number]

    def _earliest(self, route: Route) -> tuple[Route, str]:
        """The beginning of a route that can't be brought to an end, up to the decision that made it so."""
        after: dict[int, State] = {}
        for moment in self._player.follow(route):
            if moment.state is not None:
                after.setdefault(moment.answers, moment.state)
        low, high = 0, len(route.answers)
        while low < high:
            middle = (low + high) // 2
            if middle in after and self._search.from_(after[middle])[0] == "never":
                high = middle
            else:
                low = middle + 1
        words = f"after it no ending can be reached any more (scene {after[low].scene})"
        return Route(route.answers[:low], route.known), words

    def _cut(self, route: Route, found: Found, beyond: int) -> Route:
        """The route up to the node beyond the bound."""
        count = 0
        number = self._model.graph.start
        while number != beyond:
            node = self._nodes[number]
            ways = zip(node.edges, self._model.edges[number], strict=True)
            edge = next(edge for edge, literal in ways if found.holds(literal))
            count += bool(edge.option) + self._model.takes(number, found)
            number = edge.target
        return Route(route.answers[:count], route.known)

    def _played(self, route: Route, scene: str) -> tuple[State | None, str]:
        """The state when the scene is entered after the route, or why the story can't go on before it is."""
        try:
            for moment in self._player.follow(route):
                if moment.stuck:
                    return None, moment.stuck
                if moment.answers == len(route.answers) and f"scene {scene}" in moment.reached:
                    return moment.state, ""
        except AnswerError:
            pass
        return None, ""


def _options(node: Node) -> list[Edge]:
    return [edge for place, edge in enumerate(node.edges) if place != node.otherwise and not edge.late]
