"""Rectangles that have to be drawn anew.

Owns how they are put together: few rectangles that do not overlap, without covering much more than they must.
"""

from __future__ import annotations

from collections.abc import Iterable

from pygame import Rect


def merged(rects: Iterable[Rect], bounds: Rect) -> list[Rect]:
    """The rectangles inside `bounds`, those that touch put together."""
    result: list[Rect] = []
    for rect in rects:
        part = rect.clip(bounds)
        if part.w <= 0 or part.h <= 0:
            continue
        index = 0
        while index < len(result):
            if result[index].colliderect(part):
                part = part.union(result.pop(index))
                index = 0
            else:
                index += 1
        result.append(part)
    return result
