"""Which column of the writer's line a column of the repaired line was.

Owns that arithmetic alone.
"""

from __future__ import annotations


class Columns:
    """For each repaired line, where characters were put in or taken out; lines that aren't listed are as written."""

    def __init__(self) -> None:
        self.lines: dict[int, list[tuple[int, int]]] = {}

    def shift(self, line: int, column: int, by: int) -> None:
        """In `line`, from repaired `column` (from 1) on, characters stand `by` further right than written."""
        self.lines.setdefault(line, []).append((column, by))

    def original(self, line: int, column: int) -> int:
        """The written column (from 1) for the repaired one."""
        shifts = self.lines.get(line)
        if not shifts:
            return column
        return max(1, column - sum(by for at, by in shifts if at <= column))
