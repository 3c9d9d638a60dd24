"""A small story that the tests of game.story write scenes into."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from harbour import Harbour


@pytest.fixture
def harbour() -> Callable[..., Harbour]:
    """Makes a story out of steps: `harbour("- 她来了。")`."""
    return Harbour
