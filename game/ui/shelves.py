"""The pages of saves: the rings of automatic and quick ones, and the pages of the player's own.

Owns which pages there are and which of them are named at the head. Must not draw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from game.save.slots import PAGES, PER_PAGE, Kind, Slots, SlotView

_BESIDE = 2
_RINGS: Final[tuple[Literal["auto", "quick"], ...]] = ("auto", "quick")


@dataclass(frozen=True, slots=True)
class Shelf:
    """A page of one kind, counted from 0."""

    kind: Kind
    page: int = 0

    @property
    def first(self) -> int:
        """The number of its first slot, from 1."""
        return self.page * PER_PAGE + 1


def shelves(slots: Slots, *, loading: bool) -> list[Shelf]:
    """All pages in order. Only the player's own can be saved into."""
    own = [Shelf("manual", page) for page in range(PAGES)]
    if not loading:
        return own
    rings: list[Shelf] = []
    for kind in _RINGS:
        held = len(slots.ring(kind))
        rings += [Shelf(kind, page) for page in range(max(1, -(-held // PER_PAGE)))]
    return [*rings, *own]


def named(all_shelves: list[Shelf], open_shelf: Shelf) -> list[Shelf]:
    """Those with a word at the head: the rings, and the player's own pages around the open one."""
    own = [shelf for shelf in all_shelves if shelf.kind == "manual"]
    at = open_shelf.page if open_shelf.kind == "manual" else 0
    start = max(0, min(at - _BESIDE, len(own) - 2 * _BESIDE - 1))
    return [shelf for shelf in all_shelves if shelf.kind != "manual"] + own[start : start + 2 * _BESIDE + 1]


def views_on(slots: Slots, shelf: Shelf) -> list[SlotView]:
    """The slots of a page; a ring's newest first."""
    if shelf.kind == "manual":
        return slots.page(shelf.page)
    held = slots.ring(shelf.kind)
    return held[shelf.page * PER_PAGE : (shelf.page + 1) * PER_PAGE]


def shelf_of(name: str, slots: Slots) -> Shelf:
    """The page on which a slot lies."""
    kind, _, number = name.partition("-")
    if kind == "manual":
        return Shelf("manual", (int(number) - 1) // PER_PAGE)
    ring: Literal["auto", "quick"] = "quick" if kind == "quick" else "auto"
    names = [view.name for view in slots.ring(ring)]
    return Shelf(ring, names.index(name) // PER_PAGE if name in names else 0)


def newest_own(slots: Slots) -> SlotView | None:
    """The newest save that the player made; None when there is none."""
    views = [view for shelf in shelves(slots, loading=False) for view in views_on(slots, shelf)]
    return max((view for view in views if view.summary is not None), key=_when, default=None)


def _when(view: SlotView) -> str:
    return view.summary.when if view.summary is not None else ""
