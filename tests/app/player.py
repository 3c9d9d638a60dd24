"""A player with hands: posts real events, turns the clock by hand, and looks at the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame

from game.app.app import App
from game.app.launch import open_room
from game.assets.location import Location
from game.desktop.clock import HandClock
from game.save.profile import ProfileFile
from game.save.settings import Settings
from game.ui.control import Control

PAD = {"a": 0, "b": 1, "x": 2, "y": 3, "start": 6, "up": 11, "down": 12, "left": 13, "right": 14}


class Player:
    """One program, and what a player can do with it."""

    def __init__(self, app: App, clock: HandClock) -> None:
        self.app = app
        self.clock = clock

    # -- hands -------------------------------------------------------------------------------------------------------

    def key(self, *codes: int) -> None:
        for code in codes:
            for kind in (pygame.KEYDOWN, pygame.KEYUP):
                pygame.event.post(pygame.Event(kind, key=code, mod=0, unicode="", scancode=0))
            self.settle()

    def hold(self, code: int, down: bool) -> None:
        kind = pygame.KEYDOWN if down else pygame.KEYUP
        pygame.event.post(pygame.Event(kind, key=code, mod=0, unicode="", scancode=0))

    def pad(self, *buttons: str) -> None:
        for button in buttons:
            for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
                pygame.event.post(pygame.Event(kind, button=PAD[button], instance_id=0))
            self.settle()

    def point(self, at: tuple[int, int]) -> None:
        x, y, width, height = self.app.room.window.letterbox.to_window((*at, 1, 1))
        where = (x + width // 2, y + height // 2)
        pygame.event.post(pygame.Event(pygame.MOUSEMOTION, pos=where, rel=(1, 0), buttons=(0, 0, 0), touch=False))
        self.settle()

    def click(self, at: tuple[int, int], button: int = 1) -> None:
        self.point(at)
        x, y, width, height = self.app.room.window.letterbox.to_window((*at, 1, 1))
        where = (x + width // 2, y + height // 2)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.Event(kind, pos=where, button=button, touch=False))
        self.settle()

    def wheel(self, steps: int) -> None:
        pygame.event.post(
            pygame.Event(
                pygame.MOUSEWHEEL, x=0, y=steps, precise_x=0.0, precise_y=float(steps), flipped=False, touch=False
            )
        )
        self.settle()

    def send(self, kind: int, **values: object) -> None:
        pygame.event.post(pygame.Event(kind, **values))
        self.step()

    # -- time --------------------------------------------------------------------------------------------------------

    def step(self, turns: int = 1) -> None:
        for _ in range(turns):
            self.app.step()

    def settle(self, seconds: float = 30.0) -> None:
        """Until nothing moves any more, or so many seconds have gone by."""
        end = self.clock.seconds() + seconds
        still = 0
        while self.clock.seconds() < end and still < 3:
            self.app.step()
            still = still + 1 if self.app.idle else 0

    def wait(self, seconds: float) -> None:
        end = self.clock.seconds() + seconds
        while self.clock.seconds() < end:
            self.app.step()

    # -- eyes --------------------------------------------------------------------------------------------------------

    @property
    def screen(self) -> str:
        return self.app.screen

    @property
    def focus(self) -> str:
        return self.app.focused.label if self.app.focused is not None else ""

    @property
    def line(self) -> str:
        session = self.app.session
        assert session is not None
        return session.beat.line.text.source if session.beat.line is not None else ""

    def control(self, label: str) -> Control:
        found = [control for control in self.app.controls() if label in control.label]
        labels = [control.label for control in self.app.controls()]
        assert found, f"{label!r} isn't on {self.screen}: {labels}"
        return found[0]

    def press(self, label: str) -> None:
        """Click the control with these words."""
        self.click(self.control(label).box.center)

    # -- ways --------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        self.press(self.app.words.ui("Begin"))

    def read_until(self, there: Callable[[], bool], limit: int = 400) -> None:
        """Go on with Enter (at choices: the focused option) until `there` says so."""
        for _ in range(limit):
            if there():
                return
            self.key(pygame.K_RETURN)
        raise AssertionError(f"never came there; last on {self.screen}, {self.app.words_shown}")


def open_player(
    story: Path,
    saves: Path,
    *,
    language: str = "",
    size: tuple[int, int] = (1280, 720),
    **settings: object,
) -> Player:
    """A program on a story, with saves in a folder. Motion is off unless asked for: tests wait for nothing."""
    file = ProfileFile(saves / "profile.json")
    profile, _told = file.read()
    wanted = {"motion": "still", "text_speed": 0, "first_start_done": True, **settings}
    profile.settings = Settings(**{**{f: getattr(profile.settings, f) for f in Settings.__struct_fields__}, **wanted})  # type: ignore[arg-type]
    file.write(profile)
    clock = HandClock()
    room = open_room(
        Location(story), saves=saves, clock=clock, language=language, window_size=size, seed=1, silent=True
    )
    pygame.event.clear()
    player = Player(App(room), clock)
    player.settle()
    return player
