"""What a writer left to be done: TODO and the like, in comments and in the words themselves.

Owns how such notes look.
"""

from __future__ import annotations

import re
from typing import Final

from game.story.diagnostics.diagnostic import Diagnostics
from game.story.files import GLOSSARY, STORY, Files
from game.story.source.nodes import Span
from game.story.source.reading import decode

_MARK: Final = r"(?:\b(?:TODO|FIXME|XXX|TBD)\b|待办|待写|待补|待定)"
_QUICK: Final = re.compile(_MARK)
_COMMENT: Final = re.compile(rf"(?:^|\s)#.*?({_MARK}[:：]?\s*(.*))")
_LONGEST: Final = 60


def check_reminders(files: Files, remarks: Diagnostics) -> None:
    """Report every such note in the script files."""
    everything = {STORY: files.story, GLOSSARY: files.glossary, **files.pages, **files.chapters}
    for file, data in everything.items():
        if not any(mark in data for mark in (b"TODO", b"FIXME", b"XXX", b"TBD", "待".encode())):
            continue
        for number, line in enumerate(decode(data, file, Diagnostics()).split("\n"), 1):
            if not _QUICK.search(line):
                continue
            comment = _COMMENT.search(line)
            if comment is not None:
                at, note = comment.start(1), comment.group(2).strip()[:_LONGEST]
                remarks.add("S742", Span(file, number, at + 1, len(line) - at), note=note)
                continue
            match = re.search(r"\b(?:TODO|FIXME|XXX|TBD)\b", line)
            if match is not None:
                remarks.add("S741", Span(file, number, match.start() + 1, len(match.group())), word=match.group())
