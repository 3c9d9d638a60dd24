"""What a card tells of a save, in the player's language.

Owns the way from a slot's view to words. Must not draw, nor read files.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from game.save.slots import SlotView
from game.text.markup import MarkupError, parse
from game.ui.desk import Desk
from game.ui.numerals import numeral


@dataclass(frozen=True, slots=True)
class SlotWords:
    """The words of a card. `wrong` says what is the matter; `whole` that there is a save to go on from."""

    name: str
    number: str
    term: str = ""
    title: str = ""
    days: str = ""
    last: str = ""
    when: str = ""
    played: str = ""
    note: str = ""
    accent: str = ""
    wrong: str = ""
    locked: bool = False
    whole: bool = False
    empty: bool = False
    picture: bytes = b""

    @property
    def own(self) -> bool:
        """Whether the player made it: rings have neither notes nor locks, for they pass."""
        return self.whole and self.name.startswith("manual")

    @property
    def headline(self) -> str:
        """Term and time, for questions about it."""
        return " · ".join(part for part in (self.term or self.title, self.when) if part)


def words_of(desk: Desk, view: SlotView, number: int) -> SlotWords:
    """The words of a slot that is the `number`th on its shelf."""
    ui = desk.words.ui
    label = numeral(number, han=desk.theme.han)
    if view.empty:
        return SlotWords(view.name, label, empty=True)
    summary = view.summary
    if summary is None:
        return SlotWords(view.name, label, wrong=ui("This save can't be read, and it has no backup."))
    declared = desk.declared
    chapter = declared.chapters.get(summary.chapter)
    days = chapter.days if chapter is not None else None
    last = summary.last
    return SlotWords(
        name=view.name,
        number=label,
        term=_plain(desk.words.story(declared.text("chapters", summary.chapter, "term"))),
        title=_plain(desk.words.story(declared.text("chapters", summary.chapter))),
        days=desk.words.ui_plural("{n} day", days) if days is not None else "",
        last=_plain(desk.words.story(last), dict(last.values)) if last is not None else "",
        when=when(summary.when, desk.today()),
        played=hours(summary.play_seconds),
        note=summary.note,
        accent=chapter.accent.fill if chapter is not None and chapter.accent is not None else "",
        wrong=ui("The save is damaged; this is its backup.") if view.damaged else "",
        locked=summary.locked,
        whole=True,
        picture=view.picture,
    )


def when(text: str, today: datetime.datetime) -> str:
    """Date and time of a save; the year only when it isn't this one."""
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return text
    day = f"{moment.month}/{moment.day} {moment:%H:%M}"
    return day if moment.year == today.year else f"{moment.year}/{day}"


def hours(seconds: float) -> str:
    """Time played as 3:07."""
    minutes = int(seconds) // 60
    return f"{minutes // 60}:{minutes % 60:02d}"


def _plain(source: str, values: dict[str, object] | None = None) -> str:
    try:
        return parse(source, values or {}).plain
    except MarkupError:
        return source
