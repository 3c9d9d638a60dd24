"""Saving and loading: cards of saves, six a page.

Owns what can be done with a slot, asking before anything is lost, and the player's own notes. Must not know files; the
slots do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pygame

from game.desktop.actions import Action
from game.desktop.signals import Composing, Moved, PointerDown, PointerUp, Pressed, Scrolled, Signal, Triggered, Typed
from game.save.files import DamagedFile, NewerFile, UnwritableFolder
from game.save.slots import LockedSlot, SlotView
from game.ui.control import Act, Control
from game.ui.desk import Desk
from game.ui.motion import SEAL
from game.ui.numerals import numeral
from game.ui.screens.spine import HEAD, TOP, Hint, SpineScreen
from game.ui.shelves import Shelf, named, shelf_of, shelves, views_on
from game.ui.slot_words import SlotWords, words_of
from game.ui.tokens import PAGE_LEFT, RIGHT
from game.ui.widgets.foot_action import FootAction
from game.ui.widgets.head_tab import HeadTab, head_tab_width
from game.ui.widgets.slot_card import SIZE, SlotCard
from game.ui.widgets.slot_picture import SlotPictures
from game.ui.widgets.text_field import TextField

_GAP_X, _GAP_Y = 32, 26
_NOTE_LIMIT = 24
_TAB_GAP = 40


class SaveScreen(SpineScreen):
    """`loading` takes saves, else it makes them."""

    def __init__(self, desk: Desk, loading: bool) -> None:
        super().__init__(desk)
        self.loading = loading
        self.name = "load" if loading else "save"
        self.head = "Load" if loading else "Save"
        self.field: TextField | None = None
        self._noted = ""
        self._pictures = SlotPictures()
        self._shelves = shelves(desk.slots, loading=loading)
        newest = desk.slots.newest() if loading else self._newest_own()
        self.shelf = shelf_of(newest.name, desk.slots) if newest is not None else Shelf("manual")
        self._views: list[SlotView] = views_on(desk.slots, self.shelf)
        self._stamped = ""
        self._stamped_at = 0.0
        self._opens_at = self._first_wanted(newest.name if newest is not None else "")

    def _newest_own(self) -> SlotView | None:
        """The newest of the player's own saves."""
        views = [view for shelf in self._shelves for view in views_on(self.desk.slots, shelf)]
        return max(
            (view for view in views if view.summary is not None),
            key=lambda view: view.summary.when if view.summary is not None else "",
            default=None,
        )

    def _first_wanted(self, newest: str) -> str:
        """Where the focus begins: on the newest save, or to save on the first free slot."""
        if not self.loading:
            free = next((view.name for view in self._views if view.empty), "")
            return f"slot:{free or newest}"
        return f"slot:{newest}" if newest else ""

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
        if self.field is not None:
            controls.append(self.field)
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
            partial(self._take, words),
            vacant=vacant,
            tools=self._tools(words) if self.desk.device in ("mouse", "touch") else (),
        )
        card.hint = f"slot:{view.name}"
        return card

    def _tools(self, words: SlotWords) -> list[tuple[str, Act]]:
        if words.empty:
            return []
        tools: list[tuple[str, Act]] = []
        if self.shelf.kind == "manual" and words.whole:
            tools.append((self.ui("Note"), partial(self._edit, words)))
            tools.append((self.ui("Unlock") if words.locked else self.ui("Lock"), partial(self._lock, words)))
        tools.append((self.ui("Delete"), partial(self._delete, words)))
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
        if self.field is not None:
            hints = [Hint((Action.CONFIRM,), self.ui("keep the note"), self._keep_note)]
            return [*hints, Hint((Action.CANCEL,), self.ui("leave it as it was"), self._drop_note)]
        if words is not None and not words.empty:
            own = self.shelf.kind == "manual" and words.whole
            if self.loading and words.whole:
                hints.append(Hint((Action.CONFIRM,), self.ui("load")))
            elif not self.loading:
                hints.append(Hint((Action.CONFIRM,), self.ui("overwrite, asking first")))
            if own:
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

    def print_through(self) -> Sequence[str]:
        """The story's title."""
        return [self.words(self.desk.words.story(self.desk.declared.text("story", "", "title")))]

    @property
    def _focused(self) -> SlotWords | None:
        current = self.focus.current
        if current is None and self._views:
            return words_of(self.desk, self._views[0], self.shelf.first)
        return current.words if isinstance(current, SlotCard) else None

    # -- signals -----------------------------------------------------------------------------------------------------

    @property
    def typing(self) -> bool:  # type: ignore[override]
        """Whether a note is being written."""
        return self.field is not None

    def receive(self, signal: Signal) -> bool:
        """A note takes the letters; else slots and pages."""
        if self.field is not None:
            return self._write(signal, self.field)
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
        acts = {Action.DELETE: self._delete, Action.LOCK: self._lock, Action.EDIT: self._edit}
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
        self.relay()
        self.damage()

    # -- what can be done with a slot --------------------------------------------------------------------------------

    def _take(self, words: SlotWords) -> None:
        if self.loading:
            self._load(words)
        elif words.locked:
            self._say_locked()
        elif words.empty or not self.desk.settings.confirm_overwrite:
            self._save(words)
        else:
            self.desk.ask(
                self.ui("Overwrite this save?"),
                words.headline,
                self.ui("Overwrite"),
                self.ui("Keep it"),
                partial(self._save, words),
            )

    def _save(self, words: SlotWords) -> None:
        before = self.desk.slots.view(words.name).summary
        self.desk.save_into(words.name)
        after = self.desk.slots.view(words.name).summary
        self._look_again()
        if after is not None and after != before:
            self._stamped, self._stamped_at = words.name, self.now
        self.relay(f"slot:{words.name}")
        self.refresh_foot()

    def _load(self, words: SlotWords) -> None:
        if words.empty:
            self.desk.sound("ui_error")
        elif not words.whole:
            self.desk.sound("ui_error")
            self.desk.tell(words.wrong, "cross")
        elif words.wrong:
            self.desk.ask(
                self.ui("Open the backup?"),
                self.ui("The save itself is damaged. Its backup is the save before it: {what}", what=words.headline),
                self.ui("Open the backup"),
                self.ui("Leave it"),
                partial(self.desk.go_on_from, words.name),
            )
        else:
            self.desk.sound("ui_choose")
            self.desk.go_on_from(words.name)

    def _delete(self, words: SlotWords) -> None:
        if words.locked:
            self._say_locked()
            return
        self.desk.ask(
            self.ui("Delete this save?"),
            words.headline or words.wrong,
            self.ui("Delete"),
            self.ui("Keep it"),
            partial(self._really_delete, words),
        )

    def _really_delete(self, words: SlotWords) -> None:
        try:
            self.desk.slots.delete(words.name)
        except LockedSlot:
            self._say_locked()
        except UnwritableFolder as error:
            self._say_failed(error)
        self._look_again()
        self.refresh_foot()

    def _lock(self, words: SlotWords) -> None:
        self._annotate(words, locked=not words.locked)

    def _annotate(self, words: SlotWords, *, note: str | None = None, locked: bool | None = None) -> None:
        if self.shelf.kind != "manual" or not words.whole:
            self.desk.sound("ui_error")
            return
        try:
            self.desk.slots.annotate(words.name, note=note, locked=locked)
        except (UnwritableFolder, DamagedFile, NewerFile, FileNotFoundError) as error:
            self._say_failed(error)
        else:
            self.desk.sound("ui_note")
        self._look_again()
        self.refresh_foot()

    def _say_locked(self) -> None:
        self.desk.sound("ui_error")
        self.desk.tell(self.ui("This slot is locked."), "lock")

    def _say_failed(self, error: Exception) -> None:
        self.desk.sound("ui_error")
        self.desk.tell(self.ui("Could not save: {why}", why=error), "cross")

    # -- notes ---------------------------------------------------------------------------------------------------------

    def _edit(self, words: SlotWords) -> None:
        card = next((c for c in self.focus.controls if isinstance(c, SlotCard) and c.words.name == words.name), None)
        if card is None or self.shelf.kind != "manual" or not words.whole:
            self.desk.sound("ui_error")
            return
        self.field = TextField(card.field, self.ui("Note"), words.note, _NOTE_LIMIT)
        self.field.hint = "field"
        self._noted = words.name
        self.desk.type_into(self.field.box)
        self.relay("field")
        self.damage()

    def _write(self, signal: Signal, field: TextField) -> bool:
        if isinstance(signal, Typed | Composing | Triggered):
            if field.take(signal):
                self.damage(field.reach())
            return True
        if isinstance(signal, Pressed):
            # While words are being composed, these keys are the input method's.
            if not field.composing and not signal.repeat:
                if signal.action is Action.CONFIRM:
                    self._keep_note()
                elif signal.action is Action.CANCEL:
                    self._drop_note()
            return True
        if isinstance(signal, PointerDown | PointerUp):
            number = self.focus.point(signal.at)
            if number is not None and isinstance(self.focus.controls[number], FootAction):
                return super().receive(signal)
            if isinstance(signal, PointerDown) and not field.box.collidepoint(signal.at):
                self._keep_note()
        return True

    def _keep_note(self) -> None:
        field, name = self.field, self._noted
        if field is None:
            return
        self._close_field()
        words = next((w for w in self._words() if w.name == name), None)
        if words is not None and field.text.strip() != words.note:
            self._annotate(words, note=field.text.strip())

    def _drop_note(self) -> None:
        self.desk.sound("ui_close")
        self._close_field()

    def _close_field(self) -> None:
        self.field = None
        self.desk.type_into(None)
        self.relay(f"slot:{self._noted}")
        self.refresh_foot()
        self.damage()

    def _words(self) -> list[SlotWords]:
        return [control.words for control in self.focus.controls if isinstance(control, SlotCard)]

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
