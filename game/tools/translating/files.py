"""The .po files of a story on disk: reading, the head of a new one, writing.

Owns their names and form. A file is written whole or not at all, and only when it says something new.
"""

from __future__ import annotations

from pathlib import Path

import polib

from game.story.declarations.story import Declarations
from game.story.errors import StoryError


def read_po(path: Path) -> polib.POFile:
    """The file at `path`; an empty one when there is none. A StoryError when it can't be read."""
    if not path.exists():
        return polib.POFile()
    try:
        return polib.pofile(str(path), encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise StoryError(f"this translation can't be read: {error}", file=str(path)) from error


def read_folder(folder: Path) -> dict[str, polib.POFile]:
    """All files of one language, by name without ending."""
    return {path.stem: read_po(path) for path in sorted(folder.glob("*.po"))}


def complete_head(file: polib.POFile, declared: Declarations, language: str) -> None:
    """Give a file the head that it needs; what a translator wrote there stays. No times: they would change each day."""
    head = {
        "Project-Id-Version": f"{declared.id} {declared.version}",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    file.metadata = {**head, **file.metadata, "Project-Id-Version": head["Project-Id-Version"]}


def write_po(file: polib.POFile, path: Path) -> bool:
    """Write the file; False when it stands there already just so."""
    text = f"{file}".rstrip("\n") + "\n"
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.new")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    temporary.replace(path)
    return True


def languages_in(locale: Path) -> list[str]:
    """The languages that have a folder with translations."""
    return sorted(folder.name for folder in locale.glob("*") if folder.is_dir() and any(folder.glob("*.po")))
