"""What can be reached beside the words: the quick row, the slip that offers to note a line, the bookmark.

Owns their making and the focus among them. Must not know the course of the line.
"""

from __future__ import annotations

from collections.abc import Mapping

import pygame

from game.desktop.actions import Action
from game.session.pace import Mode
from game.story.beat import Beat
from game.ui import lines
from game.ui.control import Act, Control
from game.ui.desk import Desk
from game.ui.focus import Focus
from game.ui.key_names import key_for
from game.ui.tokens import PLAIN_ACCENT, RIGHT, colour
from game.ui.widgets.bookmark import LEFT, make_bookmark
from game.ui.widgets.note_slip import NoteSlip
from game.ui.widgets.quick_row import QuickWord, place_row

HAIR = 1018
ROW = pygame.Rect(0, HAIR - 40, 1920, 1080 - HAIR + 40)
# What each quick action is called, and while it is on.
_WORDS = {
    "log": ("Log",),
    "auto": ("Auto", "Auto is on"),
    "skip": ("Skip", "Skipping"),
    "quick_save": ("Q.Save",),
    "quick_load": ("Q.Load",),
    "hide": ("Hide",),
    "menu": ("Menu",),
}


class Beside:
    """The controls of the reading screen. While none has the focus, the words have it."""

    def __init__(self, desk: Desk, acts: Mapping[str, Act]) -> None:
        self._desk = desk
        self._acts = acts
        self.quick: list[QuickWord] = []
        self.note: NoteSlip | None = None
        self.focus = Focus()
        self._bookmark: tuple[pygame.Surface, int] | None = None
        self._bookmark_of: object = None

    def build(self) -> None:
        """Make the row anew."""
        ui = self._desk.words.ui
        self.quick = [QuickWord(name, ui(words[0]), self._acts[name]) for name, words in _WORDS.items()]
        self._bookmark_of = None
        session = self._desk.session
        self.show_mode(session.pace.mode if session is not None else "read")

    def show_mode(self, mode: Mode) -> None:
        """Mark the mode that is on, in words too."""
        for word in self.quick:
            word.on = word.name == mode
            words = _WORDS[word.name]
            word.label = self._desk.words.ui(words[-1] if word.on else words[0])
        place_row(self.quick, self._desk.theme, RIGHT)

    def offer(self, beat: Beat | None, band_top: int) -> None:
        """Make the slip for what the beat's line offers, or take it away."""
        self.note = None
        offer = beat.line.offer if beat is not None and beat.line is not None else None
        collection = self._desk.declared.collections.get(offer.collection) if offer is not None else None
        if offer is None or collection is None:
            return
        if offer.full and collection.when_full == "refuse" and not offer.taken:
            return
        desk = self._desk
        words = desk.words.ui("Noted") if offer.taken else desk.words.ui("Write this down")
        count = f"{len(offer.held)}/{offer.capacity}" if offer.capacity else ""
        key = key_for(Action.COLLECT, desk.bindings, desk.device, desk.words.ui, desk.gamepad)
        self.note = NoteSlip(
            desk.theme, words, key, count, band_top, lambda: desk.collect(offer.entry), done=offer.taken
        )

    # -- focus -------------------------------------------------------------------------------------------------------

    def refocus(self, row: bool) -> None:
        """What can be focused now: the row when there are words in the band, the slip when it offers something."""
        controls: list[Control] = list(self.quick) if row else []
        if self.note is not None and not self.note.done:
            controls.append(self.note)
        self.focus.controls = controls
        self.focus.pressed = None
        self.focus.index = -1 if self._desk.device == "mouse" else min(self.focus.index, len(controls) - 1)

    def stepped(self, step: int) -> int | None:
        """The number of the control that a step leads to; the last one when the words had the focus."""
        count = len(self.focus.controls)
        if not count:
            return None
        if self.focus.index < 0:
            return len(self.quick) - 1 if self.quick and count >= len(self.quick) else count - 1
        return max(0, min(count - 1, self.focus.index + step))

    # -- drawing -----------------------------------------------------------------------------------------------------

    def draw_row(self, target: pygame.Surface, clip: pygame.Rect, now: float) -> None:
        """The hairline and the quick words."""
        theme = self._desk.theme
        lines.across(target, 316 if theme.han else 204, RIGHT - 144, HAIR, theme.palette.hair, 1.3)
        for word in self.quick:
            if word.box.colliderect(clip):
                word.draw(target, theme, self.focus.look(word, now))

    def draw_note(self, target: pygame.Surface, now: float) -> None:
        """The slip."""
        if self.note is not None:
            self.note.draw(target, self._desk.theme, self.focus.look(self.note, now))

    def draw_bookmark(self, target: pygame.Surface, beat: Beat | None) -> None:
        """The bookmark, unless an event picture or a full page has the whole screen."""
        session = self._desk.session
        if session is None or (beat is not None and (beat.nvl or beat.stage.cg)):
            return
        key = (session.chapter, self._desk.words.language)
        if self._bookmark_of != key:
            self._bookmark_of = key
            self._bookmark = self._make_bookmark(session.chapter)
        if self._bookmark is not None:
            picture, pad = self._bookmark
            target.blit(picture, (LEFT - pad, 0))

    def _make_bookmark(self, chapter: str) -> tuple[pygame.Surface, int] | None:
        desk = self._desk
        declared = desk.declared.chapters.get(chapter)
        if declared is None:
            return None
        term = desk.words.story(desk.declared.text("chapters", chapter, "term"))
        term = term or desk.words.story(desk.declared.text("chapters", chapter))
        if not term:
            return None
        accent = colour(declared.accent.fill) if declared.accent is not None else PLAIN_ACCENT
        return make_bookmark(desk.theme, term, declared.days, desk.words.ui("days"), accent)
