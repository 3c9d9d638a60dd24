"""A script file's bytes → text that can be looked at line by line.

Owns encoding, line ends, and the limit of size. Must not know YAML.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.story.diagnostics.diagnostic import Diagnostics
from game.story.source.nodes import Span

# A script of a hundred thousand lines is five megabytes.
LARGEST: Final = 32_000_000


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; nothing when it can't be read (whoever needs it reports that)."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def decode(data: bytes, file: str, diagnostics: Diagnostics) -> str:
    """The text of a file with plain line ends; a wrong encoding is reported and read as well as can be."""
    if len(data) > LARGEST:
        diagnostics.add("S019", Span(file, 1, 1), size=len(data) // 1_000_000, limit=LARGEST // 1_000_000)
        return ""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        text = _guess(data)
        diagnostics.add("S018", Span(file, line, 1))
    if text.startswith("\ufeff"):
        diagnostics.add("S016", Span(file, 1, 1))
        text = text[1:]
    if "\r" in text:
        diagnostics.add("S017", Span(file, 1, 1))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _guess(data: bytes) -> str:
    for encoding in ("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "gb18030", "utf-8"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", errors="replace")
