"""Saves that older versions wrote still open on today's story."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.save.profile import Profile
from game.save.record import decode_record
from game.session.restore import restore
from game.session.session import Session
from game.story.load import load_story
from game.story.program import Program

ROOT = Path(__file__).parent.parent.parent
SAVES = sorted((ROOT / "tests" / "saves").glob("*.save"))


@pytest.fixture(scope="module")
def program() -> Program:
    return load_story(ROOT).program


def test_there_are_saves_of_this_format() -> None:
    assert SAVES


@pytest.mark.parametrize("file", SAVES, ids=lambda path: path.stem)
def test_an_old_save_opens_near_where_it_was_made(program: Program, file: Path) -> None:
    record = decode_record(file.read_bytes())
    restored = restore(record, program)
    assert restored.set_back in ("", "lines", "scene")
    session = Session.resume(program, Profile(), restored)
    assert session.state.scene == record.summary.scene or restored.set_back != ""
    assert session.log
    for _ in range(2000):
        if session.beat.ending is not None:
            break
        if session.beat.menu is not None:
            session.choose(next(option.id for option in session.beat.menu.options if not option.locked))
        else:
            session.next()
    assert session.beat.ending is not None
