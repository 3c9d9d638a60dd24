"""Where in its files something of a story stands: declared things, and conditions inside of steps.

Owns finding spans that compiled instructions don't carry. What isn't found is placed as near as can be.
"""

from __future__ import annotations

import re
from typing import Final

from game.story.compiler.story import tree_of
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.expressions.parser import parse_expression
from game.story.expressions.printer import print_expression
from game.story.expressions.tokens import ExpressionError
from game.story.expressions.tree import Expression
from game.story.files import GLOSSARY, STORY, Files
from game.story.source.nodes import Mapping, Node, Sequence, Span
from game.story.source.reading import decode

_CONDITION: Final = re.compile(r"(?:^|[\s{,-])(?:if|when): +")
# A condition stands so many lines below the step it belongs to, at most.
_FAR: Final = 400


class Places:
    """Looks places up in the files of a story; each file is read once, and only when something is looked up in it."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._trees: dict[str, Node | None] = {}
        self._lines: dict[str, list[str]] = {}

    def declared(self, *way: str) -> Span:
        """The key that the way leads to in story.yaml, as `declared("cast", "anna")`; the last one that there is."""
        return self._key(STORY, way)

    def article(self, name: str) -> Span:
        """An article of the glossary."""
        return self._key(GLOSSARY, (name,))

    def condition(self, file: str, line: int, condition: Expression) -> Span:
        """The condition of the step or option at that line; the whole line when it isn't found."""
        wanted = print_expression(condition)
        lines = self.lines(file)
        for number in range(line - 1, min(line - 1 + _FAR, len(lines))):
            text = lines[number]
            for match in _CONDITION.finditer(text):
                written = text[match.end() :].strip().strip("\"'")
                for end in (len(written), *(at for at, mark in enumerate(written) if mark in ",}")):
                    if _same(written[:end].strip(), wanted):
                        at = text.index(written, match.end())
                        return Span(file, number + 1, at + 1, max(1, len(written[:end].strip())))
        return Span(file, line, 1)

    def lines(self, file: str) -> list[str]:
        """The lines of a script file."""
        if file not in self._lines:
            self._lines[file] = decode(self._files.text(file), file, Diagnostics()).split("\n")
        return self._lines[file]

    def _key(self, file: str, way: tuple[str, ...]) -> Span:
        if file not in self._trees:
            self._trees[file] = tree_of(self._files.text(file), file, Diagnostics())
        node = self._trees[file]
        span = Span(file, 1, 1)
        for step in way:
            if isinstance(node, Sequence) and step.isdigit() and int(step) < len(node.items):
                node = node.items[int(step)]
                span = node.span
            elif isinstance(node, Mapping) and (key := node.key(step)) is not None:
                span, node = key.span, node.get(step)
            else:
                break
        return span


def _same(written: str, wanted: str) -> bool:
    if written == wanted:
        return True
    try:
        return print_expression(parse_expression(written)) == wanted
    except ExpressionError:
        return False
