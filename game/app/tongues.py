"""Which languages there are, and which one to begin with.

Owns the finding of translations of the interface and of a story. Must not speak them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.language.catalogue import EMPTY, Catalogue, CatalogueError, read_catalogue
from game.language.translator import Translator
from game.story.declarations.story import Declarations


def make_translator(
    declared: Declarations, scripts: Path, resources: Path, wanted: str, system: Sequence[str], report: list[str]
) -> Translator:
    """A translator for a story. `wanted` is the player's setting (empty: the system's language where it is offered)."""
    languages = declared.languages.offered or (declared.languages.source,)

    def read(files: list[Path]) -> Catalogue:
        try:
            return read_catalogue(files)
        except CatalogueError as error:
            # A damaged translation costs its words, never the game.
            report.append(str(error))
            return EMPTY

    def interface(language: str) -> Catalogue:
        file = resources / "locale" / language / "ui.po"
        return read([file]) if file.exists() else EMPTY

    def story(language: str) -> Catalogue:
        return read(sorted((scripts / "locale" / language).glob("*.po")))

    return Translator(interface, story, languages, wanted or _of_system(languages, system), declared.languages.source)


def _of_system(languages: Sequence[str], system: Sequence[str]) -> str:
    for locale in system:
        short = locale.replace("-", "_").split("_")[0].lower()
        if short in languages:
            return short
    return languages[0]
