"""What a writer probably meant by a name that doesn't exist.

Owns the likeness of names. Must not know what the names stand for.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like `name`, or nothing when none is like it enough to be worth saying."""
    names = list(known)
    if not name or not names:
        return ""
    folded = {candidate.casefold(): candidate for candidate in names}
    if name.casefold() in folded:
        return folded[name.casefold()]
    matches = difflib.get_close_matches(name.casefold(), list(folded), n=1, cutoff=0.6)
    return folded[matches[0]] if matches else ""
