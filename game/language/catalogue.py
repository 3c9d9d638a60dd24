"""One language's words, read from gettext .po files.

Owns the look-up by context and source words, and plural forms. Must not know who asks.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterable
from pathlib import Path

import polib

PluralRule = Callable[[int], int]


class CatalogueError(Exception):
    """A .po file that can't be read; the message names the file and, where known, the line."""


class Catalogue:
    """Messages by (context, source words). An empty or fuzzy translation counts as missing."""

    def __init__(
        self,
        messages: dict[tuple[str, str], str],
        plurals: dict[str, dict[int, str]],
        rule: PluralRule,
    ) -> None:
        self._messages = messages
        self._plurals = plurals
        self._rule = rule

    def __len__(self) -> int:
        return len(self._messages) + len(self._plurals)

    def find(self, source: str, context: str = "") -> str:
        """The translation of `source` in `context`, else without a context; empty when there is none."""
        return self._messages.get((context, source)) or self._messages.get(("", source), "")

    def find_plural(self, source: str, count: int) -> str:
        """The translation that goes with `count`; empty when there is none."""
        forms = self._plurals.get(source)
        if not forms:
            return self.find(source)
        return forms.get(self._rule(count)) or forms[max(forms)]


def _no_plural(_count: int) -> int:
    return 0


EMPTY = Catalogue({}, {}, _no_plural)


def read_catalogue(files: Iterable[Path]) -> Catalogue:
    """Read .po files into one catalogue, later files over earlier ones. CatalogueError when one can't be read."""
    messages: dict[tuple[str, str], str] = {}
    plurals: dict[str, dict[int, str]] = {}
    rule: PluralRule = _no_plural
    for file in files:
        try:
            entries = polib.pofile(str(file), encoding="utf-8")
        except (OSError, UnicodeDecodeError, ValueError) as error:
            raise CatalogueError(f"{file}: this translation can't be read ({error})") from error
        header = entries.metadata.get("Plural-Forms", "")
        if "plural=" in header:
            rule = _plural_rule(header, file)
        for entry in entries:
            if entry.obsolete or entry.fuzzy:
                continue
            if entry.msgid_plural:
                forms = {int(index): words for index, words in entry.msgstr_plural.items() if words}
                if forms:
                    plurals[entry.msgid] = forms
            elif entry.msgstr:
                messages[entry.msgctxt or "", entry.msgid] = entry.msgstr
    return Catalogue(messages, plurals, rule)


def _plural_rule(header: str, file: Path) -> PluralRule:
    expression = header.split("plural=", 1)[1].rstrip("; \n")
    try:
        # gettext's own reader of the C expression: it accepts arithmetic on n only.
        rule: PluralRule = gettext.c2py(expression)
    except ValueError as error:
        raise CatalogueError(f"{file}: Plural-Forms {expression!r} can't be read ({error})") from error
    return rule
