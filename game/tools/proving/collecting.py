"""Entries that go into their collections, as a solver sees it.

Owns capacity, striking out and what taking an entry does, as `Run.take` of the machine has it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from game.story.declarations.story import Declarations
from game.story.declarations.things import Collection, Entry
from game.tools.proving.algebra import Algebra
from game.tools.proving.linear import added, number
from game.tools.proving.solver import FALSE
from game.tools.proving.symbols import Symbols


@dataclass(frozen=True, slots=True)
class Taking:
    """The literals that an entry is taken, and that another is struck out for it."""

    taken: int
    drops: dict[str, int] = field(default_factory=dict)


class Collecting:
    """Follows what is held."""

    def __init__(self, algebra: Algebra, symbols: Symbols, declarations: Declarations) -> None:
        self._algebra = algebra
        self._symbols = symbols
        self._declarations = declarations

    def take(self, entry: str, on: int) -> Taking:
        """The entry goes into its collection by itself, if there is room."""
        found, collection = self._find(entry)
        room = ~self._full(collection)
        taken = self._algebra.all_of([on, room, ~self._held(entry)])
        self._took(found, taken, {})
        return Taking(taken)

    def offer(self, entry: str, on: int) -> Taking:
        """The player may take the entry, striking out another one when it is full."""
        found, collection = self._find(entry)
        full = self._full(collection)
        may = self._algebra.all_of([on, ~self._held(entry)])
        if collection.when_full == "refuse":
            may = self._algebra.all_of([may, ~full])
        if may == FALSE:
            return Taking(FALSE)
        clause, boolean = self._algebra.constraints.clause, self._algebra.constraints.boolean
        taken = boolean()
        clause([~taken, may])
        drops: dict[str, int] = {}
        if collection.when_full == "replace" and full != FALSE:
            for other in collection.entries:
                if other != entry and self._held(other) != FALSE:
                    drops[other] = boolean()
                    clause([~drops[other], self._held(other)])
            replaced = self._algebra.all_of([taken, full])
            self._algebra.constraints.exactly_one(list(drops.values()), replaced)
        self._took(found, taken, drops)
        return Taking(taken, drops)

    def forget(self, case: int, entries: frozenset[str]) -> None:
        """When `case` holds, any of the entries may be held or not, as far as their collections hold so many."""
        for entry in entries:
            if entry in self._symbols.store.held:
                anything = self._algebra.constraints.boolean()
                self._symbols.store.held[entry] = self._algebra.truth_of([(case, anything)], self._held(entry))

    def _find(self, entry: str) -> tuple[Entry, Collection]:
        found = self._declarations.entry(entry)
        assert found is not None
        return found, self._declarations.collections[found.collection]

    def _held(self, entry: str) -> int:
        return self._symbols.store.held[entry]

    def _full(self, collection: Collection) -> int:
        if collection.capacity is None:
            return FALSE
        total = number(0)
        for entry in collection.entries:
            total = added(total, self._algebra.count(self._held(entry)))
        return self._algebra.at_least(total, Fraction(collection.capacity))

    def _took(self, entry: Entry, taken: int, drops: dict[str, int]) -> None:
        held = self._symbols.store.held
        for other, drop in drops.items():
            held[other] = self._algebra.all_of([held[other], ~drop])
        held[entry.id] = self._algebra.any_of([held[entry.id], taken])
        self._symbols.change([(taken, entry.effects)])
