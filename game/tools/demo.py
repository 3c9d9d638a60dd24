"""`demo`: the real program plays itself to an ending, through real input events.

Owns the robot's hands. It posts pygame events to the queue that the main loop reads, and sees only what a player could:
which screen has the hands, what has the focus, whether anything moves. It knows nothing of sessions or scripts.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import IO

import msgspec
import pygame

from game.app.app import App
from game.app.launch import open_room
from game.assets.location import find_story
from game.desktop.clock import HandClock, RealClock
from game.save.profile import ProfileFile
from game.save.settings import Settings

# So many turns of the loop without a new screen or word, and the demo has failed.
_PATIENCE = 6000
_LIMIT = 2_000_000
_SIDE_TRIP = 0.03


class Stuck(Exception):
    """The program no longer answers to keys; the message says where."""


class Trace:
    """Writes one JSON object a line: seconds, a mark, and the milliseconds of the frame's work."""

    def __init__(self, file: IO[str] | None) -> None:
        self._file = file
        self._began = time.perf_counter()

    def write(self, mark: str, **values: object) -> None:
        """One line; nothing when no file was asked for."""
        if self._file is not None:
            line = {"t": round(time.perf_counter() - self._began, 4), "mark": mark, **values}
            self._file.write(json.dumps(line, ensure_ascii=False) + "\n")


class Hands:
    """Plays one game. The same seed makes the same moves as long as the program answers the same."""

    def __init__(self, app: App, seed: int, trace: Trace) -> None:
        self._app = app
        self._chance = random.Random(seed)
        self._trace = trace
        self._begun = False
        self._last: tuple[object, ...] = ()
        self._quiet = 0
        self.moves = 0

    @property
    def finished(self) -> bool:
        """Whether the story was begun and the title has come again."""
        return self._begun and self._app.screen == "title" and self._app.idle

    def act(self) -> None:
        """Look at the screen, and do one thing when it waits for the player."""
        app = self._app
        seen = (app.screen, app.words_shown, app.focused.label if app.focused else "")
        self._quiet = 0 if seen != self._last else self._quiet + 1
        self._last = seen
        if self._quiet > _PATIENCE:
            raise Stuck(f"nothing changes any more on screen {app.screen}, focus on {seen[2]!r}")
        if not app.idle:
            return
        self.moves += 1
        self._trace.write("screen", screen=app.screen, focus=seen[2])
        getattr(self, f"_on_{app.screen}", self._confirm)()

    def _on_title(self) -> None:
        if not self._begun:
            wanted = self._app.words.ui("Begin")
            if self._app.focused is not None and self._app.focused.label == wanted:
                self._begun = True
                self._key(pygame.K_RETURN)
            else:
                self._key(pygame.K_RIGHT)

    def _on_reading(self) -> None:
        trip = self._chance.random()
        if trip < _SIDE_TRIP:
            keys = (pygame.K_l, pygame.K_h, pygame.K_PAGEUP, pygame.K_F5, pygame.K_n, pygame.K_ESCAPE)
            self._key(self._chance.choice(keys))
        else:
            self._confirm()

    def _on_choice(self) -> None:
        for _ in range(self._chance.randrange(4)):
            self._key(pygame.K_DOWN)
        self._confirm()

    def _on_log(self) -> None:
        self._key(self._chance.choice((pygame.K_UP, pygame.K_PAGEUP, pygame.K_ESCAPE, pygame.K_ESCAPE)))

    def _on_settings(self) -> None:
        self._key(self._chance.choice((pygame.K_DOWN, pygame.K_e, pygame.K_ESCAPE, pygame.K_ESCAPE)))

    def _on_save(self) -> None:
        self._key(pygame.K_ESCAPE)

    _on_load = _on_save

    def _on_crash(self) -> None:
        raise Stuck("the crash page came up")

    def _confirm(self) -> None:
        self._key(pygame.K_RETURN)

    def _key(self, key: int) -> None:
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.Event(kind, key=key, mod=0, unicode="", scancode=0))


def add_options(parser: argparse.ArgumentParser) -> None:
    """The command line of `demo`."""
    parser.add_argument("--seed", type=int, default=1, help="the robot's mood; the same seed makes the same moves")
    parser.add_argument("--fast", action="store_true", help="as fast as the machine can: time is turned by hand")
    parser.add_argument("--lang", default="", help="language (zh, en)")
    parser.add_argument("--trace", type=Path, metavar="FILE", help="write JSON lines: time, mark, frame times")
    parser.add_argument("--saves", type=Path, metavar="DIR", help="keep saves here (default: thrown away)")
    parser.add_argument("--shots", type=Path, metavar="DIR", help="keep a picture of every screen it waits on")


def run(given: argparse.Namespace) -> int:
    """0 at an ending, 1 when the program got stuck or crashed."""
    with tempfile.TemporaryDirectory() as temporary:
        saves = given.saves or Path(temporary)
        file = given.trace.open("w", encoding="utf-8") if given.trace else None
        try:
            return play(given, saves, Trace(file))
        finally:
            if file is not None:
                file.close()


def play(given: argparse.Namespace, saves: Path, trace: Trace) -> int:
    """Open the program, play, close it."""
    settings_for_demo(saves, given)
    clock = HandClock() if given.fast else RealClock()
    location = find_story(given.story, Path.cwd())
    app = App(open_room(location, saves=saves, clock=clock, language=given.lang, seed=given.seed, silent=given.fast))
    hands = Hands(app, given.seed, trace)
    shots = 0
    try:
        for _ in range(_LIMIT):
            before = time.process_time()
            running = app.step()
            trace.write("frame", ms=round((time.process_time() - before) * 1000, 2), screen=app.screen)
            if hands.finished:
                print(f"an ending after {hands.moves} moves")
                return 0
            if not running:
                print("the program ended by itself", file=sys.stderr)
                return 1
            moves = hands.moves
            hands.act()
            if given.shots and hands.moves > moves:
                shots += 1
                given.shots.mkdir(parents=True, exist_ok=True)
                pygame.image.save(app.canvas, str(given.shots / f"{shots:04d}-{app.screen}.png"))
        print("no ending in sight", file=sys.stderr)
        return 1
    except Stuck as error:
        print(error, file=sys.stderr)
        for line in app.room.reports[-5:]:
            print(f"  {line}", file=sys.stderr)
        for report in sorted(saves.glob("crash-*.txt"))[-1:]:
            print(report.read_text(encoding="utf-8"), file=sys.stderr)
        return 1
    finally:
        app.close_all()
        pygame.quit()


def settings_for_demo(saves: Path, given: argparse.Namespace) -> None:
    """A profile that has seen the first start; at full speed, words stand at once."""
    file = ProfileFile(saves / "profile.json")
    profile, _told = file.read()
    speed = {"text_speed": 0} if given.fast else {}
    data = {**msgspec.to_builtins(profile.settings), "first_start_done": True, **speed}
    profile.settings = msgspec.convert(data, Settings)
    file.write(profile)
