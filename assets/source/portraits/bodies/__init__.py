"""Everything below the chin: neck, trunk, clothes, arms, hands and props of each person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kit import Art

from .persons.roster import FRONTS, GESTURES, PERSONS, RISE

__all__ = ["GESTURES", "draw_body", "draw_front", "has_front"]


def draw_body(art: Art, who: str, pose: str, gesture: str) -> None:
    """Draw the figure of `who` below the chin; KeyError for somebody unknown."""
    with raised(art, who):
        PERSONS[who](art, pose, gesture)


def has_front(who: str, pose: str, gesture: str) -> bool:
    """Whether an arm of this figure lies over its head."""
    return (who, gesture) in FRONTS


def draw_front(art: Art, who: str, pose: str, gesture: str) -> None:
    """Draw what lies over the head, if anything does."""
    if has_front(who, pose, gesture):
        with raised(art, who):
            FRONTS[who, gesture](art)


@contextmanager
def raised(art: Art, who: str) -> Iterator[None]:
    """Coordinates of a body, which is drawn a little lower than it stands: necks differ in length."""
    art.c.save()
    art.c.translate(0, -RISE[who])
    yield
    art.c.restore()
