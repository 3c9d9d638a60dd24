"""The size of a picture file, read from its first bytes.

Owns just enough of JPEG, PNG and WebP to know width and height, so that a picture that would eat all memory is refused
before it is decoded. Must not decode.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

LIMIT = 8192  # pixels a side
# Start-of-frame markers of JPEG; the gaps are tables and reserved ones.
_FRAMES = {*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)}
_BARE = {0x01, *range(0xD0, 0xD8)}  # markers without a length


class PictureError(Exception):
    """A picture that can't be used; the message says why."""


def picture_size(path: Path) -> tuple[int, int]:
    """Width and height in pixels. PictureError when the file is unreadable, unknown, or over `LIMIT` a side."""
    try:
        with path.open("rb") as file:
            width, height = _read(file)
    except OSError as error:
        raise PictureError(error.strerror or str(error)) from error
    except (struct.error, IndexError) as error:
        raise PictureError("the file ends before its size is told") from error
    if width < 1 or height < 1:
        raise PictureError(f"it says that it is {width} x {height} pixels")
    if width > LIMIT or height > LIMIT:
        raise PictureError(f"{width} x {height} pixels; the limit is {LIMIT} a side")
    return width, height


def _read(file: BinaryIO) -> tuple[int, int]:
    head = file.read(30)
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        width, height = struct.unpack(">II", head[16:24])
        return width, height
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _webp(head)
    if head.startswith(b"\xff\xd8"):
        file.seek(2)
        return _jpeg(file)
    raise PictureError("not a JPEG, PNG or WebP picture")


def _webp(head: bytes) -> tuple[int, int]:
    kind = head[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if kind == b"VP8L":
        bits = struct.unpack("<I", head[21:25])[0]
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", head[26:30])
        return width & 0x3FFF, height & 0x3FFF
    raise PictureError("a WebP file of an unknown kind")


def _jpeg(file: BinaryIO) -> tuple[int, int]:
    while True:
        byte = file.read(1)[0]
        if byte != 0xFF:
            raise PictureError("a JPEG file with a broken header")
        while byte == 0xFF:
            byte = file.read(1)[0]
        if byte in _BARE:
            continue
        (length,) = struct.unpack(">H", file.read(2))
        if byte in _FRAMES:
            height, width = struct.unpack(">xHH", file.read(5))
            return width, height
        file.seek(length - 2, 1)
