"""The log: read again, go back, and never wait for it."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pygame
import pytest

from game.session.log import LogEntry
from game.story.beat import Text
from game.ui.screens.log import LogScreen
from game.ui.widgets.log_row import LEFT, RIGHT, LogRow

from .conftest import same
from .menu_desk import Hands
from .menu_fixtures import MakeMenuDesk, menu_desk

__all__ = ["menu_desk"]


def rows(screen: LogScreen) -> list[LogRow]:
    return [control for control in screen.controls() if isinstance(control, LogRow)]


def test_it_opens_at_the_end(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=60)
    hands = Hands(desk, LogScreen(desk))
    assert hands.hint() == f"row:{len(desk.session.log) - 1}"  # type: ignore[union-attr]


def test_up_goes_line_by_line_past_what_is_in_sight(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=60)
    hands = Hands(desk, LogScreen(desk))
    last = hands.screen.count() - 1  # type: ignore[attr-defined]
    for number in range(1, 20):
        hands.key("up")
        assert hands.hint() == f"row:{last - number}"
        window = hands.screen.window()  # type: ignore[attr-defined]
        assert window.contains(hands.control(hands.hint()))
    hands.pad(12)  # the cross, down
    assert hands.hint() == f"row:{last - 18}"


def test_home_end_and_pages(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=60)
    screen = LogScreen(desk)
    hands = Hands(desk, screen)
    last = screen.count() - 1
    hands.key("home")
    assert hands.hint() == "row:0"
    assert screen.scroll.place == (0, 0)
    hands.key("page down")
    first = int(hands.hint().removeprefix("row:"))
    assert 2 <= first < last
    hands.key("page up").key("page up").key("page up")
    assert hands.hint() == "row:0"
    hands.key("end")
    assert hands.hint() == f"row:{last}"


def test_enter_goes_back_to_the_line(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=30)
    screen = LogScreen(desk)
    hands = Hands(desk, screen)
    hands.key("up").key("up").key("return")
    row = screen.count() - 3
    assert hands.did("jump") == [("jump", screen._log[row].index)]


def test_only_the_plate_goes_back_by_a_click(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=30)
    screen = LogScreen(desk)
    hands = Hands(desk, screen)
    row = rows(screen)[1]
    hands.click((row.box.x + 300, row.box.centery))
    assert hands.did("jump") == []
    assert hands.hint() == row.hint
    row = next(other for other in rows(screen) if other.hint == row.hint)
    hands.click(row.plate.center)
    assert len(hands.did("jump")) == 1


def test_the_wheel_scrolls_and_the_pointer_keeps_the_focus(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=60)
    screen = LogScreen(desk)
    hands = Hands(desk, screen)
    place = screen.scroll.place
    pygame.mouse.set_pos((700, 500))
    hands.wheel(3)
    assert screen.scroll.place < place
    assert same(hands.canvas.copy(), hands.draw())


def test_the_stroke_can_be_dragged(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=60)
    screen = LogScreen(desk)
    hands = Hands(desk, screen)
    stroke = hands.control("stroke")
    hands.down((stroke.centerx, stroke.bottom - 30))
    hands.move((stroke.centerx, stroke.y + 5))
    hands.up((stroke.centerx, stroke.y + 5))
    assert screen.scroll.place == (0, 0)
    hands.key("down")
    assert hands.hint().startswith("row:")


def test_a_choice_shows_what_was_taken_and_what_was_not(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=80)
    screen = LogScreen(desk)
    hands = Hands(desk, screen)
    choices = [row for row in range(screen.count()) if screen._log[row].kind == "choice"]
    assert choices, "the first chapter has choices"
    screen.to_row(choices[0])
    hands.wait(0.2)
    row = next(control for control in rows(screen) if control.hint == f"row:{choices[0]}")
    entry = screen._log[choices[0]]
    taken = next(option for option in entry.options if option.taken)
    assert row.label == screen._plain(taken.text)


def test_what_is_drawn_piece_by_piece_is_the_whole(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk(beats=60)
    hands = Hands(desk, LogScreen(desk))
    for key in ("up", "up", "up", "up", "up", "up", "up", "page up", "down", "home", "end", "left", "right"):
        hands.key(key).wait(0.3)
        assert same(hands.canvas.copy(), hands.draw()), key


def test_tabs_turn_and_escape_closes(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    hands = Hands(desk, LogScreen(desk))
    hands.key("e")
    hands.pad(9)  # left shoulder: from the first page to the last
    assert hands.did("open") == [("open", "save"), ("open", "settings")]
    hands.key("escape")
    assert hands.did("close") == [("close",)]
    hands.click(hands.control("tab:title").center)
    assert desk.asked is not None
    desk.yes()
    assert hands.did("to_title")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [28, 42, 76])
def test_nothing_leaves_its_place(menu_desk: MakeMenuDesk, language: str, size: int) -> None:
    desk = menu_desk(language=language, beats=80, text_size=size)
    screen = LogScreen(desk)
    Hands(desk, screen)
    columns = screen._columns
    for row in range(0, screen.count(), 3):
        made = screen._row(row)
        layouts = [part for part, _ in getattr(made, "_parts", [])] or [made._layout]  # type: ignore[attr-defined]
        for layout in layouts:
            assert layout.ink <= columns.room + size
            assert made.height >= layout.height
    assert columns.words + columns.room <= RIGHT
    assert columns.names - LEFT >= 142


class LongLog(Sequence[LogEntry]):
    """Five thousand lines, counted when they are looked at."""

    def __init__(self) -> None:
        self.looked_at = 0

    def __len__(self) -> int:
        return 5000

    def __getitem__(self, position):  # type: ignore[no-untyped-def]
        self.looked_at += 1
        words = Text(f"x.{position}", f"第{position}句。" + "人家按周算，我们按届算。" * (position % 5))
        return LogEntry(position, "say", "scene", f"step{position}", words, "lin" if position % 2 else "")


def test_five_thousand_lines_open_at_once(menu_desk: MakeMenuDesk) -> None:
    desk = menu_desk()
    screen = LogScreen(desk)
    screen._log = log = LongLog()
    hands = Hands(desk, screen)
    assert hands.hint() == "row:4999"
    began = time.process_time()
    for key in ("page up", "page up", "home", "page down", "end", "up"):
        hands.key(key)
    spent = time.process_time() - began
    assert log.looked_at < 1500
    assert spent < 3.0
