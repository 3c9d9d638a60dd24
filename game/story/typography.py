"""Marks that don't belong into Chinese text: half-width ones.

Owns what counts as such, and what should stand there instead. A mark counts when it touches a Han character and isn't
part of a number, a time, an address or a Latin phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, NamedTuple

_HAN: Final = "\u3400-\u9fff\u3007「」『』《》（）【】，。：；？！、……——“”‘’"
_TAG: Final = re.compile(r"\{[^{}]*\}")
# Before the rest is looked at closely: is there any such mark at all?
_ANY: Final = re.compile(r"[,.!?:;()\"'~-]")
_MARKS: Final = re.compile(
    rf"(?<=[{_HAN}]) ?(\.{{2,}}|-{{2,}}|[,.!?:;()\"'~])|(\.{{2,}}|-{{2,}}|[,!?:;()\"'~])(?= ?[{_HAN}])"
)
_EMPTY: Final = re.compile(r"[\s「」『』“”‘’（）()\"']+")
_WIDE: Final = MappingProxyType(
    {",": "，", ".": "。", "!": "！", "?": "？", ":": "：", ";": "；", "(": "（", ")": "）", "~": "～"}
)


class Half(NamedTuple):
    """A half-width mark: where it stands (from 0), how long it is, and what should stand there."""

    at: int
    mark: str
    wide: str


def is_chinese(language: str) -> bool:
    """Is a language code one of Chinese?"""
    return language.split("-")[0].split("_")[0].lower() == "zh"


def half_width(text: str) -> Iterator[Half]:
    """The half-width marks among the Han characters of `text`; tags are passed over."""
    if not _ANY.search(text):
        return
    bare, tags = text, []
    if "{" in text:
        tags = [(match.start(), len(match.group())) for match in _TAG.finditer(text)]
        bare = _TAG.sub("", text)
    for match in _MARKS.finditer(bare):
        group = 1 if match.group(1) else 2
        mark, at = match.group(group), match.start(group)
        for start, length in tags:
            at += length if start <= at else 0
        yield Half(at, mark, _wide(mark))


def nothing_to_read(text: str) -> bool:
    """Is there nothing in `text` but tags, blanks and quotation marks?"""
    return not text.strip() or (len(text) < 200 and not _EMPTY.sub("", _TAG.sub("", text)))


def _wide(mark: str) -> str:
    if mark[0] == "." and len(mark) > 1:
        return "……"
    if mark[0] == "-":
        return "——"
    return _WIDE.get(mark, "「」")
