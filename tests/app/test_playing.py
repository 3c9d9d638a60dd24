"""The whole program, driven by real events, on a story of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest

from game.ui.screens.title import TitleScreen
from tests.app.player import Player

Opened = Callable[..., Player]


def at_choice(player: Player, choice: str) -> Callable[[], bool]:
    def there() -> bool:
        session = player.app.session
        menu = session.beat.menu if session is not None else None
        return menu is not None and menu.id == choice and player.screen == "choice"

    return there


def test_the_program_begins_at_the_title_and_the_story_with_its_first_word(player: Player) -> None:
    assert player.screen == "title"
    player.begin()
    player.read_until(lambda: player.line.startswith("Spars came in"), 3)
    assert player.screen == "reading"


def test_a_story_is_played_to_its_end_and_the_title_comes_again(player: Player) -> None:
    player.begin()
    player.read_until(lambda: player.screen in ("title", "ending"))
    if player.screen == "ending":
        player.read_until(lambda: player.screen == "title", 5)
    assert list(player.app.profile.endings.values()) == [1]


@pytest.mark.parametrize("hand", ["keyboard", "mouse", "gamepad"])
def test_an_option_is_taken_by_each_hand(player: Player, hand: str) -> None:
    player.begin()
    player.read_until(at_choice(player, "take_in"))
    player.wait(1.0)
    if hand == "keyboard":
        player.key(pygame.K_DOWN, pygame.K_RETURN)
    elif hand == "gamepad":
        player.pad("down", "a")
    else:
        player.press("Point him at the stove.")
    assert player.app.session is not None
    assert player.app.session.state.chosen["take_in"] == "b"


@pytest.mark.parametrize("hand", ["keyboard", "mouse", "gamepad"])
def test_the_story_goes_on_by_each_hand(player: Player, hand: str) -> None:
    player.begin()
    player.read_until(lambda: player.line.startswith("Spars"), 3)
    before = player.app.words_shown
    if hand == "keyboard":
        player.key(pygame.K_SPACE)
    elif hand == "gamepad":
        player.pad("a")
    else:
        player.click((900, 300))
    assert player.app.words_shown != before


def test_a_locked_option_cannot_be_taken(player: Player) -> None:
    player.begin()
    player.read_until(at_choice(player, "take_in"))
    player.wait(1.0)
    player.key(pygame.K_DOWN, pygame.K_DOWN, pygame.K_RETURN)
    player.read_until(at_choice(player, "light_it"))
    player.wait(1.0)
    player.press("Light it, and tell him")
    assert player.screen == "choice"


def test_time_takes_the_option_that_the_script_names(player: Player) -> None:
    player.begin()
    player.read_until(at_choice(player, "light_it"))
    player.wait(8.0)
    assert player.app.session is not None
    assert player.app.session.state.chosen["light_it"] == "b"


def test_without_clocks_there_is_all_the_time_in_the_world(opened: Opened) -> None:
    player = opened(timed="off")
    player.begin()
    player.read_until(at_choice(player, "light_it"))
    player.wait(60.0)
    assert player.screen == "choice"


def test_page_up_rolls_back_and_page_down_goes_the_same_way_again(player: Player) -> None:
    player.begin()
    player.read_until(at_choice(player, "light_it"))
    there = player.app.words_shown
    for _ in range(4):
        player.key(pygame.K_PAGEUP)
    assert player.app.words_shown != there and player.screen == "reading"
    for _ in range(4):
        player.key(pygame.K_PAGEDOWN)
    assert (player.app.words_shown, player.screen) == (there, "choice")


def test_a_choice_can_be_taken_otherwise_after_rolling_back(player: Player) -> None:
    player.begin()
    player.read_until(at_choice(player, "take_in"))
    player.wait(1.0)
    player.key(pygame.K_RETURN)
    while player.screen != "choice":
        player.key(pygame.K_PAGEUP)
    player.wait(1.0)
    player.press("Point him at the stove.")
    assert player.app.session is not None and player.app.session.state.chosen["take_in"] == "b"


def test_the_wheel_opens_the_log_and_a_line_in_it_is_returned_to(player: Player) -> None:
    player.begin()
    player.read_until(at_choice(player, "take_in"))
    player.wheel(1)
    assert player.screen == "log"
    player.key(pygame.K_HOME)
    player.key(pygame.K_RETURN)
    assert player.screen in ("reading", "card")
    assert player.app.session is not None and player.app.session.can_roll_forward


def test_escape_closes_what_was_opened(player: Player) -> None:
    player.begin()
    player.read_until(lambda: player.screen == "reading" and bool(player.line), 3)
    for key in (pygame.K_l, pygame.K_ESCAPE):
        player.key(key)
        assert player.screen != "reading"
        player.key(pygame.K_ESCAPE)
        assert player.screen == "reading"


def test_hiding_shows_the_picture_alone_and_any_key_brings_the_words_back(player: Player) -> None:
    player.begin()
    player.read_until(lambda: player.line.startswith("Spars"), 3)
    before = player.app.words_shown
    shown = pygame.image.tobytes(player.app.canvas, "RGB")
    player.click((900, 300), button=3)
    assert pygame.image.tobytes(player.app.canvas, "RGB") != shown
    player.key(pygame.K_RETURN)
    assert player.app.words_shown == before


def test_quick_save_and_load_return_to_the_same_word(player: Player) -> None:
    player.begin()
    player.read_until(lambda: player.line.startswith('Is this the mainland'), 6)
    player.key(pygame.K_F5)
    there = player.app.words_shown
    player.key(pygame.K_RETURN, pygame.K_RETURN)
    player.key(pygame.K_F9)
    assert (player.app.words_shown, player.screen) == (there, "reading")


def test_a_save_made_on_the_page_of_slots_is_loaded_from_the_title(opened: Opened) -> None:
    player = opened()
    player.begin()
    player.read_until(lambda: player.line.startswith('Is this the mainland'), 6)
    there = player.app.words_shown
    player.app.open("save")
    player.settle()
    player.key(pygame.K_RETURN)
    assert not player.app.slots.page(0)[0].empty
    player = opened()
    player.press(player.app.words.ui("Load"))
    assert player.screen == "load"
    player.key(pygame.K_RETURN)
    assert (player.app.words_shown, player.screen) == (there, "reading")


def test_closing_the_window_keeps_the_place(opened: Opened) -> None:
    player = opened()
    player.begin()
    player.read_until(lambda: player.line.startswith('The {var'), 8)
    there = player.app.words_shown
    player.send(pygame.QUIT)
    assert not player.app.step()
    player = opened()
    player.press(player.app.words.ui("Continue"))
    assert player.app.words_shown == there


def test_reading_marks_are_kept_and_skipping_stops_at_what_is_new(opened: Opened) -> None:
    player = opened()
    player.begin()
    player.read_until(at_choice(player, "take_in"))
    player.send(pygame.QUIT)
    player = opened()
    player.begin()
    player.hold(pygame.K_LCTRL, True)
    player.wait(3.0)
    player.hold(pygame.K_LCTRL, False)
    player.settle()
    assert player.screen == "choice"
    player.wait(1.0)
    player.key(pygame.K_RETURN)
    new = player.app.words_shown
    player.hold(pygame.K_LCTRL, True)
    player.wait(2.0)
    player.hold(pygame.K_LCTRL, False)
    assert player.app.words_shown == new


def test_auto_goes_on_by_itself_and_waits_at_a_choice(player: Player) -> None:
    player.begin()
    player.read_until(lambda: player.line.startswith("Spars"), 3)
    player.key(pygame.K_v)
    player.wait(60.0)
    assert player.screen == "choice"


def test_what_a_line_offers_is_taken_and_the_line_stays(player: Player) -> None:
    player.begin()
    player.read_until(lambda: player.line.startswith('The {var'), 8)
    there = player.app.words_shown
    player.key(pygame.K_n)
    assert player.app.words_shown == there
    assert player.app.session is not None
    assert "entry_wreck" in player.app.session.state.collections["logbook"]


def test_the_interface_changes_its_language_at_any_moment(opened: Opened) -> None:
    root = Path(__file__).parent.parent.parent
    player = opened(root, language="zh")
    assert player.control("从头开始")
    player.app.change(language="en")
    player.settle()
    assert player.control("Begin")


def test_another_size_of_the_window_shows_the_same_picture(player: Player) -> None:
    pygame.display.set_mode((1000, 700))
    player.send(pygame.WINDOWSIZECHANGED, x=1000, y=700)
    player.settle()
    player.begin()
    assert player.app.room.window.letterbox.window == (1000, 700)


def test_an_error_in_the_program_is_a_page_not_a_traceback(
    player: Player, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    player.begin()
    player.read_until(lambda: player.line.startswith('Is this the mainland'), 6)
    there = player.app.words_shown
    course = player.app._course
    assert course is not None

    def broken() -> None:
        raise RuntimeError("a wire came loose")

    monkeypatch.setattr(course.reading, "advance", broken)
    player.step(2)
    assert player.screen == "crash"
    report = next(player.app.room.saves.glob("crash-*.txt")).read_text(encoding="utf-8")
    assert "a wire came loose" in report and str(Path.home()) not in report
    assert capsys.readouterr() == ("", "")
    player.settle()
    player.key(pygame.K_RETURN)
    assert (player.screen, player.app.words_shown) == ("reading", there)


def test_a_damaged_save_is_told_and_the_title_stays(player: Player) -> None:
    slots = player.app.slots
    slots.folder.mkdir(parents=True)
    (slots.folder / "manual-001.save").write_bytes(b"nonsense")
    player.app.go_on_from("manual-001")
    player.step()
    assert player.screen == "title"
    assert player.app.notices


def test_a_full_disk_is_told_and_the_game_goes_on(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    player.begin()
    player.read_until(lambda: player.line.startswith("Spars"), 3)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("game.save.files.os.fsync", full)
    player.app.save_into("manual-001")
    player.step()
    assert any("No space left" in words for words in player.app.notices)
    player.key(pygame.K_RETURN)
    assert player.screen == "reading"


def test_the_picture_can_be_kept(player: Player) -> None:
    player.key(pygame.K_F12)
    (file,) = (player.app.room.saves / "screenshots").glob("*.png")
    assert pygame.image.load(str(file)).get_size() == (1920, 1080)


def test_two_programs_on_the_same_saves_are_told(opened: Opened, tmp_path: Path) -> None:
    from game.save.folder import RunningLock

    lock = RunningLock(tmp_path / "saves")
    assert lock.take()
    player = opened()
    assert any("saves" in words for words in player.app.notices)
    lock.release()
    assert isinstance(player.app.top, TitleScreen)


def test_the_first_start_asks_how_a_reader_can_read_and_never_again(opened: Opened) -> None:
    player = opened(first_start_done=False)
    assert player.screen == "first_start"
    player.key(pygame.K_RETURN)
    assert player.screen == "title"
    player.send(pygame.QUIT)
    file = player.app.room.profile_file
    player.app.close_all()
    assert file.read()[0].settings.first_start_done


@pytest.mark.parametrize("motion", ["full", "reduced", "still"])
def test_what_is_on_the_screen_is_what_a_whole_redraw_would_show(opened: Opened, motion: str) -> None:
    # A program that has run for a while: nothing may take the first moment of a screen for second zero.
    player = opened(motion=motion, timed="off")
    player.clock.turn(500.0)
    player.begin()
    player.read_until(at_choice(player, "take_in"))
    seen = set()
    for key in (pygame.K_DOWN, pygame.K_l, pygame.K_ESCAPE, pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_ESCAPE):
        player.wait(5.0)
        shown = pygame.image.tobytes(player.app.canvas, "RGB")
        seen.add(player.screen)
        # Nothing may have moved in between but what lives by itself; so let nothing of that be there.
        player.app.room.stage.pause(True)
        player.app.top.damage()
        player.step()
        assert pygame.image.tobytes(player.app.canvas, "RGB") == shown, player.screen
        player.app.room.stage.pause(False)
        player.key(key)
    assert {"choice", "log"} <= seen


def test_words_come_letter_by_letter_however_long_the_program_has_run(opened: Opened) -> None:
    player = opened(motion="full", text_speed=10)
    player.clock.turn(500.0)
    player.begin()
    player.key(pygame.K_RETURN)
    player.read_until(lambda: player.line.startswith("Spars"), 3)
    player.key(pygame.K_RETURN)
    pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="", scancode=0))
    player.step(20)
    assert player.app.top.moving
