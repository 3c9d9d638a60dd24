"""Words come in the player's language, and a missing one is never a crash."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from game.language.catalogue import Catalogue, CatalogueError, read_catalogue
from game.language.translator import Translator

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Save"
msgstr "存档"

msgid "{n} line"
msgid_plural "{n} lines"
msgstr[0] "一行"
msgstr[1] "{n} 行"

msgid "Untold"
msgstr ""

#, fuzzy
msgid "Doubtful"
msgstr "不作数"

msgctxt "line1"
msgid "水"
msgstr "Water"

msgctxt "line2"
msgid "水"
msgstr "The river"
"""


class Words(NamedTuple):
    id: str
    source: str


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    file = tmp_path / "a.po"
    file.write_text(PO, encoding="utf-8")
    return read_catalogue([file])


def translator(catalogue: Catalogue, language: str = "en") -> Translator:
    return Translator(lambda _l: catalogue, lambda _l: catalogue, ["zh", "en"], language, "zh")


def test_the_interface_speaks_the_language(catalogue: Catalogue) -> None:
    assert translator(catalogue).ui("Save") == "存档"


@pytest.mark.parametrize("key", ["Untold", "Doubtful", "Never heard of"])
def test_an_untranslated_key_stands_for_itself(catalogue: Catalogue, key: str) -> None:
    assert translator(catalogue).ui(key) == key


@pytest.mark.parametrize(("count", "words"), [(1, "一行"), (2, "2 行"), (0, "0 行")])
def test_plural_forms_follow_the_rule_of_the_file(catalogue: Catalogue, count: int, words: str) -> None:
    assert translator(catalogue).ui_plural("{n} line", count) == words


def test_the_same_words_are_told_apart_by_their_line(catalogue: Catalogue) -> None:
    told = translator(catalogue)
    assert [told.story(Words("line1", "水")), told.story(Words("line2", "水"))] == ["Water", "The river"]


def test_a_line_without_translation_is_shown_in_the_source_language(catalogue: Catalogue) -> None:
    assert translator(catalogue).story(Words("line9", "山")) == "山"


def test_the_source_language_needs_no_catalogue(catalogue: Catalogue) -> None:
    assert translator(catalogue, "zh").story(Words("line1", "水")) == "水"


def test_switching_changes_the_next_words(catalogue: Catalogue) -> None:
    told = translator(catalogue, "zh")
    told.switch("en")
    assert told.story(Words("line1", "水")) == "Water"
    with pytest.raises(ValueError, match="zh, en"):
        told.switch("fr")


def test_an_unknown_language_in_the_settings_falls_back_to_the_source(catalogue: Catalogue) -> None:
    assert translator(catalogue, "tlh").language == "zh"


def test_a_translation_that_names_what_is_not_given_keeps_the_name(catalogue: Catalogue) -> None:
    assert translator(catalogue).ui("{n} of {all}", n=1) == "1 of {all}"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "broken.po"
    file.write_text('msgid "a\nmsgstr', encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"broken\.po"):
        read_catalogue([file])


def test_a_plural_rule_is_arithmetic_only(tmp_path: Path) -> None:
    file = tmp_path / "evil.po"
    file.write_text(PO.replace("(n != 1)", "__import__('os')"), encoding="utf-8")
    with pytest.raises(CatalogueError, match="Plural-Forms"):
        read_catalogue([file])
