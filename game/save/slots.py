"""The slots that saves are kept in.

Owns the names of slots, their files, and the two rings of quick saves and autosaves, which never touch a manual slot.
Must not know what a play-through is, nor ask the player anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

import msgspec

from game.save.files import DamagedFile, NewerFile, backup_of, read_file, remove_file, write_file
from game.save.record import Record, Summary, decode_record, encode_record, glance

Kind = Literal["manual", "quick", "auto"]

PER_PAGE: Final = 6
PAGES: Final = 20
RING: Final[dict[str, int]] = {"quick": 6, "auto": 12}

_NAME = re.compile(r"(manual|quick|auto)-(\d{3})")
_SUFFIX = ".save"


class LockedSlot(Exception):
    """A slot that the player locked; it is neither overwritten nor deleted."""


class SlotView(msgspec.Struct, frozen=True):
    """A slot as it can be shown. `damaged` says in English what is wrong with the file, empty when it is well;
    `from_backup` that what is shown is the save before the last one."""

    name: str
    kind: Kind
    number: int
    summary: Summary | None = None
    picture: bytes = b""
    damaged: str = ""
    from_backup: bool = False

    @property
    def empty(self) -> bool:
        """True when nothing was ever saved here."""
        return self.summary is None and not self.damaged


class Slots:
    """All slots of one story in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def page(self, number: int) -> list[SlotView]:
        """The manual slots of a page, counted from 0."""
        first = number * PER_PAGE + 1
        return [self.view(f"manual-{slot:03d}") for slot in range(first, first + PER_PAGE)]

    def ring(self, kind: Literal["quick", "auto"]) -> list[SlotView]:
        """The saves of a ring, newest first, without empty ones."""
        views = [self.view(name) for name in self._names(kind)]
        return sorted((view for view in views if not view.empty), key=_when, reverse=True)

    def newest(self) -> SlotView | None:
        """The last save of any kind that can be read; None when there is none."""
        views = [self.view(name) for kind in ("manual", "quick", "auto") for name in self._names(kind)]
        whole = [view for view in views if view.summary is not None]
        return max(whole, key=_when, default=None)

    def view(self, name: str) -> SlotView:
        """What lies in a slot. Never raises for a damaged file: it says so."""
        kind, number = _parts(name)
        path = self._path(name)
        wrong = ""
        for source in (path, backup_of(path)):
            try:
                summary, picture = glance(read_file(source))
            except FileNotFoundError:
                continue
            except (DamagedFile, NewerFile) as error:
                wrong = wrong or str(error)
                continue
            return SlotView(name, kind, number, summary, picture, wrong, source != path)
        return SlotView(name, kind, number, damaged=wrong)

    def read(self, name: str) -> Record:
        """The save in a slot, or its backup when it is damaged. Raises FileNotFoundError, DamagedFile, NewerFile."""
        path = self._path(name)
        try:
            return decode_record(read_file(path))
        except (DamagedFile, NewerFile, FileNotFoundError) as error:
            try:
                return decode_record(read_file(backup_of(path)))
            except (DamagedFile, NewerFile, FileNotFoundError):
                raise error from None

    def write(self, name: str, record: Record) -> None:
        """Put a save into a slot. Raises LockedSlot, UnwritableFolder."""
        view = self.view(name)
        if view.summary is not None and view.summary.locked:
            raise LockedSlot(name)
        write_file(self._path(name), encode_record(record))

    def write_ring(self, kind: Literal["quick", "auto"], record: Record) -> str:
        """Put a save into the ring, over its oldest; the name of the slot. Raises UnwritableFolder."""
        views = [self.view(f"{kind}-{number:03d}") for number in range(1, RING[kind] + 1)]
        free = [view for view in views if view.empty]
        # Damaged ones sort before all dated ones, so they are replaced first.
        target = free[0] if free else min(views, key=_when)
        write_file(self._path(target.name), encode_record(record))
        return target.name

    def annotate(self, name: str, *, note: str | None = None, locked: bool | None = None) -> None:
        """Change a save's note or lock, nothing else. Raises FileNotFoundError, DamagedFile, UnwritableFolder."""
        record = self.read(name)
        summary = record.summary
        if note is not None:
            summary = msgspec.structs.replace(summary, note=note)
        if locked is not None:
            summary = msgspec.structs.replace(summary, locked=locked)
        write_file(self._path(name), encode_record(msgspec.structs.replace(record, summary=summary)))

    def delete(self, name: str) -> None:
        """Empty a slot. Raises LockedSlot, UnwritableFolder."""
        view = self.view(name)
        if view.summary is not None and view.summary.locked:
            raise LockedSlot(name)
        remove_file(self._path(name))

    def _path(self, name: str) -> Path:
        _parts(name)
        return self.folder / (name + _SUFFIX)

    def _names(self, kind: str) -> Iterator[str]:
        if not self.folder.is_dir():
            return
        names = {path.name.split(".")[0] for path in self.folder.glob(f"{kind}-*{_SUFFIX}*")}
        yield from sorted(name for name in names if _NAME.fullmatch(name))


def _parts(name: str) -> tuple[Kind, int]:
    match = _NAME.fullmatch(name)
    if match is None:
        raise ValueError(f"{name!r} is no name of a slot")
    return match[1], int(match[2])  # type: ignore[return-value]


def _when(view: SlotView) -> str:
    return view.summary.when if view.summary is not None else ""
