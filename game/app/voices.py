"""Where the short tones of a voice lie.

Owns the naming of their files: `<voice>_1.wav`, `<voice>_2.wav`, … beside each other. Must not play them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def blips_in(find: Callable[[str, str], Path | None]) -> Callable[[str], list[Path]]:
    """The function that gives all tones of a voice; `find("voice", NAME)` is the first of them."""

    def files(voice: str) -> list[Path]:
        first = find("voice", voice)
        if first is None:
            return []
        stem = first.stem.rsplit("_", 1)[0]
        return sorted(first.parent.glob(f"{stem}_*{first.suffix}"))

    return files
