"""Where the memory of pictures comes from.

Owns one setting of the C library's allocator. Must not know what is allocated.
"""

from __future__ import annotations

import ctypes
import sys

_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of glibc's malloc.h
_LARGE = 256 * 1024


def keep_large_blocks_apart() -> None:
    """Let what large pictures and sounds took go back to the system when they are dropped; does nothing but on glibc.

    Left to itself, glibc takes blocks of up to 32 MiB from its heap as soon as it has seen a few dropped. Pictures then
    lie scattered in it, and the holes between them stay with the process: a quarter of all its memory, after a chapter.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return
    mallopt(_MMAP_THRESHOLD, _LARGE)
