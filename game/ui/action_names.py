"""What the actions are called, and in which groups the settings show them.

Owns these names as keys of the interface's words. Must not know the triggers.
"""

from __future__ import annotations

from typing import Final

from game.desktop.actions import Action

GROUPS: Final[tuple[tuple[str, tuple[Action, ...]], ...]] = (
    (
        "While reading",
        (
            Action.LOG,
            Action.AUTO,
            Action.SKIP,
            Action.SKIP_HOLD,
            Action.HIDE,
            Action.ROLL_BACK,
            Action.ROLL_FORWARD,
            Action.QUICK_SAVE,
            Action.QUICK_LOAD,
            Action.COLLECT,
            Action.PAUSE_CLOCK,
            Action.MENU,
        ),
    ),
    (
        "On menu pages",
        (
            Action.CANCEL,
            Action.TAB_LEFT,
            Action.TAB_RIGHT,
            Action.PAGE_UP,
            Action.PAGE_DOWN,
            Action.FIRST,
            Action.LAST,
            Action.EDIT,
            Action.LOCK,
            Action.DELETE,
            Action.RESET,
        ),
    ),
    (
        "Everywhere",
        (
            Action.CONFIRM,
            Action.UP,
            Action.DOWN,
            Action.LEFT,
            Action.RIGHT,
            Action.FULL_SCREEN,
            Action.SCREENSHOT,
        ),
    ),
)

NAMES: Final[dict[Action, str]] = {
    Action.CONFIRM: "Go on, decide",
    Action.UP: "Up",
    Action.DOWN: "Down",
    Action.LEFT: "Left",
    Action.RIGHT: "Right",
    Action.FULL_SCREEN: "Full screen",
    Action.SCREENSHOT: "Take a picture",
    Action.MENU: "Menu",
    Action.LOG: "Log",
    Action.HIDE: "Hide the words",
    Action.ROLL_BACK: "One line back",
    Action.ROLL_FORWARD: "One line ahead",
    Action.SKIP: "Skip on or off",
    Action.SKIP_HOLD: "Skip while held",
    Action.AUTO: "Auto on or off",
    Action.QUICK_SAVE: "Quick save",
    Action.QUICK_LOAD: "Quick load",
    Action.COLLECT: "Write down the line",
    Action.PAUSE_CLOCK: "Stop the clock",
    Action.CANCEL: "Close, back",
    Action.TAB_LEFT: "Turn to the page before",
    Action.TAB_RIGHT: "Turn to the next page",
    Action.PAGE_UP: "A screen up",
    Action.PAGE_DOWN: "A screen down",
    Action.FIRST: "To the beginning",
    Action.LAST: "To the end",
    Action.DELETE: "Delete a save",
    Action.LOCK: "Lock a save",
    Action.EDIT: "Note on a save",
    Action.RESET: "Back to the defaults",
}
