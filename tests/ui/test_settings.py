"""Settings: every change counts at once, whichever hand makes it, and every key can be given away but the last."""

from __future__ import annotations

import msgspec
import pygame
import pytest

from game.desktop.actions import Action
from game.save.settings import Settings
from game.ui.screens.settings import SettingsScreen
from game.ui.settings_pages import PARTS, SETTINGS, Cells, Range, language_setting
from game.ui.widgets.binding_row import BindingRow
from game.ui.widgets.segment_row import SegmentRow
from game.ui.widgets.setting_row import HeadingRow
from game.ui.widgets.slider_row import SliderRow

from .conftest import STORY, same
from .menu_desk import Hands, MenuDesk
from .menu_fixtures import MakeMenuDesk, menu_desk

__all__ = ["menu_desk"]

PART_NAMES = [part for part, _ in PARTS]


def at_part(desk: MenuDesk, part: str) -> Hands:
    hands = Hands(desk, SettingsScreen(desk))
    hands.screen.open_part(part)  # type: ignore[attr-defined]
    hands.wait(0.1)
    return hands


def entry_row(hands: Hands, name: str) -> int:
    entries = hands.screen._entries  # type: ignore[attr-defined]
    return next(row for row, entry in enumerate(entries) if getattr(entry, "name", None) == name)


def at_row(desk: MenuDesk, part: str, name: str) -> Hands:
    hands = at_part(desk, part)
    hands.screen.to_row(entry_row(hands, name))  # type: ignore[attr-defined]
    hands.wait(0.2)
    return hands


def at_action(desk: MenuDesk, action: Action) -> Hands:
    hands = at_part(desk, "controls")
    row = hands.screen._entries.index(action)  # type: ignore[attr-defined]
    hands.screen.to_row(row)  # type: ignore[attr-defined]
    hands.wait(0.2)
    return hands


def test_cells_change_by_key_pad_and_pointer(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_row(desk, "access", "timed")
    hands.key("right")
    assert desk.settings.timed == "double"
    hands.pad(14)
    assert desk.settings.timed == "off"
    hands.key("right")
    assert desk.settings.timed == "off"
    row = hands.screen.focused
    assert isinstance(row, SegmentRow)
    hands.click(row.cells[0].center)
    assert desk.settings.timed == "normal"
    hands.key("return")
    assert desk.settings.timed == "double"


def test_a_weight_moves_by_steps_and_by_dragging(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_row(desk, "sound", "music")
    hands.key("left")
    assert desk.settings.music == pytest.approx(0.65)
    row = hands.screen.focused
    assert isinstance(row, SliderRow)
    hands.down((row.track.centerx, row.track.y))
    assert desk.settings.music == pytest.approx(0.5)
    hands.move((row.track.right + 300, 900))
    assert desk.settings.music == 1.0
    hands.move((row.track.x - 50, 20))
    hands.up((row.track.x - 50, 20))
    assert desk.settings.music == 0.0
    hands.move((row.track.centerx, row.track.y))
    assert desk.settings.music == 0.0


def test_dragging_the_text_size_goes_on_while_the_page_is_made_anew(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_row(desk, "text", "text_size")
    row = hands.screen.focused
    assert isinstance(row, SliderRow)
    y = row.track.y
    hands.down((row.track.x + 20, y))
    sizes = []
    for step in range(1, 11):
        hands.move((row.track.x + row.track.width * step // 10, y))
        sizes.append(desk.settings.text_size)
    hands.up((row.track.right, y))
    assert sizes == sorted(sizes)
    assert sizes[-1] == 76
    assert same(hands.canvas.copy(), hands.draw())


def test_the_language_changes_at_once(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(root=STORY)
    hands = at_part(desk, "text")
    label = hands.screen.controls()[0].label
    hands.key("right")
    assert desk.words.language != desk.declared.languages.source
    assert hands.screen.controls()[0].label != label
    assert same(hands.canvas.copy(), hands.draw())


def test_the_sample_types_as_fast_as_the_reader_wants(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_row(desk, "text", "text_speed")
    hands.key("left")
    assert hands.screen.moving
    hands.wait(6.0)
    assert not hands.screen.moving
    assert same(hands.canvas.copy(), hands.draw())


def test_parts_by_page_keys_arrows_and_pointer(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = Hands(desk, SettingsScreen(desk))
    screen = hands.screen
    assert isinstance(screen, SettingsScreen)
    hands.key("page down")
    assert screen.part == PART_NAMES[1]
    hands.key("page up").key("page up")
    assert screen.part == PART_NAMES[-1]
    hands.key("home").key("up")
    assert hands.hint() == f"part:{PART_NAMES[-1]}"
    hands.key("left")
    assert screen.part == PART_NAMES[-2]
    hands.key("down")
    assert hands.hint() == "row:0"
    hands.click(hands.control(f"part:{PART_NAMES[2]}").center)
    assert screen.part == PART_NAMES[2]


def test_a_part_goes_back_to_its_defaults_and_no_other(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(music=0.1, text_size=60)
    hands = at_part(desk, "sound")
    hands.key("r")
    assert desk.settings.music == 0.1
    desk.yes()
    assert desk.settings.music == Settings().music
    assert desk.settings.text_size == 60
    desk.change(music=0.2)
    hands.click(next(c.box for c in hands.screen.controls() if c.hint.startswith("foot:")).center)
    desk.yes()
    assert desk.settings.music == Settings().music


def test_a_key_is_given_by_pressing_it(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_action(desk, Action.AUTO)
    hands.key("return")
    row = hands.screen.focused
    assert isinstance(row, BindingRow)
    assert row.listening
    hands.key("b")
    assert desk.bindings.triggers(Action.AUTO) == ("key:b", "pad:right_stick")
    row = hands.screen.focused
    assert isinstance(row, BindingRow)
    assert not row.listening
    assert row.keys.keyboard == ("B",)
    hands.key("return").pad(5)
    assert desk.bindings.triggers(Action.AUTO)[0] == "pad:guide"


def test_a_taken_key_is_asked_about(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_action(desk, Action.AUTO)
    hands.key("return").key("l")
    assert desk.bindings.action("key:l", "reading") is Action.LOG
    assert desk.asked is not None
    desk.yes()
    assert desk.bindings.action("key:l", "reading") is Action.AUTO
    hands.key("delete")
    assert desk.bindings.triggers(Action.AUTO)[0] == "key:v"


def test_a_key_that_is_given_does_nothing_else(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_action(desk, Action.TAB_LEFT)
    hands.key("return").key("page down")
    assert desk.asked is not None
    assert hands.screen.part == "controls"  # type: ignore[attr-defined]
    assert hands.did("open") == []
    hands.key("return").key("escape")
    assert hands.did("close") == []
    hands.key("escape")
    assert hands.did("close") == [("close",)]


def test_keys_that_no_one_may_lose(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_action(desk, Action.AUTO)
    hands.key("return").key("return")
    assert len(desk.told) == 1
    assert desk.settings.bindings == {}


def test_a_click_beside_ends_waiting(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_action(desk, Action.AUTO)
    hands.key("return").click((1000, 1060)).key("down")
    assert desk.settings.bindings == {}
    assert hands.did("close") == []
    assert hands.hint() != ""


def test_headings_are_passed_over(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = at_part(desk, "controls")
    seen = set()
    for _ in range(60):
        hands.key("down")
        assert not isinstance(hands.screen.focused, HeadingRow)
        seen.add(hands.hint())
    rows = [row for row in range(hands.screen.count()) if hands.screen.focusable(row)]  # type: ignore[attr-defined]
    assert {f"row:{row}" for row in rows} - {"row:0"} <= seen


def test_all_that_a_player_can_set_is_here() -> None:
    here = {entry.name for entries in SETTINGS.values() for entry in entries} | {"language", "bindings"}
    kept_by_the_program = {"window_size", "first_start_done"}
    assert here | kept_by_the_program == {field.name for field in msgspec.structs.fields(Settings)}


def test_all_values_are_allowed() -> None:
    for entries in SETTINGS.values():
        for entry in entries:
            assert isinstance(entry, Cells | Range)
            for value in entry.values:
                msgspec.convert({entry.name: value}, Settings)
            default = getattr(Settings(), entry.name)
            if isinstance(entry, Cells):
                assert default in entry.values
            else:
                assert entry.values[entry.nearest(default)] == pytest.approx(default)


def test_one_language_is_no_choice() -> None:
    assert language_setting(("zh",)) is None


@pytest.mark.parametrize("part", PART_NAMES)
def test_what_is_drawn_piece_by_piece_is_the_whole(menu_desk: MakeMenuDesk, part: str) -> None:
    desk = menu_desk()
    hands = at_part(desk, part)
    for key in ("down", "down", "right", "down", "left", "down", "end", "up", "home"):
        hands.key(key).wait(0.3)
        assert same(hands.canvas.copy(), hands.draw()), key
    pygame.mouse.set_pos((700, 400))
    hands.wheel(-2).wait(0.2)
    assert same(hands.canvas.copy(), hands.draw())


