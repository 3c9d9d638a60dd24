"""Writing a note on a save, in its card.

Owns the field while it is open, and how writing ends: kept by Enter or a click beside it, dropped by Escape. Must not
know how notes are kept.
"""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.actions import Action
from game.desktop.signals import Composing, PointerDown, Pressed, Signal, Triggered, Typed
from game.ui.desk import Desk
from game.ui.slot_words import SlotWords
from game.ui.widgets.slot_card import SlotCard
from game.ui.widgets.text_field import TextField

LIMIT = 24


class SlotNote:
    """`keep` gets the words when they are others than before; `closed` the slot's name when the field is gone."""

    def __init__(self, desk: Desk, keep: Callable[[SlotWords, str], None], closed: Callable[[str], None]) -> None:
        self._desk = desk
        self._keep = keep
        self._closed = closed
        self._slot: SlotWords | None = None
        self.field: TextField | None = None

    def open(self, card: SlotCard) -> None:
        """Open the field on a card."""
        self._slot = card.words
        self.field = TextField(card.field, self._desk.words.ui("Note"), card.words.note, LIMIT)
        self.field.hint = "field"
        self._desk.type_into(self.field.box)

    def take(self, signal: Signal) -> bool:
        """Take a signal while the field is open; True when the field looks different."""
        field = self.field
        if field is None:
            return False
        if isinstance(signal, Typed | Composing | Triggered):
            return field.take(signal)
        # While words are being composed, these keys are the input method's.
        if isinstance(signal, Pressed) and not field.composing and not signal.repeat:
            if signal.action is Action.CONFIRM:
                self.keep()
            elif signal.action is Action.CANCEL:
                self.drop()
        elif isinstance(signal, PointerDown) and not field.box.collidepoint(signal.at):
            self.keep()
        return False

    def keep(self) -> None:
        """Close the field and keep what it says."""
        field, slot = self._close()
        if field is not None and slot is not None and field.text.strip() != slot.note:
            self._keep(slot, field.text.strip())

    def drop(self) -> None:
        """Close the field and leave the note as it was."""
        self._desk.sound("ui_close")
        self._close()

    def _close(self) -> tuple[TextField | None, SlotWords | None]:
        field, slot = self.field, self._slot
        self.field = self._slot = None
        if slot is not None:
            self._desk.type_into(None)
            self._closed(slot.name)
        return field, slot
