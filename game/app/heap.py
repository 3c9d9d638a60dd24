"""Where the memory of pictures comes from, and giving it back.

Owns two settings of the C library's allocator and the call that empties its holes; all of it does nothing but on glibc.
Must not know what is allocated.
"""

from __future__ import annotations

import ctypes
import functools
import sys

# From malloc.h of glibc.
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
# Smaller would have the passing buffers of each scaled figure fetched from the system in every frame.
_LARGE = 4 << 20
_SPARE = 8 << 20


def keep_large_blocks_apart() -> None:
    """Let what canvases, backgrounds and music took go back to the system when they are dropped.

    Left to itself, glibc takes blocks of up to 32 MiB from its heap as soon as it has seen a few dropped. Pictures then
    lie scattered in it, and the holes between them stay with the process: a third of all its memory, after a chapter.
    """
    library = _glibc()
    if library is not None:
        library.mallopt(_MMAP_THRESHOLD, _LARGE)
        library.mallopt(_TRIM_THRESHOLD, _SPARE)


def give_back() -> None:
    """Return the pages of dropped blocks that lie between others. Takes 2 to 4 ms."""
    library = _glibc()
    if library is not None:
        library.malloc_trim(0)


@functools.lru_cache(maxsize=1)
def _glibc() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    try:
        library = ctypes.CDLL(None)
    except OSError:
        return None
    return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None
