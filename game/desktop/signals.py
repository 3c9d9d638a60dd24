"""What the hands just did, in the words that screens understand.

Owns the kinds of signals. Positions are on the canvas. Must not know pygame.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from game.desktop.actions import Action

Device = Literal["key", "mouse", "pad", "touch"]


class Pressed(msgspec.Struct, frozen=True):
    """An action's key or button went down (`repeat`: it is held, and counts again)."""

    action: Action
    device: Device
    repeat: bool = False


class Released(msgspec.Struct, frozen=True):
    """An action's key or button came up."""

    action: Action
    device: Device


class Triggered(msgspec.Struct, frozen=True):
    """Any key, button or wheel turn, by its trigger word: for binding it to an action."""

    trigger: str
    device: Device


class Moved(msgspec.Struct, frozen=True):
    """The pointer moved to a place of the canvas; it may lie outside it."""

    at: tuple[int, int]


class PointerDown(msgspec.Struct, frozen=True):
    """The main button (or a finger) went down."""

    at: tuple[int, int]
    device: Device = "mouse"


class PointerUp(msgspec.Struct, frozen=True):
    """The main button (or a finger) came up: this is when things happen."""

    at: tuple[int, int]
    device: Device = "mouse"


class Scrolled(msgspec.Struct, frozen=True):
    """The wheel turned by `steps` (up is positive). `action` is what it stands for where nothing scrolls."""

    steps: float
    at: tuple[int, int]
    action: Action | None = None


class Typed(msgspec.Struct, frozen=True):
    """Text was entered, by keyboard or input method."""

    text: str


class Composing(msgspec.Struct, frozen=True):
    """An input method is at work on this text; empty when it has ended."""

    text: str


class Focused(msgspec.Struct, frozen=True):
    """The window came to the front or left it."""

    here: bool


class Resized(msgspec.Struct, frozen=True):
    """The window has a new size, or must be drawn anew for another reason."""


class QuitAsked(msgspec.Struct, frozen=True):
    """The window or the session is being closed."""


Signal = (
    Pressed
    | Released
    | Triggered
    | Moved
    | PointerDown
    | PointerUp
    | Scrolled
    | Typed
    | Composing
    | Focused
    | Resized
    | QuitAsked
)
