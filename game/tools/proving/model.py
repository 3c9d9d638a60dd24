"""A graph as constraints: each way through it, with everything that happens on the way, is a solution.

Owns the translation. A path is one literal for each edge; since the nodes are in an order in which every edge leads
forward, the values at a node are those after all nodes before it, of which only the ones on the path change anything.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.story.program import Program
from game.tools.proving.algebra import Algebra
from game.tools.proving.collecting import Collecting, Taking
from game.tools.proving.graph import Edge, Graph, Guard, Node
from game.tools.proving.linear import Linear, added
from game.tools.proving.linear import number as exactly
from game.tools.proving.questions import Questions
from game.tools.proving.reading import Store, Unknown, symbol
from game.tools.proving.solver import FALSE, TRUE, Constraints, Found
from game.tools.proving.symbols import Symbols
from game.tools.proving.targets import option_id
from game.tools.proving.verdicts import Answer, Route


class Model:
    """The constraints of a story.

    With `relaxable`, each condition has a literal in `keep`: when that is false, the condition need not be kept.
    `beyond` holds when a loop is followed further than the bound says; then values may be what they never are. `stuck`
    holds when the machine can't go on.
    """

    def __init__(
        self, program: Program, graph: Graph, questions: Questions, *, relaxable: bool = False, seed: int = 1
    ) -> None:
        self.graph = graph
        self.constraints = Constraints(seed)
        self.algebra = Algebra(self.constraints)
        self.keep: dict[Guard, int] = {}
        self.guarded: dict[Guard, list[tuple[int, int]]] = {}
        self.on: list[int] = [FALSE] * len(graph.nodes)
        self.edges: list[list[int]] = [[] for _ in graph.nodes]
        self.open: dict[int, list[int]] = {}
        self.sides: dict[Guard, list[tuple[int, Linear]]] = {}
        self.moments: dict[int, Store] = {}
        self._takings: dict[int, Taking] = {}
        self._questions = questions
        self._relaxable = relaxable
        declarations = program.declarations
        starts = {name: symbol(value) for name, value in declarations.starts().items() if name in questions.values}
        held = dict.fromkeys(questions.entries, FALSE)
        known = {name: self.constraints.boolean() for name in declarations.endings} if questions.profile else {}
        self.known = known
        self._symbols = Symbols(self.algebra, declarations, Store(starts, held=held, known=known))
        self._collecting = Collecting(self.algebra, self._symbols, declarations)
        self._goals: dict[tuple[str, bool], int] = {}
        self._reaching: dict[str, list[int]] = {}
        self._deep: list[int] = []
        self._build()
        away = [self.on[number] for number in graph.order if graph.nodes[number].kind in ("beyond", "deep")]
        self.beyond = self.algebra.any_of(away)
        self.stuck = self.algebra.any_of(self._reaching.get("stuck stuck", []))

    @property
    def loose(self) -> list[str]:
        """Why a solution may be no way of playing, in words; empty when each one is."""
        return list(self.algebra.loose)

    def goal(self, key: str, *, beyond: bool = False) -> int | None:
        """A variable that makes the target be reached when it is true; None when nothing leads to it.

        With `beyond`, calls that go deeper than the bound count as reaching it.
        """
        literals = self._reaching.get(key, []) + (self._deep if beyond else [])
        literals = [literal for literal in literals if literal != FALSE]
        if not literals:
            return None
        name = (key, beyond)
        if name not in self._goals:
            self._goals[name] = self.constraints.boolean()
            self.constraints.clause([~self._goals[name], *literals])
        return self._goals[name]

    def forbid(self, goal: int, found: Found) -> None:
        """Never again find this path for that goal."""
        path = [
            literal
            for literals in self.edges
            for literal in literals
            if literal not in (TRUE, FALSE) and found.holds(literal)
        ]
        self.constraints.clause([~goal, *(~literal for literal in path)])

    def takes(self, number: int, found: Found) -> bool:
        """Does the player take what the node offers?"""
        taking = self._takings.get(number)
        return taking is not None and found.holds(taking.taken)

    def route(self, found: Found) -> Route:
        """What the player decides on the path that was found."""
        answers: list[Answer] = []
        number = self.graph.start
        while True:
            node = self.graph.nodes[number]
            scene = node.place.scene if node.place is not None else ""
            if self.takes(number, found):
                drops = self._takings[number].drops.items()
                drop = next((entry for entry, literal in drops if found.holds(literal)), "")
                answers.append(Answer(scene, node.step, entry=node.name, drop=drop))
            ways = zip(node.edges, self.edges[number], strict=True)
            edge = next((edge for edge, literal in ways if found.holds(literal)), None)
            if edge is None:
                break
            if edge.option:
                answers.append(Answer(scene, node.step, edge.option, timed_out=edge.late))
            number = edge.target
        return Route(tuple(answers), tuple(name for name, literal in self.known.items() if found.holds(literal)))

    # Building.

    def _build(self) -> None:
        entering: dict[int, list[int]] = {self.graph.start: [TRUE]}
        for number in self.graph.order:
            node = self.graph.nodes[number]
            on = self.on[number] = self._one_of(entering.pop(number, []))
            self.edges[number] = self._node(number, node, on)
            for edge, literal in zip(node.edges, self.edges[number], strict=True):
                if literal != FALSE:
                    entering.setdefault(edge.target, []).append(literal)

    def _one_of(self, literals: list[int]) -> int:
        """The literal that one of them holds, of which at most one can."""
        if len(literals) < 2:
            return literals[0] if literals else FALSE
        on = self.constraints.boolean()
        self.constraints.exactly_one(literals, on)
        return on

    def _node(self, number: int, node: Node, on: int) -> list[int]:
        if on == FALSE:
            return [FALSE] * len(node.edges)
        kind = node.kind
        if kind == "enter":
            self._reached(f"scene {node.name}", on)
            self._visited(node.name, on)
        elif kind == "change":
            self._symbols.change([(on, node.changes)])
        elif kind == "take":
            self._collecting.take(node.name, on)
        elif kind == "offer":
            self._takings[number] = self._collecting.offer(node.name, on)
        elif kind == "branch":
            return self._branch(node, on)
        elif kind in ("choice", "interlude"):
            return self._choice(number, node, on)
        elif kind == "beyond":
            store = self._symbols.store
            self.moments[number] = Store(
                dict(store.values), dict(store.visits), dict(store.chosen), dict(store.held), dict(store.known)
            )
            self._forget(node, on)
            literals = [self.constraints.boolean() for _ in node.edges]
            self.constraints.exactly_one(literals, on)
            return literals
        elif kind == "end":
            self._reached(f"ending {node.name}", on)
        elif kind == "stuck":
            self._reached("stuck stuck", on)
        elif kind == "deep":
            self._deep.append(on)
        return [on] * len(node.edges)

    def _reached(self, key: str, literal: int) -> None:
        self._reaching.setdefault(key, []).append(literal)

    def _visited(self, scene: str, on: int) -> None:
        visits = self._symbols.store.visits
        if scene in self._questions.visits:
            before = visits.get(scene, exactly(0))
            if isinstance(before, Linear):
                visits[scene] = self.algebra.shortened(added(before, self.algebra.count(on)))

    def _truth(self, guard: Guard) -> int:
        truth = self._symbols.truth(guard.condition)
        return truth if guard.wanted else ~truth

    def _guard(self, edge: Edge, literal: int) -> None:
        """The edge needs its conditions."""
        for guard in edge.guards:
            truth = self._truth(guard)
            self.guarded.setdefault(guard, []).append((literal, truth))
            if self._relaxable:
                if guard not in self.keep:
                    self.keep[guard] = self.constraints.boolean()
                self.constraints.clause([~literal, ~self.keep[guard], truth])
                self._side(guard, literal)
            else:
                self.constraints.clause([~literal, truth])

    def _side(self, guard: Guard, literal: int) -> None:
        margin = self._symbols.margin(guard.condition)
        if margin is not None:
            self.sides.setdefault(guard, []).append((literal, margin))

    def _branch(self, node: Node, on: int) -> list[int]:
        yes = node.edges[0]
        if self._relaxable:
            taken = self.constraints.boolean()
            literals = [self.algebra.all_of([on, taken]), self.algebra.all_of([on, ~taken])]
            for edge, literal in zip(node.edges, literals, strict=True):
                self._guard(edge, literal)
            return literals
        holds = self.algebra.all_of(self._truth(guard) for guard in yes.guards)
        return [self.algebra.all_of([on, holds]), self.algebra.all_of([on, ~holds])]

    def _choice(self, number: int, node: Node, on: int) -> list[int]:
        literals: list[int] = []
        opens: list[int] = []
        options = [edge for place, edge in enumerate(node.edges) if place != node.otherwise and not edge.late]
        for place, edge in enumerate(node.edges):
            if place == node.otherwise:
                literal = self.constraints.boolean()
                for closed in opens[: len(options)]:
                    self.constraints.clause([~literal, ~closed])
            else:
                is_open = self._open(edge)
                opens.append(is_open)
                literal = self.constraints.boolean() if is_open != FALSE or self._relaxable else FALSE
                if literal != FALSE:
                    self._guard(edge, literal)
                    if edge.unseen:
                        self.constraints.clause([~literal, ~self._seen(edge.unseen)])
            literals.append(literal)
        self.open[number] = opens[: len(options)]
        self.constraints.exactly_one([literal for literal in literals if literal != FALSE], on)
        taken = [(literal, edge) for literal, edge in zip(literals, node.edges, strict=True) if edge in options]
        for literal, edge in taken:
            self._reached(f"option {option_id(node.name, edge.option)}", literal)
        cases = [(literal, edge) for literal, edge in taken if literal != FALSE]
        self._symbols.change([(literal, edge.changes) for literal, edge in cases])
        if node.name in self._questions.chosen:
            before = self._symbols.store.chosen.get(node.name, {"": TRUE})
            words = [(literal, {edge.option: TRUE}) for literal, edge in cases]
            self._symbols.store.chosen[node.name] = self._symbols.words_of(words, before)
        return literals

    def _open(self, edge: Edge) -> int:
        truths = [self._truth(guard) for guard in edge.guards]
        if edge.unseen:
            truths.append(~self._seen(edge.unseen))
        return self.algebra.all_of(truths)

    def _seen(self, scene: str) -> int:
        visits = self._symbols.store.visits.get(scene, exactly(0))
        if isinstance(visits, Unknown):
            return self.algebra.free(visits.reason)
        return self.algebra.at_least(visits, exactly(1).constant)

    def _forget(self, node: Node, on: int) -> None:
        touched = node.touched
        assert touched is not None
        loose = dict(self.algebra.loose)
        store, words = self._symbols.store, self._questions.words
        self._symbols.forget(on, touched.values, words, self._questions.scale)
        self._collecting.forget(on, touched.entries)
        for scene in sorted(touched.visits & self._questions.visits):
            before = store.visits.get(scene, exactly(0))
            if isinstance(before, Linear):
                more = self.algebra.between(exactly(0).constant, exactly(1_000_000).constant, 1, False)
                store.visits[scene] = self.algebra.number_of([(on, added(before, more))], before)
        for choice in sorted(touched.chosen & self._questions.chosen):
            before_words: Mapping[str, int] = store.chosen.get(choice, {"": TRUE})
            store.chosen[choice] = self._symbols.words_of([(on, self._symbols.any_word(words))], dict(before_words))
        # What is forgotten beyond the bound is no reason to doubt what was found within it.
        self.algebra.loose = loose
