"""The fonts that ship: they have what the story needs, and their licences lie beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ui.lettering.coverage import characters
from game.ui.lettering.families import FALLBACKS, FAMILIES

ROOT = Path(__file__).parents[3]
TEXT_FACES = ("serif_500", "serif_700", "sans_400", "sans_500", "sans_700", "kai")
DISPLAY_FACES = ("serif_900", "brush", "pen")
LARGEST_TOTAL = 12_500_000


def used_han() -> set[str]:
    """Every Han character and Chinese mark that the story, its translations and the interface use."""
    files = [
        path
        for folder in (ROOT / "scripts", ROOT / "game" / "resources" / "locale")
        for path in folder.rglob("*")
        if path.suffix in {".yaml", ".po"}
    ]
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    return {c for c in text if "\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u303f" or "\uff01" <= c <= "\uff5e"}


@pytest.mark.parametrize("name", TEXT_FACES)
def test_text_faces_have_every_character_of_the_story(fonts: Path, name: str) -> None:
    covered = characters(fonts / f"{name}.ttf")
    assert not "".join(sorted(c for c in used_han() if ord(c) not in covered)), (
        "run: python assets/source/build.py fonts"
    )


@pytest.mark.parametrize("name", TEXT_FACES)
def test_text_faces_have_ordinary_chinese(fonts: Path, name: str) -> None:
    covered = characters(fonts / f"{name}.ttf")
    level_1 = [bytes((row, cell)) for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF)]
    assert all(ord(code.decode("gb2312")) in covered for code in level_1)


@pytest.mark.parametrize("name", [*TEXT_FACES, "latin_500", "latin_700", "latin_500_italic"])
def test_every_face_has_latin_with_pinyin(fonts: Path, name: str) -> None:
    covered = characters(fonts / f"{name}.ttf")
    wanted = {*map(chr, range(0x21, 0x7F)), *"āáǎàēéěèīíǐìōóǒòūúǔùǘǚǜü"}
    assert not {c for c in wanted if ord(c) not in covered}


@pytest.mark.parametrize("name", ["serif_500", "serif_700", "sans_400", "sans_700", "kai"])
def test_text_faces_have_the_marks_of_columns(fonts: Path, name: str) -> None:
    covered = characters(fonts / f"{name}.ttf")
    assert all(ord(c) in covered for c in "﹁﹂﹃﹄︵︶")


def test_families_name_fonts_that_exist(fonts: Path) -> None:
    named = {
        *FALLBACKS,
        *(
            name
            for family in FAMILIES.values()
            for name in (*family.han.values(), *family.latin.values(), family.italic)
        ),
    }
    assert not {name for name in named if not (fonts / f"{name}.ttf").exists()}
    assert {path.stem for path in fonts.glob("*.ttf")} == named


def test_licences_lie_beside_the_fonts(fonts: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in fonts.glob("OFL-*.txt")}
    assert len(texts) == 6
    for name, text in texts.items():
        assert text.startswith("Copyright"), name
        assert "SIL OPEN FONT LICENSE Version 1.1" in text, name


def test_reserved_names_are_not_used(fonts: Path) -> None:
    data = (fonts / "kai.ttf").read_bytes()
    names = data.decode("utf-16-be", errors="ignore") + data[1:].decode("utf-16-be", errors="ignore")
    assert "Qingshan Kai" in names
    assert "LXGW WenKai" not in names
    assert "霞鹜" not in names


def test_fonts_are_small_enough_to_ship(fonts: Path) -> None:
    assert sum(path.stat().st_size for path in fonts.glob("*.ttf")) < LARGEST_TOTAL


def test_what_is_no_font_covers_nothing(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.ttf"
    damaged.write_bytes(b"not a font at all")
    assert characters(damaged) == frozenset()
    assert characters(tmp_path / "absent.ttf") == frozenset()
