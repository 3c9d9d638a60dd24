"""Keys given to actions, and taken from others."""

from __future__ import annotations

import pytest

from game.desktop.actions import Action
from game.desktop.bindings import DEFAULTS, Bindings
from game.ui.action_names import GROUPS, NAMES
from game.ui.rebinding import clashes, fixed_to, rebound, restored


def test_the_new_key_takes_the_place_of_the_first() -> None:
    bindings = Bindings(rebound(Bindings(), Action.AUTO, "key:b"))
    assert bindings.triggers(Action.AUTO) == ("key:b", "pad:right_stick")
    assert bindings.action("key:v", "reading") is None
    assert bindings.action("key:b", "reading") is Action.AUTO


def test_the_pad_keeps_its_own() -> None:
    bindings = Bindings(rebound(Bindings(), Action.COLLECT, "pad:guide"))
    assert bindings.triggers(Action.COLLECT) == ("pad:guide", "key:n")


def test_a_taken_key_is_lost_to_the_other() -> None:
    bindings = Bindings(rebound(Bindings(), Action.AUTO, "key:l"))
    assert bindings.action("key:l", "reading") is Action.AUTO
    assert "key:l" not in bindings.triggers(Action.LOG)


def test_the_same_key_may_mean_another_thing_in_menus() -> None:
    bindings = Bindings(rebound(Bindings(), Action.AUTO, "key:k"))
    assert bindings.action("key:k", "reading") is Action.AUTO
    assert bindings.action("key:k", "menu") is Action.LOCK


def test_fixed_keys_stay() -> None:
    assert fixed_to("key:escape", Action.AUTO) == (Action.MENU, Action.CANCEL)
    assert fixed_to("key:return", Action.CONFIRM) == ()
    with pytest.raises(ValueError, match="always means"):
        rebound(Bindings(), Action.AUTO, "key:escape")


def test_an_action_gets_its_first_keys_back() -> None:
    bindings = Bindings(rebound(Bindings(), Action.AUTO, "key:l"))
    bindings = Bindings(restored(bindings, Action.LOG))
    assert bindings.triggers(Action.LOG) == DEFAULTS[Action.LOG]
    assert bindings.action("key:l", "reading") is Action.LOG
    assert not clashes(bindings, Action.AUTO)


def test_nothing_clashes_at_first() -> None:
    assert [clash for action in Action for clash in clashes(Bindings(), action)] == []


def test_a_clash_in_an_edited_file_is_found() -> None:
    bindings = Bindings({"auto": ("key:l",)})
    assert clashes(bindings, Action.AUTO) == [("key:l", Action.LOG)]


def test_every_action_has_a_name_and_a_place() -> None:
    assert set(NAMES) == set(Action)
    assert sorted(action for _, actions in GROUPS for action in actions) == sorted(Action)
