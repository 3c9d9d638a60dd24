"""What a player can do with a key, a button or the wheel, by name.

Owns the actions and the context in which each means something. Must not know which keys they are on.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal

Context = Literal["reading", "menu"]


class Action(StrEnum):
    """An intent. The value is what stands in the settings file."""

    # Everywhere
    CONFIRM = "confirm"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    FULL_SCREEN = "full_screen"
    SCREENSHOT = "screenshot"
    # While reading
    MENU = "menu"
    LOG = "log"
    HIDE = "hide"
    ROLL_BACK = "roll_back"
    ROLL_FORWARD = "roll_forward"
    SKIP = "skip"
    SKIP_HOLD = "skip_hold"
    AUTO = "auto"
    QUICK_SAVE = "quick_save"
    QUICK_LOAD = "quick_load"
    COLLECT = "collect"
    PAUSE_CLOCK = "pause_clock"
    # In menus
    CANCEL = "cancel"
    TAB_LEFT = "tab_left"
    TAB_RIGHT = "tab_right"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    FIRST = "first"
    LAST = "last"
    DELETE = "delete"
    LOCK = "lock"
    EDIT = "edit"
    RESET = "reset"


DIRECTIONS: Final = frozenset({Action.UP, Action.DOWN, Action.LEFT, Action.RIGHT})
# Held down, these come again and again, as typed letters do.
REPEATING: Final = DIRECTIONS | {Action.PAGE_UP, Action.PAGE_DOWN, Action.ROLL_BACK, Action.ROLL_FORWARD}

EVERYWHERE: Final = frozenset({Action.CONFIRM, Action.FULL_SCREEN, Action.SCREENSHOT}) | DIRECTIONS
READING: Final = frozenset(
    {
        Action.MENU,
        Action.LOG,
        Action.HIDE,
        Action.ROLL_BACK,
        Action.ROLL_FORWARD,
        Action.SKIP,
        Action.SKIP_HOLD,
        Action.AUTO,
        Action.QUICK_SAVE,
        Action.QUICK_LOAD,
        Action.COLLECT,
        Action.PAUSE_CLOCK,
    }
)


def means_something(action: Action, context: Context) -> bool:
    """Whether `action` is looked for in `context`."""
    if action in EVERYWHERE:
        return True
    return (action in READING) == (context == "reading")
