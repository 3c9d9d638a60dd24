"""Days of the year in words.

Owns how a story's `month/day` is written in the player's language. Must not know a calendar.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DIGITS: Final = "〇一二三四五六七八九"


def han_number(number: int) -> str:
    """A number from 0 to 99 in Han characters; larger ones digit by digit."""
    if not 0 <= number < 100:
        return "".join(_DIGITS[int(digit)] for digit in str(abs(number)))
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def day_in_words(date: str, ui: Callable[..., str], *, han: bool) -> str:
    """`6/5` as 六月五日 or 5 June; anything else as it is."""
    month, _, day = date.partition("/")
    if not (month.isdigit() and day.isdigit() and 1 <= int(month) <= 12):
        return date
    number = han_number(int(day)) if han else str(int(day))
    return ui("{day} {month}", day=number, month=ui(MONTHS[int(month) - 1]))
