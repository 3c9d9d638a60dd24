"""No interface word is cut short or leaves the canvas, at any size, in any language."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest

from game.ui.lettering.lettering import Lettering
from game.ui.screen import Screen
from game.ui.screens.confirm import ConfirmScreen
from game.ui.screens.crash import CrashScreen
from game.ui.screens.log import LogScreen
from game.ui.screens.save import SaveScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.settings_pages import PARTS

from .menu_desk import Hands, MenuDesk
from .menu_fixtures import MakeMenuDesk, menu_desk

__all__ = ["menu_desk"]


def settings_at(part: str) -> Callable[[MenuDesk], Screen]:
    def make(desk: MenuDesk) -> Screen:
        screen = SettingsScreen(desk)
        screen.part = part
        return screen

    return make


SCREENS: dict[str, Callable[[MenuDesk], Screen]] = {
    "log": LogScreen,
    "save": lambda desk: SaveScreen(desk, False),
    "load": lambda desk: SaveScreen(desk, True),
    "confirm": lambda desk: ConfirmScreen(
        desk,
        desk.words.ui("Open the backup?"),
        desk.words.ui("The save itself is damaged. Its backup is the save before it: {what}", what="6/5 20:14"),
        desk.words.ui("Open the backup"),
        desk.words.ui("Leave it"),
        desk.next,
    ),
    "crash": lambda desk: CrashScreen(desk, "", "/a/crash-20300605-085512.txt", "auto-001"),
    **{f"settings-{part}": settings_at(part) for part, _ in PARTS},
}


@pytest.mark.parametrize("contrast", ["normal", "high"])
@pytest.mark.parametrize("size", [28, 42, 76])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_words_fit(
    menu_desk: MakeMenuDesk, monkeypatch: pytest.MonkeyPatch, name: str, language: str, size: int, contrast: str
) -> None:
    if contrast == "high" and size != 76:
        return
    desk = menu_desk(language=language, beats=40, text_size=size, contrast=contrast)
    desk.slots.write("manual-001", desk.record("问钱之前", locked=True))
    desk.slots.write("manual-002", desk.record())
    # A story's own words may be cut on a card; the interface's may not.
    summaries = [view.summary for view in desk.slots.page(0) if view.summary is not None]
    own = {Screen.words(desk.words.story(s.last)) for s in summaries if s.last is not None}
    cut: list[str] = []
    outside: list[tuple[str, pygame.Rect]] = []
    shorten, write = Lettering.shortened, Lettering.write

    def shortened(self: Lettering, text: str, *args: object, **options: object) -> str:
        made = shorten(self, text, *args, **options)  # type: ignore[arg-type]
        if made != text and text not in own:
            cut.append(text)
        return made

    def written(self: Lettering, target: pygame.Surface, text: str, *args: object, **options: object) -> pygame.Rect:
        box = write(self, target, text, *args, **options)  # type: ignore[arg-type]
        if target.get_size() == (1920, 1080) and not pygame.Rect(8, 8, 1904, 1064).contains(box) and box.y < 700:
            outside.append((text, box))
        return box

    monkeypatch.setattr(Lettering, "shortened", shortened)
    monkeypatch.setattr(Lettering, "write", written)
    screen = SCREENS[name](desk)
    hands = Hands(desk, screen)
    hands.draw()
    for _ in range(14):
        hands.key("down")
    hands.draw()
    assert cut == []
    assert outside == []
    for control in screen.controls():
        assert control.box.x >= 8
        assert control.box.right <= 1912
        assert control.reach().width > 0
