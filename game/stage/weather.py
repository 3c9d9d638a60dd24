"""Rain, snow and petals.

Owns the particles: where each is at a time, without being asked at the times between. They are in two depths: the far
ones behind the figures, the near ones before them. Must not know the place they fall on.
"""

from __future__ import annotations

import math
from random import Random
from typing import Final, NamedTuple

import pygame

from game.stage.easing import Channel, linear
from game.stage.picture_cache import new_clear

_COMES, _GOES = 1.6, 1.2  # seconds


class _Kind(NamedTuple):
    """How many frames a second are enough, how many there are, which part of them is near, how fast they fall (the
    slowest and the fastest, pixels a second), how far they drift while falling a pixel, how many pixels they sway.
    """

    frames: int
    number: int
    near: float
    fall: tuple[float, float]
    drift: float
    sway: float


_KINDS: Final = {
    "rain": _Kind(30, 240, 0.2, (1250.0, 1750.0), -0.16, 0.0),
    "heavy_rain": _Kind(30, 520, 0.25, (1500.0, 2200.0), -0.22, 0.0),
    "snow": _Kind(24, 230, 0.3, (70.0, 150.0), -0.25, 26.0),
    "petals": _Kind(24, 84, 0.35, (90.0, 165.0), -0.55, 40.0),
}


class _Particle(NamedTuple):
    x: float
    y: float
    speed: float
    phase: float
    pictures: tuple[pygame.Surface, ...]


class Weather:
    """What falls. The amount grows and shrinks softly when the weather changes."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        self._size = size
        self._seed = seed
        self.name = "none"
        self._next = "none"
        self._amount = Channel(0.0)
        self._far: list[_Particle] = []
        self._near: list[_Particle] = []
        self._started = 0.0

    def change(self, name: str, now: float, lasts: float | None, moves: bool) -> None:
        """Let this weather come; the present one goes first. At once when nothing `moves`."""
        if name == self._next:
            return
        self._next = name
        if not moves or lasts == 0.0:
            self._begin(name, now)
            self._amount.put(1.0)
        elif name == "none" or (self.name != "none" and not self._amount.at(now) <= 0.0):
            self._amount.travel(0.0, now, _GOES if lasts is None else lasts, linear)
        else:
            self._come(now, lasts)

    def update(self, now: float) -> bool:
        """Go on to the next weather when the last has gone; whether it did."""
        if self.name == self._next or self._amount.moving(now):
            return False
        self._come(now, None)
        return True

    def finish(self, now: float) -> None:
        """Be at the weather that is coming."""
        if self.name != self._next:
            self._begin(self._next, now)
        self._amount.put(1.0)

    @property
    def falls(self) -> bool:
        """Whether there is anything to be seen of it."""
        return self.name in _KINDS

    @property
    def frames(self) -> int:
        """How many frames a second it needs; 0 when nothing falls."""
        return _KINDS[self.name].frames if self.falls else 0

    def draw(self, canvas: pygame.Surface, now: float, near: bool) -> None:
        """Draw the far or the near particles of a time."""
        if not self.falls:
            return
        kind = _KINDS[self.name]
        particles = self._near if near else self._far
        shown = particles[: math.ceil(len(particles) * self._amount.at(now))]
        width, height = self._size[0] + 240, self._size[1] + 240
        since = now - self._started
        places = []
        for x, y, speed, phase, pictures in shown:
            fallen = speed * since
            left = x + kind.drift * fallen
            if kind.sway:
                left += kind.sway * math.sin(since * 0.9 + phase)
                picture = pictures[int(since * 7.0 + phase * 4.0) % len(pictures)]
            else:
                picture = pictures[0]
            places.append((picture, (left % width - 120, (y + fallen) % height - 120)))
        canvas.fblits(places, pygame.BLEND_PREMULTIPLIED)

    def _come(self, now: float, lasts: float | None) -> None:
        self._begin(self._next, now)
        self._amount.put(0.0)
        self._amount.travel(1.0, now, _COMES if lasts is None else lasts, linear)

    def _begin(self, name: str, now: float) -> None:
        self.name = name
        self._started = now - 10.0
        self._far, self._near = [], []
        if name not in _KINDS:
            return
        random = Random(f"{self._seed}/{name}")
        kind = _KINDS[name]
        pictures = {near: _pictures(name, near) for near in (False, True)}
        for index in range(kind.number):
            near = index < kind.number * kind.near
            slow, fast = kind.fall
            speed = random.uniform(*((slow, (slow + fast) / 2) if not near else ((slow + fast) / 2, fast)))
            x, y = random.uniform(0, self._size[0] + 240), random.uniform(0, self._size[1] + 240)
            sort = random.choice(pictures[near])
            particle = _Particle(x, y, speed, random.uniform(0.0, math.tau), sort)
            (self._near if near else self._far).append(particle)


def _pictures(name: str, near: bool) -> list[tuple[pygame.Surface, ...]]:
    """The sorts of a particle; each is the pictures of its turning."""
    if name == "snow":
        return [(_dot(radius, alpha),) for radius, alpha in ([(11, 150), (8, 200)] if near else [(3, 230), (5, 215)])]
    if name == "petals":
        return [_petal(size, tone) for size in ((34, 27) if near else (20, 16)) for tone in (0, 1)]
    lean = -_KINDS[name].drift
    lengths = (104, 140) if near else (52, 76)
    return [(_streak(length, lean, 2.9 if near else 2.1, 96 if near else 124),) for length in lengths]


def _shrunk(large: pygame.Surface) -> pygame.Surface:
    """A picture drawn four times as large, premultiplied, at its size."""
    width, height = large.get_size()
    return pygame.transform.smoothscale(large, (width // 4, height // 4))


def _streak(length: int, lean: float, thick: float, alpha: int) -> pygame.Surface:
    width = int(length * lean) + 6
    large = new_clear((width * 4, length * 4))
    right, half = width * 4 - 10.0, thick * 2.0
    left = right - length * lean * 4.0
    for step in range(12):  # fades towards its upper end
        a, b = step / 12, (step + 1) / 12
        colour = (214, 224, 232, round(alpha * (0.15 + 0.85 * b)))
        xa, xb = right + (left - right) * a, right + (left - right) * b
        ya, yb = a * length * 4, b * length * 4
        pygame.draw.polygon(large, colour, [(xa - half, ya), (xa + half, ya), (xb + half, yb), (xb - half, yb)])
    return _shrunk(large.premul_alpha())


def _dot(radius: int, alpha: int) -> pygame.Surface:
    large = new_clear((radius * 10, radius * 10))
    for step in range(8):
        share = (step + 1) / 8
        reach = radius * 4.8 * (1.0 - step / 8)
        pygame.draw.circle(large, (252, 252, 250, round(alpha * share)), (radius * 5, radius * 5), reach)
    return _shrunk(large.premul_alpha())


def _petal(size: int, tone: int) -> tuple[pygame.Surface, ...]:
    light, dark = (((250, 224, 226), (240, 190, 198)), ((253, 238, 232), (243, 208, 204)))[tone]
    large = new_clear((size * 8, size * 8))
    middle, half = size * 4, size * 2
    outline = []
    for step in range(40):
        angle = math.tau * step / 40
        reach = half * (0.86 + 0.14 * math.cos(2 * angle))
        notch = 0.80 if abs(angle - math.pi / 2) < 0.12 else 1.0  # the cleft at the outer edge
        outline.append((middle + 0.62 * reach * math.cos(angle), middle + reach * notch * math.sin(angle)))
    pygame.draw.polygon(large, (*dark, 235), outline)
    inner = [(middle + (x - middle) * 0.82, middle - 2 + (y - middle) * 0.86) for x, y in outline]
    pygame.draw.polygon(large, (*light, 235), inner)
    large.premul_alpha_ip()
    turns = []
    for step in range(12):
        angle = math.tau * step / 12
        turned = pygame.transform.rotate(large, 360 * step / 12)
        # It also tumbles: seen from the edge it is thin.
        width = max(8, round(turned.get_width() * (0.35 + 0.65 * abs(math.cos(angle)))))
        tumbled = pygame.transform.smoothscale(turned, (width // 4 * 4, turned.get_height() // 4 * 4))
        turns.append(_shrunk(tumbled))
    return tuple(turns)
