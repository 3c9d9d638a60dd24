"""Words in the player's language: the interface's own and the story's.

Owns which language is spoken now and where its words are. Must not know the screen, nor what a story is: a text is
anything with an id and its words in the source language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from game.language.catalogue import EMPTY, Catalogue


class Translatable(Protocol):
    """Words of a story: `id` is the context they are translated in, `source` the words themselves."""

    @property
    def id(self) -> str: ...

    @property
    def source(self) -> str: ...


Loader = Callable[[str], Catalogue]


class Translator:
    """Speaks one language at a time; `switch` changes it at any moment.

    `load_interface` and `load_story` read the catalogue of a language; each is called once a language, when first
    needed. The interface's catalogue is read for every language, the story's for all but its source language.
    """

    def __init__(
        self,
        load_interface: Loader,
        load_story: Loader,
        languages: Sequence[str],
        language: str,
        source: str,
    ) -> None:
        self._load_interface = load_interface
        self._load_story = load_story
        self._interface: dict[str, Catalogue] = {}
        self._story: dict[str, Catalogue] = {}
        self.languages = tuple(languages)
        self.source = source
        self.language = language if language in self.languages else source

    def switch(self, language: str) -> None:
        """Speak `language` from now on; ValueError when this story isn't told in it."""
        if language not in self.languages:
            raise ValueError(f"this story has no language {language!r}; it has {', '.join(self.languages)}")
        self.language = language

    def ui(self, key: str, **values: object) -> str:
        """The interface's words for `key`, with `{name}` filled from `values`."""
        words = self._interface_words().find(key) or key
        return words.format_map(_Forgiving(values)) if values else words

    def ui_plural(self, key: str, count: int, **values: object) -> str:
        """As `ui`, in the plural form that `count` takes; `{n}` is the count."""
        words = self._interface_words().find_plural(key, count) or key
        return words.format_map(_Forgiving({**values, "n": count}))

    def story(self, text: Translatable) -> str:
        """The story's words in this language; the source's words where no translation stands yet."""
        if self.language == self.source:
            return text.source
        return self._story_words().find(text.source, text.id) or text.source

    def _interface_words(self) -> Catalogue:
        if self.language not in self._interface:
            self._interface[self.language] = self._load_interface(self.language)
        return self._interface[self.language]

    def _story_words(self) -> Catalogue:
        if self.language not in self._story:
            self._story[self.language] = self._load_story(self.language)
        return self._story.get(self.language, EMPTY)


class _Forgiving(dict[str, object]):
    """Leaves `{name}` as it is when a translation names something that isn't given: never a crash over a word."""

    def __init__(self, values: Mapping[str, object]) -> None:
        super().__init__(values)

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
