"""Which characters a font file has.

Owns the reading of a TrueType file's character map; SDL draws a box for what is missing and doesn't say so.
Must not render anything.
"""

from __future__ import annotations

import struct
from pathlib import Path


def characters(path: Path) -> frozenset[int]:
    """The code points of a font file; empty when the file can't be read as a font."""
    try:
        data = path.read_bytes()
        return _from_tables(data)
    except (OSError, struct.error, IndexError):
        return frozenset()


def _from_tables(data: bytes) -> frozenset[int]:
    if data[:4] == b"ttcf":  # a collection: its first font speaks for all
        (start,) = struct.unpack_from(">I", data, 12)
    else:
        start = 0
    (count,) = struct.unpack_from(">H", data, start + 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * number)
        if tag == b"cmap":
            return _from_map(data, offset)
    return frozenset()


def _from_map(data: bytes, base: int) -> frozenset[int]:
    (count,) = struct.unpack_from(">H", data, base + 2)
    offsets = {struct.unpack_from(">I", data, base + 4 + 8 * number + 4)[0] for number in range(count)}
    found: set[int] = set()
    for offset in offsets:
        (form,) = struct.unpack_from(">H", data, base + offset)
        if form == 4:
            found |= _segments(data, base + offset)
        elif form == 12:
            (groups,) = struct.unpack_from(">I", data, base + offset + 12)
            for number in range(groups):
                first, last, _ = struct.unpack_from(">III", data, base + offset + 16 + 12 * number)
                found.update(range(first, last + 1))
    return frozenset(found)


def _segments(data: bytes, at: int) -> set[int]:
    """Format 4: segments of the basic plane, each with a delta or a table of glyphs."""
    (twice,) = struct.unpack_from(">H", data, at + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * twice)
    ranges_at = at + 16 + 3 * twice
    ranges = struct.unpack_from(f">{count}H", data, ranges_at)
    found: set[int] = set()
    for number, (first, last, delta, indirect) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        if first == 0xFFFF:
            continue
        for code in range(first, last + 1):
            glyph = code
            if indirect:
                (glyph,) = struct.unpack_from(">H", data, ranges_at + 2 * number + indirect + 2 * (code - first))
            if indirect == 0 or glyph:
                glyph = (glyph + delta) & 0xFFFF
            if glyph:
                found.add(code)
    return found
