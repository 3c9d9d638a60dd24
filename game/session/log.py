"""What was said so far, to be read again.

Owns the log's entries, made from the moments when they are looked at. Must not know how they are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, overload

import msgspec

from game.session.history import History
from game.story.beat import Beat, Text
from game.story.inputs import Choose
from game.story.state import State

EntryKind = Literal["say", "narrate", "think", "choice", "card", "page", "ending"]


class LogOption(msgspec.Struct, frozen=True):
    """An option that stood open, and whether it was the one taken."""

    text: Text
    taken: bool


class LogEntry(msgspec.Struct, frozen=True):
    """One thing in the log. `index` is its moment, for returning to it; `nvl` lines stood on a full page."""

    index: int
    kind: EntryKind
    scene: str
    step: str
    text: Text | None = None
    who: str = ""
    options: tuple[LogOption, ...] = ()
    nvl: bool = False


class Log(Sequence[LogEntry]):
    """The entries up to the present, oldest first; each is worked out only when it is looked at."""

    def __init__(self, history: History, beat_of: Callable[[State], Beat]) -> None:
        self._beat_of = beat_of
        self._history = history
        self._indices: list[int] = [
            index for index in range(history.at + 1) if _is_shown(beat_of(history[index].state))
        ]

    def __len__(self) -> int:
        return len(self._indices)

    @overload
    def __getitem__(self, position: int) -> LogEntry: ...
    @overload
    def __getitem__(self, position: slice) -> Sequence[LogEntry]: ...
    def __getitem__(self, position: int | slice) -> LogEntry | Sequence[LogEntry]:
        if isinstance(position, slice):
            return [self._entry(index) for index in self._indices[position]]
        return self._entry(self._indices[position])

    def __iter__(self) -> Iterator[LogEntry]:
        return (self._entry(index) for index in self._indices)

    def _entry(self, index: int) -> LogEntry:
        moment = self._history[index]
        beat = self._beat_of(moment.state)
        if beat.line is not None:
            line = beat.line
            return LogEntry(index, line.kind, beat.scene, beat.step, line.text, line.who, nvl=beat.nvl)
        if beat.menu is not None:
            # The present choice is still open: nothing is taken yet.
            left_by = moment.left_by if index < self._history.at else None
            taken = left_by.option if isinstance(left_by, Choose) else ""
            options = tuple(LogOption(option.text, option.id == taken) for option in beat.menu.options)
            return LogEntry(index, "choice", beat.scene, beat.step, beat.menu.ask, options=options)
        if beat.card is not None:
            return LogEntry(index, "card", beat.scene, beat.step, beat.card.text)
        if beat.page is not None:
            return LogEntry(index, "page", beat.scene, beat.step)
        return LogEntry(index, "ending", beat.scene, beat.step)


def _is_shown(beat: Beat) -> bool:
    return beat.pause is None
