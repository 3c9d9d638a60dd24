"""What can be done with a save, and asking before anything is lost.

Owns the questions and the answers' deeds. Must not know cards, nor how saves are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.save.files import DamagedFile, NewerFile, UnwritableFolder
from game.save.slots import LockedSlot
from game.ui.desk import Desk
from game.ui.slot_words import SlotWords


class SlotDeeds:
    """`changed` is called when files are not what they were; `saved` with the name of a slot that was saved into."""

    def __init__(self, desk: Desk, changed: Callable[[], None], saved: Callable[[str], None]) -> None:
        self._desk = desk
        self._changed = changed
        self._saved = saved

    def save(self, words: SlotWords) -> None:
        """Save into a slot; over another save only when the player says so."""
        ui = self._desk.words.ui
        if words.locked:
            self._say_locked()
        elif words.empty or not self._desk.settings.confirm_overwrite:
            self._save(words.name)
        else:
            self._desk.ask(
                ui("Overwrite this save?"),
                words.headline,
                ui("Overwrite"),
                ui("Keep it"),
                partial(self._save, words.name),
            )

    def _save(self, name: str) -> None:
        before = self._desk.slots.view(name).summary
        self._desk.save_into(name)
        after = self._desk.slots.view(name).summary
        self._changed()
        if after is not None and after != before:
            self._saved(name)

    def load(self, words: SlotWords) -> None:
        """Go on from a save; from a damaged one's backup only when the player says so."""
        ui = self._desk.words.ui
        if words.empty:
            self._desk.sound("ui_error")
        elif not words.whole:
            self._desk.sound("ui_error")
            self._desk.tell(words.wrong, "cross")
        elif words.wrong:
            self._desk.ask(
                ui("Open the backup?"),
                ui("The save itself is damaged. Its backup is the save before it: {what}", what=words.headline),
                ui("Open the backup"),
                ui("Leave it"),
                partial(self._desk.go_on_from, words.name),
            )
        else:
            self._desk.sound("ui_choose")
            self._desk.go_on_from(words.name)

    def delete(self, words: SlotWords) -> None:
        """Empty a slot, asking first."""
        ui = self._desk.words.ui
        if words.locked:
            self._say_locked()
            return
        self._desk.ask(
            ui("Delete this save?"),
            words.headline or words.wrong,
            ui("Delete"),
            ui("Keep it"),
            partial(self._delete, words.name),
        )

    def _delete(self, name: str) -> None:
        try:
            self._desk.slots.delete(name)
        except LockedSlot:
            self._say_locked()
        except UnwritableFolder as error:
            self._say_failed(error)
        self._changed()

    def lock(self, words: SlotWords) -> None:
        """Lock a save, or open its lock."""
        self._annotate(words, locked=not words.locked)

    def note(self, words: SlotWords, note: str) -> None:
        """Keep the player's own words about a save."""
        self._annotate(words, note=note)

    def _annotate(self, words: SlotWords, *, note: str | None = None, locked: bool | None = None) -> None:
        if not words.own:
            self._desk.sound("ui_error")
            return
        try:
            self._desk.slots.annotate(words.name, note=note, locked=locked)
        except (UnwritableFolder, DamagedFile, NewerFile, FileNotFoundError) as error:
            self._say_failed(error)
        else:
            self._desk.sound("ui_note")
        self._changed()

    def _say_locked(self) -> None:
        self._desk.sound("ui_error")
        self._desk.tell(self._desk.words.ui("This slot is locked."), "lock")

    def _say_failed(self, error: Exception) -> None:
        self._desk.sound("ui_error")
        self._desk.tell(self._desk.words.ui("Could not save: {why}", why=error), "cross")
