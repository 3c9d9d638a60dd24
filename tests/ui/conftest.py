"""Screens on a canvas without a window, driven by real events of the system's queue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.input import InputReader
from game.save.settings import Settings
from game.ui.screen import Screen

from .plain_desk import SIZE, PlainDesk

STORY = Path(__file__).parents[2]
LANTERN = STORY / "tests" / "stories" / "lantern"
FRAME = 1 / 30


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[pygame.Surface]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.font.init()
    screen = pygame.display.set_mode(SIZE)
    pygame.event.clear()
    yield screen
    pygame.event.clear()


MakeDesk = Callable[..., PlainDesk]


@pytest.fixture
def make_desk(display: pygame.Surface, tmp_path: Path) -> MakeDesk:
    """A desk for a story: `make_desk(language="en", text_size=76)`; further values are settings."""

    def make(*, language: str = "", root: Path = STORY, **settings: object) -> PlainDesk:
        return PlainDesk(root, tmp_path, language=language, settings=Settings(**settings))  # type: ignore[arg-type]

    return make


class Driver:
    """Hands on one screen: posts events, lets time pass, draws."""

    def __init__(self, desk: PlainDesk, screen: Screen, *below: Screen) -> None:
        self.desk = desk
        self.screen = screen
        self.below = below
        self.now = 100.0
        self.canvas = pygame.Surface(SIZE).convert()
        self.reader = InputReader(desk.bindings, lambda at: (int(at[0]), int(at[1])))
        self.screen.update(self.now)

    def wait(self, seconds: float) -> Driver:
        """Let time pass, frame by frame, drawing what has changed."""
        for _ in range(max(1, round(seconds / FRAME))):
            self.now += FRAME
            self._frame()
        return self

    def key(self, name: str, *, hold: bool = False) -> Driver:
        """Press a key by its name and let it go."""
        code = pygame.key.key_code(name)
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=code, mod=0, unicode="", scancode=0))
        self._frame()
        if not hold:
            self.let_go(name)
        return self

    def let_go(self, name: str) -> Driver:
        """Let a held key go."""
        code = pygame.key.key_code(name)
        pygame.event.post(pygame.Event(pygame.KEYUP, key=code, mod=0, scancode=0))
        self._frame()
        return self

    def click(self, at: tuple[int, int], button: int = 1) -> Driver:
        """Move there, press and let go."""
        self.move(at)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.Event(kind, pos=at, button=button, touch=False))
            self._frame()
        return self

    def move(self, at: tuple[int, int]) -> Driver:
        """Move the pointer."""
        pygame.event.post(pygame.Event(pygame.MOUSEMOTION, pos=at, rel=(1, 1), buttons=(0, 0, 0), touch=False))
        self._frame()
        return self

    def wheel(self, steps: int) -> Driver:
        """Turn the wheel; up is positive."""
        pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=steps, precise_y=float(steps), flipped=False))
        self._frame()
        return self

    def did(self, *what: str) -> list[tuple[object, ...]]:
        """What was asked of the desk, of some kinds only, oldest first."""
        return [entry for entry in self.desk.did if entry[0] in what]

    def _frame(self) -> None:
        for signal in self.reader.read(self.screen.context, self.now):
            self.desk.device = self.reader.device
            self.screen.receive(signal)
        self.screen.update(self.now)
        self.draw(self.screen.take_damages())

    def draw(self, boxes: list[pygame.Rect] | None = None) -> pygame.Surface:
        """Draw these parts (None: all)."""
        for box in [self.canvas.get_rect()] if boxes is None else boxes:
            self.canvas.set_clip(box)
            for screen in (*self.below, self.screen):
                screen.draw(self.canvas, box)
        self.canvas.set_clip(None)
        return self.canvas


@pytest.fixture
def drive() -> Callable[..., Driver]:
    return Driver


def same(one: pygame.Surface, other: pygame.Surface) -> bool:
    """Whether two canvases hold the same picture."""
    return pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")
