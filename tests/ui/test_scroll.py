"""The window on a column of rows of any height."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.widgets.scroll import Scroll

HEIGHTS = st.lists(st.integers(1, 400), min_size=1, max_size=60)


def total_shown(scroll: Scroll, heights: list[int]) -> int:
    return sum(
        min(scroll.view, y + heights[row]) - max(0, y) for row, y in scroll.placed() if y + heights[row] > 0
    )


@given(HEIGHTS, st.integers(50, 900), st.lists(st.integers(-2000, 2000), max_size=8))
def test_the_window_is_always_full_when_there_is_enough(heights: list[int], view: int, moves: list[int]) -> None:
    scroll = Scroll(len(heights), heights.__getitem__, view)
    for pixels in moves:
        scroll.by(pixels)
        assert total_shown(scroll, heights) == min(view, sum(heights))
        assert 0 <= scroll.share <= 1


@given(HEIGHTS, st.integers(50, 900), st.data())
def test_a_shown_row_can_be_seen(heights: list[int], view: int, data: st.DataObject) -> None:
    scroll = Scroll(len(heights), heights.__getitem__, view)
    for _ in range(3):
        row = data.draw(st.integers(0, len(heights) - 1))
        scroll.show(row)
        places = dict(scroll.placed())
        assert row in places
        # Whole, unless it is higher than the window: then from its beginning.
        if heights[row] <= view:
            assert places[row] >= 0
            assert places[row] + heights[row] <= view
        assert not scroll.show(row)


@given(HEIGHTS, st.integers(50, 900), st.floats(0, 1))
def test_shares_lead_to_the_ends(heights: list[int], view: int, share: float) -> None:
    scroll = Scroll(len(heights), heights.__getitem__, view)
    scroll.to_share(share)
    assert total_shown(scroll, heights) == min(view, sum(heights))
    scroll.to_share(1)
    assert scroll.place == scroll.end
    scroll.to_share(0)
    assert scroll.place == (0, 0)


def test_only_rows_in_sight_are_measured() -> None:
    measured: set[int] = set()

    def height(row: int) -> int:
        measured.add(row)
        return 104

    scroll = Scroll(5000, height, 800)
    scroll.to_end()
    scroll.by(-300)
    scroll.show(4900)
    scroll.to_share(0.5)
    scroll.placed()
    assert len(measured) < 160


@pytest.mark.parametrize("count", [0, 1])
def test_little_needs_no_stroke(count: int) -> None:
    scroll = Scroll(count, lambda row: 100, 500)
    assert not scroll.needed
    assert not scroll.by(200)
    assert not scroll.to_end()
    assert scroll.share == 0
