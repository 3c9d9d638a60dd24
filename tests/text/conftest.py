"""A measuring function without fonts: Han characters fill their square, Latin ones half of it."""

from __future__ import annotations

import pytest

from game.text.characters import is_wide
from game.text.style import Style


class Squares:
    """The plainest of typefaces."""

    def width(self, text: str, style: Style) -> float:
        return sum(style.size if is_wide(c) or c in "…—“”‘’" else style.size / 2 for c in text)


@pytest.fixture(scope="session")
def measure() -> Squares:
    return Squares()
