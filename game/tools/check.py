"""`check`: everything that can be known to be wrong before playing.

Owns the report of all remarks, and the repair of what can be repaired. Ends with 1 when there is an error.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from game.assets.library import Assets, ManifestError
from game.assets.location import Location, find_story, resources
from game.story.diagnostics.diagnostic import Diagnostic, Language
from game.story.diagnostics.excerpt import render
from game.story.errors import StoryError
from game.story.load import load_story
from game.story.source.fixing import fixed
from game.story.source.reading import read_bytes
from game.tools.asset_check import check_assets
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
        fix(location)
    try:
        remarks = check(location, text_fit=not given.no_text_fit)
    except (StoryError, ManifestError) as error:
        print(error, file=sys.stderr)
        print("1 errors, 0 warnings")
        return 1
    errors = sum(remark.severity == "error" for remark in remarks)
    warnings = sum(remark.severity == "warning" for remark in remarks)
    if given.json:
        print(json.dumps([as_data(remark, given.lang) for remark in remarks], ensure_ascii=False, indent=1))
    else:
        for remark in remarks:
            if remark.severity != "note" or given.notes:
                print(render(remark, given.lang), end="\n\n")
        print(f"{errors} errors, {warnings} warnings")
    return 1 if errors else 0


def check(location: Location, *, text_fit: bool = True) -> list[Diagnostic]:
    """All remarks about scripts, assets, translations and the fit of texts. StoryError, ManifestError."""
    loaded = load_story(location.root)
    remarks = list(loaded.diagnostics)
    assets = Assets(location.assets, resources())
    remarks += check_assets(loaded.program, assets)
    remarks += check_translations(loaded.program, location.scripts / "locale")
    if text_fit:
        # Only here, so that `--no-text-fit` runs where pygame is not to be had.
        from game.tools.text_fit import check_text_fit

        remarks += check_text_fit(loaded.program, assets)
    return remarks


def fix(location: Location) -> None:
    """Repair the scripts' traps in place, and say which files were changed."""
    files = [location.scripts / "story.yaml", *sorted(location.scripts.glob("chapters/*.yaml"))]
    files += sorted(location.scripts.glob("pages/*.yaml"))
    for path in files:
        data = read_bytes(path)
        text, remarks = fixed(data, path.relative_to(location.root).as_posix())
        if text.encode("utf-8") != data:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"{path.relative_to(location.root)}: {len(remarks)} repaired")


def as_data(remark: Diagnostic, language: Language) -> dict[str, object]:
    """A remark as plain data: lines and columns from 1."""
    return {
        "file": remark.file,
        "line": remark.line,
        "column": remark.column,
        "length": remark.length,
        "code": remark.code,
        "severity": remark.severity,
        "message": remark.message(language),
        "hint": remark.hint(language),
        "fix": remark.fix,
    }
