"""Choices: nothing is taken by accident, locked ones say why, time can be stopped, doubled, switched off."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from game.story.beat import Menu, OptionView, Text
from game.ui.screens.choice import ChoiceScreen
from game.ui.tokens import HEIGHT, WIDTH
from game.ui.widgets.option import Option

from .conftest import Driver, MakeDesk
from .plain_desk import PlainDesk

Drive = Callable[..., Driver]
WORDS = {
    "zh": "「先把这笔钱放一放，等上游那三家把账对清楚了，我们再坐下来谈谁先谁后。」",
    "en": "“Let the money rest until the three upstream have squared their books; then we sit down and talk.”",
}


def option(name: str, words: str = "「算。」", *, locked: bool = False, cares: tuple[str, ...] = ()) -> OptionView:
    reason = Text(f"m.{name}.reason", "还差一条笔记") if locked else None
    return OptionView(name, Text(f"m.{name}", words), locked=locked, reason=reason, cares=cares)


def menu(*options: OptionView, seconds: float | None = None) -> Menu:
    return Menu(
        "m", options, Text("m.ask", "先给谁？"), Text("m.under", "两个人都看着你。"), seconds, "c" if seconds else ""
    )


def begin(desk: PlainDesk, drive: Drive, shown: Menu, before: tuple[str, ...] = ()) -> Driver:
    desk.start()
    screen = ChoiceScreen(desk, shown, before)
    screen.update(100.0)
    screen.build()
    return drive(desk, screen)


THREE = (option("a"), option("b", locked=True), option("c"))


def test_a_key_that_was_still_reading_does_not_choose(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(), drive, menu(*THREE))
    driver.key("return")
    assert not driver.did("choose")
    driver.wait(0.5).key("return")
    assert driver.did("choose") == [("choose", "a", False)]
    driver.key("return")
    assert len(driver.did("choose")) == 1


def test_a_locked_option_is_seen_with_its_reason_and_not_taken(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(), drive, menu(*THREE)).wait(0.5)
    driver.key("down")
    focused = driver.screen.focused
    assert isinstance(focused, Option) and focused.locked and focused.words.reason
    driver.key("return")
    assert not driver.did("choose") and ("sound", "ui_error") in driver.desk.did
    driver.click(driver.screen.controls()[1].box.center)
    assert not driver.did("choose")


def test_the_pointer_chooses_on_release(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(), drive, menu(*THREE)).wait(0.5)
    driver.click(driver.screen.controls()[2].box.center)
    assert driver.did("choose") == [("choose", "c", False)]


def test_a_list_of_options_goes_round(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(), drive, menu(*THREE)).wait(0.5)
    driver.key("up")
    assert driver.screen.focused is driver.screen.controls()[2]


def test_time_takes_its_option_when_it_is_over(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(), drive, menu(*THREE, seconds=3.0))
    driver.wait(2.8)
    assert not driver.did("choose")
    driver.wait(0.4)
    assert driver.did("choose") == [("choose", "c", True)]


def test_the_clock_can_be_stopped_and_is_by_other_screens(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(), drive, menu(*THREE, seconds=3.0)).wait(1.0)
    driver.key("p").wait(5.0)
    assert not driver.did("choose")
    driver.key("p").wait(1.0)
    screen = driver.screen
    assert isinstance(screen, ChoiceScreen)
    screen.step_back_for(screen)
    driver.wait(5.0)
    assert not driver.did("choose")
    screen.step_back_for(None)
    driver.wait(1.2)
    assert driver.did("choose")


@pytest.mark.parametrize(("timed", "seconds"), [("normal", 3.0), ("double", 6.0), ("off", None)])
def test_players_set_how_much_time_there_is(
    timed: str, seconds: float | None, make_desk: MakeDesk, drive: Drive
) -> None:
    driver = begin(make_desk(timed=timed), drive, menu(*THREE, seconds=3.0))
    screen = driver.screen
    assert isinstance(screen, ChoiceScreen)
    assert (screen.clock.seconds if screen.clock is not None else None) == seconds


def test_log_saving_and_menu_stay_open(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(), drive, menu(*THREE)).wait(0.5)
    driver.key("l").key("f5").key("escape").key("page up").wheel(1)
    assert driver.did("open", "quick_save", "roll_back") == [
        ("open", "log"), ("quick_save",), ("open", "settings"), ("roll_back",), ("open", "log"),
    ]  # fmt: skip


@pytest.mark.parametrize("size", [28, 42, 76])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("count", [2, 4, 13])
def test_long_options_stay_on_the_screen(
    size: int, language: str, count: int, make_desk: MakeDesk, drive: Drive
) -> None:
    desk = make_desk(language=language, text_size=size)
    people = tuple(desk.declared.cast)[:3]
    words = WORDS[language] if count <= 4 else WORDS[language][:9]
    options = [option(name, words, locked=name == "b", cares=people) for name in "abcdefghijklm"[:count]]
    driver = begin(desk, drive, menu(*options, seconds=9.0)).wait(1.0)
    boxes = [control.box for control in driver.screen.controls()]
    for box in boxes:
        assert box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= HEIGHT
    assert all(not one.colliderect(other) for one, other in pairwise(boxes))
    for control in driver.screen.controls():
        assert isinstance(control, Option)
        assert control.text.height <= control.box.height


def test_what_was_taken_before_is_marked(make_desk: MakeDesk, drive: Drive) -> None:
    with_mark = begin(make_desk(), drive, menu(*THREE), ("c",)).wait(0.8).draw().copy()
    without = begin(make_desk(), drive, menu(*THREE)).wait(0.8).draw()
    box = (360, 500, 92, 400)
    assert with_mark.subsurface(box).get_buffer().raw != without.subsurface(box).get_buffer().raw
