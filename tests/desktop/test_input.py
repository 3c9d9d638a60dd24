"""Real events become the right signals, whichever hand they come from."""

from __future__ import annotations

import pygame
import pytest

from game.desktop.actions import Action
from game.desktop.bindings import Bindings
from game.desktop.input import REPEAT_AFTER, REPEAT_EVERY, InputReader
from game.desktop.signals import (
    Composing,
    Focused,
    Moved,
    PointerDown,
    PointerUp,
    Pressed,
    QuitAsked,
    Released,
    Resized,
    Scrolled,
    Signal,
    Triggered,
    Typed,
)
from game.desktop.window import Window


@pytest.fixture
def reader(window: Window) -> InputReader:
    made = InputReader(Bindings(), lambda at: window.letterbox.to_canvas(at))
    pygame.event.clear()
    return made


def post(kind: int, **values: object) -> None:
    pygame.event.post(pygame.Event(kind, **values))


def key(code: int, down: bool = True) -> None:
    post(pygame.KEYDOWN if down else pygame.KEYUP, key=code, mod=0, unicode="", scancode=0)


def read(reader: InputReader, context: str = "reading", seconds: float = 0.0) -> list[Signal]:
    return [signal for signal in reader.read(context, seconds) if not isinstance(signal, Triggered | Resized | Focused)]  # type: ignore[arg-type]


def test_a_key_presses_and_releases_its_action(reader: InputReader) -> None:
    key(pygame.K_RETURN)
    key(pygame.K_RETURN, down=False)
    assert read(reader) == [Pressed(Action.CONFIRM, "key"), Released(Action.CONFIRM, "key")]


def test_a_held_direction_comes_again_and_again(reader: InputReader) -> None:
    key(pygame.K_DOWN)
    assert read(reader, "menu", 0.0) == [Pressed(Action.DOWN, "key")]
    assert read(reader, "menu", REPEAT_AFTER - 0.01) == []
    assert read(reader, "menu", REPEAT_AFTER) == [Pressed(Action.DOWN, "key", repeat=True)]
    assert read(reader, "menu", REPEAT_AFTER + REPEAT_EVERY) == [Pressed(Action.DOWN, "key", repeat=True)]
    key(pygame.K_DOWN, down=False)
    assert read(reader, "menu", 2.0) == [Released(Action.DOWN, "key")]
    assert read(reader, "menu", 3.0) == []


def test_a_held_confirm_confirms_once(reader: InputReader) -> None:
    key(pygame.K_RETURN)
    read(reader)
    assert read(reader, seconds=5.0) == []


def test_a_click_is_given_in_places_of_the_canvas(reader: InputReader) -> None:
    post(pygame.MOUSEMOTION, pos=(640, 360), rel=(1, 1), buttons=(0, 0, 0), touch=False)
    post(pygame.MOUSEBUTTONDOWN, pos=(640, 360), button=1, touch=False)
    post(pygame.MOUSEBUTTONUP, pos=(640, 360), button=1, touch=False)
    assert read(reader) == [Moved((960, 540)), PointerDown((960, 540)), PointerUp((960, 540))]
    assert reader.device == "mouse"


def test_a_button_let_go_that_never_went_down_is_no_click(reader: InputReader) -> None:
    post(pygame.MOUSEBUTTONUP, pos=(640, 360), button=1, touch=False)
    assert read(reader) == []


def test_a_finger_is_a_pointer_too(reader: InputReader) -> None:
    post(pygame.MOUSEBUTTONDOWN, pos=(0, 0), button=1, touch=True)
    assert read(reader) == [PointerDown((0, 0), "touch")]


def test_the_right_button_hides_while_reading_and_leaves_menus(reader: InputReader) -> None:
    for context, action in (("reading", Action.HIDE), ("menu", Action.CANCEL)):
        post(pygame.MOUSEBUTTONDOWN, pos=(5, 5), button=3, touch=False)
        post(pygame.MOUSEBUTTONUP, pos=(5, 5), button=3, touch=False)
        assert read(reader, context) == [Pressed(action, "mouse"), Released(action, "mouse")]


def test_the_wheel_scrolls_and_says_what_it_stands_for(reader: InputReader) -> None:
    post(pygame.MOUSEWHEEL, x=0, y=1, precise_x=0.0, precise_y=1.0, flipped=False, touch=False)
    (signal,) = read(reader)
    assert isinstance(signal, Scrolled) and (signal.steps, signal.action) == (1.0, Action.LOG)


def test_gamepad_buttons_press_actions(reader: InputReader) -> None:
    post(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_A, instance_id=0)
    post(pygame.CONTROLLERBUTTONUP, button=pygame.CONTROLLER_BUTTON_A, instance_id=0)
    post(pygame.CONTROLLERBUTTONDOWN, button=pygame.CONTROLLER_BUTTON_LEFTSHOULDER, instance_id=0)
    assert read(reader) == [
        Pressed(Action.CONFIRM, "pad"),
        Released(Action.CONFIRM, "pad"),
        Pressed(Action.ROLL_BACK, "pad"),
    ]
    assert reader.device == "pad"


def test_a_stick_pushed_down_moves_once_and_repeats_until_it_is_let_go(reader: InputReader) -> None:
    post(pygame.CONTROLLERAXISMOTION, axis=pygame.CONTROLLER_AXIS_LEFTY, value=30000, instance_id=0)
    post(pygame.CONTROLLERAXISMOTION, axis=pygame.CONTROLLER_AXIS_LEFTY, value=20000, instance_id=0)
    assert read(reader, "menu") == [Pressed(Action.DOWN, "pad")]
    assert read(reader, "menu", 0.5) == [Pressed(Action.DOWN, "pad", repeat=True)]
    post(pygame.CONTROLLERAXISMOTION, axis=pygame.CONTROLLER_AXIS_LEFTY, value=0, instance_id=0)
    assert read(reader, "menu", 0.6) == [Released(Action.DOWN, "pad")]


def test_a_trigger_held_skips_as_long_as_it_is_held(reader: InputReader) -> None:
    post(pygame.CONTROLLERAXISMOTION, axis=pygame.CONTROLLER_AXIS_TRIGGERRIGHT, value=32000, instance_id=0)
    assert read(reader) == [Pressed(Action.SKIP_HOLD, "pad")]
    post(pygame.CONTROLLERAXISMOTION, axis=pygame.CONTROLLER_AXIS_TRIGGERRIGHT, value=100, instance_id=0)
    assert read(reader) == [Released(Action.SKIP_HOLD, "pad")]


def test_while_text_is_entered_letters_are_no_actions(reader: InputReader) -> None:
    reader.begin_text((0, 0, 10, 10))
    key(pygame.K_h)
    post(pygame.TEXTINPUT, text="水")
    post(pygame.TEXTEDITING, text="shui", start=0, length=4)
    assert read(reader, "menu") == [Typed("水"), Composing("shui")]
    reader.end_text()


def test_while_text_is_entered_the_editing_keys_edit_and_repeat(reader: InputReader) -> None:
    reader.begin_text((0, 0, 10, 10))
    key(pygame.K_BACKSPACE)
    assert [s for s in reader.read("menu", 0.0) if isinstance(s, Triggered)] == [Triggered("key:backspace", "key")]
    assert [s for s in reader.read("menu", 0.5) if isinstance(s, Triggered)] == [Triggered("key:backspace", "key")]
    key(pygame.K_RETURN)
    assert Pressed(Action.CONFIRM, "key") in reader.read("menu", 0.6)
    reader.end_text()


def test_any_button_is_told_by_name_for_binding(reader: InputReader) -> None:
    key(pygame.K_j)
    assert Triggered("key:j", "key") in reader.read("menu", 0.0)


def test_losing_the_focus_lets_everything_go(reader: InputReader) -> None:
    key(pygame.K_LCTRL)
    read(reader)
    post(pygame.WINDOWFOCUSLOST)
    assert Focused(False) in reader.read("reading", 0.0)
    key(pygame.K_LCTRL, down=False)
    assert read(reader) == []


def test_closing_the_window_asks_to_quit(reader: InputReader) -> None:
    post(pygame.QUIT)
    assert read(reader) == [QuitAsked()]
