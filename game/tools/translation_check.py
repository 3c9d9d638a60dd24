"""Are the translations complete, do they still say what the script says, and can they be shown?

Owns the comparison of a program's texts with its .po files. Must not judge how well something is translated.
"""

from __future__ import annotations

from pathlib import Path

import polib

from game.story.diagnostics.diagnostic import Diagnostic, Diagnostics
from game.story.program import Program
from game.story.source.nodes import Span
from game.story.typography import half_width, is_chinese, nothing_to_read
from game.tools.translating.marks import broken_marks, other_marks
from game.tools.translating.messages import Message, messages_of
from game.tools.translation_texts import PoPlaces

_SHOWN = 40


def check_translations(program: Program, locale: Path) -> tuple[Diagnostic, ...]:
    """Remarks about stale, missing and broken translations of every language that the story offers and has begun."""
    remarks = Diagnostics()
    languages = program.declarations.languages
    files = messages_of(program, locale.parent.parent)
    for language in languages.offered:
        if language != languages.source and any((locale / language).glob("*.po")):
            _check_language(files, language, locale / language, remarks)
    return remarks.sorted()


def _check_language(files: dict[str, list[Message]], language: str, folder: Path, remarks: Diagnostics) -> None:
    wanted = {message.id: message for messages in files.values() for message in messages}
    done: set[str] = set()
    for path in sorted(folder.glob("*.po")):
        place = f"scripts/locale/{language}/{path.name}"
        try:
            entries = polib.pofile(str(path), encoding="utf-8")
        except (OSError, UnicodeDecodeError, ValueError) as error:
            remarks.add("T503", Span(place, 1, 1), language=language, text=path.name, reason=error)
            continue
        places = PoPlaces(path, language)
        for entry in entries:
            if not entry.obsolete and entry.msgstr:
                _check_entry(entry, wanted, places, language, remarks, done)
    for name, messages in files.items():
        missing = [message for message in messages if message.id not in done]
        if not (folder / f"{name}.po").exists():
            # A file that was never begun doesn't miss each of its lines.
            remarks.add(
                "T502", Span(messages[0].file, 1, 1), language=language, text=f"{name}.po, {len(missing)} texts"
            )
            continue
        for message in missing:
            remarks.add("T502", Span(message.file, message.line, 1), language=language, text=message.source[:_SHOWN])


def _check_entry(
    entry: polib.POEntry,
    wanted: dict[str, Message],
    places: PoPlaces,
    language: str,
    remarks: Diagnostics,
    done: set[str],
) -> None:
    known = wanted.get(entry.msgctxt or "")
    shown = entry.msgid[:_SHOWN]
    if known is None or entry.fuzzy or known.source != entry.msgid:
        remarks.add("T501", places.original(entry), language=language, text=shown)
        if known is not None:
            # Stale, and said so: not missing as well.
            done.add(known.id)
        return
    done.add(known.id)
    span = places.translation(entry)
    broken = broken_marks(entry.msgid, entry.msgstr)
    if broken:
        remarks.add("T503", span, language=language, text=shown, reason=broken)
        return
    others = other_marks(entry.msgid, entry.msgstr)
    if others:
        remarks.add("T504", span, language=language, text=shown, marks=others)
    halves = list(half_width(entry.msgstr)) if is_chinese(language) else []
    if halves:
        marks = dict.fromkeys((half.mark, half.wide) for half in halves)
        remarks.add("T505", span, mark=" ".join(m for m, _ in marks), wide=" ".join(w for _, w in marks))
    if nothing_to_read(entry.msgstr):
        remarks.add("T506", span, language=language, text=shown)
