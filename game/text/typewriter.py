"""When each character of a line appears.

Owns the rhythm: rests at marks, written pauses, what is there at once. Must not know a clock; seconds since the line
began come in, a count of characters goes out, and the other way round.
"""

from __future__ import annotations

from bisect import bisect_right

from game.text.characters import CLOSERS, is_wide
from game.text.markup import Marked

# How long a character takes, as a multiple of a Han character's time.
LATIN = 0.45
# How long the pen rests behind a mark, in seconds at the usual speed, and what it may grow or shrink to at others.
RESTS = {
    **dict.fromkeys("。！？!?.\n", 0.26),
    **dict.fromkeys("，、；：,;:", 0.11),
    **dict.fromkeys("…—", 0.10),
}
USUAL_SPEED = 28.0


class Typewriter:
    """The times of one text. `speed` is Han characters a second; 0 shows everything at once."""

    def __init__(self, marked: Marked, speed: float) -> None:
        self._text = marked.plain
        self._times = self._write(marked, speed)

    @property
    def count(self) -> int:
        """The number of characters."""
        return len(self._text)

    @property
    def duration(self) -> float:
        """Seconds until the last character is there."""
        return self._times[-1] if self._times else 0.0

    def shown(self, seconds: float) -> int:
        """How many characters are there after so many seconds."""
        return bisect_right(self._times, seconds)

    def seconds(self, count: int) -> float:
        """When so many characters are there: the way back from `shown`."""
        return 0.0 if count <= 0 or not self._times else self._times[min(count, self.count) - 1]

    def voiced(self, shown: int) -> bool:
        """Whether the last of the shown characters is one that sounds: a letter, not a mark or a blank."""
        return 0 < shown <= self.count and self._text[shown - 1].isalnum()

    def _write(self, marked: Marked, speed: float) -> tuple[float, ...]:
        pauses = dict(marked.pauses)
        if speed <= 0:
            return (0.0,) * len(self._text)
        beat = 1.0 / speed
        slower = min(1.6, max(0.35, USUAL_SPEED / speed))
        times: list[float] = []
        now = 0.0
        for number, character in enumerate(self._text):
            if number < marked.at_once:
                times.append(0.0)
                continue
            if number in pauses:
                now += pauses[number]
            times.append(now)
            now += beat * (1.0 if is_wide(character) or character in "…—" else LATIN)
            now += self._rest(number) * slower
        return tuple(times)

    def _rest(self, number: int) -> float:
        """The rest behind a character: at the end of a run of marks, never at the end of the text."""
        text = self._text
        if number + 1 >= len(text):
            return 0.0
        following = text[number + 1]
        if following in RESTS or following in CLOSERS:
            return 0.0
        if text[number] in ".,:" and following.isalnum():
            return 0.0  # 3.5, 9:30
        mark = number
        while mark > 0 and text[mark] in CLOSERS:
            mark -= 1
        return RESTS.get(text[mark], 0.0)
