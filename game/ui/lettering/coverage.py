"""Which characters a font file has.

Owns the reading of a TrueType file's character map; SDL draws a box for what is missing and doesn't say so.
The map is looked things up in as it lies in the file: a start asks for some dozens of characters, and unrolling four
fonts would take a fifth of it. Must not render anything.
"""

from __future__ import annotations

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol


class _Table(Protocol):
    """One of a font's maps, each in a form of its own."""

    def __contains__(self, code: int) -> bool: ...

    def ranges(self) -> Iterator[range]: ...


class Coverage:
    """The code points of a font, to be asked one by one or gone through."""

    def __init__(self, tables: tuple[_Table, ...] = ()) -> None:
        self._tables = tables

    def __contains__(self, code: int) -> bool:
        return any(code in table for table in self._tables)

    def __iter__(self) -> Iterator[int]:
        found = {code for table in self._tables for codes in table.ranges() for code in codes if code in table}
        return iter(sorted(found))


def coverage(path: Path) -> Coverage:
    """What a font file covers; nothing when the file can't be read as a font."""
    try:
        with path.open("rb") as file:
            return Coverage(tuple(_tables(_character_map(file))))
    except (OSError, struct.error, IndexError):
        return Coverage()


def characters(path: Path) -> frozenset[int]:
    """All code points of a font file; empty when the file can't be read as a font."""
    return frozenset(coverage(path))


def _character_map(file: BinaryIO) -> bytes:
    head = file.read(16)
    start = 0
    if head[:4] == b"ttcf":  # a collection: its first font speaks for all
        (start,) = struct.unpack_from(">I", head, 12)
    file.seek(start)
    (count,) = struct.unpack_from(">H", file.read(12), 4)
    directory = file.read(16 * count)
    for number in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", directory, 16 * number)
        if tag == b"cmap":
            file.seek(offset)
            return file.read(length)
    return b""


def _tables(data: bytes) -> Iterator[_Table]:
    if not data:
        return
    (count,) = struct.unpack_from(">H", data, 2)
    for offset in sorted({struct.unpack_from(">I", data, 8 + 8 * number)[0] for number in range(count)}):
        (form,) = struct.unpack_from(">H", data, offset)
        if form == 4:
            yield _Segments(data, offset)
        elif form == 12:
            yield _Groups(data, offset)


class _Groups:
    """Format 12: runs of code points."""

    def __init__(self, data: bytes, at: int) -> None:
        (count,) = struct.unpack_from(">I", data, at + 12)
        numbers = struct.unpack_from(f">{3 * count}I", data, at + 16)
        self._firsts, self._lasts = numbers[0::3], numbers[1::3]

    def __contains__(self, code: int) -> bool:
        number = bisect_right(self._firsts, code) - 1
        return number >= 0 and code <= self._lasts[number]

    def ranges(self) -> Iterator[range]:
        for first, last in zip(self._firsts, self._lasts, strict=True):
            yield range(first, last + 1)


class _Segments:
    """Format 4: segments of the basic plane, each with a delta or a table of glyphs."""

    def __init__(self, data: bytes, at: int) -> None:
        (twice,) = struct.unpack_from(">H", data, at + 6)
        count = twice // 2
        self._data = data
        self._lasts = struct.unpack_from(f">{count}H", data, at + 14)
        self._firsts = struct.unpack_from(f">{count}H", data, at + 16 + twice)
        self._deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * twice)
        self._tables_at = at + 16 + 3 * twice
        self._tables = struct.unpack_from(f">{count}H", data, self._tables_at)

    def __contains__(self, code: int) -> bool:
        number = bisect_left(self._lasts, code)
        if number == len(self._lasts) or not self._firsts[number] <= code < 0xFFFF:
            return False
        table, glyph = self._tables[number], code
        if table:
            place = self._tables_at + 2 * number + table + 2 * (code - self._firsts[number])
            if place + 2 > len(self._data):
                return False
            (glyph,) = struct.unpack_from(">H", self._data, place)
            if not glyph:
                return False
        return bool((glyph + self._deltas[number]) & 0xFFFF)

    def ranges(self) -> Iterator[range]:
        for first, last in zip(self._firsts, self._lasts, strict=True):
            yield range(first, last + 1)
