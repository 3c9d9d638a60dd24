"""`check`: everything that can be known to be wrong before playing.

Owns the report of all remarks, and the repair of what can be repaired. Ends with 1 when there is an error.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path

from game.assets.library import Assets, ManifestError
from game.assets.location import Location, find_story, resources
from game.story.checking.story import check_story
from game.story.compiler.story import compile_story
from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics, Language
from game.story.diagnostics.excerpt import render
from game.story.errors import StoryError
from game.story.files import Files, read_files
from game.story.load import load_text
from game.story.program import Program
from game.story.source.excerpts import with_excerpts
from game.story.source.fixing import fixed
from game.story.source.nodes import Span
from game.story.source.reading import read_bytes
from game.tools.asset_check import check_assets
from game.tools.manifest_places import MANIFEST
from game.tools.translation_check import check_translations


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `check`."""
    parser.add_argument("--json", action="store_true", help="one JSON list, for editors")
    parser.add_argument("--fix", action="store_true", help="write the quotes that YAML needs into the scripts")
    parser.add_argument("--notes", action="store_true", help="show notes too, not only errors and warnings")
    parser.add_argument("--no-text-fit", action="store_true", help="don't measure texts (runs without pygame)")
    parser.add_argument("--lang", choices=("zh", "en"), default="en", help="language of the messages")


def run(given: argparse.Namespace) -> int:
    """0 without errors, else 1."""
    location = find_story(given.story, Path.cwd())
    if given.fix:
        fix(location, quiet=given.json)
    remarks = check(location, text_fit=not given.no_text_fit)
    found = Counter(remark.severity for remark in remarks)
    if given.json:
        print(json.dumps([as_data(remark, given.lang) for remark in remarks], ensure_ascii=False, indent=1))
    else:
        for remark in remarks:
            if remark.severity != "note" or given.notes:
                print(render(remark, given.lang), end="\n\n")
        if found["note"] and not given.notes:
            print(f"{found['note']} notes aren't shown; --notes shows them")
        print(f"{found['error']} errors, {found['warning']} warnings")
    return 1 if found["error"] else 0


def check(location: Location, *, text_fit: bool = True) -> list[Diagnostic]:
    """All remarks about scripts, assets, translations and the fit of texts, by file and line.

    A StoryError only when there is no script to speak of.
    """
    files = read_files(location.root)
    try:
        loaded = load_text(files)
    except StoryError:
        remarks = list(compile_story(files).diagnostics)
        if not any(remark.severity == "error" for remark in remarks):
            raise
    else:
        remarks = [*loaded.diagnostics, *check_story(loaded.program, files, loaded.diagnostics)]
        remarks += _check_files(location, loaded.program, files, text_fit)
    shown = with_excerpts(remarks, lambda path: read_bytes(location.root / path))
    return sorted(shown, key=lambda remark: (remark.file, remark.line, remark.column, remark.code))


def _check_files(location: Location, program: Program, files: Files, text_fit: bool) -> list[Diagnostic]:
    locale = location.scripts / "locale"
    remarks = list(check_translations(program, locale))
    try:
        assets = Assets(location.assets, resources())
    except ManifestError as error:
        return [*remarks, _of_manifest(str(error))]
    remarks += check_assets(program, assets, location.assets, files)
    if text_fit:
        # Only here, so that `--no-text-fit` runs where pygame is not to be had.
        from game.tools.text_fit import check_text_fit

        remarks += check_text_fit(program, assets, locale)
    return remarks


def _of_manifest(reason: str) -> Diagnostic:
    """Why the manifest can't be used, as a remark."""
    place = re.search(r"line (\d+), column (\d+)", reason)
    line, column = (int(place[1]), int(place[2])) if place else (1, 1)
    entry = re.search(r"assets\[(\d+)\]", reason)
    told = " ".join(reason.partition(": ")[2].split()) or reason
    remarks = Diagnostics()
    number = f"{int(entry[1]) + 1}. " if entry else ""
    remarks.add("A400", Span(MANIFEST, line, column), reason=f"{number}{told}")
    return next(iter(remarks))


def fix(location: Location, *, quiet: bool = False) -> None:
    """Repair the scripts' traps in place, and say which files were changed."""
    files = [location.scripts / "story.yaml", *sorted(location.scripts.glob("chapters/*.yaml"))]
    files += sorted(location.scripts.glob("pages/*.yaml"))
    for path in files:
        data = read_bytes(path)
        text, remarks = fixed(data, path.relative_to(location.root).as_posix())
        if text.encode("utf-8") != data:
            path.write_text(text, encoding="utf-8", newline="\n")
            if not quiet:
                print(f"{path.relative_to(location.root)}: {len(remarks)} repaired")


def as_data(remark: Diagnostic, language: Language) -> dict[str, object]:
    """A remark as plain data: lines and columns from 1, in characters; `fix` is the whole line as it should stand."""
    return {
        "file": remark.file,
        "line": remark.line,
        "column": remark.column,
        "length": remark.length,
        "code": remark.code,
        "severity": remark.severity,
        "message": remark.message(language),
        "hint": remark.hint(language),
        "suggestion": remark.suggestion,
        "excerpt": remark.excerpt,
        "fix": remark.fix,
    }
