"""The texts of a story as a language tells them so far, each with its place in its .po file.

Owns which entries count: translated ones that aren't fuzzy or obsolete, as the game itself has it.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import polib

from game.story.source.nodes import Span
from game.story.source.reading import read_bytes


class Told(NamedTuple):
    """Words in some language, and where they stand."""

    words: str
    span: Span


def told_in(locale: Path, language: str) -> dict[str, Told]:
    """All translations of a language by the id of their text; files that can't be read are left out."""
    found: dict[str, Told] = {}
    for path in sorted((locale / language).glob("*.po")):
        try:
            entries = polib.pofile(str(path), encoding="utf-8")
        except (OSError, UnicodeDecodeError, ValueError):
            continue
        places = PoPlaces(path, language)
        for entry in entries:
            if entry.msgctxt and entry.msgstr and not entry.obsolete and not entry.fuzzy:
                found[entry.msgctxt] = Told(entry.msgstr, places.translation(entry))
    return found


class PoPlaces:
    """Where entries stand in one .po file."""

    def __init__(self, path: Path, language: str) -> None:
        self.file = f"scripts/locale/{language}/{path.name}"
        self._lines = read_bytes(path).decode("utf-8", errors="replace").split("\n")

    def original(self, entry: polib.POEntry) -> Span:
        """The entry's original words."""
        return self._find(entry, "msgid ")

    def translation(self, entry: polib.POEntry) -> Span:
        """The entry's translation."""
        return self._find(entry, "msgstr ")

    def _find(self, entry: polib.POEntry, key: str) -> Span:
        start = max(1, entry.linenum or 1)
        for number in range(start, min(start + 60, len(self._lines) + 1)):
            line = self._lines[number - 1]
            if line.startswith(key):
                return Span(self.file, number, len(key) + 1, max(1, len(line) - len(key)))
        return Span(self.file, start, 1)
