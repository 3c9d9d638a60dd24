"""Cards and documents: they come, can be hurried, are left, and fit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from game.story.beat import Card, Page, Text
from game.ui.dates import day_in_words, han_number
from game.ui.screens.card import CardScreen
from game.ui.screens.pages import make_page
from game.ui.screens.pages.document import DocumentScreen
from game.ui.screens.pages.letter import LetterScreen
from game.ui.screens.pages.phone import PhoneScreen
from game.ui.screens.pages.report import ReportScreen

from .conftest import LANTERN, Driver, MakeDesk
from .plain_desk import PlainDesk

Drive = Callable[..., Driver]
PARAGRAPH = "烟囱能拆，人拆不了。三百一十二口人，早饭是一口一口算出来的，不是厂里算出来的。" * 3


def text(words: str) -> Text:
    return Text("p", words)


def phone_page(desk: PlainDesk, count: int = 5) -> Page:
    one, other = list(desk.declared.cast)[:2]
    messages = tuple(
        {
            "from": (one, other)[number % 2],
            "text": text(f"第{number}条，" + "话。" * number),
            "time": f"17:4{number % 10}",
        }
        for number in range(count)
    )
    return Page("phone", {"who": other, "messages": messages})


def test_a_card_comes_is_hurried_and_left(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk()
    desk.start()
    driver = drive(desk, CardScreen(desk, Card(text("芒种"), text("一张圆桌"), 244))).wait(0.3)
    screen = driver.screen
    assert isinstance(screen, CardScreen) and not screen.whole()
    driver.key("return")
    assert screen.whole() and not driver.did("next")
    driver.wait(0.1).key("return")
    assert driver.did("next") == [("next",)]
    driver.key("return")
    assert len(driver.did("next")) == 1


def test_modes_pass_a_card(make_desk: MakeDesk, drive: Drive) -> None:
    for mode, seconds in (("skip", 0.3), ("auto", 5.5)):
        desk = make_desk()
        desk.start().pace.mode = mode  # type: ignore[assignment]
        driver = drive(desk, CardScreen(desk, Card(text("芒种")))).wait(seconds)
        assert driver.did("next"), mode


def test_nothing_moves_on_a_card_for_those_who_want_it_still(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(motion="still")
    desk.start()
    driver = drive(desk, CardScreen(desk, Card(text("芒种"), None, 244))).wait(0.1)
    screen = driver.screen
    assert isinstance(screen, CardScreen) and screen.whole()


def test_messages_come_one_by_one_and_stay(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk()
    desk.start()
    screen = make_page(desk, phone_page(desk))
    assert isinstance(screen, PhoneScreen)
    driver = drive(desk, screen).wait(0.4)
    for _ in range(4):
        driver.key("return").wait(0.4)
        assert not driver.did("next")
    driver.key("return")
    assert driver.did("next")


@pytest.mark.parametrize("size", [28, 42, 76])
def test_the_newest_message_is_always_whole(size: int, make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_size=size)
    desk.start()
    screen = make_page(desk, phone_page(desk, 9))
    assert isinstance(screen, PhoneScreen)
    driver = drive(desk, screen).wait(0.4)
    for shown in range(8):
        driver.key("return").wait(0.5)
        message = screen._messages[shown + 1]
        top = message.top - screen._offset.at(driver.now)
        assert top >= 0 and top + message.size[1] <= screen._room


@pytest.mark.parametrize("kind", [LetterScreen, ReportScreen])
@pytest.mark.parametrize("size", [28, 42, 76])
def test_documents_turn_their_pages_and_keep_inside_their_sheet(
    kind: type[DocumentScreen], size: int, make_desk: MakeDesk, drive: Drive
) -> None:
    desk = make_desk(text_size=size)
    desk.start()
    page = Page("x", {"title": text("说明"), "body": tuple(text(PARAGRAPH) for _ in range(6)), "sign": text("园区"),
                      "date": text("六月五日")})  # fmt: skip
    screen = kind(desk, page)
    driver = drive(desk, screen).wait(0.8)
    pages = len(screen._pages)
    for layouts in screen._pages:
        tall = sum(layout.height for layout in layouts)
        assert tall <= screen._box.height
    for _ in range(pages - 1):
        driver.key("return").wait(0.1)
        assert not driver.did("next")
    driver.key("return")
    assert driver.did("next")


def test_a_short_note_is_a_small_sheet_and_unknown_layouts_lose_nothing(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(root=LANTERN)
    desk.start()
    template = next(iter(desk.declared.pages))
    page = Page(template, {"night": 3, "lines": (text("Lamp lit: burned till morning."),)})
    screen = make_page(desk, page)
    assert isinstance(screen, DocumentScreen)
    drive(desk, screen).wait(0.8)
    assert screen._box.height < 600
    assert sum(layout.count for layouts in screen._pages for layout in layouts) == len("Lamp lit: burned till morning.")


def test_days_in_words() -> None:
    assert [han_number(number) for number in (5, 10, 11, 20, 31)] == ["五", "十", "十一", "二十", "三十一"]

    def ui(key: str, **values: object) -> str:
        return key.format(**values) if values else key

    assert day_in_words("6/5", ui, han=False) == "5 June"
    assert day_in_words("the day after", ui, han=False) == "the day after"
