"""Are the translations complete, and do they still say what the script says?

Owns the comparison of a program's texts with its .po files. Must not judge how well something is translated.
"""

from __future__ import annotations

from pathlib import Path

import polib

from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.outline import outline
from game.story.program import Program
from game.story.source.nodes import Span

_SHOWN = 40


def check_translations(program: Program, locale: Path) -> tuple[Diagnostic, ...]:
    """Remarks about stale and missing translations of every language that the story offers and has begun."""
    remarks = Diagnostics()
    languages = program.declarations.languages
    texts = {
        text.id: (text.source, step.file, step.line)
        for step in outline(program)
        for text in (*step.texts, *(option.text for option in step.options))
    }
    for language in languages.offered:
        files = sorted((locale / language).glob("*.po"))
        if language == languages.source or not files:
            continue
        done: set[str] = set()
        for file in files:
            place = f"scripts/locale/{language}/{file.name}"
            try:
                entries = polib.pofile(str(file), encoding="utf-8")
            except (OSError, UnicodeDecodeError, ValueError) as error:
                remarks.add("T501", Span(place, 1, 1), language=language, text=str(error))
                continue
            for entry in entries:
                if entry.obsolete or not entry.msgctxt or not entry.msgctxt.count("."):
                    continue
                known = texts.get(entry.msgctxt)
                if known is not None and known[0] == entry.msgid and entry.msgstr and not entry.fuzzy:
                    done.add(entry.msgctxt)
                elif known is not None and (entry.fuzzy or known[0] != entry.msgid):
                    remarks.add(
                        "T501", Span(place, entry.linenum or 1, 1), language=language, text=entry.msgid[:_SHOWN]
                    )
        # A language with only its names translated isn't a translation that misses all lines: it hasn't begun.
        if done:
            for name, (source, path, line) in texts.items():
                if name not in done:
                    remarks.add("T502", Span(path, line, 1), language=language, text=source[:_SHOWN])
    return remarks.sorted()
