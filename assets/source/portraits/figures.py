"""Where bodies come from: the one door from the compositor to whoever draws below the chin."""

from bodies import draw_body, draw_front, has_front

__all__ = ["draw_body", "draw_front", "has_front"]
