"""The text of a script with every trap of YAML disarmed, for `check --fix`.

Owns nothing of its own: it is what the scanner makes of the text.
"""

from __future__ import annotations

from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.source.reading import decode
from game.story.source.scanner import scan


def fixed(data: bytes, file: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text to write instead of `data`, and what was repaired in it (nothing: the text is fine as it is)."""
    diagnostics = Diagnostics()
    text = decode(data, file, diagnostics)
    scanned = scan(text, file, diagnostics)
    lines = scanned.text.split("\n")
    kept = [line for number, line in enumerate(lines) if number not in scanned.joined]
    return "\n".join(kept), diagnostics.sorted()
