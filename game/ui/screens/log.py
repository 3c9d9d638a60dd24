"""The log: what was said and chosen up to now, and the way back to any of it.

Owns the turning of log entries into rows, which are set only when they come into sight. Must not know the history.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

import pygame

from game.desktop.actions import Action
from game.session.log import Log, LogEntry
from game.story.beat import Text
from game.text.markup import Marked, MarkupError, parse, plain
from game.ui.control import Control
from game.ui.desk import Desk
from game.ui.screens.list_page import ListPage
from game.ui.screens.spine import HEAD, HEAD_BOX, RULE, Hint
from game.ui.tokens import PAGE_LEFT, RIGHT
from game.ui.widgets.log_row import Chosen, ChosenRow, Columns, LogRow, SetRow, Spoken, SpokenRow, columns

_TOP = RULE + 20
_BOTTOM = 968
# Rows whose setting is kept: some windows' worth.
_KEPT = 240


class LogScreen(ListPage):
    """Opens at the end."""

    name = "log"
    head = "Log"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        session = desk.session
        self._log: Log | Sequence[LogEntry] = session.log if session is not None else ()
        self._set: OrderedDict[int, SetRow] = OrderedDict()
        self._columns = Columns(0, 0, 0)
        self._opened = False

    def build(self) -> None:
        """Set anew in the present words and size; the first time at the end."""
        self._set.clear()
        cast = self.desk.declared.cast
        names = [self.story("cast", who, "name") for who, member in cast.items() if not member.minor]
        self._columns = columns(self.desk.theme, names, self.ui("Back to here"))
        if not self._opened:
            self._opened = True
            self._fades = None
            self.make_scroll()
            self.scroll.to_end()
            super(ListPage, self).build()
            self.relay(f"row:{self.count() - 1}")
            return
        row = self.row
        super().build()
        if row is not None:
            self.scroll.show(row)
            self.relay(f"row:{row}")

    # -- rows ------------------------------------------------------------------------------------------------------

    def window(self) -> pygame.Rect:
        """Between the head's rule and the foot."""
        return pygame.Rect(PAGE_LEFT, _TOP, 1520, _BOTTOM - _TOP)

    def count(self) -> int:
        """All entries."""
        return len(self._log)

    def row_height(self, row: int) -> int:
        """As its words need."""
        return self._row(row).height

    def make_row(self, row: int, box: pygame.Rect) -> Control:
        """A row that leads back to its moment."""
        index = self._log[row].index
        back = self.ui("Back to here")
        return LogRow(self.desk.theme, box, self._row(row), self._columns, back, lambda: self._back_to(index))

    def _back_to(self, index: int) -> None:
        self.desk.sound("ui_choose")
        self.desk.jump(index)

    def _row(self, row: int) -> SetRow:
        made = self._set.get(row)
        if made is None:
            made = self._set[row] = self._make(self._log[row], row)
            if len(self._set) > _KEPT:
                self._set.popitem(last=False)
        else:
            self._set.move_to_end(row)
        return made

    def _make(self, entry: LogEntry, row: int) -> SetRow:
        theme = self.desk.theme
        if entry.kind == "choice":
            taken = next((option for option in entry.options if option.taken), None)
            chosen = Chosen(
                self.ui("Chosen") if taken is not None else self.ui("Open"),
                self._plain(entry.text),
                self._plain(taken.text) if taken is not None else "",
                tuple(self._plain(option.text) for option in entry.options if not option.taken),
            )
            return ChosenRow(theme, chosen, self._columns, row)
        return SpokenRow(theme, self._spoken(entry), self._columns, row)

    def _spoken(self, entry: LogEntry) -> Spoken:
        if entry.kind == "page":
            return Spoken(plain(self.ui("(A document was read.)")))
        if entry.kind == "ending":
            return Spoken(plain(self.ui("The end")), "heading")
        words = self._marked(entry.text)
        if entry.kind == "card":
            return Spoken(words, "heading")
        member = self.desk.declared.cast.get(entry.who)
        name = self.story("cast", entry.who, "name") if member is not None else entry.who
        return Spoken(words, entry.kind, name, member.colour if member is not None else "")

    def _marked(self, text: Text | None) -> Marked:
        if text is None:
            return plain("")
        source = self.desk.words.story(text)
        try:
            return parse(source, dict(text.values))
        except MarkupError:
            return plain(source)

    def _plain(self, text: Text | None) -> str:
        return self._marked(text).plain

    # -- what else stands here -----------------------------------------------------------------------------------

    def focus_moved(self) -> None:
        """The head tells which line it is."""
        self.damage(HEAD_BOX)

    def scrolled(self) -> None:
        """Likewise when the column moves under the focus."""
        self.damage(HEAD_BOX)

    def hints(self) -> Sequence[Hint]:
        """Up and down, pages, back, close."""
        return (
            Hint((Action.UP, Action.DOWN), self.ui("line by line")),
            Hint((Action.PAGE_UP,), self.ui("page by page")),
            Hint((Action.CONFIRM,), self.ui("Back to here")),
            Hint((Action.CANCEL,), self.ui("Close"), self.cancelled),
        )

    def _chapter(self) -> str:
        session = self.desk.session
        return session.chapter if session is not None else ""

    def print_through(self) -> Sequence[str]:
        """The chapter's words."""
        chapter = self._chapter()
        return [words for words in (self.story("chapters", chapter, "term"), self.story("chapters", chapter)) if words]

    def draw_page(self, out: pygame.Surface) -> None:
        """The chapter beside the head; words where there is no line yet."""
        theme, palette = self.desk.theme, self.desk.theme.palette
        x = self.head_right() + 40
        theme.write(out, " · ".join(self.print_through()), "note", palette.ink2, (x, HEAD - 2), room=RIGHT - 400 - x)
        if not self.count():
            at = (PAGE_LEFT + 780, 560)
            theme.write(out, self.ui("Nothing has been said yet."), "hand_large", palette.ink2, at, align="center")

    def draw_over(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Which line of how many has the focus."""
        if self.count() and clip.colliderect(HEAD_BOX):
            row = self.row
            at = row if row is not None else self.scroll.place[0]
            words = self.ui("Line {n} of {all}", n=at + 1, all=self.count())
            theme = self.desk.theme
            theme.write(target, words, "note", theme.palette.ink2, (RIGHT, HEAD - 2), align="right")
