"""Quotes of YAML: where they close, and what their escapes may be.

Owns nothing but that.
"""

from __future__ import annotations

import re
from typing import Final

_ESCAPE: Final = re.compile(r"\\(?:[0abtnvfre \"/\\N_LP\t]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")


def closing(value: str) -> int:
    """Where the quote that `value` begins with closes (the index of the closing quote); -1 when it doesn't."""
    quote = value[0]
    at = 1
    while at < len(value):
        if value[at] == quote:
            if quote == "'" and value[at + 1 : at + 2] == "'":
                at += 2
                continue
            return at
        at += 2 if quote == '"' and value[at] == "\\" else 1
    return -1


def escapes_are_good(inside: str) -> bool:
    """Are all backslashes between double quotes escapes that YAML knows?"""
    return "\\" not in _ESCAPE.sub("", inside)
