"""Numbers as words of the language: 一二三 for Han, digits for others.

Owns counting to 999 in Chinese. Must not know what is counted.
"""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "零一二三四五六七八九"


def numeral(number: int, *, han: bool) -> str:
    """A number from 0 to 999 as it stands on slips and pages; digits beyond that."""
    if not han or not 0 <= number < 1000:
        return str(number)
    if number < 10:
        return _DIGITS[number]
    if number < 20:
        return "十" + (_DIGITS[number - 10] if number > 10 else "")
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = _DIGITS[hundreds] + "百" if hundreds else ""
    if tens:
        words += _DIGITS[tens] + "十"
    elif hundreds and ones:
        words += "零"
    return words + (_DIGITS[ones] if ones else "")
