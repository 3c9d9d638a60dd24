"""The chapter card: the season's colour and drawing on the left, the chapter's word in brush on the right.

Owns the layout and how it comes: the coloured half slides in, the word is wiped on, the days are counted. Must not know
the story; colours and drawing are what its chapter declares.
"""

from __future__ import annotations

import pygame

from game.story.beat import Card, Text
from game.ui import lines
from game.ui.dates import day_in_words
from game.ui.desk import Desk
from game.ui.motion import linear, out_cubic
from game.ui.paper import Shadow
from game.ui.screens.waiting import WaitingScreen
from game.ui.tokens import HEIGHT, PLAIN_ACCENT, WIDTH, colour

FLAP = 520
_SLIDE, _WIPE, _COUNT = 0.6, 0.9, 0.5
_WORD_X = 1500
_RULE_X = 1776
_TITLE_X = 1232
_LEFT = 620
_DAYS = pygame.Rect(_LEFT - 8, 880, 700, 130)


class CardScreen(WaitingScreen):
    """One card. In Latin letters its word lies, in italics."""

    name = "card"
    rest = 2.6

    def __init__(self, desk: Desk, card: Card) -> None:
        super().__init__(desk)
        self._card = card
        session = desk.session
        self._chapter = desk.declared.chapters.get(session.chapter) if session is not None else None
        self._done = False
        self._drawn = (-1.0, -1.0, -1)
        self.build()

    def build(self) -> None:
        """Draw the paper half, the word and the coloured flap."""
        theme = self.desk.theme
        accent = self._chapter.accent if self._chapter is not None else None
        fill = colour(accent.fill) if accent is not None else PLAIN_ACCENT
        self._flap = theme.papers.field((FLAP + 40, HEIGHT), fill, 4)
        self._drawing = self._load_drawing()
        self._paper = self._make_paper()
        self._word = self._make_word()
        self.damage()

    def whole(self) -> bool:
        """All there: flap, word, days."""
        return self._done or self.age >= _SLIDE + _WIPE + _COUNT

    def complete(self) -> None:
        """All at once."""
        self._done = True

    def mark_place(self) -> tuple[int, int]:
        """At the foot of the rule."""
        return 1300, 1000

    def advance(self) -> None:
        """Slide, wipe, count."""
        super().advance()
        state = (self._slide(), self._wipe(), self._days() or 0)
        if state != self._drawn:
            if state[0] != self._drawn[0]:
                self.damage()
            elif state[1] != self._drawn[1]:
                self.damage(pygame.Rect(_LEFT, 0, WIDTH - _LEFT, HEIGHT))
            else:
                self.damage(_DAYS)
            self._drawn = state

    def _share(self, start: float, length: float) -> float:
        if self._done:
            return 1.0
        return max(0.0, min(1.0, (self.age - start) / length))

    def _slide(self) -> float:
        return out_cubic(self._share(0.0, _SLIDE))

    def _wipe(self) -> float:
        return linear(self._share(_SLIDE * 0.6, _WIPE))

    def _days(self) -> int | None:
        """The number that is shown now: counted from the chapter before."""
        goal = self._card.days
        if goal is None:
            return None
        chapters = list(self.desk.declared.chapters.values())
        before = goal
        if self._chapter in chapters:
            place = chapters.index(self._chapter)
            earlier = chapters[place - 1].days if place else None
            before = earlier if earlier is not None else goal
        return round(before + (goal - before) * self._share(_SLIDE + _WIPE * 0.7, _COUNT))

    # -- drawing -----------------------------------------------------------------------------------------------------

    def draw(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """Paper, word, days, flap, drawing."""
        target.blit(self._paper, clip, clip)
        share = self._wipe()
        if share > 0:
            # The brush goes from top to bottom in a column, from left to right in a line.
            word = self._word.get_rect()
            if self.desk.theme.han:
                shown = pygame.Rect(0, 0, word.width, round(word.height * share))
            else:
                shown = pygame.Rect(0, 0, round(word.width * share), word.height)
            target.blit(self._word, (_LEFT, 0), shown)
        self._draw_days(target)
        self.draw_mark(target)
        slide = self._slide()
        left = round((slide - 1) * FLAP)
        if clip.left < FLAP + 60:
            target.blit(self._flap, (left, 0), (0, 0, FLAP, HEIGHT))
            self._draw_edge(target, left)
            if self._drawing is not None and slide > 0.2:
                target.blit(self._drawing, (left, 0))

    def _draw_edge(self, target: pygame.Surface, left: int) -> None:
        """The paper's shadow falls on the flap at its hand-cut edge."""
        theme = self.desk.theme
        sheet = theme.papers.sheet(
            (60, HEIGHT + 40), theme.palette.paper, seed=6, sides="l", shadow=Shadow(0, 26, 0.35), framed=False
        )
        strip = pygame.Rect(0, 0, sheet.left + 4, HEIGHT)
        target.blit(sheet.picture, (left + FLAP - sheet.left, 0), strip.move(0, sheet.top + 20))

    def _load_drawing(self) -> pygame.Surface | None:
        file = self.desk.find("interface", f"card_{self._chapter.id}") if self._chapter is not None else None
        if file is None:
            return None
        try:
            return pygame.image.load(str(file)).convert_alpha()
        except (pygame.error, OSError):
            return None

    def _text(self, text: Text | None) -> str:
        return self.words(self.desk.words.story(text), dict(text.values)) if text is not None else ""

    def _make_paper(self) -> pygame.Surface:
        theme, palette = self.desk.theme, self.desk.theme.palette
        out = theme.papers.field((WIDTH, HEIGHT), palette.paper, 6)
        lines.rule_down(out, _RULE_X, 96, 984, palette.ink, gap=-8, short=120, thin=1.4)
        date = self._chapter.date if self._chapter is not None else ""
        words = day_in_words(date, self.ui, han=theme.han) if date else ""
        under = self._text(self._card.under)
        if theme.han:
            theme.column(out, words, "tab_on", palette.ink, (1834, 96), tracking=6, size=36)
            theme.column(out, under, "latin_title", palette.ink, (_TITLE_X, 118), tracking=14)
        else:
            theme.write(out, words, "note", palette.ink2, (_RULE_X - 40, 128), align="right")
            layout = theme.block(under, "latin_title", 900, leading=1.3)
            theme.lettering.paint(out, layout, (_LEFT, 560), palette.ink2)
        return out.convert()

    def _make_word(self) -> pygame.Surface:
        theme, palette = self.desk.theme, self.desk.theme.palette
        out = pygame.Surface((WIDTH - _LEFT, HEIGHT), pygame.SRCALPHA)
        out.fill((*palette.ink, 0))
        word = self._text(self._card.text)
        if theme.han:
            role = "brush" if theme.lettering.covers("brush", word) else "seal"
            size = min(400, 900 // max(1, len(word)))
            gap = max(0, min(size * 0.0, 20))
            theme.column(
                out, word, role, palette.ink, (_WORD_X - _LEFT, 96 if len(word) > 1 else 240), size=size, tracking=gap
            )
        else:
            size = 190
            while size > 80 and theme.width(word, "latin_title", size=size) > 1080:
                size -= 6
            layout = theme.block(word, theme.style("latin_title", size), 1100, leading=1.1)
            theme.lettering.paint(out, layout, (0, round(520 - layout.height)), palette.ink)
        return out

    def _draw_days(self, target: pygame.Surface) -> None:
        days = self._days()
        if days is None or self._slide() < 0.5:
            return
        theme, palette = self.desk.theme, self.desk.theme.palette
        lines.across(target, _LEFT, 1040, 884, palette.ink, 1.4)
        label = self._days_label()
        x: float = _LEFT + 4
        if label:
            x = theme.write(
                target, label, "value", palette.ink2, (x, 952), tracking=4 if theme.han else 0, room=360
            ).right
            x += 28
        x = theme.write(target, str(days), "numeral", palette.ink, (x, 976), size=98).right + 18
        theme.write(target, self.ui("days"), "tab", palette.ink, (x, 972))

    def _days_label(self) -> str:
        """What the days lead to, as the story says it on its title."""
        for number, fact in enumerate(self.desk.declared.opening.facts):
            if fact.days:
                return self.desk.words.story(self.desk.declared.text("opening", str(number), "label"))
        return ""
