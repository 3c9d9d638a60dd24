"""Where figures stand.

Owns the five places, which way one looks from them, and how they move aside when the outer ones are taken. Must not
know what a figure looks like.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

# Fractions of the width, for the middle of the head.
_ROOMY: Final = {"far_left": 0.105, "left": 0.243, "center": 0.5, "right": 0.757, "far_right": 0.895}
# Where left and right go when somebody stands in the middle, and when somebody stands outside of them.
_ASIDE: Final = {"left": 0.205, "right": 0.795}
_CLOSE: Final = {"left": 0.298, "right": 0.702}
_OUTER: Final = {"left": "far_left", "right": "far_right"}
# Which way one looks from there; in the middle everybody looks where they like.
_FACING: Final = {"far_left": "right", "left": "right", "right": "left", "far_right": "left"}


def place_x(position: str, taken: Iterable[str], width: int) -> float:
    """The x of a place in pixels, given the places that are taken. An unknown place is the middle."""
    others = set(taken)
    if _OUTER.get(position) in others:
        return _CLOSE[position] * width
    if position in _ASIDE and "center" in others:
        return _ASIDE[position] * width
    return _ROOMY.get(position, 0.5) * width


def is_flipped(position: str, facing: str) -> bool:
    """Whether a figure drawn `facing` left or right has to be turned round to look towards the middle."""
    return _FACING.get(position, facing) != facing


def side(position: str) -> int:
    """-1 for the left places, 1 for the right ones, 0 for the middle."""
    if position in ("far_left", "left"):
        return -1
    return 1 if position in ("right", "far_right") else 0


def depth(position: str) -> int:
    """How far back a place lies; smaller ones are drawn later, over the others."""
    return {"center": 0, "left": 1, "right": 1}.get(position, 2)
