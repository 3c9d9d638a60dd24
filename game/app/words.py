"""The words of the program: interface and story, in the language of the player.

Owns where the catalogues lie and which language is spoken at first. Must not know who speaks.
"""

from __future__ import annotations

import locale
from collections.abc import Sequence
from pathlib import Path

import pygame

from game.assets.location import Location
from game.language.catalogue import EMPTY, Catalogue, CatalogueError, read_catalogue
from game.language.translator import Translator
from game.story.declarations.story import Declarations


def make_words(location: Location, resources: Path, declared: Declarations, wanted: str) -> Translator:
    """The translator of a story. `wanted` is the language the player asked for; empty: the desktop's."""
    source = declared.languages.source
    languages = declared.languages.offered or (source,)

    def interface(language: str) -> Catalogue:
        files = [resources / "locale" / language / "ui.po", location.scripts / "locale" / language / "ui.po"]
        return _read([file for file in files if file.is_file()])

    def story(language: str) -> Catalogue:
        folder = location.scripts / "locale" / language
        return _read(sorted(file for file in folder.glob("*.po") if file.name != "ui.po"))

    return Translator(interface, story, languages, wanted or desktop_language(languages, source), source)


def _read(files: Sequence[Path]) -> Catalogue:
    try:
        return read_catalogue(files)
    except CatalogueError:
        # `check` names the fault; a player reads the source's words instead of nothing.
        return EMPTY


def desktop_language(offered: Sequence[str], source: str) -> str:
    """The first of the desktop's languages that is offered, else English where it is, else the source's."""
    wanted: list[str] = []
    try:
        wanted = [str(entry.get("language", "")) for entry in pygame.system.get_pref_locales()]
    except (pygame.error, AttributeError):
        wanted = [(locale.getlocale()[0] or "").split("_")[0]]
    for language in wanted:
        if language in offered:
            return language
    return source if not wanted or source in offered else offered[0]
