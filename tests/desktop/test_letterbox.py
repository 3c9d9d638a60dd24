"""The canvas lies in the middle of any window, and places are found both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.letterbox import first_size, fit

CANVAS = (1920, 1080)
sizes = st.tuples(st.integers(320, 4000), st.integers(180, 2400))


@pytest.mark.parametrize(
    ("window", "place"),
    [
        ((1920, 1080), (0, 0, 1920, 1080)),
        ((1280, 720), (0, 0, 1280, 720)),
        ((1280, 800), (0, 40, 1280, 720)),
        ((2560, 1080), (320, 0, 1920, 1080)),
        ((640, 360), (0, 0, 640, 360)),
    ],
)
def test_the_canvas_is_as_large_as_it_can_be(window: tuple[int, int], place: tuple[int, int, int, int]) -> None:
    box = fit(CANVAS, window)
    assert (box.x, box.y, box.width, box.height) == place


@given(sizes)
def test_canvas_and_bars_fill_the_window(window: tuple[int, int]) -> None:
    box = fit(CANVAS, window)
    area = box.width * box.height + sum(width * height for _x, _y, width, height in box.bars())
    assert area == window[0] * window[1]


@given(sizes, st.tuples(st.integers(0, 1919), st.integers(0, 1079)))
def test_the_way_to_the_window_and_back_ends_near_the_start(window: tuple[int, int], at: tuple[int, int]) -> None:
    box = fit(CANVAS, window)
    x, y, width, height = box.to_window((*at, 1, 1))
    back = box.to_canvas((x + width / 2, y + height / 2))
    tolerance = 1 + 1 / box.scale
    assert abs(back[0] - at[0]) <= tolerance and abs(back[1] - at[1]) <= tolerance


@pytest.mark.parametrize("desktop", [(1366, 768), (1920, 1080), (2560, 1440), (3840, 2160), (800, 600)])
def test_the_first_window_fits_the_desktop(desktop: tuple[int, int]) -> None:
    width, height = first_size(CANVAS, desktop)
    assert width < desktop[0] and height < desktop[1]
