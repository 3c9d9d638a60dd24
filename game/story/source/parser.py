"""Text of a script → tree of nodes, through the events of the YAML parser.

Owns the bounds that keep a script from being a weapon (no anchors, no tags, limited depth and size) and the report of
what YAML itself can't read. Must not know what any word means.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import yaml

from game.story.diagnostics.diagnostic import Diagnostics
from game.story.source.columns import Columns
from game.story.source.nodes import Mapping, Node, Scalar, Sequence, Span

DEEPEST: Final = 60

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML built without libyaml: slower, and the same in everything else
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector still: a third to two thirds of the time of reading YAML is its doing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def parse(text: str, file: str, diagnostics: Diagnostics, columns: Columns | None = None) -> Node | None:
    """The tree of `text`, or None when it is empty or can't be read at all (which is reported).

    `columns` leads from columns of a repaired text back to those of the writer's.
    """
    with _no_collection():
        return _Builder(file, diagnostics, columns or Columns()).build(text)


class _Builder:
    def __init__(self, file: str, diagnostics: Diagnostics, columns: Columns) -> None:
        self._file = file
        self._diagnostics = diagnostics
        self._columns = columns

    def build(self, text: str) -> Node | None:
        try:
            return self._walk(yaml.parse(text, _Loader))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            span = Span(self._file, line, self._columns.original(line, column))
            self._diagnostics.add("S020", span, problem=error.problem or error.context or "?")
        except yaml.YAMLError as error:
            self._diagnostics.add("S020", Span(self._file, 1, 1), problem=str(error).splitlines()[0])
        return None

    def _walk(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
        stack: list[Sequence | Mapping] = []
        keys: list[Scalar | None] = []  # for each open mapping: the key that waits for its value
        seen: list[set[str]] = []
        skipping = 0  # inside something that can't be used (a key that is no text): its depth
        file = self._file
        original = self._columns.original
        shifted = self._columns.lines
        for event in events:
            kind = type(event)
            node: Node
            if kind is yaml.ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse(event)
                start, end = event.start_mark, event.end_mark
                line, column = start.line + 1, start.column + 1
                length = end.column + 1 - column if end.line == start.line else 1
                if line in shifted:
                    last = original(line, column + length)
                    column = original(line, column)
                    length = last - column
                node = Scalar(file, line, column, length, event.value, event.style is not None and event.style != "")
            elif kind is yaml.SequenceStartEvent or kind is yaml.MappingStartEvent:
                if event.anchor is not None or event.tag is not None:
                    self._refuse(event)
                mark = event.start_mark
                line = mark.line + 1
                make = Sequence if kind is yaml.SequenceStartEvent else Mapping
                node = make(file, line, original(line, mark.column + 1))
            elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
                if skipping:
                    skipping -= 1
                    if not skipping:
                        keys[-1] = Scalar(file, 0, 0, 0, "")
                    continue
                if kind is yaml.MappingEndEvent:
                    keys.pop()
                    seen.pop()
                stack.pop()
                continue
            elif kind is yaml.AliasEvent:
                self._refuse(event)
                mark = event.start_mark
                node = Scalar(file, mark.line + 1, original(mark.line + 1, mark.column + 1), 1, "")
            elif kind is yaml.DocumentStartEvent and root is not None:
                self._diagnostics.add("S022", Span(file, event.start_mark.line + 1, 1))
                break
            else:
                continue
            if skipping:
                skipping += kind is not yaml.ScalarEvent and kind is not yaml.AliasEvent
                continue
            if not stack:
                root = node
            else:
                parent = stack[-1]
                if type(parent) is Sequence:
                    parent.items.append(node)
                else:
                    key = keys[-1]
                    if key is None:
                        if type(node) is not Scalar:
                            self._diagnostics.add("S023", node.span)
                            skipping = 1
                            continue
                        if node.text in seen[-1]:
                            self._diagnostics.add("S011", node.span, key=node.text)
                            node.line = -node.line  # the repeat: its value is read and dropped
                        else:
                            seen[-1].add(node.text)
                        keys[-1] = node
                        continue
                    if key.line > 0:
                        parent.pairs.append((key, node))  # type: ignore[union-attr]
                    keys[-1] = None
            if type(node) is not Scalar:
                if len(stack) >= DEEPEST:
                    self._diagnostics.add("S021", node.span, depth=DEEPEST)
                    return None
                stack.append(node)  # type: ignore[arg-type]
                if type(node) is Mapping:
                    keys.append(None)
                    seen.append(set())
        return root

    def _refuse(self, event: Any) -> None:
        """Report an anchor, an alias or a tag: scripts are plain, and what isn't plain can be made to explode."""
        mark = event.start_mark
        what = event.anchor or event.tag or "?"
        line, column = mark.line + 1, mark.column + 1
        self._diagnostics.add("S024", Span(self._file, line, self._columns.original(line, column)), what=what)
