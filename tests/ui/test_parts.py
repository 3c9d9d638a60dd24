"""Small parts: notices, the band, the name slip, key names, first start and ending."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pygame
import pytest

from game.desktop.actions import Action
from game.desktop.bindings import Bindings
from game.ui.key_names import key_for, keys_for, trigger_name
from game.ui.motion import Tween, out_back, shortened
from game.ui.screens.ending import EndingScreen
from game.ui.screens.first_start import FirstStartScreen
from game.ui.widgets.band import HIGHEST, TOP, Band
from game.ui.widgets.bookmark import make_bookmark
from game.ui.widgets.name_slip import NameSlip
from game.ui.widgets.notices import Notice, Notices
from game.ui.widgets.quick_row import QuickWord, place_row

from .conftest import Driver, MakeDesk

Drive = Callable[..., Driver]


def test_notices_come_stay_and_go(make_desk: MakeDesk) -> None:
    desk = make_desk()
    notices = Notices(lambda: desk.theme)
    notices.add(Notice("已存", "check"), 10.0)
    notices.add(Notice("已存", "check"), 10.5)
    notices.add(Notice("某人 · 共事", tea=(2, 5)), 10.5)
    assert notices.words == ["已存", "某人 · 共事"]
    assert notices.update(10.6, "full")
    canvas = pygame.Surface((1920, 1080)).convert()
    notices.draw(canvas, 11.0, "full")
    assert canvas.get_bounding_rect().right <= 1920 and canvas.get_at((1700, 74)) != canvas.get_at((10, 10))
    notices.update(20.0, "full")
    assert notices.words == [] and not notices.moving


def test_many_notices_make_room(make_desk: MakeDesk) -> None:
    desk = make_desk()
    notices = Notices(lambda: desk.theme)
    for number in range(9):
        notices.add(Notice(f"第{number}条" + "很长" * 60), 1.0)
    assert len(notices.words) <= 4
    for box in notices.update(1.5, "still"):
        assert box.left >= 0


def test_the_band_rises_grows_within_bounds_and_leaves(make_desk: MakeDesk) -> None:
    band = Band(make_desk().theme)
    assert band.gone(0.0)
    band.come(0.0, "full")
    assert not band.gone(0.1) and not band.standing(0.1)
    assert band.standing(0.5) and band.top(0.5) == TOP
    band.grow_to(300, 1.0, "full")
    assert band.top(2.0) == HIGHEST
    band.go(3.0, "full")
    assert band.gone(3.5)
    band.come(4.0, "still")
    assert band.standing(4.0)


@pytest.mark.parametrize(
    ("language", "name", "standing"),
    [
        ("zh", "林某", True),
        ("zh", "某某某某", True),
        ("zh", "省里来的评审组长", False),
        ("en", "A. Longname-Smith", False),
    ],
)
def test_name_slips_stand_for_short_han_names(language: str, name: str, standing: bool, make_desk: MakeDesk) -> None:
    slip = NameSlip(make_desk(language=language).theme, name, "#2F5D50")
    assert slip.standing is standing
    assert slip.right() <= 960
    assert slip.place(TOP)[1] + slip.picture.get_height() <= 1080


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("contrast", ["normal", "high"])
def test_the_quick_row_has_room_for_its_words(language: str, contrast: str, make_desk: MakeDesk) -> None:
    desk = make_desk(language=language, contrast=contrast)
    keys = ("Log", "Auto is on", "Skipping", "Q.Save", "Q.Load", "Hide", "Menu")
    words = [QuickWord(key, desk.words.ui(key), lambda: None) for key in keys]
    place_row(words, desk.theme, 1824)
    assert words[0].box.left >= 316
    assert all(one.box.right < other.box.left for one, other in pairwise(words))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_bookmark_holds_its_term(language: str, make_desk: MakeDesk) -> None:
    theme = make_desk(language=language).theme
    picture, pad = make_bookmark(theme, "芒种" if language == "zh" else "Grain in Ear", 244, "天", (200, 160, 60))
    assert picture.get_width() == 74 + 2 * pad
    assert picture.get_height() < 520


def test_keys_are_named_for_the_hands_in_use() -> None:
    bindings = Bindings()

    def ui(key: str) -> str:
        return key

    assert key_for(Action.CONFIRM, bindings, "key", ui) == "Enter"
    assert key_for(Action.CONFIRM, bindings, "pad", ui) == "A"
    assert key_for(Action.CONFIRM, bindings, "pad", ui, "DualSense Wireless Controller") == "✕"
    assert keys_for((Action.UP, Action.DOWN), bindings, "mouse", ui) == "↑↓"
    assert trigger_name("wheel:up", ui) == "Wheel up"
    assert trigger_name("mouse:3", ui) == "Right click"
    assert trigger_name("", ui) == ""
    moved = bindings.bound(Action.COLLECT, "key:j")
    assert key_for(Action.COLLECT, moved, "key", ui) == "J"


def test_motion_is_reduced_and_stilled() -> None:
    assert shortened(0.4, "full") == 0.4
    assert shortened(0.4, "reduced") == 0.12
    assert shortened(0.4, "still") == 0.0
    tween = Tween(0.0)
    tween.send(10.0, 1.0, 0.0)
    assert tween.at(1.0) == 10.0 and not tween.moving(1.0)
    tween.send(0.0, 2.0, 1.0)
    assert 0 < tween.at(2.5) < 10 and tween.at(3.0) == 0.0
    assert out_back(1.0) == pytest.approx(1.0) and max(out_back(step / 50) for step in range(51)) > 1


def test_the_first_start_is_one_key_away_from_reading(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk()
    done: list[bool] = []
    screen = FirstStartScreen(desk, lambda: done.append(True))
    screen.build()
    driver = drive(desk, screen).wait(0.2)
    driver.key("return")
    assert done == [True] and desk.settings.first_start_done


def test_the_first_start_changes_settings_at_once(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(language="zh")
    screen = FirstStartScreen(desk, lambda: None)
    screen.build()
    driver = drive(desk, screen).wait(0.2)
    screen.to_row(0)
    driver.key("right").wait(0.2)
    assert desk.words.language == "en"
    screen.to_row(1)
    before = desk.settings.text_size
    driver.key("right").wait(0.2)
    assert desk.settings.text_size > before


def test_an_ending_leads_back_to_the_title(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk()
    desk.start()
    screen = EndingScreen(desk, "_end")
    screen.build()
    driver = drive(desk, screen).wait(0.1)
    driver.key("right").key("return")
    assert driver.did("open") == [("open", "log")]
    driver.key("escape")
    assert driver.did("to_title")
