"""Saving and loading: nothing is lost without being asked for, and every hand can do everything."""

from __future__ import annotations

import pygame
import pytest

from game.ui.screens.save import SaveScreen
from game.ui.shelves import Shelf
from game.ui.widgets.slot_card import SlotCard

from .conftest import same
from .menu_desk import LONG_NOTE, Hands, MenuDesk
from .menu_fixtures import MakeMenuDesk, menu_desk

__all__ = ["menu_desk"]


def filled(desk: MenuDesk, *, count: int = 3) -> MenuDesk:
    for number in range(1, count + 1):
        desk.slots.write(f"manual-{number:03d}", desk.record("问钱之前" if number == 1 else ""))
        desk.read_on(1)
    return desk


def card(hands: Hands, name: str) -> SlotCard:
    return next(c for c in hands.screen.controls() if isinstance(c, SlotCard) and c.words.name == name)


def test_saving_begins_at_the_first_free_slot(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    hands = Hands(desk, SaveScreen(desk, False))
    assert hands.hint() == "slot:manual-004"
    hands.key("return")
    assert hands.did("save_into") == [("save_into", "manual-004")]
    assert desk.asked is None
    assert card(hands, "manual-004").words.whole


def test_loading_begins_at_the_newest(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    hands = Hands(desk, SaveScreen(desk, True))
    assert hands.hint() == "slot:manual-003"
    hands.pad(0)
    assert hands.did("go_on_from") == [("go_on_from", "manual-003")]


def test_overwriting_asks(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    hands = Hands(desk, SaveScreen(desk, False))
    before = desk.slots.view("manual-001").summary
    hands.key("up").key("left").key("return")
    assert hands.hint() == "slot:manual-001"
    assert hands.did("save_into") == []
    desk.yes()
    assert hands.did("save_into") == [("save_into", "manual-001")]
    assert desk.slots.view("manual-001").summary != before


def test_who_wants_no_question_gets_none(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk(confirm_overwrite=False))
    hands = Hands(desk, SaveScreen(desk, False))
    hands.key("up").key("return")
    assert hands.did("save_into") == [("save_into", "manual-002")]
    assert desk.asked is None


def test_a_locked_slot_says_so(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    hands = Hands(desk, SaveScreen(desk, False))
    hands.key("left").key("k")
    assert hands.hint() == "slot:manual-003"
    assert desk.slots.view("manual-003").summary.locked  # type: ignore[union-attr]
    hands.key("return").key("delete")
    assert len(desk.told) == 2
    assert desk.asked is None
    hands.key("k").key("delete")
    assert desk.asked is not None
    desk.yes()
    assert desk.slots.view("manual-003").empty
    assert card(hands, "manual-003").words.empty


def test_the_pointer_finds_note_lock_and_delete_on_the_card(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    hands = Hands(desk, SaveScreen(desk, True))
    hands.move(card(hands, "manual-001").box.center)
    hands.wait(0.1)
    boxes = card(hands, "manual-001").tool_boxes()
    assert len(boxes) == 3
    assert all(box.height >= 48 and box.width >= 48 for box in boxes)
    hands.click(boxes[1].center)
    assert desk.slots.view("manual-001").summary.locked  # type: ignore[union-attr]
    assert hands.did("go_on_from") == []
    hands.click((card(hands, "manual-001").box.right - 80, card(hands, "manual-001").box.centery))
    assert hands.did("go_on_from") == [("go_on_from", "manual-001")]


def test_a_note_is_written_with_an_input_method(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    screen = SaveScreen(desk, False)
    hands = Hands(desk, screen)
    hands.key("left").key("n")
    assert screen.typing
    assert hands.did("type_into") == [("type_into", True)]
    hands.compose("yang").type("阳台").key("backspace").type("台上").key("home").type("在")
    # Letters are letters here, and not the actions on their keys.
    hands.key("k").key("q")
    assert hands.did("open") == []
    hands.key("return")
    assert not screen.typing
    assert desk.slots.view("manual-003").summary.note == "在阳台上"  # type: ignore[union-attr]
    assert hands.did("type_into")[-1] == ("type_into", False)
    assert hands.hint() == "slot:manual-003"
    assert hands.did("save_into") == []


def test_enter_while_composing_is_the_input_methods(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    screen = SaveScreen(desk, False)
    hands = Hands(desk, screen)
    hands.key("left").key("n").compose("ni").key("return")
    assert screen.typing
    hands.type("你").key("return")
    assert desk.slots.view("manual-003").summary.note == "你"  # type: ignore[union-attr]


def test_escape_leaves_the_note_and_stays_on_the_page(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    screen = SaveScreen(desk, False)
    hands = Hands(desk, screen)
    hands.key("left").key("n").type("不要").key("escape")
    assert not screen.typing
    assert desk.slots.view("manual-003").summary.note == ""  # type: ignore[union-attr]
    assert hands.did("close") == []


def test_a_note_has_an_end(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    screen = SaveScreen(desk, False)
    hands = Hands(desk, screen)
    hands.key("left").key("n")
    for _ in range(4):
        hands.type(LONG_NOTE)
    hands.type("一\n二")
    hands.key("return")
    note = desk.slots.view("manual-003").summary.note  # type: ignore[union-attr]
    assert note == (LONG_NOTE * 4)[:24]


def test_a_damaged_save_offers_its_backup(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    desk.slots.annotate("manual-001", note="第二次写")  # what was there becomes the backup
    desk.damage_file("manual-001")
    hands = Hands(desk, SaveScreen(desk, True))
    words = card(hands, "manual-001").words
    assert words.whole
    assert words.wrong
    hands.click((card(hands, "manual-001").box.right - 60, card(hands, "manual-001").box.centery))
    assert hands.did("go_on_from") == []
    desk.yes()
    assert hands.did("go_on_from") == [("go_on_from", "manual-001")]


def test_a_damaged_save_without_backup_says_so(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    desk.damage_file("manual-002")
    hands = Hands(desk, SaveScreen(desk, True))
    words = card(hands, "manual-002").words
    assert not words.whole
    assert words.wrong
    hands.click((card(hands, "manual-002").box.right - 60, card(hands, "manual-002").box.centery))
    assert hands.did("go_on_from") == []
    assert desk.told == [words.wrong]
    hands.key("delete")
    desk.yes()
    assert desk.slots.view("manual-002").empty


def test_pages_by_key_pad_wheel_and_pointer(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    screen = SaveScreen(desk, False)
    hands = Hands(desk, screen)
    hands.key("page down")
    assert screen.shelf == Shelf("manual", 1)
    assert hands.hint().startswith("slot:manual-0")
    hands.wheel(-1)
    assert screen.shelf == Shelf("manual", 2)
    hands.click(hands.control("shelf:manual:4").center)
    assert screen.shelf == Shelf("manual", 4)
    hands.key("home").key("page up")
    assert screen.shelf == Shelf("manual", 19)
    assert same(hands.canvas.copy(), hands.draw())


def test_rings_can_be_loaded_and_not_saved_into(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    name = desk.slots.write_ring("quick", desk.record())
    saving = Hands(desk, SaveScreen(desk, False))
    assert not any(control.hint.startswith("shelf:quick") for control in saving.screen.controls())
    screen = SaveScreen(desk, True)
    hands = Hands(desk, screen)
    assert screen.shelf == Shelf("quick")
    assert hands.hint() == f"slot:{name}"
    hands.key("k")
    assert not desk.slots.view(name).summary.locked  # type: ignore[union-attr]
    hands.key("return")
    assert hands.did("go_on_from") == [("go_on_from", name)]
    hands.click(hands.control("shelf:auto:0").center)
    assert screen.shelf == Shelf("auto")
    hands.key("down").key("return")
    assert len(hands.did("go_on_from")) == 1


def test_without_a_play_through_there_is_nothing_to_save(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=0)
    hands = Hands(desk, SaveScreen(desk, True))
    tabs = [control.hint for control in hands.screen.controls() if control.hint.startswith("tab:")]
    assert tabs == ["tab:load", "tab:settings", "tab:title", "tab:close"]
    hands.click(hands.control("tab:title").center)
    assert hands.did("close") == [("close",)]


def test_what_is_drawn_piece_by_piece_is_the_whole(menu_desk: MakeMenuDesk) -> None:
    desk = filled(menu_desk())
    hands = Hands(desk, SaveScreen(desk, False))
    for key in ("left", "up", "up", "right", "page down", "page up", "n", "escape", "down", "return"):
        hands.key(key).wait(0.4)
        assert same(hands.canvas.copy(), hands.draw()), key
    hands.move(card(hands, "manual-001").box.center)
    hands.wait(0.3)
    hands.move(card(hands, "manual-001").tool_boxes()[0].center)
    hands.wait(0.1)
    assert same(hands.canvas.copy(), hands.draw())


def test_pictures_wait_until_they_are_drawn(menu_desk: MakeMenuDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = filled(menu_desk())
    loads: list[object] = []
    load = pygame.image.load
    monkeypatch.setattr(pygame.image, "load", lambda *args: loads.append(args[0]) or load(*args))
    screen = SaveScreen(desk, True)
    screen.build()
    assert not loads
    screen.update(1.0)
    canvas = pygame.Surface((1920, 1080)).convert()
    screen.draw(canvas, canvas.get_rect())
    first = sum(1 for source in loads if not isinstance(source, str))
    screen.draw(canvas, canvas.get_rect())
    assert first == 3
    assert sum(1 for source in loads if not isinstance(source, str)) == 3
