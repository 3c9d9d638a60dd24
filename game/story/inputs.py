"""What a player can say to the story: the only things that `Machine.advance` understands."""

from __future__ import annotations

import msgspec


class Next(msgspec.Struct, frozen=True, tag="next"):
    """Go on from a line, a pause, a card or a page."""


class Choose(msgspec.Struct, frozen=True, tag="choose"):
    """Take an option of the choice that stands open. `timed_out` says that the clock took it."""

    option: str
    timed_out: bool = False


class Collect(msgspec.Struct, frozen=True, tag="collect"):
    """Take what the line offers into its collection; `drop` is the entry struck out for it when the collection is full.

    The story stays at the same line.
    """

    entry: str
    drop: str = ""


Input = Next | Choose | Collect
