"""Rule pictures: grey pictures that say when each spot of a new picture appears (dark first).

Owns the few that the engine brings, drawn when first wanted. Every grey is equally frequent in the irregular ones, so
that a dissolve goes at a steady pace. Must not know what is dissolved.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random
from typing import Final

import pygame

from game.stage.picture_cache import new_opaque

DEFAULT: Final = "ink"
_SMALL = (240, 135)  # the size in which they are thought up


def draw_rule(name: str, size: tuple[int, int], seed: int) -> pygame.Surface:
    """The rule picture of a name, 8 bits a pixel; an unknown name is `DEFAULT`'s."""
    if name in _ACROSS:
        return _grey(bytes(_ACROSS[name](x / size[0]) for x in range(size[0])) * size[1], size)
    small = bytearray()
    draw = _SHAPES.get(name, _SHAPES[DEFAULT])
    small += draw(Random(seed))
    rough = new_opaque(_SMALL)
    rough.blit(_shown(_grey(bytes(small), _SMALL)), (0, 0))
    smooth = pygame.transform.smoothscale(rough, size)
    return _grey(pygame.image.tobytes(smooth, "RGB")[::3], size)


def _byte(value: float) -> int:
    return max(0, min(255, int(value * 256)))


def _blinds(x: float) -> int:
    return _byte(0.35 * x + 0.65 * (x * 12 % 1.0))


_ACROSS: Final[dict[str, Callable[[float], int]]] = {
    "wipe_right": _byte,  # grows to the right
    "wipe_left": lambda x: _byte(1.0 - x),
    "blinds": _blinds,
}


def _places() -> list[tuple[float, float]]:
    """Every pixel of the small size: x and y, the height being 1, the middle 0 0."""
    width, height = _SMALL
    return [((x + 0.5 - width / 2) / height, (y + 0.5) / height - 0.5) for y in range(height) for x in range(width)]


def _iris(random: Random) -> bytes:
    return _even([math.hypot(x, y) for x, y in _places()])


def _diagonal(random: Random) -> bytes:
    return _even([x + 0.6 * y for x, y in _places()])


def _clock(random: Random) -> bytes:
    return bytes(_byte(math.atan2(-x, y) / math.tau + 0.5) for x, y in _places())


def _ink(random: Random) -> bytes:
    """Drops of ink that spread over wet paper from a few places, with ragged edges."""
    drops = [(random.uniform(-0.95, 0.95), random.uniform(-0.5, 0.5), random.uniform(0.0, 0.28)) for _ in range(7)]
    noise = _noise(random)
    return _even(
        [
            min(math.hypot(x - dx, y - dy) + late for dx, dy, late in drops) + 0.42 * grain
            for (x, y), grain in zip(_places(), noise, strict=True)
        ]
    )


_SHAPES: Final = {"ink": _ink, "iris": _iris, "diagonal": _diagonal, "clock": _clock}


def _noise(random: Random) -> list[float]:
    """Clouds of four sizes, 0..1."""
    total = [0.0] * (_SMALL[0] * _SMALL[1])
    for cells, weight in ((6, 0.45), (14, 0.28), (32, 0.17), (72, 0.10)):
        size = (cells, max(2, cells * 9 // 16))
        grid = bytes(random.randrange(256) for _ in range(size[0] * size[1]))
        rough = new_opaque(size)
        rough.blit(_shown(_grey(grid, size)), (0, 0))
        clouds = pygame.image.tobytes(pygame.transform.smoothscale(rough, _SMALL), "RGB")[::3]
        total = [sum_ + weight * cloud / 255 for sum_, cloud in zip(total, clouds, strict=True)]
    return total


def _even(values: list[float]) -> bytes:
    """Greys by rank: as many pixels of each."""
    ranked = bytearray(len(values))
    for rank, index in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        ranked[index] = rank * 256 // len(values)
    return bytes(ranked)


def _grey(greys: bytes, size: tuple[int, int]) -> pygame.Surface:
    return pygame.image.frombytes(greys, size, "P")


def _shown(grey: pygame.Surface) -> pygame.Surface:
    grey.set_palette([(level, level, level) for level in range(256)])
    return grey
