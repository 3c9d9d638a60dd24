"""What a way out of a loop needs: from one ending that was found to the condition under which it is always found.

Owns following a path through the graph with the values of a moment, once as they were and once as the solver sees them.
"""

from __future__ import annotations

from copy import copy
from fractions import Fraction

from game.story.declarations.story import Declarations
from game.tools.proving.collecting import Collecting
from game.tools.proving.graph import Edge, Node
from game.tools.proving.linear import Linear, added, number
from game.tools.proving.model import Model
from game.tools.proving.reading import Amount, Choices, Store, Symbol
from game.tools.proving.solver import FALSE, TRUE, Found
from game.tools.proving.symbols import Symbols
from game.tools.proving.verdicts import Answer

MOST_NODES = 5_000


def condition_of(
    model: Model, declarations: Declarations, beyond: int, answers: tuple[Answer, ...], found: Found
) -> int | None:
    """A literal: when it holds at the node `beyond`, these answers lead from there to an ending.

    None when that can't be said, above all when the way goes round too often or something is collected on it.
    """
    if any(answer.entry for answer in answers):
        return None
    loose = len(model.loose)
    walk = _Walk(model, declarations, beyond, found)
    condition = walk.to_end(answers)
    return condition if len(model.loose) == loose else None


class _Walk:
    def __init__(self, model: Model, declarations: Declarations, beyond: int, found: Found) -> None:
        self._model = model
        self._here = model.graph.nodes[beyond]
        store = model.moments[beyond]
        both = (_copied(store), _as_found(store, found))
        self._symbols = [Symbols(model.algebra, declarations, one) for one in both]
        self._collecting = [Collecting(model.algebra, symbols, declarations) for symbols in self._symbols]
        self._needs: list[int] = []

    def to_end(self, answers: tuple[Answer, ...]) -> int | None:
        nodes = self._model.graph.nodes
        waiting = list(reversed(answers))
        again = self._here.again
        if again is None:
            return None
        place = again
        for _ in range(MOST_NODES):
            node = nodes[place]
            if node.kind == "end":
                return self._model.algebra.all_of(self._needs)
            edge = self._edge(node, waiting)
            if edge is None:
                return None
            self._do(node, edge)
            place = edge.target
        return None

    def _edge(self, node: Node, waiting: list[Answer]) -> Edge | None:
        if not node.edges or node.kind in ("beyond", "cut", "stuck", "deep"):
            return None
        if node.kind == "branch":
            return next((edge for edge in node.edges if self._needed(edge, 1) == TRUE), None)
        if node.kind not in ("choice", "interlude"):
            return node.edges[0]
        options = [edge for place, edge in enumerate(node.edges) if place != node.otherwise and not edge.late]
        opens = [edge for edge in options if self._needed(edge, 1) == TRUE]
        if not opens and node.otherwise is not None:
            return node.edges[node.otherwise]
        if not waiting or waiting[-1].step != node.step:
            return None
        option = waiting.pop().option
        return next((edge for edge in opens if edge.option == option), None)

    def _needed(self, edge: Edge, side: int) -> int:
        """What must hold for the edge, as the solver sees it (side 0) or as it was (side 1)."""
        symbols = self._symbols[side]
        truths = [(symbols.truth(guard.condition), guard.wanted) for guard in edge.guards]
        literals = [truth if wanted else ~truth for truth, wanted in truths]
        if edge.unseen:
            literals.append(~self._seen(edge.unseen, symbols))
        return self._model.algebra.all_of(literals)

    def _seen(self, scene: str, symbols: Symbols) -> int:
        visits = symbols.store.visits.get(scene, number(0))
        return self._model.algebra.at_least(visits, Fraction(1)) if isinstance(visits, Linear) else FALSE

    def _do(self, node: Node, edge: Edge) -> None:
        if node.kind in ("choice", "interlude") and not edge.option:
            options = [one for place, one in enumerate(node.edges) if place != node.otherwise and not one.late]
            self._needs += [~self._needed(one, 0) for one in options]
        else:
            self._needs.append(self._needed(edge, 0))
        for symbols, collecting in zip(self._symbols, self._collecting, strict=True):
            store = symbols.store
            if node.kind == "enter":
                before = store.visits.get(node.name, number(0))
                if isinstance(before, Linear):
                    store.visits[node.name] = added(before, number(1))
            elif node.kind == "take":
                collecting.take(node.name, TRUE)
            symbols.change([(TRUE, node.changes)])
            symbols.change([(TRUE, edge.changes)])
            if edge.option:
                store.chosen[node.name] = {edge.option: TRUE}


def _copied(store: Store) -> Store:
    return Store(copy(store.values), copy(store.visits), copy(store.chosen), copy(store.held), copy(store.known))


def _as_found(store: Store, found: Found) -> Store:
    """The store with the values that the solver found."""

    def truth(literal: int) -> int:
        return TRUE if found.holds(literal) else FALSE

    def amount(value: Amount) -> Amount:
        if not isinstance(value, Linear):
            return value
        total = value.constant + sum((factor * found.values[index] for index, factor in value.terms), Fraction(0))
        return Linear((), total, total, total, value.rough)

    def words(value: Choices) -> Choices:
        return {word: TRUE for word, literal in value.items() if found.holds(literal)}

    def any_(value: Symbol) -> Symbol:
        if isinstance(value, int):
            return truth(value)
        return words(value) if isinstance(value, dict) else amount(value)

    return Store(
        {name: any_(value) for name, value in store.values.items()},
        {name: amount(value) for name, value in store.visits.items()},
        {name: words(value) for name, value in store.chosen.items()},
        {name: truth(value) for name, value in store.held.items()},
        {name: truth(value) for name, value in store.known.items()},
    )
