"""The program held still for a picture: let it come to rest, press its keys, put a moment of the story before it.

Owns these few moves, for the tools that take pictures. What is taken is the real program.
"""

from __future__ import annotations

import pygame

from game.app.app import App
from game.save.record import Moment
from game.session.history import History
from game.session.session import Session
from game.story.machine.machine import Machine
from game.story.state import State

_PATIENCE = 60.0


def settle(app: App) -> None:
    """Let the program run until it waits for the player."""
    clock = app.room.clock
    end = clock.seconds() + _PATIENCE
    still = 0
    while clock.seconds() < end and still < 4:
        app.step()
        still = still + 1 if app.idle else 0


def press(app: App, key: int) -> None:
    """A key goes down and up, and the program settles."""
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        pygame.event.post(pygame.Event(kind, key=key, mod=0, unicode="", scancode=0))
    app.step()
    settle(app)


def session_at(app: App, state: State) -> Session:
    """A play-through that stands at a state and knows of nothing before it."""
    program = app.room.program
    beat = Machine(program).beat(state)
    return Session(program, app.profile, History([Moment(state)], 0), beat, (state, state))
