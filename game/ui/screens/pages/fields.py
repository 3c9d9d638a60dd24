"""The fields of a document as words: whatever a template calls them, in the player's language.

Owns the reading of a page's fields. Must not know any layout.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.story.beat import Page, Text
from game.text.markup import Marked, MarkupError, parse, plain
from game.ui.desk import Desk

# What templates call the parts that every document has.
HEADS = ("title", "headline", "heading", "subject", "head")
OPENINGS = ("to", "greeting", "salutation", "addressee")
BODIES = ("body", "text", "paragraphs", "content", "items", "points", "letter", "message")
SIGNS = ("sign", "signature", "signed", "from", "by", "author", "who")
DATES = ("date", "day", "time", "when")
NUMBERS = ("number", "no", "file", "code", "kicker", "masthead", "under")


class Fields:
    """The fields of one page."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._desk = desk
        self._page = page

    def raw(self, *names: str) -> object:
        """The first field of these names that there is; None without one."""
        return next((self._page.fields[name] for name in names if name in self._page.fields), None)

    def word(self, *names: str) -> str:
        """A field as plain words; someone of the cast is their name."""
        return self.plain(self.raw(*names))

    def plain(self, value: object) -> str:
        """Any value as plain words."""
        if isinstance(value, Text):
            return self.marked(value).plain
        if value is None or isinstance(value, bool):
            return ""
        if isinstance(value, str):
            if value in self._desk.declared.cast:
                return self._desk.words.story(self._desk.declared.text("cast", value, "name"))
            return value
        if isinstance(value, int | float):
            return str(value)
        return ""

    def marked(self, text: Text) -> Marked:
        """A text with its marks."""
        source = self._desk.words.story(text)
        try:
            return parse(source, text.values)
        except MarkupError:
            return plain(source)

    def paragraphs(self) -> list[Marked]:
        """The body, in order."""
        found = list(self._all(self.raw(*BODIES)))
        if found:
            return found
        # A template with names of its own: all its words, in the order declared.
        known = {*HEADS, *OPENINGS, *SIGNS, *DATES, *NUMBERS}
        return [marked for name, value in self._page.fields.items() if name not in known for marked in self._all(value)]

    def _all(self, value: object) -> Iterator[Marked]:
        if isinstance(value, Text):
            yield self.marked(value)
        elif isinstance(value, Mapping):
            for part in value.values():
                yield from self._all(part)
        elif isinstance(value, Sequence) and not isinstance(value, str | bytes):
            for part in value:
                yield from self._all(part)
