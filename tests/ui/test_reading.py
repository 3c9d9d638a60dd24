"""The course of a line: it comes, is read by its reader's own pace, and is left when they want."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pygame
import pytest

from game.story.audio_state import AudioState
from game.story.beat import Beat, Line, Offer, Text
from game.story.stage_state import Motion, StageState
from game.ui.screens.reading import ReadingScreen

from .conftest import Driver, MakeDesk
from .plain_desk import PlainDesk

Drive = Callable[..., Driver]
LONG = "风从河上来，把桌上的纸翻过去一页，又翻回来。没有人去按住它。" * 8
LONG_EN = "The wind came off the river, turned a page on the table, and turned it back. " * 14


def beat(words: str = "河今天是蓝的。", *, who: str = "", nvl: bool = False, offer: Offer | None = None) -> Beat:
    line = Line("say" if who else "narrate", Text("a.b", words), who, offer)
    return Beat("scene", "step", StageState(), AudioState(), line=line, nvl=nvl)


def begin(desk: PlainDesk, drive: Drive, shown: Beat) -> Driver:
    session = desk.start()
    session.beat = shown
    screen = ReadingScreen(desk)
    driver = drive(desk, screen)
    screen.arrive(shown)
    return driver


def someone(desk: PlainDesk) -> str:
    return next(iter(desk.declared.cast))


def test_letters_come_one_by_one_and_a_key_lets_them_stand(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_speed=20)
    driver = begin(desk, drive, beat(LONG[:58]))
    screen = driver.screen
    assert isinstance(screen, ReadingScreen)
    driver.wait(1.0)
    view = screen._words.view
    assert view is not None and 0 < view.shown < 58
    driver.key("return")
    assert view.shown == 58 and not driver.did("next")
    driver.key("return")
    assert driver.did("next") == [("next",)]


@pytest.mark.parametrize("how", ["space", "click", "wheel"])
def test_every_hand_can_go_on(how: str, make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_speed=0)
    driver = begin(desk, drive, beat()).wait(0.6)
    if how == "click":
        driver.click((900, 400))
    elif how == "wheel":
        driver.wheel(-1)
    else:
        driver.key(how)
    assert driver.did("next") == [("next",)]


def test_a_click_counts_when_the_button_comes_up(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(text_speed=0), drive, beat()).wait(0.6)
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(900, 400), button=1, touch=False))
    driver.wait(0.1)
    assert not driver.did("next")
    pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=(900, 400), button=1, touch=False))
    driver.wait(0.1)
    assert driver.did("next")


def test_keys_reach_what_they_are_bound_to(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(text_speed=0), drive, beat()).wait(0.6)
    driver.key("l").key("f5").key("f9").key("page up").key("escape").wheel(1)
    assert driver.did("open", "quick_save", "quick_load", "roll_back") == [
        ("open", "log"), ("quick_save",), ("quick_load",), ("roll_back",), ("open", "settings"), ("open", "log"),
    ]  # fmt: skip


def test_words_wait_for_a_new_place_and_a_key_brings_it_at_once(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_speed=0)
    session = desk.start()
    shown = msgspec.structs.replace(beat(), motions=(Motion("background", how="dissolve"),))
    session.beat = shown
    screen = ReadingScreen(desk)
    driver = drive(desk, screen)
    desk.stage.moving = True
    screen.arrive(shown)
    driver.wait(0.5)
    assert not screen.settled and screen._words.view is None
    driver.key("return")
    assert desk.stage.finished
    driver.wait(0.5)
    assert screen.settled and screen._words.view is not None and not driver.did("next")


def test_a_pause_passes_by_itself_or_by_a_click(make_desk: MakeDesk, drive: Drive) -> None:
    for clicked in (False, True):
        desk = make_desk()
        shown = Beat("scene", "step", StageState(), AudioState(), pause=1.0)
        driver = begin(desk, drive, shown)
        driver.wait(0.5)
        assert not driver.did("next")
        if clicked:
            driver.click((500, 500))
        else:
            driver.wait(0.7)
        assert driver.did("next")


def test_the_interface_hides_and_any_key_brings_it_back(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(text_speed=0), drive, beat()).wait(0.6)
    screen = driver.screen
    assert isinstance(screen, ReadingScreen)
    driver.key("h")
    assert screen.hidden and not screen.controls()
    driver.key("return")
    assert not screen.hidden and not driver.did("next")
    driver.click((400, 400), button=3)
    assert screen.hidden
    driver.click((400, 400))
    assert not screen.hidden and not driver.did("next")


def test_the_quick_row_is_reached_by_arrows_and_by_the_pointer(make_desk: MakeDesk, drive: Drive) -> None:
    driver = begin(make_desk(text_speed=0), drive, beat()).wait(0.6)
    driver.key("down").key("return")
    assert driver.did("open") == [("open", "settings")]
    driver.key("up").key("return")
    assert driver.did("next")
    word = driver.screen.controls()[0]
    driver.click(word.box.center)
    assert driver.did("open")[-1] == ("open", "log")


def test_auto_goes_on_after_its_rest_and_a_key_ends_it(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_speed=0, auto_delay=1.0)
    driver = begin(desk, drive, beat("短。")).wait(0.6)
    driver.key("v")
    assert desk.session is not None and desk.session.pace.mode == "auto"
    driver.wait(0.5)
    assert not driver.did("next")
    driver.wait(1.5)
    assert driver.did("next")
    driver.key("return")
    assert desk.session.pace.mode == "read"


def test_skipping_stops_at_what_was_never_read_and_says_so(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_speed=0)
    driver = begin(desk, drive, beat()).wait(0.6)
    driver.key("tab")
    assert desk.session is not None and desk.session.pace.mode == "read"
    assert driver.did("tell")
    desk.session.seen_before = True
    driver.key("left ctrl", hold=True)
    assert desk.session.pace.mode == "skip"
    driver.wait(0.2)
    assert driver.did("next")
    driver.let_go("left ctrl")
    assert desk.session.pace.mode == "read"


def test_a_line_can_be_noted_by_key_and_by_click(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_speed=0)
    name, collection = next(iter(desk.declared.collections.items()))
    entry = next(iter(collection.entries))
    offer = Offer(name, entry, held=(), capacity=collection.capacity)
    driver = begin(desk, drive, beat(who=someone(desk), offer=offer)).wait(0.6)
    driver.key("n")
    assert driver.did("collect") == [("collect", entry, "")]
    slip = next(control for control in driver.screen.controls() if control.role == "note")
    driver.click(slip.box.center)
    assert len(driver.did("collect")) == 2
    taken = msgspec.structs.replace(offer, taken=True, held=(entry,))
    screen = driver.screen
    assert isinstance(screen, ReadingScreen)
    screen.offer_changed(beat(who=someone(desk), offer=taken))
    assert not any(control.role == "note" for control in screen.controls())


@pytest.mark.parametrize("size", [28, 42, 76])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("spoken", [False, True])
def test_a_long_line_never_leaves_its_band(
    size: int, language: str, spoken: bool, make_desk: MakeDesk, drive: Drive
) -> None:
    desk = make_desk(language=language, text_size=size, text_speed=0)
    words = LONG if language == "zh" else LONG_EN
    driver = begin(desk, drive, beat(words, who=someone(desk) if spoken else "")).wait(0.8)
    screen = driver.screen
    assert isinstance(screen, ReadingScreen)
    seen = 0
    for _ in range(60):
        view = screen._words.view
        assert view is not None
        assert screen._words.band.goal >= 540
        bottom = view.at[1] + view.page.layout.height
        assert bottom <= 1018, f"{bottom} at page {seen}"
        assert view.at[0] + view.page.layout.ink <= 1824
        seen += view.page.layout.count
        if view.last_page:
            break
        driver.key("return").wait(0.1)
    assert not driver.did("next")
    assert seen >= len(words.strip()) - 60  # blanks between pages are dropped, nothing else
    driver.key("return")
    assert driver.did("next")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_full_page_fills_and_begins_anew(language: str, make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(language=language, text_speed=0, text_size=60)
    words = LONG[:60] if language == "zh" else LONG_EN[:150]
    driver = begin(desk, drive, beat(words, nvl=True)).wait(0.3)
    screen = driver.screen
    assert isinstance(screen, ReadingScreen)
    for _ in range(12):
        screen.arrive(beat(words, nvl=True))
        driver.wait(0.1)
        view = screen._words.view
        assert view is not None
        assert view.at[0] >= 640 and view.at[1] + view.page.layout.height <= 1080
        assert view.at[0] + view.page.layout.width <= 1830
    assert not screen._words.in_band


def test_only_new_letters_are_drawn_while_a_line_is_typed(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_speed=30)
    driver = begin(desk, drive, beat(LONG[:58], who=someone(desk))).wait(1.2)
    screen = driver.screen
    for _ in range(10):
        driver.now += 1 / 30
        screen.update(driver.now)
        boxes = screen.take_damages()
        assert sum(box.width * box.height for box in boxes) < 260 * 160
        driver.draw(boxes)


def test_drawing_in_parts_gives_the_same_picture(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_speed=40)
    driver = begin(desk, drive, beat(LONG[:58], who=someone(desk))).wait(4.0)
    parts = pygame.image.tobytes(driver.canvas, "RGB")
    assert parts == pygame.image.tobytes(driver.draw(), "RGB")


def test_the_line_stands_again_after_language_and_look_change(make_desk: MakeDesk, drive: Drive) -> None:
    desk = make_desk(text_speed=30)
    driver = begin(desk, drive, beat(LONG[:40], who=someone(desk))).wait(0.5)
    desk.change(contrast="high", text_size=60, language="en")
    screen = driver.screen
    assert isinstance(screen, ReadingScreen)
    screen.build()
    driver.wait(0.3)
    view = screen._words.view
    assert view is not None and not view.typing
    assert view.page.layout.setting.style.size == 60
