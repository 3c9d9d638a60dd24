"""One remark about a script, and the list that remarks are gathered in.

Owns what a remark consists of. Must not know what the words of a script mean, nor where remarks are shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from game.story.diagnostics.catalogue import page_of
from game.story.source.nodes import Span

Severity = Literal["error", "warning", "note"]
Language = Literal["zh", "en"]


class Diagnostic(msgspec.Struct, frozen=True):
    """A remark: its code names the page that explains it, `values` fill the words of that page.

    `excerpt` is the line it is about; `fix` what should stand there instead (whole line), when that is known.
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    length: int = 1
    values: dict[str, str] = {}
    excerpt: str = ""
    fix: str | None = None
    suggestion: str = ""

    @property
    def span(self) -> Span:
        """Where it is."""
        return Span(self.file, self.line, self.column, self.length)

    def message(self, language: Language = "en") -> str:
        """What is wrong, in one sentence."""
        return page_of(self.code).message(language, self.values)

    def hint(self, language: Language = "en") -> str:
        """What to do about it; empty when the message says it all."""
        hint = page_of(self.code).hint(language, self.values)
        if self.suggestion:
            meant = f"是不是想写 {self.suggestion}？" if language == "zh" else f"Did you mean {self.suggestion}?"
            hint = f"{meant} {hint}".strip()
        return hint


class Diagnostics:
    """The remarks gathered while a story is read, in the order found.

    Beyond `limit` of them, errors are still kept (as many again), and nothing else.
    """

    def __init__(self, limit: int = 2000) -> None:
        self._items: list[Diagnostic] = []
        self._limit = limit
        self.errors = 0

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def add(
        self,
        code: str,
        span: Span,
        *,
        suggestion: str = "",
        fix: str | None = None,
        excerpt: str = "",
        **values: object,
    ) -> None:
        """Report `code` at `span`; keyword values fill the words of its page."""
        self.report(code, span, values, suggestion=suggestion, fix=fix, excerpt=excerpt)

    def report(
        self,
        code: str,
        span: Span,
        values: Mapping[str, object],
        *,
        suggestion: str = "",
        fix: str | None = None,
        excerpt: str = "",
    ) -> None:
        """The same with the values as a mapping."""
        page = page_of(code)
        if page.severity == "error":
            self.errors += 1
        if self._room(page.severity):
            texts = {name: str(value) for name, value in values.items()}
            self._items.append(
                Diagnostic(
                    code,
                    page.severity,
                    span.file,
                    span.line,
                    span.column,
                    span.length,
                    texts,
                    excerpt,
                    fix,
                    suggestion,
                )
            )

    def extend(self, others: list[Diagnostic] | tuple[Diagnostic, ...]) -> None:
        """Take in remarks made elsewhere (another chapter, the cache)."""
        for other in others:
            if other.severity == "error":
                self.errors += 1
            if self._room(other.severity):
                self._items.append(other)

    def _room(self, severity: Severity) -> bool:
        return len(self._items) < (2 * self._limit if severity == "error" else self._limit)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All of them by file, line and column."""
        return tuple(sorted(self._items, key=lambda d: (d.file, d.line, d.column, d.code)))
