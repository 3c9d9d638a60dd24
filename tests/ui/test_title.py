"""The title: what it offers, what it tells, and that it works for any story."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.save.record import Record
from game.ui.screens.title import TitleScreen
from game.ui.title_facts import facts_of
from game.ui.tokens import WIDTH

from .conftest import LANTERN, Driver, MakeDesk
from .plain_desk import PlainDesk

Drive = Callable[..., Driver]


def saved(desk: PlainDesk, steps: int = 6) -> Record:
    session = desk.start()
    for _ in range(steps):
        session.next()
    session.play_seconds = 4321.0
    record = session.record("2030-06-05T09:00:00+00:00")
    desk.slots.write("manual-001", record)
    desk.session = None
    return record


def title(desk: PlainDesk, drive: Drive) -> Driver:
    screen = TitleScreen(desk)
    screen.build()
    return drive(desk, screen)


def labels(driver: Driver) -> list[str]:
    return [control.label for control in driver.screen.controls()]


def test_a_first_start_offers_to_begin(make_desk: MakeDesk, drive: Drive) -> None:
    driver = title(make_desk(language="en"), drive)
    assert labels(driver) == ["Begin", "Load", "Settings", "Leave"]
    assert not driver.screen.controls()[1].enabled
    driver.key("return")
    assert driver.did("begin")


def test_what_was_played_last_is_gone_on_with(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(language="en")
    saved(desk)
    driver = title(desk, drive)
    assert labels(driver)[0] == "Continue"
    driver.key("return")
    assert driver.did("go_on_from") == [("go_on_from", "manual-001")]


def test_the_menu_is_walked_by_arrows_round_and_by_the_pointer(make_desk: MakeDesk, drive: Drive) -> None:
    driver = title(make_desk(language="en"), drive)
    driver.key("left")
    assert driver.screen.focused is driver.screen.controls()[-1]
    driver.key("right")
    assert driver.screen.focused is driver.screen.controls()[0]
    driver.click(driver.screen.controls()[2].box.center)
    assert driver.did("open") == [("open", "settings")]
    driver.key("escape")
    assert not driver.did("close", "leave")


def test_a_disabled_word_can_be_seen_and_does_nothing(make_desk: MakeDesk, drive: Drive) -> None:
    driver = title(make_desk(), drive)
    driver.click(driver.screen.controls()[1].box.center)
    assert not driver.did("open")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_all_words_have_room(language: str, contrast: str, make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(language=language, contrast=contrast)
    saved(desk)
    boxes = [control.box for control in title(desk, drive).screen.controls()]
    assert all(box.right <= WIDTH - 96 for box in boxes)


def test_facts_come_from_the_story_and_follow_the_save(make_desk: MakeDesk) -> None:
    desk = make_desk()
    at_start = facts_of(desk, None)
    assert [bool(fact.value) for fact in at_start] == [True] * len(desk.declared.opening.facts[:2])
    saved(desk)
    assert len(facts_of(desk, desk.slots.newest())) == len(at_start)


def test_another_story_gets_a_title_without_drawing_one(make_desk: MakeDesk, drive: Drive) -> None:
    driver = title(make_desk(root=LANTERN), drive).wait(0.1)
    assert labels(driver)[0] == "Begin"
    assert facts_of(driver.desk, None) == []
