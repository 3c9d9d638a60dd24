"""What stands on the caps of keys and buttons.

Owns the way from a trigger word to a printed name. Must not know what the key does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from game.desktop.actions import Action
from game.desktop.bindings import Bindings
from game.desktop.signals import Device

Words = Callable[[str], str]

_KEYS: Final = {
    "return": "Enter",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "backspace": "⌫",
    "tab": "Tab",
    "delete": "Del",
    "insert": "Ins",
    "page up": "PgUp",
    "page down": "PgDn",
    "home": "Home",
    "end": "End",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "left ctrl": "Ctrl",
    "right ctrl": "Ctrl",
    "left shift": "Shift",
    "right shift": "Shift",
    "left alt": "Alt",
    "right alt": "Alt",
    "caps lock": "Caps",
}
_BUTTONS: Final = {
    "back": "View",
    "start": "Menu",
    "left_shoulder": "LB",
    "right_shoulder": "RB",
    "left_trigger": "LT",
    "right_trigger": "RT",
    "left_stick": "L3",
    "right_stick": "R3",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "left_x-": "L←",
    "left_x+": "L→",
    "left_y-": "L↑",
    "left_y+": "L↓",
    "right_x-": "R←",
    "right_x+": "R→",
    "right_y-": "R↑",
    "right_y+": "R↓",
}
# Sony prints shapes where others print letters.
_SHAPES: Final = {
    "a": "✕", "b": "○", "x": "□", "y": "△", "left_shoulder": "L1", "right_shoulder": "R1", "left_trigger": "L2",
    "right_trigger": "R2", "back": "Share", "start": "Options",
}  # fmt: skip
_SONY: Final = ("playstation", "dualshock", "dualsense", "ps3", "ps4", "ps5", "sony")


def trigger_name(trigger: str, ui: Words, gamepad: str = "") -> str:
    """The printed name of a trigger word; empty for an empty one."""
    device, _, name = trigger.partition(":")
    if device == "key":
        return _KEYS.get(name, name.upper() if len(name) <= 3 else name.capitalize())
    if device == "pad":
        if any(maker in gamepad.casefold() for maker in _SONY) and name in _SHAPES:
            return _SHAPES[name]
        return _BUTTONS.get(name, name.upper())
    if device == "wheel":
        return ui("Wheel up") if name == "up" else ui("Wheel down")
    if device == "mouse":
        return ui("Right click") if name == "3" else ui("Mouse") + name
    return ""


def key_for(action: Action, bindings: Bindings, device: Device, ui: Words, gamepad: str = "") -> str:
    """The name of the key that does `action` for the hands that are in use."""
    hands = "pad" if device == "pad" else "key"
    return trigger_name(bindings.trigger_for(action, hands), ui, gamepad)


def keys_for(actions: Iterable[Action], bindings: Bindings, device: Device, ui: Words, gamepad: str = "") -> str:
    """The names of several keys on one cap, as ↑↓."""
    names = [key_for(action, bindings, device, ui, gamepad) for action in actions]
    joined = "".join(names)
    return joined if all(len(name) == 1 for name in names) else " ".join(names)
