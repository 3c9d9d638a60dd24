"""The interface speaks both languages completely."""

from __future__ import annotations

import ast
from pathlib import Path

import polib
import pytest

from game.assets.location import resources

GAME = Path(__file__).parents[2] / "game"
LANGUAGES = ("zh", "en")
# Functions whose first argument is a key of the interface's words.
ASKERS = {"ui", "ui_plural"}


def keys() -> dict[str, Path]:
    """Every key that stands in the code of ui and app, and where."""
    found: dict[str, Path] = {}
    for package in ("ui", "app"):
        for path in sorted((GAME / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or not node.args:
                    continue
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in ASKERS:
                    for argument in ast.walk(node.args[0]):
                        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                            found[argument.value] = path
    return found


def catalogue(language: str) -> dict[str, str]:
    file = polib.pofile(str(resources() / "locale" / language / "ui.po"), encoding="utf-8")
    entries = {entry.msgid: entry.msgstr or "\n".join(entry.msgstr_plural.values()) for entry in file}
    assert len(entries) == len(file), "a key stands twice"
    return entries


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_code_is_translated(language: str) -> None:
    words = catalogue(language)
    missing = [f"{path.relative_to(GAME)}: {key}" for key, path in keys().items() if key and not words.get(key)]
    assert not missing, "\n".join(missing)


def test_both_catalogues_have_the_same_keys_and_values() -> None:
    one, other = (catalogue(language) for language in LANGUAGES)
    assert one.keys() == other.keys()
    for key in one:
        names = {part.split("}")[0] for part in key.split("{")[1:]}
        for words in (one[key], other[key]):
            used = {part.split("}")[0] for part in words.split("{")[1:]}
            assert used <= names, f"{key}: {words}"


def test_chinese_has_no_half_width_marks_and_english_no_han() -> None:
    for key, words in catalogue("zh").items():
        if any("\u4e00" <= character <= "\u9fff" for character in words):
            assert not set(words) & set(",;?!()"), f"{key}: {words}"
    for key, words in catalogue("en").items():
        assert not any("\u4e00" <= character <= "\u9fff" for character in words), f"{key}: {words}"
