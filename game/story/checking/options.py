"""Options of one choice that a player could not tell apart.

Owns when two options say the same, and when they look alike. Two that never stand there together are no pair.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from itertools import combinations
from typing import Final

from game.story.checking.reasoning import World, cases
from game.story.diagnostics.diagnostic import Diagnostics
from game.story.ops import ChapterUnit, Choice, Option
from game.story.source.nodes import Span

_TAG: Final = re.compile(r"\{[^{}]*\}")
_NO_LETTER: Final = re.compile(r"[\W_]+")
# Shorter options differ enough when they differ at all.
_LONG_ENOUGH: Final = 8
_ALIKE: Final = 0.9


def check_options(units: Iterable[ChapterUnit], world: World, remarks: Diagnostics) -> None:
    """Report doubled and look-alike options."""
    for unit in units:
        for scene in unit.scenes:
            for op in scene.ops:
                if isinstance(op, Choice):
                    _choice(op, unit.file, world, remarks)


def _choice(op: Choice, file: str, world: World, remarks: Diagnostics) -> None:
    words = [plain(option.words) for option in op.options]
    told: set[str] = set()
    for (first, one), (second, other) in combinations(zip(op.options, words, strict=True), 2):
        if second.id in told or not one or not other:
            continue
        same = one == other
        if not same and (min(len(one), len(other)) < _LONG_ENOUGH or abs(len(one) - len(other)) > 2):
            continue
        if (same or _alike(one, other)) and _together(first, second, world):
            told.add(second.id)
            remarks.add(
                "S433" if same else "S434", Span(file, second.line, 1), choice=op.id, first=first.id, second=second.id
            )


def plain(words: str) -> str:
    """Words as far as the eye keeps them: without marks, blanks and capitals. A silence keeps its dots."""
    letters = _NO_LETTER.sub("", _TAG.sub("", words)).casefold()
    return letters or _TAG.sub("", words).strip()


def _alike(one: str, other: str) -> bool:
    # A changed number is what such options are about: 三天 and 五天 are told apart, 3 and 30 too.
    changed = [
        (one[a:b], other[c:d])
        for sort, a, b, c, d in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
        if sort != "equal"
    ]
    if any(_counts(part) for pair in changed for part in pair):
        return False
    kept = max(len(one), len(other)) - sum(max(len(a), len(b)) for a, b in changed)
    return kept / max(len(one), len(other)) >= _ALIKE


def _counts(text: str) -> bool:
    return any(letter.isnumeric() or letter in "不没未无别非" for letter in text)


def _together(first: Option, second: Option, world: World) -> bool:
    """Can both stand there at once?"""
    conditions = [option.when for option in (first, second) if option.hidden and option.when is not None]
    left = cases(conditions[0], {}, world, True) if conditions else [{}]
    if len(conditions) == 2:
        left = [last for known in left for last in cases(conditions[1], known, world, True)]
    return bool(left)
