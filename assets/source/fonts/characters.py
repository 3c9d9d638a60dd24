"""Which characters the subset fonts must have.

Owns the fixed sets (GB 2312 level 1, punctuation, Latin) and the reading of what the story and its translations use.
Must not know any font.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

# What a text may need besides letters: general punctuation, arrows, circled numbers, mathematical signs, CJK marks,
# vertical forms of marks (FE10-FE4F) and full-width forms. A font is only asked for those it has.
MARKS: tuple[tuple[int, int], ...] = (
    (0x2010, 0x2027), (0x2030, 0x203B), (0x20AC, 0x20AC), (0x2103, 0x2103), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2160, 0x216B), (0x2190, 0x2199), (0x2212, 0x2212), (0x221A, 0x221A), (0x2248, 0x2248), (0x2260, 0x2265),
    (0x2460, 0x2473), (0x2500, 0x2503), (0x25A0, 0x25A1), (0x25B2, 0x25B3), (0x25B6, 0x25B7), (0x25BC, 0x25BD),
    (0x25C0, 0x25C1), (0x25C6, 0x25CF), (0x2605, 0x2606), (0x2713, 0x2717), (0x3000, 0x301F), (0x3105, 0x3129),
    (0xFE10, 0xFE19), (0xFE30, 0xFE4F), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE5),
)  # fmt: skip
# Latin with the accents of European languages and of pinyin.
LATIN: tuple[tuple[int, int], ...] = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x1F8, 0x1F9), (0x218, 0x21B), (0x2BC, 0x2BC),
)  # fmt: skip


def ranges(*sets: Iterable[tuple[int, int]]) -> set[str]:
    """All characters of inclusive ranges of code points."""
    return {chr(code) for pairs in sets for first, last in pairs for code in range(first, last + 1)}


def gb2312_level_1() -> set[str]:
    """The 3,755 Han characters that cover ordinary modern Chinese (rows 16 to 55 of GB 2312)."""
    found: set[str] = set()
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                continue  # the last row is not full
    return found


def text_files(root: Path) -> list[Path]:
    """Every file whose words a player may see: chapters, declarations, pages, translations, the engine's catalogues."""
    folders = (root / "scripts", root / "game" / "resources" / "locale")
    return sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in {".yaml", ".po"})


def used_characters(root: Path) -> set[str]:
    """All printable characters in the story, its translations and the interface."""
    found: set[str] = set()
    for path in text_files(root):
        found |= set(path.read_text(encoding="utf-8"))
    return {character for character in found if character.isprintable()}
