"""`strings`: keeps ids and translations true to the script when its words are changed.

Owns the command line and the report. Ids are matched by the story itself (`game.story.ids`), translations by
`game.tools.translating`.
"""

from __future__ import annotations

import argparse
import collections
import re
import sys
from pathlib import Path

import polib

from game.assets.location import Location, find_story
from game.story.diagnostics.diagnostic import Diagnostic
from game.story.diagnostics.excerpt import render
from game.story.ids import update_ids
from game.story.load import load_story
from game.story.program import Program
from game.tools.translating.files import complete_head, languages_in, read_folder, read_po, write_po
from game.tools.translating.merging import Counts, Memory, merge
from game.tools.translating.messages import Message, messages_of
from game.tools.translation_check import check_translations

_MOST_MISSING = 10


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `strings`."""
    parser.add_argument(
        "what",
        choices=("export", "update", "check"),
        help="export: write files to translate; update: bring ids and translations up to the script; check: what is "
        "stale, missing or broken",
    )
    parser.add_argument("--lang", default="", metavar="CODE", help="one language (export: begin or complete it)")
    parser.add_argument("--out", type=Path, metavar="DIR", help="export: write here instead of scripts/locale")
    parser.add_argument("--all", action="store_true", help="check: name every missing text")


def run(given: argparse.Namespace) -> int:
    """0, but 1 when `check` finds an error, and 2 for a language that can't be translated into."""
    location = find_story(given.story, Path.cwd())
    if given.what == "update":
        return update(location, given.lang)
    program = load_story(location.root).program
    if given.what == "export":
        return export(location, program, given.lang, given.out)
    return check(location, program, given.lang, everything=given.all)


def update(location: Location, only: str = "") -> int:
    """Match changed lines with their old ids, then merge the texts into all files of translations that exist."""
    updated = update_ids(location.root)
    for scene, step, before, now in updated.changed:
        print(f"{scene} {step}\n  - {before}\n  + {now}")
    for scene, known in updated.gone:
        print(f"{scene} {known.id} is gone\n  - {known.words}")
    print(f"{len(updated.changed)} changed lines keep their ids, {len(updated.gone)} are gone")
    # Read again: the ids that were just kept are part of the program.
    program = load_story(location.root).program
    locale = location.scripts / "locale"
    for language in languages_in(locale):
        if only in ("", language):
            files = messages_of(program, location.root)
            begun = {name: messages for name, messages in files.items() if (locale / language / f"{name}.po").exists()}
            _merge_language(program, language, locale / language, locale / language, begun)
    return 0


def export(location: Location, program: Program, language: str, out: Path | None) -> int:
    """Write templates, or all files of a language: what is translated already stays."""
    declared = program.declarations
    locale = location.scripts / "locale"
    files = messages_of(program, location.root)
    if not language:
        folder = out or locale
        for name, messages in files.items():
            template, _counts = merge(polib.POFile(), messages, Memory(), {})
            complete_head(template, declared, "")
            write_po(template, folder / f"{name}.pot")
            print(f"{folder / f'{name}.pot'}: {len(messages)} texts")
        return 0
    if language == declared.languages.source or not re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2}|_[A-Z][a-z]{3})?", language):
        print(f"--lang {language}: name a language to translate into, as en or pt_BR", file=sys.stderr)
        return 2
    _merge_language(program, language, locale / language, out or locale / language, files)
    if language not in declared.languages.offered:
        print(f"story.yaml doesn't offer {language} yet: add it to `languages: offered:`")
    return 0


def check(location: Location, program: Program, only: str, *, everything: bool) -> int:
    """Tell what is stale, broken and missing."""
    remarks = [
        remark
        for remark in check_translations(program, location.scripts / "locale")
        if only in ("", remark.values.get("language", ""))
    ]
    missing = [remark for remark in remarks if remark.code == "T502"]
    for remark in remarks:
        if remark.code != "T502":
            print(render(remark), end="\n\n")
    _print_missing(missing, len(missing) if everything else _MOST_MISSING)
    errors = sum(remark.severity == "error" for remark in remarks)
    counted = collections.Counter(remark.code for remark in remarks)
    print(f"{errors} errors, {counted['T501']} stale, {counted['T504']} to look at, {counted['T502']} missing")
    return 1 if errors else 0


def _print_missing(missing: list[Diagnostic], most: int) -> None:
    for remark in missing[:most]:
        print(f"{remark.file}:{remark.line}: {remark.message()}")
    if len(missing) > most:
        print(f"… and {len(missing) - most} more; --all names them")


def _merge_language(program: Program, language: str, source: Path, out: Path, files: dict[str, list[Message]]) -> None:
    old = read_folder(source)
    memory = Memory()
    memory.keep(old.values(), {(message.id, message.source) for found in files.values() for message in found})
    for name, messages in files.items():
        merged, counts = merge(old.get(name) or read_po(source / f"{name}.po"), messages, memory, program.index.renamed)
        complete_head(merged, program.declarations, language)
        changed = write_po(merged, out / f"{name}.po")
        print(f"{out / f'{name}.po'}: {_told(counts)}{'' if changed else ' (as it was)'}")


def _told(counts: Counts) -> str:
    parts = [f"{counts.kept} translated"]
    for number, what in (
        (counts.changed, "changed (fuzzy)"),
        (counts.found, "found again elsewhere"),
        (counts.new, "not translated"),
        (counts.gone, "gone (obsolete)"),
    ):
        if number:
            parts.append(f"{number} {what}")
    return ", ".join(parts)
