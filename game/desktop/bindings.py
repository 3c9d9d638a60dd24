"""Which keys, buttons and wheel turns stand for which actions.

Owns the triggers' names, the defaults, and finding conflicts. Must not read events.

A trigger is a word: `key:return`, `mouse:3`, `wheel:up`, `pad:a`, `pad:left_x+`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.desktop.actions import Action, Context, means_something

Trigger = str

DEFAULTS: Final[Mapping[Action, tuple[Trigger, ...]]] = {
    Action.CONFIRM: ("key:return", "key:space", "key:enter", "pad:a"),
    Action.CANCEL: ("key:escape", "key:backspace", "mouse:3", "pad:b"),
    Action.UP: ("key:up", "key:w", "pad:up", "pad:left_y-"),
    Action.DOWN: ("key:down", "key:s", "pad:down", "pad:left_y+"),
    Action.LEFT: ("key:left", "key:a", "pad:left", "pad:left_x-"),
    Action.RIGHT: ("key:right", "key:d", "pad:right", "pad:left_x+"),
    Action.FULL_SCREEN: ("key:f11",),
    Action.SCREENSHOT: ("key:f12",),
    Action.MENU: ("key:escape", "pad:start"),
    Action.LOG: ("key:l", "wheel:up", "pad:back"),
    Action.HIDE: ("key:h", "mouse:3", "pad:b", "pad:y"),
    Action.ROLL_BACK: ("key:page up", "mouse:6", "pad:left_shoulder"),
    Action.ROLL_FORWARD: ("key:page down", "wheel:down", "mouse:7", "pad:left_trigger"),
    Action.SKIP: ("key:tab", "pad:right_shoulder"),
    Action.SKIP_HOLD: ("key:left ctrl", "key:right ctrl", "pad:right_trigger"),
    Action.AUTO: ("key:v", "pad:right_stick"),
    Action.QUICK_SAVE: ("key:f5",),
    Action.QUICK_LOAD: ("key:f9",),
    Action.COLLECT: ("key:n", "pad:x"),
    Action.PAUSE_CLOCK: ("key:p", "pad:left_stick"),
    Action.TAB_LEFT: ("key:q", "pad:left_shoulder"),
    Action.TAB_RIGHT: ("key:e", "pad:right_shoulder"),
    Action.PAGE_UP: ("key:page up", "pad:left_trigger"),
    Action.PAGE_DOWN: ("key:page down", "pad:right_trigger"),
    Action.FIRST: ("key:home",),
    Action.LAST: ("key:end",),
    Action.DELETE: ("key:delete", "pad:y"),
    Action.LOCK: ("key:k", "pad:left_stick"),
    Action.EDIT: ("key:n", "pad:x"),
    Action.RESET: ("key:r", "pad:back"),
}

# Without these a player could not leave a screen or get to the settings again, so their defaults always stay.
FIXED: Final[Mapping[Trigger, tuple[Action, ...]]] = {
    "key:return": (Action.CONFIRM,),
    "key:escape": (Action.MENU, Action.CANCEL),
    "pad:a": (Action.CONFIRM,),
    "pad:b": (Action.HIDE, Action.CANCEL),
    "pad:start": (Action.MENU,),
}


class Bindings:
    """The triggers of every action: the defaults, and what the player set otherwise."""

    def __init__(self, own: Mapping[str, tuple[Trigger, ...]] | None = None) -> None:
        self._triggers: dict[Action, tuple[Trigger, ...]] = dict(DEFAULTS)
        for name, triggers in (own or {}).items():
            # A setting of a later or earlier version may name actions that don't exist here.
            if name in _NAMES:
                self._triggers[Action(name)] = tuple(triggers)
        self._by_trigger: dict[Trigger, list[Action]] = {}
        for action, triggers in self._triggers.items():
            for trigger in triggers:
                self._by_trigger.setdefault(trigger, []).append(action)
        for trigger, fixed in FIXED.items():
            actions = self._by_trigger.setdefault(trigger, [])
            actions += [action for action in fixed if action not in actions]

    def triggers(self, action: Action) -> tuple[Trigger, ...]:
        """All triggers of an action, the first of each device being the one to show."""
        return self._triggers[action]

    def trigger_for(self, action: Action, device: str) -> Trigger:
        """The trigger to show to the hands on `device` (key, pad, mouse); empty when it has none there."""
        prefixes = ("pad:",) if device == "pad" else ("key:", "mouse:", "wheel:")
        return next((trigger for trigger in self._triggers[action] if trigger.startswith(prefixes)), "")

    def action(self, trigger: Trigger, context: Context) -> Action | None:
        """What a trigger means in a context; None when it means nothing there."""
        actions = self._by_trigger.get(trigger, ())
        return next((action for action in actions if means_something(action, context)), None)

    def bound(self, action: Action, trigger: Trigger) -> Bindings:
        """New bindings in which `trigger` does `action`, and no longer what it did in the same context.

        ValueError for a trigger that is fixed to another action.
        """
        if action not in FIXED.get(trigger, (action,)):
            raise ValueError(f"{trigger} always means {', '.join(FIXED[trigger])}")
        own = dict(self.own())
        for other in self.conflicts(action, trigger):
            own[other] = tuple(kept for kept in self._triggers[other] if kept != trigger)
        own[action] = (trigger, *(kept for kept in self._triggers[action] if kept != trigger))
        return Bindings(own)

    def conflicts(self, action: Action, trigger: Trigger) -> list[Action]:
        """The other actions that `trigger` already does where `action` means something."""
        return [
            other
            for other in self._by_trigger.get(trigger, ())
            if other is not action
            and any(means_something(other, context) and means_something(action, context) for context in _CONTEXTS)
        ]

    def own(self) -> dict[str, tuple[Trigger, ...]]:
        """What differs from the defaults, for the settings."""
        return {
            action.value: triggers for action, triggers in self._triggers.items() if triggers != DEFAULTS[action]
        }


_NAMES: Final = frozenset(action.value for action in Action)
_CONTEXTS: Final[tuple[Context, ...]] = ("reading", "menu")
