"""Slots keep saves, show them, and never lose one."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from game.save.files import DamagedFile, backup_of
from game.save.record import LastLine, Moment, Record, Summary
from game.save.slots import PER_PAGE, RING, LockedSlot, Slots
from game.story.inputs import Choose, Next
from game.story.state import State


def record(when: str = "2030-05-21T08:00:00+00:00", step: str = "two") -> Record:
    first, second = State("scene", "one"), State("scene", step, values={"meter": 3})
    return Record(
        summary=Summary("tale", "1.0", "c1", "scene", when, 61.5, LastLine(step, "words", "who")),
        moments=(Moment(first, Choose("a")), Moment(second, Next()), Moment(State("scene", "three"))),
        at=1,
        scene_start=first,
        chapter_start=first,
        picture=b"\xff\xd8picture",
    )


@pytest.fixture
def slots(tmp_path: Path) -> Slots:
    return Slots(tmp_path / "saves")


def test_a_save_is_read_back_whole(slots: Slots) -> None:
    slots.write("manual-001", record())
    assert slots.read("manual-001") == record()


def test_a_slot_shows_its_save(slots: Slots) -> None:
    slots.write("manual-002", record())
    view = slots.page(0)[1]
    assert (view.summary, view.picture, view.damaged, view.empty) == (record().summary, b"\xff\xd8picture", "", False)


def test_pages_have_the_same_number_of_slots(slots: Slots) -> None:
    assert [view.number for view in slots.page(2)] == list(range(2 * PER_PAGE + 1, 3 * PER_PAGE + 1))
    assert all(view.empty for view in slots.page(2))


def test_a_damaged_save_says_so_and_its_backup_is_used(slots: Slots) -> None:
    slots.write("manual-001", record(step="before"))
    slots.write("manual-001", record(step="after"))
    (slots.folder / "manual-001.save").write_bytes(b"garbage")
    view = slots.view("manual-001")
    assert view.damaged and view.from_backup and view.summary is not None
    assert slots.read("manual-001").state.step == "before"


def test_a_save_damaged_with_its_backup_stops_nothing(slots: Slots) -> None:
    slots.write("manual-001", record())
    slots.write("manual-001", record())
    for path in (slots.folder / "manual-001.save", backup_of(slots.folder / "manual-001.save")):
        path.write_bytes(b"")
    assert slots.page(0)[0].damaged
    assert slots.newest() is None
    with pytest.raises(DamagedFile):
        slots.read("manual-001")


def test_a_vanished_save_is_found_in_its_backup(slots: Slots) -> None:
    slots.write("manual-001", record(step="before"))
    slots.write("manual-001", record(step="after"))
    (slots.folder / "manual-001.save").unlink()
    newest = slots.newest()
    assert newest is not None and newest.from_backup


def test_the_ring_replaces_its_oldest_and_no_manual_save(slots: Slots) -> None:
    slots.write("manual-001", record())
    for hour in range(RING["auto"] + 2):
        slots.write_ring("auto", record(f"2030-05-21T{hour:02d}:00:00+00:00"))
    hours = [view.summary.when[11:13] for view in slots.ring("auto") if view.summary]
    assert hours == [f"{hour:02d}" for hour in range(RING["auto"] + 1, 1, -1)]
    assert slots.read("manual-001") == record()


def test_a_locked_slot_is_neither_overwritten_nor_deleted(slots: Slots) -> None:
    slots.write("manual-001", record(step="kept"))
    slots.annotate("manual-001", locked=True)
    with pytest.raises(LockedSlot):
        slots.write("manual-001", record())
    with pytest.raises(LockedSlot):
        slots.delete("manual-001")
    assert slots.read("manual-001").state.step == "kept"


def test_a_note_changes_nothing_else(slots: Slots) -> None:
    slots.write("manual-001", record())
    slots.annotate("manual-001", note="在这里问过水")
    kept = slots.read("manual-001")
    assert kept.summary.note == "在这里问过水"
    assert msgspec.structs.replace(kept, summary=record().summary) == record()


@pytest.mark.parametrize("name", ["../profile", "manual-1", "auto-0001", "", "quick-abc"])
def test_no_name_leads_out_of_the_folder(slots: Slots, name: str) -> None:
    with pytest.raises(ValueError, match="no name of a slot"):
        slots.write(name, record())


def test_the_newest_of_all_kinds_is_what_continue_takes(slots: Slots) -> None:
    slots.write("manual-001", record("2030-05-21T08:00:00+00:00"))
    slots.write_ring("auto", record("2030-05-21T09:00:00+00:00"))
    newest = slots.newest()
    assert newest is not None and newest.kind == "auto"
