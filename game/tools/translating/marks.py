"""Do the marks of a translation fit those of its original?

Owns what has to be the same: a value that is shown must be shown, and every mark must be one that can be read. Marks of
style may differ (no ruby in Latin script), so that is only worth a look.
"""

from __future__ import annotations

import collections
import re
from collections.abc import Iterable

from game.text.markup import MarkupError, parse, variables

# Marks that say something in every language. A reading (ruby) says nothing where letters are read as they stand.
_WATCHED = ("b", "em", "w", "fast")
_MARK = re.compile(r"(?<!\{)\{(\w+)(?:=[^{}]*)?\}")


def broken_marks(source: str, translation: str) -> str:
    """Why a translation can't be shown or shows too little; empty when nothing is wrong."""
    wanted, given = set(variables(source)), set(variables(translation))
    try:
        parse(translation, dict.fromkeys(wanted | given, ""))
    except MarkupError as error:
        return f"{error.message} at column {error.column + 1}"
    if given - wanted:
        return f"the original has no {_named(given - wanted)}"
    if wanted - given:
        return f"{_named(wanted - given)} is missing"
    return ""


def other_marks(source: str, translation: str) -> str:
    """Which marks of style the translation has more or fewer of; empty when they agree."""
    before, after = _count(source), _count(translation)
    return ", ".join(f"{{{mark}}} {before[mark]} -> {after[mark]}" for mark in _WATCHED if before[mark] != after[mark])


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"{{var:{name}}}" for name in sorted(names))


def _count(text: str) -> collections.Counter[str]:
    return collections.Counter(_MARK.findall(text))
