"""Bringing a translator's file up to what the script says now, without losing a word of theirs.

Owns the rules: an entry is known by its id; changed source words make it fuzzy and keep what they were; what is gone
becomes obsolete; what comes back, here or in another file, finds its translation again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import polib

from game.tools.translating.messages import Message


@dataclass(slots=True)
class Counts:
    """What a merge found: translated entries, and how many changed, came anew, are gone, are not translated."""

    kept: int = 0
    changed: int = 0
    found: int = 0
    new: int = 0
    gone: int = 0


@dataclass(slots=True)
class Memory:
    """Translations whose entries no file needs any more, by source words: a line that moved finds its own again."""

    entries: dict[str, polib.POEntry] = field(default_factory=dict)

    def keep(self, files: Iterable[polib.POFile], wanted: set[tuple[str, str]]) -> None:
        """Remember all translated entries of `files` whose (id, words) no message has."""
        for file in files:
            for entry in file:
                # Of two, the one that was in use last is better than one that has been obsolete for long.
                if entry.msgstr and not entry.fuzzy and (entry.msgctxt or "", entry.msgid) not in wanted:
                    known = self.entries.get(entry.msgid)
                    if known is None or (known.obsolete and not entry.obsolete):
                        self.entries[entry.msgid] = entry


def merge(
    old: polib.POFile, messages: Sequence[Message], memory: Memory, renamed: Mapping[str, str]
) -> tuple[polib.POFile, Counts]:
    """A new file with `messages` in their order, translated from `old`. `renamed` leads from old scenes to new ones."""
    counts = Counts()
    merged = polib.POFile()
    merged.metadata = dict(old.metadata)
    merged.header = old.header
    merged.metadata_is_fuzzy = old.metadata_is_fuzzy
    known: dict[str, polib.POEntry] = {}
    for entry in old:
        # An entry in use wins over an obsolete one of the same id.
        name = _present(entry.msgctxt or "", renamed)
        if name not in known or (known[name].obsolete and not entry.obsolete):
            known[name] = entry
    used: set[int] = set()
    for message in messages:
        former = known.get(message.id)
        if former is not None:
            used.add(id(former))
        merged.append(_entry(message, former, memory, counts))
    for entry in old:
        if id(entry) in used or not entry.msgstr:
            continue
        if not entry.obsolete:
            counts.gone += 1
        merged.append(_obsolete(entry))
    return merged, counts


def _entry(message: Message, former: polib.POEntry | None, memory: Memory, counts: Counts) -> polib.POEntry:
    entry = polib.POEntry(
        msgctxt=message.id,
        msgid=message.source,
        comment="\n".join(message.comments),
        occurrences=[(message.file, str(message.line))],
    )
    if former is not None:
        entry.tcomment = former.tcomment
        entry.flags = [flag for flag in former.flags if flag != "fuzzy"]
    if former is None or not former.msgstr:
        remembered = memory.entries.get(message.source)
        if remembered is None:
            counts.new += 1
        else:
            counts.found += 1
            entry.msgstr = remembered.msgstr
            entry.tcomment = entry.tcomment or remembered.tcomment
        return entry
    entry.msgstr = former.msgstr
    if former.msgid == message.source:
        counts.kept += 1
        if former.fuzzy:
            entry.flags.insert(0, "fuzzy")
            entry.previous_msgid = former.previous_msgid
    elif former.fuzzy and former.previous_msgid == message.source:
        # Changed and changed back: it says again what was translated.
        counts.kept += 1
    else:
        counts.changed += 1
        entry.flags.insert(0, "fuzzy")
        entry.previous_msgid = former.previous_msgid if former.fuzzy and former.previous_msgid else former.msgid
    return entry


def _obsolete(entry: polib.POEntry) -> polib.POEntry:
    gone = polib.POEntry(
        msgctxt=entry.msgctxt, msgid=entry.msgid, msgstr=entry.msgstr, tcomment=entry.tcomment, obsolete=True
    )
    gone.flags = list(entry.flags)
    return gone


def _present(name: str, renamed: Mapping[str, str]) -> str:
    scene, dot, rest = name.partition(".")
    for _ in range(100):
        if scene not in renamed:
            break
        scene = renamed[scene]
    return f"{scene}{dot}{rest}"
