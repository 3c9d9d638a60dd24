"""A few pictures of the interface are kept, so that nobody changes its look without seeing it.

They are small, of the second story (which has no pictures of its own), and compared with a tolerance: fonts are drawn a
little differently on other systems. `GOLDENS=write` writes them anew; look at them before committing.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from PIL import Image, ImageChops, ImageStat

from tests.app.player import Player

GOLDENS = Path(__file__).parent.parent / "goldens"
SIZE = (640, 360)
# Mean difference a pixel and channel, of 255. A changed word gives about 0.5, another layout 3 and more.
TOLERANCE = 0.9


def title(player: Player) -> None:
    player.settle()


def reading(player: Player) -> None:
    player.begin()
    player.read_until(lambda: player.line.startswith("Is this the mainland"), 6)


def choice(player: Player) -> None:
    player.begin()
    player.read_until(lambda: player.screen == "choice", 12)
    player.wait(1.0)


def settings(player: Player) -> None:
    player.app.open("settings")
    player.settle()


@pytest.mark.parametrize("show", [title, reading, choice, settings], ids=lambda show: show.__name__)
def test_the_interface_looks_as_it_did(opened: Callable[..., Player], show: Callable[[Player], None]) -> None:
    player = opened()
    show(player)
    canvas = player.app.canvas
    whole = Image.frombytes("RGB", canvas.get_size(), pygame.image.tobytes(canvas, "RGB"))
    small = whole.resize(SIZE, Image.Resampling.LANCZOS)
    file = GOLDENS / f"{show.__name__}.png"
    if os.environ.get("GOLDENS") == "write":
        small.save(file)
    with Image.open(file) as golden:
        difference = ImageStat.Stat(ImageChops.difference(small, golden.convert("RGB")))
    assert max(difference.mean) < TOLERANCE
