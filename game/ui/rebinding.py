"""Giving a key to an action.

Owns what becomes of the key the action had, and of the other actions of the new one. Must not ask the player, nor know
a screen.
"""

from __future__ import annotations

from game.desktop.actions import Action
from game.desktop.bindings import DEFAULTS, FIXED, Bindings, Trigger

_HANDS = (("key:", "mouse:", "wheel:"), ("pad:",))


def fixed_to(trigger: Trigger, action: Action) -> tuple[Action, ...]:
    """The actions that a trigger always stands for, when `action` isn't one of them."""
    actions = FIXED.get(trigger, ())
    return () if action in actions else actions


def rebound(bindings: Bindings, action: Action, trigger: Trigger) -> dict[str, tuple[Trigger, ...]]:
    """The player's own bindings with `trigger` in the place of the first one those hands had for `action`.

    Other actions of the same context lose it. ValueError for a trigger that is fixed to another action.
    """
    own = bindings.bound(action, trigger).own()
    hands = next(prefixes for prefixes in _HANDS if trigger.startswith(prefixes))
    replaced = bindings.trigger_for(action, "pad" if hands == _HANDS[1] else "key")
    triggers = own.get(action.value, DEFAULTS[action])
    if replaced and replaced != trigger:
        triggers = tuple(kept for kept in triggers if kept != replaced)
    own[action.value] = triggers
    return Bindings(own).own()


def restored(bindings: Bindings, action: Action) -> dict[str, tuple[Trigger, ...]]:
    """The player's own bindings with `action` as it was at first; others that have its keys by now lose them."""
    own = {name: triggers for name, triggers in bindings.own().items() if name != action.value}
    made = Bindings(own)
    for trigger in DEFAULTS[action]:
        for other in made.conflicts(action, trigger):
            kept = tuple(one for one in made.triggers(other) if one != trigger)
            own[other.value] = kept
            made = Bindings(own)
    return made.own()


def clashes(bindings: Bindings, action: Action) -> list[tuple[Trigger, Action]]:
    """The triggers of an action that stand for another one too, where both mean something."""
    return [(trigger, other) for trigger in bindings.triggers(action) for other in bindings.conflicts(action, trigger)]
