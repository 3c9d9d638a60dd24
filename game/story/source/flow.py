"""Lists and mappings in brackets, as far as a line shows them.

Owns telling `{anna: +1}` and `[a, b]` from text that happens to begin with a bracket.
"""

from __future__ import annotations

import re
from typing import Final

_PAIR: Final = re.compile(r"\{\s*(?:[\w.-]+|\"[^\"]*\"|'[^']*')\s*[:：](?:\s|$|[+\-=]?\w)")
_TAG: Final = re.compile(r"\{(?:/?(?:em|b|i|ruby)\b|w(?:=[\d.]+)?\}|fast\}|var:)")
_COMMENT: Final = re.compile(r"\s+#.*\Z|\s*\Z")
_PLAIN_MAPPING: Final = re.compile(r"\{[\x20-\x7e，：]*\}\s*\Z")


def balance(text: str) -> int:
    """How many brackets are open at the end of `text` (quoted parts aside); negative when too many close."""
    depth = 0
    quote = ""
    for place, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'" and (place == 0 or text[place - 1] in " ,:[{"):
            quote = character
        elif character in "[{":
            depth += 1
        elif character in "]}":
            depth -= 1
    return depth


def is_flow(value: str, *, in_list: bool) -> bool:
    """Is `value`, which begins with a bracket, a list or a mapping (perhaps going on in the next lines)?"""
    if _TAG.match(value):
        return False
    if value[0] == "{":
        if not (_PAIR.match(value) or re.match(r"\{\s*(?:\}|\Z)", value)):
            return False
    elif in_list:
        return False
    depth = balance(value)
    if depth > 0:
        return True
    end = max(value.rfind("]"), value.rfind("}"))
    return depth == 0 and _COMMENT.match(value, end + 1) is not None and _first_close(value) >= end


def _first_close(value: str) -> int:
    """Where the bracket that `value` begins with closes."""
    depth = 0
    for place, character in enumerate(value):
        depth += (character in "[{") - (character in "]}")
        if depth == 0:
            return place
    return len(value)


def straightened(value: str) -> str:
    """A mapping of plain words with full-width commas and colons in it, with half-width ones."""
    if not _PLAIN_MAPPING.match(value) or ("，" not in value and "：" not in value):
        return value
    value = re.sub(r"\s*：\s*", ": ", value)
    return re.sub(r"\s*，\s*", ", ", value)
