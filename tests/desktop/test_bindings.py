"""Every action has its triggers, and no trigger means two things at once."""

from __future__ import annotations

import itertools

import pytest

from game.desktop.actions import READING, Action, means_something
from game.desktop.bindings import DEFAULTS, Bindings


@pytest.mark.parametrize("action", list(Action))
def test_every_action_has_a_trigger(action: Action) -> None:
    assert DEFAULTS[action]


@pytest.mark.parametrize("context", ["reading", "menu"])
def test_no_default_trigger_means_two_things_in_one_context(context: str) -> None:
    for one, other in itertools.combinations([a for a in Action if means_something(a, context)], 2):  # type: ignore[arg-type]
        assert not set(DEFAULTS[one]) & set(DEFAULTS[other]), (one, other)


@pytest.mark.parametrize("action", [a for a in Action if a not in {Action.FULL_SCREEN, Action.SCREENSHOT}])
def test_a_gamepad_alone_reaches_every_action_that_a_menu_does_not(action: Action) -> None:
    in_menus = {Action.QUICK_SAVE, Action.QUICK_LOAD, Action.FIRST, Action.LAST}
    if action not in in_menus:
        assert any(trigger.startswith("pad:") for trigger in DEFAULTS[action])


def test_one_key_does_one_thing_while_reading_and_another_in_menus() -> None:
    bindings = Bindings()
    assert bindings.action("key:escape", "reading") is Action.MENU
    assert bindings.action("key:escape", "menu") is Action.CANCEL


def test_a_new_trigger_comes_first_and_is_taken_from_its_old_action() -> None:
    bindings = Bindings().bound(Action.LOG, "key:v")
    assert bindings.triggers(Action.LOG)[0] == "key:v"
    assert bindings.action("key:v", "reading") is Action.LOG
    assert "key:v" not in bindings.triggers(Action.AUTO)


def test_a_conflict_is_found_before_it_is_made() -> None:
    assert Bindings().conflicts(Action.LOG, "key:v") == [Action.AUTO]


def test_the_same_key_in_another_context_is_no_conflict() -> None:
    assert Bindings().conflicts(Action.TAB_LEFT, "key:l") == []


def test_what_leads_out_of_every_screen_cannot_be_taken_away() -> None:
    with pytest.raises(ValueError, match="always means"):
        Bindings().bound(Action.LOG, "key:escape")
    stripped = Bindings({"menu": (), "cancel": (), "confirm": ()})
    assert stripped.action("key:escape", "reading") is Action.MENU
    assert stripped.action("key:escape", "menu") is Action.CANCEL
    assert stripped.action("pad:a", "menu") is Action.CONFIRM


def test_only_what_differs_is_kept_for_the_settings() -> None:
    assert Bindings().own() == {}
    own = Bindings().bound(Action.LOG, "key:j").own()
    assert list(own) == ["log"]
    assert Bindings(own).action("key:j", "reading") is Action.LOG


def test_unknown_actions_in_the_settings_are_passed_over() -> None:
    assert Bindings({"teleport": ("key:t",)}).action("key:t", "reading") is None


@pytest.mark.parametrize(("device", "trigger"), [("key", "key:l"), ("mouse", "key:l"), ("pad", "pad:back")])
def test_the_trigger_to_show_fits_the_device(device: str, trigger: str) -> None:
    assert Bindings().trigger_for(Action.LOG, device) == trigger


def test_reading_actions_say_nothing_in_menus() -> None:
    assert not any(means_something(action, "menu") for action in READING)
