"""Saving and loading: cards of saves, six a page.

Owns what can be done with a slot, asking before anything is lost, and the player's own notes. Must not know files; the
slots do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Moved, PointerDown, PointerUp, Pressed, Scrolled, Signal
from game.save.slots import SlotView
from game.ui.control import Act, Control
from game.ui.desk import Desk
from game.ui.motion import SEAL
from game.ui.numerals import numeral
from game.ui.screens.slot_deeds import SlotDeeds
from game.ui.screens.slot_note import SlotNote
from game.ui.screens.spine import HEAD, TOP, Hint, SpineScreen
from game.ui.shelves import Shelf, named, newest_own, shelf_of, shelves, views_on
from game.ui.slot_words import SlotWords, words_of
from game.ui.tokens import PAGE_LEFT, RIGHT
from game.ui.widgets.foot_action import FootAction
from game.ui.widgets.head_tab import HeadTab, head_tab_width
from game.ui.widgets.slot_card import SIZE, SlotCard
from game.ui.widgets.slot_picture import SlotPictures
from game.ui.widgets.text_field import TextField

_GAP_X, _GAP_Y = 32, 26
_TAB_GAP = 40


class SaveScreen(SpineScreen):
    """`loading` takes saves, else it makes them."""

    def __init__(self, desk: Desk, loading: bool) -> None:
        super().__init__(desk)
        self.loading = loading
        self.name = "load" if loading else "save"
        self.head = "Load" if loading else "Save"
        self._pictures = SlotPictures()
        self._deeds = SlotDeeds(desk, self._look_again, self._saved)
        self.writing = SlotNote(desk, self._deeds.note, self._field_closed)
        self._shelves = shelves(desk.slots, loading=loading)
        newest = desk.slots.newest() if loading else newest_own(desk.slots)
        self.shelf = shelf_of(newest.name, desk.slots) if newest is not None else Shelf("manual")
        self._views: list[SlotView] = views_on(desk.slots, self.shelf)
        self._stamped = ""
        self._stamped_at = 0.0
        # The focus begins on the newest save, or to save on the first free slot of its page.
        free = None if loading else next((view for view in self._views if view.empty), None)
        wanted = free or newest
        self._opens_at = f"slot:{wanted.name}" if wanted is not None else ""

    def build(self) -> None:
        """Make all anew; the first time with the focus where it is wanted."""
        super().build()
        if self._opens_at:
            self.relay(self._opens_at)
            self._opens_at = ""

    # -- what stands here ------------------------------------------------------------------------------------------

    def make_content(self) -> list[Control]:
        """Cards, the pages at the head, the field of a note."""
        controls: list[Control] = []
        for number, view in enumerate(self._views):
            controls.append(self._card(view, number))
        if not controls:
            # A ring that holds nothing yet.
            vacant = SlotView(f"{self.shelf.kind}-001", self.shelf.kind, 1)
            controls.append(self._card(vacant, 0))
        controls += self._page_tabs()
        if self.writing.field is not None:
            controls.append(self.writing.field)
        return controls

    def _card(self, view: SlotView, number: int) -> SlotCard:
        words = words_of(self.desk, view, self.shelf.first + number)
        box = pygame.Rect(PAGE_LEFT + number % 2 * (SIZE[0] + _GAP_X), TOP + number // 2 * (SIZE[1] + _GAP_Y), *SIZE)
        vacant = self.ui("Empty page") if self.loading else self.ui("An empty page: save here")
        card = SlotCard(
            self.desk.theme,
            box,
            words,
            self._pictures,
            partial(self._deeds.load if self.loading else self._deeds.save, words),
            vacant=vacant,
            tools=self._tools(words) if self.desk.device in ("mouse", "touch") else (),
        )
        card.hint = f"slot:{view.name}"
        return card

    def _tools(self, words: SlotWords) -> list[tuple[str, Act]]:
        if words.empty:
            return []
        tools: list[tuple[str, Act]] = []
        if words.own:
            tools.append((self.ui("Note"), partial(self._edit, words)))
            tools.append((self.ui("Unlock") if words.locked else self.ui("Lock"), partial(self._deeds.lock, words)))
        tools.append((self.ui("Delete"), partial(self._deeds.delete, words)))
        return tools

    def _page_tabs(self) -> list[Control]:
        theme = self.desk.theme
        x = RIGHT + _TAB_GAP
        tabs: list[Control] = []
        for shelf in reversed(named(self._shelves, self.shelf)):
            label = self._label(shelf)
            x -= head_tab_width(theme, label, plate=True, size=34) + _TAB_GAP
            act, on = partial(self._open_shelf, shelf), shelf == self.shelf
            tab = HeadTab(theme, label, (x, HEAD - 4), act, on=on, plate=True, size=34)
            tab.hint = f"shelf:{shelf.kind}:{shelf.page}"
            tabs.insert(0, tab)
        return tabs

    def _label(self, shelf: Shelf) -> str:
        number = numeral(shelf.page + 1, han=self.desk.theme.han)
        if shelf.kind == "manual":
            return number
        name = self.ui("Auto saves") if shelf.kind == "auto" else self.ui("Quick saves")
        return f"{name} {number}" if shelf.page else name

    def hints(self) -> Sequence[Hint]:
        """What can be done with the focused slot."""
        words = self._focused
        hints = [Hint((Action.PAGE_UP, Action.PAGE_DOWN), self.ui("other pages"))]
        if self.writing.field is not None:
            hints = [Hint((Action.CONFIRM,), self.ui("keep the note"), self.writing.keep)]
            return [*hints, Hint((Action.CANCEL,), self.ui("leave it as it was"), self.writing.drop)]
        if words is not None and not words.empty:
            if self.loading and words.whole:
                hints.append(Hint((Action.CONFIRM,), self.ui("load")))
            elif not self.loading:
                hints.append(Hint((Action.CONFIRM,), self.ui("overwrite, asking first")))
            if words.own:
                hints.append(Hint((Action.EDIT,), self.ui("write a note")))
                hints.append(Hint((Action.LOCK,), self.ui("unlock") if words.locked else self.ui("lock")))
            hints.append(Hint((Action.DELETE,), self.ui("delete")))
        elif words is not None and not self.loading:
            hints.append(Hint((Action.CONFIRM,), self.ui("save here")))
        return [*hints, Hint((Action.CANCEL,), self.ui("Close"), self.cancelled)]

    def note(self) -> str:
        """What automatic saves do."""
        if self.shelf.kind == "auto":
            return self.ui("Made by themselves; the oldest makes room.")
        if self.shelf.kind == "quick":
            return self.ui("Quick saves; the oldest makes room.")
        return self.ui("Automatic saves never cover these.")

    @property
    def _focused(self) -> SlotWords | None:
        current = self.focus.current
        return current.words if isinstance(current, SlotCard) else None

    # -- signals -----------------------------------------------------------------------------------------------------

    @property
    def typing(self) -> bool:  # type: ignore[override]
        """Whether a note is being written."""
        return self.writing.field is not None

    def receive(self, signal: Signal) -> bool:
        """A note takes the letters; else slots and pages."""
        if self.writing.field is not None:
            return self._write(signal, self.writing.field)
        if isinstance(signal, Scrolled):
            if signal.steps:
                self._next_shelf(-1 if signal.steps > 0 else 1)
            return True
        taken = super().receive(signal)
        if isinstance(signal, Moved):
            card = self.focus.current
            if isinstance(card, SlotCard) and card.hover(signal.at):
                self.damage(card.box)
                taken = True
        return taken

    def act(self, signal: Pressed) -> bool:
        """Keys for the focused slot, and for other pages."""
        action = signal.action
        if action in (Action.PAGE_UP, Action.PAGE_DOWN):
            self._next_shelf(1 if action is Action.PAGE_DOWN else -1)
            return True
        if action in (Action.FIRST, Action.LAST):
            self._open_shelf(self._shelves[0 if action is Action.FIRST else -1])
            return True
        words = self._focused
        acts = {Action.DELETE: self._deeds.delete, Action.LOCK: self._deeds.lock, Action.EDIT: self._edit}
        if action in acts:
            if words is None or words.empty:
                self.desk.sound("ui_error")
            else:
                acts[action](words)
            return True
        return super().act(signal)

    def focus_moved(self) -> None:
        """Other keys at the foot for another slot."""
        self.refresh_foot()

    def refresh_foot(self) -> None:
        """The words on the card depend on the hands too."""
        super().refresh_foot()
        current = self.focus.current
        if current is not None:
            self.damage(current.reach())

    def _next_shelf(self, step: int) -> None:
        at = self._shelves.index(self.shelf) if self.shelf in self._shelves else 0
        self._open_shelf(self._shelves[(at + step) % len(self._shelves)])

    def _open_shelf(self, shelf: Shelf) -> None:
        if shelf == self.shelf:
            return
        current = self.focus.current
        number = self.focus.index if isinstance(current, SlotCard) else -1
        self.shelf = shelf
        self._stamped = ""
        self.desk.sound("ui_page")
        self._look_again()
        if number >= 0:
            cards = [control.hint for control in self.focus.controls if isinstance(control, SlotCard)]
            self.relay(cards[min(number, len(cards) - 1)])
        elif isinstance(current, HeadTab):
            self.relay(f"shelf:{shelf.kind}:{shelf.page}")
        self.refresh_foot()

    def _look_again(self) -> None:
        """Files have changed: read the page anew."""
        slots = self.desk.slots
        self._shelves = shelves(slots, loading=self.loading)
        self._views = views_on(slots, self.shelf)
        self.refresh_foot()
        self.damage()

    def _saved(self, name: str) -> None:
        """Press the seal on it."""
        self._stamped, self._stamped_at = name, self.now
        self.relay(f"slot:{name}")
        self.damage()

    # -- notes ---------------------------------------------------------------------------------------------------------

    def _edit(self, words: SlotWords) -> None:
        card = next((c for c in self.focus.controls if isinstance(c, SlotCard) and c.words.name == words.name), None)
        if card is None or not words.own:
            self.desk.sound("ui_error")
            return
        self.writing.open(card)
        self.relay("field")
        self.damage()

    def _field_closed(self, slot: str) -> None:
        self.relay(f"slot:{slot}")
        self.damage()

    def _write(self, signal: Signal, field: TextField) -> bool:
        if isinstance(signal, PointerDown | PointerUp):
            number = self.focus.point(signal.at)
            if number is not None and isinstance(self.focus.controls[number], FootAction):
                return super().receive(signal)
        if self.writing.take(signal):
            self.damage(field.reach())
        return True

    # -- the seal of what was saved ------------------------------------------------------------------------------------

    @property
    def moving(self) -> bool:
        """The seal comes down."""
        return bool(self._stamped and self.now - self._stamped_at < SEAL + 0.1) or super().moving

    def advance(self) -> None:
        """Press the seal."""
        super().advance()
        if self._stamped and self.now - self._stamped_at < SEAL + 0.1:
            card = self._stamped_card()
            if card is not None:
                self.damage(card.stamp.inflate(40, 40))

    def _stamped_card(self) -> SlotCard | None:
        return next((c for c in self.focus.controls if isinstance(c, SlotCard) and c.words.name == self._stamped), None)

    def draw_over(self, target: pygame.Surface, clip: pygame.Rect) -> None:
        """The seal on the card that was just saved."""
        card = self._stamped_card() if self._stamped else None
        if card is not None and card.stamp.inflate(40, 40).colliderect(clip):
            length = self.seconds(SEAL) if self.motion == "full" else 0.0
            share = min(1.0, (self.now - self._stamped_at) / length) if length else 1.0
            side = card.stamp.width + round((1 - share) * 8)
            box = pygame.Rect(0, 0, side, side)
            box.center = card.stamp.center
            self.desk.theme.seal(target, box, self.ui("SAVED"))
