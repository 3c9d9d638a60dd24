"""What is being said: the band with a line, or the full page with its paragraphs.

Owns the words of the present beat: how they are set, typed, turned and drawn. Must not know when the story goes on.
"""

from __future__ import annotations

from collections.abc import Iterator

import pygame

from game.session.pace import Mode
from game.story.beat import Beat, Line, Text
from game.text.markup import MarkupError, parse, plain
from game.ui.desk import Desk
from game.ui.screen import WHOLE
from game.ui.widgets.band import TOP, Band
from game.ui.widgets.full_page import FullPage
from game.ui.widgets.line_box import LineBox, Spoken
from game.ui.widgets.line_view import LineView
from game.ui.widgets.next_mark import NextMark

# How long the band needs before letters come.
_BAND_FIRST = 0.2
# A full page is rebuilt from at most so many lines before the present one.
_PAGE_LINES = 40


class Utterance:
    """The words on the screen, or none."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.band = self._new_band()
        self._line: LineBox | None = None
        self._page: FullPage | None = None
        self._band_was = (0, 0)

    def _new_band(self) -> Band:
        return Band(self._desk.theme, opacity=self._desk.settings.box_opacity)

    # -- what stands -----------------------------------------------------------------------------------------------

    @property
    def there(self) -> bool:
        """Whether any words are on the screen."""
        return self._line is not None or self._page is not None

    @property
    def in_band(self) -> bool:
        """Whether they are in the band."""
        return self._line is not None

    @property
    def view(self) -> LineView | None:
        """The line that is typed."""
        if self._line is not None:
            return self._line.view
        return self._page.view if self._page is not None else None

    @property
    def mark(self) -> NextMark | None:
        """The mark that waits for the reader."""
        if self._line is not None:
            return self._line.mark
        return self._page.mark if self._page is not None else None

    @property
    def typing(self) -> bool:
        """Whether letters are still to come."""
        view = self.view
        return view is not None and view.typing

    # -- its course ------------------------------------------------------------------------------------------------

    def begin(self, beat: Beat, now: float) -> None:
        """Let the words of a beat come."""
        if beat.line is None:
            return
        if beat.nvl:
            self._line = None
            self.band.go(now, "still")
            self._begin_on_page(beat.line, now)
        else:
            self._page = None
            self._begin_in_band(beat.line, now)

    def rebuild(self, beat: Beat | None, now: float) -> None:
        """Fonts, words or colours have changed: the same words stand whole in the new ones."""
        wanted = self.band.wanted
        self.band = self._new_band()
        if wanted:
            self.band.come(now - 10, "still")
        had_page, self._page = self._page is not None, None
        if beat is not None and (self._line is not None or had_page):
            self.begin(beat, now)
            self.complete("read")

    def drop(self, now: float) -> None:
        """Let the words go."""
        self._line = None
        self._page = None
        self.band.go(now, self._desk.settings.motion)

    def vanish(self) -> None:
        """Be gone at once."""
        self._line = None
        self.band.vanish()

    def complete(self, mode: Mode) -> None:
        """Show all of the page that is typed, and the mark behind it."""
        view = self.view
        if view is not None:
            view.complete()
        self.put_mark(mode)

    def put_mark(self, mode: Mode) -> None:
        """All letters are there."""
        if self._line is not None:
            self._line.put_mark()
            self._line.mark.mode = mode
        elif self._page is not None:
            self._page.put_mark(mode)

    def turn(self, now: float) -> bool:
        """Go to the line's next page; False when it has none."""
        if self._line is None or not self._line.view.turn(now):
            return False
        self._line.mark.at = None
        return True

    def move(self, now: float) -> pygame.Rect | None:
        """Let the band come, go and grow; what must be drawn anew."""
        state = (self.band.top(now), self.band.alpha(now))
        if state == self._band_was:
            return None
        before = pygame.Rect(0, min(self._band_was[0], state[0]) - 140, WHOLE.width, WHOLE.height)
        self._band_was = state
        if self._line is not None:
            self._line.place(state[0])
            if self._line.mark.at is not None:
                self._line.put_mark()
        return before

    # -- setting -----------------------------------------------------------------------------------------------------

    @property
    def _speed(self) -> float:
        settings = self._desk.settings
        return 0.0 if settings.motion == "still" else float(settings.text_speed)

    def _begin_in_band(self, line: Line, now: float) -> None:
        # The band doesn't sink back from line to line, or the words would dance; it starts low after a scene.
        lowest = self.band.goal if self.band.wanted else TOP
        start = now if self.band.standing(now) else now + _BAND_FIRST * (self._desk.settings.motion == "full")
        self._line = LineBox(self._desk.theme, self.spoken(line), start, lowest=lowest, speed=self._speed)
        self.band.grow_to(self._line.band_top, now, self._desk.settings.motion)
        self.band.come(now, self._desk.settings.motion)

    def _begin_on_page(self, line: Line, now: float) -> None:
        if self._page is None:
            self._page = self._new_page()
            for earlier in self._earlier():
                self._page.add(earlier, now, 0.0)
        self._page.add(self.spoken(line), now, self._speed)

    def _new_page(self) -> FullPage:
        session, desk = self._desk.session, self._desk
        chapter = session.chapter if session is not None else ""
        term = desk.words.story(desk.declared.text("chapters", chapter, "term"))
        title = desk.words.story(desk.declared.text("chapters", chapter))
        return FullPage(desk.theme, head=term or title, under=title if term else "")

    def _earlier(self) -> Iterator[Spoken]:
        """Lines that stand on this full page before the present one: after loading or rolling back."""
        session = self._desk.session
        if session is None:
            return
        log = session.log
        found: list[Spoken] = []
        for position in range(len(log) - 2, max(-1, len(log) - _PAGE_LINES), -1):
            entry = log[position]
            if not entry.nvl or entry.text is None:
                break
            found.append(self._set(entry.text, entry.kind == "think", entry.who if entry.kind == "say" else ""))
        yield from reversed(found)

    def spoken(self, line: Line) -> Spoken:
        """A line's words in the player's language, and who says them."""
        return self._set(line.text, line.kind == "think", line.who if line.kind == "say" else "")

    def _set(self, text: Text, inner: bool, who: str) -> Spoken:
        desk = self._desk
        source = desk.words.story(text)
        try:
            marked = parse(source, text.values)
        except MarkupError:
            marked = plain(source)
        member = desk.declared.cast.get(who)
        if member is None:
            return Spoken(marked, inner=inner)
        name = desk.words.story(desk.declared.text("cast", who, "name"))
        role = desk.words.story(desk.declared.text("cast", who, "role"))
        return Spoken(marked, name, role, member.colour, inner)

    # -- drawing -----------------------------------------------------------------------------------------------------

    def hides(self, clip: pygame.Rect, now: float) -> bool:
        """Whether a part of the canvas lies wholly under opaque paper."""
        return self._line is not None and self.band.covers(clip, now)

    def spared(self, box: pygame.Rect, now: float) -> pygame.Rect:
        """The part of a box that doesn't lie wholly under opaque paper."""
        return self.band.spared(box, now) if self._line is not None else box

    def draw_words(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """The line in the band."""
        if self._line is not None:
            self._line.draw(target, clip)

    def draw_page(self, target: pygame.Surface, clip: pygame.Rect) -> bool:
        """The full page; False when there is none."""
        if self._page is None:
            return False
        self._page.draw(target, clip)
        return True
