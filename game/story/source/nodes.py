"""A script as a tree of words with places: nothing but text, lists and mappings, each knowing where it stands.

Owns the node types that all readers of scripts work on. Must not know what any word means.
"""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of one line in one file: line and column count from 1, `length` in characters (at least 1)."""

    file: str
    line: int
    column: int
    length: int = 1


class Scalar:
    """A piece of text. `quoted` when the writer put quotes around it or set it as a block."""

    __slots__ = ("column", "file", "length", "line", "quoted", "text")

    def __init__(self, file: str, line: int, column: int, length: int, text: str, quoted: bool = False) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.length = length
        self.text = text
        self.quoted = quoted

    @property
    def span(self) -> Span:
        """Where the text stands."""
        return Span(self.file, self.line, self.column, max(1, self.length))


class Sequence:
    """A list of nodes."""

    __slots__ = ("column", "file", "items", "line")

    def __init__(self, file: str, line: int, column: int) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.items: list[Node] = []

    @property
    def span(self) -> Span:
        """Where the list begins."""
        return Span(self.file, self.line, self.column, 1)


class Mapping:
    """Keys with their values, in the order written; a key stands here once (repeats are reported by the parser)."""

    __slots__ = ("column", "file", "line", "pairs")

    def __init__(self, file: str, line: int, column: int) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.pairs: list[tuple[Scalar, Node]] = []

    @property
    def span(self) -> Span:
        """Where the mapping begins."""
        return Span(self.file, self.line, self.column, 1)

    def get(self, name: str) -> Node | None:
        """The value under `name`, or None."""
        for key, value in self.pairs:
            if key.text == name:
                return value
        return None

    def key(self, name: str) -> Scalar | None:
        """The key `name` itself, for its place."""
        for key, _ in self.pairs:
            if key.text == name:
                return key
        return None


Node = Scalar | Sequence | Mapping
