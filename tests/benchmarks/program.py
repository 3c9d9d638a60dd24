"""The real program on the real story, in a folder of saves that is thrown away.

Owns the opening of it for a benchmark and the ways to a moment of the story. Must not know what is measured.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
ROOT = Path(__file__).resolve().parents[2]

import pygame  # noqa: E402  (the drivers have to be named first)

from game.app.app import App  # noqa: E402
from game.app.launch import open_room  # noqa: E402
from game.assets.location import Location, find_story  # noqa: E402
from game.desktop.clock import Clock, HandClock  # noqa: E402
from game.save.profile import Profile, ProfileFile  # noqa: E402
from game.save.settings import Settings  # noqa: E402
from game.session.session import Session  # noqa: E402
from game.story.beat import Beat  # noqa: E402

Wanted = Callable[[Beat], bool]


@contextmanager
def program(
    size: tuple[int, int] = (1920, 1080),
    *,
    clock: Clock | None = None,
    silent: bool = True,
    story: Path | None = None,
    saves: Path | None = None,
    **settings: object,
) -> Iterator[App]:
    """The program at its title; `settings` as in the player's profile, `saves` to keep it and its saves."""
    with tempfile.TemporaryDirectory() as folder:
        saves = saves or Path(folder)
        wanted = {"first_start_done": True, "window_size": size, **settings}
        ProfileFile(saves / "profile.json").write(Profile(settings=Settings(**wanted)))  # type: ignore[arg-type]
        location = Location(story) if story is not None else find_story(None, ROOT)
        room = open_room(
            location,
            saves=saves,
            cache=saves / "cache",
            clock=clock or HandClock(),
            language="zh",
            window_size=size,
            seed=1,
            silent=silent,
        )
        app = App(room)
        try:
            settle(app)
            yield app
        finally:
            app.close_all()


def settle(app: App, seconds: float = 60.0) -> None:
    """Let the program run until nothing moves but what lives by itself."""
    end = app.room.clock.seconds() + seconds
    still = 0
    while app.room.clock.seconds() < end and still < 4:
        app.step()
        still = still + 1 if app.idle else 0


def wait(app: App, seconds: float) -> None:
    """Let the program run so long."""
    end = app.room.clock.seconds() + seconds
    while app.room.clock.seconds() < end:
        app.step()


def press(app: App, key: int) -> None:
    """A key goes down and up; nothing is done with it yet."""
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        pygame.event.post(pygame.Event(kind, key=key, mod=0, unicode="", scancode=0))


def walked(app: App, wanted: Wanted, limit: int = 5000) -> Session:
    """A session that stands at the first wanted beat of the story, by the first open option of each choice."""
    session = Session.begin(app.room.program, app.profile, seed=1)
    for _ in range(limit):
        if wanted(session.beat):
            return session
        if session.beat.ending is not None:
            break
        go_on(session)
    raise LookupError("the story has no such moment")


def go_on(session: Session) -> None:
    """To the next beat, by the first open option."""
    menu = session.beat.menu
    if menu is not None:
        session.choose(next(option.id for option in menu.options if not option.locked))
    else:
        session.next()


def says_with(figures: int, letters: int = 20) -> Wanted:
    """A beat in which somebody speaks so many letters at least, with so many figures on the stage."""

    def is_it(beat: Beat) -> bool:
        line = beat.line
        if line is None or beat.nvl or beat.stage.cg or len(beat.stage.sprites) != figures:
            return False
        return (line.kind == "say" or not figures) and len(line.text.source) >= letters

    return is_it
