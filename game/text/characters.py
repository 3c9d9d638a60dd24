"""What kind of character a character is, for setting lines.

Owns the classes of the Chinese line-breaking rules (kinsoku) and which marks carry blank halves.
Must not know fonts or widths.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# May not begin a line.
NO_START = frozenset(
    "。．、，：；？！）】》〉」』〕］｝〗〙〛〞”’％‰℃…—–～·・々〻ーぁぃぅぇぉっゃゅょ"
    ",.:;?!)]}%»›"
    "︐︑︒︓︔︕︖︘︶︸︺︼︾﹀﹂﹄︙︱"
)
# May not end a line.
NO_END = frozenset("（【《〈「『〔［｛〖〘〚〝“‘￥＄£¥$#№([{«‹︵︷︹︻︽︿﹁﹃")
# Sentence and clause marks whose right half is blank, and closing marks likewise.
CLOSING = frozenset("。．、，；：）】》〉」』〕］｝〗")
# Opening marks, whose left half is blank.
OPENING = frozenset("（【《〈「『〔［｛〖")
# Marks that stay whole when doubled.
PAIRED = frozenset("…—")
# Where a sentence ends; marks that close a quotation may follow.
SENTENCE_END = frozenset("。！？…!?.")
CLAUSE_END = frozenset("，；：、—,;:")
CLOSERS = frozenset("」』）】》〉”’\"')]")

VERTICAL_FORMS = dict(
    zip(
        "，、。：；！？…—（）｛｝〔〕【】《》〈〉「」『』［］",
        "︐︑︒︓︔︕︖︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
        strict=True,
    )
)


@lru_cache(maxsize=8192)
def is_wide(character: str) -> bool:
    """Whether it is set in a square of its own: Han, kana, full-width marks, and the Chinese dashes and dots."""
    if character in "…—“”‘’·":
        return False  # shared with Latin; whoever sets the line decides
    return unicodedata.east_asian_width(character) in "WF" or "\ufe10" <= character <= "\ufe4f"


@lru_cache(maxsize=8192)
def is_han(character: str) -> bool:
    """Whether it is a Han character (not a mark): takes emphasis dots, and stands apart from Latin."""
    return unicodedata.east_asian_width(character) == "W" and unicodedata.category(character) == "Lo"


@lru_cache(maxsize=8192)
def is_word(character: str) -> bool:
    """Whether it is a Latin letter, a digit, or a mark that belongs to a Latin word."""
    return not is_wide(character) and not character.isspace()
