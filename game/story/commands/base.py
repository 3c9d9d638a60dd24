"""What every command is: a record of parameters that writes instructions.

Owns the protocol between commands and the compiler. Must not know particular commands.
"""

from __future__ import annotations

from typing import Protocol

from game.story.ops import Op
from game.story.schema.reader import Reader
from game.story.source.nodes import Node, Scalar, Span


class Builder(Protocol):
    """The scene that is being compiled, as commands see it."""

    reader: Reader
    scene: str
    line_before: int | None  # the instruction of the line right before this step, if the step before was one

    @property
    def here(self) -> int:
        """The number of the next instruction."""

    def emit(self, op: Op) -> int:
        """Add an instruction; returns its number."""

    def reserve(self) -> int:
        """Leave room for an instruction that is filled in later."""

    def fill(self, index: int, op: Op) -> None:
        """Put the instruction into its room (or in the place of another)."""

    def at(self, index: int) -> Op | None:
        """The instruction with that number."""

    def stop_id(self, sort: str, words: str, place: Span, pinned: str = "") -> str:
        """A stable id for a stop of that sort with those words; `pinned` is what the writer wants it to be."""

    def effect_id(self, sort: str, words: str) -> str:
        """A stable id for a step that has an effect and doesn't wait."""

    def steps(self, node: Node | None) -> bool:
        """Compile nested steps here; false when nothing that follows them can be reached."""

    def end_path(self) -> None:
        """Nothing after this instruction is reached in this list of steps."""


class Command(Protocol):
    """A step as a writer wrote it."""

    def emit(self, builder: Builder, step: Step) -> None:
        """Write the instructions of this step."""


class Step:
    """Where a step stands: its first key and the value under it."""

    __slots__ = ("key", "value")

    def __init__(self, key: Scalar, value: Node) -> None:
        self.key = key
        self.value = value

    @property
    def line(self) -> int:
        """Its line in the script."""
        return self.key.line

    @property
    def span(self) -> Span:
        """The place of its first key."""
        return self.key.span
