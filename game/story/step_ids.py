"""Ids of steps that stay the same when the script around them changes.

Owns how an id comes from who speaks and what is said, and how repeats are told apart. Which old id a changed line keeps
is kept by `game.story.ids`; here it is only looked up.
"""

from __future__ import annotations

import re
from base64 import b32encode
from collections.abc import Mapping
from hashlib import blake2b
from typing import Final

_TAGS: Final = re.compile(r"\{[^{}]*\}")
_BLANKS: Final = re.compile(r"\s+")


def fingerprint(sort: str, words: str, before: str = "") -> str:
    """Eight letters and digits that stand for these words of this speaker (after that step, for a repeat)."""
    if "{" in words:
        words = _TAGS.sub("", words)
    if " " in words or "\n" in words:
        words = _BLANKS.sub(" ", words).strip()
    digest = blake2b(f"{sort}\x1f{words}\x1f{before}".encode(), digest_size=5).digest()
    return b32encode(digest).decode().lower()


class SceneIds:
    """Hands out the ids of one scene, in the order of its steps.

    `kept` leads from fingerprints to the older ids that the steps keep. `record` gathers what was handed out:
    (id, sort, words, fingerprint).
    """

    def __init__(self, kept: Mapping[str, str]) -> None:
        self._kept = kept
        self._used: dict[str, None] = {}
        self._before = ""
        self.record: list[tuple[str, str, str, str]] = []

    def give(self, sort: str, words: str) -> str:
        """The id of the next step."""
        mark = fingerprint(sort, words)
        if mark in self._used:
            mark = fingerprint(sort, words, self._before)
        count = 0
        while mark in self._used:
            count += 1
            mark = fingerprint(sort, words, f"{self._before}#{count}")
        name = self._kept.get(mark, mark)
        if name in self._used:
            name = mark
        self._take(name, mark)
        self.record.append((name, sort, words, mark))
        return name

    def pin(self, name: str, sort: str = "", words: str = "") -> bool:
        """The next step has an id of its own; false when the scene has it already."""
        if name in self._used:
            return False
        self._take(name, name)
        self.record.append((name, sort, words, name))
        return True

    def effect(self, sort: str, words: str) -> str:
        """The id of a step that has an effect but doesn't wait: stops before and after keep their ids around it."""
        mark = fingerprint(sort, words)
        if mark in self._used:
            mark = fingerprint(sort, words, self._before)
        count = 0
        while mark in self._used:
            count += 1
            mark = fingerprint(sort, words, f"{self._before}#{count}")
        self._used[mark] = None
        return mark

    def _take(self, name: str, mark: str) -> None:
        self._used[name] = None
        self._used[mark] = None
        self._before = name
