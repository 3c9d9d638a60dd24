"""A full notebook asks which entry makes room; leaving it changes nothing."""

from __future__ import annotations

from collections.abc import Callable

from game.story.beat import Offer
from game.ui.screens.strike_out import StrikeOutScreen

from .conftest import Driver, MakeDesk

Drive = Callable[..., Driver]


def begin(make_desk: MakeDesk, drive: Drive) -> tuple[Driver, Offer]:
    desk = make_desk()
    desk.start()
    name, collection = next((name, c) for name, c in desk.declared.collections.items() if c.capacity)
    entries = list(collection.entries)
    held = tuple(entries[: collection.capacity])
    offer = Offer(name, entries[-1], full=True, held=held, capacity=collection.capacity)
    screen = StrikeOutScreen(desk, offer)
    screen.build()
    return drive(desk, screen).wait(0.2), offer


def test_the_chosen_line_is_struck_and_the_new_one_taken(make_desk: MakeDesk, drive: Drive) -> None:
    driver, offer = begin(make_desk, drive)
    driver.key("down").key("return").wait(0.5)
    assert driver.did("close", "collect") == [("close",), ("collect", offer.entry, offer.held[1])]


def test_a_second_stroke_does_nothing(make_desk: MakeDesk, drive: Drive) -> None:
    driver, _ = begin(make_desk, drive)
    driver.key("return").key("down").key("return").wait(0.5)
    assert len(driver.did("collect")) == 1


def test_leaving_keeps_everything(make_desk: MakeDesk, drive: Drive) -> None:
    driver, _ = begin(make_desk, drive)
    driver.key("escape").wait(0.3)
    assert driver.did("close", "collect") == [("close",)]


def test_every_line_lies_on_the_page(make_desk: MakeDesk, drive: Drive) -> None:
    driver, offer = begin(make_desk, drive)
    boxes = [control.box for control in driver.screen.controls()]
    assert len(boxes) == len(offer.held)
    assert all(box.top >= 0 and box.bottom <= 1080 for box in boxes)
