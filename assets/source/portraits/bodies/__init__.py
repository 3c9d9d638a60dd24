"""Everything below the chin: neck, trunk, clothes, arms, hands and props of each person."""

from __future__ import annotations

from kit import Art

from .persons.roster import FRONTS, GESTURES, PERSONS

__all__ = ["GESTURES", "draw_body", "draw_front", "has_front"]


def draw_body(art: Art, who: str, pose: str, gesture: str) -> None:
    """Draw the figure of `who` below the chin; KeyError for somebody unknown."""
    PERSONS[who](art, pose, gesture)


def has_front(who: str, pose: str, gesture: str) -> bool:
    """Whether an arm of this figure lies over its head."""
    return (who, gesture) in FRONTS


def draw_front(art: Art, who: str, pose: str, gesture: str) -> None:
    """Draw what lies over the head, if anything does."""
    if has_front(who, pose, gesture):
        FRONTS[who, gesture](art)
