"""How long `check` takes on a story of a hundred thousand lines, besides compiling it. Run by hand:

    python tests/benchmarks/check.py [LINES] [--check]

With `--check` it ends with 1 when the 6 seconds that it may take are exceeded. Times are CPU seconds, so that a busy
machine doesn't spoil them. Measuring the fit of texts is told apart.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from game.assets.library import Assets
from game.assets.location import Location, resources
from game.story.checking.story import check_story
from game.story.files import read_files
from game.story.load import load_text
from game.story.source.excerpts import with_excerpts
from game.story.source.reading import read_bytes
from game.tools.asset_check import check_assets
from game.tools.text_fit import check_text_fit
from game.tools.translation_check import check_translations

sys.path.insert(0, str(Path(__file__).parent))
from compile import write_story  # type: ignore[import-not-found]

MOST_SECONDS = 6.0


def write_translations(location: Location, lines: int) -> int:
    """An English translation of as many lines as there are; returns how many."""
    import polib

    from game.tools.translating.messages import messages_of

    program = load_text(read_files(location.root)).program
    written = 0
    for name, messages in messages_of(program, location.root).items():
        file = polib.POFile()
        file.metadata = {"Content-Type": "text/plain; charset=utf-8"}
        for message in messages:
            words = " ".join(["the tide went out"] * (1 + len(message.source) // 12)) + "."
            file.append(polib.POEntry(msgctxt=message.id, msgid=message.source, msgstr=words))
            written += 1
        path = location.scripts / "locale" / "en" / f"{name}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        file.save(str(path))
        if written > lines:
            break
    return written


def main() -> int:
    """Write a story, check it, say what took how long."""
    parser = argparse.ArgumentParser()
    parser.add_argument("lines", type=int, nargs="?", default=100_000)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        location = Location(Path(folder) / "story")
        lines = write_story(location.root, given.lines)
        story = location.scripts / "story.yaml"
        story.write_text(
            story.read_text(encoding="utf-8") + "languages: {source: zh, offered: [zh, en]}\n", encoding="utf-8"
        )
        translated = write_translations(location, given.lines)
        begun = time.process_time()
        files = read_files(location.root)
        loaded = load_text(files)
        compiled = time.process_time()
        found = list(loaded.diagnostics)
        found += check_story(loaded.program, files, loaded.diagnostics)
        whole = time.process_time()
        assets = Assets(location.assets, resources())
        found += check_assets(loaded.program, assets, location.assets, files)
        pictures = time.process_time()
        found += check_translations(loaded.program, location.scripts / "locale")
        translations = time.process_time()
        with_excerpts(found, lambda path: read_bytes(location.root / path))
        ended = time.process_time()
        fit = check_text_fit(loaded.program, assets, location.scripts / "locale")
        fitted = time.process_time()
    print(f"{lines} lines, {translated} of their texts translated: compile {compiled - begun:.2f} s CPU")
    print(
        f"check besides: {ended - compiled:.2f} s (story {whole - compiled:.2f}, assets {pictures - whole:.2f}, "
        f"translations {translations - pictures:.2f}, excerpts {ended - translations:.2f})"
    )
    print(f"text fit, two languages at two sizes: {fitted - ended:.2f} s")
    print(Counter(remark.code for remark in [*found, *fit]))
    return 1 if given.check and ended - compiled > MOST_SECONDS else 0


if __name__ == "__main__":
    sys.exit(main())
