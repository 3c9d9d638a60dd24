"""Questions, and the page for when the program itself went wrong."""

from __future__ import annotations

from functools import partial

import pytest

from game.ui.screens import crash
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.crash import CrashScreen
from game.ui.screens.save import SaveScreen

from .conftest import same
from .menu_desk import Hands, MenuDesk
from .menu_fixtures import MakeMenuDesk, menu_desk

__all__ = ["menu_desk"]


def asking(desk: MenuDesk, answers: list[str]) -> Hands:
    below = SaveScreen(desk, False)
    below.build()
    below.update(1.0)
    then = partial(answers.append, "yes")
    return Hands(desk, ConfirmScreen(desk, "盖掉这一份？", "芒种 · 6/5 20:14", "盖掉", "留着", then), below)


def test_the_harmless_answer_has_the_focus(menu_desk: MakeMenuDesk) -> None:
    answers: list[str] = []
    hands = asking(menu_desk(), answers)
    hands.key("return").key("return")
    assert answers == []
    assert hands.did("close") == [("close",)]


@pytest.mark.parametrize("way", ["keys", "pad", "pointer"])
def test_yes_happens_once_and_after_closing(menu_desk: MakeMenuDesk, way: str) -> None:
    answers: list[str] = []
    hands = asking(menu_desk(), answers)
    if way == "keys":
        hands.key("left").key("return").key("return")
    elif way == "pad":
        hands.pad(11).pad(0)
    else:
        hands.click(hands.screen.controls()[0].box.center)
    assert answers == ["yes"]
    assert hands.did("close") == [("close",)]


def test_escape_and_the_right_button_say_no(menu_desk: MakeMenuDesk) -> None:
    answers: list[str] = []
    hands = asking(menu_desk(), answers)
    hands.click((900, 500), button=3)
    assert answers == []
    assert hands.did("close") == [("close",)]


def test_a_question_is_drawn_piece_by_piece_as_a_whole(menu_desk: MakeMenuDesk) -> None:
    hands = asking(menu_desk(), [])
    for key in ("left", "right", "up"):
        hands.key(key).wait(0.2)
        assert same(hands.canvas.copy(), hands.draw()), key


def test_all_ways_lead_out_of_a_crash(menu_desk: MakeMenuDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(crash, "put_text", lambda text: copied.append(text) or True)
    desk = menu_desk()
    hands = Hands(desk, CrashScreen(desk, "the report", "/somewhere/crash-1.txt", "auto-003"))
    hands.key("return").key("down").key("return").key("down").key("return").key("down").pad(0)
    assert hands.did("go_on_from", "to_title", "leave") == [("go_on_from", "auto-003"), ("to_title",), ("leave",)]
    assert copied == ["the report"]
    hands.key("escape")
    assert hands.did("close") == []


def test_without_a_save_the_focus_is_on_what_can_be_done(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=0)
    hands = Hands(desk, CrashScreen(desk, "the report", "", ""))
    focused = hands.screen.focused
    assert focused is not None
    assert focused.enabled
