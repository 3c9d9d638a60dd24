"""One focus at a time, wherever the hands lead it."""

from __future__ import annotations

import pygame
import pytest

from game.ui.control import Control
from game.ui.focus import Focus


def grid(columns: int, rows: int) -> list[Control]:
    return [
        Control(pygame.Rect(100 + 300 * column, 100 + 200 * row, 260, 160), f"{column},{row}")
        for row in range(rows)
        for column in range(columns)
    ]


def test_the_nearest_in_the_direction_gets_the_focus() -> None:
    focus = Focus(grid(3, 2))
    assert focus.move("right", 0.0) and focus.current is not None and focus.current.label == "1,0"
    assert focus.move("down", 0.0) and focus.current.label == "1,1"
    assert focus.move("left", 0.0) and focus.current.label == "0,1"
    assert not focus.move("left", 0.0)
    assert not focus.move("down", 0.0)


def test_a_list_goes_round_and_a_grid_does_not() -> None:
    rows = [Control(pygame.Rect(100, 100 + 100 * number, 500, 80), str(number)) for number in range(3)]
    focus = Focus(rows, wrap=True)
    assert focus.move("up", 0.0) and focus.index == 2
    assert focus.move("down", 0.0) and focus.index == 0
    assert not focus.move("left", 0.0)
    assert not Focus(grid(2, 2)).move("up", 0.0)


def test_uneven_rows_are_reached_by_who_lies_straight_ahead() -> None:
    controls = [
        Control(pygame.Rect(100, 100, 800, 60), "row"),
        Control(pygame.Rect(100, 200, 200, 60), "left"),
        Control(pygame.Rect(700, 200, 200, 60), "right"),
    ]
    focus = Focus(controls)
    focus.give(2)
    assert focus.move("up", 0.0) and focus.current is controls[0]
    assert focus.move("down", 0.0) and focus.current in controls[1:]


def test_the_frame_travels_and_then_stands() -> None:
    focus = Focus(grid(2, 1))
    assert focus.give(1, now=10.0, seconds=0.12)
    start, goal = focus.controls[0].box, focus.controls[1].box
    halfway = focus.frame(10.06)
    assert halfway is not None and start.x < halfway.x < goal.x
    assert focus.travelling(10.06)
    assert focus.frame(10.2) == goal
    assert not focus.travelling(10.2)


def test_new_controls_keep_the_number_of_the_focus() -> None:
    focus = Focus(grid(3, 1))
    focus.give(2)
    focus.set(grid(2, 1))
    assert focus.index == 1
    focus.set([])
    assert focus.current is None and focus.index == -1


@pytest.mark.parametrize("height", [20, 40, 60])
def test_nothing_is_harder_to_hit_than_48_pixels(height: int) -> None:
    control = Control(pygame.Rect(100, 100, 200, height), "word")
    assert control.contains((150, 100 + height // 2 + 23))
    assert control.contains((150, 100 + height // 2 - 23))
